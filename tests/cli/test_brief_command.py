"""The brief command: presets, areas, sections, an introduction; and the pack of a past day, made again."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from app.cli.main import run
from app.commands.questions import DraftQuestion, SetQuestionState
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.ledger import LedgerEntry, LedgerKind
from app.domain.meetings import Meeting, WorkItem
from app.domain.questions import Evidence, EvidenceKind, QuestionState
from app.store.store import Store
from tests.builders import make_figure, make_panel, make_return
from tests.queries.test_findings import STEADY

GIVEN = date(2016, 1, 5)


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    """A small panel with a promise that is overdue on the day of its meeting, and a question."""
    with make_panel(tmp_path, STEADY, 90) as store:
        with store.edit("Set up") as edit:
            entry = LedgerEntry(
                0, LedgerKind.UNDERTAKING, "", "Show the audit", GIVEN, "PCC", due=date(2016, 1, 20)
            )
            store.ledger.add(edit, entry)
        evidence = Evidence(EvidenceKind.CHART, "Burglary is steady.", GIVEN, 1, 1, 1)
        stack = CommandStack(store)
        stack.do(DraftQuestion("What is next?", "Chair", (evidence,), meeting_id=1))
        stack.do(SetQuestionState(1, QuestionState.SELECTED))
    return tmp_path / "test.panel"


def brief(panel: Path, *options: str, name: str = "pack.pdf") -> Path:
    output = panel.parent / name
    assert run(["brief", str(panel), "--meeting", "2016-02-02", "-o", str(output), *options]) == 0
    return output


def pages(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def test_the_chairs_brief_begins_with_what_is_overdue(panel: Path) -> None:
    cover, first, *_ = pages(brief(panel, "--preset", "chair"))
    assert "Chair’s brief, members’ edition" in cover
    assert first.index("Promises outstanding") < first.index("Overdue: 1") < first.index("13 days late")


def test_a_members_brief_is_about_one_area(panel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cover = pages(brief(panel, "--preset", "member", "--area", "the north"))[0]
    assert "Member’s brief for North" in cover
    output = str(panel.parent / "x.pdf")
    wanted = ["brief", str(panel), "--meeting", "2016-02-02", "-o", output]
    assert run([*wanted, "--preset", "member"]) == 3
    assert run([*wanted, "--area", "East"]) == 3
    assert run([*wanted, "--area", "North", "--edition", "public"]) == 3
    assert run([*wanted, "--sections", "questions,gossip"]) == 3
    told = capsys.readouterr().err
    for words in ("Name it: --area AREA.", "This panel has: North, South.", "members only", "“gossip”"):
        assert words in told
    assert not Path(output).exists()


def test_sections_come_as_named_after_an_introduction(panel: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Dear members,\n\nplease begin with question 1.\n", encoding="utf-8")
    path = brief(panel, "--sections", "questions,promises", "--introduction", str(words))
    text = pages(path)
    assert "please begin with question 1." in text[0]
    assert text[1].index("Questions in order") < text[1].index("What is next?")
    assert "The quarter in one minute" not in "".join(text)


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_the_same_choices_give_the_same_bytes(panel: Path, ending: str) -> None:
    first = brief(panel, "--preset", "chair", name=f"1.{ending}").read_bytes()
    assert brief(panel, "--preset", "chair", name=f"2.{ending}").read_bytes() == first


def test_a_pack_can_be_made_again_as_at_its_day(panel: Path) -> None:
    """What came later, a return, a rating, a promise, an answer, leaves no trace in it."""
    before = brief(panel, name="before.pdf").read_bytes()
    with Store.open(panel) as store, store.edit("Later") as edit:
        later = make_return(b"later", date(2016, 4, 12), "q4.xlsx")
        return_id = store.returns.add(edit, later, b"later")
        store.figures.add(edit, return_id, [make_figure(periods.month(2015, 12), 999)])
        entry = LedgerEntry(0, LedgerKind.UNDERTAKING, "", "Something new", date(2016, 2, 3), "PCC")
        store.ledger.add(edit, entry)
        answered = QuestionState.ANSWERED.value
        store.questions.change(edit, 1, answer="Soon.", state=answered, answered="2016-02-03")
        meeting = store.meetings.add(edit, Meeting(0, date(2019, 6, 18), "Panel meeting"))
        store.meetings.add_work(edit, WorkItem(0, "Rural crime", meeting_id=meeting))
        store.meetings.add_work(edit, WorkItem(0, "Estates"))
    with Store.open(panel) as store:
        evidence = Evidence(EvidenceKind.CHART, "Burglary fell.", GIVEN, 1, 1, 1)
        CommandStack(store).do(DraftQuestion("A later one?", "Chair", (evidence,), meeting_id=meeting))
    assert brief(panel, name="after.pdf").read_bytes() == before
