"""What really moved: in a few lines for the first page, and as a table with sentences and areas."""

from app.briefs.blocks import Bullets, Cell, Column, Fit, Group, Section, Table, Text
from app.briefs.link_keys import MOVED_KEY, measure_key, objective_key
from app.briefs.movement import Moved, Way, moved_measures
from app.briefs.objective_content import is_charted
from app.briefs.rating_words import judgement_cell
from app.briefs.wording import counted, listed
from app.domain.ratings import Rating
from app.queries.brief_types import BriefData
from app.queries.page_types import MeasurePage

NOTHING = "No measure has really moved: all that can be judged stay within what is to be expected."
NONE = "No measure can be judged from what was reported of this quarter."
AREA_WORDS = {Way.WORSE: "Worse in", Way.OTHER: "Moved in", Way.BETTER: "Better in"}


def moved_lines(brief: BriefData) -> Section:
    """The names of the measures that moved in the area of the brief, by the way they went."""
    moved = moved_measures(brief)
    if not moved:
        words = (
            NOTHING if any(_is_judged(m.page) for each in brief.objectives for m in each.measures) else NONE
        )
        return Section("What really moved", (Text(words),), listed=False)
    lines = []
    for way in (Way.WORSE, Way.BETTER):
        names = [each.page.measure.name for each in moved if each.way is way]
        lines.append(f"{way}: {'; '.join(names) or 'none'}.")
    more = [
        f"{counted(count, 'measure')} moved {where}"
        for way, where in ((Way.OTHER, "neither for better nor worse"), (None, "in single areas only"))
        if (count := sum(1 for each in moved if each.way is way))
    ]
    if more:
        lines.append(f"{listed(more)}.")
    return Section("What really moved", (Bullets(tuple(lines), small=True),), listed=False, kept=1)


def _is_judged(page: MeasurePage) -> bool:
    calculated = page.ratings.calculated
    return calculated is not None and calculated.rating is not Rating.NOT_RATED


def moved_section(brief: BriefData) -> Section | None:
    """The table of all that moved; None if nothing did."""
    moved = moved_measures(brief)
    if not moved:
        return None
    columns = (
        Column("Measure", Fit.STRONG, 2.0),
        Column(brief.area_name, Fit.RATING, 1.4),
        Column("This quarter", Fit.NUMBER, 1.1),
        Column("What the figures say", Fit.SMALL, 4.0),
        Column("Other areas" if brief.is_for_area else "Single areas", Fit.SMALL, 2.3),
    )
    groups = tuple(
        Group(way.value if way else "In single areas only", rows)
        for way in (*Way, None)
        if (rows := tuple(_line(brief, each) for each in moved if each.way is way))
    )
    intro = Text(
        "Only what the rules find is listed here: a signal in the quarter’s months, or a figure further from "
        "its average or target than chance explains. Every other rise or fall is left out."
    )
    table = Table("Measures that really moved", columns, groups, show_caption=False)
    return Section("What really moved", (intro, table), key=MOVED_KEY, kept=1, new_page=True)


def _line(brief: BriefData, moved: Moved) -> tuple[Cell, ...]:
    page = moved.page
    areas = " ".join(f"{AREA_WORDS[way]} {listed(names)}." for way, names in moved.areas)
    if not areas:
        areas = _why_no_area(brief, page)
    return (
        Cell(page.measure.name, link=_link(brief, page)),
        judgement_cell(page.ratings.calculated, "not calculated"),
        Cell(page.quarter_text or "[x]"),
        Cell(page.sentence),
        Cell(areas),
    )


def _why_no_area(brief: BriefData, page: MeasurePage) -> str:
    if page.measure.id in brief.hidden:
        return "Charts by area are hidden: small numbers."
    return "No area stands out." if page.areas else "Not charted by area."


def _link(brief: BriefData, page: MeasurePage) -> str:
    """The measure's chart if it has one in the pack, else its first objective."""
    charted = {m.page.measure.id for each in brief.objectives for m in each.measures if is_charted(m)}
    if page.measure.id in charted:
        return measure_key(page.measure.id)
    known = {each.page.objective.id for each in brief.objectives}
    return next((objective_key(number) for number, _ in page.objectives if number in known), "")
