"""Peers' figures lie in a table of their own, and come and go with undo."""

from pathlib import Path

import pytest

from app.domain.measures import Unit
from app.domain.peers import PeerLine
from app.domain.periods import year_ending
from tests.builders import make_store

LINE = PeerLine(0, 1, "Nearshire", year_ending(2019, 3), 4.5, Unit.PER_1000, 300_000, "ONS", "Peers", "D2")


def test_a_peers_figure_is_kept_as_it_came_and_is_no_figure_of_the_panel(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Import") as edit:
            store.peers.add(edit, LINE)
        (kept,) = store.peers.of(1)
        assert (kept.force, kept.period, kept.value, kept.unit) == (
            "Nearshire",
            LINE.period,
            4.5,
            Unit.PER_1000,
        )
        assert (kept.population, kept.source, kept.cell) == (300_000, "ONS", "D2")
        assert store.peers.of(2) == ()
        assert store.figures.current() == ()


def test_undo_and_redo_take_peers_along(tmp_path: Path) -> None:
    with make_store(tmp_path) as store:
        with store.edit("Import") as edit:
            store.peers.add(edit, LINE)
        store.undo()
        assert store.peers.all() == ()
        store.redo()
        assert len(store.peers.all()) == 1
        assert store.faults() == ()


@pytest.mark.parametrize(
    ("force", "whole"),
    [("England and Wales", True), ("Most similar group average", True), ("Nearshire", False), ("", False)],
)
def test_a_whole_is_told_from_a_force(force: str, whole: bool) -> None:
    line = PeerLine(0, 1, force, LINE.period, 1, Unit.COUNT)
    assert line.is_whole is whole
