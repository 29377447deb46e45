"""Importing a workbook: it is read in the background, looked at as a plan, decided about, then accepted."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.commands.imports import ApplyImport, ReadReturn, read_return
from app.domain.changes import Changed
from app.domain.meanings import LabelKind
from app.domain.measures import Improvement, Unit
from app.errors import UserError
from app.returns.decisions import NOTHING_DECIDED, Decisions, make_measure
from app.returns.plan import ImportPlan
from app.returns.plan_words import done_text, order_text, waiting_text
from app.returns.reader.known import NOTHING_KNOWN
from app.returns.reader.surroundings import SheetText, read_sheets
from app.runtime.jobs import Job
from app.views.components import EmptyState, button, column, row
from app.views.desk import Desk
from app.views.import_view import ImportView
from app.views.page import Page
from app.views.places import PageName, Place

NO_LOOK = "This sheet is too large to be shown here. Open the workbook itself to see the cell."
NOT_OPENED = "Opening the sheets was stopped. Open the workbook itself to see the cell."


class ImportPage(Page):
    """Holds one workbook between reading and accepting; nothing of it is written before."""

    name = PageName.IMPORT
    shows = Changed.EVERYTHING

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.plan: ImportPlan | None = None
        self._read: ReadReturn | None = None
        self._decisions: Decisions = NOTHING_DECIDED
        self._sheets: dict[str, SheetText] | None = None
        self._wanted = ("", "")
        self._reading = ""
        self._looking = False
        self._no_look = NO_LOOK
        self._waiting: list[Path] = []
        self.view = ImportView()
        self._says = EmptyState()
        self.choose = button(
            "&Import a workbook", self._on_choose, "primary", "Choose the file that was sent"
        )
        self._nothing = QWidget()
        self._nothing.setLayout(column(self._says, row(self.choose, None), None, spacing=12))
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(self.view, 1)
        self._connect()

    def bring_in(self, path: Path, *others: Path) -> None:
        """Read a workbook in the background and show its plan; what comes meanwhile waits for its turn."""
        self._waiting += [path, *others]
        if self._read is not None or self._reading:
            self.notice.emit(waiting_text(self._in_hand, [path, *others]), "")
            return
        self._begin_next()
        if others:
            self.notice.emit(order_text([path, *others]), "")

    @property
    def _in_hand(self) -> str:
        return self._read.arrival.details.file if self._read else self._reading

    def _begin_next(self) -> None:
        """Read the workbook that waits longest, if nothing is in hand."""
        if not self._waiting or self._read is not None or self._reading:
            return
        if self.desk.runner.busy:
            if not self._looking:  # else it ends at once, and this is tried again
                self._waiting.clear()
                self.notice.emit("Something else is being done.", "Wait until it is ready, or cancel it.")
            return
        path = self._waiting.pop(0)
        self._reading = path.name
        self._show_nothing()
        self.follow(self.name)
        known = self.desk.names() if self.desk.names else NOTHING_KNOWN
        self.desk.runner.start(
            Job(
                f"Reading {path.name}",
                partial(read_return, path, self.desk.today(), known=known),
                self._on_read,
                self._on_failure,
                self._on_cancelled_reading,
            )
        )

    def load(self, _place: Place) -> None:
        """Plan anew: the panel may have changed."""
        if self._read is None:
            self._show_nothing()
        else:
            self._plan_anew(self._decisions)

    def title(self) -> str:
        """The page's name."""
        return f"Import of {self._read.arrival.details.file}" if self._read else "Import"

    def focus_first(self) -> None:
        """What was found, or Accept; without a plan, what brings one."""
        if self.plan is not None:
            self.view.focus_first()
        else:
            self.choose.setFocus()

    def _connect(self) -> None:
        self.view.accepted.connect(self._on_accepted)
        self.view.cancelled.connect(self._on_cancelled)
        self.view.cell_wanted.connect(self._on_cell_wanted)
        form = self.view.form
        form.meant.connect(self._on_meant)
        form.left_out.connect(self._on_left_out)
        form.made.connect(self._on_made)
        form.taken_back.connect(self._on_taken_back)
        self.desk.runner.ended.connect(self._begin_next)

    def _on_read(self, read: ReadReturn) -> None:
        self._read, self._reading = read, ""
        self.reload()
        if self.plan is None:
            return
        self.view.begin(self.plan)
        self.focus_first()
        self._looking = True
        file = read.arrival.details.file
        self.desk.runner.start(
            Job(
                f"Opening {file} to look at",
                partial(read_sheets, read.content, file),
                partial(self._on_sheets, read),
                partial(self._on_no_sheets, read),
                partial(self._on_no_sheets, read, None),
            )
        )

    def _show_nothing(self) -> None:
        """Say that no plan is here yet, and why."""
        if self._reading:
            self._says.say(f"Reading {self._reading}", "Nothing is changed before you accept.")
        else:
            self._says.say(
                "No workbook is being imported.", "Import one here, or drop it anywhere on the window."
            )
        self.choose.setVisible(not self._reading)
        self._nothing.show()
        self.view.hide()

    def _on_choose(self) -> None:
        self.bring.emit(None)

    def _plan_anew(self, decisions: Decisions) -> None:
        if self._read is None:
            return
        self.plan = self.desk.plan_return(self._read, decisions)
        self._decisions = decisions
        self.view.show_plan(self.plan, self.desk.reader.whole_panel())
        self._nothing.hide()
        self.view.show()

    def _on_sheets(self, read: ReadReturn, sheets: dict[str, SheetText]) -> None:
        self._looking = False
        if read is self._read:
            self._sheets = sheets
            self._on_cell_wanted(*self._wanted)

    def _on_no_sheets(self, read: ReadReturn, error: Exception | None) -> None:
        if error is not None and not isinstance(error, UserError):
            raise error
        self._no_look = NOT_OPENED if error is None else NO_LOOK
        self._on_sheets(read, {})

    def _on_cell_wanted(self, sheet: str, cell: str) -> None:
        self._wanted = (sheet, cell)
        self._show_label()
        if not sheet or not cell:
            return
        if self._sheets is None:
            self.view.look.wait()
        elif (text := self._sheets.get(sheet)) is not None:
            self.view.look.show_cell(text, cell)
        else:
            self.view.look.say_trouble(self._no_look)

    def _show_label(self) -> None:
        """Ask about the label that one is on."""
        line = self.view.asked
        if line is None or not self.view.form.isVisibleTo(self.view):
            return
        panel = self.desk.reader.whole_panel()
        known = (
            panel.areas if line.kind is LabelKind.AREA else (*panel.measures, *self._decisions.new_measures)
        )
        self.view.form.show_label(line, ((each.id, each.name) for each in known))
        self.view.fit_form()

    def _on_meant(self, meaning: int) -> None:
        if (line := self.view.asked) is not None:
            self._decide(self._decisions.saying(line.kind, line.label, meaning))

    def _on_left_out(self) -> None:
        if (line := self.view.asked) is not None:
            self._decide(self._decisions.saying(line.kind, line.label, None))

    def _on_taken_back(self) -> None:
        if (line := self.view.asked) is not None:
            self._decide(self._decisions.without(line.kind, line.label))

    def _on_made(self, name: str, unit: Unit, improvement: Improvement) -> None:
        line = self.view.asked
        if line is None:
            return
        known = (*self.desk.reader.whole_panel().measures, *self._decisions.new_measures)
        try:
            made = make_measure(line.label, name, unit, improvement, known)
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        self._decide(self._decisions.making(line.label, made))

    def _decide(self, decisions: Decisions) -> None:
        asked = self.view.asked
        try:
            self._plan_anew(decisions)
        except UserError as trouble:
            self.notice.emit(trouble.message, trouble.hint)
            return
        if asked is not None:
            self.view.next_label(asked)

    def _on_accepted(self) -> None:
        if self._read is None or self.plan is None:
            return
        step, plan = ApplyImport(self._read, self.plan), self.plan
        held = (self._read, self._sheets, self._decisions)
        self._forget()
        if not self.desk.editor.do(step):
            self._read, self._sheets, self._decisions = held
            self.reload()
            return
        self._finish(done_text(plan), "Undo takes all of it back.")

    def _on_cancelled(self) -> None:
        self._finish(f"{self._in_hand} was not imported.", "The panel is as it was.")

    def _on_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._forget()
            raise error
        self._finish(error.message, error.hint)

    def _on_cancelled_reading(self) -> None:
        self._finish(f"Reading {self._reading} was stopped.", "Nothing was changed.")

    def _finish(self, said: str, hint: str) -> None:
        """Put the workbook in hand away and say what became of it; the next one that waits has its turn."""
        self._forget()
        if self._looking:
            self.desk.runner.cancel()
        following = f" Next: {self._waiting[0].name}." if self._waiting else ""
        self.follow(PageName.RETURNS)
        self.notice.emit(said, f"{hint}{following}")
        self._begin_next()

    def _forget(self) -> None:
        self._read = self.plan = self._sheets = None
        self._decisions, self._reading, self._wanted = NOTHING_DECIDED, "", ("", "")
        self._no_look = NO_LOOK
        self.view.asked = None
