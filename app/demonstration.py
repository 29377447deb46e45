"""The demonstration panel: made from the workbooks in data/, as any panel is made from its own."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from app.briefs.pdf import write_pdf
from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.panels import create_panel
from app.commands.questions import DraftQuestion, SetQuestionState
from app.commands.stack import CommandStack
from app.domain.brief_choices import BriefChoices
from app.domain.meetings import Meeting
from app.domain.questions import QuestionState
from app.errors import UserError
from app.paths import data
from app.queries.opening import keep_opening
from app.queries.panel import load_panel
from app.queries.questions import EvidenceWanted
from app.queries.reader import Reader
from app.returns.cover import Cover, read_cover
from app.store.store import Store

NAME = "west-mercia"
SETUP = "set-up.xlsx"
PAPERS = "Papers"  # the kind on the cover of a workbook with the papers of a meeting
AT_ONCE = 4  # workbooks that are read at the same time, each in a process of its own
FEBRUARY, SEPTEMBER = date(2016, 2, 2), date(2019, 9, 10)  # meetings that the example questions are for


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the panel file and the brief were put."""

    panel: Path
    brief: Path


@dataclass(frozen=True, slots=True)
class Example:
    """An example question: for which meeting, on which measure, in which seat's name."""

    meeting: date
    measure: str
    author: str
    text: str
    why: str
    full_answer: str


# The words are ours, as examples of what a member may ask; the figures they rest on are the panel's own.
EXAMPLES = (
    Example(
        FEBRUARY,
        "Violence with injury",
        "Member for Wyre Forest",
        "What share of the rise since 2014/15 do you put down to recording, and how will you show the panel?",
        "The force expects the year to end 27% to 30% above 2014/15 and gives recording as the main reason.",
        "A number for each reason, and how it was worked out.",
    ),
    Example(
        FEBRUARY,
        "Average time to attend emergency incidents",
        "Scrutiny officer",
        "What have you asked the Chief Constable to do about emergency response in rural areas, and by when?",
        "The report says that the average time to attend has been rising.",
        "A date and a figure to be reached.",
    ),
    Example(
        SEPTEMBER,
        "Victim Advice Line, victims contacted by phone",
        "Member for Worcester City",
        "How many victims did the Victim Advice Line speak to, and how many were spoken to in the same months"
        " of 2018?",
        "Members asked for the numbers beside those of last year; the report gives none for 2018.",
        "Both numbers for April to August, counted in the same way, or the reason why there are none.",
    ),
    Example(
        SEPTEMBER,
        "Rural crime",
        "Member for Malvern Hills",
        "What do you expect of the Chief Constable on rural crime this year, and how will the panel see it?",
        "Rural crime is about a quarter of recorded crime; the plan sets no measure of success for it.",
        "What would count as success, by when, and which figure will be reported each quarter.",
    ),
    Example(
        SEPTEMBER,
        "Hours lost to sickness, officers",
        "Scrutiny officer",
        "What lies behind the rise in officers' sickness since May, and what is being done about it?",
        "Sickness of officers rose in June, while that of staff fell.",
        "The main reasons with their share of the hours lost, and the date of the next review.",
    ),
)


def build_demonstration(folder: Path, only: frozenset[str] = frozenset()) -> Demonstration:
    """Make the panel file and the brief of its newest meeting in `folder`. Raises UserError.

    `only` names the workbooks to import; all of them where it names none. Both files are made in a folder of
    their own beside it and moved at the end: nothing half done is ever seen.
    """
    built = Demonstration(folder / f"{NAME}.panel", folder / f"{NAME}-brief.pdf")
    if built.panel.exists():
        raise UserError(f"{built.panel} exists already.", "Choose another folder: nothing is overwritten.")
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as work:
            made = Demonstration(Path(work) / built.panel.name, Path(work) / built.brief.name)
            _build(made, only)
            made.brief.replace(built.brief)
            made.panel.replace(built.panel)
        keep_opening(built.panel)
    except BaseException:
        if is_new:
            folder.rmdir()
        raise
    return built


def _build(made: Demonstration, only: frozenset[str]) -> None:
    source = data(NAME)
    if not (source / SETUP).is_file():
        raise UserError(f"The demonstration's workbooks are not in {source}.", "Install the program again.")
    found = (each for each in source.glob("*.xlsx") if each.name != SETUP)
    workbooks = sorted((each for each in found if not only or each.name in only), key=_when)
    with ThreadPoolExecutor(AT_ONCE) as readers:
        today = datetime.now().astimezone().date()
        arrived = readers.map(partial(read_return, received=today), workbooks)
        create_panel(made.panel, source / SETUP)
        with Store.open(made.panel) as store:
            stack = CommandStack(store, "Scrutiny officer")
            for each in arrived:
                stack.do(ApplyImport(each, plan_return(each, store)))
            _ask(store, stack)
            write_pdf(Reader(store).brief(_newest_reported(store).id, BriefChoices()), made.brief)


def _when(workbook: Path) -> tuple[bool, date, bool, str]:
    """Returns before the papers that speak of them, each by the day it was sent."""
    cover = read_cover(workbook) or Cover()
    return cover.kind == PAPERS, cover.sent or date.max, not cover.illustrative, workbook.name


def _newest_figure(store: Store, measure_id: int, area_id: int) -> int:
    own = [f for f in store.figures.current() if (f.measure_id, f.area_id) == (measure_id, area_id)]
    return max(own, key=lambda figure: figure.period.end).id


def _newest_reported(store: Store) -> Meeting:
    """The first meeting after the newest return."""
    panel = load_panel(store)
    newest = max(a.received for a in panel.returns if a.quarter is not None and not a.illustrative)
    return next(meeting for meeting in panel.meetings if meeting.day >= newest)


def _ask(store: Store, stack: CommandStack) -> None:
    reader = Reader(store)
    panel = load_panel(store)
    force, meetings = panel.force.id, {meeting.day: meeting for meeting in panel.meetings}
    ids = {measure.name: measure.id for measure in panel.measures}
    for example in EXAMPLES:
        if not store.figures.any_of(ids[example.measure]):
            continue
        meeting = meetings[example.meeting]
        measure_id, quarter = ids[example.measure], panel.quarter_before(meeting)
        evidence = reader.evidence(EvidenceWanted(measure_id=measure_id), quarter, force, meeting.day)
        if evidence.figure_id is None:  # nothing for just that quarter: what was reported last
            wanted = EvidenceWanted(figure_id=_newest_figure(store, measure_id, force))
            evidence = reader.evidence(wanted, quarter, force, meeting.day)
        stack.do(
            DraftQuestion(
                text=example.text,
                author=example.author,
                evidence=(evidence,),
                why=example.why,
                full_answer=example.full_answer,
                meeting_id=meeting.id,
            )
        )
        newest = store.questions.all()[-1].id
        stack.do(SetQuestionState(newest, QuestionState.SELECTED))
