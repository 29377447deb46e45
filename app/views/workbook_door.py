"""How workbooks come in: chosen in a dialog, or dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from app.views.desk import Desk
from app.views.notice_strip import NoticeStrip
from app.views.page import Page
from app.views.places import Link, PageName, Place

WORKBOOKS = "Workbooks (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv)"


class WorkbookDoor(QMainWindow):
    """A window that takes workbooks in and shows them on the page of imports."""

    desk: Desk
    notices: NoticeStrip

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    @property
    def page(self) -> Page:
        """The page in front."""
        raise NotImplementedError

    def go(self, target: Link | Place) -> None:
        """Go to a place."""
        raise NotImplementedError

    def bring(self, path: Path | None, *others: Path) -> None:
        """Read workbooks one after the other and show what importing would change; without one, ask."""
        if path is None:
            self.choose_workbook()
        else:
            self.notices.hide()  # what it says is of something else
            self.go(Link(PageName.IMPORT))
            self.page.bring_in(path, *others)

    def choose_workbook(self) -> None:
        """Ask for a workbook, then import it."""
        dialog = QFileDialog(self, "Import a workbook", "", WORKBOOKS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped, anything else not."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped, one after the other."""
        files = files_in(event.mimeData())
        event.acceptProposedAction()
        workbooks = [path for path in files if path.suffix.lower() != ".panel"]
        if workbooks:
            self.bring(*workbooks)
        elif files:
            self.notices.warn(
                f"{files[0].name} is a panel file.", "“Open a panel file” in the menu opens it."
            )

    def _on_file_selected(self, name: str) -> None:
        self.bring(Path(name))


def files_in(mime: QMimeData) -> list[Path]:
    """The files of the local disk that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def let_files_through(page: QWidget) -> None:
    """Fields of text would take the name of a dropped file for words: let the window have it."""
    for kind in (QLineEdit, QPlainTextEdit):
        for field in page.findChildren(kind):
            field.setAcceptDrops(False)
