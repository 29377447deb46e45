"""Sheets of the workbook on the scrutiny cycle: promises, the delivery plan, questions, dates."""

from dataclasses import dataclass

from app.briefs.editions import numbered_questions
from app.domain.periods import day_label
from app.queries.brief_types import BriefData

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: name, title, lines under it, and at most one table. `link_column` names other sheets."""

    name: str
    title: str
    lines: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[Value, ...], ...] = ()
    link_column: int = 0


def promises_sheet(brief: BriefData) -> Sheet:
    """Promises and recommendations outstanding, the overdue first."""
    rows = tuple(
        (
            each.entry.ref,
            each.entry.kind.value,
            each.entry.text,
            day_label(each.entry.given),
            each.entry.by or "not stated",
            day_label(each.entry.due) if each.entry.due else "no date",
            "yes" if each.overdue else "no",
            each.state.value,
            each.reply.value if each.reply else "none",
            each.evidence[-1].words if each.evidence else "nothing yet",
        )
        for each in brief.promises
    )
    headings = ("Ref.", "Kind", "Text", "Given", "By", "Due", "Overdue", "State", "Reply", "Shown so far")
    return Sheet("Promises", "Promises and recommendations outstanding", (), headings, rows)


def delivery_sheet(brief: BriefData) -> Sheet:
    """Exceptions of the delivery plan, updates whole."""
    rows = tuple(
        (
            line.ref,
            line.commitment,
            line.activity or "not stated",
            line.status.value,
            line.printed or "none printed",
            line.why,
            day_label(line.said_on) if line.said_on else "no date",
            line.update or "nothing said",
        )
        for line in brief.delivery.exceptions
    )
    headings = ("Ref.", "Commitment", "Activity", "Status", "Status as printed", "Why it is here",
                "Newest update", "Its words")  # fmt: skip
    return Sheet("Delivery plan", "Exceptions in the delivery plan", (), headings, rows)


def questions_sheet(brief: BriefData) -> Sheet:
    """Questions in the order of asking, with their answers."""
    rows = tuple(
        (
            place,
            row.question.text,
            row.question.author,
            row.question.why or "not stated",
            row.question.supplementary or "none",
            row.question.minutes or "not set",
            row.question.state.value,
            row.question.answer or "none yet",
        )
        for place, row in numbered_questions(brief).values()
    )
    headings = ("No.", "Question", "Asked by", "Why", "Supplementary", "Minutes", "State", "Answer")
    return Sheet("Questions", "Questions in order", (), headings, rows)


def programme_sheet(brief: BriefData) -> Sheet:
    """Dates to come and items of the work programme."""
    rows = tuple(
        (day_label(line.day) if line.day else line.when or "no date", line.what, line.why or "not stated")
        for line in (*brief.programme.dates, *brief.programme.items)
    )
    headings = ("Day", "What", "Why")
    return Sheet("Dates", "Work programme and dates", (), headings, rows)
