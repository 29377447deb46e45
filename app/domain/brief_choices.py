"""What an officer chooses about a pack: edition, sections in order, area, introduction; and ready presets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.areas import Area
from app.errors import UserError


class Edition(StrEnum):
    """For whom a pack is."""

    MEMBERS = "members"
    PUBLIC = "public"


class PackSection(StrEnum):
    """A part of a pack that can be chosen and put in order; the values are those of the command line."""

    GUIDE = "guide"
    MINUTE = "one-minute"
    CHANGES = "what-changed"
    PROMISES = "promises"
    OBJECTIVES = "objectives"
    DELIVERY = "delivery-plan"
    QUESTIONS = "questions"
    PROGRAMME = "work-programme"
    NOTES = "data-notes"
    METHODS = "methods"
    SOURCES = "sources"


SECTION_TITLES = {
    PackSection.GUIDE: "A guide for new members",
    PackSection.MINUTE: "The quarter in one minute",
    PackSection.CHANGES: "What really moved",
    PackSection.PROMISES: "Promises outstanding",
    PackSection.OBJECTIVES: "By objective",
    PackSection.DELIVERY: "Delivery plan: exceptions",
    PackSection.QUESTIONS: "Questions in order",
    PackSection.PROGRAMME: "Work programme and dates",
    PackSection.NOTES: "Data notes",
    PackSection.METHODS: "Methods in plain words",
    PackSection.SOURCES: "Sources",
}
WITH_FIGURES = frozenset({PackSection.MINUTE, PackSection.CHANGES, PackSection.OBJECTIVES})
WHOLE_PACK = tuple(section for section in PackSection if section is not PackSection.GUIDE)


@dataclass(frozen=True, slots=True)
class BriefChoices:
    """Everything chosen about a pack; with the panel file it decides every byte. `area_id` None: the force.

    `kind` names the pack on its cover; paragraphs of `introduction` are parted by empty lines.
    """

    edition: Edition = Edition.MEMBERS
    sections: tuple[PackSection, ...] = WHOLE_PACK
    area_id: int | None = None
    introduction: str = ""
    kind: str = "Briefing pack"


@dataclass(frozen=True, slots=True)
class Preset:
    """Choices made ready for one reader; `about` says for whom. `for_area`: an area has to be named."""

    key: str
    title: str
    about: str
    sections: tuple[PackSection, ...] = WHOLE_PACK
    edition: Edition = Edition.MEMBERS
    for_area: bool = False


PRESETS = (
    Preset("pack", "Briefing pack", "Everything, in the usual order."),
    Preset(
        "chair",
        "Chair’s brief",
        "Promises outstanding first, then what changed and the questions in order.",
        (
            PackSection.PROMISES,
            PackSection.MINUTE,
            PackSection.CHANGES,
            PackSection.QUESTIONS,
            PackSection.DELIVERY,
            PackSection.PROGRAMME,
            PackSection.NOTES,
        ),
    ),
    Preset(
        "member",
        "Member’s brief",
        "Ratings, charts and figures seen from one policing area.",
        (
            PackSection.MINUTE,
            PackSection.CHANGES,
            PackSection.QUESTIONS,
            PackSection.PROMISES,
            PackSection.OBJECTIVES,
            PackSection.NOTES,
            PackSection.METHODS,
        ),
        for_area=True,
    ),
    Preset(
        "new-member",
        "New member’s pack",
        "What a panel does, how to read a control chart, the plan, the words; then where things stand.",
        (
            PackSection.GUIDE,
            PackSection.MINUTE,
            PackSection.CHANGES,
            PackSection.PROMISES,
            PackSection.PROGRAMME,
            PackSection.METHODS,
        ),
    ),
    Preset("public", "Public pack", "Everything that may be published.", edition=Edition.PUBLIC),
    Preset("questions", "Questions", "The questions alone, in order.", (PackSection.QUESTIONS,)),
    Preset("ledger", "Promises", "Promises and recommendations alone.", (PackSection.PROMISES,)),
)


def preset(key: str) -> Preset:
    """The preset of that key. Raises UserError."""
    for each in PRESETS:
        if each.key == key:
            return each
    known = ", ".join(each.key for each in PRESETS)
    raise UserError(f"There is no kind of pack called “{key}”.", f"Choose one of these: {known}.")


def choices_of(chosen: Preset, edition: Edition | None = None) -> BriefChoices:
    """What a preset chooses; another edition may be asked for."""
    kind = "Briefing pack" if chosen.key == "public" else chosen.title
    return BriefChoices(edition or chosen.edition, chosen.sections, kind=kind)


def sections_named(names: Iterable[str]) -> tuple[PackSection, ...]:
    """Sections by name, each once, in the order given. Raises UserError for an unknown name, or for none."""
    found: dict[PackSection, None] = {}
    for name in names:
        try:
            found[PackSection(name.strip())] = None
        except ValueError:
            known = ", ".join(PackSection)
            raise UserError(f"There is no section called “{name}”.", f"Sections are: {known}.") from None
    if not found:
        raise UserError("A pack needs at least one section.", "Name some, parted by commas.")
    return tuple(found)


def for_area(choices: BriefChoices, area: Area) -> BriefChoices:
    """The same choices for one area. Raises UserError for the public edition.

    Small numbers are hidden by area in the public edition, so a pack about one area is for members only.
    """
    if choices.edition is Edition.PUBLIC:
        raise UserError("A pack for one area is for members only.", "Choose the members’ edition.")
    return replace(choices, area_id=area.id)
