"""Version 4: meetings, papers, the delivery plan, risks, outcome sheets, notes; and the full-text index."""

VERSION_4 = """
create table agenda_items (
    id integer primary key,
    meeting_id integer not null references meetings(id),
    ref text not null,
    title text not null,
    asked text not null default '',
    outcome text not null default '',
    note text not null default ''
) strict;
create table attendance (
    id integer primary key,
    meeting_id integer not null references meetings(id),
    seat text not null,
    presence text not null,
    seat_id integer references seats(id),
    note text not null default ''
) strict;
create table work_items (
    id integer primary key,
    title text not null,
    why text not null default '',
    meeting_id integer references meetings(id),
    planned text not null default '',
    note text not null default ''
) strict;

create table papers (
    id integer primary key,
    ref text not null unique,
    title text not null,
    kind text not null default '',
    day text,
    by text not null default '',
    meeting_id integer references meetings(id),
    item text not null default '',
    note text not null default '',
    sha256 text not null default ''
) strict;
create table paragraphs (
    id integer primary key,
    paper_id integer not null references papers(id),
    item text not null default '',
    ref text not null default '',
    heading text not null default '',
    text text not null
) strict;
create index paragraphs_by_paper on paragraphs (paper_id);

create table commitments (
    id integer primary key,
    ref text not null unique,
    text text not null,
    objective_id integer references objectives(id),
    heading text not null default ''
) strict;
create table commitment_measures (
    id integer primary key,
    commitment_id integer not null references commitments(id),
    measure_id integer not null references measures(id)
) strict;
create table activities (
    id integer primary key,
    commitment_id integer not null references commitments(id),
    ref text not null default '',
    text text not null,
    oversight text not null default ''
) strict;
create index activities_by_commitment on activities (commitment_id);
create table activity_updates (
    id integer primary key,
    activity_id integer not null references activities(id),
    return_id integer references returns(id),
    day text not null,
    text text not null,
    printed text not null default '',
    status text not null,
    refers_to text not null default '',
    sheet text not null default '',
    cell text not null default ''
) strict;
create index activity_updates_by_activity on activity_updates (activity_id);
create table oversight_bodies (
    id integer primary key,
    name text not null,
    purpose text not null default '',
    meets text not null default '',
    heading text not null default ''
) strict;

create table risks (
    id integer primary key,
    ref text not null,
    text text not null,
    impact text not null default '',
    likelihood text not null default '',
    control text not null default '',
    movement text not null default '',
    owner text not null default '',
    objective_id integer references objectives(id),
    source text not null default ''
) strict;
create table outcome_sheets (
    id integer primary key,
    title text not null,
    objective_id integer references objectives(id),
    area_id integer references areas(id),
    day text,
    source text not null default ''
) strict;
create table outcome_parts (
    id integer primary key,
    sheet_id integer not null references outcome_sheets(id),
    part text not null,
    text text not null
) strict;

create table notes (
    id integer primary key,
    subject text not null,
    subject_id integer not null,
    words text not null,
    author text not null,
    day text not null,
    visibility text not null,
    area_id integer references areas(id),
    at text
) strict;
create index notes_by_subject on notes (subject, subject_id);

alter table questions add column topic text not null default '';
alter table questions add column minutes integer;
alter table questions add column answered text;
alter table evidence add column subject text;
alter table evidence add column subject_id integer;
alter table ledger_entries add column meeting_id integer references meetings(id);
alter table ledger_entries add column question_id integer references questions(id);
alter table ledger_entries add column source text not null default '';
"""
