"""Importing as an officer does it: a real panel, real workbooks, a real window; jobs run at once."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.fates import Fate
from app.domain.periods import Period
from app.gui import make_desk
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import Settings
from app.store.store import Store
from app.views.import_page import ImportPage
from app.views.import_view import FIGURES, FOUND, LABELS
from app.views.main_window import MainWindow
from app.views.places import Link, PageName
from app.views.returns_page import ReturnsPage
from app.views.theme import apply_theme
from tests.commands.workbooks import counts, make_panel, write_return

Q2, Q3 = periods.quarter(2015, 2), periods.quarter(2015, 3)
MONTH = periods.months_of(Q3)[0]
LEFT = Qt.MouseButton.LeftButton


def sent(quarter: Period) -> date:
    return quarter.shifted(3).start.replace(day=22)


def workbook(folder: Path, quarter: Period = Q3, **odd: Any) -> Path:
    """A sound return; with `label` Burglary has that name, with `total` the force's first Robbery is that."""
    cells = counts(quarter)
    if "total" in odd:
        cells["Robbery", "Exshire", periods.months_of(quarter)[0]] = odd["total"]
    if "label" in odd:
        cells = {(odd["label"] if m == "Burglary" else m, a, p): v for (m, a, p), v in cells.items()}
    if "restated" in odd:
        known, month = counts(Q2), periods.months_of(Q2)[0]
        for area in ("Hill", "Exshire"):
            cells["Burglary", area, month] = known["Burglary", area, month] + odd["restated"]  # type: ignore[operator]
    return write_return(folder / f"{periods.quarter_key(quarter)}.xlsx", quarter, cells, sent(quarter))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a panel that has one return, and that return."""
    folder = tmp_path_factory.mktemp("begun")
    with Store.open(make_panel(folder)) as store:
        read = read_return(workbook(folder, Q2), sent(Q2))
        CommandStack(store).do(ApplyImport(read, plan_return(read, store)))
    return folder


@pytest.fixture
def window(qtbot: QtBot, qapp: Any, begun: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a copy of the panel that has one return."""
    apply_theme(qapp, "light", 100)
    for name in ("exshire.panel", "2015-Q2.xlsx"):
        shutil.copyfile(begun / name, tmp_path / name)
    panel = tmp_path / "exshire.panel"
    preferences = Preferences(Settings(theme="light"), tmp_path / "settings.json")
    with Store.open(panel) as store:
        made = MainWindow(make_desk(store, panel, preferences, JobRunner(serial=True)))
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        made.go(Link(PageName.RETURNS))
        yield made
        made.close()


def import_page(window: MainWindow) -> ImportPage:
    page = window.stack.made[PageName.IMPORT]
    assert isinstance(page, ImportPage)
    return page


def returns_page(window: MainWindow) -> ReturnsPage:
    page = window.stack.made[PageName.RETURNS]
    assert isinstance(page, ReturnsPage)
    return page


def figures(window: MainWindow) -> int:
    return sum(row.figures for row in window.desk.reader.returns().rows)


