"""Version 9: figures of other forces, kept apart from the panel's own."""

VERSION_9 = """
create table peer_figures (
    id integer primary key,
    measure_id integer not null references measures(id),
    force text not null,
    start text not null,
    end text not null,
    kind text not null,
    value real not null,
    unit text not null,
    population integer,
    source text not null default '',
    sheet text not null default '',
    cell text not null default '',
    return_id integer references returns(id)
) strict;
create index peer_figures_by_measure on peer_figures (measure_id);
"""
