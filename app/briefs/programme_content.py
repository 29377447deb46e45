"""What is to come: dates by law and by the panel's own rules, and the work programme."""

from app.briefs.blocks import Block, Cell, Column, Fit, Group, Section, Table, Text
from app.domain.brief_choices import SECTION_TITLES, PackSection
from app.domain.periods import day_label
from app.queries.brief_types import BriefData, ProgrammeLine


def programme_section(brief: BriefData) -> Section:
    """Dates in order, then items by meeting; says so where nothing is known."""
    blocks: list[Block] = []
    if brief.programme.dates:
        rows = tuple(
            (Cell(day_label(line.day) if line.day else ""), Cell(line.what), Cell(line.why))
            for line in brief.programme.dates
        )
        columns = (
            Column("Day", Fit.STRONG, 1.6),
            Column("What", Fit.TEXT, 4.6),
            Column("Why", Fit.SMALL, 2.8),
        )
        blocks.append(Table("Dates to come", columns, (Group("", rows),)))
    if brief.programme.items:
        blocks.append(_items_table(brief.programme.items))
    if not blocks:
        blocks.append(Text("No later meeting and no item of the work programme is recorded."))
    return Section(SECTION_TITLES[PackSection.PROGRAMME], tuple(blocks), key="work-programme", kept=1)


def _items_table(items: tuple[ProgrammeLine, ...]) -> Table:
    """Items by their meeting; those without one come last."""
    columns = (Column("Item", Fit.STRONG, 4.2), Column("Why it is there", Fit.SMALL, 4.8))
    headings = dict.fromkeys(_meeting(line) for line in items)
    groups = tuple(
        Group(
            heading,
            tuple(
                (Cell(line.what), Cell(line.why or "not stated"))
                for line in items
                if _meeting(line) == heading
            ),
        )
        for heading in headings
    )
    return Table("Work programme", columns, groups)


def _meeting(line: ProgrammeLine) -> str:
    if line.day is not None:
        return f"Meeting of {day_label(line.day)}"
    return f"No meeting yet, planned: {line.when}" if line.when else "No meeting yet"
