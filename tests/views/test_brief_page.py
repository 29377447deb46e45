"""The brief: choices are seen at once, and work in the background ends in a notice, never in half a file."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.commands.exemptions import MarkExempt, UnmarkExempt
from app.domain.brief_choices import PRESETS, BriefChoices, Edition, PackSection
from app.domain.exemptions import Exemption
from app.domain.progress import Progress
from app.domain.subjects import Subject
from app.errors import UserError
from app.queries.brief_types import BriefData, ExemptItem, Markable
from app.runtime.jobs import JobRunner
from app.views.brief_page import BriefPage
from app.views.desk import Desk
from app.views.exempt_dialog import ExemptDialog
from app.views.places import PageName, Place
from tests.views.conftest import NotedSteps
from tests.views.samples import MEETING, QUARTER, SampleReader

HERE = Place(PageName.BRIEF, QUARTER, 1)


@pytest.fixture
def notices() -> list[str]:
    return []


@pytest.fixture
def gathered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[BriefChoices]:
    """For what choices data was read; the sample panel has no file to read it from."""
    asked: list[BriefChoices] = []

    def gather(_panel: Path, meeting_id: int, choices: BriefChoices) -> BriefData:
        asked.append(choices)
        return desk.reader.brief(meeting_id, choices)

    monkeypatch.setattr("app.views.pack_work.gather", gather)
    return asked


@pytest.fixture
def brief(shown: Any, desk: Desk, notices: list[str], gathered: list[BriefChoices]) -> BriefPage:
    page = shown(BriefPage(desk))
    page.notice.connect(lambda message, hint: notices.append(f"{message} {hint}".strip()))
    page.visit(HERE)
    return page


def remade(brief: BriefPage, qtbot: QtBot) -> None:
    """Waits until the preview was made anew for what was changed last."""
    qtbot.waitUntil(lambda: not brief._pause.isActive())


def test_the_pack_is_shown_page_by_page(brief: BriefPage) -> None:
    assert brief.meeting.currentText() == "2 February 2016, Panel meeting"
    pages = brief.preview.page_count
    assert pages > 4
    assert brief.preview.where.text() == f"Page 1 of {pages}"
    assert not brief.preview.earlier.isEnabled()
    brief.preview.later.click()
    assert brief.preview.where.text() == f"Page 2 of {pages}"
    assert brief.preview._sheet.pixmap().width() > 300
    assert "one minute" in brief.preview._sheet.accessibleDescription()


def test_a_change_is_seen_beside_it_without_reading_the_panel_again(
    brief: BriefPage, gathered: list[BriefChoices], qtbot: QtBot
) -> None:
    brief.choices.introduction.setPlainText("Please read page 3 first.")
    remade(brief, qtbot)
    assert len(gathered) == 1
    assert "Please read page 3 first." in brief.preview._sheet.accessibleDescription()


def test_a_preset_sets_sections_and_edition(brief: BriefPage) -> None:
    brief.choices.preset.setCurrentIndex(1)
    brief.choices.preset.activated.emit(1)
    chosen = brief.choices.choices
    assert chosen.kind == "Chair’s brief"
    assert chosen.sections == PRESETS[1].sections
    assert chosen.sections[0] is PackSection.PROMISES
    brief.choices.preset.activated.emit(4)
    assert brief.choices.choices.edition is Edition.PUBLIC


def test_sections_are_left_out_and_moved(brief: BriefPage) -> None:
    sections = brief.choices.sections
    sections.item(0).setCheckState(Qt.CheckState.Unchecked)
    sections.setCurrentRow(2)
    sections.move_by(-1)
    assert brief.choices.choices.sections[:2] == (PackSection.PROMISES, PackSection.CHANGES)
    sections.setCurrentRow(0)
    sections.move_by(-1)
    assert brief.choices.choices.sections[:2] == (PackSection.PROMISES, PackSection.CHANGES)


def test_a_pack_for_one_area_is_for_members(brief: BriefPage) -> None:
    if brief.choices.area.count() > 1:
        brief.choices.area.setCurrentIndex(1)
        assert brief.choices.choices.area_id is not None
    brief.editions[1].setChecked(True)
    assert brief.choices.choices.area_id is None
    assert not brief.choices.area.isEnabled()


def test_no_section_at_all_is_said(brief: BriefPage, qtbot: QtBot) -> None:
    for number in range(brief.choices.sections.count()):
        brief.choices.sections.item(number).setCheckState(Qt.CheckState.Unchecked)
    remade(brief, qtbot)
    assert brief.preview.page_count == 0
    assert not brief.export.isEnabled()


def test_the_pack_is_written_and_opened(
    brief: BriefPage, notices: list[str], opened_files: list[Path], qtbot: QtBot, desk: Desk
) -> None:
    qtbot.mouseClick(brief.export, Qt.MouseButton.LeftButton)
    path = desk.path.parent / "brief-2016-02-02-members.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    assert notices == [f"The pack was written: {path}."]
    assert opened_files == [path]


@pytest.mark.parametrize(("form", "ending"), [(1, "docx"), (2, "xlsx")])
def test_other_forms_have_their_endings(
    brief: BriefPage, opened_files: list[Path], qtbot: QtBot, tmp_path: Path, form: int, ending: str
) -> None:
    brief.editions[1].setChecked(True)
    brief.opens.setChecked(False)
    brief.form.setCurrentIndex(form)
    brief.folder.setText(str(tmp_path))
    qtbot.mouseClick(brief.export, Qt.MouseButton.LeftButton)
    path = tmp_path / f"brief-{MEETING.day.isoformat()}-public.{ending}"
    assert path.read_bytes().startswith(b"PK")
    assert opened_files == []


def test_a_folder_that_is_not_there_is_a_notice(brief: BriefPage, notices: list[str], tmp_path: Path) -> None:
    brief.folder.setText(str(tmp_path / "gone"))
    brief.write()
    assert "could not be saved" in notices[0]
    assert brief.export.isEnabled()


def test_a_meeting_without_a_return_before_it_cannot_be_briefed(brief: BriefPage, desk: Desk) -> None:
    desk.reader.trouble = UserError("No return had been received.", "Choose a later meeting.")
    brief.reload()
    assert not brief.export.isEnabled()
    desk.reader.trouble = None
    brief.reload()
    assert brief.export.isEnabled()


def test_what_changes_while_a_preview_is_made_stops_it_and_makes_the_next(
    shown: Any, desk: Desk, gathered: list[BriefChoices], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a thread: the first preview goes on until it is stopped, the second is the one shown."""
    made: list[BriefChoices] = []

    def preview(
        _panel: Path, meeting_id: int, choices: BriefChoices, _known: object, progress: Progress
    ) -> tuple[BriefData, bytes]:
        made.append(choices)
        while len(made) == 1:
            progress.step(0, 1, "")
        return desk.reader.brief(meeting_id, choices), PDF

    monkeypatch.setattr("app.views.pack_work.preview", preview)
    runner = JobRunner()
    page = shown(BriefPage(replace(desk, runner=runner)))
    page.visit(HERE)
    qtbot.waitUntil(lambda: len(made) == 1)
    page.choices.introduction.setPlainText("Another.")
    qtbot.waitUntil(lambda: page.preview.page_count == 1)
    assert [choices.introduction for choices in made] == ["", "Another."]
    page._previews.shutdown()
    runner.shutdown()


