"""From the tree of sections to the flowables of a PDF."""

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether, PageBreak, Spacer

from app.briefs import blocks as b
from app.briefs import styles
from app.briefs.charts import draw_chart
from app.briefs.pack_flowables import Barred, QuestionHeading, QuestionLine, QuietHeading, WritingRoom
from app.briefs.pack_tables import facts_table, is_short, markup, pack_table, ratings_table
from app.briefs.small_charts import draw_small_charts
from app.tagged import Figure, Heading, P, Tag, TaggedList, TaggedTOC

TONES = {
    b.Tone.BODY: styles.BODY,
    b.Tone.LEAD: styles.LEAD,
    b.Tone.LINE: styles.ITEM,
    b.Tone.SMALL: styles.SMALL,
    b.Tone.LABEL: styles.LABEL,
    b.Tone.SUBTITLE: styles.SUBTITLE,
    b.Tone.SOURCE: styles.SOURCE,
}
ANSWER_LINES = 3
LEAST_ROOM, UPPER_PART = 230.0, 400.0  # points that a section of the first level begins with at least


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
    story.append(QuietHeading(markup(cover.about_title), styles.H2, 1))
    story += [P(markup(text), styles.BODY) for text in cover.about]
    story += [PageBreak(), QuietHeading("Contents", styles.H1, 1), TaggedTOC(styles.CONTENTS)]
    for section in pack.sections:
        story += _section(section, 1, width)
    return story


def _section(section: b.Section, level: int, width: float) -> list[Any]:
    """A section and those below it. Its heading never stands alone at the foot of a page."""
    flow: list[Any] = []
    if level == 1:
        room = UPPER_PART if section.roomy else LEAST_ROOM
        flow.append(PageBreak() if section.new_page else CondPageBreak(room))
    made = [_block(block, level, width) for block in section.blocks]
    kept = max(1, section.kept)
    flow.append(_together([_heading(section, level), *_flat(made[:kept])]))
    flow += _flat(made[kept:])
    for below in section.sections:
        flow += _section(below, level + 1, width)
    return flow


def _heading(section: b.Section, level: int) -> Heading:
    kind = Heading if section.listed else QuietHeading
    text = markup(section.title)
    if section.kicker:
        kicker = markup(f"{section.kicker}.")
        text = f"<font name='{styles.REGULAR}' size='10' color='#4C5B6B'>{kicker}</font><br/>{text}"
    return kind(text, styles.HEADINGS[level - 1], level, section.key or None)


def _together(parts: list[Any]) -> KeepTogether:
    """One piece, without pieces inside it: ReportLab breaks the page before those."""
    flow: list[Any] = []
    for part in parts:
        flow += part._content if isinstance(part, KeepTogether) else [part]
    return KeepTogether(flow)


def _flat(parts: Sequence[list[Any]]) -> list[Any]:
    return [flowable for part in parts for flowable in part]


def _block(block: b.Block, level: int, width: float) -> list[Any]:
    """The flowables of one block; `level` is that of the heading it stands under."""
    if isinstance(block, b.QuestionSheet):
        return [KeepTogether(_question(block, level))]
    make: Callable[[Any, float], list[Any]] = _MAKERS[type(block)]
    return make(block, width)


def _text(block: b.Text, _: float) -> list[Any]:
    return [P(markup(block.text, block.link), TONES[block.tone])]


def _quotation(block: b.Quotation, _: float) -> list[Any]:
    quote = Tag("BlockQuote")
    flow: list[Any] = [P(markup(block.speaker), styles.LABEL)]
    flow += [Barred(markup(words), styles.QUOTE, within=quote) for words in block.paragraphs]
    if block.source:
        flow.append(P(markup(block.source), styles.SOURCE))
    return flow


def _bullets(block: b.Bullets, _: float) -> list[Any]:
    style = styles.SMALL_ITEM if block.small else styles.ITEM
    items = [P(markup(item), style) for item in block.items]
    return [TaggedList(items, bulletType="bullet", leftIndent=12), Spacer(1, 4)]


def _table(block: b.Table, width: float) -> list[Any]:
    if not any(group.rows for group in block.groups):
        return [P("There is nothing to list here.", styles.BODY)]
    table = pack_table(block, width)
    flow: list[Any] = [table]
    if block.show_caption:
        flow.insert(0, P(markup(block.caption), styles.CAPTION, role="Caption", within=table.tag))
    return [KeepTogether(flow)] if is_short(block) else flow


def _facts(block: b.Facts, width: float) -> list[Any]:
    return [facts_table(block, width)]


def _ratings(block: b.RatingsSideBySide, width: float) -> list[Any]:
    return [ratings_table(block, width)]


def _chart(block: b.ChartFigure, width: float) -> list[Any]:
    chart = block.chart
    return [Figure(draw_chart(chart, width), chart.alt_text or chart.sentence or chart.headline)]


def _small_charts(block: b.SmallCharts, width: float) -> list[Any]:
    told = "; ".join(f"{area.name}: {area.caption}" for area in block.areas)
    figure = Figure(draw_small_charts(block.areas, width), f"{block.title}. {told}.")
    return [KeepTogether([P(markup(block.title), styles.CAPTION), figure])]


def _question(block: b.QuestionSheet, level: int) -> list[Any]:
    flow: list[Any] = [
        QuestionHeading(
            markup(f"{block.number}.  {block.text}"), styles.QUESTION, min(level + 1, 6), block.key
        )
    ]
    for name, text in block.lines:
        flow.append(
            QuestionLine(
                f"<font name='{styles.SEMIBOLD}'>{markup(name)}:</font> {markup(text)}", styles.QUESTION_TEXT
            )
        )
    flow.append(P("Answer", styles.LABEL))
    flow.append(P(markup(block.answer), styles.BODY) if block.answer else WritingRoom(ANSWER_LINES))
    return flow


_MAKERS: dict[type, Callable[[Any, float], list[Any]]] = {
    b.Text: _text,
    b.Quotation: _quotation,
    b.Bullets: _bullets,
    b.Table: _table,
    b.Facts: _facts,
    b.RatingsSideBySide: _ratings,
    b.ChartFigure: _chart,
    b.SmallCharts: _small_charts,
}
