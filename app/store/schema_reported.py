"""Version 8: how many figures of each measure lie in each quarter, kept by triggers and so by undo as well.

A panel of many years is opened by it: nobody counts a million figures to find the quarter to begin with.
"""

START = "substr({r}.end, 1, 5) || printf('%02d', (cast(substr({r}.end, 6, 2) as integer) - 1) / 3 * 3 + 1)"
ADD = """
insert into reported (quarter, measure_id, figures) values ({start} || '-01', new.measure_id, 1)
    on conflict (quarter, measure_id) do update set figures = figures + 1"""
TAKE = """
update reported set figures = figures - 1 where quarter = {start} || '-01' and measure_id = old.measure_id"""

TABLE = """
create table reported (
    quarter text not null,
    measure_id integer not null,
    figures integer not null,
    primary key (quarter, measure_id)
) strict, without rowid
"""
COUNT = f"""
insert into reported (quarter, measure_id, figures)
    select {START.format(r="figures")} || '-01' as quarter, measure_id, count(*) from figures group by 1, 2
"""


def _trigger(event: str, *acts: str) -> str:
    body = "".join(f"{act};" for act in acts)
    return f"create trigger reported_{event.split(maxsplit=1)[0]} after {event} on figures begin{body} end"


_ADD, _TAKE = ADD.format(start=START.format(r="new")), TAKE.format(start=START.format(r="old"))
VERSION_8 = (
    TABLE,
    COUNT,
    _trigger("insert", _ADD),
    _trigger("delete", _TAKE),
    _trigger("update of end, measure_id", _TAKE, _ADD),
)
"""One statement each, since the body of a trigger holds semicolons."""
