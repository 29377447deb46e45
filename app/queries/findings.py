"""What the numbers say of one measure in one area: series, chart analysis, rating and sentence, made once."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from app.analysis.comparisons import figure_for
from app.analysis.method import Analysis, analyse
from app.analysis.rating import rate_measure
from app.analysis.results import SignalKind
from app.analysis.sentence import headline, sentence
from app.analysis.series import Point, Rebasing, Series
from app.domain.areas import Area
from app.domain.figures import Figure, Statistic
from app.domain.measures import Improvement, Measure
from app.domain.peers import PeerLine
from app.domain.periods import Period, PeriodKind, quarter_of
from app.domain.plans import SuccessMeasure
from app.domain.ratings import Judgement, Rating, RatingKind, Ratings
from app.queries.marks import Mark
from app.queries.panel import Panel
from app.store.store import Store

# Series are drawn from the finest periods there are; a single quarter makes no series.
SERIES_KINDS = (
    PeriodKind.MONTH,
    PeriodKind.QUARTER,
    PeriodKind.ROLLING,
    PeriodKind.SNAPSHOT,
    PeriodKind.YEAR,
    PeriodKind.YEAR_TO_DATE,
)


class Movement(StrEnum):
    """Which way a measure has really moved."""

    BETTER = "better"
    WORSE = "worse"
    MOVED = "moved"
    STEADY = "steady"
    NOT_JUDGED = "not judged"


@dataclass(frozen=True, slots=True)
class Finding:
    """Everything known of one measure in one area up to a quarter.

    `value` is the quarter's printed figure; `total` the number to show, which may be the sum of its months.
    `point_figures` holds the figure behind each point of the series.
    """

    measure: Measure
    area: Area
    quarter: Period
    series: Series
    point_figures: tuple[Figure, ...]
    analysis: Analysis
    value: Figure | None
    average: Figure | None
    total: float | None
    ratings: Ratings
    movement: Movement
    illustrative: bool

    @property
    def sentence(self) -> str:
        """What the chart says of the quarter."""
        return sentence(self.analysis, self.quarter)

    @property
    def headline(self) -> str:
        """The finding in a few words."""
        return headline(self.analysis, self.quarter)

    @property
    def mark(self) -> Mark:
        """What the control chart found in the quarter: concern before improvement, both before the rest."""
        signals = self.analysis.signals_in(self.quarter)
        kinds = {signal.kind for signal in signals}
        if SignalKind.CONCERN in kinds:
            return Mark.CONCERN
        if SignalKind.IMPROVEMENT in kinds:
            return Mark.IMPROVEMENT
        if signals:
            return Mark.HIGHER if signals[-1].high else Mark.LOWER
        known = [index for index, point in self.analysis.within(self.quarter) if point.value is not None]
        part = self.analysis.segment_of(known[-1]) if known else None
        return Mark.NONE if part is None or part.lower is None else Mark.STEADY

    @property
    def reported(self) -> bool:
        """Whether there is any figure for the quarter."""
        return self.value is not None or bool(self.analysis.within(self.quarter))

    @property
    def has_figure(self) -> bool:
        """Whether there is any number for the quarter, or for a part of it."""
        if self.value is not None and self.value.value is not None:
            return True
        return any(point.value is not None for _, point in self.analysis.within(self.quarter))

    @property
    def moved(self) -> bool:
        """Whether the measure really moved in the quarter, whatever way would be better."""
        told = self.movement in (Movement.BETTER, Movement.WORSE, Movement.MOVED)
        return told or bool(self.analysis.signals_in(self.quarter))


class Findings:
    """Findings of one panel for one quarter, as known at a day; each is worked out once."""

    def __init__(
        self,
        store: Store,
        panel: Panel,
        quarter: Period,
        as_at: date | None = None,
        figures: Callable[[int, int], tuple[Figure, ...]] | None = None,
        made: dict[tuple[int, int], Finding] | None = None,
    ) -> None:
        """`figures` gives the current figures of a measure in an area, where somebody keeps them at hand.

        `made` are findings by measure and area that somebody has already; those made here are added to it.
        """
        self.panel = panel
        self.quarter = quarter
        self.as_at = as_at
        self._store = store
        self._figures = figures or partial(store.figures.current, as_at)
        self._made = {} if made is None else made
        self._reported: dict[int, frozenset[int]] | None = None
        self._came: dict[int, frozenset[int]] | None = None

    @property
    def illustrative_note(self) -> str:
        """What must be said wherever findings may rest on history that is no real one; empty if none is."""
        known = (a for a in self.panel.returns if self.as_at is None or a.received <= self.as_at)
        return " Monthly history is illustrative [e]." if any(a.illustrative for a in known) else ""

    def of(self, measure_id: int, area_id: int) -> Finding:
        """The finding for one measure in one area."""
        key = (measure_id, area_id)
        if key not in self._made:
            self._made[key] = self._find(self.panel.measure[measure_id], self.panel.area[area_id])
        return self._made[key]

    def reported(self) -> dict[int, frozenset[int]]:
        """The areas that have any figure of a measure, by measure; asked for once."""
        if self._reported is None:
            self._reported = self._store.figures.reported()
        return self._reported

    def reported_now(self) -> dict[int, frozenset[int]]:
        """The areas that have a figure of a measure for the quarter, by measure."""
        return self._store.figures.reported(self.quarter.start, self.quarter.end)

    def quarter_by_area(self) -> Period | None:
        """The newest quarter before this one that some policing area has a figure for."""
        end = self._store.figures.last_by_area(self.quarter.start)
        return quarter_of(end) if end else None

    def came_with(self) -> dict[int, frozenset[int]]:
        """The areas for which the quarter's returns brought a figure of a measure, by measure; asked once."""
        if self._came is None:
            arrived = (one for one in self.panel.returns if one.quarter == self.quarter)
            ids = [one.id for one in arrived if self.as_at is None or one.received <= self.as_at]
            self._came = self._store.figures.came_with(ids)
        return self._came

    def success_measures(self, objective_ids: tuple[int, ...]) -> tuple[SuccessMeasure, ...]:
        """What these objectives promised to count."""
        return self._store.plans.success_measures(objective_ids)

    def restating(self) -> tuple[Figure, ...]:
        """The figures that restate earlier ones."""
        return self._store.figures.restating(self.as_at)

    def peers(self, measure_id: int) -> tuple[PeerLine, ...]:
        """Other forces' numbers of a measure up to the quarter, in the order they came."""
        arrived = self.panel.arrived
        return tuple(
            line
            for line in self._store.peers.of(measure_id)
            if line.period.end <= self.quarter.end
            and (
                self.as_at is None or line.return_id is None or arrived[line.return_id].received <= self.as_at
            )
        )

    def current(self, measure_id: int, area_id: int) -> list[Figure]:
        """The current figures of a measure in an area up to the quarter."""
        return [one for one in self._figures(measure_id, area_id) if one.period.end <= self.quarter.end]

    def figure(self, figure_id: int) -> Figure:
        """One figure. Raises KeyError."""
        return self._store.figures.one(figure_id)

    def _find(self, measure: Measure, area: Area) -> Finding:
        figures = self.current(measure.id, area.id)
        points = _series_figures(figures)
        changes = self.panel.breaks_of(measure.id, area.id)
        series = Series(
            measure=measure,
            area=area.name,
            points=tuple(Point(figure.period, figure.value, figure.markers) for figure in points),
            breaks=tuple(change for change in changes if change.decided is None),
            rebasings=tuple(
                Rebasing(change.day, change.reason, change.name, change.decided)
                for change in changes
                if change.decided is not None and (self.as_at is None or change.decided <= self.as_at)
            ),
        )
        analysis = analyse(series)
        value = _printed(figures, self.quarter, Statistic.VALUE)
        average = _printed(figures, self.quarter, Statistic.AVERAGE)
        calculated = rate_measure(
            analysis,
            self.quarter,
            value=value.value if value else None,
            average=average.value if average else None,
        )
        return Finding(
            measure=measure,
            area=area,
            quarter=self.quarter,
            series=series,
            point_figures=points,
            analysis=analysis,
            value=value,
            average=average,
            total=value.value if value else figure_for(series, self.quarter),
            ratings=Ratings(
                stated=self._given(RatingKind.STATED, measure.id, area.id),
                calculated=calculated,
                panel=self._given(RatingKind.PANEL, measure.id, area.id),
            ),
            movement=movement_of(
                calculated, measure.improvement, signalled=bool(analysis.signals_in(self.quarter))
            ),
            illustrative=any(self.panel.arrived[figure.return_id].illustrative for figure in points),
        )

    def _given(self, kind: RatingKind, measure_id: int, area_id: int) -> Judgement | None:
        return last_given(self.panel, kind, self.quarter, measure_id=measure_id, area_id=area_id)