def test_a_sound_workbook_is_accepted_with_one_key(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.bring(workbook(tmp_path))
    view = import_page(window).view
    assert view.header.title == "2015-Q3.xlsx: nothing has been changed yet"
    assert (view.counts.buttons[Fate.NEW].text(), figures(window)) == ("36 new", 36)
    assert not view.counts.buttons[Fate.RESTATED].isEnabled()
    qtbot.keyClick(view.figures.table, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: figures(window) == 72)  # a button that was pressed by its letter moves first
    assert window.history.here.page is PageName.RETURNS
    assert window.notices.text == "Imported 2015-Q3.xlsx: 36 figures. Undo takes all of it back."


def test_cancel_leaves_the_panel_as_it_was(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.bring(workbook(tmp_path))
    qtbot.mouseClick(import_page(window).view.cancel, LEFT)
    assert (figures(window), window.history.here.page) == (36, PageName.RETURNS)
    assert window.notices.text == "2015-Q3.xlsx was not imported. The panel is as it was."
    assert import_page(window).plan is None


def test_what_was_found_comes_first_with_its_cell_among_its_neighbours(
    window: MainWindow, tmp_path: Path
) -> None:
    window.bring(workbook(tmp_path, total=999.0))
    view = import_page(window).view
    assert view.tabs.currentIndex() == FOUND
    assert view.accept.text() == "&Accept in spite of the error"
    assert view.look.title.text() == "Error: Recorded crime, cell D14"
    assert view.look.grid.accessibleName() == ("Recorded crime, cell D14, Robbery, Exshire, Value: 999")
    assert "the areas add up to 174, the total given is 999" in view.look.about.text()


def test_the_figures_of_an_issue_are_one_step_away(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.bring(workbook(tmp_path, total=999.0))
    view = import_page(window).view
    qtbot.keyClick(view.issue_table, Qt.Key.Key_Return)
    assert view.tabs.currentIndex() == FIGURES
    assert view.figures.model.rowCount() == 1
    assert view.counts.buttons["error"].text() == "1 in error"
    qtbot.mouseClick(view.figures.all_again, LEFT)
    assert view.figures.model.rowCount() == 36


def test_figures_are_found_by_fate_words_measure_and_area(window: MainWindow, tmp_path: Path) -> None:
    window.bring(workbook(tmp_path, restated=9.0))
    view = import_page(window).view
    view.counts.buttons[Fate.RESTATED].click()
    assert view.tabs.currentIndex() == FIGURES
    assert [view.figures.model.index(0, n).data() for n in (0, 2, 3)] == ["Restated", "41", "50"]
    assert "was 41 (Office of the PCC, received 22 October 2015)" in view.look.about.text()
    view.counts.buttons[None].click()
    view.figures.words.setText("robbery hill")
    assert view.figures.model.rowCount() == 3
    view.figures.words.setText("no such thing")
    assert view.figures.model.rowCount() == 0


def test_a_label_is_decided_and_the_plan_follows_at_once(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(workbook(tmp_path, label="Burglaries in homes"))
    page = import_page(window)
    view = page.view
    view.tabs.setCurrentIndex(LABELS)
    assert view.tabs.tabText(LABELS) == "Labels to decide (1)"
    assert view.form.title.text() == "What does “Burglaries in homes” mean?"
    qtbot.keyClick(view.labels.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.form.focusWidget() is not None)
    offer = view.form.focusWidget()
    assert "Burglary" in offer.text()
    qtbot.keyClick(offer, Qt.Key.Key_Space)
    assert (view.counts.buttons[Fate.NEW].text(), figures(window)) == ("36 new", 36)
    assert view.tabs.tabText(LABELS) == "Labels"
    view.accept.click()
    assert figures(window) == 72
    assert "1 decision remembered" in window.notices.text
    window.desk.editor.undo()
    assert figures(window) == 36


def test_a_label_is_searched_left_out_taken_back_and_made_a_measure(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(workbook(tmp_path, label="Fly-tipping"))
    page = import_page(window)
    view = page.view
    view.tabs.setCurrentIndex(LABELS)
    view.form.other.setCurrentText("vehicle crime")
    qtbot.mouseClick(view.form.use, LEFT)
    assert page.plan is not None
    assert [each.means for each in page.plan.decided] == [3]
    qtbot.mouseClick(view.form.leave_out, LEFT)
    assert [each.means for each in page.plan.decided] == [None]
    qtbot.mouseClick(view.form.back, LEFT)
    assert page.plan.decided == ()
    view.form.name.setText("Burglary")
    qtbot.mouseClick(view.form.make, LEFT)
    assert 'has a measure "Burglary" already' in window.notices.text
    view.form.name.setText("Fly-tipping reports")
    qtbot.mouseClick(view.form.make, LEFT)
    view.accept.click()
    names = [measure.name for measure in window.desk.reader.whole_panel().measures]
    assert names == ["Burglary", "Robbery", "Vehicle crime", "Fly-tipping reports"]


def test_nonsense_brings_back_to_the_returns(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear panel")
    window.bring(tmp_path / "letter.txt")
    assert "letter.txt is not a workbook" in window.notices.text
    assert window.history.here.page is PageName.RETURNS


def test_the_same_workbook_again_has_nothing_to_accept(window: MainWindow, tmp_path: Path) -> None:
    window.bring(tmp_path / "2015-Q2.xlsx")
    view = import_page(window).view
    assert not view.accept.isEnabled()
    assert "was imported before" in view.look.about.text()


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, none = QPointF(10, 10), Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, mime, LEFT, none))


def test_a_workbook_is_dropped_anywhere(window: MainWindow, tmp_path: Path) -> None:
    window.go(Link(PageName.QUESTIONS))
    drop(window, tmp_path / "exshire.panel")
    assert "is a panel file" in window.notices.text
    drop(window, workbook(tmp_path))
    assert import_page(window).view.header.title.startswith("2015-Q3.xlsx")


def test_two_workbooks_dropped_at_once_come_one_after_the_other(window: MainWindow, tmp_path: Path) -> None:
    drop(window, workbook(tmp_path), tmp_path / "2015-Q2.xlsx")
    assert window.notices.text == "2 workbooks, one after the other: 2015-Q3.xlsx and 2015-Q2.xlsx."
    page = import_page(window)
    assert page.view.header.title == "2015-Q3.xlsx: nothing has been changed yet"
    page.view.accept.click()
    assert figures(window) == 72
    assert window.notices.text.endswith("Undo takes all of it back. Next: 2015-Q2.xlsx.")
    assert window.history.here.page is PageName.IMPORT
    assert page.view.header.title == "2015-Q2.xlsx: there is nothing to import"
    page.view.cancel.click()
    assert (window.history.here.page, page.plan) == (PageName.RETURNS, None)


def test_a_workbook_that_comes_while_a_plan_is_in_front_waits(window: MainWindow, tmp_path: Path) -> None:
    window.bring(workbook(tmp_path))
    drop(window, tmp_path / "letter.txt", tmp_path / "2015-Q2.xlsx")
    page = import_page(window)
    assert window.notices.text == (
        "letter.txt and 2015-Q2.xlsx wait until 2015-Q3.xlsx is accepted or cancelled."
    )
    assert page.view.header.title.startswith("2015-Q3.xlsx")
    (tmp_path / "letter.txt").write_text("Dear panel")
    page.view.cancel.click()  # the letter is no workbook: its turn is over at once
    assert "letter.txt is not a workbook" in window.notices.text
    assert page.view.header.title.startswith("2015-Q2.xlsx")


def test_a_workbook_is_chosen_from_the_menu(window: MainWindow, tmp_path: Path) -> None:
    window.menu.by_key["import"].trigger()
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(workbook(tmp_path)))
    assert window.history.here.page is PageName.IMPORT
    dialog.reject()


def test_what_a_return_brought_is_shown_and_the_newest_can_be_taken_back(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(workbook(tmp_path, restated=9.0))
    import_page(window).view.accept.click()
    page = returns_page(window)
    assert page.card.title.text() == "2015-Q3.xlsx"
    assert page.card.about.text().startswith("36 new figures and 2 restated; from Office of the PCC")
    qtbot.mouseClick(page.card.take_back, LEFT)
    assert page.card.before.startswith("Taking back 2015-Q3.xlsx removes 38 figures.")
    assert figures(window) == 74
    qtbot.mouseClick(page.card.keep, LEFT)
    assert (page.card.before, figures(window)) == ("", 74)
    qtbot.mouseClick(page.card.take_back, LEFT)
    qtbot.mouseClick(page.card.confirm, LEFT)
    assert figures(window) == 36
    assert window.notices.text == (
        "2015-Q3.xlsx was taken back, with everything it brought. Redo brings it again."
    )


def test_an_older_return_is_taken_back_unless_a_later_one_builds_on_it(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(workbook(tmp_path))
    import_page(window).view.accept.click()
    page = returns_page(window)
    page.table.choose(1)
    assert page.card.title.text() == "2015-Q2.xlsx"
    qtbot.mouseClick(page.card.take_back, LEFT)
    assert "removes 36 figures. What was done after it stays." in page.card.before
    qtbot.mouseClick(page.card.confirm, LEFT)
    assert [row.file for row in window.desk.reader.returns().rows] == ["2015-Q3.xlsx"]
    window.desk.editor.undo()
    assert figures(window) == 72
    window.desk.editor.undo()
    window.bring(workbook(tmp_path, restated=9.0))
    import_page(window).view.accept.click()
    page.table.choose(1)
    qtbot.mouseClick(page.card.take_back, LEFT)
    assert (page.card.before, figures(window)) == ("", 74)
    assert window.notices.text == (
        "2015-Q2.xlsx cannot be taken back: “Import 2015-Q3.xlsx” builds on what it brought. "
        "Take that back first."
    )


def test_restatements_lead_to_a_question(window: MainWindow, tmp_path: Path) -> None:
    window.bring(workbook(tmp_path, restated=9.0))
    import_page(window).view.accept.click()
    page = returns_page(window)
    page.tabs.setCurrentIndex(1)
    assert page.header.title == "2 figures restated, of 1 measure"
    page.ledger.choose(0)
    row = page.ledger.row_here()
    page.ledger.opened.emit(row)
    assert window.history.here.page is PageName.QUESTIONS
    asked = window.page.editor.form.fields().text  # type: ignore[attr-defined]
    assert "the panel was told 145 in the return received 22 October 2015, and 154" in asked


def test_the_original_is_saved_as_it_was_sent(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    page = returns_page(window)
    qtbot.mouseClick(page.card.save, LEFT)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "copy.xlsx"))
    dialog.reject()
    assert (tmp_path / "copy.xlsx").read_bytes() == (tmp_path / "2015-Q2.xlsx").read_bytes()


def test_a_figures_cell_is_shown_in_the_stored_original(window: MainWindow, qtbot: QtBot) -> None:
    window.sources.show(2)
    original = window.sources.drawer.original
    assert not original.is_open
    qtbot.mouseClick(original.show_button, LEFT)
    assert original.is_open
    assert original.look.grid.accessibleName() == "Recorded crime, cell D3, Burglary, Hill, Value: 41"
