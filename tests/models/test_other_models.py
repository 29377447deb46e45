"""Measures, figures, questions, promises, returns and issues, cell by cell."""

from datetime import date
from typing import Any

import pytest

from app.domain.issues import Issue, Severity
from app.models.cells import Line, LinesCell, SparkCell
from app.models.figures_models import AreaFiguresModel, FiguresModel, PeersModel
from app.models.lists_models import IssuesModel, PromisedModel, ReturnsModel
from app.models.measures_model import MeasuresModel
from app.models.questions_model import BriefQuestionsModel, QuestionsModel
from app.models.table_model import VALUE_ROLE, TableModel
from app.queries.page_types import QuestionRow
from app.queries.peer_types import PeerRow
from app.queries.return_types import ReturnRow
from tests.models.checking import spoken, texts
from tests.views.samples import MEASURE_ROWS, QUESTIONS, RETURN, measure_page, objective_page

QUESTION_ROW = QuestionRow(
    QUESTIONS[0], "Violence is above its range.", "2 February 2016", (1, 2), (1,), ("Asks two things.",)
)


def filled(model: TableModel[Any], rows: Any) -> TableModel[Any]:
    model.set_rows(rows)
    return model


MODELS = {
    "figures": lambda: filled(FiguresModel(), measure_page().figures),
    "areas": lambda: filled(AreaFiguresModel(), measure_page().by_area),
    "questions": lambda: filled(QuestionsModel(), [QUESTION_ROW]),
    "questions in brief": lambda: filled(BriefQuestionsModel(), QUESTIONS),
    "promises": lambda: filled(PromisedModel(), objective_page(2).promised),
    "returns": lambda: filled(ReturnsModel(), [RETURN]),
    "issues": lambda: filled(IssuesModel(), [Issue(Severity.ERROR, "x", "Wrong.", "Table 1", "B2")]),
}


@pytest.mark.parametrize("name", MODELS)
def test_are_sound_models(qtmodeltester: Any, qapp: Any, name: str) -> None:
    qtmodeltester.check(MODELS[name](), force_py=True)


def test_measures_stand_under_their_headings_with_a_sentence(qapp: Any) -> None:
    model = MeasuresModel()
    assert model.show_measures(MEASURE_ROWS) == 4
    shown = texts(model)
    assert [line[0] for line in shown if not line[1]] == ["Police recorded crime", "Missing persons"]
    assert shown[1][1:3] == ["2,470", "2,321"]
    assert shown[1][4:] == ["Not charted", "Red", "None stated", "2 questions"]
    assert model.index(1, 3).data(VALUE_ROLE) == SparkCell(MEASURE_ROWS[0].spark, (23,))
    assert model.index(1, 0).data(VALUE_ROLE).lines[0] == Line("Violence with injury", "strong")


@pytest.mark.parametrize(
    ("words", "found"), [("violence", 2), ("INJURY without", 1), ("missing", 1), ("xyz", 0)]
)
def test_measures_are_found_by_all_words(qapp: Any, words: str, found: int) -> None:
    assert MeasuresModel().show_measures(MEASURE_ROWS, words) == found


def test_a_figure_says_that_it_is_a_signal(qapp: Any) -> None:
    model = MODELS["figures"]()
    assert texts(model)[:2] == [["December 2015, signal of concern", "870"], ["November 2015", "810"]]
    assert spoken(model, 0, 1) == "Figure: 870"


def test_areas_stand_side_by_side(qapp: Any) -> None:
    assert texts(MODELS["areas"]())[0] == ["West Mercia", "401", "380", "Steady."]


def test_a_question_shows_its_evidence_its_asker_and_advice(qapp: Any) -> None:
    model = MODELS["questions"]()
    assert model.index(0, 1).data(VALUE_ROLE) == LinesCell(
        (
            Line(QUESTIONS[0].text, "strong"),
            Line("Violence is above its range."),
            Line("Member for Wyre Forest. Meeting of 2 February 2016."),
            Line("Supplementary: Who audits the recording now?"),
            Line("Asks two things.", "advice"),
        )
    )


def test_a_promise_that_nothing_reports_says_so(qapp: Any) -> None:
    assert [line[2] for line in texts(MODELS["promises"]())] == ["Violence with injury", "Never reported"]


def test_a_return_that_is_illustrative_says_so(qapp: Any) -> None:
    row = ReturnRow(2, "history.xlsx", "", date(2016, 1, 12), "", 4000, 0, "ab" * 32, illustrative=True)
    model = filled(ReturnsModel(), [row])
    assert texts(model)[0] == ["history.xlsx", "12 January 2016", "", "4,000", "none"]
    lines = model.index(0, 0).data(VALUE_ROLE).lines
    assert lines[-1] == Line("Illustrative history, not reported figures", "advice")


def test_an_issue_says_where_it_was_found(qapp: Any) -> None:
    assert texts(MODELS["issues"]()) == [["Error", "Wrong.", "Table 1, B2"]]


def test_peers_have_a_column_of_rates_only_where_one_is_known() -> None:
    when = "year ending March 2019"
    own = PeerRow("Exshire (this force)", "45%", "", "2 points below", "2 of 2", when, own=True)
    late = PeerRow("Farshire", "51%", "", "", "", "year ending March 2018", apart=True)
    model = filled(PeersModel(), [own, late])
    assert texts(model)[0] == ["Exshire (this force)", "45%", "2 points below", "2 of 2", when]
    assert model.index(0, 0).data(VALUE_ROLE) == LinesCell((Line(own.name, "strong"),))
    assert model.index(1, 0).data(VALUE_ROLE) == LinesCell((Line("Farshire", ""), Line(late.when)))
    model.set_rows([PeerRow("Nearshire", "1,200", "4", "0.4 above", "1 of 2", when)])
    assert texts(model) == [["Nearshire", "1,200", "4", "0.4 above", "1 of 2", when]]
    assert spoken(model, 0, 4) == "Place: 1 of 2"
