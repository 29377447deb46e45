"""What goes wrong with an import is one sentence with what to do next, and the plan stays where it can."""

import io
import sqlite3
from pathlib import Path

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile

from app.views.import_page import ImportPage
from app.views.main_window import MainWindow
from app.views.places import PageName
from tests.views.test_importing import begun, figures, window, workbook

__all__ = ["begun", "window"]  # fixtures


def page_of(window: MainWindow) -> ImportPage:
    assert isinstance(window.page, ImportPage)
    return window.page


def test_a_damaged_file(window: MainWindow, tmp_path: Path) -> None:
    path = workbook(tmp_path)
    path.write_bytes(path.read_bytes()[:3000])
    window.bring(path)
    assert window.notices.text == (
        "2015-Q3.xlsx is damaged and cannot be opened. "
        "Open it in the program that made it, save it again as .xlsx, and choose that file."
    )
    assert window.history.here.page is PageName.RETURNS


def test_a_file_with_a_password(window: MainWindow, tmp_path: Path) -> None:
    plain = io.BytesIO()
    openpyxl.Workbook().save(plain)
    with (tmp_path / "locked.xlsx").open("wb") as locked:
        OOXMLFile(plain).encrypt("secret", locked)
    window.bring(tmp_path / "locked.xlsx")
    assert window.notices.text == (
        "locked.xlsx is protected by a password. Ask for a copy without a password."
    )


def test_no_space_on_the_disk_leaves_the_plan_to_be_accepted_again(
    window: MainWindow, tmp_path: Path
) -> None:
    window.bring(workbook(tmp_path, label="Fly-tipping"))
    page = page_of(window)
    page.view.labels.choose_undecided()
    page.view.tabs.setCurrentIndex(1)
    page.view.form.leave_out.click()
    database = window.desk.editor.look(lambda store: store._db)
    database.execute("pragma max_page_count = 1")  # not one page more than there are
    page.view.accept.click()
    assert window.notices.text == (
        "There is no space left on the disk for exshire.panel. "
        "Nothing was changed: make room, then try again."
    )
    assert (figures(window), window.history.here.page) == (36, PageName.IMPORT)
    assert page.plan is not None
    assert [each.means for each in page.plan.decided] == [None]  # what was decided is not lost
    database.execute("pragma max_page_count = 1000000")
    page.view.accept.click()
    assert figures(window) == 60


def test_a_panel_file_that_another_program_writes(window: MainWindow, tmp_path: Path) -> None:
    window.bring(workbook(tmp_path))
    page = page_of(window)
    window.desk.editor.look(lambda store: store._db).execute("pragma busy_timeout = 1")
    other = sqlite3.connect(tmp_path / "exshire.panel", isolation_level=None)
    other.execute("begin immediate")
    page.view.accept.click()
    assert window.notices.text == (
        "exshire.panel is locked by another program. Close it there and try again."
    )
    assert page.view.header.title == "2015-Q3.xlsx: nothing has been changed yet"
    other.execute("rollback")
    other.close()
    page.view.accept.click()
    assert figures(window) == 72
