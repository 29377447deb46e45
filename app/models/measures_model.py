"""Measures as a table: what each does in a sentence, its numbers, a small line, its ratings."""

from collections.abc import Iterable

from app.models.board_model import questions_text
from app.models.cells import Line, LinesCell, MarkCell, RatingCell, SparkCell
from app.models.rating_words import rating_tip, rating_word
from app.models.table_model import Column, Section, TableModel
from app.queries.marks import MarkedBy, mark_words
from app.queries.measure_groups import groups_by_heading, leaves
from app.queries.page_types import MeasureGroup, MeasureRow


class MeasuresModel(TableModel[MeasureRow]):
    """One line per measure, under the headings they are printed under."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.name)

    def show_measures(
        self, rows: Iterable[MeasureRow], words: str = "", groups: Iterable[MeasureGroup] | None = None
    ) -> int:
        """Show the measures that hold all of `words`, by heading or in `groups`; returns how many."""
        shown = {row.measure_id: row for row in holding(rows, words)}
        sections = []
        for group in leaves(groups if groups is not None else groups_by_heading(shown.values())):
            found = tuple(shown.pop(key) for key in group.measure_ids if key in shown)
            if found:
                sections.append(Section(group.title, found))
        self.set_sections(sections)
        return sum(len(section.rows) for section in sections)


def holding(rows: Iterable[MeasureRow], words: str) -> tuple[MeasureRow, ...]:
    """The measures that hold all of `words` in name, heading or sentence."""
    wanted = words.casefold().split()
    return tuple(row for row in rows if all(word in _searched(row) for word in wanted))


def _searched(row: MeasureRow) -> str:
    return f"{row.name} {row.heading} {row.sentence}".casefold()


def _tip(row: MeasureRow) -> str:
    return "A headline measure: it decides the objective's calculated rating." if row.headline else ""


COLUMNS: tuple[Column[MeasureRow], ...] = (
    Column(
        "Measure",
        lambda row: f"{row.name}. {row.sentence}",
        width=240,
        stretch=5,
        value=lambda row: LinesCell((Line(row.name, "strong"), Line(row.sentence, "small"))),
        tip=_tip,
        says_title=False,
    ),
    Column("Quarter", lambda row: row.value_text, width=84, right=True),
    Column("Average", lambda row: row.average_text, width=84, right=True, style="second", spare=4),
    Column(
        "Two years",
        lambda _row: "",
        width=122,
        value=lambda row: SparkCell(row.spark, row.spark_signals),
        spare=1,
    ),
    Column(
        "Signal",
        lambda row: mark_words(MarkedBy.SIGNALS, row.mark),
        width=58,
        value=lambda row: MarkCell(row.mark, filled=False),
        tip=lambda row: mark_words(MarkedBy.SIGNALS, row.mark),
        spare=3,
    ),
    Column(
        "Calculated",
        lambda row: rating_word(row.ratings.calculated, "Not rated"),
        width=114,
        value=lambda row: RatingCell(row.ratings.calculated, "Not rated"),
        tip=lambda row: rating_tip(row.ratings.calculated),
    ),
    Column(
        "PCC says",
        lambda row: rating_word(row.ratings.stated, "None stated"),
        width=114,
        value=lambda row: RatingCell(row.ratings.stated, "None stated"),
        tip=lambda row: rating_tip(row.ratings.stated),
        spare=2,
    ),
    Column(
        "Open",
        lambda row: questions_text(row.open_questions),
        width=96,
        right=True,
        spare=5,
        says_title=False,
    ),
)
