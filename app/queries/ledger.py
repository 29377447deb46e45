"""The ledger as a page: what was promised or recommended, and how it stood on a day."""

from datetime import date

from app.domain.ledger import CLOSED, LedgerEvent, LedgerKind, LedgerState, Standing, ledger_at, numbered
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.queries.cycle_types import LedgerPage, LedgerRow
from app.store.store import Store

KIND_WORDS = {
    LedgerKind.UNDERTAKING: ("undertaking", "undertakings"),
    LedgerKind.RECOMMENDATION: ("recommendation", "recommendations"),
}


def load_ledger(store: Store, on: date) -> LedgerPage:
    """Every entry given by a day, as it stood at its end, the overdue first."""
    meetings = store.meetings.all()
    rows = tuple(_row(standing, on, meetings) for standing in ledger_at(store.ledger.all(), on))
    return LedgerPage(
        on=on,
        headline=_headline(rows),
        subtitle=_subtitle(rows, on),
        rows=rows,
    )


def carried_to(store: Store, meeting: Meeting) -> tuple[LedgerRow, ...]:
    """What was still owed on the morning of a meeting: given before it, and not closed by then."""
    page = load_ledger(store, meeting.day)
    return tuple(row for row in page.rows if row.given < meeting.day and row.state not in CLOSED)


def owed_words(rows: tuple[LedgerRow, ...]) -> tuple[int, str]:
    """How many promises are overdue, and in a sentence how many are owed; empty where none is."""
    owed = [row for row in rows if row.state not in CLOSED]
    late = sum(row.overdue for row in owed)
    if not owed:
        return 0, ""
    still = "is still open" if len(owed) - late == 1 else "are still open"
    if not late:
        return 0, f"{count_words(len(owed), 'promise', 'promises')} {still}, none overdue."
    more = f"; {len(owed) - late} more {still}" if len(owed) > late else ""
    return late, f"{count_words(late, 'promise is', 'promises are')} overdue{more}."


def count_words(count: int, one: str, more: str) -> str:
    """ "1 undertaking", "3 undertakings"."""
    return f"{count:,} {one if count == 1 else more}"


def _row(standing: Standing, on: date, meetings: tuple[Meeting, ...]) -> LedgerRow:
    entry = standing.entry
    return LedgerRow(
        entry_id=entry.id,
        kind=entry.kind,
        ref=entry.ref,
        text=entry.text,
        by=entry.by,
        owner=entry.owner,
        given=entry.given,
        where=_where(standing, meetings),
        due=entry.due,
        state=standing.state,
        clock=_clock(standing, on),
        overdue=standing.overdue,
        reply=standing.reply,
        reply_day=entry.reply_day if standing.reply else None,
        evidence=tuple(_evidence(event) for event in standing.evidence),
        meetings=sum(1 for meeting in meetings if entry.given < meeting.day <= on),
        question_id=entry.question_id,
    )


def _where(standing: Standing, meetings: tuple[Meeting, ...]) -> str:
    entry = standing.entry
    at_meeting = any(meeting.day == entry.given for meeting in meetings)
    parts = [
        f"{'Meeting of ' if at_meeting else ''}{day_label(entry.given)}",
        entry.source,
        numbered("item", entry.item),
        numbered("paragraph", entry.paragraph),
    ]
    return ", ".join(part for part in parts if part)


def _clock(standing: Standing, on: date) -> str:
    entry = standing.entry
    if standing.state in CLOSED:
        return f"{standing.state.value} on {day_label(standing.evidence[-1].day)}"
    if entry.due is None:
        return f"open for {count_words((on - entry.given).days, 'day', 'days')}, no date was set"
    days = (entry.due - on).days
    if days < 0:
        return f"overdue by {count_words(-days, 'day', 'days')}"
    return "due today" if days == 0 else f"due in {count_words(days, 'day', 'days')}"


def _evidence(event: LedgerEvent) -> str:
    source = f" ({event.source})" if event.source else ""
    return f"{day_label(event.day)}, {event.state.value}: {event.words}{source}"


def _headline(rows: tuple[LedgerRow, ...]) -> str:
    if not rows:
        return "Nothing has been promised or recommended yet"
    return owed_words(rows)[1].rstrip(".") or "Everything that was promised is done"


def _subtitle(rows: tuple[LedgerRow, ...], on: date) -> str:
    """How many of each kind are open, and on which day."""
    parts = []
    for kind, (one, more) in KIND_WORDS.items():
        own = [row for row in rows if row.kind is kind]
        if own:
            still = sum(row.state not in CLOSED for row in own)
            parts.append(f"{still} of {count_words(len(own), one, more)}")
    part = sum(row.state is LedgerState.MET_IN_PART for row in rows)
    met = f", {part} of them met in part" if part else ""
    told = f"Open on {day_label(on)}: {' and '.join(parts)}{met}. " if parts else ""
    return f"{told}A promise is open until something shows that it was done."
