"""Does a figure fit what is known of its series: its scale, its range, its running total?"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis, Measure, Unit
from app.domain.periods import PeriodKind, financial_year
from app.returns.history import History, Key, key_of
from app.returns.plan import PlannedFigure
from app.returns.snapshot import Expected, PanelSnapshot
from app.returns.wording import at, count_of, name_of, number

TIMES = (100.0, 1000.0)  # a percentage as a share of one, thousands for units
SIXTY = (60.0,)  # seconds for minutes, minutes for hours
NEAR = 1.6  # how far the jump may miss the factor, either way
LEAST_COUNT = 100.0  # a jump between smaller counts may be chance
SMALLEST_JUMP = min(*TIMES, *SIXTY) / NEAR
# Beyond the limits by this share of half their range: four standard deviations where limits are at three. A
# return has hundreds of figures, and charts mark those beyond three; here it is asked what may be a slip.
MARGIN = 1 / 3
CLOCK = (Unit.MINUTES, Unit.HOURS)
RUNNING_UNITS = (Unit.COUNT, Unit.POUNDS, Unit.DAYS, Unit.HOURS)

Span = tuple[float, float]


def check_history(
    arrived: Sequence[PlannedFigure], known: History, history: History, panel: PanelSnapshot
) -> list[Issue]:
    """Scale jumps by sheet and measure; then what is outside its range; then running totals that fall.

    `known` is the panel as it was, `history` as it would be.
    """
    measures = {measure.id: measure for measure in panel.measures}
    spans = _spans(known, history)
    jumps: dict[tuple[str, int, str], list[tuple[Figure, float]]] = defaultdict(list)
    rest = []
    for planned in arrived:
        if _is_steady(planned, spans):
            rest.append(planned)
            continue
        measure = measures[planned.figure.measure_id]
        jump = _jump(planned, _others(planned, known, history, measure), measure)
        if jump is None:
            rest.append(planned)
        else:
            words, usual = jump
            place = (planned.figure.source.sheet, planned.figure.measure_id, words)
            jumps[place].append((planned.figure, usual))
    return [
        *(_jump_issue(words, found) for (_, _, words), found in jumps.items()),
        *_outside_range((planned.figure for planned in rest if planned.earlier is None), known, panel),
        *_falling([planned.figure for planned in arrived], history, measures),
    ]


def _spans(*histories: History) -> dict[Key, Span]:
    """The least and the largest number of each series, 0 and nothing aside."""
    found: dict[Key, Span] = {}
    for history in histories:
        for key, line in history.series.items():
            values = [figure.value for figure in line.figures if figure.value]
            if values:
                least, most = found.get(key, (values[0], values[0]))
                found[key] = min(least, *values), max(most, *values)
    return found


def _is_steady(planned: PlannedFigure, spans: Mapping[Key, Span]) -> bool:
    """Whether a figure and all of its series lie too close together for any jump; most do."""
    value, earlier = planned.figure.value, planned.earlier.value if planned.earlier else None
    if not value:
        return True
    least, most = spans.get(key_of(planned.figure), (0.0, 0.0))
    together = 0 < least <= value <= most and (not earlier or least <= earlier <= most)
    return together and most < least * SMALLEST_JUMP


def _others(planned: PlannedFigure, known: History, history: History, measure: Measure) -> list[float]:
    """The numbers to compare with: those known before this return, else those before it in the workbook.

    Counts need two, since one may be chance; fewer are none.
    """
    needed = 2 if measure.unit is Unit.COUNT else 1
    for series in (known, history):
        values = [earlier.value for earlier in series.before(planned.figure) if earlier.value]
        if len(values) >= needed:
            return values
    restated = planned.earlier.value if planned.earlier else None
    return [restated] if restated and needed == 1 else []


def _jump(planned: PlannedFigure, others: list[float], measure: Measure) -> tuple[str, float] | None:
    """How far off the scale is, in words, and the usual value; None where the scale is as before."""
    figure = planned.figure
    if not figure.value or not others or figure.statistic not in (Statistic.VALUE, Statistic.AVERAGE):
        return None
    if min(others) <= figure.value <= max(others):
        return None
    usual = median(others)
    if usual <= 0 or figure.value < 0:
        return None
    whole = figure.value == int(figure.value)
    if measure.unit is Unit.COUNT and whole and max(usual, figure.value) < LEAST_COUNT:
        return None
    ratio = figure.value / usual
    for times in (*TIMES, *(SIXTY if measure.unit in CLOCK else ())):
        if 1 / NEAR < ratio / times < NEAR:
            return f"about {times:,.0f} times too large", usual
        if 1 / NEAR < ratio * times < NEAR:
            return f"about {times:,.0f} times too small", usual
    return None


def _jump_issue(words: str, found: list[tuple[Figure, float]]) -> Issue:
    figure, usual = found[0]
    message = (
        f'"{name_of(figure)}" is {number(figure.value or 0)} where {number(usual)} is usual: {words}.'
        f"{_so_too(len(found) - 1)} Read as printed: ask which unit is meant."
    )
    return at(figure, Severity.ERROR, "scale-jump", message, (other for other, _ in found))


def _outside_range(figures: Iterable[Figure], known: History, panel: PanelSnapshot) -> list[Issue]:
    """What lies clearly outside the range to expect, one warning for each sheet and measure.

    Only for periods after those that the range was made from, and before the next break.
    """
    outside: dict[tuple[str, int], list[tuple[float, Figure, Expected]]] = defaultdict(list)
    for figure in figures:
        expected = panel.expected.get((figure.measure_id, figure.area_id, figure.period.kind))
        if expected is None or figure.value is None or figure.statistic is not Statistic.VALUE:
            continue
        end = figure.period.end
        if end <= expected.through or (expected.until is not None and end >= expected.until):
            continue
        beyond = max(expected.lower - figure.value, figure.value - expected.upper)
        half = (expected.upper - expected.lower) / 2
        if beyond > half * MARGIN and not _as_last_year(figure, expected, known):
            outside[figure.source.sheet, figure.measure_id].append((beyond / (half or 1.0), figure, expected))
    areas = {area.id: area.name for area in panel.areas}
    return [_range_issue(found, areas) for found in outside.values()]


def _as_last_year(figure: Figure, expected: Expected, known: History) -> bool:
    """Whether the same months of the year before were out on the same side: then the season explains it."""
    year_before = figure.period.year_before()
    same = (each.value for each in known.before(figure) if each.period == year_before)
    before, value = next(same, None), figure.value
    if before is None or value is None:
        return False
    middle, half = (expected.lower + expected.upper) / 2, (expected.upper - expected.lower) / 2
    return (before > middle) is (value > middle) and abs(value - before) <= half


def _range_issue(found: list[tuple[float, Figure, Expected]], areas: Mapping[int, str]) -> Issue:
    """Names the figure that is furthest out, measured by the width of its range."""
    _, figure, expected = max(found, key=lambda each: each[0])
    value = figure.value or 0.0
    low, high = _whole_range(expected, figure.unit)
    side = "above" if value > expected.upper else "below"
    history = "illustrative" if expected.illustrative else "own"
    message = (
        f'"{name_of(figure)}" in {areas[figure.area_id]}, {figure.period.label}: {number(value)} is {side} '
        f"the range to expect from its {history} history, {number(low)} to {number(high)}."
        f"{_so_too(len(found) - 1)} A slip or a real change: ask before you rely on it."
    )
    return at(figure, Severity.WARNING, "unlike-history", message, (other for _, other, _ in found))


def _so_too(others: int) -> str:
    """What is said of further figures of the same measure and sheet, which are not as far out."""
    if not others:
        return ""
    return f" So {'is' if others == 1 else 'are'} {count_of(others, 'more figure')} of this measure."


def _whole_range(expected: Expected, unit: Unit) -> tuple[float, float]:
    """The range with its ends rounded inwards, so that what is outside is also seen to be."""
    places = 1.0 if unit is Unit.COUNT else 10.0
    return math.ceil(expected.lower * places) / places, math.floor(expected.upper * places) / places


def _falling(figures: Sequence[Figure], history: History, measures: Mapping[int, Measure]) -> list[Issue]:
    """A total since April that is smaller than one given for an earlier month of the same financial year."""
    issues = []
    for figure in figures:
        measure = measures[figure.measure_id]
        to_date = figure.period.kind is PeriodKind.YEAR_TO_DATE or measure.basis is Basis.CUMULATIVE
        if not to_date or figure.value is None or measure.unit not in RUNNING_UNITS:
            continue
        year = financial_year(figure.period.end)
        earlier = [
            known
            for known in history.before(figure)
            if known.value is not None and financial_year(known.period.end) == year
        ]
        if figure.statistic is Statistic.VALUE and earlier and (earlier[-1].value or 0) > figure.value:
            message = (
                f'"{name_of(figure)}" is a total since April and falls: {number(figure.value)} for '
                f"{figure.period.label}, after {number(earlier[-1].value or 0)} for "
                f"{earlier[-1].period.label}. It can only rise, unless the earlier one was corrected: ask."
            )
            issues.append(at(figure, Severity.WARNING, "cumulative-falls", message))
    return issues
