"""Deciding about labels in the window: unknown ones, wrongly matched ones, areas; with the keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.fates import LabelLine
from app.domain.meanings import LabelKind
from app.views.import_page import ImportPage
from app.views.import_view import FOUND, LABELS
from app.views.main_window import MainWindow
from tests.commands.workbooks import counts, write_return
from tests.views.test_importing import Q3, begun, figures, sent, window, workbook

__all__ = ["begun", "window"]  # fixtures


def import_page(window: MainWindow) -> ImportPage:
    page = window.page
    assert isinstance(page, ImportPage)
    return page


def label(page: ImportPage, name: str) -> LabelLine:
    """The line of a label, chosen."""
    at = page.view.labels.model.line_of(lambda line: line.label == name)
    page.view.labels.table.choose(at)
    found = page.view.labels.table.row_here()
    assert isinstance(found, LabelLine)
    return found


@pytest.fixture
def page(window: MainWindow, tmp_path: Path) -> ImportPage:
    """A sound return with every label known by its name."""
    window.bring(workbook(tmp_path))
    found = import_page(window)
    found.view.tabs.setCurrentIndex(LABELS)
    return found


def means(page: ImportPage) -> dict[str, int | None]:
    return {each.label: each.means for each in page.plan.decided} if page.plan else {}


def test_a_label_matched_by_name_is_decided_again_and_taken_back(
    page: ImportPage, window: MainWindow, qtbot: QtBot
) -> None:
    line = label(page, "Burglary")
    assert (line.means, line.by_name, page.view.form.back.isVisible()) == ("Burglary", True, False)
    assert "It means Burglary, by its name. If that is wrong, say what it means" in page.view.form.about
    page.view.form.other.setCurrentText("robbery")
    qtbot.mouseClick(page.view.form.use, Qt.MouseButton.LeftButton)
    assert means(page) == {"Burglary": 2}
    assert label(page, "Burglary").means == "Robbery"
    assert page.view.asked is not None
    assert page.view.asked.label == "Burglary"  # one stays where one decided
    qtbot.mouseClick(page.view.form.back, Qt.MouseButton.LeftButton)
    assert (means(page), label(page, "Burglary").by_name) == ({}, True)
    page.view.form.leave_out.click()
    page.view.accept.click()
    assert figures(window) == 36 + 24
    window.desk.editor.undo()
    assert figures(window) == 36


def test_an_area_is_decided_again(page: ImportPage) -> None:
    line = label(page, "Hill")
    assert (line.kind, line.means) == (LabelKind.AREA, "Hill")
    page.view.form.other.setCurrentText("Vale")
    page.view.form.use.click()
    assert means(page) == {"Hill": 3}
    assert not page.view.form.new_part.isVisible()


def test_what_was_decided_is_remembered_for_the_next_return(window: MainWindow, tmp_path: Path) -> None:
    window.bring(workbook(tmp_path))
    page = import_page(window)
    page.view.tabs.setCurrentIndex(LABELS)
    label(page, "Robbery")
    page.view.form.leave_out.click()
    page.view.accept.click()
    assert "1 decision remembered" in window.notices.text
    later = Q3.shifted(3)
    window.bring(write_return(tmp_path / "q4.xlsx", later, counts(later), sent(later)))
    page = import_page(window)
    page.view.tabs.setCurrentIndex(LABELS)
    line = label(page, "Robbery")
    assert (line.means, line.remembered, page.view.form.back.isVisible()) == ("left out", True, False)


def test_from_a_finding_to_its_label_and_a_new_measure_with_the_keyboard(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.bring(workbook(tmp_path, label="Fly-tipping"))
    page = import_page(window)
    view = page.view
    assert view.tabs.currentIndex() == FOUND
    press(qtbot, view.issue_table, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: view.tabs.currentIndex() == LABELS)
    assert view.form.title.text() == "What does “Fly-tipping” mean?"
    view.form.name.setFocus()
    qtbot.keyClick(view.form.name, Qt.Key.Key_Tab)
    assert view.form.unit.hasFocus()
    press(qtbot, view.form.unit, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(page.plan and page.plan.decisions.new_measures))
    assert view.accept.hasFocus()


def press(qtbot: QtBot, on: QWidget, key: Qt.Key, with_: Qt.KeyboardModifier) -> None:
    on.setFocus()
    qtbot.keyClick(on, key, with_)


def test_labels_are_found_by_words(page: ImportPage) -> None:
    labels = page.view.labels
    labels.words.setText("robb")
    assert labels.model.rowCount() == 1
    labels.words.setText("no such label")
    assert (labels.model.rowCount(), labels.none.isVisible()) == (0, True)
    assert not page.view.form.isVisibleTo(page.view)
