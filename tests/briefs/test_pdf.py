import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from app.briefs.pdf import write_pdf
from app.domain.figures import Marker
from app.errors import Cancelled, UserError
from app.queries.brief_types import BriefData
from tests.tagged.walk import Walk

from .samples import PRINTED, PROGRESS, make_brief

ROOT = Path(__file__).resolve().parents[2]


class StopAt:
    """Progress of a user who stops after some pages."""

    def __init__(self, pages: int) -> None:
        self.pages = pages
        self.seen: list[tuple[int, int]] = []

    def step(self, done: int, total: int, text: str) -> None:
        self.seen.append((done, total))
        if done >= self.pages:
            raise Cancelled


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("packs")


@pytest.fixture(scope="module", params=["members", "public"])
def written(request: pytest.FixtureRequest, folder: Path) -> Path:
    path = folder / f"{request.param}.pdf"
    write_pdf(make_brief(request.param), path)
    return path


@pytest.fixture(scope="module")
def members(folder: Path) -> Path:
    path = folder / "pack.pdf"
    write_pdf(make_brief(), path)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """A file that must be as it was after a failure, alone in its folder."""
    path = tmp_path / "out" / "pack.pdf"
    path.parent.mkdir()
    path.write_bytes(b"the old pack")
    yield path
    assert path.read_bytes() == b"the old pack"
    assert list(path.parent.iterdir()) == [path]


