"""A member's own area, on the demonstration panel: from the heat map to a table in the minutes."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.periods import quarter
from app.queries.marks import MarkedBy
from app.views.main_window import MainWindow
from app.views.places import Link, PageName

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key on whatever has the keyboard."""
    qtbot.keyClick(window.focusWidget() or window, key, held or Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """The window on a quarter that the areas reported on."""
    window.go(replace(window.history.here, quarter=quarter(2015, 3)))
    return window


def test_from_the_heat_map_to_a_measure_and_back_to_the_cell(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Link(PageName.AREAS))
    assert "signals in the areas" in window.page.header.title
    window.page.heat.table.setFocus()
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Down)
    for _ in range(5):
        press(qtbot, window, Qt.Key.Key_Right)
    cell = window.page.heat.table.cell_here()
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.history.here.page is PageName.MEASURE
    assert window.page.shown.area.name == cell.area
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.history.here.page is PageName.AREAS
    assert window.page.heat.table.cell_here() == cell


def test_a_member_finds_the_own_area_by_council_and_it_is_remembered(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.go(Link(PageName.AREA))
    window.page.council.picked.emit("Wychavon District Council")
    assert window.history.here.area_id == 5
    assert window.bar.area.currentText() == "South Worcestershire"
    assert dict(window.page.shown.facts)["Districts"] == "Malvern Hills, Worcester City and Wychavon"
    window.go(Link(PageName.AREAS, area_id=1))
    window.page.my_area.click()
    assert window.page.title() == "South Worcestershire"


def test_every_measure_by_area_can_be_drawn_and_mapped(window: MainWindow) -> None:
    window.go(Link(PageName.AREAS, tab="Map"))
    for key, name in window.page.map._shown.choices:
        for tab in ("One measure", "Map"):
            window.go(Link(PageName.AREAS, key, tab=tab))
            assert window.page.header.title.startswith(f"{name}: ")
            assert not window.page._empty.isVisible()


def test_the_three_ways_to_look_agree_with_the_measure_s_page(window: MainWindow) -> None:
    window.go(Link(PageName.AREAS))
    heat = window.page.heat
    for line in range(heat.model.rowCount()):
        row = heat.model.row_at(line)
        if row is None:
            continue
        page = window.desk.reader.measure(row.measure_id, window.history.here.quarter, row.cells[1].area_id)
        rated = page.ratings.calculated.rating.value
        mark = row.cells[1].mark(MarkedBy.RATING).value
        assert mark == (rated if rated in ("red", "amber", "green") else "none")


def test_a_quarter_without_areas_leads_to_the_newest_one_with_some(window: MainWindow) -> None:
    window.go(Link(PageName.AREAS))
    newest = window.desk.reader.panel().quarters[0]
    window.go(replace(window.history.here, quarter=newest))
    if newest != quarter(2015, 3):
        assert window.page.heat.earlier.text() == "Show October to December 2015"
        window.page.heat.earlier.click()
    assert window.history.here.quarter == quarter(2015, 3)
    assert window.page.heat.table.isVisible()


def test_the_heat_map_goes_to_excel_and_a_chart_to_the_minutes(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.go(Link(PageName.AREAS))
    window.page.heat.table.setFocus()
    press(qtbot, window, Qt.Key.Key_C, CTRL | SHIFT)
    headings, first, *_ = QGuiApplication.clipboard().text().splitlines()
    assert headings.split("\t")[:4] == ["Group", "Measure", "West Mercia", "West Mercia, detail"]
    assert first.startswith("Recorded crime\tTotal recorded crime\t18,094\tsteady")
    window.exporter.save_to(window.page.heat.table, tmp_path / "areas.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "areas.xlsx").active
    assert sheet["A2"].value == window.page.header.title
    window.go(Link(PageName.AREAS, 2, tab="One measure"))
    window.exporter.save_to(window.page.multiples.view, tmp_path / "violence.svg")
    assert "Telford &amp; Wrekin" in (tmp_path / "violence.svg").read_text(encoding="utf-8")
