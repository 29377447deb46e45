"""What really changed as a table, worst first, and below it what was said in words."""

from app.models.cells import CellValue, Line, LinesCell, RatingCell, SparkCell, TagCell
from app.models.rating_words import rating_tip, rating_word
from app.models.table_model import Column, Section, TableModel
from app.queries.changes_types import ChangeRow, ChangesPage
from app.queries.claim_types import TopicRow

Row = ChangeRow | TopicRow
SAID = "Said in words"


class ChangesModel(TableModel[Row]):
    """One line per finding: its sentence, the small chart it comes from, and the calculated rating.

    Topics that were reported in words follow under a heading, each with what the figures say to it.
    """

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.topic if isinstance(row, TopicRow) else row.sentence)

    def show_page(self, page: ChangesPage) -> None:
        """Show the lines of a page, and the topics if there are any."""
        sections = [Section[Row]("", page.rows)]
        if page.claims.topics:
            sections.append(Section[Row](SAID, (_counted(page), *page.claims.topics)))
        self.set_sections(sections)


def _counted(page: ChangesPage) -> ChangeRow:
    """The counts, as the first line below the heading."""
    return ChangeRow(f"{page.claims.headline}.", page.claims.summary, SAID, None, None, None, (), ())


def _text(row: Row) -> str:
    if isinstance(row, TopicRow):
        return " ".join((row.topic, *row.said, row.sentence))
    return f"{row.sentence} {row.detail}".strip()


def _lines(row: Row) -> LinesCell:
    if isinstance(row, TopicRow):
        said = (Line(words, "") for words in row.said)
        return LinesCell((Line(row.topic, "strong"), *said, Line(row.sentence)))
    lines = (Line(row.sentence, "strong"), Line(row.detail))
    return LinesCell(tuple(line for line in lines if line.text))


def _spark(row: Row) -> CellValue:
    return SparkCell(row.spark, row.spark_signals) if isinstance(row, ChangeRow) else None


def _is_rated(row: ChangeRow) -> bool:
    return row.measure_id is not None


def _rating(row: Row) -> CellValue:
    if isinstance(row, TopicRow):
        return TagCell(row.mark, at_left=True) if row.mark else None
    return RatingCell(row.calculated, "Not rated") if _is_rated(row) else None


def _rating_word(row: Row) -> str:
    if isinstance(row, TopicRow):
        return row.mark
    return rating_word(row.calculated, "Not rated") if _is_rated(row) else ""


COLUMNS: tuple[Column[Row], ...] = (
    Column("What changed", _text, width=300, stretch=1, value=_lines),
    Column("Two years", lambda _row: "", width=180, value=_spark, spare=1),
    Column(
        "Calculated",
        _rating_word,
        width=124,
        value=_rating,
        tip=lambda row: rating_tip(row.calculated) if isinstance(row, ChangeRow) else "",
    ),
)
