"""The dates of a panel's year: the annual report and the precept, with what was done and what is late."""

from datetime import date

from app.domain.calendar import DueDate, precept_dates
from app.domain.meetings import AgendaItem, Meeting
from app.domain.periods import day_label, financial_year
from app.queries.cycle_types import DateLine

PRECEPT_LAW = "Police and Crime Panels (Precepts) Regulations 2012, regulations 3 to 5"
REPORT_LAW = "Police Reform and Social Responsibility Act 2011, sections 12 and 28(4); no date is set"


def year_dates(
    meetings: tuple[Meeting, ...], agenda: tuple[AgendaItem, ...], today: date
) -> tuple[DateLine, ...]:
    """The annual report of the year that ended last, and the precept dates of today's financial year."""
    start = date(today.year if today.month >= 4 else today.year - 1, 4, 1)
    days = {meeting.id: meeting.day for meeting in meetings}
    items = [(days[item.meeting_id], item.title.casefold()) for item in agenda if item.meeting_id in days]
    here = [(day, title) for day, title in items if start <= day <= date(start.year + 1, 3, 31)]
    precept = (_precept(one, here, today) for one in precept_dates(start.year + 1))
    return (_annual_report(start, here), *precept)


def _annual_report(start: date, items: list[tuple[date, str]]) -> DateLine:
    """Seen at the first meeting that has it; a report on complaints is another thing."""
    seen = [day for day, title in items if "annual report" in title and "complaint" not in title]
    what = f"The panel reviews the annual report for {financial_year(date(start.year - 1, 4, 1))}"
    words = f"on the agenda of {day_label(min(seen))}" if seen else "on no agenda yet"
    return DateLine(what, min(seen, default=start), words, not seen, REPORT_LAW)


def _precept(one: DueDate, items: list[tuple[date, str]], today: date) -> DateLine:
    seen = [day for day, title in items if "precept" in title and day <= one.due]
    if one.due < today:
        words = f"on the agenda of {day_label(max(seen))}" if seen else "passed; on no agenda before it"
        return DateLine(one.what, one.due, words, not seen, PRECEPT_LAW)
    left = (one.due - today).days
    return DateLine(one.what, one.due, f"in {left} days" if left else "today", False, PRECEPT_LAW)
