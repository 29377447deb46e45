"""Smaller tables: promised measures, returns, and what an import found."""

from app.domain.issues import Issue, Severity
from app.domain.periods import day_label
from app.models.cells import Line, LinesCell, TagCell
from app.models.table_model import Column, TableModel
from app.queries.page_types import PromisedMeasure
from app.queries.return_types import ReturnRow

SEVERITY_WORDS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"}
NEVER = "Never reported"


class PromisedModel(TableModel[PromisedMeasure]):
    """What the plan said it would count, and what reports it."""

    def __init__(self) -> None:
        super().__init__(PROMISED_COLUMNS, lambda row: f"Success measure {row.ref}")


class ReturnsModel(TableModel[ReturnRow]):
    """The imported workbooks."""

    def __init__(self) -> None:
        super().__init__(RETURN_COLUMNS, lambda row: row.file)


class IssuesModel(TableModel[Issue]):
    """What a person should know before accepting an import."""

    def __init__(self) -> None:
        super().__init__(ISSUE_COLUMNS, lambda issue: SEVERITY_WORDS[issue.severity])


def _where(issue: Issue) -> str:
    return ", ".join(part for part in (issue.sheet, issue.cell) if part)


def _return_lines(row: ReturnRow) -> LinesCell:
    lines = [
        Line(row.file, "strong"),
        Line(row.quarter or ("No quarter named" if row.figures else "Papers: words, no figures")),
    ]
    if row.illustrative:
        lines.append(Line("Illustrative history, not reported figures", "advice"))
    return LinesCell(tuple(lines))


def _figures_text(row: ReturnRow) -> str:
    return f"{row.figures:,}" if row.figures else "none"


def _issues_text(row: ReturnRow) -> str:
    return "none" if row.issues == 0 else str(row.issues)


PROMISED_COLUMNS: tuple[Column[PromisedMeasure], ...] = (
    Column("", lambda row: row.ref, width=46, style="second"),
    Column("Promised in the plan", lambda row: row.text, width=260, stretch=3),
    Column(
        "Reported by",
        lambda row: row.measure_name or NEVER,
        width=200,
        stretch=1,
        value=lambda row: LinesCell(
            (Line(row.measure_name, "link"),) if row.measure_id is not None else (Line(NEVER, "second"),)
        ),
    ),
)
RETURN_COLUMNS: tuple[Column[ReturnRow], ...] = (
    Column("Workbook", lambda row: row.file, width=190, stretch=2, value=_return_lines),
    Column("Received", lambda row: day_label(row.received), width=156),
    Column("Sender", lambda row: row.sender, width=150, stretch=1, style="second", spare=2),
    Column("Figures", _figures_text, width=82, right=True),
    Column("Issues", _issues_text, width=76, right=True, spare=3),
)
ISSUE_COLUMNS: tuple[Column[Issue], ...] = (
    Column(
        "Kind",
        lambda issue: SEVERITY_WORDS[issue.severity],
        width=100,
        value=lambda issue: TagCell(SEVERITY_WORDS[issue.severity], at_left=True),
    ),
    Column("What was found", lambda issue: issue.message, width=210, stretch=4),
    Column("Where", _where, width=130, stretch=1, style="second"),
)
