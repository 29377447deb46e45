"""The demonstration panel: made from the workbooks in data/, as any panel is made from its own."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
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
from app.queries.panel import Panel, load_panel
from app.queries.questions import EvidenceWanted
from app.queries.reader import Reader
from app.returns.cover import read_cover
from app.store.store import Store

NAME = "west-mercia"
SETUP = "set-up.xlsx"
LATER = "return-2019-20-q1.xlsx"  # not yet: it has few figures, and would be the newest quarter
PAPERS = "Papers"  # the kind on the cover of a workbook with papers of a meeting instead of figures


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Where the panel file and the brief were put."""

    panel: Path
    brief: Path


@dataclass(frozen=True, slots=True)
class Example:
    """An example question: on which measure, in which seat's name."""

    measure: str
    author: str
    text: str
    why: str
    full_answer: str


# The words are ours, as examples of what a member may ask; the figures they rest on are the panel's own.
EXAMPLES = (
    Example(
        "Violence with injury",
        "Member for Wyre Forest",
        "What share of the rise since 2014/15 do you put down to recording, and how will you show the panel?",
        "The force expects the year to end 27% to 30% above 2014/15 and gives recording as the main reason.",
        "A number for each reason, and how it was worked out.",
    ),
    Example(
        "Average time to attend emergency incidents",
        "Scrutiny officer",
        "What have you asked the Chief Constable to do about emergency response in rural areas, and by when?",
        "The report says that the average time to attend has been rising.",
        "A date and a figure to be reached.",
    ),
)


def build_demonstration(folder: Path) -> Demonstration:
    """Make the panel file and the brief of its first meeting in `folder`. Raises UserError.

    Both are made in a folder of their own beside it and moved at the end: nothing half done is ever seen.
    """
    built = Demonstration(folder / f"{NAME}.panel", folder / f"{NAME}-brief.pdf")
    if built.panel.exists():
        raise UserError(f"{built.panel} exists already.", "Choose another folder: nothing is overwritten.")
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=folder, prefix=".building-") as work:
            made = Demonstration(Path(work) / built.panel.name, Path(work) / built.brief.name)
            _build(made)
            made.brief.replace(built.brief)
            made.panel.replace(built.panel)
    except BaseException:
        if is_new:
            folder.rmdir()
        raise
    return built


def _build(made: Demonstration) -> None:
    source = data(NAME)
    if not (source / SETUP).is_file():
        raise UserError(f"The demonstration's workbooks are not in {source}.", "Install the program again.")
    create_panel(made.panel, source / SETUP)
    with Store.open(made.panel) as store:
        stack = CommandStack(store, "Scrutiny officer")
        for workbook in sorted(source.glob("*.xlsx")):
            if workbook.name not in (SETUP, LATER) and not _holds_papers(workbook):
                _import(workbook, store, stack)
        meeting = _first_reported(load_panel(store))
        _ask(store, stack, meeting)
        write_pdf(Reader(store).brief(meeting.id, BriefChoices()), made.brief)


def _holds_papers(workbook: Path) -> bool:
    """Whether its cover says that it holds papers, which are no return."""
    cover = read_cover(workbook)
    return cover is not None and cover.kind == PAPERS


def _import(workbook: Path, store: Store, stack: CommandStack) -> None:
    arrived = read_return(workbook, datetime.now().astimezone().date())
    stack.do(ApplyImport(arrived, plan_return(arrived, store)))


def _first_reported(panel: Panel) -> Meeting:
    """The first meeting that had a return before it."""
    received = [arrived.received for arrived in panel.returns if not arrived.illustrative]
    return next(meeting for meeting in panel.meetings if meeting.day >= min(received))


def _ask(store: Store, stack: CommandStack, meeting: Meeting) -> None:
    reader = Reader(store)
    panel = load_panel(store)
    quarter, force = panel.quarter_before(meeting), panel.force.id
    ids = {measure.name: measure.id for measure in panel.measures}
    for example in EXAMPLES:
        wanted = EvidenceWanted(measure_id=ids[example.measure])
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
