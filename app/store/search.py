"""Full-text search over every word a panel holds: one FTS5 table, kept by triggers and so by undo as well."""

import re
from dataclasses import dataclass

from app.domain.subjects import Subject
from app.store.connection import Database

KINDS = 32  # a row of the index is numbered id * KINDS + the place of its source in SOURCES
TITLE_WEIGHT, BODY_WEIGHT = 4.0, 1.0
AROUND = 18  # words of a snippet
MARK = ("[", "]")
INSERT = "insert into search (rowid, title, body, subject, subject_id)"
TOKENS = "porter unicode61 remove_diacritics 2"


@dataclass(frozen=True, slots=True)
class Source:
    """A table whose words are found: columns of its title and body, and SQL for the id of what opens."""

    subject: Subject
    table: str
    title: tuple[str, ...]
    body: tuple[str, ...] = ()
    owner: str = "{r}.id"


S = Subject
UPDATED = "(select commitment_id from activities where id = {r}.activity_id)"
# Append only: the place of a source is part of the numbers in the index.
SOURCES = (
    Source(S.MEASURE, "measures", ("name",), ("heading", "definition", "source")),
    Source(S.MEASURE, "measure_aliases", ("alias",), (), "{r}.measure_id"),
    Source(S.AREA, "areas", ("name",), ("kind",)),
    Source(S.AREA, "area_aliases", ("alias",), (), "{r}.area_id"),
    Source(S.OBJECTIVE, "objectives", ("ref", "title"), ("why", "progress")),
    Source(S.OBJECTIVE, "success_measures", ("ref", "text"), (), "{r}.objective_id"),
    Source(
        S.QUESTION, "questions", ("ref", "text"), ("why", "full_answer", "supplementary", "answer", "topic")
    ),
    Source(S.QUESTION, "evidence", ("sentence",), ("source",), "{r}.question_id"),
    Source(S.LEDGER, "ledger_entries", ("ref", "text"), ("by", "owner", "item", "source")),
    Source(S.LEDGER, "ledger_events", ("words",), ("source",), "{r}.entry_id"),
    Source(S.COMMITMENT, "commitments", ("ref", "text"), ("heading",)),
    Source(S.COMMITMENT, "activities", ("ref", "text"), ("oversight",), "{r}.commitment_id"),
    Source(S.COMMITMENT, "activity_updates", ("printed",), ("text",), UPDATED),
    Source(S.OVERSIGHT, "oversight_bodies", ("name",), ("purpose", "meets")),
    Source(S.MEETING, "meetings", ("title",), ("place", "note")),
    Source(S.MEETING, "agenda_items", ("ref", "title"), ("asked", "outcome", "note"), "{r}.meeting_id"),
    Source(S.WORK_ITEM, "work_items", ("title",), ("why", "note")),
    Source(S.PAPER, "papers", ("title",), ("ref", "kind", "by", "note")),
    Source(S.PAPER, "paragraphs", ("item", "ref", "heading"), ("text",), "{r}.paper_id"),
    Source(S.RISK, "risks", ("ref", "text"), ("impact", "likelihood", "control", "movement", "owner")),
    Source(S.OUTCOME_SHEET, "outcome_sheets", ("title",), ("source",)),
    Source(S.OUTCOME_SHEET, "outcome_parts", ("part",), ("text",), "{r}.sheet_id"),
    Source(S.NOTE, "notes", ("words",), ("author",)),
    Source(S.RETURN, "returns", ("file",), ("sender",)),
    Source(S.RETURN, "statements", ("topic",), ("words", "activity"), "{r}.return_id"),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `row_id` is the row with the words, `subject_id` the thing it belongs to."""

    subject: Subject
    subject_id: int
    title: str
    snippet: str
    table: str
    row_id: int


def create_index(db: Database) -> None:
    """Make the index with its triggers and take in what the tables hold already."""
    db.execute(
        "create virtual table search using fts5"
        f"(title, body, subject unindexed, subject_id unindexed, tokenize = '{TOKENS}')"
    )
    for place, source in enumerate(SOURCES):
        db.execute(f"{INSERT} {_select(source, place)}")
        for event in ("insert", "update", "delete"):
            db.execute(_trigger(source, place, event))


class SearchIndex:
    """Finds words in an open panel file."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, words: str, limit: int = 50) -> tuple[Hit, ...]:
        """The best rows for words, one for each thing: all words first, and where nothing has all, any.

        A word finds its forms (porter stems), and the beginnings of longer words. Raises nothing: signs
        are not operators.
        """
        terms = [f'"{term}"*' for term in re.findall(r"\w+", words)]
        if not terms:
            return ()
        return self._matches(" ".join(terms), limit) or self._matches(" OR ".join(terms), limit)

    def _matches(self, query: str, limit: int) -> tuple[Hit, ...]:
        rows = self._db.query(
            f"select rowid, title, subject, subject_id,"
            f" snippet(search, -1, '{MARK[0]}', '{MARK[1]}', ' … ', {AROUND}) as snippet"
            f" from search where search match ? order by bm25(search, {TITLE_WEIGHT}, {BODY_WEIGHT}), rowid",
            [query],
        )
        hits: dict[tuple[str, int], Hit] = {}
        for row in rows:
            key = (row["subject"], row["subject_id"])
            if key not in hits:
                hits[key] = _hit(row)
                if len(hits) == limit:
                    break
        return tuple(hits.values())


def _hit(row: dict[str, str | int]) -> Hit:
    row_id, place = divmod(int(row["rowid"]), KINDS)
    return Hit(
        subject=Subject(str(row["subject"])),
        subject_id=int(row["subject_id"]),
        title=" ".join(str(row["title"]).split()),
        snippet=" ".join(str(row["snippet"]).split()),
        table=SOURCES[place].table,
        row_id=row_id,
    )


def _values(source: Source, place: int, row: str) -> str:
    """The columns of the index, in SQL, for a row of a source."""
    words = [_joined(columns, row) for columns in (source.title, source.body)]
    return ", ".join(
        [f"{row}.id * {KINDS} + {place}", *words, f"'{source.subject}'", source.owner.format(r=row)]
    )


def _joined(columns: tuple[str, ...], row: str) -> str:
    return " || ' ' || ".join(f"{row}.{column}" for column in columns) or "''"


def _select(source: Source, place: int) -> str:
    return f"select {_values(source, place, source.table)} from {source.table}"


def _trigger(source: Source, place: int, event: str) -> str:
    steps = []
    if event != "insert":
        steps.append(f"delete from search where rowid = old.id * {KINDS} + {place};")
    if event != "delete":
        steps.append(f"{INSERT} values ({_values(source, place, 'new')});")
    name, table = f"search_{source.table}_{event}", source.table
    return f"create trigger {name} after {event} on {table} begin {' '.join(steps)} end"
