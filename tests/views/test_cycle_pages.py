"""Promises, delivery plan, meetings, papers, the plan and notes: a real panel file behind real pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.commands.stack import CommandStack
from app.domain.ledger import LedgerState
from app.domain.periods import quarter
from app.domain.subjects import Subject
from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.delivery_page import DeliveryPageView
from app.views.desk import Desk
from app.views.ledger_page import LedgerPageView
from app.views.linked_measures import MORE
from app.views.meetings_page import MeetingsPageView
from app.views.notes_card import NotesCard
from app.views.paper_page import PaperPageView
from app.views.places import Link, PageName, Place
from app.views.theme import apply_theme
from tests.builders import make_figure, make_return, make_store
from tests.views.cycle_samples import SEPTEMBER, fill_cycle


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with make_store(tmp_path) as made:
        fill_cycle(made)
        yield made


@pytest.fixture
def real(qapp: Any, store: Store, tmp_path: Path) -> Iterator[Desk]:
    apply_theme(qapp, "light", 100)
    runner = JobRunner(serial=True)
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    made = make_desk(store, store.path, preferences, runner)
    yield Desk(**{**made.__dict__, "today": lambda: SEPTEMBER})
    runner.shutdown()


def watch(desk: Desk, page: Any) -> None:
    """As the window does: what changed is shown."""
    desk.bus.changed.connect(page.note_change)


def test_a_promise_is_taken_down_with_one_line(real: Desk, shown: Any, qtbot: QtBot, store: Store) -> None:
    page = shown(LedgerPageView(real))
    page.visit(Place(PageName.LEDGER, None, 1))
    watch(real, page)
    assert page.header.title == "1 promise is overdue"
    qtbot.keyClicks(page.new_text, "Report abandoned calls each quarter")
    qtbot.keyClicks(page.new_due, "in 4 weeks")
    qtbot.keyClick(page.new_text, Qt.Key.Key_Return)
    newest = store.ledger.all()[-1]
    assert (newest.text, newest.given, newest.due) == (
        "Report abandoned calls each quarter",
        SEPTEMBER,
        date(2019, 10, 8),
    )
    assert page.header.title == "1 promise is overdue; 1 more is still open"
    assert page.new_text.text() == ""


def test_evidence_closes_a_promise_and_all_shows_it_still(
    real: Desk, shown: Any, qtbot: QtBot, store: Store
) -> None:
    page = shown(LedgerPageView(real))
    page.visit(Place(PageName.LEDGER, None, 1))
    watch(real, page)
    page.entry.words.setPlainText("It is on page 12 of the pack.")
    qtbot.mouseClick(page.entry.give, Qt.MouseButton.LeftButton)
    (event,) = store.ledger.all()[0].events
    assert (event.state, event.day) == (LedgerState.MET, SEPTEMBER)
    assert page.model.rowCount() == 0
    page.show_only.show_choice("all")
    page.reload()
    assert page.model.rowCount() == 1


def test_what_is_changed_of_a_promise_is_kept_when_the_page_is_left(
    real: Desk, shown: Any, store: Store
) -> None:
    page = shown(LedgerPageView(real))
    page.visit(Place(PageName.LEDGER, None, 1))
    page.entry.due.setText("27/11/2019")
    assert page.leave()
    assert store.ledger.all()[0].due == date(2019, 11, 27)


def test_a_day_that_is_none_is_not_kept(real: Desk, shown: Any, store: Store) -> None:
    page = shown(LedgerPageView(real))
    page.visit(Place(PageName.LEDGER, None, 1))
    page.entry.due.setText("soon")
    assert not page.entry.save.isEnabled()


def test_a_commitment_shows_its_words_and_can_be_asked_about(real: Desk, shown: Any, qtbot: QtBot) -> None:
    page = shown(DeliveryPageView(real))
    page.visit(Place(PageName.DELIVERY, None, 1))
    assert page.header.title == "1 of 1 activity is complete"
    with qtbot.waitSignal(page.ask) as asked:
        qtbot.mouseClick(page.panel.ask, Qt.MouseButton.LeftButton)
    assert (asked.args[0].subject, asked.args[0].subject_id) == (Subject.COMMITMENT, 1)
    page.show_only.show_choice("remarked")
    page.reload()
    assert page.model.rowCount() == 2  # the heading and the commitment that shows nothing of what was done


def test_measures_speak_for_a_commitment(real: Desk, shown: Any, qtbot: QtBot, store: Store) -> None:
    content = b"the workbook"
    with store.edit("Import") as edit:
        arrived = store.returns.add(edit, make_return(content), content)
        store.figures.add(edit, arrived, [make_figure(quarter(2015, 3), 120.0)])
    page = shown(DeliveryPageView(real))
    page.visit(Place(PageName.DELIVERY, quarter(2015, 3), 1))
    watch(real, page)
    measures = page.panel.measures
    assert [measures.more.itemText(n) for n in range(measures.more.count())] == [MORE, "Burglary"]
    measures.more.setCurrentIndex(1)
    measures.more.activated.emit(1)
    assert store.commitments.all()[0].measure_ids == (1,)
    assert measures.more.count() == 1
    link, gone = measures.findChildren(QPushButton)
    with qtbot.waitSignal(page.go) as went:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert went.args == [Link(PageName.MEASURE, 1)]
    assert [row.ref for row in real.reader.cycle.commitments_for(1)] == ["A.1"]
    qtbot.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert store.commitments.all()[0].measure_ids == ()
    real.editor.undo()
    assert store.commitments.all()[0].measure_ids == (1,)


def test_a_meeting_shows_all_that_hangs_on_it_and_takes_items(
    real: Desk, shown: Any, qtbot: QtBot, store: Store
) -> None:
    page = shown(MeetingsPageView(real))
    page.visit(Place(PageName.MEETINGS, None, 1))
    watch(real, page)
    assert page.header.title == "Meeting of the panel, 10 September 2019"
    assert (page.agenda.rowCount(), page.carried.rowCount(), page.papers.rowCount()) == (1, 1, 1)
    qtbot.keyClicks(page.new_item, "Rural crime")
    qtbot.keyClick(page.new_item, Qt.Key.Key_Return)
    assert [item.title for item in store.meetings.agenda()] == ["Welcome", "Rural crime"]
    page.waiting_table.opened.emit(page.waiting.row_at(0))
    assert [item.title for item in page.shown.work] == ["Mental health"]
    page.seats_table.opened.emit(page.seats.row_at(0))
    assert [row.words for row in page.shown.seats] == ["Present"]


def test_a_paragraph_is_found_and_becomes_evidence(real: Desk, shown: Any, qtbot: QtBot) -> None:
    page = shown(PaperPageView(real))
    page.visit(Place(PageName.PAPER, None, 1, key=2))
    qtbot.keyClicks(page.words, "consulted")
    assert page.model.rowCount() == 1
    with qtbot.waitSignal(page.ask) as asked:
        qtbot.mouseClick(page.ask_button, Qt.MouseButton.LeftButton)
    assert (asked.args[0].subject, asked.args[0].subject_id) == (Subject.PARAGRAPH, 2)


def test_a_note_is_added_and_taken_away(real: Desk, shown: Any, qtbot: QtBot, store: Store) -> None:
    card = shown(NotesCard(real))
    card.show_notes(Subject.COMMITMENT, 1)
    qtbot.keyClicks(card.words, "The charter is two years old.")
    qtbot.keyClick(card.words, Qt.Key.Key_Return)
    (note,) = store.notes.all()
    assert (note.words, note.day, note.subject_id) == ("The charter is two years old.", SEPTEMBER, 1)
    card.show_notes(Subject.COMMITMENT, 1)
    ask = next(each for each in card.findChildren(QPushButton) if each.text() == "Ask about this")
    with qtbot.waitSignal(card.ask) as asked:
        qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    assert (asked.args[0].subject, asked.args[0].subject_id) == (Subject.NOTE, 1)
    CommandStack(store).undo()
    assert store.notes.all() == ()
