"""The composition root of the window: opens the panel file, builds every object, wires them, starts Qt."""

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow

from app.commands.stack import CommandStack
from app.errors import UserError
from app.log import catch_bugs, log_file, start_log
from app.paths import resource, user_dir
from app.queries.opening import kept_pages
from app.queries.reader import Reader
from app.runtime.ahead import WorkAhead
from app.runtime.bus import ChangeBus
from app.runtime.editor import Editor
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences
from app.settings import load_settings, with_recent_file
from app.store.places import copy_panel, shared_place
from app.store.store import Store
from app.views.desk import Desk
from app.views.main_window import MainWindow
from app.views.theme import apply_theme

if TYPE_CHECKING:
    from app.commands.imports import ReadReturn
    from app.domain.periods import Period
    from app.domain.progress import Progress
    from app.queries.reader_core import Known
    from app.returns.decisions import Decisions
    from app.returns.plan import ImportPlan
    from app.returns.reader.known import KnownNames
    from app.views.bug_dialog import BugDialog

AFTER_FIRST_PAINT = 300  # milliseconds


def run(path: Path | None) -> int:
    """Open the window on a panel file, or the start page without one; returns when it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Scrutiny Desk")
    start_log()
    session = Session(application)
    catch_bugs(session.bug_happened.emit)
    session.begin(path)
    return application.exec()


class Session(QObject):
    """One run of the program: which window is open, on which file, in which look."""

    bug_happened = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        settings, trouble = load_settings()
        self._trouble = trouble
        self.preferences = Preferences(settings)
        self.window: QMainWindow | None = None
        self._store: Store | None = None
        self._bugs: BugDialog | None = None
        if (icon := resource("icon.svg")).is_file():
            application.setWindowIcon(QIcon(str(icon)))
        self.dress()
        self.preferences.changed.connect(self.dress)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)
        application.aboutToQuit.connect(self.close_panel)
        self.bug_happened.connect(self.show_bug)

    def begin(self, path: Path | None) -> None:
        """Open the panel file, or the start page."""
        if path is None or not self.open_panel(path):
            self.show_start()
        if self._trouble and self.window is not None:
            self.window.notices.warn(self._trouble)

    def dress(self) -> None:
        """Put the chosen theme and size of text on."""
        chosen = (self.preferences.settings.theme, self.preferences.text_scale)
        if chosen != getattr(self, "_dressed", None) or chosen[0] == "system":
            self._dressed = chosen
            apply_theme(self._application, *chosen)

    def open_panel(self, path: Path) -> bool:
        """Open a panel file in its own window; whether it could be opened."""
        try:
            store = Store.open(path)
        except UserError as trouble:
            if self.window is None:
                self.show_start()
            self.window.notices.warn(trouble.message, trouble.hint)
            return True
        self.close_panel()
        self._store = store
        changed = with_recent_file(self.preferences.settings, path)
        self.preferences.change(recent_files=changed.recent_files)
        window = MainWindow(make_desk(store, path, self.preferences))
        window.open_requested.connect(self._on_open_requested)
        self._show(window)
        self._tell_shared_place(path)
        QTimer.singleShot(AFTER_FIRST_PAINT, window.preload)
        window.guide.offer_look()
        return True

    def show_start(self) -> None:
        """Open the start page."""
        from app.views.start_window import Beginnings, StartWindow  # noqa: PLC0415 - not with a panel

        ways = Beginnings(_build_demonstration, _set_up, _write_template, user_dir())
        window = StartWindow(self.preferences, JobRunner(self), ways)
        window.chosen.connect(self.open_panel)
        self._show(window)

    def close_panel(self) -> None:
        """Close the panel file, if one is open."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def show_bug(self, report: str) -> None:
        """Show the report of a bug and go on."""
        if self._bugs is not None:
            self._bugs.add(report)
            return
        from app.views.bug_dialog import BugDialog  # noqa: PLC0415 - seldom needed

        self._bugs = BugDialog(report, log_file(), self.window)
        self._bugs.finished.connect(self._on_bugs_read)
        self._bugs.show()

    def _on_bugs_read(self) -> None:
        if self._bugs is not None:
            self._bugs.deleteLater()
            self._bugs = None

    def _tell_shared_place(self, path: Path) -> None:
        """Say that a file lies where two computers may write it at once, and offer a copy that does not."""
        if where := shared_place(path):
            self.window.notices.tell(
                f"This panel file lies in {where}, where two people can damage it by working at once.",
                "Work on a copy on this computer, and put it back when you are done.",
                ("Make a local copy and open it", partial(self.open_local_copy, path)),
            )

    def open_local_copy(self, path: Path) -> None:
        """Copy a panel file into the user's own folder and open the copy."""
        try:
            copy = copy_panel(path, user_dir() / "panels")
        except UserError as trouble:
            self.window.notices.warn(trouble.message, trouble.hint)
            return
        if self.open_panel(copy):
            self.window.notices.tell(
                f"You now work on a copy: {copy}.", f"The file in {path.parent} stays as it was."
            )

    def _on_open_requested(self) -> None:
        from app.views.start_window import PANEL_FILES  # noqa: PLC0415

        dialog = QFileDialog(self.window, "Open a panel file", "", PANEL_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_selected(self, name: str) -> None:
        if self._store is None or Path(name).resolve() != self._store.path.resolve():
            self.open_panel(Path(name))

    def _show(self, window: QMainWindow) -> None:
        self._on_bugs_read()
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()


def make_desk(
    store: Store,
    path: Path,
    preferences: Preferences,
    runner: JobRunner | None = None,
    open_file: Callable[[Path], object] | None = None,
) -> Desk:
    """Everything a window on one panel file works with."""
    runner = runner or JobRunner()
    ahead = WorkAhead(runner.another(), partial(work_out, path))
    reader = Reader(store, kept_pages(path), later=ahead.want)
    ahead.found.connect(reader.learn)
    bus = ChangeBus()
    bus.changed.connect(reader.forget)  # first of all listeners: the pages read after it
    return Desk(
        path=path,
        reader=reader,
        editor=Editor(CommandStack(store, preferences.settings.author_seat), bus),
        bus=bus,
        runner=runner,
        preferences=preferences,
        plan_return=partial(_plan, store),
        open_file=open_file or _open_file,
        today=_today,
        ahead=ahead,
        names=partial(_names, store),
    )


def work_out(path: Path, quarter: "Period", progress: "Progress") -> "Known":
    """Everything that the pages of a quarter rest on, read by a connection of its own on any thread."""
    with Store.open_to_read(path) as store:
        return Reader(store).work_ahead(quarter, progress)


def _plan(store: Store, read: "ReadReturn", decisions: "Decisions") -> "ImportPlan":
    from app.commands.imports import plan_return  # noqa: PLC0415 - brings the readers of workbooks

    return plan_return(read, store, decisions)


def _names(store: Store) -> "KnownNames":
    from app.commands.panel_names import panel_names  # noqa: PLC0415 - as above

    return panel_names(store)


def _open_file(path: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _today() -> date:
    return datetime.now().astimezone().date()


def _build_demonstration(folder: Path) -> Path:
    from app.demonstration import build_demonstration  # noqa: PLC0415 - brings the writers of papers

    return build_demonstration(folder).panel


def _set_up(workbook: Path, panel: Path) -> object:
    from app.commands.panels import create_panel  # noqa: PLC0415 - brings the readers of workbooks

    return create_panel(panel, workbook)


def _write_template(target: Path) -> None:
    from app.commands.templates import write_setup_template  # noqa: PLC0415 - brings the writer of workbooks

    write_setup_template(target)