def page_texts(path: Path) -> list[str]:
    """The text of each page, white space made even."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf]


def tagged_text(path: Path) -> str:
    return " ".join(Walk(path).root.text.split())


def test_both_editions_are_pdf_ua(written: Path) -> None:
    report = page_validation.validate_pdf(str(written), profile="ua1")
    assert [f"{each.rule_id} {each.message}" for each in report.failures] == []
    assert Walk(written).problems == []


def test_sentences_and_numbers_are_in_the_text(members: Path) -> None:
    text = tagged_text(members)
    for printed in PRINTED["Violence with injury"] + PRINTED["Rape"] + PRINTED["Shoplifting"][:2]:
        assert f"{printed:,}" in text
    for sentence in (
        "One of 5 objectives that can be rated is red.",
        "Violence with injury: a new level since March 2015, and steady since",
        "How long do victims of rape wait for specialist support, by area?",
        *(" ".join(line.split()) for line in PROGRESS.split("\n\n")),
    ):
        assert sentence in text


def test_the_whole_fingerprint_of_a_workbook_can_be_copied(members: Path) -> None:
    assert "5f" * 32 in tagged_text(members)


def test_every_chart_has_words_for_those_who_cannot_see_it(members: Path) -> None:
    alts = [figure.alt for figure in Walk(members).root.find("Figure")]
    assert len([alt for alt in alts if alt.startswith("Line chart of")]) == 4
    assert len([alt for alt in alts if "all on one scale" in alt and "North Worcestershire: " in alt]) == 4


def test_running_header_and_page_numbers(members: Path) -> None:
    texts = page_texts(members)
    assert "Page" not in texts[0]
    for number, text in enumerate(texts[1:], 2):
        assert "West Mercia Police and Crime Panel, briefing pack" in text
        assert "Members’ edition" in text
        assert "As at 22 January 2016" in text
        assert f"Page {number} of {len(texts)}" in text


def every_byte(path: Path) -> bytes:
    """All objects and all streams of a PDF, decompressed, with text strings as UTF-8 as well."""
    parts: list[bytes] = []
    with pikepdf.open(path) as pdf:
        for each in pdf.objects:
            parts.append(each.unparse(resolved=True))
            parts += [str(value).encode() for value in _strings(each)]
            if isinstance(each, pikepdf.Stream):
                parts.append(each.read_bytes())
    return b"\n".join(parts)


def _strings(value: pikepdf.Object) -> Iterator[str]:
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Array):
        for each in value:
            yield from () if getattr(each, "is_indirect", False) else _strings(each)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for key in value:
            each = value.get(key)
            yield from () if getattr(each, "is_indirect", False) else _strings(each)


def test_no_stream_of_the_public_edition_has_words_of_questions_held_back(folder: Path) -> None:
    members, public = folder / "all-members.pdf", folder / "all-public.pdf"
    write_pdf(make_brief("members"), members)
    write_pdf(make_brief("public"), public)
    words = (b"specialist support", b"aide paid twice")
    assert b"\nmanifest.json\n" in every_byte(public)
    assert words[0] in every_byte(members)  # the search finds what is there: the name in the outline or tags
    assert not any(word in every_byte(public) for word in words)
    texts = [tagged_text(public), *page_texts(public)]
    assert not any(word.decode() in text for word in words for text in texts)


def test_the_manifest_names_inputs_and_rules(members: Path) -> None:
    with pikepdf.open(members) as pdf:
        content = json.loads(pdf.attachments["manifest.json"].get_file().read_bytes())
    assert content["edition"] == "members"
    assert content["as_at"] == "2016-01-22"
    assert [each["sha256"] for each in content["inputs"]] == ["5f" * 32, "c0" * 32]
    assert len(content["rules"]) == 2
    assert "Office of the PCC" not in json.dumps(content)


def test_nothing_private_is_anywhere_in_the_public_edition(folder: Path) -> None:
    path = folder / "public-only.pdf"
    write_pdf(make_brief("public"), path)
    held_back = ("aide paid twice", "wait for specialist support")
    assert not any(words in text for text in [tagged_text(path), *page_texts(path)] for words in held_back)
    with pikepdf.open(path) as pdf:
        raw = repr([pdf.docinfo, pdf.open_outline().root, bytes(pdf.Root.Metadata.read_bytes())])
    assert not any(words in raw for words in held_back)


def test_metadata_names_panel_meeting_and_program(members: Path) -> None:
    with pikepdf.open(members) as pdf:
        assert str(pdf.docinfo.Title) == (
            "West Mercia Police and Crime Panel: briefing pack for 2 February 2016, members’ edition"
        )
        assert str(pdf.docinfo.Creator) == "Scrutiny Desk 0.1.0"


def test_the_same_brief_gives_the_same_bytes(tmp_path: Path, members: Path) -> None:
    write_pdf(make_brief(), tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == members.read_bytes()


def test_another_process_gives_the_same_bytes(tmp_path: Path, members: Path) -> None:
    path = tmp_path / "other.pdf"
    code = (
        "from pathlib import Path; from app.briefs.pdf import write_pdf; "
        f"from tests.briefs.samples import make_brief; write_pdf(make_brief(), Path({str(path)!r}))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    assert path.read_bytes() == members.read_bytes()


def test_an_old_file_is_replaced(tmp_path: Path, members: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"the old pack")
    write_pdf(make_brief(), path)
    assert path.read_bytes() == members.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("pages", [1, 5, 25])
def test_stopping_leaves_the_old_file(old: Path, pages: int) -> None:
    with pytest.raises(Cancelled):
        write_pdf(make_brief(), old, StopAt(pages))


def test_progress_rises_to_its_total(tmp_path: Path) -> None:
    progress = StopAt(10**6)
    write_pdf(make_brief(), tmp_path / "pack.pdf", progress)
    done = [step[0] for step in progress.seen]
    assert done == sorted(done)
    assert all(one <= total for one, total in progress.seen)


def test_a_full_disk_leaves_the_old_file(old: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        with pytest.raises(UserError, match="could not be saved"):
            write_pdf(make_brief(), old)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_folder_in_the_way_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.mkdir()
    with pytest.raises(UserError) as caught:
        write_pdf(make_brief(), path)
    assert str(caught.value).startswith(f"The pack could not be saved as {path}: ")
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be saved"):
        write_pdf(make_brief(), tmp_path / "nowhere" / "pack.pdf")


def awkward(brief: BriefData) -> BriefData:
    """Markup, characters no face has, very long words, a board of no rows, nothing reported."""
    page = brief.objectives[0].page
    objective = replace(
        page.objective, title="A <b> & “c” 漢字 " + "long" * 40, progress="<i>\n\n😀 Ünïcödé\t→ ŵ"
    )
    return replace(
        brief,
        panel="P & C <Panel> 漢",
        objectives=(replace(brief.objectives[0], page=replace(page, objective=objective)),),
        board=replace(brief.board, sections=()),
        data_notes=(),
        questions=replace(brief.questions, rows=()),
        returns=replace(brief.returns, rows=()),
    )


def test_awkward_texts_do_not_stop_the_pack(tmp_path: Path) -> None:
    path = tmp_path / "awkward.pdf"
    write_pdf(awkward(make_brief()), path)
    assert page_validation.validate_pdf(str(path), profile="ua1").is_compliant
    assert "A <b> & “c” \ufffd" in tagged_text(path)
    assert "There is nothing to list here." in tagged_text(path)


def test_a_long_pack_is_valid_too(tmp_path: Path) -> None:
    brief = make_brief()
    rows = tuple(
        replace(
            brief.questions.rows[0],
            question=replace(brief.questions.rows[0].question, id=n, text=f"Question {n}?"),
        )
        for n in range(100, 130)
    )
    path = tmp_path / "long.pdf"
    write_pdf(replace(brief, questions=replace(brief.questions, rows=rows)), path)
    assert page_validation.validate_pdf(str(path), profile="ua1").is_compliant
    assert Walk(BytesIO(path.read_bytes())).problems == []


def test_a_table_over_pages_begins_under_its_heading(tmp_path: Path) -> None:
    brief = make_brief()
    rape = brief.objectives[7].measures[0]
    many = tuple(
        replace(rape, headline=False, page=replace(rape.page, measure=replace(rape.page.measure, id=n)))
        for n in range(100, 140)
    )
    path = tmp_path / "pack.pdf"
    write_pdf(replace(brief, objectives=(replace(brief.objectives[0], measures=many),)), path)
    walk = Walk(path)
    assert walk.problems == []
    heading = next(node for node in walk.root.find("H1") if node.text.strip() == "What really moved")
    table = walk.root.find("Table")[2]
    assert len(table.find("TR")) == 42
    assert table.page == heading.page


def test_markers_of_missing_months_are_explained(members: Path) -> None:
    text = tagged_text(members)
    assert all(f"[{marker}]" in text for marker in Marker)


@pytest.mark.parametrize("times", [1, 2, 5, 9])
def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path, times: int) -> None:
    """What follows a heading begins on its page, however long the PCC's reports are."""
    brief = make_brief()
    longer = tuple(
        replace(each, page=replace(each.page, objective=replace(each.page.objective, progress=words)))
        for each in brief.objectives
        for words in ["\n\n".join([PROGRESS] * times)]
    )
    path = tmp_path / "pack.pdf"
    write_pdf(replace(brief, objectives=longer), path)
    leaves = [node for node in Walk(path).root.walk() if any(isinstance(each, str) for each in node.own_text)]
    following = [(node, after) for node, after in pairwise(leaves) if node.role in ("H1", "H2", "H3")]
    assert [node.text for node, after in following if node.page != after.page] == []
    assert len(following) > 30


def test_a_question_and_the_room_for_its_answer_stay_on_one_page(tmp_path: Path) -> None:
    brief = make_brief()
    row = brief.questions.rows[0]
    rows = tuple(
        replace(row, question=replace(row.question, id=n, text=f"Question {n}?")) for n in range(100, 130)
    )
    path = tmp_path / "pack.pdf"
    write_pdf(replace(brief, questions=replace(brief.questions, rows=rows)), path)
    leaves = [node for node in Walk(path).root.walk() if any(isinstance(each, str) for each in node.own_text)]
    starts = [n for n, node in enumerate(leaves) if node.role == "H2" and node.text.strip().endswith("0?")]
    assert len(starts) == 3
    for start in starts:
        end = next(n for n in range(start, len(leaves)) if leaves[n].text.strip() == "Answer")
        assert {node.page for node in leaves[start : end + 1]} == {leaves[start].page}
