"""Makes a large panel file of a small one: what twenty years of quarterly returns would leave.

Twice the measures, twice the policing areas, 80 returns that each hold four years of months: every month is
restated sixteen times, and the file holds about 1.5 million figures. Written by SQL alone, in seconds.

Usage: .venv/bin/python -m script.large_panel SMALL.panel LARGE.panel
"""

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

RETURNS = 80
MONTHS_EACH = 48
LATER = 10_000  # added to the ids of what is copied

COPIES = f"""
insert into measures select id + {LATER}, name || ', second count', heading, unit, improvement, basis,
    frequency, signs_of_improvement, definition, source, survey_base MORE_MEASURE_COLUMNS from measures;
insert into areas (id, name, kind, part_of)
    select id + {LATER}, name || ' West', kind, part_of from areas where kind = 'policing area';
create temp table base as
    select measure_id, area_id, unit, value, sheet, labelled_measure, labelled_area,
        row_number() over (partition by measure_id, area_id order by start) - 1 as place,
        count(*) over (partition by measure_id, area_id) as many
    from figures where kind = 'month' and statistic = 'value' and value is not null;
create temp table more as select * from base;
insert into more select measure_id + {LATER}, area_id, unit, value, sheet, labelled_measure, labelled_area,
    place, many from base;
insert into more select measure_id, area_id + {LATER}, unit, value, sheet, labelled_measure, labelled_area,
    place, many from more where area_id in (select id - {LATER} from areas where id > {LATER});
create index temp.by_place on more (many, place);
"""
FIGURES = """
insert into figures (return_id, measure_id, area_id, kind, start, end, statistic, value, unit, sheet, cell,
    labelled_measure, labelled_area)
with recursive back(n) as (select 0 union all select n + 1 from back where n < ?)
select :r, measure_id, area_id, 'month', date(:m, '-' || n || ' months'),
    date(:m, '-' || n || ' months', '+1 month', '-1 day'), 'value', value, unit, sheet, 'B' || n,
    labelled_measure, labelled_area
from back join more on place = (:k - n + 4800) % many
"""


def make_large(small: Path, large: Path) -> int:
    """Write the large panel file beside nothing of that name; how many figures it holds."""
    shutil.copyfile(small, large)
    with closing(sqlite3.connect(large)) as db:
        columns = [row[1] for row in db.execute("pragma table_info(measures)")]
        added = columns[columns.index("survey_base") + 1 :]
        more = "".join(f", {name}" for name in added)
        db.executescript("pragma journal_mode = off; pragma synchronous = off; begin")
        for statement in COPIES.replace("MORE_MEASURE_COLUMNS", more).split(";"):
            db.execute(statement)
        year, month = 2015, 12
        newest = year * 12 + month - 1
        for number in range(RETURNS):
            _add_return(db, newest - 3 * number)
        db.commit()
        count = int(db.execute("select count(*) from figures").fetchone()[0])
        db.execute("analyze")
        db.execute("pragma journal_mode = wal")
    return count


def _add_return(db: sqlite3.Connection, last: int) -> None:
    """One quarterly return whose newest month is `last`, counted from the year 0."""
    first_day = f"{last // 12}-{last % 12 + 1:02}-01"
    key = db.execute(
        "insert into returns (file, sha256, received, sender, quarter_start, quarter_end)"
        " select 'return ' || :m || '.xlsx', (select min(sha256) from originals), date(:m, '+40 days'),"
        " 'Office', date(:m, '-2 months'), date(:m, '+1 month', '-1 day')",
        {"m": first_day},
    ).lastrowid
    sql = FIGURES.replace("?", str(MONTHS_EACH - 1))
    db.execute(sql, {"r": key, "m": first_day, "k": last})


if __name__ == "__main__":
    print(f"{make_large(Path(sys.argv[1]), Path(sys.argv[2])):,} figures")
