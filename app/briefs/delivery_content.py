"""The delivery plan: how its activities stand, and those that are late, silent or never change."""

from app.briefs.blocks import Block, Bullets, Cell, Column, Fit, Group, Section, Table, Text, Tone
from app.briefs.link_keys import DELIVERY_KEY, objective_key
from app.briefs.wording import counted, listed, sentence, shortened
from app.domain.brief_choices import SECTION_TITLES, PackSection
from app.domain.periods import day_label
from app.queries.brief_types import BriefData, BriefObjective, PlanLine
from app.queries.delivery import ALSO_SAID

MOST_WORDS = 260  # characters of an update in the table; the whole stands in the delivery plan


def delivery_section(brief: BriefData) -> Section | None:
    """Counts by status and the exceptions; None where the panel file has no delivery plan."""
    plan = brief.delivery
    if not plan.counts:
        return None
    total = sum(count for _, count in plan.counts)
    words = [f"{count} {ALSO_SAID[status]}" for status, count in plan.counts]
    day = max((line.said_on for line in plan.exceptions if line.said_on), default=None)
    as_of = f", as reported on {day_label(day)}" if day else ""
    lead = Text(f"Of {counted(total, 'activity')} in the delivery plan{as_of}: {listed(words)}.", Tone.LEAD)
    title = SECTION_TITLES[PackSection.DELIVERY]
    silent = _silent([ref for ref, _ in plan.silent])
    if not plan.exceptions:
        none = Text("None is late, unchanged, or complete with nothing that shows it.")
        return Section(title, (lead, none, *silent), key=DELIVERY_KEY, kept=2)
    intro = Text(
        "Listed are activities that are delayed or not started, that repeat the words of the report before, "
        "that refer to what is not in the plan, or that are complete with nothing that shows it.",
        Tone.SMALL,
    )
    blocks: tuple[Block, ...] = (lead, intro, _table(brief, plan.exceptions), *silent)
    return Section(title, blocks, key=DELIVERY_KEY, kept=3)


def _silent(refs: list[str]) -> list[Text]:
    """The references that state no status, in one paragraph: that is not the same as late."""
    if not refs:
        return []
    named = listed(list(dict.fromkeys(refs)))
    return [Text(f"No status is stated for {named}. That is not the same as late.", Tone.SMALL)]


def commitments_section(brief: BriefData, objective: BriefObjective) -> Section | None:
    """The commitments of one objective that are worth a word; None if there are none."""
    number = objective.page.objective.id
    lines = [line for line in brief.delivery.exceptions if line.objective_id == number]
    silent = _silent([ref for ref, objective_id in brief.delivery.silent if objective_id == number])
    if not lines and not silent:
        return None
    items = tuple(
        f"{line.ref}  {sentence(shortened(line.activity or line.commitment, 140))} {sentence(line.why)}"
        for line in lines
    )
    blocks: list[Block] = [*([Bullets(items, small=True)] if items else []), *silent]
    return Section("Commitments worth a word", tuple(blocks), listed=False, kept=1)


def _table(brief: BriefData, lines: tuple[PlanLine, ...]) -> Table:
    """The exceptions under their commitments, in the order of the first of each."""
    known = {each.page.objective.id for each in brief.objectives}
    columns = (
        Column("Ref.", Fit.TEXT, 0.8),
        Column("What is done for it", Fit.TEXT, 4.4),
        Column("Why it is here", Fit.SMALL, 2.2),
        Column("The newest update, as printed", Fit.SMALL, 2.8),
    )
    by_commitment: dict[str, list[PlanLine]] = {}
    for line in lines:
        by_commitment.setdefault(line.commitment, []).append(line)
    groups = tuple(
        Group(shortened(commitment, 105), tuple(_line(each, known) for each in found))
        for commitment, found in by_commitment.items()
    )
    return Table("Exceptions in the delivery plan", columns, groups, show_caption=False)


def _line(line: PlanLine, known: set[int]) -> tuple[Cell, ...]:
    link = objective_key(line.objective_id) if line.objective_id in known and line.objective_id else ""
    return (
        Cell(line.ref, link=link),
        Cell(shortened(line.activity, MOST_WORDS) or "the whole commitment"),
        Cell(line.why),
        Cell(shortened(line.update, MOST_WORDS) or "nothing said"),
    )
