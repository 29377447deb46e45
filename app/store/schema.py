"""The tables of a panel file, by the version that brought them. Every table that edits touch has an `id`."""

VERSION_1 = """
create table panel (
    id integer primary key check (id = 1),
    name text not null,
    force_area text not null
) strict;

create table areas (
    id integer primary key,
    name text not null unique,
    kind text not null,
    part_of integer references areas(id),
    starts text,
    ends text
) strict;
create table area_aliases (
    id integer primary key,
    area_id integer not null references areas(id),
    alias text not null
) strict;
create table populations (
    id integer primary key,
    area_id integer not null references areas(id),
    year integer not null,
    people integer not null check (people > 0),
    source text not null default ''
) strict;

create table plans (
    id integer primary key,
    code text not null unique,
    title text not null,
    version text not null default '',
    starts text,
    ends text,
    source text not null default ''
) strict;
create table aims (
    id integer primary key,
    plan_id integer not null references plans(id),
    ref text not null,
    title text not null
) strict;
create table objectives (
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
create table objective_mappings (
    id integer primary key,
    from_objective integer not null references objectives(id),
    to_objective integer not null references objectives(id),
    note text not null default ''
) strict;

create table measures (
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
create table measure_aliases (
    id integer primary key,
    measure_id integer not null references measures(id),
    alias text not null
) strict;
create table measure_links (
    id integer primary key,
    objective_id integer not null references objectives(id),
    measure_id integer not null references measures(id),
    headline integer not null default 0
) strict;
create table success_measures (
    id integer primary key,
    objective_id integer not null references objectives(id),
    ref text not null,
    text text not null,
    measure_id integer references measures(id)
) strict;
create table breaks (
    id integer primary key,
    measure_id integer not null references measures(id),
    area_id integer references areas(id),
    day text not null,
    reason text not null,
    name text not null default '',
    decided text
) strict;

create table meetings (
    id integer primary key,
    day text not null,
    title text not null,
    place text not null default '',
    note text not null default ''
) strict;
create table seats (
    id integer primary key,
    title text not null unique,
    council text not null default '',
    area_id integer references areas(id),
    role text not null default ''
) strict;

create table originals (
    sha256 text primary key,
    content blob not null
) strict;
create table returns (
    id integer primary key,
    file text not null,
    sha256 text not null references originals(sha256),
    received text not null,
    sender text not null default '',
    quarter_start text,
    quarter_end text,
    illustrative integer not null default 0
) strict;
create table return_issues (
    id integer primary key,
    return_id integer not null references returns(id),
    severity text not null,
    code text not null,
    sheet text not null default '',
    cell text not null default '',
    message text not null
) strict;
create table figures (
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
create index figures_by_series on figures (measure_id, area_id, kind, statistic, start);
create index figures_by_return on figures (return_id);
create index figures_by_restates on figures (restates);
create table statements (
    id integer primary key,
    return_id integer not null references returns(id),
    measure_id integer references measures(id),
    topic text not null,
    words text not null,
    activity text not null default '',
    sheet text not null,
    cell text not null
) strict;

create table ratings (
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

create table questions (
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
create table evidence (
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

create table changes (
    id integer primary key,
    at text not null,
    who text not null,
    what text not null,
    state text not null default 'done' check (state in ('done', 'undone', 'discarded'))
) strict;
create table change_rows (
    id integer primary key,
    change_id integer not null references changes(id),
    table_name text not null,
    first_id integer not null,
    last_id integer not null,
    before text,
    after text
) strict;
create index change_rows_by_change on change_rows (change_id);
"""

VERSION_2 = """
create table meanings (
    id integer primary key,
    sender text not null,
    kind text not null check (kind in ('measure', 'area')),
    label text not null,
    measure_id integer references measures(id),
    area_id integer references areas(id),
    check (measure_id is null or kind = 'measure'),
    check (area_id is null or kind = 'area')
) strict;
create index meanings_by_sender on meanings (sender);
"""

VERSION_3 = """
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
"""
