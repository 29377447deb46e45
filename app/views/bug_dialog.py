"""A bug, told plainly: what happened, a report to copy, and the program goes on."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from app.views.components import button, column, label, row

MOST = 5  # reports of one sitting: what follows a bug is mostly the same bug


class BugDialog(QDialog):
    """Shows a report that holds no figures or names; the window works on beside it."""

    def __init__(self, report: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName("Report")
        self._count = 1
        where = f" Send this report, not the log ({log}): the log may quote figures." if log else ""
        self.said = label(
            "Your panel file is as it was before, and the program goes on. The report below says where it "
            f"happened. It holds no figures, names or words of your panel.{where}"
        )
        self.copy_button = button("&Copy the report", self._on_copy)
        self.close_button = button("C&ontinue", self.accept, "primary")
        self.setLayout(
            column(
                label("Something went wrong that should not have.", "section"),
                self.said,
                self.report,
                row(self.copy_button, None, self.close_button),
                spacing=12,
                margins=20,
            )
        )
        self.resize(620, 420)

    def add(self, report: str) -> None:
        """Show another report below the first, for one that came while this is open."""
        if self._count < MOST and report not in self.report.toPlainText():
            self._count += 1
            self.report.appendPlainText(f"\n{report}")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
