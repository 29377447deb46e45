"""The lines of an import plan: figures by fate, labels to decide about; and restatements."""

from app.domain.fates import Fate, LabelLine, PlanLine
from app.domain.meanings import LabelKind
from app.domain.periods import day_label
from app.models.cells import Line, LinesCell, TagCell
from app.models.table_model import Column, TableModel
from app.queries.revisions import Revision

FATE_WORDS = {
    Fate.NEW: "New",
    Fate.RESTATED: "Restated",
    Fate.UNCHANGED: "Unchanged",
    Fate.LEFT_OUT: "Left out",
}
KIND_WORDS = {LabelKind.MEASURE: "Measure", LabelKind.AREA: "Area"}
UNDECIDED = "Not decided: left out"


class PlanLinesModel(TableModel[PlanLine]):
    """Figures of a plan."""

    def __init__(self) -> None:
        super().__init__(LINE_COLUMNS, lambda line: f"{FATE_WORDS[line.fate]}: {line.measure}, {line.area}")


class LabelLinesModel(TableModel[LabelLine]):
    """Labels that nobody knows, those that were decided, and those that names matched."""

    def __init__(self) -> None:
        super().__init__(LABEL_COLUMNS, lambda line: line.label)


class RevisionsModel(TableModel[Revision]):
    """The revision ledger."""

    def __init__(self) -> None:
        super().__init__(REVISION_COLUMNS, lambda row: f"{row.measure}, {row.area}, {row.period}")


def _what(line: PlanLine) -> LinesCell:
    lines = [Line(line.measure, "strong"), Line(f"{line.area}, {line.period}")]
    if line.in_error:
        lines.append(Line("In error: see what was found", "advice"))
    return LinesCell(tuple(lines))


def _sent(line: PlanLine) -> str:
    if not line.was:
        return ""
    day = day_label(line.received) if line.received else ""
    return ", ".join(part for part in (line.sender or "Sender not given", day) if part)


def meaning_words(line: LabelLine) -> str:
    """What a label means, as a line of its own."""
    return line.means.capitalize() if line.means == "left out" else line.means


def _since(line: LabelLine) -> str:
    if line.by_name:
        return "by its name"
    return "remembered from an earlier return" if line.remembered else "decided now"


def _meaning(line: LabelLine) -> LinesCell:
    if line.means:
        return LinesCell((Line(meaning_words(line), "strong"), Line(_since(line))))
    first = line.offers[0] if line.offers else None
    offered = f"{first.words.capitalize()} {first.name}" if first else "Nothing is like it"
    return LinesCell((Line(UNDECIDED, "advice"), Line(offered)))


def _changed_by(row: Revision) -> LinesCell:
    return LinesCell((Line(row.sender or "Sender not given", ""), Line(day_label(row.received))))


LINE_COLUMNS: tuple[Column[PlanLine], ...] = (
    Column(
        "What happens",
        lambda line: FATE_WORDS[line.fate],
        width=112,
        value=lambda line: TagCell(FATE_WORDS[line.fate], at_left=True),
    ),
    Column(
        "Figure",
        lambda line: f"{line.measure}, {line.area}, {line.period}",
        width=150,
        stretch=4,
        value=_what,
    ),
    Column("Was", lambda line: line.was, width=72, right=True, style="second"),
    Column("Now", lambda line: line.now, width=72, right=True, style="strong"),
    Column("The old one came from", _sent, width=150, stretch=1, style="second", spare=2),
    Column("Cell", lambda line: f"{line.sheet}, {line.cell}", width=130, stretch=1, style="second", spare=1),
)
LABEL_COLUMNS: tuple[Column[LabelLine], ...] = (
    Column(
        "Kind",
        lambda line: KIND_WORDS[line.kind],
        width=100,
        value=lambda line: TagCell(KIND_WORDS[line.kind], at_left=True),
    ),
    Column("As printed", lambda line: line.label, width=130, stretch=2, style="strong"),
    Column(
        "Meaning",
        lambda line: meaning_words(line) if line.means else UNDECIDED,
        width=150,
        stretch=2,
        value=_meaning,
    ),
    Column("Figures", lambda line: f"{line.figures:,}", width=76, right=True, spare=2),
    Column(
        "First cell",
        lambda line: f"{line.sheet}, {line.cell}",
        width=140,
        stretch=1,
        style="second",
        spare=1,
    ),
)
REVISION_COLUMNS: tuple[Column[Revision], ...] = (
    Column(
        "Figure",
        lambda row: f"{row.measure}, {row.area}, {row.period}",
        width=170,
        stretch=2,
        value=lambda row: LinesCell((Line(row.measure, "strong"), Line(f"{row.area}, {row.period}"))),
    ),
    Column("Was", lambda row: row.old, width=80, right=True, style="second"),
    Column("Now", lambda row: row.new, width=80, right=True, style="strong"),
    Column("Difference", lambda row: row.difference, width=92, right=True, spare=2),
    Column(
        "Changed by",
        lambda row: f"{row.sender}, {day_label(row.received)}",
        width=170,
        stretch=1,
        value=_changed_by,
        spare=1,
    ),
)
