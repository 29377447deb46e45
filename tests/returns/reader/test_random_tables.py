"""Tables made at random: the reader returns what was put in, whatever stands where."""

from dataclasses import dataclass
from datetime import datetime
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.domain.figures import Marker
from app.domain.periods import Period, month, quarter, year_ending
from app.returns.reader.expand import expand
from app.returns.reader.interpret import interpret
from app.returns.reader.sheets import Cell, Look, Merge, Sheet, address

AREAS = (
    "Herefordshire",
    "Shropshire",
    "Telford & Wrekin",
    "North Worcs",
    "South Worcs",
    "West Mercia Total",
    "Kent",
    "Force total",
)
MEASURES = (
    "Violence with injury",
    "Domestic burglary",
    "Robbery",
    "Shoplifting",
    "Number of missing reports",
    "Hate crime incidents",
    "Calls answered",
    "Criminal damage & arson",
)
MARKS = {"..": Marker.NOT_AVAILABLE, "[c]": Marker.CONFIDENTIAL, "[z]": Marker.NOT_APPLICABLE}


@dataclass(frozen=True)
class Periods:
    """One way to write periods, and what they mean."""

    labels: tuple[Cell, ...]
    meanings: tuple[Period, ...]


FORMS = (
    Periods(("Apr-15", "May-15", "Jun-15", "Jul-15"), tuple(month(2015, n) for n in (4, 5, 6, 7))),
    Periods(tuple(datetime(2015, n, 1) for n in (4, 5, 6, 7)), tuple(month(2015, n) for n in (4, 5, 6, 7))),  # noqa: DTZ001
    Periods(
        ("Q1 2015/16", "Q2 2015/16", "Q3 2015/16", "Q4 2015/16"),
        tuple(quarter(2015, n) for n in (1, 2, 3, 4)),
    ),
    Periods(
        ("Apr - Jun 2015", "Jul - Sep 2015", "Oct - Dec 2015"), tuple(quarter(2015, n) for n in (1, 2, 3))
    ),
    Periods(("2013/14", "2014/15", "2015/16"), tuple(year_ending(n, 3) for n in (2014, 2015, 2016))),
    Periods((2013.0, 2014.0, 2015.0), tuple(year_ending(n, 12) for n in (2013, 2014, 2015))),
    Periods(("Apr '12 to Mar '136,7", "Apr '13 to Mar '146"), tuple(year_ending(n, 3) for n in (2013, 2014))),
    Periods(
        ("year ending March 2018", "year ending March 2019"), tuple(year_ending(n, 3) for n in (2018, 2019))
    ),
)
DIMENSIONS = ("area", "measure", "period")


@dataclass(frozen=True)
class Plan:
    """What a random table is made of."""

    across: tuple[str, ...]
    down: tuple[str, ...]
    areas: tuple[str, ...]
    measures: tuple[str, ...]
    form: Periods
    merged: bool
    written_once: bool
    gap_after_headings: bool
    spacers: bool
    top: int
    notes: bool
    values: tuple[float | str, ...]

    def labels(self, dimension: str) -> tuple[Cell, ...]:
        return {"area": self.areas, "measure": self.measures, "period": self.form.labels}[dimension]


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    order = tuple(draw(st.permutations(DIMENSIONS)))
    cut = draw(st.sampled_from((1, 2)))
    areas = draw(st.lists(st.sampled_from(AREAS), min_size=2, max_size=5, unique=True))
    measures = draw(st.lists(st.sampled_from(MEASURES), min_size=2, max_size=4, unique=True))
    numbers = st.one_of(
        st.integers(0, 99_999).map(float),
        st.floats(0, 5_000).map(lambda x: round(x, 3)),
        st.sampled_from(tuple(MARKS)),
    )
    return Plan(
        across=order[:cut],
        down=order[cut:],
        areas=tuple(areas),
        measures=tuple(measures),
        form=draw(st.sampled_from(FORMS)),
        merged=draw(st.booleans()),
        written_once=draw(st.booleans()),
        gap_after_headings=draw(st.booleans()),
        spacers=draw(st.booleans()),
        top=draw(st.integers(0, 3)),
        notes=draw(st.booleans()),
        values=tuple(
            draw(st.lists(numbers.filter(lambda v: v not in range(1900, 2101)), min_size=25, max_size=25))
        ),
    )


