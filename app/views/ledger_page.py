"""Promises: what the Commissioner undertook and the panel recommended, until each was done."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from app.commands.answers import COMMISSIONER
from app.commands.ledger import EditEntry, RecordEvidence, RecordReply, RecordUndertaking
from app.domain.changes import Changed
from app.domain.ledger import CLOSED, LedgerEntry, LedgerEvent, LedgerKind, Reply
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.subjects import Subject
from app.models.ledger_model import LedgerModel
from app.queries.cycle_types import LedgerRow
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.chooser import Choice, Chooser
from app.views.components import button, row
from app.views.day_field import DayField
from app.views.desk import Desk
from app.views.flow_row import FlowRow
from app.views.ledger_entry import LedgerEntryPanel
from app.views.page import Remembered
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.split_page import SplitPage
from app.views.theme import scaled

DUE_WIDTH = 190  # pixels at 100 %
SHOWN = (("open", "Still open", "Open"), ("overdue", "Overdue", "Overdue"), ("all", "All", "All"))


class LedgerPageView(SplitPage):
    """A line above the list takes a new promise in seconds: words, Enter. The rest can follow later."""

    name = PageName.LEDGER
    panel_width = 380
    shows = Changed.LEDGER | Changed.MEETINGS | Changed.QUESTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._current: int | None = None
        self._meetings: tuple[Meeting, ...] = ()
        self.show_only, self.as_at = Chooser("Show"), Chooser("As at")
        self.header = PageHeader(self.show_only, self.as_at)
        self.new_text, self.new_due = QLineEdit(), DayField("Due, if it was said", desk.today)
        self.new_kind, self.new_meeting = Choice(), Choice()
        self.record = button("&Record", self._on_record, "primary", "Add it to the list (Enter)")
        self.model = LedgerModel()
        self.table = CardTable(self.model, "Promises, the overdue first")
        self.entry = LedgerEntryPanel(desk.today)
        self.show_only.offer(SHOWN)
        self.show_only.show_choice("open")
        self._assemble()
        self._connect()

    def load(self, place: Place) -> None:
        """Read the ledger as it stood on the chosen day."""
        self._offer_days(self.desk.reader.panel().meetings)
        page = self.desk.reader.cycle.ledger(self._day())
        self.header.say(page.headline, page.subtitle)
        if place.key is not None and self._current is None:
            self._current = place.key
            self.show_only.show_choice("all")
        rows = [row for row in page.rows if self._is_shown(row)]
        self.model.set_rows(rows)
        self.show_list(self.table, filled=bool(rows))
        self.none.say(*_nothing(bool(page.rows)))
        here = self.model.line_of(lambda row: row.entry_id == self._current)
        self.table.choose(here)
        self._show_entry()

    def remembers(self) -> dict[str, Remembered]:
        """What is shown, too; the day is today again."""
        return {**super().remembers(), "show": self.show_only}

    def title(self) -> str:
        """The page's name."""
        return "Promises"

    def focus_first(self) -> None:
        """The list, or else the line for a new promise."""
        (self.table if self.model.rowCount() else self.new_text).setFocus()

    def visit(self, place: Place) -> None:
        """A place may name the entry to show."""
        if place.key is not None:
            self._current = None
        super().visit(place)

    def leave(self) -> bool:
        """Keep what was changed of the entry shown. Whether all is kept."""
        return self._keep()

    def _assemble(self) -> None:
        self.new_text.setPlaceholderText("What was promised? Write it and press Enter.")
        self.new_text.setAccessibleName("A new promise")
        self.new_due.setPlaceholderText("Due, if it was said")
        self.new_kind.addItems([kind.value.capitalize() for kind in LedgerKind])
        self.new_kind.setAccessibleName("Undertaking or recommendation")
        self.new_meeting.setAccessibleName("Meeting at which it was given")
        line = row(self.new_text, self.record)
        about = FlowRow()
        for part in (self.new_due, self.new_kind, self.new_meeting):
            about.addWidget(part)
        self.new_due.setMinimumWidth(scaled(DUE_WIDTH))
        self.new_meeting.setMinimumContentsLength(len("Meeting of 10 September 2019"))
        self.assemble(self.table, self.entry, self.header, line, about)

    def _connect(self) -> None:
        self.show_only.picked.connect(self._on_filter_picked)
        self.as_at.picked.connect(self._on_filter_picked)
        self.new_text.returnPressed.connect(self._on_record)
        self.new_due.returnPressed.connect(self._on_record)
        self.table.chosen.connect(self._on_chosen)
        self.entry.changed.connect(self._keep)
        self.entry.evidence_given.connect(self._on_evidence)
        self.entry.reply_given.connect(self._on_reply)
        self.entry.ask_pressed.connect(self._on_ask)
        keep = QShortcut(QKeySequence("Ctrl+S"), self)
        keep.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keep.activated.connect(self._keep)

    def _offer_days(self, meetings: tuple[Meeting, ...]) -> None:
        if meetings == self._meetings and self.as_at.count():
            return
        self._meetings = meetings
        chosen, given_at = self.as_at.key_here(), self.new_meeting.currentIndex()
        days = [(None, "Today", "Today")]
        days += [(one.day, f"Meeting of {day_label(one.day)}", day_label(one.day)) for one in meetings]
        self.as_at.offer(days)
        self.as_at.show_choice(chosen)
        self.new_meeting.clear()
        self.new_meeting.addItems(["Today", *(f"Meeting of {day_label(one.day)}" for one in meetings)])
        past = [n for n, one in enumerate(meetings, start=1) if one.day <= self.desk.today()]
        self.new_meeting.setCurrentIndex(given_at if given_at > 0 else (past[-1] if past else 0))

    def _day(self) -> date:
        chosen = self.as_at.key_here()
        return chosen if isinstance(chosen, date) else self.desk.today()

    def _is_shown(self, row: LedgerRow) -> bool:
        wanted = self.show_only.key_here()
        return wanted == "all" or (row.overdue if wanted == "overdue" else row.state not in CLOSED)

    def _show_entry(self) -> None:
        here = self.table.row_here()
        self._current = here.entry_id if isinstance(here, LedgerRow) else None
        self.entry.show_entry(here if isinstance(here, LedgerRow) else None)

    def _keep(self) -> bool:
        fields = self.entry.fields()
        if fields is None or self._current is None:
            return True
        return self.desk.editor.do(EditEntry(self._current, fields.text, fields.owner, fields.due))

    def _on_filter_picked(self, _key: object) -> None:
        self._keep()
        self.reload()

    def _on_chosen(self, chosen: LedgerRow) -> None:
        if chosen.entry_id != self._current:
            self._keep()
            self._show_entry()

    def _on_record(self) -> None:
        if not self.new_text.text().strip():
            self.new_text.setFocus()
            return
        place = self.new_meeting.currentIndex()
        meeting = self._meetings[place - 1] if place > 0 else None
        entry = LedgerEntry(
            id=0,
            kind=tuple(LedgerKind)[self.new_kind.currentIndex()],
            ref="",
            text=self.new_text.text().strip(),
            given=meeting.day if meeting else self.desk.today(),
            by=COMMISSIONER if self.new_kind.currentIndex() == 0 else "Panel",
            owner=COMMISSIONER,
            due=self.new_due.day,
            meeting_id=meeting.id if meeting else None,
        )
        if self.desk.editor.do(RecordUndertaking(entry)):
            self.new_text.clear()
            self.new_due.clear()
            self.new_text.setFocus()

    def _on_evidence(self, event: LedgerEvent) -> None:
        if self._current is not None:
            self.desk.editor.do(RecordEvidence(self._current, event))

    def _on_reply(self, reply: Reply, day: date) -> None:
        if self._current is not None:
            self.desk.editor.do(RecordReply(self._current, reply, day))

    def _on_ask(self) -> None:
        if self._current is not None:
            self.ask.emit(EvidenceWanted(subject=Subject.LEDGER, subject_id=self._current))


def _nothing(anything: bool) -> tuple[str, str]:
    """What to say of an empty list."""
    if anything:
        return "Nothing is open here.", "Choose “All” to see what was met or withdrawn."
    return (
        "Nothing was promised yet.",
        "Write a promise in the line above, or import the minutes as a workbook (Returns).",
    )