def last_given(
    panel: Panel,
    kind: RatingKind,
    quarter: Period,
    *,
    objective_id: int | None = None,
    measure_id: int | None = None,
    area_id: int | None = None,
) -> Judgement | None:
    """The newest rating somebody gave this thing for this quarter, or None."""
    wanted = (kind, quarter, objective_id, measure_id)
    for given in reversed(panel.given):
        same_area = given.area_id in (None, area_id)
        if (given.kind, given.quarter, given.objective_id, given.measure_id) == wanted and same_area:
            return given.judgement
    return None


def movement_of(judgement: Judgement, improvement: Improvement, *, signalled: bool) -> Movement:
    """Which way a measure moved, by its calculated rating.

    What stays steady as it should is no better; what moved although steady is the aim, or rose where a rise
    is welcome, has moved neither for better nor worse.
    """
    match judgement.rating:
        case Rating.RED:
            return Movement.WORSE
        case Rating.GREEN if improvement is not Improvement.STEADY:
            return Movement.BETTER
        case Rating.GREEN:
            return Movement.STEADY
        case Rating.AMBER:
            return Movement.MOVED if signalled else Movement.STEADY
        case _:
            return Movement.NOT_JUDGED


def _series_figures(figures: list[Figure]) -> tuple[Figure, ...]:
    """The figures that make the longest series of one kind of period, oldest first."""
    series: tuple[Figure, ...] = ()
    for kind in SERIES_KINDS:
        found = [f for f in figures if f.statistic is Statistic.VALUE and f.period.kind is kind]
        if len(found) > len(series):
            series = tuple(sorted(found, key=lambda figure: figure.period))
    return series


def _printed(figures: list[Figure], quarter: Period, statistic: Statistic) -> Figure | None:
    """The printed figure of the quarter, else of the last period that ends in it (never a month)."""
    found = [figure for figure in figures if figure.statistic is statistic]
    exact = [figure for figure in found if figure.period == quarter]
    ending = [f for f in found if f.period.kind is not PeriodKind.MONTH and f.period.end >= quarter.start]
    candidates = exact or ending
    return candidates[-1] if candidates else None
