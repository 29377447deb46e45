"""Opening and closing: a panel file, a wrong one, a workbook, and the program as a whole."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import paths
from app.gui import Session
from app.settings import load_settings
from app.store.store import Store
from app.views.bug_dialog import BugDialog
from app.views.import_page import ImportPage
from app.views.main_window import MainWindow
from app.views.start_window import StartWindow


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    made = Session(qapp)
    yield made
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
    made.close_panel()
    made.deleteLater()


def test_a_panel_file_opens_and_is_remembered(session: Session, panel: Path) -> None:
    session.begin(panel)
    assert isinstance(session.window, MainWindow)
    assert load_settings()[0].recent_files == (str(panel),)


def test_without_a_file_there_is_a_start_page(session: Session) -> None:
    session.begin(None)
    assert isinstance(session.window, StartWindow)


def test_what_is_no_panel_file_is_said_in_a_sentence(session: Session, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.panel"
    wrong.write_text("not a panel")
    session.begin(wrong)
    assert isinstance(session.window, StartWindow)
    assert "wrong.panel" in session.window.notices.text


def test_a_file_chosen_on_the_start_page_opens_in_its_place(session: Session, panel: Path) -> None:
    session.begin(None)
    session.window.chosen.emit(panel)
    assert isinstance(session.window, MainWindow)


def test_closing_lets_others_write(session: Session, panel: Path) -> None:
    session.begin(panel)
    session.window.close()
    session.close_panel()
    with Store.open(panel) as store:
        assert store.panel.name


def test_a_bug_is_reported_and_the_program_goes_on(session: Session, panel: Path) -> None:
    session.begin(panel)
    session.show_bug("KeyError in a page")
    dialog = session.window.findChild(BugDialog)
    assert dialog.report.toPlainText() == "KeyError in a page"
    dialog.accept()
    assert session.window.isVisible()


def test_a_workbook_that_came_before_has_nothing_to_add(window: MainWindow, tmp_path: Path) -> None:
    source = next(paths.data("west-mercia").glob("return-*.xlsx"))
    again = tmp_path / "again.xlsx"
    shutil.copyfile(source, again)
    before = len(window.desk.reader.returns().rows)
    window.bring(again)
    page = window.page
    assert isinstance(page, ImportPage)
    assert page.plan is not None
    assert page.plan.is_empty  # the very same workbook: nothing to add
    assert len(window.desk.reader.returns().rows) == before


def test_the_window_starts_fast_and_without_what_the_first_page_does_not_need(panel: Path) -> None:
    """The libraries of charts and papers load after the first page; the second time, the statistics too."""
    program = (
        "import sys; from pathlib import Path; from app.gui import Session;"
        "from PySide6.QtWidgets import QApplication;"
        "application = QApplication([]); session = Session(application);"
        f"session.begin(Path({str(panel)!r})); session.window.grab();"
        "late = [name for name in sys.argv[1:] if name in sys.modules];"
        "session.window.desk.reader.keep();"
        "session.window.close(); session.close_panel(); print('late:', *late)"
    )
    for late in (("pyqtgraph", "reportlab"), ("pyqtgraph", "reportlab", "numpy", "sqlite_utils")):
        arguments = [sys.executable, "-c", program, *late]
        result = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
        assert result.stdout.strip() == "late:", result.stderr


def test_a_file_in_a_synchronised_folder_says_so_and_a_local_copy_opens(
    session: Session, panel: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "OneDrive - Council"
    folder.mkdir()
    shared = shutil.copyfile(panel, folder / panel.name)
    session.begin(shared)
    assert "lies in OneDrive" in session.window.notices.text
    session.window.notices.action_button.click()
    copy = session.window.desk.path
    assert copy != shared
    assert copy.parent.name == "panels"
    assert str(copy) in session.window.notices.text
