"""From a workbook with unknown labels to a question on what it restated, and back by one undo."""

from datetime import date
from pathlib import Path

import openpyxl

from app.domain.fates import Fate
from app.views.import_view import LABELS
from app.views.main_window import MainWindow
from app.views.places import Link, PageName


def workbook(folder: Path) -> Path:
    """A later return of the same office: one new label, one figure of Q3 2015/16 put right."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Cover"
    for line in (
        ("Kind", "Quarterly return"),
        ("Quarter", "January to March 2016"),
        ("Prepared by", "Performance review"),
        ("Date sent", date(2016, 4, 22)),
        ("Illustrative", "no"),
    ):
        cover.append(line)
    sheet = book.create_sheet("Figures")
    sheet.append(("Measure", "Area", "Quarter", "Value"))
    sheet.append(("Robbery", "West Mercia", "October to December 2015", 9999))
    sheet.append(("Muggings in the street", "West Mercia", "January to March 2016", 12))
    book.save(folder / "q4.xlsx")
    return folder / "q4.xlsx"


def test_from_a_workbook_to_a_question_and_back(window: MainWindow, tmp_path: Path) -> None:
    reader = window.desk.reader
    before = (reader.returns().headline, len(reader.whole_panel().measures))
    window.bring(workbook(tmp_path))
    view = window.page.view  # type: ignore[attr-defined]
    assert view.counts.buttons[Fate.RESTATED].text() == "1 restated"
    view.tabs.setCurrentIndex(LABELS)
    view.form.name.setText("Robbery in the street")
    view.form.make.click()
    view.accept.click()
    assert len(reader.whole_panel().measures) == before[1] + 1
    window.go(Link(PageName.RETURNS, tab="Restatements"))
    page = window.page
    page.ledger.opened.emit(page.revisions.row_at(0))  # type: ignore[attr-defined]
    assert "9,999" in window.page.editor.form.fields().text  # type: ignore[attr-defined]
    window.desk.editor.undo()
    assert (reader.returns().headline, len(reader.whole_panel().measures)) == before
