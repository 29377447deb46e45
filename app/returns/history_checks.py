"""Does a figure fit what is known of its series: its scale, its range, its running total?"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis, Measure, Unit
from app.domain.periods import PeriodKind, financial_year
from app.returns.history import History
from app.returns.plan import PlannedFigure
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import at, count_of, name_of, number

TIMES = (100.0, 1000.0)  # a percentage as a share of one, thousands for units
SIXTY = (60.0,)  # seconds for minutes, minutes for hours
NEAR = 1.6  # how far the jump may miss the factor, either way
LEAST_COUNT = 100.0  # a jump between smaller counts may be chance
CLOCK = (Unit.MINUTES, Unit.HOURS)
RUNNING_UNITS = (Unit.COUNT, Unit.POUNDS, Unit.DAYS, Unit.HOURS)


def check_history(arrived: Sequence[PlannedFigure], history: History, panel: PanelSnapshot) -> list[Issue]:
    """Scale jumps by sheet and measure; then what is outside its range; then running totals that fall."""
    measures = {measure.id: measure for measure in panel.measures}
    jumps: dict[tuple[str, int, str], list[tuple[Figure, float]]] = defaultdict(list)
    rest = []
    for planned in arrived:
        jump = _jump(planned, history, measures[planned.figure.measure_id])
        if jump is None:
            rest.append(planned)
        else:
            words, usual = jump
            place = (planned.figure.source.sheet, planned.figure.measure_id, words)
            jumps[place].append((planned.figure, usual))
    return [
        *(_jump_issue(words, found) for (_, _, words), found in jumps.items()),
        *_outside_range((planned.figure for planned in rest if planned.earlier is None), panel),
        *_falling([planned.figure for planned in arrived], history, measures),
    ]


def _jump(planned: PlannedFigure, history: History, measure: Measure) -> tuple[str, float] | None:
    """How far off the scale is, in words, and the usual value; None where the scale is as before."""
    figure = planned.figure
    if not figure.value or figure.statistic not in (Statistic.VALUE, Statistic.AVERAGE):
        return None
    others = [known.value for known in history.before(figure) if known.value]
    if not others and planned.earlier and planned.earlier.value:
        others = [planned.earlier.value]
    needed = 2 if measure.unit is Unit.COUNT else 1
    if len(others) < needed or min(others) <= figure.value <= max(others):
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
            return f"about {times:g} times too large", usual
        if 1 / NEAR < ratio * times < NEAR:
            return f"about {times:g} times too small", usual
    return None


def _jump_issue(words: str, found: list[tuple[Figure, float]]) -> Issue:
    figure, usual = found[0]
    others = count_of(len(found) - 1, "more figure")
    more = f" ({others} of this sheet too)" if len(found) > 1 else ""
    message = (
        f'"{name_of(figure)}": {number(figure.value or 0)} after a usual {number(usual)} '
        f"looks {words}{more}. "
        "It was read as it stands: ask which unit is meant."
    )
    return at(figure, Severity.ERROR, "scale-jump", message)


def _outside_range(figures: Iterable[Figure], panel: PanelSnapshot) -> list[Issue]:
    """What lies outside the range to expect; only for periods after those the range was made from."""
    areas = {area.id: area.name for area in panel.areas}
    issues = []
    for figure in figures:
        expected = panel.expected.get((figure.measure_id, figure.area_id, figure.period.kind))
        if expected is None or figure.value is None or figure.statistic is not Statistic.VALUE:
            continue
        if figure.period.end <= expected.through or (expected.until and figure.period.end >= expected.until):
            continue
        if not expected.lower <= figure.value <= expected.upper:
            side = "above" if figure.value > expected.upper else "below"
            history = "illustrative" if expected.illustrative else "own"
            message = (
                f'"{name_of(figure)}" in {areas[figure.area_id]}, {figure.period.label}: '
                f"{number(figure.value)} is {side} the range to expect from its {history} history, "
                f"{number(round(expected.lower, 1))} to {number(round(expected.upper, 1))}. "
                "It is a slip or a real change: look before you rely on it."
            )
            issues.append(at(figure, Severity.WARNING, "unlike-history", message))
    return issues


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
                f"{earlier[-1].period.label}. It cannot, unless the earlier one was corrected."
            )
            issues.append(at(figure, Severity.WARNING, "cumulative-falls", message))
    return issues
