"""The page of measures: tree, words and table work together."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.queries.page_types import MeasureGroup, MeasureRow
from app.views.desk import Desk
from app.views.measures_page import MeasuresPage
from app.views.places import Link, PageName, Place
from tests.views.samples import MEASURE_ROWS, QUARTER, SampleReader


@pytest.fixture
def page(shown: Any, desk: Desk) -> MeasuresPage:
    made = shown(MeasuresPage(desk))
    made.visit(Place(PageName.MEASURES, QUARTER, 1))
    return made


def listed(page: MeasuresPage) -> list[str]:
    rows = (page.model.row_at(line) for line in range(page.model.rowCount()))
    return [row.name for row in rows if isinstance(row, MeasureRow)]


def branch(page: MeasuresPage, title: str) -> Any:
    (found,) = page.branches.match(page.branches.index(0, 0), Qt.ItemDataRole.DisplayRole, title)
    return found


def test_a_branch_filters_the_table(page: MeasuresPage) -> None:
    heading = MEASURE_ROWS[0].heading
    page.tree.setCurrentIndex(branch(page, heading))
    wanted = [row.name for row in MEASURE_ROWS if row.heading == heading]
    assert listed(page) == wanted
    assert page._count.text() == f"{len(wanted)} of {len(MEASURE_ROWS)} measures"
    page.tree.setCurrentIndex(page.branches.index(0, 0))
    assert len(listed(page)) == len(MEASURE_ROWS)


def test_enter_opens_a_branch_and_then_its_measure(qtbot: QtBot, page: MeasuresPage) -> None:
    page.tree.setFocus()
    page.tree.setCurrentIndex(branch(page, MEASURE_ROWS[0].heading))
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    qtbot.keyClick(page.tree, Qt.Key.Key_Down)
    assert page.table.row_here() == MEASURE_ROWS[0]
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, MEASURE_ROWS[0].measure_id)]


def test_the_words_filter_tree_and_table(page: MeasuresPage) -> None:
    page.words.setText(MEASURE_ROWS[-1].name)
    assert listed(page) == [MEASURE_ROWS[-1].name]
    assert page.branches.rowCount() == 2
    assert page.tree.isExpanded(page.branches.index(1, 0))


def test_measures_stand_under_the_aims_of_the_plan(page: MeasuresPage, desk: Desk) -> None:
    aims = (MeasureGroup("Less crime", (1,), (MeasureGroup("1. Violence", (1,)),)),)
    assert isinstance(desk.reader, SampleReader)
    page._listed = replace(page._listed, aims=aims)
    page.groups.show_choice(True)
    page.groups.picked.emit(True)
    assert listed(page) == [MEASURE_ROWS[0].name]
    assert page.model.index(0, 0).data() == "1. Violence"


def test_with_little_room_the_table_has_the_page_for_itself(page: MeasuresPage) -> None:
    assert page.tree.isVisible()
    page.resize(700, 600)
    assert not page.tree.isVisible()
