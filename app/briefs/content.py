"""The order of the pack: from what was gathered to a tree of plain sections. Nothing is worked out here."""

from app.briefs.backing_content import notes_section, rules_section, sources_section
from app.briefs.blocks import Cover, Facts, Pack, Section
from app.briefs.editions import MEMBERS, PUBLIC, edition_name, numbered_questions
from app.briefs.minute_content import minute_section
from app.briefs.moved_content import moved_section
from app.briefs.objective_content import Placed, objective_section
from app.briefs.question_content import order_section
from app.briefs.small_counts import without_small_counts
from app.briefs.wording import listed
from app.domain.periods import day_label, quarter_code
from app.queries.page_types import BriefData


def pack_content(brief: BriefData) -> Pack:
    """The pack as a tree of sections. Raises UserError for an unknown edition."""
    edition = edition_name(brief.edition)
    brief = shown_brief(brief)
    day = day_label(brief.meeting.day)
    return Pack(
        title=f"{brief.panel}: briefing pack for {day}, {edition.lower()}",
        author=brief.panel,
        subject=f"What the figures of {brief.quarter.label} say, by objective, with questions to the PCC",
        program=brief.program,
        header=f"{brief.panel}, briefing pack",
        edition=edition,
        footer=f"As at {day_label(brief.as_at)}",
        cover=_cover(brief, edition, day),
        sections=_sections(brief),
    )


def shown_brief(brief: BriefData) -> BriefData:
    """What an edition may show of a brief: the public one without small counts of victims."""
    return without_small_counts(brief) if brief.edition == PUBLIC else brief


def _sections(brief: BriefData) -> tuple[Section, ...]:
    numbered = numbered_questions(brief)
    placed = Placed()
    objectives = [objective_section(brief, each, numbered, placed) for each in brief.objectives]
    moved = moved_section(brief)
    return (
        minute_section(brief, numbered),
        *([moved] if moved else []),
        *objectives,
        order_section(brief, numbered, placed.questions),
        notes_section(brief),
        rules_section(brief),
        sources_section(brief),
    )


def _cover(brief: BriefData, edition: str, day: str) -> Cover:
    meeting = "".join(f", {part}" for part in (brief.meeting.title, brief.meeting.place) if part)
    rows = [
        ("Meeting", ". ".join(part for part in (f"{day}{meeting}", brief.meeting.note) if part)),
        ("Edition", edition),
        ("As at", f"{day_label(brief.as_at)}: figures, ratings and questions as they were known on that day"),
        ("Quarter", brief.quarter.label),
        ("Plan", brief.board.plan),
    ]
    return Cover(
        kicker=f"Briefing pack, {edition.lower()}",
        title=brief.panel,
        lead=f"{brief.quarter.span} ({quarter_code(brief.quarter)}), for the meeting of {day}",
        facts=Facts(tuple(row for row in rows if row[1])),
        about_title="About this pack",
        about=_about(brief),
    )


def _about(brief: BriefData) -> tuple[str, ...]:
    """What to know before reading; says where history is illustrative, and what an edition leaves out."""
    lines = [
        "This pack helps members to ask the Police and Crime Commissioner (PCC) about what really changed. "
        "Read “The quarter in one minute” first; each objective then has its ratings, charts and questions.",
        "A rise or fall on the quarter before is not news in itself. A chart shades the range to expect; "
        "only what its rules call a signal is called one. Ratings by the rules, by the PCC and by the panel "
        "stand side by side and are never merged.",
    ]
    illustrative = [row.file for row in brief.returns.rows if row.illustrative]
    if illustrative:
        lines.append(
            "The monthly history is illustrative: it was made to agree with the printed quarterly totals and "
            f"is not a record of what happened. It comes from {listed(illustrative)}. Its charts say so and "
            "have hollow points, and its figures are marked [e]."
        )
    if brief.edition == PUBLIC:
        lines.append("This is the public edition: questions that were not made public are not in it.")
    if brief.edition == MEMBERS:
        lines.append("This edition is for members of the panel. There is a public edition for publishing.")
    return tuple(lines)
