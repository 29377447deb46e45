"""The pages of the scrutiny cycle, from a panel with one meeting behind it and one to come."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.commitments import Activity, Commitment, Status, Update, stated_status
from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState
from app.domain.meetings import AgendaItem, Meeting, WorkItem
from app.domain.subjects import Subject
from app.queries.delivery import load_delivery
from app.queries.ledger import carried_to, load_ledger
from app.queries.meetings import dates_of, load_meeting, load_meetings
from app.queries.search import search
from app.store.journal import Edit
from app.store.store import Store
from tests.builders import make_store

JUNE, SEPTEMBER, NOVEMBER = date(2019, 6, 18), date(2019, 9, 10), date(2019, 11, 27)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_store(tmp_path) as made:
        with made.edit("Fill") as edit:
            for day in (JUNE, SEPTEMBER, NOVEMBER):
                made.meetings.add(edit, Meeting(0, day, "Meeting of the panel"))
            made.meetings.add_item(edit, AgendaItem(0, 2, "6", "Serious and organised crime strategy"))
            made.meetings.add_work(edit, WorkItem(0, "Mental health", "Its effect on police work"))
            shown = LedgerEvent(SEPTEMBER, LedgerState.MET, "It is item 6.", "Pack of 10 September 2019")
            _promise(made, edit, "Circulate the strategy", events=(shown,))
            _promise(made, edit, "Send community resolution data", due=date(2019, 9, 1))
            _plan(made, edit)
        yield made


def _promise(
    store: Store, edit: Edit, text: str, due: date | None = None, events: tuple[LedgerEvent, ...] = ()
) -> None:
    entry = LedgerEntry(
        0, LedgerKind.UNDERTAKING, "", text, JUNE, "PCC", item="300", due=due, events=events, owner="PCC"
    )
    store.ledger.add(edit, entry)


def _plan(store: Store, edit: Edit) -> None:
    said = {
        "2.1": [("(2.1.1)", ["Work began.", "Work began."])],
        "2.2": [("", ["Refer to 2.1", "Refer to 9.9"]), ("", ["Complete", "Complete"])],
        "2.3": [("", ["Delayed until May"])],
    }
    for ref, activities in said.items():
        commitment = store.commitments.add(edit, Commitment(0, ref, f"Commitment {ref}"))
        for name, texts in activities:
            activity = store.commitments.add_activity(edit, commitment, Activity(0, "Do it", name))
            for day, text in zip((JUNE, SEPTEMBER), texts, strict=False):
                store.commitments.add_update(edit, activity, Update(day, text, stated_status(text)))


def test_the_ledger_says_what_is_overdue_and_how_long(store: Store) -> None:
    page = load_ledger(store, SEPTEMBER)
    assert page.headline == "1 promise is overdue"
    first, second = page.rows
    assert (first.text, first.clock) == ("Send community resolution data", "overdue by 9 days")
    assert (second.state, second.clock) == (LedgerState.MET, "met on 10 September 2019")
    assert second.where == "Meeting of 18 June 2019, item 300"
    assert first.meetings == 1


def test_a_promise_is_carried_to_each_meeting_until_it_is_met(store: Store) -> None:
    june, september, november = store.meetings.all()
    assert [row.text for row in carried_to(store, november)] == ["Send community resolution data"]
    assert carried_to(store, june) == ()
    assert load_meeting(store, september.id, SEPTEMBER).carried[0].overdue


def test_the_delivery_plan_says_what_is_worth_a_question(store: Store) -> None:
    page = load_delivery(store)
    rows = {row.ref: row for row in page.rows}
    assert rows["2.1"].remarks == ("(2.1.1): the same words for 2 reports.",)
    assert "Refers to 9.9, which is not in the plan." in rows["2.2"].remarks
    assert "Complete, and nothing is said that shows it." in rows["2.2"].remarks
    assert rows["2.3"].vanished
    assert rows["2.3"].remarks[0] == "Not in the newest plan; last seen on 18 June 2019."
    assert page.headline == "1 of 4 activities are complete; 1 gives no status"
    assert page.subtitle.startswith("3 commitments, as reported on 10 September 2019: 1 complete, 1 delayed")


def test_references_are_followed_to_what_is_said_there(store: Store) -> None:
    (row,) = (row for row in load_delivery(store, on=JUNE).rows if row.ref == "2.2")
    activity = row.activities[0]
    assert (activity.status, activity.refers_to) == (Status.REFER, ("2.1",))
    assert activity.follows == "2.1: with no status"


def test_dates_follow_from_the_meeting_and_the_law() -> None:
    lines = {line.what: line for line in dates_of(Meeting(1, SEPTEMBER, "Panel"), date(2019, 8, 30))}
    assert lines["Papers are published"].day == date(2019, 9, 2)
    assert lines["Papers are published"].words == "in 3 days"
    late = dates_of(Meeting(1, SEPTEMBER, "Panel"), SEPTEMBER, papers_sent=date(2019, 9, 4))[0]
    assert (late.late, late.words) == (True, "done on 4 September 2019, 2 days late")
    long_ago = dates_of(Meeting(1, SEPTEMBER, "Panel"), date(2026, 11, 21))
    assert {line.words for line in long_ago} == {"7 years ago"}


def test_the_year_has_the_annual_report_and_the_precept(store: Store) -> None:
    report, *precept = load_meetings(store, SEPTEMBER).year
    assert (report.words, report.late) == ("on no agenda yet", True)
    assert [line.day for line in precept] == [date(2020, 2, day) for day in (1, 8, 15)]
    with store.edit("Add") as edit:
        store.meetings.add_item(edit, AgendaItem(0, 1, "7", "Draft Annual Report of the Commissioner"))
        store.meetings.add_item(edit, AgendaItem(0, 1, "8", "Complaints annual report"))
    assert load_meetings(store, SEPTEMBER).year[0].words == "on the agenda of 18 June 2019"
    late = load_meetings(store, date(2020, 3, 1)).year[-1]
    assert (late.words, late.late) == ("passed; on no agenda before it", True)


def test_the_year_shows_the_next_meeting_and_what_waits(store: Store) -> None:
    page = load_meetings(store, date(2019, 10, 1))
    assert page.headline == "The next meeting is on 27 November 2019"
    assert [row.is_next for row in page.rows] == [False, False, True]
    assert [item.title for item in page.waiting] == ["Mental health"]


def test_search_names_the_thing_that_opens(store: Store) -> None:
    found = {(one.subject, one.title) for one in search(store, "strategy")}
    assert (Subject.LEDGER, "U1 Circulate the strategy (given 18 June 2019)") in found
    assert (Subject.MEETING, "Meeting of the panel, 10 September 2019") in found
