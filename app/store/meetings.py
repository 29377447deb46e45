"""Meetings and seats."""

from sqlite_utils import Database

from app.domain.meetings import Meeting, Seat
from app.store.journal import Edit
from app.store.rows import Row, day


class MeetingTable:
    """Reads and writes meetings and the seats of the panel."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Meeting, ...]:
        """Every meeting, oldest first."""
        return tuple(_meeting(row) for row in self._db.query("select * from meetings order by day, id"))

    def seats(self) -> tuple[Seat, ...]:
        """Every seat, in the order of set-up."""
        return tuple(Seat(**row) for row in self._db.query("select * from seats order by id"))

    def add(self, edit: Edit, meeting: Meeting) -> int:
        """Add a meeting (its `id` is ignored) and return its id."""
        return edit.insert(
            "meetings",
            day=meeting.day.isoformat(),
            title=meeting.title,
            place=meeting.place,
            note=meeting.note,
        )

    def add_seat(self, edit: Edit, seat: Seat) -> int:
        """Add a seat (its `id` is ignored) and return its id."""
        return edit.insert(
            "seats", title=seat.title, council=seat.council, area_id=seat.area_id, role=seat.role
        )


def _meeting(row: Row) -> Meeting:
    return Meeting(**{**row, "day": day(row["day"])})
