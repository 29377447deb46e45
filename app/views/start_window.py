"""What one sees without a panel file: open one, try the demonstration, set up a panel, or go on with one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from app.domain.periods import day_label
from app.errors import UserError
from app.paths import resource
from app.runtime.jobs import Job, JobRunner
from app.runtime.preferences import Preferences
from app.settings import without_recent_file
from app.views.choice_button import ChoiceButton
from app.views.components import button, clear, column, label, row
from app.views.help_drawer import HelpDrawer
from app.views.job_strip import JobStrip
from app.views.notice_strip import NoticeStrip
from app.views.theme import scaled

PANEL_FILES = "Panel files (*.panel)"
WORKBOOKS = "Workbooks (*.xlsx *.xlsm *.ods *.xls)"
WIDEST = 1180  # pixels at 100 % that two columns can fill
SMOOTH = Qt.TransformationMode.SmoothTransformation
WELCOME = (
    "Hold your Police and Crime Commissioner to account: see what really changed, what did not, "
    "what was promised, and what to ask."
)


@dataclass(frozen=True)
class Beginnings:
    """The ways to a first panel file; each may raise UserError.

    `demonstration` makes the demonstration panel in a folder and gives its file; `set_up` makes a panel file
    from a set-up workbook; `template` writes an empty set-up workbook. `home` is the user's own folder.
    """

    demonstration: Callable[[Path], Path]
    set_up: Callable[[Path, Path], object]
    template: Callable[[Path], object]
    home: Path


class StartWindow(QMainWindow):
    """`chosen` carries the path of a panel file."""

    chosen = Signal(object)

    def __init__(self, preferences: Preferences, runner: JobRunner, beginnings: Beginnings) -> None:
        super().__init__()
        self.preferences = preferences
        self._runner = runner
        self._ways = beginnings
        self.setWindowTitle("Scrutiny Desk")
        self.setAcceptDrops(True)
        self.resize(1020, 580)
        self.setMinimumSize(560, 420)
        self.notices = NoticeStrip()
        self._paths: dict[object, Path] = {}
        self._recent = QVBoxLayout()
        self._recent.setSpacing(8)
        self._make_choices()
        self._assemble()
        self.help = HelpDrawer((), self)
        self._show_recent()
        for keys, act in (("Ctrl+O", self.choose_file), ("F1", self.show_help), ("Ctrl+Q", self.close)):
            QShortcut(QKeySequence(keys), self, act)
        runner.started.connect(self._on_job_changed)
        runner.ended.connect(self._on_job_changed)

    def choose_file(self) -> None:
        """Ask for a panel file."""
        self._ask("Open a panel file", PANEL_FILES, lambda name: self.chosen.emit(Path(name)))

    def choose_setup(self) -> None:
        """Ask for a set-up workbook, then where to put the panel made from it."""
        self._ask("Choose the set-up workbook", WORKBOOKS, self._on_setup_chosen)

    def choose_template(self) -> None:
        """Ask where to write an empty set-up workbook."""
        self._ask("Save an empty set-up workbook", "Workbooks (*.xlsx)", self.write_template, "set-up.xlsx")

    def try_demonstration(self) -> None:
        """Open the demonstration panel; it is made when first asked for."""
        folder = self._ways.home / "demonstration"
        made = next(iter(sorted(folder.glob("*.panel"))), None)
        if made is not None:
            self.chosen.emit(made)
        else:
            self.build_in(folder)

    def build_in(self, folder: Path) -> None:
        """Make the demonstration panel in a folder, in the background, then open it."""
        self._start("Making the demonstration panel", lambda: self._ways.demonstration(folder))

    def set_up(self, workbook: Path, panel: Path) -> None:
        """Make a panel file from a set-up workbook, in the background, then open it."""

        def make() -> Path:
            self._ways.set_up(workbook, panel)
            return panel

        self._start("Setting up the panel", make)

    def write_template(self, name: str) -> None:
        """Write an empty set-up workbook and say what to do with it."""
        try:
            self._ways.template(Path(name))
        except UserError as trouble:
            self.notices.warn(trouble.message, trouble.hint)
            return
        self.notices.tell(f"Written: {name}.", "Fill it in, sheet by sheet, then choose Set up a panel.")

    def show_help(self) -> None:
        """Show the help, or put it away."""
        if self.help.isVisible():
            self.help.close_drawer()
            return
        self._place_help()
        self.help.open_at("index")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The help stays at the right."""
        super().resizeEvent(event)
        self._place_help()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A panel file may be dropped here."""
        if any(url.toLocalFile().endswith(".panel") for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the panel file that was dropped."""
        names = (url.toLocalFile() for url in event.mimeData().urls())
        self.chosen.emit(Path(next(name for name in names if name.endswith(".panel"))))

    def _make_choices(self) -> None:
        self.open_button = ChoiceButton(
            "&Open a panel file",
            "A file that ends in .panel, from your scrutiny officer or your own disk. Or drop it here.",
            self.choose_file,
            "primary",
        )
        self.demo_button = ChoiceButton(
            "Try the &demonstration",
            "A whole panel made from published documents, to look around in. Ready in a few seconds.",
            self.try_demonstration,
        )
        self.setup_button = ChoiceButton(
            "&Set up a panel",
            "From one workbook that describes your areas, plan, objectives, measures and meetings.",
            self.choose_setup,
        )
        self.template_button = button(
            "&Write an empty set-up workbook", self.choose_template, "link", "The workbook to fill in first"
        )
        self.help_button = button(
            "&Help", self.show_help, "link", "What this program does, in plain words (F1)"
        )

    def _assemble(self) -> None:
        mark = QLabel()
        mark.setPixmap(QPixmap(str(resource("icon-128.png"))).scaledToHeight(scaled(40), SMOOTH))
        name = row(mark, label("Scrutiny Desk", "title", wrap=False), None, spacing=12)
        begin = column(name, label(WELCOME, "subtitle"), spacing=10)
        begin.addSpacing(scaled(18))
        for choice in (self.open_button, self.demo_button, self.setup_button):
            begin.addWidget(choice)
            begin.addSpacing(4)
        begin.addLayout(row(self.template_button, None, self.help_button))
        begin.addStretch(1)
        self._recent_title = label("Opened before", "section")
        self._none_yet = label("The panel files you open will be listed here.", "second")
        last = column(self._recent_title, self._none_yet, spacing=8)
        last.addLayout(self._recent)
        last.addStretch(1)
        halves = row(spacing=40)
        halves.addLayout(begin, 5)
        halves.addLayout(last, 4)
        halves.setContentsMargins(48, 44, 48, 32)
        inner = QWidget()
        inner.setMaximumWidth(scaled(WIDEST))
        inner.setLayout(halves)
        page = QWidget()
        page.setObjectName("page_body")
        middle = row(spacing=0)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        around = column(spacing=0)
        around.addStretch(1)
        around.addLayout(middle)
        around.addStretch(2)
        page.setLayout(around)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(page)
        whole = QWidget()
        outer = column(self.notices, spacing=0)
        outer.addWidget(scrolled, 1)
        outer.addWidget(JobStrip(self._runner))
        whole.setLayout(outer)
        self.setCentralWidget(whole)

    def _show_recent(self) -> None:
        clear(self._recent)
        self._paths = {}
        for name in self.preferences.settings.recent_files:
            path = Path(name)
            link = ChoiceButton(path.stem.replace("&", "&&"), _when_and_where(path), self._on_recent)
            self._paths[link] = path
            self._recent.addWidget(link)
        self._none_yet.setVisible(not self._paths)

    def _on_recent(self) -> None:
        path = self._paths[self.sender()]
        if path.is_file():
            self.chosen.emit(path)
            return
        changed = without_recent_file(self.preferences.settings, path)
        self.preferences.change(recent_files=changed.recent_files)
        self._show_recent()
        self.notices.warn(f"{path.name} is no longer in {path.parent}.", "It was taken off this list.")

    def _on_setup_chosen(self, name: str) -> None:
        workbook = Path(name)
        suggested = str(workbook.with_suffix(".panel"))
        self._ask(
            "Where to put the panel file",
            PANEL_FILES,
            lambda target: self.set_up(workbook, Path(target)),
            suggested,
        )

    def _start(self, name: str, make: Callable[[], Path]) -> None:
        self._runner.start(Job(name, lambda _progress: make(), self.chosen.emit, self._on_failure))

    def _ask(self, title: str, kinds: str, then: Callable[[str], object], suggested: str = "") -> None:
        """Ask for a file without stopping the window; a suggested name asks where to save."""
        dialog = QFileDialog(self, title, suggested, kinds)
        if suggested:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(kinds.split("*.")[1].split(")", maxsplit=1)[0].split(" ", maxsplit=1)[0])
            dialog.selectFile(suggested)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.notices.warn(error.message, error.hint)

    def _on_job_changed(self) -> None:
        for choice in (self.open_button, self.demo_button, self.setup_button):
            choice.setEnabled(not self._runner.busy)

    def _place_help(self) -> None:
        if hasattr(self, "help"):
            wide = min(self.help.wanted_width(), self.width())
            self.help.setGeometry(QRect(self.width() - wide, 0, wide, self.height()))
            self.help.redress()


def _when_and_where(path: Path) -> str:
    """Where a file lies and when it was last changed; a file that has gone has no day."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return str(path.parent)
    return f"{day_label(changed.date())}, {path.parent}"
