"""What one sees without a panel file: open one, one of the last, or make the demonstration."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QVBoxLayout, QWidget

from app.errors import UserError
from app.runtime.jobs import Job, JobRunner
from app.runtime.preferences import Preferences
from app.settings import without_recent_file
from app.views.components import button, card, clear, column, label, row
from app.views.job_strip import JobStrip
from app.views.notice_strip import NoticeStrip
from app.views.theme import scaled

PANEL_FILES = "Panel files (*.panel)"
Build = Callable[[Path], Path]


class StartWindow(QMainWindow):
    """`chosen` carries the path of a panel file. `build` makes the demonstration panel in a folder."""

    chosen = Signal(object)

    def __init__(self, preferences: Preferences, runner: JobRunner, build: Build) -> None:
        super().__init__()
        self.preferences = preferences
        self._runner = runner
        self._build = build
        self.setWindowTitle("Scrutiny Desk")
        self.resize(860, 560)
        self.notices = NoticeStrip()
        self.open_button = button("&Open a panel file", self.choose_file, "primary")
        self.demo_button = button("Make the &demonstration panel", self.choose_folder)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._paths: dict[object, Path] = {}
        self._assemble()
        self._show_recent()
        runner.started.connect(self._on_job_changed)
        runner.ended.connect(self._on_job_changed)

    def choose_file(self) -> None:
        """Ask for a panel file."""
        dialog = QFileDialog(self, "Open a panel file", "", PANEL_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_folder(self) -> None:
        """Ask where to put the demonstration."""
        dialog = QFileDialog(self, "Where to put the demonstration", str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_folder_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def build_in(self, folder: Path) -> None:
        """Make the demonstration panel in a folder, in the background, then open it."""
        self._runner.start(
            Job(
                "Making the demonstration panel",
                lambda _progress: self._build(folder),
                self.chosen.emit,
                self._on_failure,
            )
        )

    def _assemble(self) -> None:
        choices = row(self.open_button, self.demo_button, None, spacing=12)
        self._recent_title = label("Opened before", "section")
        middle = card(
            label("Scrutiny Desk", "title"),
            label(
                "Hold your Police and Crime Commissioner to account: what changed, is it real, what to ask."
            ),
            choices,
            self._recent_title,
            self._recent,
            spacing=16,
            margins=32,
        )
        middle.setFixedWidth(min(scaled(600), 780))
        page = QWidget()
        page.setObjectName("page")
        inner = column(spacing=0, margins=40)
        inner.addStretch(1)
        inner.addLayout(row(None, middle, None))
        inner.addStretch(2)
        page.setLayout(inner)
        whole = QWidget()
        outer = column(self.notices, spacing=0)
        outer.addWidget(page, 1)
        outer.addWidget(JobStrip(self._runner))
        whole.setLayout(outer)
        self.setCentralWidget(whole)

    def _show_recent(self) -> None:
        clear(self._recent)
        self._paths = {}
        for name in self.preferences.settings.recent_files:
            path = Path(name)
            link = button(f"{path.stem}  ({path.parent})".replace("&", "&&"), self._on_recent, "link", name)
            self._paths[link] = path
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._recent_title.setVisible(bool(self._paths))

    def _on_recent(self) -> None:
        path = self._paths[self.sender()]
        if path.is_file():
            self.chosen.emit(path)
            return
        changed = without_recent_file(self.preferences.settings, path)
        self.preferences.change(recent_files=changed.recent_files)
        self._show_recent()
        self.notices.warn(f"{path.name} is no longer in {path.parent}.", "It was taken off this list.")

    def _on_file_selected(self, name: str) -> None:
        self.chosen.emit(Path(name))

    def _on_folder_selected(self, name: str) -> None:
        self.build_in(Path(name))

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.notices.warn(error.message, error.hint)

    def _on_job_changed(self) -> None:
        for choice in (self.open_button, self.demo_button):
            choice.setEnabled(not self._runner.busy)
