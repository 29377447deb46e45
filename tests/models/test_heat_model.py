"""Measures by area as a table: areas across, findings in words, headings or aims above."""

import pytest
from PySide6.QtCore import Qt

from app.models.cells import MarkCell
from app.models.heat_model import HeatModel
from app.models.table_model import VALUE_ROLE
from app.queries.marks import Mark, MarkedBy
from tests.views.area_samples import heat_map
from tests.views.samples import AREAS, QUARTER

SHOWN = heat_map(AREAS, QUARTER)
SHROPSHIRE = 4  # its column, and its id


@pytest.fixture
def model() -> HeatModel:
    made = HeatModel()
    made.show_map(SHOWN, MarkedBy.SIGNALS, rates=False, by_aim=False)
    return made


def texts(model: HeatModel, column: int) -> list[str]:
    return [str(model.index(line, column).data()) for line in range(model.rowCount())]


def test_areas_stand_across_in_the_order_of_the_map(model: HeatModel) -> None:
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Measure", *(area.name for area in AREAS)]


def test_measures_stand_under_their_headings(model: HeatModel) -> None:
    assert texts(model, 0) == ["Police recorded crime", "Violence with injury", "Our people", "Sickness"]


def test_measures_stand_under_the_aims_those_without_one_last(model: HeatModel) -> None:
    model.show_map(SHOWN, MarkedBy.SIGNALS, rates=False, by_aim=True)
    assert texts(model, 0) == ["To reduce crime", "Violence with injury", "Not in the plan", "Sickness"]


def test_a_cell_says_its_number_and_finding_in_words(model: HeatModel) -> None:
    cell = model.index(1, SHROPSHIRE)
    assert cell.data() == "400, concern"
    assert cell.data(VALUE_ROLE) == MarkCell(Mark.CONCERN, "400")
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Shropshire: 400, concern"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "Within its normal range for 24 months."


@pytest.mark.parametrize(
    ("by", "rates", "said"),
    [
        (MarkedBy.SIGNALS, True, "4.5, concern"),
        (MarkedBy.RATING, False, "400, amber"),
        (MarkedBy.AVERAGE, True, "+6%, higher than its average"),
    ],
)
def test_a_cell_follows_the_choices(model: HeatModel, by: MarkedBy, rates: bool, said: str) -> None:
    model.show_map(SHOWN, by, rates=rates, by_aim=False)
    assert model.index(1, SHROPSHIRE).data() == said


def test_the_names_are_no_cells(model: HeatModel) -> None:
    assert model.cell_at(1, 0) is None
    assert model.cell_at(0, SHROPSHIRE) is None
    cell = model.cell_at(1, SHROPSHIRE)
    assert cell is not None
    assert cell.area == "Shropshire"
