"""What a pack says of the scrutiny cycle: promises, the delivery plan's exceptions, what is to come."""

from collections import Counter
from datetime import date, timedelta

from app.domain.calendar import DueDate, clear_days_before, precept_dates, question_deadline
from app.domain.commitments import Commitment, Status
from app.domain.ledger import CLOSED, LedgerEntry, Standing, ledger_at
from app.domain.meetings import Meeting, WorkItem
from app.domain.periods import day_label
from app.queries.brief_types import DeliveryPlan, PlanLine, Programme, ProgrammeLine
from app.queries.cycle_types import ActivityRow, CommitmentRow
from app.queries.delivery import plan_rows

AHEAD = timedelta(days=400)  # how far the dates of a pack look
PRECEPT_RULE = "SI 2012/2271, regulations 3 to 5"
NOT_BEGUN = {Status.NOT_STARTED: ("Not started.",)}


def open_promises(entries: tuple[LedgerEntry, ...], on: date) -> tuple[Standing, ...]:
    """Undertakings and recommendations still open on a day, the overdue first."""
    return tuple(each for each in ledger_at(entries, on) if each.state not in CLOSED)


def delivery_plan(commitments: tuple[Commitment, ...], on: date) -> DeliveryPlan:
    """Activities by their newest status known on a day; those worth a word; those that state no status."""
    counted: Counter[Status] = Counter()
    lines, silent = [], []
    for row in plan_rows(commitments, on):
        if row.vanished:
            lines.append(_line(row, None, row.remarks[:1]))
        for activity in row.activities:
            counted[activity.status] += 1
            reasons = (*NOT_BEGUN.get(activity.status, ()), *activity.remarks)
            if reasons:
                lines.append(_line(row, activity, reasons))
            elif activity.status is Status.UNKNOWN:
                silent.append((activity.ref or row.ref, row.objective_id))
    order = [Status.DELAYED, Status.NOT_STARTED, *Status]
    lines.sort(key=lambda line: order.index(line.status))
    counts = tuple((status, counted[status]) for status in Status if counted[status])
    return DeliveryPlan(counts, tuple(lines), tuple(silent))


def _line(row: CommitmentRow, activity: ActivityRow | None, reasons: tuple[str, ...]) -> PlanLine:
    """One line; without an activity it is about the whole commitment."""
    why = " ".join(f"{each[:1].upper()}{each[1:]}" for each in reasons)
    if activity is None:
        return PlanLine(row.ref, row.text, "", row.objective_id, Status.UNKNOWN, "", "", None, why)
    return PlanLine(
        ref=activity.ref or row.ref,
        commitment=row.text,
        activity=activity.text,
        objective_id=row.objective_id,
        status=activity.status,
        printed=activity.printed,
        update=activity.update,
        said_on=activity.day,
        why=why,
    )


def coming(items: tuple[WorkItem, ...], meetings: tuple[Meeting, ...], on: date) -> Programme:
    """Dates after a day, and the work programme: by meeting, then what waits for one.

    Items bear no day on which they were taken in: those of the meetings a year ahead are shown, and without
    such a meeting none.
    """
    ahead = [meeting for meeting in meetings if on < meeting.day <= on + AHEAD]
    dates = [line for meeting in ahead for line in _meeting_dates(meeting, on)]
    dates += [ProgrammeLine(each.what, each.due, PRECEPT_RULE) for each in _next_precept(on)]
    days = {meeting.id: meeting.day for meeting in meetings}
    known = {meeting.id for meeting in ahead}
    work = [item for item in items if item.meeting_id in known or (known and item.meeting_id is None)]
    work.sort(key=lambda item: (item.meeting_id is None, days.get(item.meeting_id or 0, date.max)))
    return Programme(
        tuple(sorted(dates, key=lambda line: line.day or date.max)),
        tuple(_work_line(item, days) for item in work),
    )


def _next_precept(on: date) -> list[DueDate]:
    """What is left of this year's dates of the precept, else all of the next year's."""
    ahead = [[each for each in precept_dates(year) if each.due > on] for year in (on.year, on.year + 1)]
    return ahead[0] or ahead[1]


def _meeting_dates(meeting: Meeting, on: date) -> list[ProgrammeLine]:
    """A meeting with the days before it by which papers and the public's questions are due."""
    day = day_label(meeting.day)
    lines = (
        ProgrammeLine(
            f"Papers for {day} go out", clear_days_before(meeting.day), "Five clear working days before"
        ),
        ProgrammeLine(f"Questions from the public for {day}", question_deadline(meeting.day), "Last day"),
        ProgrammeLine(meeting.title, meeting.day, meeting.place),
    )
    return [line for line in lines if line.day is not None and line.day > on]


def _work_line(item: WorkItem, days: dict[int, date]) -> ProgrammeLine:
    day = days.get(item.meeting_id or 0)
    return ProgrammeLine(item.title, day, item.why, item.planned)
