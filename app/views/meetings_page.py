"""Meetings: the year, and one meeting with its dates, agenda, questions, promises, papers and attendance."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.commands.meetings import AddAgendaItem, AddMeeting, AddWorkItem, EditWorkItem, RecordAttendance
from app.domain.changes import Changed
from app.domain.meetings import Presence, WorkItem
from app.domain.papers import Paper
from app.domain.periods import day_label
from app.domain.questions import Question
from app.models.meeting_models import (
    AgendaModel,
    CarriedModel,
    DatesModel,
    PapersModel,
    SeatsModel,
    WorkModel,
)
from app.models.questions_model import BriefQuestionsModel
from app.models.table_model import TableModel
from app.queries.cycle_types import LedgerRow, MeetingPage, MeetingsPage, SeatRow
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import button, column, label, row
from app.views.day_field import DayField
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place

NEXT_PRESENCE = {
    None: Presence.PRESENT,
    Presence.PRESENT: Presence.APOLOGIES,
    Presence.APOLOGIES: Presence.SUBSTITUTE,
    Presence.SUBSTITUTE: Presence.ABSENT,
    Presence.ABSENT: Presence.PRESENT,
}


class MeetingsPageView(Page):
    """Shows the meeting whose id is the place's key; without one, the next meeting, or the last."""

    name = PageName.MEETINGS
    shows = Changed.MEETINGS | Changed.LEDGER | Changed.QUESTIONS | Changed.PAPERS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: MeetingPage | None = None
        self.meeting = Chooser("Meeting")
        self.header = PageHeader(self.meeting)
        self.dates, self.agenda, self.carried = DatesModel(), AgendaModel(), CarriedModel()
        self.questions, self.papers, self.seats = BriefQuestionsModel(), PapersModel(), SeatsModel()
        self.work, self.waiting, self.year = WorkModel(), WorkModel(), DatesModel()
        self.new_item, self.new_work = QLineEdit(), QLineEdit()
        self.new_day = DayField("Day of a new meeting", desk.today)
        self._parts: list[tuple[QWidget, TableModel[Any], bool]] = []
        self._assemble()

    def load(self, place: Place) -> None:
        """Read the year, and the meeting."""
        year = self.desk.reader.cycle.meetings(self.desk.today())
        self._offer(year)
        chosen = place.key or _first(year)
        self.meeting.show_choice(chosen)
        self.waiting.set_rows(year.waiting)
        self.year.set_rows(year.year)
        if chosen is None:
            self.shown = None
            self.header.say(year.headline, "Write the day of the first one below.")
            for _, model, _ in self._parts:
                if model not in (self.waiting, self.year):
                    model.set_rows(())
        else:
            shown = self.desk.reader.cycle.meeting(chosen, self.desk.today())
            self.shown = shown
            self.header.say(shown.headline, year.headline + ".")
            self._show(shown)
        for part, model, always in self._parts:
            part.setVisible(always or model.rowCount() > 0)

    def title(self) -> str:
        """The meeting's day."""
        return f"Meeting of {day_label(self.shown.meeting.day)}" if self.shown else "Meetings"

    def focus_first(self) -> None:
        """The choice of the meeting."""
        self.meeting.setFocus()

    def _show(self, shown: MeetingPage) -> None:
        self.dates.set_rows(shown.dates)
        self.agenda.set_rows(shown.agenda)
        self.questions.set_rows(shown.questions)
        self.carried.set_rows(shown.carried)
        self.papers.set_rows(shown.papers)
        self.seats.set_rows(shown.seats)
        self.work.set_rows(shown.work)

    def _assemble(self) -> None:
        self.body.addWidget(self.header)
        agenda_line = _entry_line(self.new_item, "A new item for the agenda", self._on_item)
        work_line = _entry_line(self.new_work, "A new item that waits for a meeting", self._on_work)
        self._add("Dates", self.dates, "Dates of the meeting")
        self._add("Agenda", self.agenda, "Agenda", agenda_line)
        self._add("Questions", self.questions, "Questions for this meeting").opened.connect(self._on_question)
        self._add("Promises still owed", self.carried, "Promises still owed").opened.connect(self._on_promise)
        self._add("Papers", self.papers, "Papers of the meeting").opened.connect(self._on_paper)
        self._add("Planned in the work programme", self.work, "Work programme").opened.connect(self._on_wait)
        self.seats_table = self._add(
            "Attendance", self.seats, "Attendance by seat; Enter goes on to the next word"
        )
        self.waiting_table = self._add("Waiting for a meeting", self.waiting, "Potential items", work_line)
        self.seats_table.opened.connect(self._on_seat)
        self.waiting_table.opened.connect(self._on_plan)
        self._add("The panel's year", self.year, "Dates of the panel's year")
        self.new_day.returnPressed.connect(self._on_meeting)
        self.body.addWidget(label("Another meeting", "section"))
        self.body.addLayout(row(self.new_day, button("Add the &meeting", self._on_meeting), None))
        self.body.addStretch(1)
        self.meeting.picked.connect(self._on_picked)

    def _add(
        self, heading: str, model: TableModel[Any], name: str, entry: QWidget | None = None
    ) -> CardTable:
        table = CardTable(model, name, whole=True)
        part = QWidget()
        inside = column(label(heading, "section"), table, spacing=6)
        if entry is not None:
            inside.addWidget(entry)
        part.setLayout(inside)
        self.body.addWidget(part)
        self._parts.append((part, model, entry is not None))
        return table

    def _offer(self, year: MeetingsPage) -> None:
        self.meeting.offer(
            [
                (
                    one.meeting.id,
                    f"{day_label(one.meeting.day)}{', next' if one.is_next else ''}",
                    day_label(one.meeting.day),
                )
                for one in year.rows
            ]
        )

    def _on_picked(self, meeting_id: int) -> None:
        self.follow(PageName.MEETINGS, meeting_id)

    def _on_item(self) -> None:
        words = self.new_item.text().strip()
        if self.shown is None or not words:
            return
        if self.desk.editor.do(AddAgendaItem(self.shown.meeting.id, words)):
            self.new_item.clear()

    def _on_work(self) -> None:
        if self.new_work.text().strip() and self.desk.editor.do(AddWorkItem(self.new_work.text())):
            self.new_work.clear()

    def _on_meeting(self) -> None:
        day = self.new_day.day
        if day is None:
            self.notice.emit("This is not a day yet.", "Write a day such as 27 November 2019.")
        elif self.desk.editor.do(AddMeeting(day)):
            self.new_day.clear()

    def _on_seat(self, seat: SeatRow) -> None:
        if self.shown is not None and seat.seat_id is not None:
            step = RecordAttendance(self.shown.meeting.id, seat.seat_id, NEXT_PRESENCE[seat.presence])
            self.desk.editor.do(step)

    def _on_plan(self, item: WorkItem) -> None:
        """Put a waiting item on this meeting's programme."""
        if self.shown is not None:
            self.desk.editor.do(EditWorkItem(item.id, item.title, item.why, self.shown.meeting.id))

    def _on_wait(self, item: WorkItem) -> None:
        """Put a planned item back among those that wait."""
        self.desk.editor.do(EditWorkItem(item.id, item.title, item.why, None))

    def _on_question(self, question: Question) -> None:
        self.follow(PageName.QUESTIONS, question.id)

    def _on_promise(self, promise: LedgerRow) -> None:
        self.follow(PageName.LEDGER, promise.entry_id)

    def _on_paper(self, paper: Paper) -> None:
        self.follow(PageName.PAPER, paper.id)


def _first(year: MeetingsPage) -> int | None:
    """The next meeting, or else the last."""
    coming = next((one.meeting.id for one in year.rows if one.is_next), None)
    return coming or (year.rows[-1].meeting.id if year.rows else None)


def _entry_line(field: QLineEdit, words: str, on_enter: Callable[[], None]) -> QLineEdit:
    """A line that takes something new with Enter."""
    field.setPlaceholderText(f"{words}: write it and press Enter.")
    field.setAccessibleName(words)
    field.returnPressed.connect(on_enter)
    return field
