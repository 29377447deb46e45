"""Promises and recommendations still open, the overdue first."""

from app.briefs.blocks import Block, Cell, Column, Fit, Group, Section, Table, Text, Tone
from app.briefs.link_keys import PROMISES_KEY
from app.briefs.wording import counted, listed, sentence
from app.domain.brief_choices import SECTION_TITLES, PackSection
from app.domain.ledger import LedgerEntry, LedgerKind, Standing, numbered
from app.domain.periods import day_label
from app.domain.subjects import Subject
from app.queries.brief_types import BriefData

TITLE = SECTION_TITLES[PackSection.PROMISES]
NOTHING = "No promise and no recommendation is recorded as outstanding."


def promises_section(brief: BriefData) -> Section:
    """Every promise that has not been shown to be kept, and every recommendation that is not closed."""
    if not brief.promises:
        return Section(TITLE, (Text(NOTHING),), key=PROMISES_KEY, kept=1)
    columns = (
        Column("Ref.", Fit.TEXT, 0.7),
        Column("What was promised or recommended", Fit.TEXT, 5.6),
        Column("Due", Fit.TEXT, 1.6),
        Column("Shown so far", Fit.SMALL, 2.5),
    )
    groups = tuple(
        Group(f"{title}: {len(found)}", tuple(_line(brief, each) for each in found))
        for title, found in _grouped(brief.promises)
    )
    blocks: tuple[Block, ...] = (
        Text(promises_in_words(brief), Tone.LEAD),
        Table("Promises and recommendations outstanding", columns, groups, show_caption=False),
    )
    return Section(TITLE, blocks, key=PROMISES_KEY, kept=2)


def promises_in_words(brief: BriefData) -> str:
    """How many are open, and how many of them are overdue; empty without any."""
    if not brief.promises:
        return ""
    kinds = [each.entry.kind for each in brief.promises]
    parts = [
        counted(kinds.count(kind), word)
        for kind, word in (
            (LedgerKind.UNDERTAKING, "promise"),
            (LedgerKind.RECOMMENDATION, "recommendation"),
        )
        if kind in kinds
    ]
    overdue = sum(1 for each in brief.promises if each.overdue)
    late = f"{overdue} overdue" if overdue else "none overdue"
    return f"{listed(parts)} outstanding, {late}."


def _grouped(promises: tuple[Standing, ...]) -> list[tuple[str, list[Standing]]]:
    """Overdue, with a date to come, without a date; only groups that hold something."""
    groups = (
        ("Overdue", [each for each in promises if each.overdue]),
        ("Due later", [each for each in promises if not each.overdue and each.entry.due]),
        *(
            (f"{title} without a date", [e for e in promises if not e.entry.due and e.entry.kind is kind])
            for kind, title in (
                (LedgerKind.UNDERTAKING, "Promises"),
                (LedgerKind.RECOMMENDATION, "Recommendations"),
            )
        ),
    )
    return [(title, found) for title, found in groups if found]


def _line(brief: BriefData, standing: Standing) -> tuple[Cell, ...]:
    entry = standing.entry
    due, late = "", ""
    if entry.due is not None:
        due = day_label(entry.due)
        late = f"{counted((brief.as_at - entry.due).days, 'day')} late" if standing.overdue else ""
    return (
        Cell(entry.ref),
        Cell(entry.text, second=_given(entry, brief.exempt_line(Subject.LEDGER, entry.id))),
        Cell(due or "no date", second=late),
        Cell(_shown(standing)),
    )


def _given(entry: LedgerEntry, exempt: str = "") -> str:
    """ "18 June 2019, the Commissioner, item 5, paragraph 12. Owner: the Treasurer." """
    places = dict.fromkeys(
        (
            day_label(entry.given),
            entry.by,
            numbered("item", entry.item),
            numbered("paragraph", entry.paragraph),
            entry.source,
        )
    )
    owner = f" Owner: {entry.owner}." if entry.owner not in ("", entry.by) else ""
    marked = f" Exempt: {sentence(exempt)}" if exempt else ""
    return f"{', '.join(place for place in places if place)}.{owner}{marked}"


def _shown(standing: Standing) -> str:
    replied = f"Reply: {standing.reply.value}. " if standing.reply else ""
    if not standing.evidence:
        return f"{replied}Nothing yet."
    last = standing.evidence[-1]
    state = f" ({standing.state.value})" if standing.state.value != "open" else ""
    return f"{replied}{day_label(last.day)}{state}: {sentence(last.words)}"
