"""Pages one reads: objectives, an objective, measures, a measure. All links lead where they say."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.changes import Changed
from app.errors import UserError
from app.views.desk import Desk
from app.views.measure_page import TABS, MeasurePageView
from app.views.measures_page import MeasuresPage
from app.views.mini_chart import MiniChart
from app.views.objective_page import ObjectivePageView
from app.views.objectives_page import ObjectivesPage
from app.views.page import Page
from app.views.places import Link, PageName, Place
from tests.views.samples import BOARD, MEASURE_ROWS, QUARTER, ROWS


def place(page: PageName, key: int | None = None, tab: str = "") -> Place:
    return Place(page, QUARTER, 1, key, tab)


@pytest.fixture
def board(shown: Any, desk: Desk) -> ObjectivesPage:
    page = shown(ObjectivesPage(desk))
    page.visit(place(PageName.OBJECTIVES))
    return page


@pytest.fixture
def objective(shown: Any, desk: Desk) -> ObjectivePageView:
    page = shown(ObjectivePageView(desk))
    page.visit(place(PageName.OBJECTIVE, 2))
    return page


@pytest.fixture
def measures(shown: Any, desk: Desk) -> MeasuresPage:
    page = shown(MeasuresPage(desk))
    page.visit(place(PageName.MEASURES))
    return page


@pytest.fixture
def measure(shown: Any, desk: Desk) -> MeasurePageView:
    page = shown(MeasurePageView(desk))
    page.visit(place(PageName.MEASURE, 1))
    return page


def test_the_board_opens_with_its_finding(board: ObjectivesPage) -> None:
    assert board.header.title == BOARD.headline
    assert board.model.rowCount() == len(ROWS) + len(BOARD.sections)


def test_an_objective_opens_from_the_board(qtbot: QtBot, board: ObjectivesPage) -> None:
    board.focus_first()
    qtbot.keyClick(board.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(board.go) as gone:
        qtbot.keyClick(board.table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.OBJECTIVE, ROWS[1].objective_id)]


def test_the_board_stays_on_its_row_when_the_panel_changes(board: ObjectivesPage, desk: Desk) -> None:
    board.table.choose(3)
    desk.reader.board_shown = replace(BOARD, headline="Changed", sections=BOARD.sections)
    board.note_change(Changed.FIGURES)
    assert board.header.title == "Changed"
    assert board.table.row_here() == ROWS[2]


def test_a_hidden_page_does_no_work_until_it_is_seen(board: ObjectivesPage, desk: Desk) -> None:
    board.hide()
    desk.reader.loads.clear()
    board.note_change(Changed.FIGURES)
    assert desk.reader.loads == []
    board.show()
    assert desk.reader.loads == ["board"]


def test_a_change_that_a_page_does_not_show_leaves_it_alone(board: ObjectivesPage, desk: Desk) -> None:
    desk.reader.loads.clear()
    board.note_change(Changed.MEETINGS)
    assert desk.reader.loads == []


def test_going_to_the_same_place_again_loads_nothing(board: ObjectivesPage, desk: Desk) -> None:
    desk.reader.loads.clear()
    board.visit(place(PageName.OBJECTIVES))
    assert desk.reader.loads == []


def test_trouble_is_a_sentence_in_the_page(board: ObjectivesPage, desk: Desk) -> None:
    desk.reader.trouble = UserError("This panel has no plan.", "Import a set-up workbook.")
    board.reload()
    assert empty_text(board) == "This panel has no plan. Import a set-up workbook."
    desk.reader.trouble = None
    board.reload()
    assert board.table.isVisible()


def test_before_the_first_return_the_board_says_what_to_do(board: ObjectivesPage) -> None:
    board.visit(Place(PageName.OBJECTIVES, None, 1))
    assert empty_text(board).startswith("Nothing was imported yet. Go to Returns")


def test_an_objective_shows_what_speaks_for_it(objective: ObjectivePageView) -> None:
    assert objective.header.title.startswith("2. To reduce violent crime")
    assert objective.pills.calculated.accessibleName() == "Calculated: red"
    assert objective.measures.rowCount() == len(MEASURE_ROWS) + 2
    assert objective.promised.rowCount() == 2
    assert objective.questions.rowCount() == 2


def test_from_an_objective_one_gets_to_measures_and_questions(
    qtbot: QtBot, objective: ObjectivePageView
) -> None:
    for table, line, link in (
        (objective.measures_table, 1, Link(PageName.MEASURE, 1)),
        (objective.promised_table, 0, Link(PageName.MEASURE, 1)),
        (objective.questions_table, 1, Link(PageName.QUESTIONS, 2)),
    ):
        table.choose(line)
        with qtbot.waitSignal(objective.go) as gone:
            qtbot.keyClick(table, Qt.Key.Key_Return)
        assert gone.args == [link]


def test_asking_about_an_objective_takes_it_along(qtbot: QtBot, objective: ObjectivePageView) -> None:
    with qtbot.waitSignal(objective.ask) as asked:
        qtbot.mouseClick(objective.ask_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].objective_id == 2


def test_an_objective_that_has_gone_says_so(objective: ObjectivePageView) -> None:
    objective.visit(place(PageName.OBJECTIVE, 999))
    assert empty_text(objective).startswith("This is no longer in the panel file.")


def test_measures_are_found_by_typing(qtbot: QtBot, measures: MeasuresPage) -> None:
    assert measures.header.title == "2 of 4 measures really moved"
    qtbot.keyClicks(measures.words, "violence without")
    assert measures._count.text() == "1 of 4 measures"
    qtbot.keyClick(measures.words, Qt.Key.Key_Return)
    with qtbot.waitSignal(measures.go) as gone:
        qtbot.keyClick(measures.table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, 2)]


def test_a_measure_opens_with_its_chart(measure: MeasurePageView) -> None:
    assert measure.header.title == "Violence with injury"
    assert measure.chart_tab.chart.plot.isVisible()
    assert len(measure.chart_tab.findChildren(MiniChart)) == 5
    assert measure.tabs.tabText(TABS.index("Questions")) == "Questions (1)"
    assert measure.title() == "Violence with injury, West Mercia"


def test_small_charts_are_as_many_as_the_measure_has_areas(qtbot: QtBot, measure: MeasurePageView) -> None:
    def names() -> list[str]:
        seen = (each for each in measure.chart_tab.findChildren(MiniChart) if each.isVisible())
        return [each.accessibleName().split(",")[0] for each in seen]

    five = names()
    measure.visit(place(PageName.MEASURE, 4))
    assert names() == []
    measure.visit(place(PageName.MEASURE, 1))
    qtbot.waitUntil(lambda: names() == five)


def test_a_small_chart_leads_to_its_area(qtbot: QtBot, measure: MeasurePageView) -> None:
    small = measure.chart_tab.findChildren(MiniChart)[2]
    with qtbot.waitSignal(measure.go) as gone:
        qtbot.keyClick(small, Qt.Key.Key_Space)
    assert gone.args == [Link(PageName.MEASURE, 1, 4)]


def test_every_figure_leads_to_its_source(qtbot: QtBot, measure: MeasurePageView) -> None:
    measure.chart_tab.table.choose(0)
    with qtbot.waitSignal(measure.where_from) as asked:
        qtbot.keyClick(measure.chart_tab.table, Qt.Key.Key_Return)
    assert asked.args == [132]
    measure.tabs.setCurrentIndex(TABS.index("By area"))
    table = measure.area_tab.table
    table.setCurrentIndex(table.model().index(1, 2))
    with qtbot.waitSignal(measure.where_from) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [302]


def test_an_area_s_name_leads_to_the_measure_there(qtbot: QtBot, measure: MeasurePageView) -> None:
    measure.tabs.setCurrentIndex(TABS.index("By area"))
    table = measure.area_tab.table
    table.setCurrentIndex(table.model().index(3, 0))
    with qtbot.waitSignal(measure.go) as gone:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert gone.args == [Link(PageName.MEASURE, 1, 4)]


def test_a_definition_names_what_it_speaks_for(qtbot: QtBot, measure: MeasurePageView) -> None:
    measure.tabs.setCurrentIndex(TABS.index("Definition"))
    link = measure.definition_tab.findChildren(QPushButton)[0]
    with qtbot.waitSignal(measure.go) as gone:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert gone.args == [Link(PageName.OBJECTIVE, 2)]


def test_a_measure_that_cannot_be_drawn_still_has_its_figures(measure: MeasurePageView) -> None:
    measure.visit(place(PageName.MEASURE, 4, "Chart"))
    assert not measure.chart_tab.chart.plot.isVisible()
    measure.tabs.setCurrentIndex(TABS.index("By area"))
    assert measure.area_tab.model.rowCount() == 6


def test_a_place_may_name_the_tab_in_front(measure: MeasurePageView) -> None:
    measure.visit(place(PageName.MEASURE, 1, "Where from"))
    assert measure.source_tab.isVisible()
    assert measure.source_tab.card.shown is not None


def test_asking_about_a_measure_takes_it_along(qtbot: QtBot, measure: MeasurePageView) -> None:
    with qtbot.waitSignal(measure.ask) as asked:
        qtbot.mouseClick(measure.ask_button, Qt.MouseButton.LeftButton)
    assert asked.args[0].measure_id == 1


def empty_text(page: Page) -> str:
    """What a page says instead of its content."""
    assert page._empty.isVisible()
    return page._empty.accessibleName()