class ExemptReader(SampleReader):
    """A reader of a panel with one exempt item and two more that could be."""

    def exempt(self, meeting_id: int) -> tuple[tuple[ExemptItem, ...], tuple[Markable, ...]]:
        mark = Exemption(5, Subject.LEDGER, 1, 3, "A contract.", "Monitoring officer", MEETING.day)
        others = (Markable(Subject.QUESTION, 2, "Why so late?"), Markable(Subject.MEASURE, 1, "Rape"))
        return (ExemptItem(mark, "U1 Show the contract"),), others


def test_an_item_is_marked_exempt_and_a_mark_is_taken_back(
    shown: Any, desk: Desk, steps: NotedSteps, gathered: list[BriefChoices]
) -> None:
    dialog = shown(ExemptDialog(replace(desk, reader=ExemptReader()), 1))
    assert "Paragraph 3: A contract. Decided by Monitoring officer." in dialog.marked.item(0).text()
    dialog.mark.click()
    assert steps.done == []  # nothing was chosen yet
    dialog.what.setCurrentIndex(0)
    dialog.paragraph.setCurrentIndex(0)
    dialog.reason.setText("It names a person.")
    dialog.by.setText("Chair")
    dialog.mark.click()
    wanted = Exemption(0, Subject.QUESTION, 2, 1, "It names a person.", "Chair", desk.today())
    assert steps.done == [MarkExempt(wanted)]
    dialog.marked.setCurrentRow(0)
    dialog.back.click()
    assert steps.done[1:] == [UnmarkExempt(5)]


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj trailer<</Root 1 0 R>>"
)
