"""What goes into the list of changes and what comes out of it."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from app.analysis.results import Analysis
from app.domain.measures import Measure
from app.domain.periods import Period
from app.domain.ratings import Judgement


class ChangeKind(StrEnum):
    """What sort of finding a line is."""

    SIGNAL = "new signal"
    GOES_ON = "signal that goes on"
    NEW_LEVEL = "new level"
    RATING = "rating moved"
    DISAGREEMENT = "stated and calculated differ"
    RESTATED = "restated"
    MISSING = "not reported"
    PROMISE = "promise due"


class Severity(IntEnum):
    """The order of the list."""

    CONCERN = 1
    MOVED = 2
    IMPROVEMENT = 3
    REPORTING = 4


@dataclass(frozen=True, slots=True)
class Look:
    """One measure in one area as found this quarter; `force` for the whole force area.

    `earlier` is the calculated rating of the quarter before. `reported`: there is any figure for this
    quarter, or came with its returns; `expected`: there should be, after what the quarter before had.
    `monthly`: each month is due. `evidence` leads to the figures. `before` is the analysis as it was for the
    quarter before, where somebody made it already.
    """

    analysis: Analysis
    force: bool = False
    stated: Judgement | None = None
    calculated: Judgement | None = None
    earlier: Judgement | None = None
    reported: bool = True
    expected: bool = True
    monthly: bool = True
    evidence: tuple[str, ...] = ()
    before: Analysis | None = None

    @property
    def measure(self) -> Measure:
        """The measure looked at."""
        return self.analysis.series.measure

    @property
    def area(self) -> str:
        """The area looked at."""
        return self.analysis.series.area

    @property
    def subject(self) -> str:
        """ "Rape, North Worcestershire"."""
        return f"{self.measure.name}, {self.area}"


@dataclass(frozen=True, slots=True)
class Restatement:
    """A figure that a later return gives differently; None where it was or became no number."""

    measure: Measure
    area: str
    period: Period
    old: float | None
    new: float | None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised at a meeting and not yet shown to be done."""

    text: str
    given: date
    due: date | None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One line: a sentence, a second one with detail, where it belongs and what it rests on.

    Where figures are missing, `name` is the measure (with the area, if it is not the force) and `gap` says
    what is missing: the same words for all that miss the same; `gap_sort` is "quarter" or "months".
    """

    kind: ChangeKind
    sentence: str
    detail: str
    measure_id: int | None
    area: str | None
    severity: Severity
    evidence: tuple[str, ...] = ()
    name: str = ""
    gap: str = ""
    gap_sort: str = ""


@dataclass(frozen=True, slots=True)
class ChangeList:
    """The lines, worst first, and how many measures were looked at, by what became of them.

    `moved` have a new signal, `going_on` only such as were known a quarter ago. `left_out` counts the lines
    that no longer fit on a screen; `all_changes` has them, too.
    """

    changes: tuple[Change, ...]
    left_out: int
    measures: int
    areas: int
    moved: int
    going_on: int
    steady: int
    cannot_judge: int
    headline: str
    summary: str
    all_changes: tuple[Change, ...] = ()
