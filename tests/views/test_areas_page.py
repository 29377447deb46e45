"""The pages of areas: heat map, one measure, map, an area's own page; with the keyboard and by name."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.queries.marks import MarkedBy
from app.views.area_page import AreaPageView
from app.views.areas_page import AreasPage
from app.views.desk import Desk
from app.views.places import Link, PageName, Place
from tests.views.samples import AREAS, MEASURE_ROWS, QUARTER

SHROPSHIRE = 4  # its column in the heat map, and its id


def place(tab: str = "", key: int | None = None) -> Place:
    return Place(PageName.AREAS, QUARTER, 1, key, tab)


@pytest.fixture
def page(shown: Any, desk: Desk) -> AreasPage:
    made = shown(AreasPage(desk))
    made.visit(place())
    return made


@pytest.fixture
def area(shown: Any, desk: Desk) -> AreaPageView:
    made = shown(AreaPageView(desk))
    made.visit(Place(PageName.AREA, QUARTER, SHROPSHIRE))
    return made


def on_cell(page: AreasPage, line: int, column: int) -> None:
    page.heat.table.setFocus()
    page.heat.table.setCurrentIndex(page.heat.model.index(line, column))


def test_only_the_tab_in_front_is_worked_out(page: AreasPage, desk: Desk) -> None:
    assert desk.reader.loads == ["heat map"]
    page.tabs.setCurrentIndex(2)
    assert desk.reader.loads == ["heat map", "area map"]
    assert page.place.tab == "Map"


def test_the_keyboard_goes_from_cell_to_cell_and_enter_opens(qtbot: QtBot, page: AreasPage) -> None:
    on_cell(page, 1, SHROPSHIRE - 1)
    qtbot.keyClick(page.heat.table, Qt.Key.Key_Right)
    assert page.heat.readout.text().startswith("Violence with injury, Shropshire: 400, concern.")
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.heat.table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, 1, SHROPSHIRE)]


def test_a_measure_s_name_opens_it_for_the_force(qtbot: QtBot, page: AreasPage) -> None:
    on_cell(page, 1, 0)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.heat.table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, 1, 1)]


def test_other_marks_keep_the_cell_and_change_the_legend(page: AreasPage) -> None:
    on_cell(page, 1, SHROPSHIRE)
    page.heat.by.show_choice(MarkedBy.RATING)
    page.heat.by.picked.emit(MarkedBy.RATING)
    assert page.heat.legend.accessibleName() == "Legend: R red, A amber, G green, N not rated"
    assert page.heat.table.cell_here().area == "Shropshire"
    assert page.heat.model.index(1, SHROPSHIRE).data() == "400, amber"


def test_rates_say_for_whom_there_are_none(page: AreasPage) -> None:
    page.heat.numbers.show_choice(True)
    page.heat.numbers.picked.emit(True)
    assert "No rates for North Worcestershire: their population is not stored." in page.heat.note.text()


def test_one_measure_has_a_card_for_each_area(qtbot: QtBot, page: AreasPage) -> None:
    page.visit(place("One measure", 2))
    cards = page.multiples.view.cards
    assert [card.shown.name for card in cards] == [area.name for area in AREAS[1:]]
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(cards[2], Qt.Key.Key_Space)
    assert gone.args == [Link(PageName.MEASURE, 2, SHROPSHIRE)]


def test_another_measure_is_another_place(qtbot: QtBot, page: AreasPage) -> None:
    page.visit(place("One measure"))
    with qtbot.waitSignal(page.go) as gone:
        page.multiples.measure.picked.emit(2)
    assert gone.args == [Link(PageName.AREAS, 2, tab="One measure")]


def test_the_map_is_walked_with_the_keyboard(qtbot: QtBot, page: AreasPage) -> None:
    page.visit(place("Map"))
    view = page.map.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription() == "Shropshire: 400, steady"
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, 1, SHROPSHIRE)]


def test_a_tile_is_opened_with_a_click(qtbot: QtBot, page: AreasPage) -> None:
    page.visit(place("Map"))
    with qtbot.waitSignal(page.go) as gone:
        qtbot.mouseClick(page.map.view, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert gone.args == [Link(PageName.MEASURE, 1, 2)]


def test_shapes_are_loaded_and_remembered_and_tiles_come_back(page: AreasPage, desk: Desk) -> None:
    page.visit(place("Map"))
    page.map.load_file(Path("areas.geojson"))
    assert desk.preferences.settings.area_shapes == "areas.geojson"
    assert "The file has no shape for Herefordshire." in page.map.note.text()
    page.map.tiles_button.click()
    assert desk.preferences.settings.area_shapes == ""
    assert "Tiles stand in the order of the set-up" in page.map.note.text()


def test_a_bad_file_of_shapes_is_said_and_changes_nothing(qtbot: QtBot, page: AreasPage, desk: Desk) -> None:
    page.visit(place("Map"))
    with qtbot.waitSignal(page.notice) as told:
        page.map.load_file(Path("bad.geojson"))
    assert told.args == ["bad.geojson is not a GeoJSON file.", "Choose a GeoJSON file."]
    assert desk.preferences.settings.area_shapes == ""


def test_a_remembered_file_that_went_bad_means_tiles_and_a_sentence(
    qtbot: QtBot, page: AreasPage, desk: Desk
) -> None:
    desk.preferences.change(area_shapes="bad.geojson")
    with qtbot.waitSignal(page.notice) as told:
        page.visit(place("Map"))
    assert told.args[1].endswith("Tiles are shown meanwhile.")
    assert not page.map.tiles_button.isVisible()


def test_my_area_is_that_of_my_council(qtbot: QtBot, page: AreasPage, desk: Desk) -> None:
    desk.preferences.change(my_council="Shropshire Council")
    with qtbot.waitSignal(page.go) as gone:
        page.my_area.click()
    assert gone.args == [Link(PageName.AREA, area_id=SHROPSHIRE)]


def test_before_the_first_return_the_page_says_what_to_do(page: AreasPage) -> None:
    page.visit(Place(PageName.AREAS, None, 1))
    assert page._empty.accessibleName().startswith("Nothing was imported yet.")


def test_an_area_s_page_shows_facts_changes_and_measures(area: AreaPageView) -> None:
    assert area.header.title == "Shropshire: 1 of 4 measures really moved"
    assert area.changes.rowCount() == 1
    assert area.measures.line_of(lambda row: row == MEASURE_ROWS[0]) > 0
    assert area.title() == "Shropshire"


def test_choosing_a_council_goes_to_its_area_and_is_remembered(
    qtbot: QtBot, area: AreaPageView, desk: Desk
) -> None:
    with qtbot.waitSignal(area.go) as gone:
        area.council.picked.emit("Wyre Forest District Council")
    assert gone.args == [Link(PageName.AREA, area_id=3)]
    assert desk.preferences.settings.my_council == "Wyre Forest District Council"


def test_from_an_area_one_gets_to_its_measures(qtbot: QtBot, area: AreaPageView) -> None:
    area.measures_table.choose(-1)
    area.measures_table.setFocus()
    with qtbot.waitSignal(area.go) as gone:
        qtbot.keyClick(area.measures_table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, MEASURE_ROWS[0].measure_id)]
