"""What labels can be, and what one label says."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.figures import Marker, Statistic
from app.domain.measures import Unit
from app.domain.periods import Period
from app.returns.reader.period_parts import Part


class Role(StrEnum):
    """What the labels of one heading row or label column are, taken together."""

    AREA = "area"
    PERIOD = "period"
    MEASURE = "measure"
    MIXED = "measure or area"
    UNIT = "unit"
    STATISTIC = "statistic"
    IGNORED = "ignored"

    __hash__ = str.__hash__  # that of an enumeration is slow, and every label is looked up by it


@dataclass(frozen=True, slots=True)
class Sense:
    """What a label says; `raw` is its cleaned text, `measure` what remains of it as a name."""

    raw: str = ""
    measure: str | None = None
    area: str | None = None
    period: Period | Part | None = None
    statistic: Statistic | None = None
    unit: Unit | None = None
    markers: tuple[Marker, ...] = ()
    compared: bool = False  # what stands below it is what it is compared with
    whole: str = ""  # the label before a period was taken out of it


NOTHING = Sense()
