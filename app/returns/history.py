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
class Line:
    """The figures of one series, oldest first, with the last days of their periods."""

    figures: tuple[Figure, ...]
    ends: tuple[date, ...]

    def before(self, day: date) -> tuple[Figure, ...]:
        """The figures for periods that end before a day."""
        return self.figures[: bisect_left(self.ends, day)]


@dataclass(frozen=True, slots=True)
class History:
    """Series by measure, area, kind of period, statistic and length in months."""

    series: Mapping[Key, Line]

    def before(self, figure: Figure) -> tuple[Figure, ...]:
        """The figures of its series with an earlier period."""
        line = self.series.get(key_of(figure))
        return line.before(figure.period.end) if line else ()

    def with_arrived(self, arrived: Iterable[Figure]) -> "History":
        """The same with what has arrived, in place of what it restates."""
        fresh = _by_series(arrived)
        for key, figures in fresh.items():
            if line := self.series.get(key):
                fresh[key] = dict(zip(line.ends, line.figures, strict=True)) | figures
        return History({**self.series, **_lines(fresh)})


def history_of(known: Iterable[Figure]) -> History:
    """Figures as series; of two for the same end the later one counts."""
    return History(_lines(_by_series(known)))


def _by_series(figures: Iterable[Figure]) -> dict[Key, dict[date, Figure]]:
    found: dict[Key, dict[date, Figure]] = defaultdict(dict)
    for figure in figures:
        found[key_of(figure)][figure.period.end] = figure
    return found


def _lines(series: Mapping[Key, Mapping[date, Figure]]) -> dict[Key, Line]:
    found = {}
    for key, figures in series.items():
        ends = tuple(sorted(figures))
        found[key] = Line(tuple(figures[end] for end in ends), ends)
    return found


def key_of(figure: Figure) -> Key:
    """The series of a figure; rolling periods of other lengths are other series."""
    period = figure.period
    length = period.months if period.kind is PeriodKind.ROLLING else 0
    return (figure.measure_id, figure.area_id, period.kind, figure.statistic, length)
