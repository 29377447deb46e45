"""Measures as a table: what each does in a sentence, its numbers, a small line, its ratings."""

from collections.abc import Iterable

from app.models.board_model import questions_text, rating_tip, rating_word
from app.models.cells import Line, LinesCell, RatingCell, SparkCell
from app.models.table_model import Column, Section, TableModel
from app.queries.page_types import MeasureRow


class MeasuresModel(TableModel[MeasureRow]):
    """One line per measure, under the headings they are printed under."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.name)

    def show_measures(self, rows: Iterable[MeasureRow], words: str = "") -> int:
        """Show the measures that hold all of `words`; returns how many."""
        wanted = words.casefold().split()
        shown = [row for row in rows if all(word in _searched(row) for word in wanted)]
        sections: dict[str, list[MeasureRow]] = {}
        for row in shown:
            sections.setdefault(row.heading or "Other measures", []).append(row)
        self.set_sections(Section(heading, tuple(found)) for heading, found in sections.items())
        return len(shown)


def _searched(row: MeasureRow) -> str:
    return f"{row.name} {row.heading} {row.sentence}".casefold()


def _tip(row: MeasureRow) -> str:
    return "A headline measure: it decides the objective's calculated rating." if row.headline else ""


COLUMNS: tuple[Column[MeasureRow], ...] = (
    Column(
        "Measure",
        lambda row: f"{row.name}. {row.sentence}",
        width=220,
        stretch=5,
        value=lambda row: LinesCell((Line(row.name, "strong"), Line(row.sentence, "small"))),
        tip=_tip,
        says_title=False,
    ),
    Column("Quarter", lambda row: row.value_text, width=94, right=True),
    Column("Average", lambda row: row.average_text, width=94, right=True, style="second", spare=3),
    Column(
        "Two years",
        lambda _row: "",
        width=164,
        value=lambda row: SparkCell(row.spark, row.spark_signals),
        spare=4,
    ),
    Column(
        "Calculated",
        lambda row: rating_word(row.ratings.calculated, "Not rated"),
        width=122,
        value=lambda row: RatingCell(row.ratings.calculated, "Not rated"),
        tip=lambda row: rating_tip(row.ratings.calculated),
    ),
    Column(
        "PCC says",
        lambda row: rating_word(row.ratings.stated, "None stated"),
        width=112,
        value=lambda row: RatingCell(row.ratings.stated, "None stated"),
        tip=lambda row: rating_tip(row.ratings.stated),
        spare=1,
    ),
    Column(
        "Open",
        lambda row: questions_text(row.open_questions),
        width=108,
        right=True,
        spare=2,
        says_title=False,
    ),
)
