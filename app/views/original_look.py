"""The cell a figure came from, looked at in the stored original, and a copy of that original."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.queries.return_types import WhereFrom
from app.returns.reader.surroundings import SheetText, read_sheet
from app.runtime.jobs import Job
from app.views.cell_look import CellLook
from app.views.components import button, column
from app.views.desk import Desk
from app.views.flow_row import FlowRow
from app.views.saving import save_copy, write_original


class OriginalLook(QWidget):
    """Two buttons and, once asked for, the cell among its neighbours. `opened` comes when that appears."""

    notice = Signal(str, str)
    opened = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.figure: WhereFrom | None = None
        self.show_button = button(
            "&Show the cell", self.show_cell, "", "Open the stored original and show the cell in its sheet"
        )
        self.save_button = button(
            "Save a copy of the &original", self.save, "", "The workbook exactly as it was sent"
        )
        self.look = CellLook(narrow=True)
        buttons = QWidget()
        line = FlowRow(buttons)
        line.addWidget(self.show_button)
        line.addWidget(self.save_button)
        self.setLayout(column(buttons, self.look, spacing=10))
        self.look.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is shown."""
        return not self.look.isHidden()

    def show_figure(self, where: WhereFrom) -> None:
        """Be ready for another figure; nothing is opened yet."""
        self.figure = where
        self.look.hide()
        self.show_button.setEnabled(True)
        self.opened.emit()

    def show_cell(self) -> None:
        """Open the stored original in the background and show the cell."""
        where = self.figure
        if where is None:
            return
        if self._desk.runner.busy:
            self.notice.emit("Something else is being done.", "Wait until it is ready, or cancel it.")
            return
        content = self._desk.reader.original(where.sha256)
        work = partial(read_sheet, content, where.file, where.sheet, where.cell)
        self.show_button.setEnabled(False)
        self._desk.runner.start(
            Job(
                f"Opening {where.file}",
                work,
                partial(self._on_opened, where),
                self._on_failure,
                self._on_cancelled,
            )
        )

    def save(self) -> None:
        """Ask where to, and save the original there."""
        if self.figure is not None:
            save_copy(self, self.figure.file, partial(self._write, self.figure.sha256)).open()

    def _on_opened(self, where: WhereFrom, text: SheetText) -> None:
        self.show_button.setEnabled(True)
        if where != self.figure:
            return
        self.look.say(f"{where.sheet}, cell {where.cell}", "")
        self.look.show_cell(text, where.cell)
        self.look.show()
        self.opened.emit()

    def _on_failure(self, error: Exception) -> None:
        self.show_button.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self.notice.emit(error.message, error.hint)

    def _on_cancelled(self) -> None:
        self.show_button.setEnabled(True)

    def _write(self, sha256: str, path: Path) -> None:
        try:
            write_original(path, self._desk.reader.original(sha256))
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
        else:
            self.notice.emit(f"The original was saved: {path}.", "")
