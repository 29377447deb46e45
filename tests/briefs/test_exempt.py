"""What is exempt is nowhere in the public edition: not in text, metadata, outline, tags or attachments."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import page as page_validation
import pytest

from app.briefs.content import pack_content
from app.briefs.excel import xlsx_bytes
from app.briefs.pdf import write_pdf
from app.briefs.word import docx_bytes
from app.commands.exemptions import MarkExempt, UnmarkExempt
from app.commands.questions import DraftQuestion
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.brief_choices import BriefChoices, Edition
from app.domain.commitments import Activity, Commitment, StatedStatus, Status, Update
from app.domain.exemptions import Exemption, exempt_in_words
from app.domain.ledger import LedgerEntry, LedgerKind
from app.domain.meetings import WorkItem
from app.domain.questions import Evidence, EvidenceKind, Visibility
from app.domain.subjects import Subject
from app.errors import UserError
from app.queries.brief_types import BriefData
from app.queries.reader import Reader
from app.store.store import Store
from tests.builders import make_panel
from tests.queries.test_findings import STEADY

from .test_pdf import every_byte, page_texts, tagged_text

DAY = date(2016, 1, 20)
SECRETS = {  # words that stand in one exempt item each
    Subject.QUESTION: "Zanzibar contract",
    Subject.LEDGER: "Quixotic settlement",
    Subject.COMMITMENT: "Wombat tender",
    Subject.FIGURE: "7,777",
    Subject.WORK_ITEM: "Xylophone lease",
}
REASON = "Jabberwock Limited would be harmed"


def mark(subject: Subject, subject_id: int = 1, paragraph: int = 3) -> MarkExempt:
    return MarkExempt(Exemption(0, subject, subject_id, paragraph, REASON, "Monitoring officer", DAY))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A small panel with one item of each kind that is to be kept from the public."""
    store = make_panel(tmp_path, STEADY, 7777)
    stack = CommandStack(store)
    figure = next(each for each in store.figures.current() if each.value == 7777)
    quoted = Evidence(EvidenceKind.FIGURE, "Burglary: 7,777.", DAY, 1, 1, 1, figure.id, "q3.xlsx, cell C2")
    for words in ("Why the Zanzibar contract?", "What will you do?"):
        stack.do(DraftQuestion(words, "Chair", (quoted,), visibility=Visibility.PUBLIC, meeting_id=1))
    with store.edit("Set up") as edit:
        entry = LedgerEntry(0, LedgerKind.UNDERTAKING, "U1", "Show the Quixotic settlement", DAY, "the PCC")
        store.ledger.add(edit, entry)
        commitment = store.commitments.add(edit, Commitment(0, "2.1", "Wombat tender", 1))
        activity = store.commitments.add_activity(edit, commitment, Activity(0, "Sign"))
        late = Update(DAY, "Not signed.", StatedStatus("Delayed", Status.DELAYED))
        store.commitments.add_update(edit, activity, late)
        store.meetings.add_work(edit, WorkItem(0, "Xylophone lease"))
    ids = {Subject.FIGURE: figure.id}
    for subject in SECRETS:
        stack.do(mark(subject, ids.get(subject, 1)))
    return store


def brief(store: Store, edition: Edition) -> BriefData:
    with store:
        return Reader(store).brief(1, BriefChoices(edition))


