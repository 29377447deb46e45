BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (id integer primary key, migration_set text, name text, applied_at text);
INSERT INTO "_sqlite_migrations" VALUES(1,'scrutiny-desk','m001_first_tables','2026-11-21 07:00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'scrutiny-desk','m002_meanings','2026-11-21 08:00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'scrutiny-desk','m003_ledger','2026-11-21 09:00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'scrutiny-desk','m004_scrutiny_cycle','2026-11-21 12:27:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'scrutiny-desk','m005_layouts','2026-11-21 12:34:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'scrutiny-desk','m006_current_figures','2026-11-21 12:39:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'scrutiny-desk','m007_exemptions','2026-11-21 13:00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'scrutiny-desk','m008_reported','2026-11-21 13:30:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'scrutiny-desk','m009_peers','2026-11-21 16:17:52.543529+00:00');
CREATE TABLE activities (
    id integer primary key,
    commitment_id integer not null references commitments(id),
    ref text not null default '',
    text text not null,
    oversight text not null default ''
) strict;
CREATE TABLE activity_updates (
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
CREATE TABLE agenda_items (
    id integer primary key,
    meeting_id integer not null references meetings(id),
    ref text not null,
    title text not null,
    asked text not null default '',
    outcome text not null default '',
    note text not null default ''
) strict;
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
CREATE TABLE attendance (
    id integer primary key,
    meeting_id integer not null references meetings(id),
    seat text not null,
    presence text not null,
    seat_id integer references seats(id),
    note text not null default ''
) strict;
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
CREATE TABLE commitment_measures (
    id integer primary key,
    commitment_id integer not null references commitments(id),
    measure_id integer not null references measures(id)
) strict;
CREATE TABLE commitments (
    id integer primary key,
    ref text not null unique,
    text text not null,
    objective_id integer references objectives(id),
    heading text not null default ''
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
, subject text, subject_id integer) strict;
CREATE TABLE exemptions (
    id integer primary key,
    subject text not null,
    subject_id integer not null,
    paragraph integer not null check (paragraph between 1 and 7),
    reason text not null,
    by text not null,
    day text not null,
    unique (subject, subject_id)
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
CREATE TABLE layouts (
    id integer primary key,
    sender text not null,
    labels text not null
) strict;
CREATE TABLE ledger_entries (
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
, meeting_id integer references meetings(id), question_id integer references questions(id), source text not null default '') strict;
INSERT INTO "ledger_entries" VALUES(1,'undertaking','U1','Send the data','2019-06-18','PCC','','','',NULL,NULL,NULL,NULL,NULL,'');
CREATE TABLE ledger_events (
    id integer primary key,
    entry_id integer not null references ledger_entries(id),
    day text not null,
    state text not null,
    words text not null,
    source text not null default ''
) strict;
CREATE TABLE meanings (
    id integer primary key,
    sender text not null,
    kind text not null check (kind in ('measure', 'area')),
    label text not null,
    measure_id integer references measures(id),
    area_id integer references areas(id), layout_id integer references layouts(id),
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
, areas_add_up integer check (areas_add_up in (0, 1))) strict;
INSERT INTO "measures" VALUES(1,'Burglary','Recorded crime','count','down','count','','','','','',NULL);
CREATE TABLE meetings (
    id integer primary key,
    day text not null,
    title text not null,
    place text not null default '',
    note text not null default ''
) strict;
CREATE TABLE notes (
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
CREATE TABLE outcome_parts (
    id integer primary key,
    sheet_id integer not null references outcome_sheets(id),
    part text not null,
    text text not null
) strict;
CREATE TABLE outcome_sheets (
    id integer primary key,
    title text not null,
    objective_id integer references objectives(id),
    area_id integer references areas(id),
    day text,
    source text not null default ''
) strict;
CREATE TABLE oversight_bodies (
    id integer primary key,
    name text not null,
    purpose text not null default '',
    meets text not null default '',
    heading text not null default ''
) strict;
CREATE TABLE panel (
    id integer primary key check (id = 1),
    name text not null,
    force_area text not null
) strict;
INSERT INTO "panel" VALUES(1,'Test panel','Testshire');
CREATE TABLE papers (
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
CREATE TABLE paragraphs (
    id integer primary key,
    paper_id integer not null references papers(id),
    item text not null default '',
    ref text not null default '',
    heading text not null default '',
    text text not null
) strict;
CREATE TABLE peer_figures (
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
, topic text not null default '', minutes integer, answered text) strict;
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
CREATE TABLE reported (
    quarter text not null,
    measure_id integer not null,
    figures integer not null,
    primary key (quarter, measure_id)
) strict, without rowid
;
INSERT INTO "reported" VALUES('2015-10-01',1,1);
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
CREATE TABLE risks (
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
CREATE VIRTUAL TABLE search using fts5(title, body, subject unindexed, subject_id unindexed, tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO search (rowid, title, body, subject, subject_id) VALUES(32,'Burglary','Recorded crime  ','measure',1);
INSERT INTO search (rowid, title, body, subject, subject_id) VALUES(34,'Testshire','force','area',1);
INSERT INTO search (rowid, title, body, subject, subject_id) VALUES(40,'U1 Send the data','PCC   ','ledger',1);
INSERT INTO search (rowid, title, body, subject, subject_id) VALUES(55,'q3.xlsx','','return',1);
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
CREATE TABLE work_items (
    id integer primary key,
    title text not null,
    why text not null default '',
    meeting_id integer references meetings(id),
    planned text not null default '',
    note text not null default ''
) strict;
CREATE INDEX figures_by_series on figures (measure_id, area_id, kind, statistic, start, end, return_id);
CREATE INDEX figures_by_return on figures (return_id);
CREATE INDEX figures_by_restates on figures (restates);
CREATE INDEX change_rows_by_change on change_rows (change_id);
CREATE INDEX meanings_by_sender on meanings (sender);
CREATE INDEX paragraphs_by_paper on paragraphs (paper_id);
CREATE INDEX activities_by_commitment on activities (commitment_id);
CREATE INDEX activity_updates_by_activity on activity_updates (activity_id);
CREATE INDEX notes_by_subject on notes (subject, subject_id);
CREATE TRIGGER search_measures_insert after insert on measures begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 0, new.name, new.heading || ' ' || new.definition || ' ' || new.source, 'measure', new.id); end;
CREATE TRIGGER search_measures_update after update on measures begin delete from search where rowid = old.id * 32 + 0; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 0, new.name, new.heading || ' ' || new.definition || ' ' || new.source, 'measure', new.id); end;
CREATE TRIGGER search_measures_delete after delete on measures begin delete from search where rowid = old.id * 32 + 0; end;
CREATE TRIGGER search_measure_aliases_insert after insert on measure_aliases begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 1, new.alias, '', 'measure', new.measure_id); end;
CREATE TRIGGER search_measure_aliases_update after update on measure_aliases begin delete from search where rowid = old.id * 32 + 1; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 1, new.alias, '', 'measure', new.measure_id); end;
CREATE TRIGGER search_measure_aliases_delete after delete on measure_aliases begin delete from search where rowid = old.id * 32 + 1; end;
CREATE TRIGGER search_areas_insert after insert on areas begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 2, new.name, new.kind, 'area', new.id); end;
CREATE TRIGGER search_areas_update after update on areas begin delete from search where rowid = old.id * 32 + 2; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 2, new.name, new.kind, 'area', new.id); end;
CREATE TRIGGER search_areas_delete after delete on areas begin delete from search where rowid = old.id * 32 + 2; end;
CREATE TRIGGER search_area_aliases_insert after insert on area_aliases begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 3, new.alias, '', 'area', new.area_id); end;
CREATE TRIGGER search_area_aliases_update after update on area_aliases begin delete from search where rowid = old.id * 32 + 3; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 3, new.alias, '', 'area', new.area_id); end;
CREATE TRIGGER search_area_aliases_delete after delete on area_aliases begin delete from search where rowid = old.id * 32 + 3; end;
CREATE TRIGGER search_objectives_insert after insert on objectives begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 4, new.ref || ' ' || new.title, new.why || ' ' || new.progress, 'objective', new.id); end;
CREATE TRIGGER search_objectives_update after update on objectives begin delete from search where rowid = old.id * 32 + 4; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 4, new.ref || ' ' || new.title, new.why || ' ' || new.progress, 'objective', new.id); end;
CREATE TRIGGER search_objectives_delete after delete on objectives begin delete from search where rowid = old.id * 32 + 4; end;
CREATE TRIGGER search_success_measures_insert after insert on success_measures begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 5, new.ref || ' ' || new.text, '', 'objective', new.objective_id); end;
CREATE TRIGGER search_success_measures_update after update on success_measures begin delete from search where rowid = old.id * 32 + 5; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 5, new.ref || ' ' || new.text, '', 'objective', new.objective_id); end;
CREATE TRIGGER search_success_measures_delete after delete on success_measures begin delete from search where rowid = old.id * 32 + 5; end;
CREATE TRIGGER search_questions_insert after insert on questions begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 6, new.ref || ' ' || new.text, new.why || ' ' || new.full_answer || ' ' || new.supplementary || ' ' || new.answer || ' ' || new.topic, 'question', new.id); end;
CREATE TRIGGER search_questions_update after update on questions begin delete from search where rowid = old.id * 32 + 6; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 6, new.ref || ' ' || new.text, new.why || ' ' || new.full_answer || ' ' || new.supplementary || ' ' || new.answer || ' ' || new.topic, 'question', new.id); end;
CREATE TRIGGER search_questions_delete after delete on questions begin delete from search where rowid = old.id * 32 + 6; end;
CREATE TRIGGER search_evidence_insert after insert on evidence begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 7, new.sentence, new.source, 'question', new.question_id); end;
CREATE TRIGGER search_evidence_update after update on evidence begin delete from search where rowid = old.id * 32 + 7; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 7, new.sentence, new.source, 'question', new.question_id); end;
CREATE TRIGGER search_evidence_delete after delete on evidence begin delete from search where rowid = old.id * 32 + 7; end;
CREATE TRIGGER search_ledger_entries_insert after insert on ledger_entries begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 8, new.ref || ' ' || new.text, new.by || ' ' || new.owner || ' ' || new.item || ' ' || new.source, 'ledger', new.id); end;
CREATE TRIGGER search_ledger_entries_update after update on ledger_entries begin delete from search where rowid = old.id * 32 + 8; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 8, new.ref || ' ' || new.text, new.by || ' ' || new.owner || ' ' || new.item || ' ' || new.source, 'ledger', new.id); end;
CREATE TRIGGER search_ledger_entries_delete after delete on ledger_entries begin delete from search where rowid = old.id * 32 + 8; end;
CREATE TRIGGER search_ledger_events_insert after insert on ledger_events begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 9, new.words, new.source, 'ledger', new.entry_id); end;
CREATE TRIGGER search_ledger_events_update after update on ledger_events begin delete from search where rowid = old.id * 32 + 9; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 9, new.words, new.source, 'ledger', new.entry_id); end;
CREATE TRIGGER search_ledger_events_delete after delete on ledger_events begin delete from search where rowid = old.id * 32 + 9; end;
CREATE TRIGGER search_commitments_insert after insert on commitments begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 10, new.ref || ' ' || new.text, new.heading, 'commitment', new.id); end;
CREATE TRIGGER search_commitments_update after update on commitments begin delete from search where rowid = old.id * 32 + 10; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 10, new.ref || ' ' || new.text, new.heading, 'commitment', new.id); end;
CREATE TRIGGER search_commitments_delete after delete on commitments begin delete from search where rowid = old.id * 32 + 10; end;
CREATE TRIGGER search_activities_insert after insert on activities begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 11, new.ref || ' ' || new.text, new.oversight, 'commitment', new.commitment_id); end;
CREATE TRIGGER search_activities_update after update on activities begin delete from search where rowid = old.id * 32 + 11; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 11, new.ref || ' ' || new.text, new.oversight, 'commitment', new.commitment_id); end;
CREATE TRIGGER search_activities_delete after delete on activities begin delete from search where rowid = old.id * 32 + 11; end;
CREATE TRIGGER search_activity_updates_insert after insert on activity_updates begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 12, new.printed, new.text, 'commitment', (select commitment_id from activities where id = new.activity_id)); end;
CREATE TRIGGER search_activity_updates_update after update on activity_updates begin delete from search where rowid = old.id * 32 + 12; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 12, new.printed, new.text, 'commitment', (select commitment_id from activities where id = new.activity_id)); end;
CREATE TRIGGER search_activity_updates_delete after delete on activity_updates begin delete from search where rowid = old.id * 32 + 12; end;
CREATE TRIGGER search_oversight_bodies_insert after insert on oversight_bodies begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 13, new.name, new.purpose || ' ' || new.meets, 'oversight', new.id); end;
CREATE TRIGGER search_oversight_bodies_update after update on oversight_bodies begin delete from search where rowid = old.id * 32 + 13; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 13, new.name, new.purpose || ' ' || new.meets, 'oversight', new.id); end;
CREATE TRIGGER search_oversight_bodies_delete after delete on oversight_bodies begin delete from search where rowid = old.id * 32 + 13; end;
CREATE TRIGGER search_meetings_insert after insert on meetings begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 14, new.title, new.place || ' ' || new.note, 'meeting', new.id); end;
CREATE TRIGGER search_meetings_update after update on meetings begin delete from search where rowid = old.id * 32 + 14; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 14, new.title, new.place || ' ' || new.note, 'meeting', new.id); end;
CREATE TRIGGER search_meetings_delete after delete on meetings begin delete from search where rowid = old.id * 32 + 14; end;
CREATE TRIGGER search_agenda_items_insert after insert on agenda_items begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 15, new.ref || ' ' || new.title, new.asked || ' ' || new.outcome || ' ' || new.note, 'meeting', new.meeting_id); end;
CREATE TRIGGER search_agenda_items_update after update on agenda_items begin delete from search where rowid = old.id * 32 + 15; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 15, new.ref || ' ' || new.title, new.asked || ' ' || new.outcome || ' ' || new.note, 'meeting', new.meeting_id); end;
CREATE TRIGGER search_agenda_items_delete after delete on agenda_items begin delete from search where rowid = old.id * 32 + 15; end;
CREATE TRIGGER search_work_items_insert after insert on work_items begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 16, new.title, new.why || ' ' || new.note, 'work item', new.id); end;
CREATE TRIGGER search_work_items_update after update on work_items begin delete from search where rowid = old.id * 32 + 16; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 16, new.title, new.why || ' ' || new.note, 'work item', new.id); end;
CREATE TRIGGER search_work_items_delete after delete on work_items begin delete from search where rowid = old.id * 32 + 16; end;
CREATE TRIGGER search_papers_insert after insert on papers begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 17, new.title, new.ref || ' ' || new.kind || ' ' || new.by || ' ' || new.note, 'paper', new.id); end;
CREATE TRIGGER search_papers_update after update on papers begin delete from search where rowid = old.id * 32 + 17; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 17, new.title, new.ref || ' ' || new.kind || ' ' || new.by || ' ' || new.note, 'paper', new.id); end;
CREATE TRIGGER search_papers_delete after delete on papers begin delete from search where rowid = old.id * 32 + 17; end;
CREATE TRIGGER search_paragraphs_insert after insert on paragraphs begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 18, new.item || ' ' || new.ref || ' ' || new.heading, new.text, 'paper', new.paper_id); end;
CREATE TRIGGER search_paragraphs_update after update on paragraphs begin delete from search where rowid = old.id * 32 + 18; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 18, new.item || ' ' || new.ref || ' ' || new.heading, new.text, 'paper', new.paper_id); end;
CREATE TRIGGER search_paragraphs_delete after delete on paragraphs begin delete from search where rowid = old.id * 32 + 18; end;
CREATE TRIGGER search_risks_insert after insert on risks begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 19, new.ref || ' ' || new.text, new.impact || ' ' || new.likelihood || ' ' || new.control || ' ' || new.movement || ' ' || new.owner, 'risk', new.id); end;
CREATE TRIGGER search_risks_update after update on risks begin delete from search where rowid = old.id * 32 + 19; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 19, new.ref || ' ' || new.text, new.impact || ' ' || new.likelihood || ' ' || new.control || ' ' || new.movement || ' ' || new.owner, 'risk', new.id); end;
CREATE TRIGGER search_risks_delete after delete on risks begin delete from search where rowid = old.id * 32 + 19; end;
CREATE TRIGGER search_outcome_sheets_insert after insert on outcome_sheets begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 20, new.title, new.source, 'outcome sheet', new.id); end;
CREATE TRIGGER search_outcome_sheets_update after update on outcome_sheets begin delete from search where rowid = old.id * 32 + 20; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 20, new.title, new.source, 'outcome sheet', new.id); end;
CREATE TRIGGER search_outcome_sheets_delete after delete on outcome_sheets begin delete from search where rowid = old.id * 32 + 20; end;
CREATE TRIGGER search_outcome_parts_insert after insert on outcome_parts begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 21, new.part, new.text, 'outcome sheet', new.sheet_id); end;
CREATE TRIGGER search_outcome_parts_update after update on outcome_parts begin delete from search where rowid = old.id * 32 + 21; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 21, new.part, new.text, 'outcome sheet', new.sheet_id); end;
CREATE TRIGGER search_outcome_parts_delete after delete on outcome_parts begin delete from search where rowid = old.id * 32 + 21; end;
CREATE TRIGGER search_notes_insert after insert on notes begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 22, new.words, new.author, 'note', new.id); end;
CREATE TRIGGER search_notes_update after update on notes begin delete from search where rowid = old.id * 32 + 22; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 22, new.words, new.author, 'note', new.id); end;
CREATE TRIGGER search_notes_delete after delete on notes begin delete from search where rowid = old.id * 32 + 22; end;
CREATE TRIGGER search_returns_insert after insert on returns begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 23, new.file, new.sender, 'return', new.id); end;
CREATE TRIGGER search_returns_update after update on returns begin delete from search where rowid = old.id * 32 + 23; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 23, new.file, new.sender, 'return', new.id); end;
CREATE TRIGGER search_returns_delete after delete on returns begin delete from search where rowid = old.id * 32 + 23; end;
CREATE TRIGGER search_statements_insert after insert on statements begin insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 24, new.topic, new.words || ' ' || new.activity, 'return', new.return_id); end;
CREATE TRIGGER search_statements_update after update on statements begin delete from search where rowid = old.id * 32 + 24; insert into search (rowid, title, body, subject, subject_id) values (new.id * 32 + 24, new.topic, new.words || ' ' || new.activity, 'return', new.return_id); end;
CREATE TRIGGER search_statements_delete after delete on statements begin delete from search where rowid = old.id * 32 + 24; end;
CREATE INDEX layouts_by_sender on layouts (sender);
CREATE TRIGGER reported_insert after insert on figures begin
insert into reported (quarter, measure_id, figures) values (substr(new.end, 1, 5) || printf('%02d', (cast(substr(new.end, 6, 2) as integer) - 1) / 3 * 3 + 1) || '-01', new.measure_id, 1)
    on conflict (quarter, measure_id) do update set figures = figures + 1; end;
CREATE INDEX peer_figures_by_measure on peer_figures (measure_id);
CREATE TRIGGER reported_delete after delete on figures begin
update reported set figures = figures - 1 where quarter = substr(old.end, 1, 5) || printf('%02d', (cast(substr(old.end, 6, 2) as integer) - 1) / 3 * 3 + 1) || '-01' and measure_id = old.measure_id; end;
CREATE TRIGGER reported_update after update of end, measure_id on figures begin
update reported set figures = figures - 1 where quarter = substr(old.end, 1, 5) || printf('%02d', (cast(substr(old.end, 6, 2) as integer) - 1) / 3 * 3 + 1) || '-01' and measure_id = old.measure_id;
insert into reported (quarter, measure_id, figures) values (substr(new.end, 1, 5) || printf('%02d', (cast(substr(new.end, 6, 2) as integer) - 1) / 3 * 3 + 1) || '-01', new.measure_id, 1)
    on conflict (quarter, measure_id) do update set figures = figures + 1; end;
COMMIT;
