"""A bug, told plainly: what happened, a report to copy, and the program goes on."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from app.views.components import button, column, label, row


class BugDialog(QDialog):
    """Shows a report that holds no figures or names; opened without stopping the window."""

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report")
        self.copy_button = button("&Copy the report", self._on_copy)
        self.close_button = button("C&ontinue", self.accept, "primary")
        where = f" The log is {log}." if log else ""
        self.setLayout(
            column(
                label("Something went wrong that should not have.", "section"),
                label(f"Your panel file is as it was before. The program goes on.{where}"),
                self.report,
                row(self.copy_button, None, self.close_button),
                spacing=12,
                margins=20,
            )
        )
        self.resize(620, 420)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
