"""What a register's words name in the panel: an objective, a meeting, an area, a day."""

import re
from datetime import date

from app.domain.labels import area_index, normal_form
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.plans import Objective, Plan
from app.returns.registers.plan import Add, Planner
from app.returns.registers.types import RegisterLine
from app.returns.registers.values import looks_like_day, parse_day, parse_month

NEW_MEETING = "Meeting of the panel"
PLACE = re.compile(
    r"^(?:(?:plan |police and crime )?(?:objective|aim|priority|theme) )?\d+(?:\.\d+)*[.: )-]*", re.I
)


def objective_of(planner: Planner, *names: str) -> int | None:
    """The objective that the last of these names means: by title or ref; one of the plan in force first."""
    panel = planner.panel
    codes = {plan.id: plan.code for plan in panel.plans}
    in_force = [plan.id for plan in panel.plans if _in_force(plan, panel.day)]
    order = sorted(panel.objectives, key=lambda each: each.plan_id not in in_force)
    for name in reversed([name for name in names if name]):
        bare = normal_form(name)
        for test in (_titled, _without_number):
            if found := next((each.id for each in order if test(each, bare, name)), None):
                return found
        code, _, ref = name.rpartition(":")
        for each in order:
            if each.ref == ref.strip() and code.strip() in ("", codes[each.plan_id]):
                return each.id
    return None


def _titled(objective: Objective, bare: str, _name: str) -> bool:
    return bare in (normal_form(objective.title), normal_form(objective.short_title))


def _without_number(objective: Objective, _bare: str, name: str) -> bool:
    return _titled(objective, normal_form(PLACE.sub("", name)), name)


def _in_force(plan: Plan, day: date) -> bool:
    return (plan.starts is None or plan.starts <= day) and (plan.ends is None or plan.ends >= day)


def area_of(planner: Planner, name: str) -> int | None:
    """The area that a name means."""
    return area_index(planner.panel.areas).find(name) if name else None


def day_in(planner: Planner, line: RegisterLine, name: str) -> date | None:
    """The day in a field. What looks like one and is none is an error; words such as "soon" are a note."""
    text = line.of(name)
    day = parse_day(text)
    if day is not None or not text:
        return day
    if looks_like_day(text):
        planner.error(
            line,
            "unreadable-date",
            f'"{text}" is not a date such as 10 September 2019; it was left out.',
            name,
        )
    else:
        planner.note(line, "date-in-words", f'"{text}" names no day; no date was taken from it.', name)
    return None


def day_of_meeting(planner: Planner, line: RegisterLine, name: str = "meeting") -> date | None:
    """The day of a line's meeting: in its column, else in the headings above it, else on the cover."""
    if line.of(name):
        return parse_day(line.of(name))
    keys = ("date of meeting", "meeting", "meeting date", "date of the meeting")
    cover = [planner.cover[key].of("value") for key in keys if key in planner.cover]
    return next((day for text in (*reversed(line.under), *cover) if (day := parse_day(text))), None)


class Meetings:
    """The panel's meetings by day, with those that the workbook adds."""

    def __init__(self, planner: Planner) -> None:
        self._planner = planner
        self.by_day = {meeting.day: meeting.id for meeting in planner.panel.meetings}

    def on(self, day: date) -> tuple[int, tuple[Add, ...]]:
        """The id of the meeting on a day, and the step that adds it where there is none."""
        if day in self.by_day:
            return self.by_day[day], ()
        added = self._planner.add(Meeting(0, day, NEW_MEETING))
        self.by_day[day] = added.id
        return added.id, (added,)

    def in_month(self, text: str) -> int | None:
        """The one meeting in the month that a text names."""
        month = parse_month(text)
        found = [key for day, key in self.by_day.items() if (day.year, day.month) == month]
        return found[0] if len(found) == 1 else None


def said_on(day: date) -> str:
    """A day as sentences name it."""
    return day_label(day)
