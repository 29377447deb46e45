"""The briefing pack: for which meeting, in which edition, where to; written in the background."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QRadioButton, QVBoxLayout

from app.domain.brief_choices import BriefChoices, Edition
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.progress import Progress
from app.errors import UserError
from app.queries.brief_types import BriefData
from app.runtime.jobs import Job
from app.views.chooser import Choice
from app.views.components import button, card, clear, column, label, row
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.theme import scaled

EDITIONS = (
    ("members", "Members' edition", "Shared and public questions, with what a full answer contains."),
    ("public", "Public edition", "Public questions only."),
)


class BriefPage(Page):
    """Says what the pack will contain, then writes it."""

    name = PageName.BRIEF

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._meetings: tuple[Meeting, ...] = ()
        self.header = PageHeader()
        self.meeting = Choice()
        self.meeting.setAccessibleName("Meeting")
        self.editions = tuple(QRadioButton(name) for _, name, _ in EDITIONS)
        self.editions[0].setChecked(True)
        self.folder = QLineEdit(str(desk.path.parent))
        self.folder.setAccessibleName("Folder to save the pack in")
        self.choose = button("C&hoose", self.choose_folder, "", "Choose a folder")
        self.opens = QCheckBox("&Open it when it is done")
        self.opens.setChecked(True)
        self.export = button("&Export the pack", self.write, "primary", "Write the pack as an accessible PDF")
        self._contents = QVBoxLayout()
        self._contents.setSpacing(6)
        self._file = label("", "small")
        self._assemble()
        self._connect()

    def load(self, place: Place) -> None:
        """Offer the meetings and say what the pack holds."""
        meetings = self.desk.reader.panel().meetings
        if not meetings:
            return self.say_empty(
                "There is no meeting to brief for.", "A set-up workbook names the panel's meetings."
            )
        if meetings != self._meetings:
            self._meetings = meetings
            self.meeting.blockSignals(True)
            self.meeting.clear()
            self.meeting.addItems([f"{day_label(meeting.day)}, {meeting.title}" for meeting in meetings])
            self.meeting.setCurrentIndex(_next_meeting(meetings, place))
            self.meeting.blockSignals(False)
        self._say_contents()
        return None

    def title(self) -> str:
        """The page's name."""
        return "Brief"

    def focus_first(self) -> None:
        """The first choice."""
        self.meeting.setFocus()

    def choose_folder(self) -> None:
        """Ask where to save the pack."""
        dialog = QFileDialog(self, "Where to save the pack", self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def target(self) -> Path:
        """The file that will be written."""
        meeting, edition = self._meetings[self.meeting.currentIndex()], self._edition()
        return Path(self.folder.text()) / f"brief-{meeting.day.isoformat()}-{edition}.pdf"

    def write(self) -> None:
        """Write the pack in the background."""
        if self.desk.runner.busy or not self._meetings:
            return
        try:
            brief = self._brief()
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        target = self.target
        self.desk.runner.start(
            Job(
                f"Writing {target.name}",
                partial(_write, brief, target),
                self._on_written,
                self._on_failure,
                self._on_cancelled,
            )
        )

    def _assemble(self) -> None:
        choices = column(label("Meeting", "small"), self.meeting, spacing=3)
        editions = column(label("Edition", "small"), spacing=3)
        for choice, (_, _, about) in zip(self.editions, EDITIONS, strict=True):
            choice.setToolTip(about)
            choice.setAccessibleDescription(about)
            editions.addWidget(choice)
        where = row(spacing=8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        place = column(label("Save in", "small"), where, self._file, spacing=3)
        left = card(choices, editions, place, self.opens, row(self.export, None), spacing=16, margins=20)
        right = card(label("What the pack will contain", "section"), self._contents, margins=20)
        line = row(spacing=20)
        line.addWidget(left, 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(right, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.header)
        self.body.addLayout(line)
        self.body.addStretch(1)
        self.header.say(
            "A briefing pack for the meeting",
            "Its numbers are those of these screens, as known on the day of the meeting.",
        )
        self.meeting.setMinimumWidth(scaled(240))

    def _connect(self) -> None:
        self.meeting.currentIndexChanged.connect(self._on_choice_changed)
        self.folder.textChanged.connect(self._on_folder_changed)
        for choice in self.editions:
            choice.toggled.connect(self._on_choice_changed)
        self.desk.runner.started.connect(self._on_job_changed)
        self.desk.runner.ended.connect(self._on_job_changed)

    def _edition(self) -> str:
        chosen = next(number for number, choice in enumerate(self.editions) if choice.isChecked())
        return EDITIONS[chosen][0]

    def _brief(self) -> BriefData:
        meeting = self._meetings[self.meeting.currentIndex()]
        return self.desk.reader.brief(meeting.id, BriefChoices(Edition(self._edition())))

    def _say_contents(self) -> None:
        clear(self._contents)
        self._file.setText(f"File: {self.target.name}")
        try:
            lines = contents_of(self._brief())
        except UserError as trouble:
            lines = (trouble.message, trouble.hint)
            self.export.setEnabled(False)
        else:
            self.export.setEnabled(not self.desk.runner.busy)
        for line in lines:
            self._contents.addWidget(label(line))

    def _on_choice_changed(self) -> None:
        self._say_contents()

    def _on_folder_changed(self) -> None:
        self._file.setText(f"File: {self.target.name}")

    def _on_job_changed(self) -> None:
        self.export.setEnabled(not self.desk.runner.busy)

    def _on_written(self, path: Path) -> None:
        self.notice.emit(f"The pack was written: {path}.", "")
        if self.opens.isChecked():
            self.desk.open_file(path)

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.notice.emit(error.message, error.hint)

    def _on_cancelled(self) -> None:
        self.notice.emit("The pack was not written.", "An earlier file of that name is as it was.")


def contents_of(brief: BriefData) -> tuple[str, ...]:
    """What a pack holds, one line each."""
    measures = sum(len(objective.measures) for objective in brief.objectives)
    questions = len(brief.questions.rows)
    return (
        f"{brief.quarter.label}, as known on {day_label(brief.as_at)}",
        "The quarter in one minute",
        f"{_number(len(brief.objectives), 'objective')} with {_number(measures, 'measure')}, with charts",
        f"{_number(questions, 'question')} with room for answers",
        f"{_number(len(brief.data_notes), 'note')} on the data, methods in plain words, "
        f"{_number(len(brief.returns.rows), 'source')}",
    )


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _next_meeting(meetings: tuple[Meeting, ...], place: Place) -> int:
    """The first meeting after the quarter one looks at."""
    quarter = place.quarter
    later = [i for i, meeting in enumerate(meetings) if quarter and meeting.day > quarter.end]
    return min(later, key=lambda index: meetings[index].day) if later else len(meetings) - 1


def _write(brief: BriefData, path: Path, progress: Progress) -> Path:
    """Write the pack; reportlab is loaded here, on the worker."""
    from app.briefs.pdf import write_pdf  # noqa: PLC0415 - only when a pack is written

    write_pdf(brief, path, progress)
    return path
