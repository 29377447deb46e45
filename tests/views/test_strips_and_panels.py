"""What lies around the pages: notices, jobs, search, where from, the report of a bug."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.runtime.jobs import JobRunner
from app.views.bug_dialog import BugDialog
from app.views.chooser import Choice, Chooser
from app.views.find_panel import FindPanel
from app.views.finding import Entry, entries_for, find
from app.views.job_strip import JobStrip
from app.views.notice_strip import NoticeStrip
from app.views.places import PageName, Place
from app.views.where_from_panel import WhereFromDrawer, copy_text
from tests.views.samples import AREAS, QUARTER, WHERE_FROM, SampleReader

HERE = Place(PageName.OBJECTIVES, QUARTER, 1)


def test_a_notice_is_one_sentence_that_can_be_dismissed(qtbot: QtBot, shown: Any, desk: Any) -> None:
    strip = shown(NoticeStrip())
    strip.warn("The file is locked.", "Close the other program.")
    assert strip.text == "The file is locked. Close the other program."
    assert strip.accessibleName() == strip.text
    assert not strip.action_button.isVisible()
    qtbot.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert strip.text == ""


def test_a_notice_may_offer_one_thing_to_do(qtbot: QtBot, shown: Any, desk: Any) -> None:
    strip, done = shown(NoticeStrip()), []
    strip.tell("The pack was written.", action=("Open", lambda: done.append("opened")))
    qtbot.mouseClick(strip.action_button, Qt.MouseButton.LeftButton)
    assert done == ["opened"]


def test_the_job_strip_is_there_while_a_job_runs(qtbot: QtBot, shown: Any, desk: Any) -> None:
    runner = JobRunner(serial=True)
    strip = shown(JobStrip(runner))
    runner.started.emit("Reading q3.xlsx")
    assert strip.isVisible()
    runner.progressed.emit(3, 10, "sheet 3")
    assert strip.text == "Reading q3.xlsx: sheet 3"
    assert (strip.bar.value(), strip.bar.maximum()) == (3, 10)
    qtbot.mouseClick(strip.cancel_button, Qt.MouseButton.LeftButton)
    assert strip.text == "Reading q3.xlsx: stopping"
    assert not strip.cancel_button.isEnabled()
    runner.ended.emit()
    assert not strip.isVisible()


def entries() -> tuple[Entry, ...]:
    return entries_for(SampleReader(), HERE, lambda place: None)


@pytest.mark.parametrize(
    ("words", "kind", "text"),
    [
        ("brief", "Page", "Brief"),
        ("viol inj", "Measure", "Violence with injury"),
        ("telford", "Area", "Telford & Wrekin"),
        ("vulnerable", "Objective", "7. Protect the most vulnerable people"),
        (
            "survey measures",
            "Question",
            "When will the survey measures promised under objective 3 be reported?",
        ),
    ],
)
def test_search_finds_every_kind_of_thing(words: str, kind: str, text: str) -> None:
    first = find(entries(), words)[0]
    assert (first.kind, first.text) == (kind, text)


def test_search_needs_all_words_and_prefers_beginnings() -> None:
    assert find(entries(), "zebra") == ()
    assert find(entries(), "violence")[0].text.startswith("Violence")


def test_searching_leads_to_the_place() -> None:
    gone: list[Place] = []
    found = find(entries_for(SampleReader(), HERE, gone.append), "telford")
    found[0].act()
    assert gone == [Place(PageName.AREA, QUARTER, AREAS[5].id)]


@pytest.fixture
def finder(shown: Any, desk: Any) -> FindPanel:
    return FindPanel(shown(QWidget()))


def test_the_search_is_used_with_keys_alone(qtbot: QtBot, finder: FindPanel) -> None:
    acts: list[str] = []
    listed = tuple(Entry(text, "Page", lambda text=text: acts.append(text)) for text in ("One", "Other"))
    finder.open_at(QRect(100, 10, 300, 30), listed)
    qtbot.keyClicks(finder.words, "o")
    qtbot.keyClick(finder.words, Qt.Key.Key_Down)
    qtbot.keyClick(finder.words, Qt.Key.Key_Return)
    assert acts == ["Other"]
    assert not finder.isVisible()


def test_escape_puts_the_search_away(qtbot: QtBot, finder: FindPanel) -> None:
    finder.open_at(QRect(100, 10, 300, 30), ())
    qtbot.keyClicks(finder.words, "nothing has this")
    assert finder._nothing.isVisible()
    with qtbot.waitSignal(finder.closed):
        qtbot.keyClick(finder.words, Qt.Key.Key_Escape)


@pytest.fixture
def drawer(shown: Any, desk: Any) -> WhereFromDrawer:
    made = WhereFromDrawer(shown(QWidget()), desk)
    made.open_with(WHERE_FROM)
    return made


def test_a_source_is_copied_whole(qtbot: QtBot, drawer: WhereFromDrawer) -> None:
    qtbot.mouseClick(drawer.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == copy_text(WHERE_FROM)
    assert "Cell: B8" in copied
    assert WHERE_FROM.sha256 in copied


def test_one_asks_about_a_figure_from_its_source(qtbot: QtBot, drawer: WhereFromDrawer) -> None:
    with qtbot.waitSignal(drawer.ask) as asked:
        qtbot.mouseClick(drawer.ask_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].figure_id == WHERE_FROM.figure_id


def test_escape_puts_the_source_away(qtbot: QtBot, drawer: WhereFromDrawer) -> None:
    qtbot.keyClick(drawer, Qt.Key.Key_Escape)
    assert not drawer.isVisible()


def test_a_choice_names_itself_and_tells_only_what_a_person_picks(
    qtbot: QtBot, shown: Any, desk: Any
) -> None:
    chooser = shown(Chooser("Area"))
    with qtbot.assertNotEmitted(chooser.picked):
        chooser.offer([(1, "West Mercia", "WM"), (2, "Shropshire", "S")])
        chooser.show_choice(2)
    assert (chooser.key_here(), chooser.accessibleName()) == (2, "Area")
    assert chooser._words_for(1000) == ("Area ", "Shropshire")
    assert chooser._words_for(10) == ("", "S")
    with qtbot.waitSignal(chooser.picked) as picked:
        qtbot.keyClick(chooser, Qt.Key.Key_Up)
    assert picked.args == [1]


def test_the_report_of_a_bug_can_be_copied(qtbot: QtBot, shown: Any, desk: Any) -> None:
    dialog = shown(BugDialog("Scrutiny Desk 0.1.0\nKeyError", Path("/tmp/desk.log")))
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Scrutiny Desk 0.1.0\nKeyError"


def test_turning_the_wheel_changes_no_choice(shown: Any, desk: Any) -> None:
    chooser, choice = shown(Chooser("Area")), shown(Choice())
    chooser.offer([(1, "West Mercia", "WM"), (2, "Shropshire", "S")])
    choice.addItems(["Drafted", "Selected"])
    for box in (chooser, choice):
        turn_wheel(box)
        assert box.currentIndex() == 0


def turn_wheel(widget: QWidget) -> None:
    centre = QPointF(widget.rect().center())
    event = QWheelEvent(
        centre,
        QPointF(widget.mapToGlobal(centre)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(widget, event)
