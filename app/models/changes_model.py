"""What really changed as a table, worst first."""

from app.models.board_model import rating_tip, rating_word
from app.models.cells import Line, LinesCell, RatingCell, SparkCell
from app.models.table_model import Column, TableModel
from app.queries.page_types import ChangeRow


class ChangesModel(TableModel[ChangeRow]):
    """One line per finding: its sentence, the small chart it comes from, and the calculated rating."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.sentence)


def _lines(row: ChangeRow) -> LinesCell:
    lines = (Line(row.sentence, "strong"), Line(row.detail))
    return LinesCell(tuple(line for line in lines if line.text))


COLUMNS: tuple[Column[ChangeRow], ...] = (
    Column(
        "What changed", lambda row: f"{row.sentence} {row.detail}".strip(), width=300, stretch=1, value=_lines
    ),
    Column(
        "Two years",
        lambda _row: "",
        width=180,
        value=lambda row: SparkCell(row.spark, row.spark_signals),
        spare=1,
    ),
    Column(
        "Calculated",
        lambda row: rating_word(row.calculated, "Not rated"),
        width=124,
        value=lambda row: RatingCell(row.calculated, "Not rated"),
        tip=lambda row: rating_tip(row.calculated),
    ),
)
