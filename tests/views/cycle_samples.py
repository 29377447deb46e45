"""A real panel file with a little of everything that the pages of the scrutiny cycle show."""

from datetime import date

from app.domain.commitments import Activity, Commitment, Update, stated_status
from app.domain.ledger import LedgerEntry, LedgerKind
from app.domain.meetings import AgendaItem, Meeting, Seat, WorkItem
from app.domain.papers import Paper, Paragraph
from app.store.journal import Edit
from app.store.store import Store

JUNE, SEPTEMBER = date(2019, 6, 18), date(2019, 9, 10)


def fill_cycle(store: Store) -> None:
    """Two meetings, a seat, an item, a promise, a commitment that shows nothing, and papers."""
    with store.edit("Fill") as edit:
        for day in (JUNE, SEPTEMBER):
            store.meetings.add(edit, Meeting(0, day, "Meeting of the panel"))
        store.meetings.add_seat(edit, Seat(0, "Chair", "County Council", None))
        store.meetings.add_item(edit, AgendaItem(0, 2, "1", "Welcome"))
        store.meetings.add_work(edit, WorkItem(0, "Mental health"))
        promise = LedgerEntry(
            0, LedgerKind.UNDERTAKING, "", "Send the data", JUNE, "PCC", due=date(2019, 9, 1), owner="PCC"
        )
        store.ledger.add(edit, promise)
        _plan(store, edit)
        _papers(store, edit)


def _plan(store: Store, edit: Edit) -> None:
    commitment = store.commitments.add(edit, Commitment(0, "A.1", "Publish a charter", heading="Victims"))
    activity = store.commitments.add_activity(edit, commitment, Activity(0, "Consult", "A1.1"))
    store.commitments.add_update(edit, activity, Update(JUNE, "Complete", stated_status("Complete")))


def _papers(store: Store, edit: Edit) -> None:
    store.papers.add(edit, Paper(0, "P0", "Minutes"))
    paper = store.papers.add(edit, Paper(0, "P1", "Rural crime", meeting_id=2, item="7"))
    texts = ("Five officers were hired.", "The strategy will be consulted on in September.")
    store.papers.add_paragraphs(
        edit, [Paragraph(0, paper, "7", str(n), "", text) for n, text in enumerate(texts, start=1)]
    )
