"""From a finding to a chart: points, bands, breaks, ticks and every word around them."""

from collections.abc import Iterable

from app.analysis.axis import nice_axis, number_label
from app.analysis.explanations import explain
from app.analysis.method import Analysis
from app.analysis.series import Rebasing
from app.domain.figures import MARKER_MEANING, Figure, Marker, Statistic
from app.domain.measures import Unit
from app.domain.periods import MONTHS, Period, PeriodKind, day_label
from app.queries.chart_types import Chart, ChartBand, ChartBreak, ChartPoint
from app.queries.findings import Finding
from app.queries.panel import Panel
from app.queries.source_line import source_line

Scale = tuple[float, ...]
RESUMED = "figures come again after a gap of more than a year."
MONTH_TICKS = 9  # at most so many labels fit under a chart


def make_chart(finding: Finding, panel: Panel, scale: Scale | None = None) -> Chart:
    """The chart of a finding; `scale` gives y ticks that several charts share."""
    if len(finding.series.points) < 2:
        return _empty_chart(finding)
    axis = scale or axis_for([finding])
    unit = finding.measure.unit
    return Chart(
        headline=finding.headline,
        subtitle=_subtitle(finding),
        sentence=finding.sentence,
        points=_points(finding),
        bands=_bands(finding.analysis),
        breaks=_breaks(finding),
        axis=axis,
        axis_labels=tuple(number_label(tick, unit) for tick in axis),
        x_ticks=_x_ticks([point.period for point in finding.series.points]),
        target=finding.series.target,
        method=finding.analysis.reason,
        source=source_line(panel, finding.point_figures),
        alt_text=_alt_text(finding),
        illustrative=finding.illustrative,
    )


def axis_for(findings: Iterable[Finding]) -> Scale:
    """Ticks that hold every value and limit of several findings, so that their charts can be compared."""
    reached: list[float] = []
    for finding in findings:
        reached += [point.value for point in finding.series.points if point.value is not None]
        for band in _bands(finding.analysis):
            reached += [edge for edge in (band.lower, band.upper) if edge is not None]
        if finding.series.target is not None:
            reached.append(finding.series.target)
    return nice_axis(min(reached), max(reached)) if reached else (0.0, 1.0)


def _empty_chart(finding: Finding) -> Chart:
    why = "There is no history to draw." if not finding.series.points else "One period makes no chart."
    return Chart(
        headline=finding.headline,
        subtitle=_subtitle(finding),
        sentence=finding.sentence,
        points=(),
        alt_text=f"{finding.measure.name}, {finding.area.name}: {why}",
        empty=why,
    )


def _points(finding: Finding) -> tuple[ChartPoint, ...]:
    signals = {signal.index: signal for signal in finding.analysis.signals}
    points = []
    for index, (point, figure) in enumerate(zip(finding.series.points, finding.point_figures, strict=True)):
        signal = signals.get(index)
        points.append(
            ChartPoint(
                label=point.period.label,
                value=point.value,
                value_text=value_text(figure),
                markers=point.markers,
                signal=signal.kind.value if signal else "",
                note=_note(explain(finding.analysis, signal), point.period) if signal else "",
                figure_id=figure.id,
            )
        )
    return tuple(points)


def _note(explanation: str, period: Period) -> str:
    """What a signal means, without the period, which stands beside it anyway."""
    text = explanation.removeprefix(f"{period.label}: ")
    return text[:1].upper() + text[1:]


def _bands(analysis: Analysis) -> tuple[ChartBand, ...]:
    return tuple(
        ChartBand(part.first, part.last, part.mean, part.lower, part.upper, part.trial)
        for part in analysis.segments
        if part.mean is not None
    )


def _breaks(finding: Finding) -> tuple[ChartBreak, ...]:
    breaks = []
    series = finding.series
    changes = [(change.day, change.reason) for change in series.breaks]
    changes += [(agreed.day, _agreement(agreed)) for agreed in series.rebasings]
    changes += [(day, RESUMED) for day in series.resumed]
    for day, text in sorted(changes):
        index = series.first_from(day)
        if index:
            breaks.append(ChartBreak(index, f"{MONTHS[day.month]} {day.year}: {text}", text is RESUMED))
    return tuple(breaks)


