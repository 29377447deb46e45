"""The periods of each sheet of a return, and which of them are due for its quarter."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.domain.figures import Figure, Statistic
from app.domain.periods import Period, PeriodKind

AHEAD = re.compile(
    r"\b(projected|projections?|forecasts?|targets?|planned|budget(ed)?|expected|predicted)\b", re.I
)


@dataclass(frozen=True, slots=True)
class SheetPeriods:
    """The figures of one sheet that speak of time past, by period."""

    name: str
    figures: Mapping[Period, tuple[Figure, ...]]

    def measures(self) -> set[int]:
        """Ids of the measures on the sheet."""
        return {figure.measure_id for figures in self.figures.values() for figure in figures}

    def without(self, periods: Iterable[Period]) -> "SheetPeriods":
        """The sheet without the figures of some periods."""
        left = {period: figures for period, figures in self.figures.items() if period not in set(periods)}
        return SheetPeriods(self.name, left)


def sheets_of(figures: Iterable[Figure]) -> tuple[SheetPeriods, ...]:
    """Sheets in reading order; targets and projections are left out, since they speak of time to come."""
    found: dict[str, dict[Period, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        ahead = figure.statistic in (Statistic.PROJECTION, Statistic.TARGET)
        if not ahead and not _looks_ahead(figure.labelled_measure):
            found[figure.source.sheet][figure.period].append(figure)
    return tuple(
        SheetPeriods(name, {period: tuple(listed) for period, listed in periods.items()})
        for name, periods in found.items()
    )


@lru_cache(1000)  # the same few labels stand at thousands of figures
def _looks_ahead(labels: tuple[str, ...]) -> bool:
    return AHEAD.search(" ".join(labels)) is not None


def is_due(period: Period, quarter: Period) -> bool:
    """Whether a return for `quarter` should give `period`: inside it, or a longer span that ends with it."""
    if period.kind in (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.SNAPSHOT):
        return quarter.contains(period)
    if period.kind is PeriodKind.YEAR and period.start.month == 4:
        return False  # the next financial year may well be spoken of
    return period.end == quarter.end


def given_elsewhere(sheet: SheetPeriods, quarter: Period, sheets: Iterable[SheetPeriods]) -> bool:
    """Whether another sheet gives the quarter for one of the same measures: then this one compares."""
    measures = sheet.measures()
    return any(
        other.name != sheet.name
        and period.end >= quarter.start
        and any(figure.measure_id in measures for figure in figures)
        for other in sheets
        for period, figures in other.figures.items()
    )
