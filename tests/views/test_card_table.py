"""The table that looks like cards: opened by mouse and by key, and fitting the room there is."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.board_model import COLUMNS, BoardModel
from app.models.figures_models import AreaFiguresModel
from app.models.table_model import Section
from app.views.card_table import CardTable
from app.views.table_layout import column_widths
from app.views.theme import apply_theme
from tests.views.samples import BOARD, ROWS, measure_page


@pytest.fixture
def table(shown: Any, desk: Any) -> CardTable:
    made = shown(CardTable(BoardModel(), "Objectives"))
    made.model().show_board(BOARD)
    return made


def test_a_click_opens_the_row(qtbot: QtBot, table: CardTable) -> None:
    place = table.visualRect(table.model().index(2, 1)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [ROWS[1]]


def test_arrow_keys_skip_headings_and_enter_opens(qtbot: QtBot, table: CardTable) -> None:
    table.choose(-1)
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.row_here() == ROWS[4]  # the first under the second aim
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ROWS[4]]


def test_a_click_on_a_heading_opens_nothing(qtbot: QtBot, table: CardTable) -> None:
    place = table.visualRect(table.model().index(0, 0)).center()
    with qtbot.assertNotEmitted(table.opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_cell_can_be_what_is_opened(qtbot: QtBot, shown: Any, desk: Any) -> None:
    model = AreaFiguresModel()
    table = shown(CardTable(model, "Areas", by_cell=True))
    model.set_rows(measure_page().by_area)
    table.choose(1)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    with qtbot.waitSignal(table.cell_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [measure_page().by_area[1], 1]


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("room", [700, 1000, 1300])
def test_columns_fit_the_room_and_those_that_matter_stay(qapp: Any, room: int, scale: int) -> None:
    apply_theme(qapp, "light", scale)
    widths = column_widths(COLUMNS, room)
    apply_theme(qapp, "light", 100)
    always = [width for width, column in zip(widths, COLUMNS, strict=True) if not column.spare]
    assert all(always)
    assert sum(widths) <= room or all(
        width == 0 for width, column in zip(widths, COLUMNS, strict=True) if column.spare
    )


def test_with_room_enough_nothing_is_left_out(qapp: Any, desk: Any) -> None:
    widths = column_widths(COLUMNS, 1088)
    assert all(widths)
    assert 1080 <= sum(widths) <= 1088


def test_a_table_shown_whole_is_as_tall_as_its_rows(shown: Any, desk: Any) -> None:
    model = AreaFiguresModel()
    table = shown(CardTable(model, "Areas", whole=True, titles=True))
    model.set_rows(measure_page().by_area)
    rows = sum(table.rowHeight(row) for row in range(model.rowCount()))
    assert table.height() >= rows + table.horizontalHeader().height()


def test_a_column_that_says_nothing_leaves_its_room_to_the_others(qapp: Any) -> None:
    last = len(COLUMNS) - 1
    whole, without = column_widths(COLUMNS, 1088), column_widths(COLUMNS, 1088, frozenset({last}))
    assert without[last] == 0
    assert sum(without) > sum(whole) - 8


def test_a_long_heading_has_as_many_lines_as_it_needs(shown: Any, desk: Any) -> None:
    model = BoardModel()
    table = shown(CardTable(model, "Objectives"))
    words = "Putting victims first: what the Police and Crime Commissioner has committed to " * 3
    model.set_sections([Section("Short", (ROWS[0],)), Section(words, (ROWS[1],))])
    assert table.rowHeight(2) > table.rowHeight(0)
