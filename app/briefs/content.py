"""The order of the pack: from what was gathered to a tree of plain sections. Nothing is worked out here."""

from collections.abc import Callable

from app.briefs.backing_content import notes_section, rules_section, sources_section
from app.briefs.blocks import Cover, Facts, Pack, Section
from app.briefs.delivery_content import delivery_section
from app.briefs.editions import NAMES, numbered_questions
from app.briefs.guide_content import guide_section
from app.briefs.link_keys import with_live_links
from app.briefs.minute_content import minute_section
from app.briefs.moved_content import moved_section
from app.briefs.objective_content import Placed, objective_section
from app.briefs.programme_content import programme_section
from app.briefs.promise_content import promises_section
from app.briefs.question_content import order_section
from app.briefs.small_counts import without_small_counts
from app.briefs.wording import listed
from app.domain.brief_choices import WITH_FIGURES, Edition, PackSection
from app.domain.periods import day_label, quarter_code
from app.queries.brief_types import BriefData


def pack_content(brief: BriefData) -> Pack:
    """The pack as a tree of sections, those chosen in the order chosen."""
    edition = NAMES[brief.edition]
    brief = shown_brief(brief)
    day = day_label(brief.meeting.day)
    kind = f"{brief.choices.kind} for {brief.area_name}" if brief.is_for_area else brief.choices.kind
    return Pack(
        title=f"{brief.panel}: {_lowered(kind)} for {day}, {edition.lower()}",
        author=brief.panel,
        subject=f"What the figures of {brief.quarter.label} say, by objective, with questions to the PCC",
        program=brief.program,
        header=f"{brief.panel}, {_lowered(kind)}",
        edition=edition,
        footer=f"As at {day_label(brief.as_at)}",
        cover=_cover(brief, kind, edition),
        sections=with_live_links(_sections(brief)),
    )


def shown_brief(brief: BriefData) -> BriefData:
    """What an edition may show of a brief: the public one without small counts of victims."""
    return without_small_counts(brief) if brief.edition is Edition.PUBLIC else brief


def _sections(brief: BriefData) -> tuple[Section, ...]:
    numbered = numbered_questions(brief)
    placed = Placed()
    objectives = [objective_section(brief, each, numbered, placed) for each in brief.objectives]
    makers: dict[PackSection, Callable[[], list[Section | None]]] = {
        PackSection.GUIDE: lambda: [guide_section(brief)],
        PackSection.MINUTE: lambda: [minute_section(brief, numbered)],
        PackSection.CHANGES: lambda: [moved_section(brief)],
        PackSection.PROMISES: lambda: [promises_section(brief)],
        PackSection.OBJECTIVES: lambda: list(objectives),
        PackSection.DELIVERY: lambda: [delivery_section(brief)],
        PackSection.QUESTIONS: lambda: [order_section(brief, numbered, placed.questions)],
        PackSection.PROGRAMME: lambda: [programme_section(brief)],
        PackSection.NOTES: lambda: [notes_section(brief)],
        PackSection.METHODS: lambda: [rules_section(brief)],
        PackSection.SOURCES: lambda: [sources_section(brief)],
    }
    chosen = [makers[name]() for name in brief.choices.sections]
    return tuple(section for found in chosen for section in found if section is not None)


def _cover(brief: BriefData, kind: str, edition: str) -> Cover:
    day = day_label(brief.meeting.day)
    meeting = "".join(f", {part}" for part in (brief.meeting.title, brief.meeting.place) if part)
    rows = [
        ("Meeting", ". ".join(part for part in (f"{day}{meeting}", brief.meeting.note) if part)),
        ("Edition", edition),
        ("Area", brief.area_name if brief.is_for_area else ""),
        ("As at", f"{day_label(brief.as_at)}: figures, ratings and promises as they were known on that day"),
        ("Quarter", brief.quarter.label),
        ("Plan", brief.board.plan),
    ]
    paragraphs = brief.choices.introduction.replace("\r\n", "\n").split("\n\n")
    return Cover(
        kicker=f"{kind}, {edition.lower()}",
        title=brief.panel,
        lead=f"{brief.quarter.span} ({quarter_code(brief.quarter)}), for the meeting of {day}",
        facts=Facts(tuple(row for row in rows if row[1])),
        about_title="About this pack",
        about=_about(brief),
        introduction=tuple(even for words in paragraphs if (even := " ".join(words.split()))),
    )


def _lowered(kind: str) -> str:
    return f"{kind[:1].lower()}{kind[1:]}"


def _about(brief: BriefData) -> tuple[str, ...]:
    """What to know before reading; says where history is illustrative, and what an edition leaves out."""
    sections = brief.choices.sections
    first = "Read “The quarter in one minute” first"
    whole = f"{first}; each objective then has its ratings, charts and questions."
    guide = whole if PackSection.OBJECTIVES in sections else f"{first}."
    lines = [
        "This pack helps members to ask the Police and Crime Commissioner (PCC) about what really changed. "
        f"{guide if PackSection.MINUTE in sections else ''}".strip(),
    ]
    if WITH_FIGURES & set(sections):
        lines.append(
            "A rise or fall on the quarter before is not news in itself. A chart shades the range to expect; "
            "only what its rules call a signal is called one. Ratings by the rules, by the PCC and by the "
            "panel stand side by side and are never merged."
        )
    illustrative = [row.file for row in brief.returns.rows if row.illustrative]
    if illustrative:
        lines.append(
            "The monthly history is illustrative: it was made to agree with the printed quarterly totals and "
            f"is not a record of what happened. It comes from {listed(illustrative)}. Its charts say so and "
            "have hollow points, and its figures are marked [e]."
        )
    if brief.edition is Edition.PUBLIC:
        lines.append("This is the public edition: questions that were not made public are not in it.")
        if brief.exempt_told:
            lines.append(brief.exempt_told)
    if brief.edition is Edition.MEMBERS:
        lines.append("This edition is for members of the panel. There is a public edition for publishing.")
        if brief.exempt_told:
            lines.append(f"{brief.exempt_told} This edition holds them: do not pass it on.")
    return tuple(lines)
