"""Figures: one number of one measure, area, period and statistic, from one cell of one return."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.domain.measures import Unit
from app.domain.periods import Period


class Statistic(StrEnum):
    """What a number says about its measure."""

    VALUE = "value"
    AVERAGE = "average"
    CHANGE = "change"
    PERCENTAGE_CHANGE = "percentage_change"
    PERCENTAGE = "percentage"
    RATE = "rate"
    RANK = "rank"
    TARGET = "target"
    PROJECTION = "projection"
    OTHER = "other"

    __hash__ = str.__hash__  # that of an enumeration is slow, and every figure is looked up by it


class Marker(StrEnum):
    """Why there is no number, or what to know about it (Government Analysis Function shorthand)."""

    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    CONFIDENTIAL = "c"
    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    BREAK = "b"
    LOW_RELIABILITY = "u"


MARKER_MEANING = {
    Marker.NOT_AVAILABLE: "not available",
    Marker.NOT_APPLICABLE: "not applicable",
    Marker.CONFIDENTIAL: "confidential",
    Marker.PROVISIONAL: "provisional",
    Marker.REVISED: "revised",
    Marker.ESTIMATED: "estimated",
    Marker.BREAK: "break in the series",
    Marker.LOW_RELIABILITY: "low reliability",
}


class Source(NamedTuple):
    """The cell a figure was read from: file name, sheet name, address such as "D12"."""

    file: str
    sheet: str
    cell: str


class LabelledFigure(NamedTuple):
    """What the reader says of one cell, in the workbook's own words. A tuple: a sheet may have 400,000.

    `measure` runs from the outermost heading to the innermost; `area` and `period` are None where the
    workbook gives none; `value` is None with `markers`, or with `text` where the cell holds words.
    """

    measure: tuple[str, ...]
    area: str | None
    period: Period | None
    statistic: Statistic
    value: float | None
    unit: Unit
    source: Source
    markers: tuple[Marker, ...] = ()
    text: str | None = None


class Figure(NamedTuple):
    """A figure of the panel file: never overwritten, a later return restates it (`restates` is its id).

    A tuple, since a panel has tens of thousands that are made at each import.
    """

    id: int
    return_id: int
    measure_id: int
    area_id: int
    period: Period
    statistic: Statistic
    value: float | None
    unit: Unit
    source: Source
    markers: tuple[Marker, ...] = ()
    text: str | None = None
    labelled_measure: tuple[str, ...] = ()
    labelled_area: str | None = None
    restates: int | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """One imported workbook. `received` is the day it came; `quarter` what it reports on, if it says so."""

    id: int
    file: str
    sha256: str
    received: date
    sender: str = ""
    quarter: Period | None = None
    illustrative: bool = False
