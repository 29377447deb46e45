"""What the labels of one column or row say, each in the light of the others there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.figures import Statistic
from app.domain.measures import Unit
from app.domain.periods import Period
from app.returns.reader.area_names import is_total
from app.returns.reader.around import around
from app.returns.reader.context import Context
from app.returns.reader.heading_words import spoken
from app.returns.reader.label_cells import cell_text
from app.returns.reader.label_dates import (
    date_periods,
    numbered_labels,
    typed_days,
    under_heading,
    years_carried,
)
from app.returns.reader.ranges import are_ranges, is_range
from app.returns.reader.relative import settle, settle_columns
from app.returns.reader.row_levels import RowLevel, labels_of_no_area
from app.returns.reader.sense_types import Role, Sense
from app.returns.reader.senses import sense_of
from app.returns.reader.sheets import Cell
from app.returns.reader.statistic_words import CHANGES
from app.returns.reader.unit_words import unit_label
from app.returns.reader.year_months import months_in_figures

_SPAN_HEADING = re.compile(
    r"\b(?:\d+|twelve|six|three) months|\b(?:year|quarter|week) (?:end|to)", re.IGNORECASE
)
_OF_ANYTHING = re.compile(
    r"(?:total )?(?:numbers?|no\.?|counts?|volumes?)(?: of)?(?: (?:recorded|reported))?"
    r"(?: (?:incidents|offences|crimes|cases|events|records|occurrences|people|persons|reports))?",
    re.IGNORECASE,
)
A_FEW = 1_000  # labels; more take long to compare


def row_senses(
    cells: Sequence[Cell],
    role: Role,
    heading: str,
    notes: frozenset[int],
    context: Context,
    sections: Sequence[Sequence[Cell]],
) -> RowLevel:
    """The sense of each row's label in one label column."""
    heading = spoken(heading)
    cells = numbered_labels(cells, heading)
    cells = years_carried(cells) if role is Role.PERIOD else cells
    distinct = dict.fromkeys(cells)
    days = typed_days(distinct) if role is not Role.IGNORED else {}
    periods = date_periods(days, context.as_at, heading) if days else months_in_figures(distinct)
    if role is Role.PERIOD and _SPAN_HEADING.search(heading):
        periods = {
            cell: joined
            for cell in distinct
            if (joined := under_heading(heading, cell, periods.get(cell))) is not None
        }
    ranges = are_ranges(map(cell_text, distinct), heading)
    areas = role is Role.AREA and sections
    other = labels_of_no_area(cells, sections, context.known.is_area) if areas else ()
    known = {
        cell: one_sense(cell, Role.MEASURE if cell in other else role, notes, periods.get(cell), ranges)
        for cell in distinct
    }
    if any(cell_text(cell).casefold() == "yes" for cell in known):
        known = {cell: _as_answer(sense) for cell, sense in known.items()}
    if role is Role.MEASURE and len(known) > 2:
        known = {cell: _as_dimension(sense) for cell, sense in known.items()}
    if role is Role.MEASURE and len(known) == 1 and len(cells) > 1:
        known = {cell: unnamed_total(sense) for cell, sense in known.items()}  # "Total" beside every row
    if role is Role.PERIOD:
        known = _settled_periods(known)
    return _level_of(known, cells)


def _level_of(known: dict[Cell, Sense], cells: Sequence[Cell]) -> RowLevel:
    """The senses of the cells; of few labels, those that differ by nothing but blanks and marks are one."""
    if len(known) > A_FEW:
        numbers = {cell: n for n, cell in enumerate(known)}
        return RowLevel(tuple(known.values()), list(map(numbers.__getitem__, cells)))
    places: dict[Sense, int] = {}
    numbers = {cell: places.setdefault(sense, len(places)) for cell, sense in known.items()}
    return RowLevel(tuple(places), list(map(numbers.__getitem__, cells)))


def _settled_periods(known: dict[Cell, Sense]) -> dict[Cell, Sense]:
    """Totals and changes among periods take theirs from the others; a change from those right above it."""
    named = {cell: unnamed_total(sense) for cell, sense in known.items()}
    if any(sense.statistic in CHANGES for sense in named.values()):
        paths = settle_columns([(sense,) for sense in named.values()], None)
        return {cell: sense for cell, (sense,) in zip(named, paths, strict=True)}
    beside = around(named.values())
    return {cell: settle(sense, False, beside) for cell, sense in named.items()}


def one_sense(
    cell: Cell, role: Role, notes: frozenset[int], period: Period | None, ranges: bool = False
) -> Sense:
    """The sense of one label; `period` is what a date was found to mean, `ranges` that some are ages."""
    if period is not None:
        return Sense(raw=cell_text(cell), period=period)
    if ranges and is_range(cell_text(cell)):
        return Sense(raw=cell_text(cell), measure=cell_text(cell))
    return sense_of(cell if isinstance(cell, str) else cell_text(cell), role, notes)


def unnamed_total(sense: Sense) -> Sense:
    """A total among periods is of the same measure: its name says nothing."""
    return replace(sense, measure=None) if sense.measure and is_total(sense.measure) else sense


def as_count(sense: Sense) -> Sense:
    """Where the rows name the measure, "Number of offences" over the only data column says "Number".

    "Number of sanctions" says more than its rows "Failed to attend" and "Other".
    """
    if (
        sense.measure is not None
        and unit_label(sense.raw) is Unit.COUNT
        and _OF_ANYTHING.fullmatch(sense.raw)
    ):
        return replace(sense, measure=None, statistic=Statistic.VALUE, unit=Unit.COUNT)
    return sense


def _as_answer(sense: Sense) -> Sense:
    """ "No" beside "Yes" is an answer, no number."""
    if sense.raw.casefold() != "no":
        return sense
    return replace(sense, measure=sense.raw, statistic=None, unit=None)


def _as_dimension(sense: Sense) -> Sense:
    """ "Geography" below "Age" and "Sex" is one of them, not what a column is called."""
    return replace(sense, measure=sense.raw) if sense.raw.casefold() in ("geography", "area") else sense
