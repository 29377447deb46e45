"""Copying and saving what is shown: any table as a table, any chart as a picture, each in one place.

What has the keyboard (or lies under the pointer) is meant; where that is neither table nor chart, the first
chart or table of the page is.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QTableView, QTreeView, QWidget

from app.errors import UserError

if TYPE_CHECKING:
    from app.queries.plain_table import PlainTable
    from app.views.picture import Picture

TABLE_FILTERS = "Excel workbook (*.xlsx);;Comma-separated values (*.csv)"
PICTURE_FILTERS = "PNG picture (*.png);;SVG picture (*.svg)"
Subject = QWidget | None


class Exporter(QObject):
    """Copies and saves for one window. `done` and `failed` carry a sentence and what to do next."""

    done = Signal(str, str)
    failed = Signal(str, str)

    def __init__(self, window: QWidget, about: Callable[[], tuple[str, ...]]) -> None:
        super().__init__(window)
        self._window = window
        self._about = about
        self.dialog: QFileDialog | None = None

    def copy(self) -> None:
        """Copy the chosen rows, the chart, or the chosen text."""
        focus = self._window.focusWidget()
        if isinstance(focus, QLabel) and focus.hasSelectedText():
            QGuiApplication.clipboard().setText(focus.selectedText())
            return
        self._copy(self._subject(focus), whole=False)

    def copy_whole(self) -> None:
        """Copy the whole table, or the chart."""
        self._copy(self._subject(self._window.focusWidget()), whole=True)

    def save(self) -> None:
        """Ask where to save the table or chart, and save it there."""
        self._ask(self._subject(self._window.focusWidget()))

    def offer(self, event: QContextMenuEvent) -> None:
        """Open the menu of the table or chart at a place, or of the one with the keyboard."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        under = QApplication.widgetAt(event.globalPos()) if by_mouse else self._window.focusWidget()
        subject = exportable(under)
        if subject is None:
            event.ignore()
            return
        self.menu_for(subject).popup(event.globalPos() if by_mouse else _middle(subject))

    def menu_for(self, subject: QWidget) -> QMenu:
        """What can be done with a table or chart."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if is_table(subject):
            menu.addAction("&Copy chosen rows", lambda: self._copy(subject, whole=False))
            menu.addAction("Copy whole &table", lambda: self._copy(subject, whole=True))
            menu.addAction("&Save table…", lambda: self._ask(subject))
        else:
            menu.addAction("&Copy chart as a picture", lambda: self._copy(subject, whole=True))
            menu.addAction("&Save chart…", lambda: self._ask(subject))
        return menu

    def save_to(self, subject: QWidget, path: Path) -> None:
        """Save a table or chart as a file; trouble comes as `failed`."""
        try:
            if is_table(subject):
                from app.briefs.table_file import write_table  # noqa: PLC0415 - brings the writer of workbooks

                write_table(self._table(subject, whole=True), path)
            else:
                from app.views.picture import write_picture  # noqa: PLC0415 - brings the drawing library

                write_picture(self._picture(subject), path)
        except UserError as trouble:
            self.failed.emit(trouble.message, trouble.hint)
        else:
            self.done.emit(f"Saved as {path}.", "")

    def _copy(self, subject: Subject, *, whole: bool) -> None:
        if subject is None:
            self.failed.emit("There is no table or chart here to copy.", "")
            return
        if not is_table(subject):
            self._copy_picture(subject)
            return
        table = self._table(subject, whole=whole)
        if not table.rows:
            self.failed.emit("No row is chosen.", "Go to a row with the arrow keys, or copy the whole table.")
            return
        from app.queries.plain_table import html_text, tsv_text  # noqa: PLC0415 - seldom needed

        data = QMimeData()
        data.setText(tsv_text(table))
        data.setHtml(html_text(table))
        QGuiApplication.clipboard().setMimeData(data)
        rows = "1 row" if len(table.rows) == 1 else f"{len(table.rows)} rows"
        self.done.emit(f"Copied {rows}; they paste as a table.", "")

    def _copy_picture(self, subject: QWidget) -> None:
        from app.views.picture import picture_data  # noqa: PLC0415 - brings the drawing library

        try:
            QGuiApplication.clipboard().setMimeData(picture_data(self._picture(subject)))
        except UserError as trouble:
            self.failed.emit(trouble.message, trouble.hint)
        else:
            self.done.emit("Copied the chart as a picture.", "")

    def _ask(self, subject: Subject) -> None:
        if subject is None:
            self.failed.emit("There is no table or chart here to save.", "")
            return
        table = is_table(subject)
        name = self._table(subject, whole=True).title if table else subject.accessibleName()
        dialog = QFileDialog(self._window, "Save table" if table else "Save chart")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(TABLE_FILTERS if table else PICTURE_FILTERS)
        dialog.setDefaultSuffix("xlsx" if table else "png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ending(chosen)))
        dialog.selectFile(file_stem(name))
        dialog.fileSelected.connect(lambda chosen: self.save_to(subject, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _subject(self, focus: QWidget | None) -> Subject:
        """What is meant: what has the keyboard, else the first chart or table of the page."""
        if (found := exportable(focus)) is not None:
            return found
        shown = [each for each in self._window.findChildren(QWidget) if each.isVisible() and _exports(each)]
        return next((each for each in shown if not is_table(each)), shown[0] if shown else None)

    def _table(self, subject: QWidget, *, whole: bool) -> "PlainTable":
        from app.models.plain_model import plain_table  # noqa: PLC0415 - seldom needed

        view = cast("QTableView | QTreeView", subject)
        chosen = None if whole else view.selectionModel().selectedRows()
        return plain_table(view.model(), view.accessibleName(), self._about(), chosen)

    def _picture(self, subject: QWidget) -> "Picture":
        drawn: Any = subject  # exportable() found that it gives a picture
        made: Picture | None = drawn.as_picture()
        if made is None:
            raise UserError("There is nothing drawn here.", "Choose a measure with a history.")
        return made


def exportable(widget: QWidget | None) -> Subject:
    """The table or chart that a widget is, or lies in; None if it lies in none."""
    while widget is not None and not widget.isWindow():
        if _exports(widget):
            return widget
        widget = widget.parentWidget()
    return None


def is_table(widget: QWidget) -> bool:
    """Whether a widget is a table (or tree), rather than a chart."""
    return isinstance(widget, QTableView | QTreeView)


def file_stem(name: str) -> str:
    """A name for a file: plain letters, no longer than a path allows."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:60].rstrip("-") or "table"


def _exports(widget: QWidget) -> bool:
    return is_table(widget) or callable(getattr(widget, "as_picture", None))


def _ending(chosen: str) -> str:
    return chosen.rpartition("*.")[2].rstrip(")")


def _middle(subject: QWidget) -> QPoint:
    return subject.mapToGlobal(subject.rect().center()) if subject.isVisible() else QCursor.pos()
