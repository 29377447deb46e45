"""The plan over time as tables: versions, descents, what was never reported, risks, outcome sheets."""

from app.domain.papers import OutcomeSheet, Risk
from app.domain.periods import day_label
from app.models.cells import Line, LinesCell
from app.models.table_model import Column, Section, TableModel
from app.queries.cycle_types import Descent, Gap, PlanVersion


class VersionsModel(TableModel[PlanVersion]):
    """The versions of the plan."""

    def __init__(self) -> None:
        super().__init__(VERSION_COLUMNS, lambda row: row.title)


class DescentsModel(TableModel[Descent]):
    """What each objective became."""

    def __init__(self) -> None:
        super().__init__(DESCENT_COLUMNS, lambda row: row.objective)


class GapsModel(TableModel[Gap]):
    """What was promised and never reported."""

    def __init__(self) -> None:
        super().__init__(GAP_COLUMNS, lambda row: f"Success measure {row.ref}")

    def show_gaps(self, gaps: tuple[Gap, ...]) -> None:
        """Show the gaps of each plan's objectives under their objective."""
        headings = dict.fromkeys((gap.since, gap.objective) for gap in gaps)
        self.set_sections(
            Section(
                f"{objective} (plan of {since})",
                tuple(gap for gap in gaps if (gap.since, gap.objective) == (since, objective)),
            )
            for since, objective in headings
        )


class RisksModel(TableModel[Risk]):
    """The risk register."""

    def __init__(self) -> None:
        super().__init__(RISK_COLUMNS, lambda row: f"Risk {row.ref}")


class OutcomeSheetsModel(TableModel[OutcomeSheet]):
    """Outcome sheets with all their parts."""

    def __init__(self) -> None:
        super().__init__(SHEET_COLUMNS, lambda row: row.title)


def _lines(first: str, *others: str) -> LinesCell:
    return LinesCell((Line(first, "strong"), *(Line(other) for other in others if other)))


def _said(name: str, words: str) -> str:
    return f"{name}: {words}" if words else ""


def _risk_lines(risk: Risk) -> LinesCell:
    return _lines(risk.text, _said("Control", risk.control), _said("Owner", risk.owner), risk.source)


def _sheet_lines(sheet: OutcomeSheet) -> LinesCell:
    about = ", ".join(part for part in (day_label(sheet.day) if sheet.day else "", sheet.source) if part)
    return _lines(sheet.title, about, *(f"{part.part}: {part.text}" for part in sheet.parts))


VERSION_COLUMNS: tuple[Column[PlanVersion], ...] = (
    Column(
        "Version", lambda row: row.title, width=300, stretch=1, value=lambda row: _lines(row.title, row.dates)
    ),
    Column("Contents", lambda row: row.counts, width=200),
)
DESCENT_COLUMNS: tuple[Column[Descent], ...] = (
    Column(
        "Objective",
        lambda row: row.objective,
        width=260,
        stretch=1,
        value=lambda row: _lines(row.objective, row.plan),
    ),
    Column(
        "Went on as",
        lambda row: "; ".join(row.onto) or "Not in a later plan",
        width=260,
        stretch=1,
        value=lambda row: LinesCell(
            (
                *(Line(name, "strong") for name in row.onto or ("Not in a later plan",)),
                *((Line(row.note),) if row.note else ()),
            )
        ),
    ),
)
GAP_COLUMNS: tuple[Column[Gap], ...] = (
    Column("", lambda row: row.ref, width=60, style="second"),
    Column("Promised", lambda row: row.text, width=200, stretch=3, value=lambda row: _lines(row.text)),
    Column("What came of it", lambda row: row.words, width=170, stretch=1, style="second"),
)
RISK_COLUMNS: tuple[Column[Risk], ...] = (
    Column("", lambda row: row.ref, width=60, style="second"),
    Column("Risk", lambda row: row.text, width=280, stretch=1, value=_risk_lines),
    Column("Impact", lambda row: row.impact, width=90),
    Column("Likelihood", lambda row: row.likelihood, width=90),
    Column("Movement", lambda row: row.movement, width=100, spare=1),
)
SHEET_COLUMNS: tuple[Column[OutcomeSheet], ...] = (
    Column("Outcome sheet", lambda row: row.title, width=300, stretch=1, value=_sheet_lines),
)