@dataclass
class Made:
    """A sheet, and its facts by cell: measure, area, period, value, markers."""

    sheet: Sheet
    facts: dict[str, tuple[str, str, Period, float | None, tuple[Marker, ...]]]


def build(plan: Plan) -> Made:
    """Lay a plan out as an analyst would."""
    cells: dict[tuple[int, int], Cell] = {}
    merges: list[Merge] = []
    if plan.top:
        cells[0, 0] = "Quarterly figures"
    first = plan.top + len(plan.across)
    columns, at = [], len(plan.down)
    outer: Cell | None = None
    for path in product(*(plan.labels(d) for d in plan.across)):
        if plan.spacers and len(path) > 1 and outer is not None and path[0] != outer:
            at += 1
        outer = path[0]
        columns.append((at, path))
        at += 1
    headings(plan, columns, cells, merges)
    row = first + plan.gap_after_headings
    facts = {}
    numbers = iter(plan.values * 40)
    before: tuple[Cell, ...] = ()
    for down in product(*(plan.labels(d) for d in plan.down)):
        for place, label in enumerate(down):
            repeat = plan.written_once and place < len(down) - 1 and before[: place + 1] == down[: place + 1]
            cells[row, place] = "" if repeat else label
        before = down
        for column, across in columns:
            value = next(numbers)
            cells[row, column] = value
            facts[address(row, column)] = fact(
                plan, dict(zip((*plan.across, *plan.down), (*across, *down), strict=True)), value
            )
        row += 1
    if plan.notes:
        cells[row + 1, 0] = "Source: Force crime recording system, 2016"
        cells[row + 2, 0] = (
            "6. Excludes 25 offences recorded in error, which were moved to another area in the year before."
        )
        cells[row + 3, 0] = "7. Revised since the last return."
    height, width = max(r for r, _ in cells) + 1, max(c for _, c in cells) + 1
    rows = [[cells.get((r, c), "") for c in range(width)] for r in range(height)]
    return Made(Sheet("Data", rows, Look(merges=tuple(merges))), facts)


def headings(
    plan: Plan,
    columns: list[tuple[int, tuple[Cell, ...]]],
    cells: dict[tuple[int, int], Cell],
    merges: list[Merge],
) -> None:
    """Write the heading rows; outer headings over a group, merged or in its first column."""
    for level in range(len(plan.across)):
        row = plan.top + level
        groups: dict[tuple[Cell, ...], list[int]] = {}
        for column, path in columns:
            groups.setdefault(path[: level + 1], []).append(column)
        for path, members in groups.items():
            cells[row, members[0]] = path[-1]
            if plan.merged and len(members) > 1:
                merges.append((row, members[0], row, members[-1]))


def fact(
    plan: Plan, labels: dict[str, Cell], value: float | str
) -> tuple[str, str, Period, float | None, tuple[Marker, ...]]:
    period = plan.form.meanings[plan.form.labels.index(labels["period"])]
    number, marks = (None, (MARKS[value],)) if isinstance(value, str) else (value, ())
    return str(labels["measure"]), str(labels["area"]), period, number, marks


@given(plans())
@settings(max_examples=150)
@example(
    Plan(
        ("period",),
        ("area", "measure"),
        AREAS[:2],
        MEASURES[:2],
        FORMS[5],
        False,
        True,
        True,
        False,
        1,
        True,
        (5.0,),
    )
)
def test_what_was_put_in_comes_out(plan: Plan) -> None:
    made = build(plan)
    (reading,) = interpret([made.sheet])
    found = {
        f.source.cell: (f.measure[-1] if f.measure else "", f.area or "", f.period, f.value, f.markers)
        for f in expand(reading.tables, "book.xlsx", "Data")
    }
    assert found == made.facts
