"""Values that cannot be: counts below zero or with fractions, percentages beyond 0 to 100, another unit."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.domain.figures import Figure, Statistic
from app.domain.issues import Issue, Severity
from app.domain.measures import Basis, Measure, Unit
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import at, from_cell, name_of, number, shown

LEVEL = (Statistic.VALUE, Statistic.AVERAGE, Statistic.TARGET, Statistic.PROJECTION)
# A change may be negative or beyond 100%; what is set against a plan may pass 100%; means have fractions.
CHANGES = re.compile(
    r"\b(change|changed|growth|increase|decrease|reduction|rise|fall|difference|variance|variation|gap"
    r"|net|up or down|surplus|deficit|balance of opinion)\b",
    re.IGNORECASE,
)
OVER_100 = re.compile(
    r"\b(establishment|strength|budget|capacity|occupancy|target|plan|previous|baseline|utilisation)\b",
    re.IGNORECASE,
)
FRACTIONS = re.compile(
    r"\b(average|avg|mean|median|rate|ratio|index|score|per|fte|full[- ]time equivalents?|hours?|days?"
    r"|minutes?|weighted)\b",
    re.IGNORECASE,
)
SORTS = ({Unit.MINUTES, Unit.HOURS, Unit.DAYS}, {Unit.PER_1000, Unit.PER_100000})
ASK = "Ask for the right figure."
SHARES = (Basis.PROPORTION, Basis.SURVEY)


def check_values(figures: Iterable[Figure], panel: PanelSnapshot) -> list[Issue]:
    """Impossible values one by one, and other units than the measure's by sheet and measure."""
    measures = {measure.id: measure for measure in panel.measures}
    listed = list(figures)
    found = [_impossible(figure, measures[figure.measure_id]) for figure in listed]
    return [*(issue for issue in found if issue is not None), *_other_units(listed, measures)]


def _impossible(figure: Figure, measure: Measure) -> Issue | None:
    """What is wrong with a value; it is looked at before the words, since nearly all are sound."""
    if figure.value is None or (0 <= figure.value <= 100 and figure.value == int(figure.value)):
        return None
    bare = figure.unit in (Unit.COUNT, Unit.OTHER) and figure.statistic in LEVEL
    unit = measure.unit if bare else figure.unit
    if unit is Unit.PERCENT and figure.statistic in (*LEVEL, Statistic.PERCENTAGE):
        return _percentage(figure, measure, figure.value)
    if unit is Unit.COUNT and figure.unit is Unit.COUNT and figure.statistic in LEVEL:
        return _count(figure, measure, figure.value)
    return None


def _percentage(figure: Figure, measure: Measure, value: float) -> Issue | None:
    if 0 <= value <= 100:
        return None
    words = _words(figure, measure)
    if CHANGES.search(words) or (value > 100 and OVER_100.search(words)):
        return None
    sure = value < 0 or measure.basis in SHARES or figure.statistic is Statistic.PERCENTAGE
    message = f'"{name_of(figure)}" is {number(value)}%, outside 0% to 100%. {ASK}'
    return at(figure, Severity.ERROR if sure else Severity.WARNING, "percentage-out-of-range", message)


def _count(figure: Figure, measure: Measure, value: float) -> Issue | None:
    if value >= 0 and value == int(value):
        return None
    words = _words(figure, measure)
    if CHANGES.search(words):
        return None
    if value < 0:
        message = f'"{name_of(figure)}" is {shown(figure)}: a count cannot be below zero. {ASK}'
        return at(figure, Severity.ERROR, "negative-count", message)
    fractions = figure.statistic is not Statistic.VALUE or measure.basis is Basis.AVERAGE
    if fractions or FRACTIONS.search(words):
        return None
    message = f'"{name_of(figure)}" is {shown(figure)}: a count is a whole number. {ASK}'
    return at(figure, Severity.WARNING, "fractional-count", message)


def _words(figure: Figure, measure: Measure) -> str:
    return f"{name_of(figure)} {measure.name}"


def _other_units(figures: list[Figure], measures: Mapping[int, Measure]) -> list[Issue]:
    """Where the workbook names another unit of the same sort, or a percentage or money instead.

    A bare number is read as a count and proves nothing; "within 20 minutes" does not make it minutes.
    """
    unlike: dict[tuple[str, int, Unit], list[Figure]] = defaultdict(list)
    for figure in figures:
        named = _contradicts(figure.unit, measures[figure.measure_id].unit)
        if named and figure.value is not None and figure.statistic in (Statistic.VALUE, Statistic.AVERAGE):
            unlike[figure.source.sheet, figure.measure_id, figure.unit].append(figure)
    issues = []
    for (_, measure_id, unit), found in unlike.items():
        message = (
            f'"{name_of(found[0])}" is given in {_unit_words(unit)} here and was in '
            f"{_unit_words(measures[measure_id].unit)} before: {from_cell(f.source.cell for f in found)}."
        )
        issues.append(at(found[0], Severity.WARNING, "unit-differs", message, found))
    return issues


def _contradicts(read: Unit, known: Unit) -> bool:
    if known is Unit.OTHER or read is known:
        return False
    return read in (Unit.PERCENT, Unit.POUNDS) or any({read, known} <= sort for sort in SORTS)


def _unit_words(unit: Unit) -> str:
    words = {
        Unit.COUNT: "whole numbers",
        Unit.PER_1000: "cases per 1,000",
        Unit.PER_100000: "cases per 100,000",
    }
    return words.get(unit, unit.value)
