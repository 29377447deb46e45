"""Figures as series: what is known of the same measure and area, before and around a figure."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.figures import Figure, Statistic
from app.domain.periods import PeriodKind

Key = tuple[int, int, PeriodKind, Statistic, int]


@dataclass(frozen=True, slots=True)
class History:
    """Series of figures by measure, area, kind of period, statistic and length in months, oldest first."""

    series: Mapping[Key, tuple[Figure, ...]]

    def of(self, figure: Figure) -> tuple[Figure, ...]:
        """The whole series that a figure belongs to."""
        return self.series.get(key_of(figure), ())

    def before(self, figure: Figure) -> tuple[Figure, ...]:
        """The figures of its series with an earlier period."""
        series = self.of(figure)
        return series[: bisect_left(series, figure.period.end, key=_end)]


def history_of(known: Iterable[Figure], arrived: Iterable[Figure] = ()) -> History:
    """Series of what is known, with what has arrived in place of what it restates."""
    latest: dict[tuple[Key, date], Figure] = {}
    for figure in (*known, *arrived):
        latest[key_of(figure), figure.period.end] = figure
    series: dict[Key, list[Figure]] = defaultdict(list)
    for (key, _), figure in sorted(latest.items(), key=lambda item: item[0][1]):
        series[key].append(figure)
    return History({key: tuple(figures) for key, figures in series.items()})


def key_of(figure: Figure) -> Key:
    """The series of a figure; rolling periods of other lengths are other series."""
    period = figure.period
    length = period.months if period.kind is PeriodKind.ROLLING else 0
    return (figure.measure_id, figure.area_id, period.kind, figure.statistic, length)


def _end(figure: Figure) -> date:
    return figure.period.end
