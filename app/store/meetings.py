"""Meetings with their agenda and attendance, seats, and the work programme."""

from app.domain.meetings import AgendaItem, Attendance, Meeting, Seat, WorkItem
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import from_row, row_of


class MeetingTable:
    """Reads and writes meetings and the seats of the panel."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Meeting, ...]:
        """Every meeting, oldest first."""
        return tuple(from_row(Meeting, row) for row in self._db.rows("meetings order by day, id"))

    def seats(self) -> tuple[Seat, ...]:
        """Every seat, in the order of set-up."""
        return tuple(from_row(Seat, row) for row in self._db.rows("seats order by id"))

    def agenda(self) -> tuple[AgendaItem, ...]:
        """The items of every meeting, in order."""
        return tuple(
            from_row(AgendaItem, row) for row in self._db.rows("agenda_items order by meeting_id, id")
        )

    def attendance(self) -> tuple[Attendance, ...]:
        """Who was at which meeting, by seat."""
        return tuple(from_row(Attendance, row) for row in self._db.rows("attendance order by meeting_id, id"))

    def work(self) -> tuple[WorkItem, ...]:
        """The work programme, potential items among it."""
        return tuple(from_row(WorkItem, row) for row in self._db.rows("work_items order by id"))

    def add(self, edit: Edit, meeting: Meeting) -> int:
        """Add a meeting (its `id` is ignored) and return its id."""
        return edit.insert("meetings", **row_of(meeting))

    def add_seat(self, edit: Edit, seat: Seat) -> int:
        """Add a seat (its `id` is ignored) and return its id."""
        return edit.insert("seats", **row_of(seat))

    def add_item(self, edit: Edit, item: AgendaItem) -> int:
        """Add an item to a meeting's agenda; returns its id."""
        return edit.insert("agenda_items", **row_of(item))

    def add_attendance(self, edit: Edit, attendance: Attendance) -> int:
        """Say how a seat was filled at a meeting; returns its id."""
        return edit.insert("attendance", **row_of(attendance))

    def add_work(self, edit: Edit, item: WorkItem) -> int:
        """Add a line to the work programme; returns its id."""
        return edit.insert("work_items", **row_of(item))

    def change(self, edit: Edit, table: str, row_id: int, **values: str | int | None) -> None:
        """Set columns of a row of `meetings`, `agenda_items`, `attendance` or `work_items`."""
        edit.update(table, row_id, **values)