def _agreement(agreed: Rebasing) -> str:
    when = f", {day_label(agreed.decided)}" if agreed.decided else ""
    return f"{agreed.reason.rstrip('.')}. New average agreed by {agreed.name}{when}."


def _x_ticks(periods: list[Period]) -> tuple[tuple[int, str], ...]:
    """First and last period and, between them, the starts of years (January for months)."""
    last = len(periods) - 1
    years = [i for i, p in enumerate(periods) if p.kind is PeriodKind.MONTH and p.start.month == 1]
    chosen = years if years else list(range(0, len(periods), max(1, len(periods) // MONTH_TICKS)))
    gap = max(2, len(periods) // 8)  # labels nearer than this would touch
    inner = [index for index in chosen if gap <= index <= last - gap]
    return tuple((index, _tick_label(periods[index])) for index in [0, *inner, last])


def _tick_label(period: Period) -> str:
    if period.kind is PeriodKind.SNAPSHOT:
        return day_label(period.end)
    return f"{MONTHS[period.end.month][:3]} {period.end.year}"


UNIT_WORDS = {
    Unit.PERCENT: "Per cent",
    Unit.MINUTES: "Minutes",
    Unit.DAYS: "Days",
    Unit.HOURS: "Hours",
    Unit.POUNDS: "Pounds",
    Unit.PER_1000: "Per 1,000 people",
    Unit.PER_100000: "Per 100,000 people",
}
KIND_WORDS = {
    PeriodKind.MONTH: "a month",
    PeriodKind.QUARTER: "a quarter",
    PeriodKind.YEAR: "a year",
}


def unit_words(finding: Finding) -> str:
    """What the y axis counts: "Number a month", "Minutes"."""
    unit = UNIT_WORDS.get(finding.measure.unit, "Number")
    kind = finding.series.points[0].period.kind if finding.series.points else None
    counted = finding.measure.unit is Unit.COUNT and kind in KIND_WORDS
    return f"{unit} {KIND_WORDS[kind]}" if counted and kind else unit


def _subtitle(finding: Finding) -> str:
    parts = [f"{finding.measure.name}, {finding.area.name}. {unit_words(finding)}"]
    points = finding.series.points
    if points:
        parts[0] += f", {_tick_name(points[0].period)} to {_tick_name(points[-1].period)}"
    if any(part.lower is not None for part in finding.analysis.segments):
        parts.append("Shaded: the range to expect")
    if finding.illustrative:
        parts.append("Monthly history is illustrative [e]")
    return ". ".join(parts) + "."


def _tick_name(period: Period) -> str:
    return period.label if period.kind in (PeriodKind.MONTH, PeriodKind.SNAPSHOT) else period.span


def _alt_text(finding: Finding) -> str:
    known = [point for point in finding.series.points if point.value is not None]
    unit = finding.measure.unit
    lowest, highest = min(known, key=_height), max(known, key=_height)
    signals = len(finding.analysis.signals)
    marked = f"{signals} points are marked as signals" if signals != 1 else "1 point is marked as a signal"
    return (
        f"Line chart of {finding.measure.name}, {finding.area.name}: {len(known)} values from "
        f"{known[0].period.label} to {known[-1].period.label}, lowest {number_label(_height(lowest), unit)} "
        f"({lowest.period.label}), highest {number_label(_height(highest), unit)} ({highest.period.label}); "
        f"{marked}. {finding.sentence}"
    )


def _height(point: object) -> float:
    value = getattr(point, "value", None)
    return float(value) if value is not None else 0.0


def value_text(figure: Figure | None) -> str:
    """A figure as printed: number with its unit, words, or its markers; empty where there is none."""
    if figure is None:
        return ""
    marks = "".join(f" [{marker}]" for marker in figure.markers)
    if figure.value is None:
        return (figure.text or marks).strip()
    if figure.statistic is Statistic.RANK:
        return f"{figure.value:g}{marks}"
    return number_label(figure.value, figure.unit) + marks


def markers_text(markers: tuple[Marker, ...]) -> str:
    """What markers mean, in words: "[e] estimated"."""
    return ", ".join(f"[{marker}] {MARKER_MEANING[marker]}" for marker in markers)
