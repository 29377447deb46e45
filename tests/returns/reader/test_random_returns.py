"""Returns of offices made at random from independent choices: the reader returns what was put in."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.measures import Unit
from app.domain.periods import Period, quarter, year_ending
from app.returns.reader.expand import expand
from app.returns.reader.interpret import interpret
from app.returns.reader.sheets import Cell, Sheet, address

DISTRICTS = (
    ("Area A", "Area B", "Area C"),
    ("E1 Winley", "E2 Bramcombe", "E3 Aldworth"),
    ("Rural North", "City", "Coast", "Force"),
    ("Bexbridge LPU", "Kingstoke LPU", "Upham LPU", "All districts"),
    ("Ashford (North)", "Ashford (South)", "Vale of Milmoor", "Norshire Police"),
)
MEASURES = (
    (("Taser discharged", Unit.COUNT), ("Body worn video used (%)", Unit.PERCENT)),
    (("1. Contact management calls", Unit.COUNT), ("2. Average time to attend (minutes)", Unit.MINUTES)),
    (("Cautions - adult", Unit.COUNT), ("Overtime spend (£)", Unit.POUNDS), ("Rape", Unit.COUNT)),
    (("Hate crime", Unit.COUNT), ("% who feel safe after dark", Unit.PERCENT)),
)
PERIODS = (
    (("This quarter", "Last quarter"), (quarter(2016, 2), quarter(2016, 1))),
    (("Reporting quarter", "Same quarter last year"), (quarter(2016, 2), quarter(2015, 2))),
    (("Q2 15/16", "Q2 16/17"), (quarter(2015, 2), quarter(2016, 2))),
    (("12m to Mar-15", "YTD to Mar 16"), (year_ending(2015, 3), year_ending(2016, 3))),
)
TITLES = ("OFFICIAL", "Norshire Police", "Performance dashboard", "Prepared by: Analysis, 3 March 2018")
NUMBERS = (7.0, 4159.0, 80.0, 12.5, 38.0, 0.0, 611.0, 23.5)


@dataclass(frozen=True)
class Plan:
    """The choices of an analyst."""

    districts: tuple[str, ...]
    measures: tuple[tuple[str, Unit], ...]
    periods: tuple[tuple[str, ...], tuple[Period, ...]]
    bands: str  # which dimension stands in rows of its own: area or measure; none where both are columns
    corner: str
    titles: tuple[str, ...]
    left: tuple[str, ...]  # columns left of the figures that are no labels
    right: bool
    blanks: bool


plans = st.builds(
    Plan,
    districts=st.sampled_from(DISTRICTS),
    measures=st.sampled_from(MEASURES),
    periods=st.sampled_from(PERIODS),
    bands=st.sampled_from(("area", "measure", "")),
    corner=st.sampled_from(("", "Both", "Own")),
    titles=st.lists(st.sampled_from(TITLES), max_size=3, unique=True).map(tuple),
    left=st.lists(st.sampled_from(("RAG", "Owner")), max_size=2, unique=True).map(tuple),
    right=st.booleans(),
    blanks=st.booleans(),
)
Facts = dict[str, tuple[str, str, Period | None, float | None, Unit]]


def build(plan: Plan) -> tuple[Sheet, Facts]:
    """The sheet, and what each of its cells says."""
    rows: list[list[Cell]] = [[title] for title in plan.titles]
    rows += [["Reporting period:", "Q2 2016/17"], [], heading(plan)]
    facts: Facts = {}
    pairs = [(name, measure) for name in plan.districts for measure in plan.measures]
    if plan.bands == "measure":
        pairs = [(name, measure) for measure in plan.measures for name in plan.districts]
    band, numbers = "", iter(NUMBERS * 20)
    for name, (measure, unit) in pairs:
        outer, inner = (measure, name) if plan.bands == "measure" else (name, measure)
        if plan.bands and outer != band:
            rows += [[], [outer]] if plan.blanks and band else [[outer]]
            band = outer
        labels: list[Cell] = [inner] if plan.bands else [name, measure]
        asides: list[Cell] = [{"RAG": "G", "Owner": "Supt Jones"}[kind] for kind in plan.left]
        values = [next(numbers) for _ in plan.periods[0]]
        rows.append([*labels, *asides, *values, *(["▲"] if plan.right else [])])
        for n, value in enumerate(values):
            cell = address(len(rows) - 1, len(labels) + len(asides) + n)
            facts[cell] = measure, name, plan.periods[1][n], value, unit
    width = max(map(len, rows))
    return Sheet("Return", [[*row, *[""] * (width - len(row))] for row in rows]), facts


def heading(plan: Plan) -> list[Cell]:
    """The row of headings."""
    corner = {"": "", "Both": "Area / measure", "Own": "Measure"}
    if plan.bands == "measure":
        corner = {"": "", "Both": "Measure / area", "Own": "District"}
    labels = [corner[plan.corner]] if plan.bands else ["District", "Measure"]
    return [*labels, *plan.left, *plan.periods[0], *(["Direction"] if plan.right else [])]


@given(plans)
@settings(max_examples=60)
def test_what_was_put_in_comes_out(plan: Plan) -> None:
    sheet, facts = build(plan)
    (reading,) = interpret([sheet])
    found = {
        f.source.cell: (f.measure[-1], f.area or "", f.period, f.value, f.unit)
        for f in expand(reading.tables, "book.xlsx", "Return")
    }
    wanted = {cell: (told[0].split(" (")[0], *told[1:]) for cell, told in facts.items()}
    assert {cell: (told[0].split(" (")[0], *told[1:]) for cell, told in found.items()} == wanted
