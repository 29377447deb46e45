BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (id integer primary key, migration_set text, name text, applied_at text);
INSERT INTO "_sqlite_migrations" VALUES(1,'scrutiny-desk','m001_first_tables','2026-11-21 07:00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'scrutiny-desk','m002_meanings','2026-11-21 08:00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'scrutiny-desk','m003_ledger','2026-11-21 09:00:00');
CREATE TABLE aims (
    id integer primary key,
    plan_id integer not null references plans(id),
    ref text not null,
    title text not null
) strict;
CREATE TABLE area_aliases (
    id integer primary key,
    area_id integer not null references areas(id),
    alias text not null
) strict;
CREATE TABLE areas (
    id integer primary key,
    name text not null unique,
    kind text not null,
    part_of integer references areas(id),
    starts text,
    ends text
) strict;
INSERT INTO "areas" VALUES(1,'Testshire','force',NULL,NULL,NULL);
CREATE TABLE breaks (
    id integer primary key,
    measure_id integer not null references measures(id),
    area_id integer references areas(id),
    day text not null,
    reason text not null,
    name text not null default '',
    decided text
) strict;
CREATE TABLE change_rows (
    id integer primary key,
    change_id integer not null references changes(id),
    table_name text not null,
    first_id integer not null,
    last_id integer not null,
    before text,
    after text
) strict;
CREATE TABLE changes (
    id integer primary key,
    at text not null,
    who text not null,
    what text not null,
    state text not null default 'done' check (state in ('done', 'undone', 'discarded'))
) strict;
CREATE TABLE evidence (
    id integer primary key,
    question_id integer not null references questions(id),
    kind text not null,
    sentence text not null,
    as_at text not null,
    objective_id integer references objectives(id),
    measure_id integer references measures(id),
    area_id integer references areas(id),
    figure_id integer references figures(id),
    source text not null default ''
) strict;
CREATE TABLE figures (
    id integer primary key,
    return_id integer not null references returns(id),
    measure_id integer not null references measures(id),
    area_id integer not null references areas(id),
    kind text not null,
    start text not null,
    end text not null,
    statistic text not null,
    value real,
    unit text not null,
    markers text not null default '',
    text text,
    sheet text not null,
    cell text not null,
    labelled_measure text not null,
    labelled_area text,
    restates integer references figures(id)
) strict;
INSERT INTO "figures" VALUES(1,1,1,1,'quarter','2015-10-01','2015-12-31','value',30.0,'count','',NULL,'Table 1','B2','["Burglary"]',NULL,NULL);
CREATE TABLE meanings (
    id integer primary key,
    sender text not null,
    kind text not null check (kind in ('measure', 'area')),
    label text not null,
    measure_id integer references measures(id),
    area_id integer references areas(id),
    check (measure_id is null or kind = 'measure'),
    check (area_id is null or kind = 'area')
) strict;
CREATE TABLE measure_aliases (
    id integer primary key,
    measure_id integer not null references measures(id),
    alias text not null
) strict;
CREATE TABLE measure_links (
    id integer primary key,
    objective_id integer not null references objectives(id),
    measure_id integer not null references measures(id),
    headline integer not null default 0
) strict;
CREATE TABLE measures (
    id integer primary key,
    name text not null unique,
    heading text not null,
    unit text not null,
    improvement text not null,
    basis text not null,
    frequency text not null default '',
    signs_of_improvement text not null default '',
    definition text not null default '',
    source text not null default '',
    survey_base text not null default ''
) strict;
INSERT INTO "measures" VALUES(1,'Burglary','Recorded crime','count','down','count','','','','','');
CREATE TABLE meetings (
    id integer primary key,
    day text not null,
    title text not null,
    place text not null default '',
    note text not null default ''
) strict;
CREATE TABLE objective_mappings (
    id integer primary key,
    from_objective integer not null references objectives(id),
    to_objective integer not null references objectives(id),
    note text not null default ''
) strict;
CREATE TABLE objectives (
    id integer primary key,
    plan_id integer not null references plans(id),
    aim_id integer references aims(id),
    ref text not null,
    title text not null,
    short_title text not null,
    why text not null default '',
    progress text not null default '',
    unique (plan_id, ref)
) strict;
CREATE TABLE originals (
    sha256 text primary key,
    content blob not null
) strict;
INSERT INTO "originals" VALUES('abc',X'50');
CREATE TABLE panel (
    id integer primary key check (id = 1),
    name text not null,
    force_area text not null
) strict;
INSERT INTO "panel" VALUES(1,'Test panel','Testshire');
CREATE TABLE plans (
    id integer primary key,
    code text not null unique,
    title text not null,
    version text not null default '',
    starts text,
    ends text,
    source text not null default ''
) strict;
CREATE TABLE populations (
    id integer primary key,
    area_id integer not null references areas(id),
    year integer not null,
    people integer not null check (people > 0),
    source text not null default ''
) strict;
CREATE TABLE questions (
    id integer primary key,
    ref text not null unique,
    text text not null,
    author text not null,
    state text not null,
    visibility text not null,
    why text not null default '',
    full_answer text not null default '',
    supplementary text not null default '',
    meeting_id integer references meetings(id),
    position integer not null,
    answer text not null default '',
    judgement text
) strict;
CREATE TABLE ratings (
    id integer primary key,
    kind text not null,
    objective_id integer references objectives(id),
    measure_id integer references measures(id),
    area_id integer references areas(id),
    quarter_start text not null,
    rating text not null,
    rule text not null,
    reason text not null,
    by text not null,
    day text,
    check ((objective_id is null) <> (measure_id is null))
) strict;
CREATE TABLE return_issues (
    id integer primary key,
    return_id integer not null references returns(id),
    severity text not null,
    code text not null,
    sheet text not null default '',
    cell text not null default '',
    message text not null
) strict;
CREATE TABLE returns (
    id integer primary key,
    file text not null,
    sha256 text not null references originals(sha256),
    received text not null,
    sender text not null default '',
    quarter_start text,
    quarter_end text,
    illustrative integer not null default 0
) strict;
INSERT INTO "returns" VALUES(1,'q3.xlsx','abc','2016-01-22','',NULL,NULL,0);
CREATE TABLE seats (
    id integer primary key,
    title text not null unique,
    council text not null default '',
    area_id integer references areas(id),
    role text not null default ''
) strict;
CREATE TABLE statements (
    id integer primary key,
    return_id integer not null references returns(id),
    measure_id integer references measures(id),
    topic text not null,
    words text not null,
    activity text not null default '',
    sheet text not null,
    cell text not null
) strict;
CREATE TABLE success_measures (
    id integer primary key,
    objective_id integer not null references objectives(id),
    ref text not null,
    text text not null,
    measure_id integer references measures(id)
) strict;
CREATE INDEX figures_by_series on figures (measure_id, area_id, kind, statistic, start);
CREATE INDEX figures_by_return on figures (return_id);
CREATE INDEX figures_by_restates on figures (restates);
CREATE INDEX change_rows_by_change on change_rows (change_id);
CREATE INDEX meanings_by_sender on meanings (sender);
create table ledger_entries (
    id integer primary key,
    kind text not null check (kind in ('undertaking', 'recommendation')),
    ref text not null unique,
    text text not null,
    given text not null,
    by text not null,
    item text not null default '',
    paragraph text not null default '',
    owner text not null default '',
    due text,
    reply text,
    reply_day text
) strict;
create table ledger_events (
    id integer primary key,
    entry_id integer not null references ledger_entries(id),
    day text not null,
    state text not null,
    words text not null,
    source text not null default ''
) strict;
INSERT INTO ledger_entries (kind, ref, text, given, by) VALUES('undertaking','U1','Send the data','2019-06-18','PCC');
COMMIT;
