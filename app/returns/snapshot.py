"""What a plan is compared with: the panel as it is on the day a workbook comes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, Return
from app.domain.meanings import Meaning
from app.domain.measures import Measure
from app.domain.periods import Period, PeriodKind

Identity = tuple[int, int, Period, str]
SeriesKey = tuple[int, int, PeriodKind]  # measure, area and kind of period


@dataclass(frozen=True, slots=True)
class Expected:
    """The range to expect of a series by its control chart, in the measure's unit.

    It was made from figures up to the day `through`, some of them perhaps `illustrative`, and holds for
    periods that end before the day `until`: the next break in what is counted, or None.
    """

    lower: float
    upper: float
    through: date
    until: date | None = None
    illustrative: bool = False


@dataclass(frozen=True, slots=True)
class LastReturn:
    """The newest earlier return of the same sender and layout, with the figures it added."""

    details: Return
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class EarlierWords:
    """What the last return said of a topic: of its data and of the activity."""

    words: str
    activity: str


@dataclass(frozen=True, slots=True)
class PanelSnapshot:
    """Measures, areas, current figures by identity, and the days on which hashes were imported.

    `expected` holds the range to expect by series; `last` the return that drift is measured from; `words`
    the last return's text by topic; `meanings` what persons decided for labels of this sender.
    """

    measures: tuple[Measure, ...]
    areas: tuple[Area, ...]
    current: Mapping[Identity, Figure]
    imported: Mapping[str, date]
    expected: Mapping[SeriesKey, Expected] = field(default_factory=dict)
    last: LastReturn | None = None
    words: Mapping[str, EarlierWords] = field(default_factory=dict)
    meanings: tuple[Meaning, ...] = ()

    @property
    def force(self) -> int | None:
        """The id of the whole force area, or None."""
        return next((area.id for area in self.areas if area.kind is AreaKind.FORCE), None)


def identity(figure: Figure) -> Identity:
    """What makes two figures the same figure, received twice."""
    return (figure.measure_id, figure.area_id, figure.period, figure.statistic.value)
