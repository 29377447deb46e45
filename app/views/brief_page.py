"""The briefing pack: what goes into it, how it will look, where to; made and written in the background."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFileDialog, QLineEdit

from app.domain.areas import AreaKind
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.errors import UserError
from app.queries.brief_types import BriefData
from app.runtime.jobs import Job
from app.views import pack_work
from app.views.chooser import Choice
from app.views.components import button, card, column, label, named, row, scrolling
from app.views.desk import Desk
from app.views.pack_choices import PackChoices
from app.views.pack_preview import PackPreview
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.theme import scaled

FORMS = (("PDF, accessible", ".pdf"), ("Word document", ".docx"), ("Excel workbook of the figures", ".xlsx"))
PAUSE = 350  # milliseconds after the last change before the preview is made anew
WIDE, NARROW = 350, 720  # pixels at 100 %: of the choices, and of the page that has no room beside them
MOST = 16777215  # the widest a widget may be


class BriefPage(Page):
    """Chooses what goes into a pack, shows it, and writes it."""

    name = PageName.BRIEF

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self._meetings: tuple[Meeting, ...] = ()
        self._known: tuple[object, BriefData] | None = None  # what the last preview was made from, by its key
        self.meeting = Choice()
        self.choices = PackChoices()
        self.editions = self.choices.editions
        self.form = Choice()
        self.form.addItems([name for name, _ in FORMS])
        self.exempt = button(
            "E&xempt items",
            self.show_exempt,
            "",
            "Mark what the public edition may not hold",
        )
        self.folder = QLineEdit(str(desk.path.parent))
        self.folder.setAccessibleName("Folder to save the pack in")
        self.choose = button("C&hoose", self.choose_folder, "", "Choose a folder")
        self.opens = QCheckBox("&Open it when it is done")
        self.opens.setChecked(True)
        self.export = button("&Export the pack", self.write, "primary", "Write the pack to a file")
        self.header = PageHeader(self.export)
        self.preview = PackPreview()
        self._file = label("", "small")
        self._previews = desk.runner.another()
        self._is_due = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._assemble()
        self._connect()

    def load(self, place: Place) -> None:
        """Offer meetings and areas, and make the preview."""
        summary = self.desk.reader.panel()
        if not summary.meetings:
            return self.say_empty(
                "There is no meeting to brief for.", "A set-up workbook names the panel's meetings."
            )
        self.choices.offer_areas(
            tuple(sorted(summary.areas, key=lambda area: area.kind is not AreaKind.FORCE))
        )
        if summary.meetings != self._meetings:
            self._meetings = summary.meetings
            self.meeting.blockSignals(True)
            self.meeting.clear()
            self.meeting.addItems([f"{day_label(m.day)}, {m.title}" for m in summary.meetings])
            self.meeting.setCurrentIndex(_next_meeting(summary.meetings, place))
            self.meeting.blockSignals(False)
        self._known = None
        self._say_file()
        self.make_preview()
        return None

    def leave(self) -> bool:
        """Stop making a preview that nobody looks at."""
        self._pause.stop()
        self._is_due = False
        self._previews.cancel()
        return super().leave()

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

    def show_exempt(self) -> None:
        """Open the list of exempt items."""
        if not self._meetings:
            return
        from app.views.exempt_dialog import ExemptDialog  # noqa: PLC0415 - seldom opened

        try:
            dialog = ExemptDialog(self.desk, self._meeting().id, self)
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def target(self) -> Path:
        """The file that will be written: named by meeting, kind and edition."""
        choices, day = self.choices.choices, self._meeting().day.isoformat()
        kind = self.choices.key if self.choices.key not in ("pack", "public") else "brief"
        form = FORMS[self.form.currentIndex()][1]
        return Path(self.folder.text()) / f"{kind}-{day}-{choices.edition}{form}"

    def make_preview(self) -> None:
        """Make the preview in the background; one that is being made is stopped first."""
        if not self._meetings:
            return
        if self._previews.busy:
            self._is_due = True
            self._previews.cancel()
            return
        self._is_due = False
        key, choices = self._key(), self.choices.choices
        if not choices.sections:
            self._show_trouble(UserError("A pack needs at least one section.", "Tick one in the list."))
            return
        known = self._known[1] if self._known is not None and self._known[0] == key else None
        self.preview.state.setText("Making the preview")
        work = partial(pack_work.preview, self.desk.path, self._meeting().id, choices, known)
        self._previews.start(
            Job("Preview", work, partial(self._on_preview, key), self._show_trouble, self._on_stopped)
        )

    def write(self) -> None:
        """Write the pack in the background."""
        if self.desk.runner.busy or not self._meetings:
            return
        target = self.target
        work = partial(pack_work.write, self.desk.path, self._meeting().id, self.choices.choices, target)
        self.desk.runner.start(
            Job(f"Writing {target.name}", work, self._on_written, self._on_failure, self._on_cancelled)
        )

    def _assemble(self) -> None:
        where = row(spacing=8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.choose)
        left = card(
            named("&Meeting", self.meeting),
            self.choices,
            row(self.exempt, None),
            named("&Form", self.form),
            column(label("Save in", "small"), where, self._file, spacing=3),
            self.opens,
            spacing=14,
            margins=16,
        )
        self._left = scrolling(column(left, None))
        self._line = row(self._left, spacing=20)
        self._line.addWidget(card(self.preview, margins=12), 1)
        self.body.addWidget(self.header)
        self.body.addLayout(self._line, 1)
        self.header.say(
            "A briefing pack for the meeting",
            "Its numbers are those of these screens, as known on the day of the meeting.",
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the choices, or below them where there is no room."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(NARROW)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._left.setMinimumWidth(0 if is_narrow else scaled(WIDE))
        self._left.setMaximumWidth(MOST if is_narrow else scaled(WIDE))
        self._left.setMinimumHeight(self._left.widget().sizeHint().height() + scaled(8) if is_narrow else 0)
        self.preview.setMinimumHeight(scaled(420) if is_narrow else 0)

    def _connect(self) -> None:
        self.meeting.currentIndexChanged.connect(self._on_choice_changed)
        self.choices.changed.connect(self._on_choice_changed)
        self.form.currentIndexChanged.connect(self._say_file)
        self.folder.textChanged.connect(self._say_file)
        self._pause.timeout.connect(self.make_preview)
        self.desk.runner.started.connect(self._on_job_changed)
        self.desk.runner.ended.connect(self._on_job_changed)
        self.destroyed.connect(self._previews.shutdown)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._previews.shutdown)

    def _meeting(self) -> Meeting:
        return self._meetings[self.meeting.currentIndex()]

    def _key(self) -> object:
        """What has to be the same for the data of the last preview to serve again."""
        choices = self.choices.choices
        return self._meeting().id, choices.edition, choices.area_id

    def _say_file(self) -> None:
        if self._meetings:
            self._file.setText(f"File: {self.target.name}")

    def _on_choice_changed(self) -> None:
        self._say_file()
        self._pause.start()

    def _on_job_changed(self) -> None:
        self.export.setEnabled(not self.desk.runner.busy)

    def _on_preview(self, key: object, made: tuple[BriefData, bytes]) -> None:
        self._known = (key, made[0])
        self.export.setEnabled(not self.desk.runner.busy)
        self.preview.show_pack(made[1])
        self._on_stopped()

    def _show_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.export.setEnabled(False)
        self.preview.show_nothing(f"{error.message} {error.hint}".strip())
        self._on_stopped()

    def _on_stopped(self) -> None:
        """A preview came to its end: make the next one if choices changed meanwhile."""
        if self._is_due:
            self.make_preview()

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


def _next_meeting(meetings: tuple[Meeting, ...], place: Place) -> int:
    """The first meeting after the quarter one looks at."""
    quarter = place.quarter
    later = [i for i, meeting in enumerate(meetings) if quarter and meeting.day > quarter.end]
    return min(later, key=lambda index: meetings[index].day) if later else len(meetings) - 1
