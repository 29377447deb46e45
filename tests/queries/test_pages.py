"""What the pages and the brief show, from a small real panel."""

from datetime import date
from pathlib import Path

import pytest

from app.commands.questions import DraftQuestion
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.brief_choices import BriefChoices, Edition
from app.domain.questions import EvidenceKind, Visibility
from app.errors import UserError
from app.queries.panel import load_panel
from app.queries.questions import EvidenceWanted
from app.queries.reader import Reader
from app.queries.status import load_status
from app.store.store import Store
from tests.builders import make_panel, make_store
from tests.queries.test_findings import QUARTER, STEADY

MEMBERS, PUBLIC = BriefChoices(), BriefChoices(Edition.PUBLIC)
TODAY = date(2016, 2, 1)


def ask(store: Store, text: str, visibility: Visibility = Visibility.SHARED) -> None:
    evidence = Reader(store).evidence(EvidenceWanted(measure_id=1), QUARTER, 1, TODAY)
    CommandStack(store).do(
        DraftQuestion(text, "Member for North", (evidence,), visibility=visibility, meeting_id=1)
    )


def test_the_board_counts_by_aim_and_says_the_finding(tmp_path: Path) -> None:
    with make_panel(tmp_path, [*STEADY[:-1], 90]) as store:
        board = Reader(store).board(QUARTER, 1)
    assert board.headline == "One of 1 objectives that can be rated is red"
    row = board.sections[0].rows[0]
    assert (board.sections[0].title, row.ref, row.worse, row.better) == ("Less crime", "1", 1, 0)


def test_an_objective_lists_its_measures_with_their_numbers(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY, last_quarter=1095) as store:
        page = Reader(store).objective(1, QUARTER, 1)
    assert [(row.name, row.value_text, row.headline) for row in page.measures] == [
        ("Burglary", "1,095", True)
    ]
    assert page.sentence == "Of 1 measure: 1 with no clear change."


def test_a_measure_shows_each_month_with_the_way_to_its_cell(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        reader = Reader(store)
        page = reader.measure(1, QUARTER, 1)
        newest = page.figures[0]
        assert (newest.label, newest.text) == ("December 2015", "33")
        where = reader.where_from(newest.figure_id or 0)
    assert (where.file, where.sheet, where.cell) == ("q3.xlsx", "Table 1", "B19")
    assert page.chart.points[-1].value == 33
    assert page.chart.axis[0] <= min(STEADY) <= max(STEADY) <= page.chart.axis[-1]


def test_evidence_is_kept_in_the_words_of_the_day(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY, last_quarter=95) as store:
        reader = Reader(store)
        of_chart = reader.evidence(EvidenceWanted(measure_id=1), QUARTER, 1, TODAY)
        of_figure = reader.evidence(EvidenceWanted(figure_id=1), QUARTER, 1, TODAY)
        of_objective = reader.evidence(EvidenceWanted(objective_id=1), QUARTER, 1, TODAY)
    assert of_chart.kind is EvidenceKind.CHART
    assert of_chart.sentence.startswith("Burglary, Testshire. 95 in October to December 2015. ")
    assert of_figure.sentence == "Burglary, Testshire, July 2014: 30."
    assert of_figure.source == "q3.xlsx, received 12 January 2016, sheet “Table 1”, cell B2"
    assert of_objective.sentence.startswith("Objective 1, Fewer burglaries. Of 1 measure")


def test_questions_come_back_with_evidence_and_small_chart(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        ask(store, "Why?")
        found = Reader(store).questions(1, QUARTER)
    assert found.headline == "1 question for the PCC"
    assert found.rows[0].spark[-1] == 33
    assert found.rows[0].meeting == "2 February 2016"


def test_the_public_edition_holds_public_questions_only(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        ask(store, "For all?", Visibility.PUBLIC)
        ask(store, "For members?", Visibility.SHARED)
        ask(store, "For me?", Visibility.PRIVATE)
        reader = Reader(store)
        public = [row.question.text for row in reader.brief(1, PUBLIC).questions.rows]
        members = [row.question.text for row in reader.brief(1, MEMBERS).questions.rows]
    assert public == ["For all?"]
    assert members == ["For all?", "For members?"]


def test_private_questions_are_nowhere_in_a_brief(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        ask(store, "Hidden words?", Visibility.PRIVATE)
        assert "Hidden words?" not in repr(Reader(store).brief(1, MEMBERS))
        assert "Hidden words?" not in repr(Reader(store).brief(1, PUBLIC))


def test_a_brief_needs_a_return_received_by_its_day(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        with store.edit("Move") as edit:
            edit.update("meetings", 1, day="2015-12-01")
        with pytest.raises(UserError, match="No return had been received"):
            Reader(store).brief(1, MEMBERS)


def test_status_gives_every_area_that_has_figures(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        status = load_status(store, None)
    assert status.quarter_key == "2015-Q3"
    assert [area.area for area in status.objectives[0].measures[0].areas] == ["Testshire"]


def test_an_empty_panel_says_what_to_do(tmp_path: Path) -> None:
    with make_store(tmp_path) as store, pytest.raises(UserError, match="No return was imported yet"):
        load_panel(store).newest_quarter()


def test_the_answer_changes_when_something_did(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as store:
        reader = Reader(store)
        assert reader.board(QUARTER, 1).sections[0].rows[0].open_questions == 0
        evidence = reader.evidence(EvidenceWanted(objective_id=1), QUARTER, 1, TODAY)
        changed = CommandStack(store).do(DraftQuestion("Why?", "Member for North", (evidence,)))
        reader.forget(changed)
        assert reader.board(QUARTER, 1).sections[0].rows[0].open_questions == 1
    assert periods.quarter_key(QUARTER) == "2015-Q3"
