"""Measures by area: the heat map, one measure in all areas, and an area's own page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain import periods
from app.domain.figures import Figure, Statistic
from app.domain.meetings import Seat
from app.queries.area_tiles import Tile, tiles, tiles_at
from app.queries.area_types import HeatCell
from app.queries.marks import Mark, MarkedBy, mark_words
from app.queries.reader import Reader
from app.store.store import Store
from tests.builders import make_figure, make_panel, make_return
from tests.queries.test_findings import QUARTER, STEADY

FORCE, NORTH, SOUTH = 1, 2, 3
NEWEST = periods.month(2015, 12)


def months(values: list[float], area_id: int) -> list[Figure]:
    """Monthly figures up to December 2015."""
    return [
        make_figure(NEWEST.shifted(1 + n - len(values)), value, area_id, f"C{n}")
        for n, value in enumerate(values)
    ]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """North had one month far above the rest; South reports the quarter only; a council sits for North."""
    with make_panel(tmp_path, STEADY) as made:
        quarter = make_figure(QUARTER, 130, SOUTH, "D1")
        average = quarter._replace(statistic=Statistic.AVERAGE, value=100.0)
        with made.edit("More") as edit:
            return_id = made.returns.add(edit, make_return(b"areas", date(2016, 1, 13)), b"areas")
            made.figures.add(edit, return_id, [*months([*STEADY[:-1], 90], NORTH), quarter, average])
            made.areas.add_population(edit, NORTH, 2011, 20_000, "Census")
            made.areas.add_population(edit, FORCE, 2011, 80_000, "Census")
            made.meetings.add_seat(edit, Seat(0, "Member for North", "North Council", NORTH))
            made.meetings.add_seat(edit, Seat(0, "Member for the county", "County Council", None))
            made.meetings.add_seat(edit, Seat(0, "Independent member", "", None))
        yield made


def cells(store: Store) -> dict[str, HeatCell]:
    (row,) = Reader(store).heat_map(QUARTER).rows
    return {cell.area: cell for cell in row.cells}


def test_a_heat_map_says_where_a_signal_of_concern_is(store: Store) -> None:
    shown = Reader(store).heat_map(QUARTER)
    assert shown.headline == "1 signal of concern; 1 signal in all, most of them in North"
    assert [name for _, name in shown.areas] == ["Testshire", "North", "South"]
    assert (shown.rows[0].heading, shown.rows[0].aim) == ("Recorded crime", "Less crime")
    assert shown.without_people == ("South",)
    assert [cell.signal for cell in shown.rows[0].cells] == [Mark.STEADY, Mark.CONCERN, Mark.NONE]


def test_a_cell_has_number_rate_and_three_marks(store: Store) -> None:
    north, south = cells(store)["North"], cells(store)["South"]
    assert (north.value_text, north.rate_text, north.rating) == ("150", "7.5", Mark.RED)
    assert (south.value_text, south.rate_text, south.average_text) == ("130", "", "+30%")
    assert (south.average, south.mark(MarkedBy.SIGNALS)) == (Mark.HIGHER, Mark.NONE)
    assert mark_words(MarkedBy.AVERAGE, south.average) == "Higher than its average"


def test_the_number_shown_follows_the_choice(store: Store) -> None:
    north = cells(store)["North"]
    assert north.text(MarkedBy.SIGNALS) == "150"
    assert north.text(MarkedBy.SIGNALS, rates=True) == "7.5"
    assert north.text(MarkedBy.AVERAGE) == north.average_text


def test_a_measure_of_the_force_alone_is_counted_and_left_out(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as force_only:
        shown = Reader(force_only).heat_map(QUARTER)
    assert (shown.rows, shown.force_only) == ((), 1)
    assert (shown.headline, shown.earlier) == ("No measure is reported by area for this quarter", None)


def test_without_figures_the_newest_quarter_with_some_is_named(store: Store) -> None:
    later = QUARTER.shifted(6)
    assert Reader(store).heat_map(later).earlier == QUARTER
    assert Reader(store).area_map(1, later).headline == "Burglary: not reported by area for this quarter"


def test_one_measure_in_all_areas_has_one_scale(store: Store) -> None:
    with store.edit("More") as edit:
        return_id = store.returns.add(edit, make_return(b"south", date(2016, 1, 14)), b"south")
        store.figures.add(edit, return_id, months(STEADY, SOUTH))
    shown = Reader(store).multiples(None, QUARTER)
    assert shown.headline == "Burglary: a signal in North"
    assert [chart.name for chart in shown.charts] == ["North", "South"]
    assert shown.charts[0].chart.axis == shown.charts[1].chart.axis
    assert shown.charts[0].caption == "150 this quarter, concern"


def test_the_map_has_a_cell_for_each_area_and_says_its_source(store: Store) -> None:
    shown = Reader(store).area_map(1, QUARTER)
    assert [cell.area for cell in shown.cells] == ["North", "South"]
    assert (shown.source, shown.choices) == ("Source: q3.xlsx.", ((1, "Burglary"),))


def test_an_unknown_measure_is_refused(store: Store) -> None:
    with pytest.raises(KeyError):
        Reader(store).area_map(99, QUARTER)


def test_an_area_s_page_says_what_is_known_and_what_changed(store: Store) -> None:
    shown = Reader(store).area_page(NORTH, QUARTER)
    assert shown.headline == "North: 1 of 1 measures really moved, 1 for the worse"
    assert shown.facts == (
        ("People", "20,000 (2011), 25% of Testshire"),
        ("Councils with a seat", "North Council"),
    )
    assert [change.measure_id for change in shown.changes] == [1]
    assert [row.name for row in shown.measures] == ["Burglary"]


def test_an_area_without_figures_says_so(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY) as force_only:
        shown = Reader(force_only).area_page(SOUTH, QUARTER)
    assert shown.headline == "South: no measure is reported here"
    assert shown.facts[0] == ("People", "Not stored, so there are no rates per 1,000 people")


def test_a_council_leads_to_its_policing_area_and_a_county_to_the_force(store: Store) -> None:
    found = {each.name: each.area for each in Reader(store).councils()}
    assert found == {"North Council": "North", "County Council": "Testshire"}


@pytest.mark.parametrize(
    ("count", "places"),
    [
        (0, []),
        (1, [(0, 0)]),
        (3, [(0, 0), (1, 0), (0.5, 1)]),
        (5, [(0, 0), (1, 0), (2, 0), (0.5, 1), (1.5, 1)]),
    ],
)
def test_tiles_stand_in_rows_with_the_last_one_in_the_middle(
    count: int, places: list[tuple[float, int]]
) -> None:
    assert tiles(count) == tuple(Tile(column, row) for column, row in places)


def test_many_tiles_are_no_more_than_six_across() -> None:
    assert max(tile.column for tile in tiles(50)) == 5
    assert len(set(tiles(50))) == 50


def test_tiles_stand_where_the_set_up_puts_them_and_the_others_below() -> None:
    assert tiles_at([(1, 1), (1, 2), (3, 1)]) == (Tile(0, 0), Tile(1, 0), Tile(0, 2))
    assert tiles_at([(2, 4), None, (3, 4)]) == (Tile(0, 0), Tile(0, 2), Tile(0, 1))
    assert tiles_at([(1, 1), (1, 1)]) == (Tile(0, 0), Tile(0, 1))
    assert tiles_at([None] * 5) == tiles(5)
