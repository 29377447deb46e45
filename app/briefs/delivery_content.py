"""The delivery plan: how its activities stand, and those that are late, silent or never change."""

from itertools import groupby

from app.briefs.blocks import Block, Bullets, Cell, Column, Fit, Group, Section, Table, Text, Tone
from app.briefs.link_keys import DELIVERY_KEY, objective_key
from app.briefs.wording import counted, listed, sentence, shortened
from app.domain.brief_choices import SECTION_TITLES, PackSection
from app.domain.commitments import Status
from app.domain.periods import day_label
from app.queries.brief_types import BriefData, BriefObjective, PlanLine

MOST_WORDS = 260  # characters of an update in the table; the whole stands in the delivery plan


def delivery_section(brief: BriefData) -> Section | None:
    """Counts by status and the exceptions; None where the panel file has no delivery plan."""
    plan = brief.delivery
    if not plan.counts:
        return None
    total = sum(count for _, count in plan.counts)
    words = [f"{count} {_status_words(status)}" for status, count in plan.counts]
    lead = Text(f"Of {counted(total, 'activity')} in the delivery plan: {listed(words)}.", Tone.LEAD)
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
    known = {each.page.objective.id for each in brief.objectives}
    columns = (
        Column("Ref.", Fit.TEXT, 0.75),
        Column("Commitment, and what is done for it", Fit.STRONG, 3.6),
        Column("Why it is here", Fit.SMALL, 1.5),
        Column("The newest update, as printed", Fit.SMALL, 4.0),
    )
    groups = tuple(
        Group(
            f"{_status_words(status).capitalize()}: {len(found)}", tuple(_line(each, known) for each in found)
        )
        for status, run in groupby(lines, key=lambda line: line.status)
        for found in [list(run)]
    )
    return Table("Exceptions in the delivery plan", columns, groups, show_caption=False)


def _line(line: PlanLine, known: set[int]) -> tuple[Cell, ...]:
    is_linked = line.objective_id is not None and line.objective_id in known
    day = f"{day_label(line.said_on)}: " if line.said_on else ""
    return (
        Cell(line.ref),
        Cell(
            shortened(line.commitment, 160),
            second=shortened(line.activity, MOST_WORDS),
            link=objective_key(line.objective_id) if is_linked and line.objective_id is not None else "",
        ),
        Cell(line.why),
        Cell(f"{day}{shortened(line.update, MOST_WORDS)}" if line.update else "Nothing said."),
    )


def _status_words(status: Status) -> str:
    return "without a stated status" if status is Status.UNKNOWN else status.value
