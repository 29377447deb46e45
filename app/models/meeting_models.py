"""What hangs on a meeting, as tables: dates, agenda, promises carried, papers, attendance, work."""

from itertools import groupby

from app.domain.meetings import AgendaItem, WorkItem
from app.domain.papers import Paper, Paragraph
from app.domain.periods import day_label
from app.models.cells import Line, LinesCell, TagCell
from app.models.ledger_model import state_word
from app.models.table_model import Column, Section, TableModel
from app.queries.cycle_types import DateLine, LedgerRow, SeatRow


class DatesModel(TableModel[DateLine]):
    """The dates that the meeting's day and the law set."""

    def __init__(self) -> None:
        super().__init__(DATE_COLUMNS, lambda line: line.what)


class AgendaModel(TableModel[AgendaItem]):
    """The items of the agenda."""

    def __init__(self) -> None:
        super().__init__(AGENDA_COLUMNS, lambda item: f"Item {item.ref}")


class CarriedModel(TableModel[LedgerRow]):
    """What was promised before and is still owed."""

    def __init__(self) -> None:
        super().__init__(CARRIED_COLUMNS, lambda row: f"{row.kind.value.capitalize()} {row.ref}")


class PapersModel(TableModel[Paper]):
    """The papers before a meeting."""

    def __init__(self) -> None:
        super().__init__(PAPER_COLUMNS, lambda paper: paper.title)


class ParagraphsModel(TableModel[Paragraph]):
    """A paper, paragraph by paragraph."""

    def __init__(self) -> None:
        super().__init__(PARAGRAPH_COLUMNS, place_of)

    def show_paragraphs(self, paragraphs: list[Paragraph]) -> None:
        """Show paragraphs in order, each run of them under the heading it stands under."""
        runs = groupby(paragraphs, key=lambda paragraph: paragraph.heading)
        self.set_sections(Section(heading, tuple(run)) for heading, run in runs)


class SeatsModel(TableModel[SeatRow]):
    """The seats of the panel and how each was filled."""

    def __init__(self) -> None:
        super().__init__(SEAT_COLUMNS, lambda row: row.seat)


class WorkModel(TableModel[WorkItem]):
    """Lines of the work programme."""

    def __init__(self) -> None:
        super().__init__(WORK_COLUMNS, lambda item: item.title)


def place_of(paragraph: Paragraph) -> str:
    """ "Item 6, paragraph 4"; nothing where the paper numbers neither."""
    item = f"Item {paragraph.item}" if paragraph.item[:1].isdigit() else paragraph.item
    ref = f"paragraph {paragraph.ref}" if paragraph.ref else ""
    return ", ".join(part for part in (item, ref) if part)


def _two(first: str, *others: str) -> LinesCell:
    return LinesCell((Line(first, "strong"), *(Line(other) for other in others if other)))


def _paper_place(paper: Paper) -> str:
    item = f"Item {paper.item}" if paper.item else ""
    day = day_label(paper.day) if paper.day else ""
    return ", ".join(part for part in (item, paper.kind, paper.by, day) if part)


DATE_COLUMNS: tuple[Column[DateLine], ...] = (
    Column(
        "What",
        lambda line: line.what,
        width=240,
        stretch=1,
        value=lambda line: LinesCell((Line(line.what, "strong"), *((Line(line.law),) if line.law else ()))),
    ),
    Column("Day", lambda line: day_label(line.day), width=160),
    Column(
        "How far off",
        lambda line: line.words,
        width=170,
        spare=1,
        value=lambda line: LinesCell((Line(line.words, "advice" if line.late else "second"),)),
    ),
)
AGENDA_COLUMNS: tuple[Column[AgendaItem], ...] = (
    Column("", lambda item: item.ref, width=52, style="second"),
    Column(
        "Item",
        lambda item: item.title,
        width=260,
        stretch=1,
        value=lambda item: _two(
            item.title,
            item.asked,
            f"Outcome: {item.outcome}" if item.outcome else "",
            item.note,
        ),
    ),
)
CARRIED_COLUMNS: tuple[Column[LedgerRow], ...] = (
    Column("", lambda row: row.ref, width=52, style="second"),
    Column(
        "Promise",
        lambda row: row.text,
        width=260,
        stretch=1,
        value=lambda row: LinesCell(
            (
                Line(row.text, "strong"),
                Line(f"{row.where}."),
                Line(row.clock[:1].upper() + row.clock[1:], "advice" if row.overdue else "second"),
            )
        ),
    ),
    Column("State", state_word, width=112, value=lambda row: TagCell(state_word(row))),
)
PAPER_COLUMNS: tuple[Column[Paper], ...] = (
    Column(
        "Paper",
        lambda paper: paper.title,
        width=300,
        stretch=1,
        value=lambda paper: _two(paper.title, _paper_place(paper)),
    ),
)
PARAGRAPH_COLUMNS: tuple[Column[Paragraph], ...] = (
    Column("Place", place_of, width=150, style="second", spare=1),
    Column(
        "Text",
        lambda paragraph: paragraph.text,
        width=300,
        stretch=1,
        value=lambda paragraph: LinesCell((Line(paragraph.text, "ink"),)),
    ),
)
SEAT_COLUMNS: tuple[Column[SeatRow], ...] = (
    Column("Seat", lambda row: row.seat, width=260, stretch=1, style="strong"),
    Column("", lambda row: row.note, width=200, style="second", spare=1),
    Column("Attendance", lambda row: row.words, width=130, value=lambda row: TagCell(row.words)),
)
WORK_COLUMNS: tuple[Column[WorkItem], ...] = (
    Column(
        "Item",
        lambda item: item.title,
        width=300,
        stretch=1,
        value=lambda item: _two(item.title, item.why, item.planned, item.note),
    ),
)
