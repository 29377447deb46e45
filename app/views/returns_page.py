"""The imported workbooks, and importing another one."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.commands.imports import ApplyImport, ReadReturn, read_return
from app.domain.changes import Changed
from app.errors import UserError
from app.models.lists_models import ReturnsModel
from app.returns.plan import ImportPlan
from app.runtime.jobs import Job
from app.views.card_table import CardTable
from app.views.components import EmptyState, button
from app.views.desk import Desk
from app.views.import_card import ImportCard
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place

WORKBOOKS = "Workbooks (*.xlsx *.xlsm *.xls *.xlsb *.ods)"


class ReturnsPage(Page):
    """Choose a file, look at what it would change, accept or cancel."""

    name = PageName.RETURNS
    shows = Changed.RETURNS | Changed.FIGURES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._read: ReadReturn | None = None
        self._plan: ImportPlan | None = None
        self.import_button = button(
            "&Import a workbook", self.choose_file, "primary", "Read a workbook and show what it would change"
        )
        self.header = PageHeader(self.import_button)
        self.card = ImportCard()
        self.card.hide()
        self.model = ReturnsModel()
        self.table = CardTable(self.model, "Imported workbooks, newest first", whole=True, titles=True)
        self.table.setProperty("opens", False)
        self._none = EmptyState()
        self._none.say(
            "No workbook was imported yet.", "“Import a workbook” reads the file that the PCC's office sent."
        )
        for part in (self.header, self.card, self.table, self._none):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.card.accepted.connect(self._on_accepted)
        self.card.cancelled.connect(self._on_cancelled)
        desk.runner.started.connect(self._on_job_changed)
        desk.runner.ended.connect(self._on_job_changed)

    def load(self, _place: Place) -> None:
        """Read the list of returns."""
        listed = self.desk.reader.returns()
        self.header.say(listed.headline, listed.subtitle)
        self.model.set_rows(listed.rows)
        self.table.setVisible(bool(listed.rows))
        self._none.setVisible(not listed.rows)

    def title(self) -> str:
        """The page's name."""
        return "Returns"

    def focus_first(self) -> None:
        """Importing is what one comes for; a plan with errors is not accepted by a careless Enter."""
        if self._plan is None:
            self.import_button.setFocus()
        else:
            (self.card.cancel if self._plan.has_errors else self.card.accept).setFocus()

    def choose_file(self) -> None:
        """Ask for a workbook, then read it."""
        dialog = QFileDialog(self, "Import a workbook", "", WORKBOOKS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read_workbook(self, path: Path) -> None:
        """Read a workbook in the background and show its plan."""
        self._forget_plan()
        self.desk.runner.start(
            Job(
                f"Reading {path.name}",
                partial(read_return, path, self.desk.today()),
                self._on_read,
                self._on_failure,
                self._on_reading_cancelled,
            )
        )

    def _on_file_selected(self, name: str) -> None:
        self.read_workbook(Path(name))

    def _on_read(self, read: ReadReturn) -> None:
        try:
            plan = self.desk.plan_return(read)
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        self._read, self._plan = read, plan
        self.card.show_plan(plan)
        self.card.show()
        self.focus_first()

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.notice.emit(error.message, error.hint)

    def _on_reading_cancelled(self) -> None:
        self.notice.emit("Reading was stopped.", "Nothing was changed.")

    def _on_accepted(self) -> None:
        if self._read is None or self._plan is None:
            return
        plan = self._plan
        if self.desk.editor.do(ApplyImport(self._read, plan)):
            self._forget_plan()
            self.notice.emit(
                f"Imported {plan.details.file}: {len(plan.adds):,} figures.", "Undo takes it back."
            )
            self.focus_first()

    def _on_cancelled(self) -> None:
        self._forget_plan()
        self.notice.emit("Not imported.", "The panel is as it was.")
        self.focus_first()

    def _on_job_changed(self) -> None:
        self.import_button.setEnabled(not self.desk.runner.busy)

    def _forget_plan(self) -> None:
        self._read = self._plan = None
        self.card.hide()
