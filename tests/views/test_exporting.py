"""Copying and saving: any table as a table, any chart as a picture, whatever has the keyboard."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.views.exporting import exportable, file_stem
from app.views.main_window import MainWindow
from app.views.picture import Picture, write_picture
from app.views.places import Link, PageName
from tests.views.samples import CHART, MEASURE_ROWS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def measures(window: MainWindow) -> MainWindow:
    window.go(Link(PageName.MEASURES))
    window.page.table.setFocus()
    window.page.table.choose(1)
    return window


@pytest.fixture
def chart(window: MainWindow) -> MainWindow:
    window.go(Link(PageName.MEASURE, 1))
    window.page.chart_tab.chart.plot.setFocus()
    return window


def test_ctrl_c_copies_the_chosen_row_with_its_headings(qtbot: QtBot, measures: MainWindow) -> None:
    qtbot.keyClick(measures.page.table, Qt.Key.Key_C, CTRL)
    headings, row = clipboard().splitlines()
    assert headings.split("\t")[:2] == ["Group", "Measure"]
    assert MEASURE_ROWS[0].name in row
    assert "<th" in QGuiApplication.clipboard().mimeData().html()
    assert measures.notices.text == "Copied 1 row; they paste as a table."


def test_several_rows_are_chosen_with_shift_and_copied(qtbot: QtBot, measures: MainWindow) -> None:
    table = measures.page.table
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_C, CTRL)
    assert [line.split("\t")[1] for line in clipboard().splitlines()[1:]] == [
        row.name for row in MEASURE_ROWS[:2]
    ]


def test_a_click_with_ctrl_chooses_and_does_not_open(qtbot: QtBot, measures: MainWindow) -> None:
    table = measures.page.table
    place = table.visualRect(table.model().index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert measures.history.here.page is PageName.MEASURES
    assert len(table.selectionModel().selectedRows()) == 2


def test_the_whole_table_is_copied_with_shift(qtbot: QtBot, measures: MainWindow) -> None:
    qtbot.keyClick(measures.page.table, Qt.Key.Key_C, CTRL | SHIFT)
    assert len(clipboard().splitlines()) == 1 + len(MEASURE_ROWS)


def test_a_table_is_saved_with_what_the_page_says(measures: MainWindow, tmp_path: Path) -> None:
    measures.exporter.save_to(measures.page.table, tmp_path / "measures.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "measures.xlsx").active
    assert [sheet.cell(line, 1).value for line in (1, 2)] == ["Measures", measures.page.header.title]
    assert measures.notices.text.startswith("Saved as")


def test_a_chart_is_copied_as_a_picture_and_as_words(qtbot: QtBot, chart: MainWindow) -> None:
    qtbot.keyClick(chart.page.chart_tab.chart.plot, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text() == CHART.alt_text
    assert b"history.xlsx" in data.data("image/svg+xml").data()


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_chart_is_saved_as_a_picture(chart: MainWindow, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"chart.{ending}"
    chart.exporter.save_to(chart.page.chart_tab.chart, file)
    wide = QImage(str(file)).width() if ending == "png" else QSvgRenderer(str(file)).defaultSize().width()
    assert wide > 700


def test_saving_asks_for_a_place_with_a_name_made_from_the_headline(
    qtbot: QtBot, chart: MainWindow, tmp_path: Path
) -> None:
    qtbot.keyClick(chart.page.chart_tab.chart.plot, Qt.Key.Key_S, CTRL | SHIFT)
    dialog = chart.exporter.dialog
    assert dialog.selectedFiles()[0].endswith(f"{file_stem(CHART.headline)}.png")
    dialog.fileSelected.emit(str(tmp_path / "mine.png"))
    dialog.reject()
    assert (tmp_path / "mine.png").is_file()


def test_a_folder_that_cannot_be_written_is_said(measures: MainWindow, tmp_path: Path) -> None:
    measures.exporter.save_to(measures.page.table, tmp_path / "gone" / "table.csv")
    assert measures.notices.text.startswith("The table could not be saved as")
    assert list(tmp_path.glob("*.csv")) == []


def test_without_the_keyboard_on_it_the_page_s_chart_is_meant(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Link(PageName.MEASURE, 1))
    window.page.tabs.setFocus()
    qtbot.keyClick(window.page.tabs, Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard() == CHART.alt_text


def test_a_chart_with_nothing_drawn_says_so(window: MainWindow) -> None:
    window.go(Link(PageName.MEASURE, 2))
    window.page.chart_tab.chart.setFocus()
    window.page.chart_tab.chart._chart = None
    window.exporter.save_to(window.page.chart_tab.chart, Path("never.png"))
    assert window.notices.text.startswith("There is nothing drawn here.")


def test_the_menu_of_a_place_offers_what_fits_it(measures: MainWindow) -> None:
    table = measures.page.table
    place = table.mapToGlobal(table.rect().center())
    measures.exporter.offer(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, table.rect().center(), place)
    )
    (menu,) = (each for each in measures.findChildren(QMenu) if each.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "&Copy chosen rows",
        "Copy whole &table",
        "&Save table…",
    ]
    menu.close()


@pytest.mark.parametrize("tab", ["Heat map", "One measure", "Map"])
def test_everything_of_the_areas_can_be_handed_on(window: MainWindow, tab: str) -> None:
    window.go(Link(PageName.AREAS, tab=tab))
    window.page.tabs.setFocus()
    window.exporter.copy_whole()
    assert "Shropshire" in clipboard()


def test_the_map_is_saved_with_its_words(window: MainWindow, tmp_path: Path) -> None:
    window.go(Link(PageName.AREAS, tab="Map"))
    window.exporter.save_to(window.page.map.view, tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    for words in ("Violence with injury: steady", "Source: q3.xlsx.", "Shropshire", "C concern"):
        assert words in svg


def test_a_picture_with_another_ending_is_refused(tmp_path: Path) -> None:

    with pytest.raises(UserError, match="A picture is not saved as"):
        write_picture(Picture("a", "<svg/>", ""), tmp_path / "chart.gif")


def test_what_is_neither_table_nor_chart_cannot_be_exported(window: MainWindow) -> None:
    assert exportable(window.bar.find_box) is None
    assert exportable(None) is None


@pytest.mark.parametrize(("name", "stem"), [("Rape, North & South", "rape-north-south"), ("…", "table")])
def test_names_of_files_are_plain(name: str, stem: str) -> None:
    assert file_stem(name) == stem
