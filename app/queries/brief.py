"""Everything that a brief says, gathered once for a meeting and an edition, as known on its day."""

import dataclasses

from app import __version__
from app.domain.figures import Marker
from app.domain.meetings import Meeting
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


def load_brief(store: Store, meeting: Meeting, edition: str) -> BriefData:
    """The brief for a meeting; `edition` is "members" or "public". Raises UserError."""
    panel = _for_edition(load_panel(store), edition)
    quarter = panel.quarter_before(meeting)
    findings = Findings(store, panel, quarter, as_at=meeting.day)
    board = load_board(findings, panel.force)
    returns = _received_by(load_returns(store, panel), meeting)
    return BriefData(
        panel=panel.name,
        force_area=panel.force_area,
        meeting=meeting,
        edition=edition,
        as_at=meeting.day,
        quarter=quarter,
        board=board,
        objectives=tuple(
            _objective(findings, row.objective_id) for section in board.sections for row in section.rows
        ),
        questions=load_questions(findings, meeting.id),
        returns=returns,
        data_notes=_data_notes(store, findings, returns),
        rules=RULES,
        program=f"Scrutiny Desk {__version__}",
    )


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
    for change in panel.breaks:
        name = panel.measure[change.measure_id].name
        notes.append(f"{name}: {change.reason} Ranges and averages do not run across it.")
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
