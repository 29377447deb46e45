"""The board of objectives as a table, under their aims."""

from app.models.cells import RatingCell
from app.models.rating_words import rating_tip, rating_word
from app.models.table_model import Column, Section, TableModel
from app.queries.page_types import Board, ObjectiveRow


class BoardModel(TableModel[ObjectiveRow]):
    """One line per objective: ratings side by side, measures moving either way, finding, open questions."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: f"Objective {row.ref}, {row.short_title}")

    def show_board(self, board: Board) -> None:
        """Show a board."""
        self.set_sections(Section(section.title, section.rows) for section in board.sections)


def questions_text(count: int) -> str:
    """Open questions in words; nothing where there are none."""
    return "" if count == 0 else "1 question" if count == 1 else f"{count} questions"


def moving_text(row: ObjectiveRow) -> str:
    """Measures moving either way, in words."""
    parts = [
        f"{count} {word}"
        for count, word in ((row.better, "better"), (row.worse, "worse"), (row.moved, "moved"))
        if count
    ]
    if parts:
        return ", ".join(parts)
    return "None moving" if row.steady else "None judged"


def _movement_tip(row: ObjectiveRow) -> str:
    return (
        f"Measures moving the better way: {row.better}; the worse way: {row.worse}; "
        f"moved, but neither for better nor worse: {row.moved}; "
        f"steady: {row.steady}; not judged: {row.not_judged}."
    )


COLUMNS: tuple[Column[ObjectiveRow], ...] = (
    Column("", lambda row: row.ref, width=44, style="second"),
    Column(
        "Objective",
        lambda row: row.short_title,
        width=200,
        stretch=3,
        tip=lambda row: row.title,
        style="strong",
        says_title=False,
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
        tip=lambda row: rating_tip(row.ratings.stated) or row.statement,
        spare=1,
    ),
    Column("Measures", moving_text, width=112, tip=_movement_tip, spare=3),
    Column(
        "Finding", lambda row: row.finding, width=190, stretch=7, style="second", spare=4, says_title=False
    ),
    Column(
        "Open",
        lambda row: questions_text(row.open_questions),
        width=96,
        right=True,
        spare=2,
        says_title=False,
    ),
)
