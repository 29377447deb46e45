"""What the search box finds: pages, objectives, measures, areas, questions and commands, by their words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from app.domain.subjects import Subject
from app.errors import UserError
from app.views.places import PAGE_TITLES, Link, PageName, Place

if TYPE_CHECKING:
    from app.queries.cycle_types import Found
    from app.queries.reader import Reader

MOST = 40  # more lines than anybody reads
SHORT = 36  # letters of a name before the words that were found


@dataclass(frozen=True)
class Entry:
    """One thing to go to or do. `detail` is found by, too, but not shown."""

    text: str
    kind: str
    act: Callable[[], object]
    detail: str = ""


def find(entries: Iterable[Entry], words: str) -> tuple[Entry, ...]:
    """Entries that hold every word, those whose text starts with the first word before the others."""
    wanted = words.casefold().split()
    found = [entry for entry in entries if all(word in _searched(entry) for word in wanted)]
    if wanted:
        found.sort(key=lambda entry: not entry.text.casefold().startswith(wanted[0]))
    return tuple(found[:MOST])


def entries_for(reader: "Reader", here: Place, go: Callable[[Place], object]) -> tuple[Entry, ...]:
    """Everything there is to go to from a place."""

    def lead(page: PageName, key: int | None = None) -> Callable[[], object]:
        place = Link(page, key).from_(here)
        return lambda: go(place)

    entries = [Entry(title, "Page", lead(page)) for page, title in PAGE_TITLES.items()]
    try:
        entries += _objectives(reader, here, lead)
        entries += _measures(reader, here, lead)
        entries += _questions(reader, here, lead)
    except UserError:
        pass  # nothing imported yet: there are pages and areas to go to all the same
    for area in reader.panel().areas:
        place = Link(PageName.AREA, area_id=area.id).from_(here)
        entries.append(Entry(area.name, "Area", lambda place=place: go(place), " ".join(area.aliases)))
    return tuple(entries)


def found_in_words(
    reader: "Reader", here: Place, go: Callable[[Place], object], words: str
) -> tuple[Entry, ...]:
    """What holds the words anywhere in its text, each with the words around them."""

    def lead(found: "Found") -> Callable[[], object]:
        if found.subject is Subject.AREA:
            place = Link(PageName.AREA, area_id=found.subject_id).from_(here)
        else:
            page, has_key = PAGE_OF[found.subject]
            tab = words if page is PageName.PAPER else ""
            place = Link(page, found.subject_id if has_key else None, tab=tab).from_(here)
        return lambda: go(place)

    return tuple(
        Entry(_told(found, words), KIND_WORDS.get(found.subject, found.kind.capitalize()), lead(found))
        for found in reader.cycle.search(words, MOST)
    )


# The page that shows a thing, and whether it can show that one alone.
PAGE_OF = {
    Subject.MEASURE: (PageName.MEASURE, True),
    Subject.OBJECTIVE: (PageName.OBJECTIVE, True),
    Subject.QUESTION: (PageName.QUESTIONS, True),
    Subject.LEDGER: (PageName.LEDGER, True),
    Subject.COMMITMENT: (PageName.DELIVERY, True),
    Subject.OVERSIGHT: (PageName.DELIVERY, False),
    Subject.MEETING: (PageName.MEETINGS, True),
    Subject.WORK_ITEM: (PageName.MEETINGS, False),
    Subject.PAPER: (PageName.PAPER, True),
    Subject.RISK: (PageName.PLAN, False),
    Subject.OUTCOME_SHEET: (PageName.PLAN, False),
    Subject.NOTE: (PageName.OBJECTIVES, False),
    Subject.RETURN: (PageName.RETURNS, False),
    Subject.STATEMENT: (PageName.CHANGES, False),
}
KIND_WORDS = {Subject.LEDGER: "Promise", Subject.OUTCOME_SHEET: "Outcome"}
Lead = Callable[[PageName, int | None], Callable[[], object]]


def _objectives(reader: "Reader", here: Place, lead: Lead) -> list[Entry]:
    if here.quarter is None:
        return []
    rows = (row for section in reader.board(here.quarter, here.area_id).sections for row in section.rows)
    return [
        Entry(
            f"{row.ref}. {row.short_title}",
            "Objective",
            lead(PageName.OBJECTIVE, row.objective_id),
            row.title,
        )
        for row in rows
    ]


def _measures(reader: "Reader", here: Place, lead: Lead) -> list[Entry]:
    if here.quarter is None:
        return []
    return [
        Entry(row.name, "Measure", lead(PageName.MEASURE, row.measure_id), row.heading)
        for row in reader.measures(here.quarter, here.area_id).rows
    ]


def _questions(reader: "Reader", here: Place, lead: Lead) -> list[Entry]:
    if here.quarter is None:
        return []
    return [
        Entry(
            row.question.text,
            "Question",
            lead(PageName.QUESTIONS, row.question.id),
            f"{row.question.ref} {row.question.author}",
        )
        for row in reader.questions(None, here.quarter).rows
    ]


def _told(found: "Found", words: str) -> str:
    """The name of what was found; where the words stand in its text only, those around them, too."""
    if all(word in found.title.casefold() for word in words.casefold().split()):
        return found.title
    short = shorten(found.title, SHORT, placeholder=" …")
    return f"{short}: {found.context.replace('[', '').replace(']', '')}"


def _searched(entry: Entry) -> str:
    return f"{entry.text} {entry.kind} {entry.detail}".casefold()
