"""From one block of the tree to its flowables."""

from collections.abc import Callable
from typing import Any

from reportlab.platypus import Spacer

from app.briefs import blocks as b
from app.briefs import styles
from app.briefs.charts import PLOT_HEIGHT, draw_chart
from app.briefs.pack_flowables import (
    Barred,
    FieldLine,
    LateDrawing,
    QuestionHeading,
    QuestionLine,
    Together,
    WritingRoom,
)
from app.briefs.pack_tables import facts_table, markup, pack_table, ratings_table
from app.briefs.small_charts import draw_small_charts
from app.tagged import Figure, P, Tag, TaggedList

TONES = {
    b.Tone.BODY: styles.BODY,
    b.Tone.LEAD: styles.LEAD,
    b.Tone.LINE: styles.ITEM,
    b.Tone.SMALL: styles.SMALL,
    b.Tone.LABEL: styles.LABEL,
    b.Tone.SUBTITLE: styles.SUBTITLE,
    b.Tone.SOURCE: styles.SOURCE,
}


def chart_figure(block: b.ChartFigure, width: float, plot_height: float) -> Figure:
    """The chart with its words for those who cannot see it."""
    chart = block.chart
    return Figure(
        LateDrawing(lambda: draw_chart(chart, width, plot_height)),
        chart.alt_text or chart.sentence or chart.headline,
    )


def block_flowables(block: b.Block, level: int, width: float) -> list[Any]:
    """The flowables of one block; `level` is that of the heading it stands under."""
    if isinstance(block, b.QuestionSheet):
        return [Together(_question(block, level))]
    make: Callable[[Any, float], list[Any]] = _MAKERS[type(block)]
    return make(block, width)


def _text(block: b.Text, _: float) -> list[Any]:
    paragraph = P(markup(block.text, block.link), TONES[block.tone])
    return [Together([paragraph])] if block.tone is b.Tone.SOURCE else [paragraph]  # too small to be parted


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
    flow: list[Any] = [TaggedList(items, bulletType="bullet", leftIndent=12), Spacer(1, 4)]
    return [Together([P(markup(block.title), styles.LABEL), *flow])] if block.title else flow


def _table(block: b.Table, width: float) -> list[Any]:
    if not any(group.rows for group in block.groups):
        return [P("There is nothing to list here.", styles.BODY)]
    table = pack_table(block, width)
    flow: list[Any] = [table]
    if block.show_caption:
        flow.insert(0, P(markup(block.caption), styles.CAPTION, role="Caption", within=table.tag))
    return [Together(flow)]


def _facts(block: b.Facts, width: float) -> list[Any]:
    return [facts_table(block, width)]


def _ratings(block: b.RatingsSideBySide, width: float) -> list[Any]:
    return [ratings_table(block, width)]


def _chart(block: b.ChartFigure, width: float) -> list[Any]:
    return [chart_figure(block, width, PLOT_HEIGHT)]


def _small_charts(block: b.SmallCharts, width: float) -> list[Any]:
    told = "; ".join(f"{area.name}: {area.caption}" for area in block.areas)
    figure = Figure(LateDrawing(lambda: draw_small_charts(block.areas, width)), f"{block.title}. {told}.")
    return [Together([P(markup(block.title), styles.CAPTION), figure])]


def _question(block: b.QuestionSheet, level: int) -> list[Any]:
    flow: list[Any] = [
        QuestionHeading(
            markup(f"{block.number}.  {block.text}"), styles.QUESTION, min(level + 1, 6), block.key or None
        )
    ]
    for name, text in block.lines:
        flow.append(
            QuestionLine(
                f"<font name='{styles.SEMIBOLD}'>{markup(name)}:</font> {markup(text)}", styles.QUESTION_TEXT
            )
        )
    flow.append(P("Answer", styles.LABEL))
    if block.answer:
        return [*flow, P(markup(block.answer), styles.BODY)]
    rooms = [FieldLine(markup(name), styles.FIELD) for name in block.fields]
    return [*flow, WritingRoom(block.room), *rooms, Spacer(1, 14)]


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
