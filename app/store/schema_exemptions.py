"""Version 7: exempt items."""

VERSION_7 = """
create table exemptions (
    id integer primary key,
    subject text not null,
    subject_id integer not null,
    paragraph integer not null check (paragraph between 1 and 7),
    reason text not null,
    by text not null,
    day text not null,
    unique (subject, subject_id)
) strict;
"""
