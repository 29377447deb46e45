"""The plan for agendas, attendance and the work programme."""

from app.domain.fates import LineFate
from app.domain.issues import Issue, Severity
from app.domain.labels import normal_form
from app.domain.meetings import AgendaItem, Attendance, WorkItem
from app.returns.registers.places import Meetings, day_of_meeting
from app.returns.registers.plan import Add, Planner
from app.returns.registers.types import RegisterLine
from app.returns.registers.values import parse_day, presence_of
from app.returns.wording import joined

Steps = tuple[Add, ...]


def plan_agenda_item(line: RegisterLine, planner: Planner, meetings: Meetings) -> None:
    """An item by its meeting and number, else by its title."""
    title = line.of("title")
    found = _meeting(line, planner, meetings)
    if found is None:
        return
    if not title:
        planner.leave_out(line, "item-without-title", "The item has no title; it was left out.")
        return
    meeting_id, steps = found
    pages = f"Pages {line.of('pages')}" if line.of("pages") else ""
    note = ". ".join(part for part in (line.of("note"), pages) if part)
    item = AgendaItem(0, meeting_id, line.of("ref"), title, line.of("asked"), line.of("outcome"), note)
    own = [each for each in planner.panel.agenda if each.meeting_id == meeting_id]
    known = next((each for each in own if each.ref == item.ref and item.ref), None)
    known = known or next((each for each in own if normal_form(each.title) == normal_form(title)), None)
    if known is None:
        planner.plan(line, LineFate.NEW, *steps, planner.add(item), ref=item.ref, words=title)
        return
    new = {name: getattr(item, name) for name in ("title", "asked", "outcome", "note")}
    planner.settle(line, ("agenda_items", known), new, title)


def plan_attendance(line: RegisterLine, planner: Planner, meetings: Meetings) -> None:
    """How a seat was filled; a name that is no seat of the panel is kept as printed."""
    found = _meeting(line, planner, meetings)
    if found is None:
        return
    said = line.of("attendance")
    presence = presence_of(said)
    seat = line.of("seat")
    if not seat or presence is None:
        message = f'"{said}" does not say whether {seat or "the seat"} was filled; the line was left out.'
        planner.leave_out(line, "attendance-unknown", message, "attendance")
        return
    meeting_id, steps = found
    seat_id = next((s.id for s in planner.panel.seats if normal_form(s.title) == normal_form(seat)), None)
    if seat_id is None and planner.panel.seats:
        planner.unknown_seats.append((seat, line))
    own = [each for each in planner.panel.attendance if each.meeting_id == meeting_id]
    known = next((each for each in own if normal_form(each.seat) == normal_form(seat)), None)
    if known is None:
        attendance = Attendance(0, meeting_id, seat, presence, seat_id, line.of("note"))
        planner.plan(line, LineFate.NEW, *steps, planner.add(attendance), words=f"{seat}: {presence.value}")
        return
    new = {"presence": presence.value, "note": line.of("note")}
    planner.settle(line, ("attendance", known), new, f"{seat}: {presence.value}")


def note_unknown_seats(planner: Planner) -> None:
    """One note for each sheet on those listed who hold no seat, such as officers who attend."""
    by_sheet: dict[str, list[tuple[str, RegisterLine]]] = {}
    for seat, line in planner.unknown_seats:
        by_sheet.setdefault(line.sheet, []).append((seat, line))
    for sheet, found in by_sheet.items():
        cells = [line.cell("seat") for _, line in found]
        verb = "is no seat" if len(found) == 1 else "are no seats"
        names = joined((f'"{seat}"' for seat, _ in found), most=6)
        message = f"{names} {verb} of this panel: kept as printed."
        issue = Issue(Severity.NOTE, "seat-unknown", message, sheet, cells[0], tuple(cells[1:]))
        planner.issues.append(issue)


def plan_work(line: RegisterLine, planner: Planner, meetings: Meetings) -> None:
    """A line of the work programme: for a day, for a month that may have a meeting yet, or waiting."""
    title, when = line.of("title"), line.of("meeting")
    if not title:
        planner.leave_out(line, "item-without-title", "The item has no title; it was left out.")
        return
    day = parse_day(when) if when else day_of_meeting(planner, line)
    meeting_id, steps = meetings.on(day) if day else (meetings.in_month(when), ())
    planned = when if day is None else ""
    item = WorkItem(0, title, line.of("why"), meeting_id, planned, line.of("note"))
    known = next(
        (
            each
            for each in planner.panel.work
            if normal_form(each.title) == normal_form(title)
            and (each.meeting_id == meeting_id or (meeting_id is None and each.planned == planned))
        ),
        None,
    )
    if known is None:
        planner.plan(line, LineFate.NEW, *steps, planner.add(item), ref=when, words=title)
        return
    new = {"why": item.why, "note": item.note}
    planner.settle(line, ("work_items", known), new, title)


def _meeting(line: RegisterLine, planner: Planner, meetings: Meetings) -> tuple[int, Steps] | None:
    day = day_of_meeting(planner, line)
    if day is not None:
        return meetings.on(day)
    said = line.of("meeting")
    message = (
        f'"{said}" is not the date of a meeting such as 10 September 2019; the line was left out.'
        if said
        else "It does not say of which meeting it is; the line was left out."
    )
    planner.leave_out(line, "unreadable-date" if said else "meeting-unknown", message, "meeting")
    return None
