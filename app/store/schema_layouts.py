"""Version 5: the layouts of returns, for which decisions on labels hold; which measures add up over areas.

Version 6: an index that tells by itself which figures are current.
"""

VERSION_5 = """
create table layouts (
    id integer primary key,
    sender text not null,
    labels text not null
) strict;
create index layouts_by_sender on layouts (sender);
alter table meanings add column layout_id integer references layouts(id);
alter table measures add column areas_add_up integer check (areas_add_up in (0, 1));
"""

VERSION_6 = """
drop index figures_by_series;
create index figures_by_series on figures (measure_id, area_id, kind, statistic, start, end, return_id);
"""
