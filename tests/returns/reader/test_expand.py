"""Figures made out of columns, when they are asked for."""

from array import array

import pytest

from app.domain.figures import LabelledFigure, Source, Statistic
from app.domain.measures import Unit
from app.domain.periods import month
from app.returns.reader.expand import Figures
from app.returns.reader.table_figures import ColumnFigures, Fixed, TableFigures, is_whole

FIXED = [Fixed((name,), Statistic.VALUE, Unit.COUNT, True, ()) for name in ("Robbery", "Rape")]


def table(
    measures: list[int] | None = None, skipped: bytes | None = b"\0\1", column: int = 1
) -> TableFigures:
    """Two rows, the second of which has no figure in the second column."""
    first = ColumnFigures(column, array("d", (5, 3)), FIXED, ["Telford"], [month(2015, 4)])
    second = ColumnFigures(2, array("d", (7, 0)), FIXED, ["Telford"], [month(2015, 5)], skipped)
    return TableFigures(range(1, 3), measures or [0, 1], None, None, [first, second])


def test_figures_come_by_row_as_often_as_they_are_asked_for() -> None:
    figures = Figures("return.xlsx", [("Crime", [table()]), ("Again", [table()])])
    where = [(figure.source.sheet, figure.source.cell, figure.value) for figure in figures]
    assert where[:3] == [("Crime", "B2", 5.0), ("Crime", "C2", 7.0), ("Crime", "B3", 3.0)]
    assert len(figures) == len(where) == 6
    assert figures == tuple(figures) == figures[:]
    source = Source("return.xlsx", "Again", "B3")
    assert figures[-1] == LabelledFigure(
        ("Rape",), "Telford", month(2015, 4), Statistic.VALUE, 3.0, Unit.COUNT, source
    )


def test_tables_beside_one_another_are_read_by_row() -> None:
    right = table()
    right.columns = right.columns[1:]
    left = table()
    left.columns = left.columns[:1]
    cells = [figure.source.cell for figure in Figures("return.xlsx", [("Crime", [left, right])])]
    assert cells == ["B2", "C2", "B3"]


@pytest.mark.parametrize(
    "broken",
    [table(measures=[0, 2]), table(measures=[0, -1]), table([0]), table(skipped=b"\0"), table(column=-1)],
)
def test_columns_that_no_figure_can_be_made_of(broken: TableFigures) -> None:
    assert is_whole(table())
    assert not is_whole(broken)
