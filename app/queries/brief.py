"""Everything that a brief says, gathered once for a meeting and an officer's choices, as known on its day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app import __version__
from app.domain.areas import Area
from app.domain.brief_choices import BriefChoices, Edition
from app.domain.exemptions import exempt_in_words
from app.domain.figures import Figure
from app.domain.meetings import Meeting
from app.domain.questions import Question, QuestionState, Visibility
from app.queries.brief_cycle import coming, delivery_plan, open_promises
from app.queries.brief_exempt import Withheld, load_exempt, withheld
from app.queries.brief_sources import load_data_notes, load_provenance
from app.queries.brief_types import BriefData, BriefMeasure, BriefObjective
from app.queries.claims import load_claims
from app.queries.findings import Findings
from app.queries.measures import load_measure
from app.queries.objectives import load_board, load_objective
from app.queries.panel import Panel, load_panel
from app.queries.provenance import load_returns
from app.queries.questions import load_questions
from app.queries.return_types import ReturnList
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


def load_brief(store: Store, meeting: Meeting, choices: BriefChoices) -> BriefData:
    """The brief for a meeting, as known on its day. Raises UserError; KeyError for an unknown area."""
    day = meeting.day
    is_public = choices.edition is Edition.PUBLIC
    known = _known_on(load_panel(store), day)
    exempt = load_exempt(store, known, meeting)
    hidden = withheld(store, exempt) if is_public else Withheld()
    panel = hidden.panel(_for_edition(known, choices.edition))
    area = panel.force if choices.area_id is None else panel.area[choices.area_id]
    figures = _current(store, hidden, day)
    findings = Findings(store, panel, panel.quarter_before(meeting), as_at=day, figures=figures)
    board = load_board(findings, area)
    returns = _received_by(load_returns(store, panel), day)
    objectives = tuple(
        _objective(findings, row.objective_id, area) for part in board.sections for row in part.rows
    )
    claims = load_claims(findings)
    return BriefData(
        panel=panel.name,
        force_area=panel.force_area,
        meeting=meeting,
        as_at=day,
        quarter=findings.quarter,
        board=board,
        objectives=objectives,
        questions=load_questions(findings, meeting.id),
        returns=returns,
        data_notes=load_data_notes(store, findings, returns, hidden),
        rules=RULES,
        program=f"Scrutiny Desk {__version__}",
        choices=choices,
        area=area.name if area != panel.force else "",
        promises=open_promises(hidden.ledger(store.ledger.all()), day),
        delivery=delivery_plan(hidden.commitments(store.commitments.all()), day),
        programme=coming(hidden.work(store.meetings.work()), panel.meetings, day),
        provenance=load_provenance(store, findings, objectives),
        exempt=() if is_public else exempt,
        exempt_told=exempt_in_words(item.mark for item in exempt),
        in_words=tuple(words for words in (claims.headline, claims.summary) if words),
    )


def _current(store: Store, hidden: Withheld, day: date) -> Callable[[int, int], tuple[Figure, ...]]:
    """Figures of a measure in an area as known on a day, without what an edition may not hold."""
    return lambda measure_id, area_id: hidden.shown(store.figures.current(day, measure_id, area_id))


def read_brief(path: Path, meeting_id: int, choices: BriefChoices) -> BriefData:
    """The same from a panel file that others may have open. Raises UserError; KeyError for unknown ids."""
    with Store.open_to_read(path) as store:
        meeting = {meeting.id: meeting for meeting in store.meetings.all()}[meeting_id]
        return load_brief(store, meeting, choices)


def _objective(findings: Findings, objective_id: int, area: Area) -> BriefObjective:
    page = load_objective(findings, objective_id, area)
    return BriefObjective(
        page,
        tuple(
            BriefMeasure(load_measure(findings, row.measure_id, area), row.headline) for row in page.measures
        ),
    )


def _known_on(panel: Panel, day: date) -> Panel:
    """The panel as it was known on a day, so that last year's pack can be made again.

    What was said, rated, received and answered later is left out, and so are questions for later meetings.
    Words that were changed since are as now.
    """
    received = {arrived.id for arrived in panel.returns if arrived.received <= day}
    later = {meeting.id for meeting in panel.meetings if meeting.day > day}
    return replace(
        panel,
        returns=tuple(arrived for arrived in panel.returns if arrived.id in received),
        statements=tuple(said for said in panel.statements if said.return_id in received),
        given=tuple(each for each in panel.given if each.judgement.day is None or each.judgement.day <= day),
        questions=tuple(
            _before_answer(question, day) for question in panel.questions if question.meeting_id not in later
        ),
    )


def _before_answer(question: Question, day: date) -> Question:
    """A question that was answered later, as it was before it was put."""
    if question.answered is None or question.answered <= day:
        return question
    return replace(question, state=QuestionState.SELECTED, answer="", judgement=None, answered=None)


def _for_edition(panel: Panel, edition: Edition) -> Panel:
    """The panel without the questions an edition may not hold: nothing made from it can give them away."""
    shown = (Visibility.PUBLIC,) if edition is Edition.PUBLIC else (Visibility.SHARED, Visibility.PUBLIC)
    return replace(panel, questions=tuple(each for each in panel.questions if each.visibility in shown))


def _received_by(returns: ReturnList, day: date) -> ReturnList:
    rows = tuple(row for row in returns.rows if row.received <= day)
    return ReturnList(returns.headline, returns.subtitle, rows)
