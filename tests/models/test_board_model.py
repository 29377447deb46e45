"""The board, cell by cell."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.models.board_model import BoardModel, moving_text, questions_text
from app.models.cells import RatingCell
from app.models.table_model import VALUE_ROLE
from tests.models.checking import spoken, texts
from tests.views.samples import AMBER, BOARD, ROWS, STATED


@pytest.fixture
def board(qapp: Any) -> BoardModel:
    model = BoardModel()
    model.show_board(BOARD)
    return model


def test_is_a_sound_model(qtmodeltester: Any, board: BoardModel) -> None:
    qtmodeltester.check(board, force_py=True)


def test_objectives_stand_under_their_aims(board: BoardModel) -> None:
    shown = texts(board)
    assert shown[0][0] == "Protect communities from harm"
    assert shown[1] == [
        "7",
        "Protect the most vulnerable people",
        "Amber",
        "Green",
        "1 better, 2 worse",
        "Rape above its range in November",
        "2 questions",
    ]
    assert shown[4][2:5] == ["Not rated", "None stated", "None judged"]
    assert [line[0] for line in shown if not line[1]] == [section.title for section in BOARD.sections]


def test_ratings_stay_side_by_side_with_their_reasons(board: BoardModel) -> None:
    assert board.index(1, 2).data(VALUE_ROLE) == RatingCell(AMBER, "Not rated")
    assert board.index(1, 3).data(VALUE_ROLE) == RatingCell(STATED, "None stated")
    tip = board.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "No signal in the quarter's months.\nRule: signals in the quarter's months"


def test_a_screen_reader_hears_whose_rating_it_is(board: BoardModel) -> None:
    assert spoken(board, 1, 0) == "Objective 7, Protect the most vulnerable people. 7"
    assert spoken(board, 1, 2) == "Calculated: Amber"
    assert spoken(board, 1, 3) == "PCC says: Green"


@pytest.mark.parametrize(("count", "words"), [(0, ""), (1, "1 question"), (12, "12 questions")])
def test_counts_questions_in_words(count: int, words: str) -> None:
    assert questions_text(count) == words


def test_says_which_way_measures_move() -> None:
    assert [moving_text(row) for row in ROWS] == [
        "1 better, 2 worse",
        "1 worse",
        "None judged",
        "None judged",
        "2 worse",
        "1 better",
        "None moving",
    ]
