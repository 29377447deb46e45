"""One headline measure: a sentence for a heading, chart, small charts, the table by area."""

from itertools import groupby

from app.briefs.blocks import (
    Block,
    Bullets,
    Cell,
    ChartFigure,
    Column,
    Fit,
    Group,
    Section,
    SmallCharts,
    Table,
    Text,
    Tone,
)
from app.briefs.link_keys import measure_key
from app.briefs.movement import signals_in
from app.briefs.small_charts import drawable
from app.briefs.wording import after_colon, listed, sentence
from app.domain.periods import Period, months_of
from app.queries.chart_types import Chart, ChartPoint
from app.queries.page_types import AreaFigures, MeasurePage

LEAST_POINTS = 5  # of a chart worth its room


def measure_section(page: MeasurePage, area_source: str = "") -> Section:
    """The section of one measure; its heading states the finding. `area_source`: cells behind the areas."""
    chart, name = page.chart, page.measure.name
    is_named = name.casefold() in chart.headline.casefold()
    blocks: list[Block] = [Text(_subtitle(chart), Tone.SUBTITLE)]
    blocks.append(Text(f"No chart: {after_colon(chart.empty)}") if chart.empty else ChartFigure(chart))
    if chart.source:
        blocks.append(Text(chart.source, Tone.SOURCE))
    kept = len(blocks)
    by_area = by_area_blocks(page, area_source)
    if page.sentence:
        blocks.append(Text(page.sentence))
    if len(by_area) == 1 and isinstance(by_area[0], Text):  # one figure: a line, not a table
        blocks.append(by_area.pop())
    blocks += _signals(chart, page.quarter)
    if drawable(page.areas):
        blocks.append(SmallCharts(f"{name} by area, all on one scale", page.areas))
    blocks += by_area
    title = chart.headline if is_named or not chart.headline else f"{name}: {after_colon(chart.headline)}"
    return Section(title or name, tuple(blocks), key=measure_key(page.measure.id), kept=kept)


def has_chart(page: MeasurePage) -> bool:
    """Whether a measure gets a section of its own: a few figures are a line in a table instead."""
    charts = [page.chart, *(area.chart for area in drawable(page.areas))]
    return any(sum(1 for p in chart.points if p.value is not None) >= LEAST_POINTS for chart in charts)


def is_reported(page: MeasurePage) -> bool:
    """Whether anything was reported of a measure in the quarter, or at least said to be missing."""
    quarter = page.quarter
    inside = {quarter.label, quarter.span, *(month.label for month in months_of(quarter))}
    charts = [page.chart, *(area.chart for area in page.areas)]
    return bool(page.quarter_text or page.by_area) or any(
        point.label in inside for chart in charts for point in chart.points
    )


def _subtitle(chart: Chart) -> str:
    """The chart's own; an illustrative chart says so in any case."""
    if chart.illustrative and "illustrative" not in chart.subtitle.casefold():
        return f"{chart.subtitle} Illustrative history [e]."
    return chart.subtitle


def _signals(chart: Chart, quarter: Period) -> list[Block]:
    """What the orange points of the quarter mean, in the chart's words, and how many there were before."""
    now = signals_in(chart, quarter)
    earlier = [point for point in chart.points if point.signal and point not in now]
    lines = [_signal_line(list(run)) for _, run in groupby(now, key=lambda point: point.note)]
    if earlier:
        many = f"{len(earlier)} earlier points were signals too, the last in {earlier[-1].label}."
        lines.append(many if len(earlier) > 1 else f"1 earlier point was a signal too: {earlier[0].label}.")
    if not lines:
        return []
    return [Bullets(tuple(lines), small=True, title="Signals, orange in the chart")]


def _signal_line(run: list[ChartPoint]) -> str:
    when = run[0].label if len(run) == 1 else f"{run[0].label} to {run[-1].label}"
    values = listed([point.value_text for point in run])
    return f"{when} ({values}): {sentence(run[0].note or 'signal')}"


def by_area_blocks(page: MeasurePage, area_source: str = "") -> list[Block]:
    """Quarter and average as printed: a line for one area, else a table; what nobody gave is left out."""
    name, quarter = page.measure.name, page.quarter
    given = [each for each in page.by_area if each.value_text or each.average_text]
    has_average = any(each.average_text for each in given)
    if len(given) == 1:
        each = given[0]
        average = f" Quarterly average: {each.average_text}." if has_average else ""
        return [Text(f"{each.name}, {quarter.span}: {each.value_text or '[x]'}.{average}")]
    if not given:
        return []
    table = _area_table(f"{name} by area", given, quarter)
    return [table, Text(area_source, Tone.SOURCE)] if area_source else [table]


def _area_table(caption: str, given: list[AreaFigures], quarter: Period) -> Table:
    has_average = any(each.average_text for each in given)
    columns = [
        Column("Area", Fit.STRONG, 2.05),
        Column(quarter.span, Fit.NUMBER, 1.1),
        *([Column("Quarterly average", Fit.NUMBER, 0.9)] if has_average else []),
        Column("What the figures say", Fit.SMALL, 6.2),
    ]
    rows = tuple(
        (
            Cell(each.name),
            Cell(each.value_text or "[x]"),
            *([Cell(each.average_text or "[x]")] if has_average else []),
            Cell(each.sentence),
        )
        for each in given
    )
    return Table(caption, tuple(columns), (Group("", rows),), whole=True)
