"""The own force among its peers: value and gap, a place with its date, plain words where there is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.measures import Unit
from app.domain.peers import PeerLine
from app.domain.periods import Period, month, year_ending
from app.queries.peer_types import PeerPlace, PeerRow
from app.queries.reader import Reader
from app.store.store import Store
from tests.builders import make_panel
from tests.queries.test_findings import QUARTER

YEAR = year_ending(2015, 9)
MONTHS = [30.0] * 18  # July 2014 to December 2015
PEOPLE = 100_000


def line(force: str, value: float, period: Period = YEAR, **more: object) -> PeerLine:
    return replace(
        PeerLine(0, 1, force, period, value, Unit.COUNT, PEOPLE, "Home Office"),
        **more,  # type: ignore[arg-type]
    )


OWN = line("Testshire", 360)
FIVE = tuple(line(f"Peer {n}", value) for n, value in enumerate((200, 300, 400, 500), 1))
COUNTRY = line("England and Wales", 450)


def place(folder: Path, *lines: PeerLine, area: int = 1) -> PeerPlace | None:
    with make_panel(folder, MONTHS) as store:
        give(store, *lines)
        return Reader(store).measure(1, QUARTER, area).peers


def give(store: Store, *lines: PeerLine) -> None:
    with store.edit("Import") as edit:
        for one in lines:
            store.peers.add(edit, one)


def row(found: PeerPlace, name: str) -> PeerRow:
    return next(each for each in found.rows if each.name.startswith(name))


def test_the_sentence_gives_place_gap_and_date(tmp_path: Path) -> None:
    found = place(tmp_path, OWN, *FIVE, COUNTRY)
    assert found is not None
    assert found.sentence == (
        "3rd lowest of 5, at the median of 3.6 per 1,000, "
        "for the year to September 2015, 3 months older than this quarter."
    )
    assert [(each.name, each.place, each.rate) for each in found.rows] == [
        ("Peer 1", "1 of 5", "2"),
        ("Peer 2", "2 of 5", "3"),
        ("Testshire (this force)", "3 of 5", "3.6"),
        ("Peer 3", "4 of 5", "4"),
        ("Peer 4", "5 of 5", "5"),
        ("England and Wales", "", "4.5"),
    ]
    assert row(found, "Peer 1").gap == "1.6 below"
    assert found.about.endswith("Source: Home Office.")


def test_a_gap_is_a_percentage_of_the_median(tmp_path: Path) -> None:
    found = place(tmp_path, line("Testshire", 440), *FIVE)
    assert found is not None
    assert found.sentence.startswith("4th lowest of 5, 10% above the median of 4 per 1,000, for the year to")


def test_the_same_figure_is_a_joint_place(tmp_path: Path) -> None:
    found = place(tmp_path, line("Testshire", 300), *FIVE)
    assert found is not None
    assert found.sentence.startswith("Joint 2nd lowest of 5")
    assert row(found, "Peer 2").place == row(found, "Testshire").place == "joint 2 of 5"


def test_a_small_base_has_no_percentage(tmp_path: Path) -> None:
    few = [replace(one, value=one.value / 100, population=1000) for one in (line("Testshire", 440), *FIVE)]
    found = place(tmp_path, *few)
    assert found is not None
    assert found.sentence.startswith("4th lowest of 5, 0.4 above the median of 4 per 1,000")


def test_rates_as_printed_count_where_nobody_gave_the_people(tmp_path: Path) -> None:
    rates = [replace(one, value=one.value / 100, unit=Unit.PER_1000, population=None) for one in (OWN, *FIVE)]
    found = place(tmp_path, *rates)
    assert found is not None
    assert found.sentence.startswith("3rd lowest of 5")
    assert row(found, "Peer 1").value == ""


def test_counts_without_people_have_no_place(tmp_path: Path) -> None:
    found = place(tmp_path, *(replace(one, population=None) for one in (OWN, *FIVE)))
    assert found is not None
    assert found.sentence == (
        "No place among the peers for the year to September 2015: "
        "counts are compared by rates, and a population is missing."
    )
    assert {each.place for each in found.rows} == {""}
    assert row(found, "Peer 4").value == "500"


def test_the_panels_own_months_stand_in_where_the_table_lacks_this_force(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS) as store:
        give(store, *FIVE)
        with store.edit("People") as edit:
            edit.insert("populations", area_id=1, year=2015, people=PEOPLE)
        found = Reader(store).measure(1, QUARTER, 1).peers
    assert found is not None
    assert (row(found, "Testshire").value, row(found, "Testshire").place) == ("360", "3 of 5")


def test_without_a_figure_of_the_time_the_nearest_is_said_and_nothing_ranked(tmp_path: Path) -> None:
    found = place(tmp_path, *(replace(one, period=year_ending(2013, 9)) for one in FIVE))
    assert found is not None
    assert found.sentence == (
        "The median of 4 peers is 3.5 per 1,000 for the year to September 2013. "
        "This force has no figure of that time and so no place; the nearest is 30 for July 2014."
    )
    assert {each.place for each in found.rows} == {""}


def test_a_peer_of_another_time_keeps_its_own_date_and_has_no_place(tmp_path: Path) -> None:
    found = place(tmp_path, OWN, *FIVE, line("Late", 100, year_ending(2014, 9)))
    assert found is not None
    assert (row(found, "Late").when, row(found, "Late").place) == ("year ending September 2014", "")


def test_percentages_are_compared_as_they_are_and_in_points(tmp_path: Path) -> None:
    percent = [
        replace(one, value=one.value / 10, unit=Unit.PERCENT, period=month(2015, 12), population=None)
        for one in FIVE
    ]
    with make_panel(tmp_path, MONTHS) as store:
        give(store, *percent, line("Peer 1", 7, month(2015, 12), unit=Unit.PER_1000))
        with store.edit("A percentage") as edit:
            edit.update("measures", 1, unit="percent", improvement="up", basis="survey")
        found = Reader(store).measure(1, QUARTER, 1).peers
    assert found is not None
    assert found.sentence == "Joint 3rd highest of 5, at the median of 30%, for December 2015."
    assert row(found, "Peer 4").gap == "20 points above"
    assert {each.rate for each in found.rows} == {""}


def test_a_later_table_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    found = place(tmp_path, OWN, *FIVE, line("Peer 1", 600))
    assert found is not None
    assert row(found, "Peer 1").place == "5 of 5"


def test_where_the_table_and_the_returns_differ_both_are_said(tmp_path: Path) -> None:
    found = place(tmp_path, line("Testshire", 350), *FIVE)
    assert found is not None
    assert "The panel's own returns say 360 for Testshire." in found.about


@pytest.mark.parametrize(
    ("lines", "area"),
    [((), 1), ((OWN,), 1), ((COUNTRY,), 1), ((OWN, *FIVE), 2), ((line("A", 1, QUARTER.shifted(3)),), 1)],
)
def test_nothing_is_shown_without_peers_for_a_part_of_the_force_or_before_their_time(
    tmp_path: Path, lines: tuple[PeerLine, ...], area: int
) -> None:
    assert place(tmp_path, *lines, area=area) is None


def test_peers_never_become_figures_of_the_panel(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS) as store:
        before = Reader(store).measure(1, QUARTER, 1)
        give(store, OWN, *FIVE)
        assert replace(Reader(store).measure(1, QUARTER, 1), peers=None) == before
