"""Search results with the name of the thing that each opens."""

from collections.abc import Callable

from app.domain.periods import day_label
from app.domain.subjects import Subject
from app.queries.cycle_types import Found
from app.store.search import Hit
from app.store.store import Store

Names = dict[int, str]


def search(store: Store, words: str, limit: int = 50) -> tuple[Found, ...]:
    """The best things for words, the best first; nothing where no word is found."""
    hits = store.search.find(words, limit)
    names = {subject: _NAMES[subject](store) for subject in {hit.subject for hit in hits}}
    return tuple(_found(hit, names[hit.subject]) for hit in hits)


def _found(hit: Hit, names: Names) -> Found:
    return Found(
        subject=hit.subject,
        subject_id=hit.subject_id,
        kind=hit.subject.value,
        title=names.get(hit.subject_id, hit.title),
        context=hit.snippet,
        row_id=hit.row_id,
        table=hit.table,
    )


def _named(rows: Callable[[Store], tuple[object, ...]], template: str) -> Callable[[Store], Names]:
    """Names by id, made from the fields of each row by a template."""
    return lambda store: {row.id: template.format(row=row).strip() for row in rows(store)}  # type: ignore[attr-defined]


def _ledger(store: Store) -> Names:
    return {e.id: f"{e.ref} {e.text} (given {day_label(e.given)})" for e in store.ledger.all()}


def _meetings(store: Store) -> Names:
    return {m.id: f"{m.title}, {day_label(m.day)}" for m in store.meetings.all()}


_NAMES: dict[Subject, Callable[[Store], Names]] = {
    Subject.MEASURE: _named(lambda store: store.measures.all(), "{row.name}"),
    Subject.AREA: _named(lambda store: store.areas.all(), "{row.name}"),
    Subject.OBJECTIVE: _named(lambda store: store.plans.objectives(), "{row.ref}. {row.title}"),
    Subject.QUESTION: _named(lambda store: store.questions.all(), "{row.ref} {row.text}"),
    Subject.LEDGER: _ledger,
    Subject.COMMITMENT: _named(lambda store: store.commitments.all(), "{row.ref} {row.text}"),
    Subject.OVERSIGHT: _named(lambda store: store.commitments.bodies(), "{row.name}"),
    Subject.MEETING: _meetings,
    Subject.WORK_ITEM: _named(lambda store: store.meetings.work(), "{row.title}"),
    Subject.PAPER: _named(lambda store: store.papers.all(), "{row.title}"),
    Subject.RISK: _named(lambda store: store.papers.risks(), "{row.ref} {row.text}"),
    Subject.OUTCOME_SHEET: _named(lambda store: store.papers.outcome_sheets(), "{row.title}"),
    Subject.NOTE: _named(lambda store: store.notes.all(), "{row.words}"),
    Subject.RETURN: _named(lambda store: store.returns.all(), "{row.file}"),
}
