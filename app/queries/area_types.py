"""What the pages of the areas show: frozen values, texts ready to print."""

from dataclasses import dataclass

from app.domain.areas import Area
from app.domain.periods import Period
from app.queries.area_tiles import Tile
from app.queries.changes_types import ChangeRow
from app.queries.marks import Mark, MarkedBy
from app.queries.page_types import AreaChart, MeasureRow


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One measure in one area; texts are empty where there is nothing to say.

    `rate_text` is per 1,000 people, `average_text` the difference from the area's own average.
    """

    area_id: int
    area: str
    value_text: str
    rate_text: str
    average_text: str
    signal: Mark
    rating: Mark
    average: Mark
    sentence: str

    def mark(self, by: MarkedBy) -> Mark:
        """What was found, by one of the three ways to look."""
        return {MarkedBy.SIGNALS: self.signal, MarkedBy.RATING: self.rating, MarkedBy.AVERAGE: self.average}[
            by
        ]

    def text(self, by: MarkedBy, *, rates: bool = False) -> str:
        """The number to show: value, rate, or the difference from the average."""
        if by is MarkedBy.AVERAGE:
            return self.average_text or self.value_text
        return self.rate_text if rates else self.value_text


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One measure with a cell for the force and for each area, in the order of the map's areas."""

    measure_id: int
    name: str
    heading: str
    aim: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Every measure that is reported by area; `force_only` counts those that are not.

    Where there is none, `earlier` is the newest quarter before that has some.
    """

    headline: str
    subtitle: str
    areas: tuple[tuple[int, str], ...]
    rows: tuple[HeatRow, ...]
    force_only: int
    without_people: tuple[str, ...]
    earlier: Period | None = None


@dataclass(frozen=True, slots=True)
class AreaMultiples:
    """One measure in every area on one scale. `choices` are the measures that can be shown so."""

    measure_id: int
    measure: str
    headline: str
    subtitle: str
    charts: tuple[AreaChart, ...]
    choices: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class AreaMap:
    """One measure, a cell for each area, to be drawn as tiles or in the shapes of a file.

    `tiles` are the places of the cells' tiles; `placed` says that the set-up put them there.
    """

    measure_id: int
    measure: str
    headline: str
    subtitle: str
    source: str
    cells: tuple[HeatCell, ...]
    choices: tuple[tuple[int, str], ...]
    tiles: tuple[Tile, ...]
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Council:
    """A council with a seat on the panel, and the area that its members look at first."""

    name: str
    area_id: int
    area: str


@dataclass(frozen=True, slots=True)
class AreaPage:
    """One area: what is known of it, what changed there, its measures. `facts` are names with texts."""

    area: Area
    quarter: Period
    headline: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    changes: tuple[ChangeRow, ...]
    left_out: int
    measures: tuple[MeasureRow, ...]
