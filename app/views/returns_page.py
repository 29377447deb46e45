"""The imported workbooks with what each brought, the way back, and the ledger of restatements."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.commands.taking_back import (
    TakeBackReturn,
    load_taking_back,
    obstacle_hint,
    obstacle_text,
    taking_back_text,
)
from app.domain.changes import Changed
from app.errors import UserError
from app.models.import_models import RevisionsModel
from app.models.lists_models import ReturnsModel
from app.queries.return_types import ReturnRow
from app.queries.revisions import Revision
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.components import EmptyState, button, column, label
from app.views.desk import Desk
from app.views.page import Page, Remembered
from app.views.page_header import PageHeader
from app.views.parts import Parts
from app.views.places import PageName, Place
from app.views.return_card import ReturnCard
from app.views.saving import save_copy, write_original
from app.views.tabs import Tabs

TABS = ("Returns", "Restatements")


class ReturnsPage(Page):
    """Two parts: the returns, of which one is looked at more closely, and what they restated."""

    name = PageName.RETURNS
    shows = Changed.RETURNS | Changed.FIGURES | Changed.MEASURES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.import_button = button(
            "&Import a workbook", self._on_import, "primary", "Read a workbook and show what it would change"
        )
        self.header = PageHeader(self.import_button)
        self.tabs = Tabs(TABS)
        self.model, self.revisions = ReturnsModel(), RevisionsModel()
        self.table = CardTable(self.model, "Imported workbooks, newest first", whole=True, titles=True)
        self.table.setProperty("keeps_choice", True)
        self.card = ReturnCard()
        self.ledger = CardTable(self.revisions, "Restated figures, newest first", whole=True, titles=True)
        self._none, self._unchanged = EmptyState(), EmptyState()
        self._about = label(
            "Choose a line to ask about it: its question is ready, with both values.", "small"
        )
        self.parts = Parts()
        self._assemble()
        self._connect()

    def load(self, place: Place) -> None:
        """Read the returns and what they restated."""
        listed, restated = self.desk.reader.returns(), self.desk.reader.revisions()
        self.model.set_rows(listed.rows)
        self.revisions.set_rows(restated.rows)
        self.table.setVisible(bool(listed.rows))
        self.card.setVisible(bool(listed.rows))
        self._none.setVisible(not listed.rows)
        self.ledger.setVisible(bool(restated.rows))
        self._about.setVisible(bool(restated.rows))
        self._unchanged.setVisible(not restated.rows)
        self.tabs.setTabText(1, f"{TABS[1]} ({len(restated.rows):,})")
        self.tabs.turn_to(TABS.index(place.tab) if place.tab in TABS else self.tabs.currentIndex())
        self._show_part()
        if listed.rows:
            self.table.choose(-1)
            self._on_chosen(listed.rows[0])

    def remembers(self) -> dict[str, Remembered]:
        """The tab."""
        return {"tab": self.tabs}

    def title(self) -> str:
        """The page's name."""
        return "Returns"

    def focus_first(self) -> None:
        """Importing is what one comes for."""
        self.import_button.setFocus()

    def _assemble(self) -> None:
        self._none.say(
            "No workbook was imported yet.",
            "“Import a workbook” reads what the PCC's office sent. A file may be dropped on the window, too.",
        )
        self._unchanged.say(
            "No figure was restated so far.",
            "A later return that says otherwise is listed here, with a question.",
        )
        for contents in (
            (self.table, self._none, self.card, None),
            (self._about, self.ledger, self._unchanged, None),
        ):
            part = QWidget()
            part.setLayout(column(*contents, spacing=12))
            self.parts.addWidget(part)
        self.body.addWidget(self.header)
        self.body.addLayout(column(self.tabs, self.parts, spacing=12), 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_chosen)
        self.ledger.opened.connect(self._on_revision_opened)
        self.card.save_pressed.connect(self._on_save)
        self.card.take_back_pressed.connect(self._on_take_back)
        self.card.take_back_confirmed.connect(self._on_take_back_confirmed)
        self.desk.runner.started.connect(self._on_job_changed)
        self.desk.runner.ended.connect(self._on_job_changed)

    def _show_part(self) -> None:
        part = self.tabs.currentIndex()
        self.parts.setCurrentIndex(part)
        listed = self.desk.reader.revisions() if part else self.desk.reader.returns()
        self.header.say(listed.headline, listed.subtitle)

    def _on_tab_changed(self, part: int) -> None:
        self.turn_to_tab(TABS[part])
        self._show_part()

    def _on_import(self) -> None:
        self.bring.emit(None)

    def _on_chosen(self, row: ReturnRow) -> None:
        self.card.show_return(row, self.desk.reader.issues_of(row.return_id))

    def _on_revision_opened(self, row: Revision) -> None:
        self.ask.emit(EvidenceWanted(figure_id=row.figure_id, area_id=row.area_id, question=row.question))

    def _on_take_back(self) -> None:
        """Say what would go and what would come back, or what stands in the way."""
        row = self.card.shown
        if row is None:
            return
        found = self.desk.editor.look(partial(load_taking_back, return_id=row.return_id))
        if found.possible:
            self.card.show_preview(taking_back_text(found))
        else:
            self.notice.emit(obstacle_text(found), obstacle_hint(found))

    def _on_take_back_confirmed(self) -> None:
        """What was done last is undone, and can be done again; anything else is a change of its own."""
        row, newest = self.card.shown, self.model.row_at(0)
        if row is None:
            return
        self.card.hide_preview()
        editor = self.desk.editor
        last = newest is not None and newest.return_id == row.return_id
        if last and editor.undo_label == f"Import {row.file}":
            done, again = editor.undo(), "Redo brings it again."
        else:
            done, again = editor.do(TakeBackReturn(row.return_id, row.file)), "Undo brings it again."
        if done:
            self.notice.emit(f"{row.file} was taken back, with everything it brought.", again)

    def _on_save(self) -> None:
        row = self.card.shown
        if row is not None:
            save_copy(self, row.file, partial(self._write, row.sha256)).open()

    def _write(self, sha256: str, path: Path) -> None:
        try:
            write_original(path, self.desk.reader.original(sha256))
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
        else:
            self.notice.emit(f"The original was saved: {path}.", "")

    def _on_job_changed(self) -> None:
        self.import_button.setEnabled(not self.desk.runner.busy)
