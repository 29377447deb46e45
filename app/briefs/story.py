"""From the tree of sections to the flowables of a PDF."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import CondPageBreak, PageBreak, Spacer

from app.briefs import blocks as b
from app.briefs import styles
from app.briefs.block_flowables import block_flowables, chart_figure
from app.briefs.pack_flowables import QuietHeading, Together, unpacked
from app.briefs.pack_tables import facts_table, markup
from app.tagged import Heading, P, TaggedTOC

LOWER_PLOTS = (96.0, 80.0)  # points
CONTENTS_HEAD, CONTENTS_LINE, WIDE_TITLE = 50.0, 20.0, 80  # points, points, characters
MOST_ROOM = 600.0  # points: more than is left of a cover, less than a page holds
LEAST_ROOM, UPPER_PART = 150.0, 190.0  # points that a section of the first level begins with at least


def cover_head(cover: b.Cover) -> list[P]:
    """The paragraphs on the band of the cover."""
    return [
        P(markup(cover.kicker), styles.TITLE_KICKER),
        P(markup(cover.title), styles.TITLE, role="H1"),
        P(markup(cover.lead), styles.TITLE_LEAD),
    ]


def make_story(pack: b.Pack, width: float, cover_gap: float) -> list[Any]:
    """The whole pack; `cover_gap` is the room between the head of the cover and what follows."""
    styles.use_fonts()
    cover = pack.cover
    story: list[Any] = [*cover_head(cover), Spacer(1, cover_gap), facts_table(cover.facts, width)]
    if cover.introduction:
        story.append(QuietHeading("Introduction", styles.H2, 1))
        story += [P(markup(text), styles.BODY) for text in cover.introduction]
    story.append(QuietHeading(markup(cover.about_title), styles.H2, 1))
    story += [P(markup(text), styles.BODY) for text in cover.about]
    story += _contents(pack)
    for number, section in enumerate(pack.sections):
        begins_page = number == 0 or (section.new_page and not (number == 1 and _is_silent(pack.sections[0])))
        story += _section(replace(section, new_page=begins_page), 1, width)
    return story


def _is_silent(section: b.Section) -> bool:
    """Whether a section only says that there is nothing: it gets no page of its own."""
    return not section.sections and all(isinstance(block, b.Text) for block in section.blocks)


def _contents(pack: b.Pack) -> list[Any]:
    """The table of contents, on the cover if it has the room; a pack of one section needs none."""
    if len(pack.sections) < 2:
        return []
    lines = sum(_lines_listed(section) for section in pack.sections)
    return [
        CondPageBreak(min(CONTENTS_HEAD + lines * CONTENTS_LINE, MOST_ROOM)),
        QuietHeading("Contents", styles.H1, 1),
        TaggedTOC(styles.CONTENTS),
    ]


def _lines_listed(section: b.Section) -> int:
    """About how many lines of the table of contents a section takes."""
    below = sum(1 for each in section.sections if each.listed)
    return 1 + len(section.title) // WIDE_TITLE + below


def _section(section: b.Section, level: int, width: float) -> list[Any]:
    """A section and those below it. Its heading never stands alone at the foot of a page."""
    flow: list[Any] = []
    if level == 1:
        room = UPPER_PART if section.roomy else LEAST_ROOM
        flow.append(PageBreak() if section.new_page else CondPageBreak(room))
    made = [block_flowables(block, level, width) for block in section.blocks]
    kept = max(1, section.kept)
    flow.append(_beginning(section, level, width, made[:kept]))
    flow += [piece for part in made[kept:] for piece in part]
    for below in section.sections:
        flow += _section(below, level + 1, width)
    return flow


def _beginning(section: b.Section, level: int, width: float, made: list[list[Any]]) -> Together:
    """Heading and first blocks in one piece; a chart among them is drawn lower if that saves a page."""
    heading = _heading(section, level)
    versions = [[heading, *_flat(made)]]
    for height in LOWER_PLOTS:
        lower = [
            [chart_figure(block, width, height)] if isinstance(block, b.ChartFigure) else flowables
            for block, flowables in zip(section.blocks, made, strict=False)
        ]
        versions.append([heading, *_flat(lower)])
    has_chart = any(isinstance(block, b.ChartFigure) for block in section.blocks[: len(made)])
    return Together(*(versions if has_chart else versions[:1]))


def _heading(section: b.Section, level: int) -> Heading:
    kind = Heading if section.listed else QuietHeading
    text = markup(section.title)
    if section.kicker:
        kicker = markup(f"{section.kicker}.")
        text = f"<font name='{styles.REGULAR}' size='10' color='#4C5B6B'>{kicker}</font><br/>{text}"
    return kind(text, styles.HEADINGS[level - 1], level, section.key or None)


def _flat(parts: Sequence[list[Any]]) -> list[Any]:
    """All flowables in one list, without pieces inside pieces: ReportLab breaks the page before those."""
    return [flowable for part in parts for piece in part for flowable in unpacked(piece)]
