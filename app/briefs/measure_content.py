"""One headline measure: a sentence for a heading, chart, small charts, the table by area."""

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
from app.briefs.small_charts import drawable
from app.briefs.wording import after_colon
from app.domain.periods import Period
from app.queries.chart_types import Chart, ChartPoint
from app.queries.page_types import AreaFigures, MeasurePage


def measure_section(page: MeasurePage) -> Section:
    """The section of one measure; its heading states the finding."""
    chart, name = page.chart, page.measure.name
    is_named = name.casefold() in chart.headline.casefold()
    blocks: list[Block] = [Text(_subtitle(chart), Tone.SUBTITLE)]
    blocks.append(Text(f"No chart: {after_colon(chart.empty)}") if chart.empty else ChartFigure(chart))
    if chart.source:
        blocks.append(Text(chart.source, Tone.SOURCE))
    kept = len(blocks)
    if page.sentence:
        blocks.append(Text(page.sentence))
    blocks += _signals(chart)
    if drawable(page.areas):
        blocks.append(SmallCharts(f"{name} by area, all on one scale", page.areas))
    if page.by_area:
        blocks.append(_area_table(name, page.by_area, page.quarter))
    title = chart.headline if is_named or not chart.headline else f"{name}: {after_colon(chart.headline)}"
    return Section(title or name, tuple(blocks), key=measure_key(page.measure.id), kept=kept)


def _subtitle(chart: Chart) -> str:
    """The chart's own; an illustrative chart says so in any case."""
    if chart.illustrative and "illustrative" not in chart.subtitle.casefold():
        return f"{chart.subtitle} Illustrative history [e]."
    return chart.subtitle


def _signals(chart: Chart) -> list[Block]:
    """What the orange points mean, in the words of the chart; neighbours with the same words in one line."""
    lines: list[str] = []
    run: list[ChartPoint] = []
    for point in (*chart.points, None):
        goes_on = point is not None and point.signal and run and point.note == run[-1].note
        if run and not goes_on:
            lines.append(_signal_line(run))
            run = []
        if point is not None and point.signal:
            run.append(point)
    if not lines:
        return []
    return [Text("Signals, orange in the chart", Tone.LABEL), Bullets(tuple(lines), small=True)]


def _signal_line(run: list[ChartPoint]) -> str:
    when = run[0].label if len(run) == 1 else f"{run[0].label} to {run[-1].label}"
    values = run[0].value_text if len(run) == 1 else f"{len(run)} points"
    return f"{when} ({values}): {run[0].note or 'signal'}"


def _area_table(name: str, figures: tuple[AreaFigures, ...], quarter: Period) -> Table:
    """Quarter and average as printed by area; sentences only where they differ from area to area."""
    columns = [
        Column("Area", Fit.STRONG, 1.9),
        Column(quarter.span, Fit.NUMBER, 1.2),
        Column("Quarterly average", Fit.NUMBER, 0.95),
        Column("What the figures say", Fit.SMALL, 4.6),
    ]
    rows = tuple(
        (
            Cell(each.name),
            Cell(each.value_text or "[x]"),
            Cell(each.average_text or "[x]"),
            Cell(each.sentence),
        )
        for each in figures
    )
    return Table(f"{name} by area", tuple(columns), (Group("", rows),))
