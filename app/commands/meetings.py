"""Steps on meetings, their agenda and attendance, and the work programme."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.meetings import AgendaItem, Attendance, Meeting, Presence, WorkItem
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class AddMeeting:
    """Add a meeting to the panel's year."""

    day: date
    title: str = "Meeting of the panel"
    place: str = ""
    label: str = field(default="Add a meeting", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add it. Raises UserError if there is one on that day."""
        if any(meeting.day == self.day for meeting in store.meetings.all()):
            raise UserError("There is a meeting on that day already.", "Open it, or choose another day.")
        store.meetings.add(edit, Meeting(0, self.day, self.title.strip() or "Meeting", self.place.strip()))


@dataclass(frozen=True, slots=True)
class AddAgendaItem:
    """Add an item at the end of a meeting's agenda; it is numbered if `ref` is empty."""

    meeting_id: int
    title: str
    asked: str = ""
    ref: str = ""
    label: str = field(default="Add an agenda item", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add it. Raises UserError without a title."""
        _check_title(self.title)
        count = sum(1 for item in store.meetings.agenda() if item.meeting_id == self.meeting_id)
        ref = self.ref or str(count + 1)
        store.meetings.add_item(
            edit, AgendaItem(0, self.meeting_id, ref, self.title.strip(), self.asked.strip())
        )


@dataclass(frozen=True, slots=True)
class RecordAttendance:
    """Say how one seat was filled at a meeting."""

    meeting_id: int
    seat_id: int
    presence: Presence
    note: str = ""
    label: str = field(default="Record attendance", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set it, whether or not something was recorded before. Raises KeyError for an unknown seat."""
        seat = {seat.id: seat for seat in store.meetings.seats()}[self.seat_id]
        for known in store.meetings.attendance():
            if (known.meeting_id, known.seat_id) == (self.meeting_id, self.seat_id):
                values = {"presence": self.presence.value, "note": self.note}
                store.meetings.change(edit, "attendance", known.id, **values)
                return
        attendance = Attendance(0, self.meeting_id, seat.title, self.presence, self.seat_id, self.note)
        store.meetings.add_attendance(edit, attendance)


@dataclass(frozen=True, slots=True)
class AddWorkItem:
    """Add a line to the work programme; without a meeting it waits among the potential items."""

    title: str
    why: str = ""
    meeting_id: int | None = None
    label: str = field(default="Add to the work programme", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add it. Raises UserError without a title."""
        _check_title(self.title)
        store.meetings.add_work(edit, WorkItem(0, self.title.strip(), self.why.strip(), self.meeting_id))


@dataclass(frozen=True, slots=True)
class EditWorkItem:
    """Change a line of the work programme: its words, why it is there, and its meeting."""

    item_id: int
    title: str
    why: str
    meeting_id: int | None
    label: str = field(default="Edit the work programme", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the fields that differ. Raises UserError without a title."""
        _check_title(self.title)
        store.meetings.change(
            edit,
            "work_items",
            self.item_id,
            title=self.title.strip(),
            why=self.why.strip(),
            meeting_id=self.meeting_id,
        )


def _check_title(title: str) -> None:
    if not title.strip():
        raise UserError("It has no title yet.", "Write what the item is about.")