def test_no_stream_of_the_public_pdf_has_a_word_of_an_exempt_item(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "public.pdf"
    write_pdf(brief(store, Edition.PUBLIC), path)
    raw, texts = every_byte(path), [tagged_text(path), *page_texts(path)]
    for secret in [*SECRETS.values(), "7777", "Jabberwock", "Monitoring officer"]:
        assert secret.encode() not in raw
        assert not any(secret in text for text in texts)
    assert "5 items are exempt under paragraph 3 of Schedule 12A" in texts[0]
    assert "What will you do?" in texts[0]
    assert page_validation.validate_pdf(str(path), profile="ua1").is_compliant


def test_the_members_edition_holds_all_with_paragraph_reason_and_who_decided(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "members.pdf"
    write_pdf(brief(store, Edition.MEMBERS), path)
    text = tagged_text(path)
    assert all(secret in text for secret in SECRETS.values())
    assert REASON in text
    assert "Monitoring officer" in text


def test_the_other_forms_of_the_public_edition_have_nothing_either(store: Store) -> None:
    public = brief(store, Edition.PUBLIC)
    for data in (xlsx_bytes(public), docx_bytes(public)):
        with zipfile.ZipFile(BytesIO(data)) as parts:
            raw = b"\n".join(parts.read(name) for name in parts.namelist())
        for secret in [*SECRETS.values(), "7777", "Jabberwock"]:
            assert secret.encode() not in raw
    assert not any(secret in repr(public) for secret in [*SECRETS.values(), "7777", "Jabberwock"])


def test_months_of_an_exempt_quarter_are_hidden_too(store: Store) -> None:
    """Three months that are printed would give away the quarter that is not."""
    page = brief(store, Edition.PUBLIC).objectives[0].measures[0].page
    assert page.quarter_text == "[c]"
    assert [point.value for point in page.chart.points[-3:]] == [None, None, None]


def test_an_exempt_measure_leaves_no_name(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as panel:
        CommandStack(panel).do(mark(Subject.MEASURE))
        public = Reader(panel).brief(1, BriefChoices(Edition.PUBLIC))
    assert "Burglary" not in repr(pack_content(public))
    assert public.exempt_told.startswith("1 item is exempt under paragraph 3 of Schedule 12A")


def test_a_mark_replaces_the_one_before_and_can_be_taken_back(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as panel:
        stack = CommandStack(panel)
        stack.do(mark(Subject.MEASURE))
        stack.do(mark(Subject.MEASURE, paragraph=1))
        (only,) = panel.exemptions.all()
        assert only.paragraph == 1
        stack.do(UnmarkExempt(only.id))
        assert panel.exemptions.all() == ()
        stack.undo()
        assert panel.exemptions.all() == (only,)


@pytest.mark.parametrize("wrong", [mark(Subject.AREA), mark(Subject.FIGURE, paragraph=8)])
def test_what_is_no_exemption_is_refused(tmp_path: Path, wrong: MarkExempt) -> None:
    with make_panel(tmp_path, STEADY) as panel, pytest.raises(UserError):
        CommandStack(panel).do(wrong)


def test_what_may_be_said_of_exempt_items() -> None:
    marks = [
        Exemption(n, Subject.QUESTION, n, paragraph, "", "", DAY) for n, paragraph in enumerate((3, 1, 3))
    ]
    assert exempt_in_words(marks) == (
        "1 item is exempt under paragraph 1; 2 items are exempt under paragraph 3 of Schedule 12A to the "
        "Local Government Act 1972."
    )
    assert exempt_in_words([]) == ""


def test_figures_of_another_period_stay(store: Store) -> None:
    page = brief(store, Edition.PUBLIC).objectives[0].measures[0].page
    shown = [point for point in page.chart.points if point.value is not None]
    assert shown[-1].label == periods.month(2015, 9).label


def test_what_is_exempt_and_what_could_be_have_names(store: Store) -> None:
    with store:
        exempt, others = Reader(store).exempt(1)
    assert [item.what for item in exempt][:2] == [
        "Why the Zanzibar contract?",
        "U1 Show the Quixotic settlement",
    ]
    assert exempt[3].what == "Burglary, Testshire, October to December 2015 (Q3 2015/16)"
    named = {(each.subject, each.what) for each in others}
    assert (Subject.QUESTION, "What will you do?") in named
    assert (Subject.FIGURE, "Burglary, Testshire, November 2015") in named
    assert not any("Zanzibar" in what for _, what in named)
