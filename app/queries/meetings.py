"""Meetings as pages: the year, one meeting with its dates by law, and what waits for a meeting."""

from datetime import date

from app.domain.calendar import clear_days_before, question_deadline
from app.domain.meetings import Attendance, Meeting
from app.domain.periods import day_label
from app.queries.cycle_types import DateLine, MeetingPage, MeetingRow, MeetingsPage, SeatRow
from app.queries.ledger import carried_to, count_words
from app.queries.year_dates import year_dates
from app.store.store import Store

PAPERS_LAW = "Local Government Act 1972, section 100B: five clear days before the meeting"


def load_meetings(store: Store, today: date) -> MeetingsPage:
    """Every meeting, the oldest first, and the potential items."""
    meetings, agenda = store.meetings.all(), store.meetings.agenda()
    questions = store.questions.all()
    coming = next((meeting.id for meeting in meetings if meeting.day >= today), None)
    rows = tuple(
        MeetingRow(
            meeting=meeting,
            items=sum(item.meeting_id == meeting.id for item in agenda),
            questions=sum(question.meeting_id == meeting.id for question in questions),
            is_next=meeting.id == coming,
        )
        for meeting in meetings
    )
    waiting = tuple(item for item in store.meetings.work() if item.meeting_id is None)
    return MeetingsPage(
        headline=_headline(meetings, coming),
        subtitle=f"{count_words(len(waiting), 'item waits', 'items wait')} for a meeting." if waiting else "",
        rows=rows,
        waiting=waiting,
        year=year_dates(meetings, agenda, today),
    )


def load_meeting(store: Store, meeting_id: int, today: date) -> MeetingPage:
    """One meeting. Raises KeyError."""
    meeting = {each.id: each for each in store.meetings.all()}[meeting_id]
    papers = tuple(paper for paper in store.papers.all() if paper.meeting_id == meeting_id)
    sent = min((paper.day for paper in papers if paper.day and paper.day <= meeting.day), default=None)
    return MeetingPage(
        meeting=meeting,
        headline=f"{meeting.title}, {day_label(meeting.day)}",
        dates=dates_of(meeting, today, sent),
        agenda=tuple(item for item in store.meetings.agenda() if item.meeting_id == meeting_id),
        seats=_seats(store, meeting_id),
        papers=papers,
        questions=tuple(one for one in store.questions.all() if one.meeting_id == meeting_id),
        carried=carried_to(store, meeting),
        work=tuple(item for item in store.meetings.work() if item.meeting_id == meeting_id),
    )


def dates_of(meeting: Meeting, today: date, papers_sent: date | None = None) -> tuple[DateLine, ...]:
    """The dates that a meeting's day and the law set, in order; `papers_sent` is the day papers went out."""
    due = clear_days_before(meeting.day)
    lines = [
        _line("Papers are published", due, today, PAPERS_LAW, done=papers_sent),
        _line(
            "Questions from the public are in",
            question_deadline(meeting.day),
            today,
            "The panel's own rule: one working day before the meeting",
        ),
        _line("The panel meets", meeting.day, today),
    ]
    return tuple(sorted(lines, key=lambda line: line.day))


def _seats(store: Store, meeting_id: int) -> tuple[SeatRow, ...]:
    """Every seat of the panel, and then whoever was there besides."""
    recorded = {
        one.seat_id or one.seat: one for one in store.meetings.attendance() if one.meeting_id == meeting_id
    }
    seats = store.meetings.seats()
    rows = [_seat(seat.title, seat.id, recorded.get(seat.id)) for seat in seats]
    own = {seat.id for seat in seats}
    rows += [_seat(one.seat, one.seat_id, one) for key, one in recorded.items() if key not in own]
    return tuple(rows)


def _seat(title: str, seat_id: int | None, recorded: Attendance | None) -> SeatRow:
    if recorded is None:
        return SeatRow(title, seat_id, None, "Not recorded")
    return SeatRow(title, seat_id, recorded.presence, recorded.presence.value.capitalize(), recorded.note)


def _line(what: str, day: date, today: date, law: str = "", done: date | None = None) -> DateLine:
    if done is not None:
        late = done > day
        words = f"done on {day_label(done)}" + (f", {_days((done - day).days)} late" if late else "")
        return DateLine(what, day, words, late, law)
    left = (day - today).days
    if left < 0:
        return DateLine(what, day, f"{_long(-left)} ago", False, law)
    return DateLine(what, day, "today" if left == 0 else f"in {_long(left)}", False, law)


def _long(days: int) -> str:
    """A stretch of time as one says it: days, and from two years on whole years."""
    years = days // 365
    return count_words(years, "year", "years") if years > 1 else _days(days)


def _days(count: int) -> str:
    return count_words(count, "day", "days")


def _headline(meetings: tuple[Meeting, ...], coming: int | None) -> str:
    if not meetings:
        return "No meetings yet"
    for meeting in meetings:
        if meeting.id == coming:
            return f"The next meeting is on {day_label(meeting.day)}"
    return f"{count_words(len(meetings), 'meeting', 'meetings')}, the last on {day_label(meetings[-1].day)}"
