"""Everything that a brief says, gathered once for a meeting and an edition, as known on its day."""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from app import __version__
from app.domain.figures import Figure, Marker
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.questions import Visibility
from app.queries.findings import Findings
from app.queries.measures import load_measure
from app.queries.objectives import load_board, load_objective
from app.queries.page_types import (
    BriefData,
    BriefMeasure,
    BriefObjective,
    ReturnList,
)
from app.queries.panel import Panel, load_panel
from app.queries.provenance import load_returns
from app.queries.questions import load_questions
from app.store.store import Store

RULES = (
    "A measure has really changed only where a control chart finds a signal: a month outside the range to "
    "expect, seven months in a row on one side of the average, seven rising or falling in a row, or two of "
    "three close to the edge of the range on the same side.",
    "The range to expect is the average and, on either side, 2.66 times the average difference between one "
    "month and the next. With fewer than 13 months it is a trial range. It does not run across a change of "
    "definition.",
    "A calculated rating follows the first rule that applies: a target, if there is one; signals in the "
    "quarter's months, red if worse, green if better, amber if none; if only the quarter and its average are "
    "known, an exact test at 95% and a difference of at least 5%; otherwise it is not rated.",
    "An objective is rated from its headline measures. There is no overall score across objectives.",
)


@dataclasses.dataclass(frozen=True, slots=True)
class Provenance:
    """Where figures are from: by measure a line for its table by area, by return the sheets used."""

    by_area: Mapping[int, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    sheets: Mapping[int, tuple[str, ...]] = dataclasses.field(default_factory=lambda: MappingProxyType({}))


@dataclasses.dataclass(frozen=True, slots=True)
class SourcedBrief(BriefData):
    """A brief that also knows the cells behind its tables."""

    provenance: Provenance


def provenance_of(brief: BriefData) -> Provenance:
    """The provenance of a brief; nothing for one that does not know it."""
    return brief.provenance if isinstance(brief, SourcedBrief) else Provenance()


def load_brief(store: Store, meeting: Meeting, edition: str) -> SourcedBrief:
    """The brief for a meeting; `edition` is "members" or "public". Raises UserError."""
    panel = _for_edition(load_panel(store), edition)
    quarter = panel.quarter_before(meeting)
    findings = Findings(store, panel, quarter, as_at=meeting.day)
    board = load_board(findings, panel.force)
    returns = _received_by(load_returns(store, panel), meeting)
    objectives = tuple(_objective(findings, row.objective_id) for part in board.sections for row in part.rows)
    return SourcedBrief(
        panel=panel.name,
        force_area=panel.force_area,
        meeting=meeting,
        edition=edition,
        as_at=meeting.day,
        quarter=quarter,
        board=board,
        objectives=objectives,
        questions=load_questions(findings, meeting.id),
        returns=returns,
        data_notes=_data_notes(store, findings, returns),
        rules=RULES,
        program=f"Scrutiny Desk {__version__}",
        provenance=_provenance(store, findings, objectives),
    )


def _provenance(store: Store, findings: Findings, objectives: tuple[BriefObjective, ...]) -> Provenance:
    figures = {figure.id: figure for figure in store.figures.current(findings.as_at)}
    sheets: dict[int, dict[str, None]] = {}
    for figure in figures.values():
        sheets.setdefault(figure.return_id, {})[figure.source.sheet] = None
    pages = {each.page.measure.id: each.page for one in objectives for each in one.measures if each.headline}
    by_area = {}
    for number, page in pages.items():
        ids = [key for area in page.by_area for key in (area.value_id, area.average_id)]
        found = [figures[key] for key in ids if key is not None and key in figures]
        by_area[number] = _cells_line(findings.panel, found)
    return Provenance(
        MappingProxyType(by_area),
        MappingProxyType({key: tuple(sorted(names)) for key, names in sheets.items()}),
    )


def _cells_line(panel: Panel, figures: list[Figure]) -> str:
    """File, day, sheet and cells of some figures, each sheet once; empty for no figures."""
    by_sheet: dict[tuple[int, str, str], list[str]] = {}
    for figure in figures:
        place = (figure.return_id, figure.source.file, figure.source.sheet)
        by_sheet.setdefault(place, []).append(figure.source.cell)
    texts = []
    for (return_id, file, sheet), cells in by_sheet.items():
        received = day_label(panel.arrived[return_id].received)
        texts.append(f"{file}, received {received}, sheet “{sheet}”, {_cells(cells)}")
    return f"Source: {'; '.join(texts)}." if texts else ""


def _cells(cells: list[str]) -> str:
    """Cells in words: those of one row from first to last."""
    named = list(dict.fromkeys(cells))
    if len(named) == 1:
        return f"cell {named[0]}"
    one_row = len({"".join(filter(str.isdigit, cell)) for cell in named}) == 1
    return f"cells {named[0]} to {named[-1]}" if one_row else f"cells {', '.join(named)}"


def _objective(findings: Findings, objective_id: int) -> BriefObjective:
    force = findings.panel.force
    page = load_objective(findings, objective_id, force)
    return BriefObjective(
        page,
        tuple(
            BriefMeasure(load_measure(findings, row.measure_id, force), row.headline) for row in page.measures
        ),
    )


def _for_edition(panel: Panel, edition: str) -> Panel:
    """The panel without the questions an edition may not hold: nothing made from it can give them away."""
    shown = (Visibility.PUBLIC,) if edition == "public" else (Visibility.SHARED, Visibility.PUBLIC)
    allowed = tuple(question for question in panel.questions if question.visibility in shown)
    return dataclasses.replace(panel, questions=allowed)


def _received_by(returns: ReturnList, meeting: Meeting) -> ReturnList:
    rows = tuple(row for row in returns.rows if row.received <= meeting.day)
    return ReturnList(returns.headline, returns.subtitle, rows)


def _data_notes(store: Store, findings: Findings, returns: ReturnList) -> tuple[str, ...]:
    """What a reader must know of the data: assumptions, illustrative history, breaks, gaps, checks."""
    panel, quarter = findings.panel, findings.quarter
    notes = []
    illustrative = [row.file for row in returns.rows if row.illustrative]
    if illustrative:
        notes.append(
            f"The monthly history in {' and '.join(illustrative)} is illustrative: made to agree with every "
            "printed total and average, and marked [e]. Charts drawn from it say so."
        )
    names_by_reason: dict[str, list[str]] = {}
    for change in panel.breaks:
        names_by_reason.setdefault(change.reason, []).append(panel.measure[change.measure_id].name)
    for reason, names in names_by_reason.items():
        notes.append(f"{'; '.join(names)}: {reason} Ranges and averages do not run across it.")
    missing = [
        f"{panel.measure[figure.measure_id].name}, {panel.area[figure.area_id].name}, {figure.period.label}"
        for figure in store.figures.current(findings.as_at)
        if Marker.NOT_AVAILABLE in figure.markers and quarter.contains(figure.period)
    ]
    if missing:
        notes.append(f"Not available [x], which is not zero: {'; '.join(missing)}.")
    for row in returns.rows:
        found = store.returns.issues(row.return_id)
        notes += [f"{row.file}: {issue.message}" for issue in found]
    return tuple(dict.fromkeys(notes))
