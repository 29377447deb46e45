"""Where areas stand on a map of tiles: row and column from 1, both empty where the set-up does not say."""

VERSION_10 = """
alter table areas add column map_row integer;
alter table areas add column map_column integer
"""
