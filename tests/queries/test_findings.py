from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain import periods
from app.domain.measures import Improvement
from app.domain.ratings import Judgement, Rating
from app.queries.findings import Finding, Findings, Movement, movement_of
from app.queries.panel import load_panel
from tests.builders import make_figure, make_panel, make_return

QUARTER = periods.quarter(2015, 3)
STEADY = [30.0, 34, 29, 33, 31, 35, 30, 32, 34, 29, 31, 33, 30, 32, 34, 31, 29, 33]


def find(folder: Path, months: list[float], last_quarter: float | None = None) -> Finding:
    with make_panel(folder, months, last_quarter) as store:
        return Findings(store, load_panel(store), QUARTER).of(1, 1)


def test_without_a_signal_nothing_moved(tmp_path: Path) -> None:
    finding = find(tmp_path, STEADY)
    assert finding.movement is Movement.STEADY
    assert "not a signal" in finding.sentence


def test_a_month_far_above_the_rest_is_worse_where_less_is_better(tmp_path: Path) -> None:
    finding = find(tmp_path, [*STEADY[:-1], 90])
    assert finding.movement is Movement.WORSE
    assert finding.ratings.calculated is not None
    assert finding.ratings.calculated.rating is Rating.RED


def test_the_months_of_a_quarter_add_up_where_it_is_not_printed(tmp_path: Path) -> None:
    assert find(tmp_path, STEADY).total == 31 + 29 + 33


def test_the_printed_quarter_goes_before_the_sum(tmp_path: Path) -> None:
    assert find(tmp_path, STEADY, last_quarter=95).total == 95


def test_a_missing_month_gives_no_sum(tmp_path: Path) -> None:
    assert find(tmp_path, [30, 31]).total is None


def test_a_later_return_does_not_change_what_was_known_before(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEADY, last_quarter=95) as store:
        content = b"a later workbook"
        with store.edit("Restate") as edit:
            return_id = store.returns.add(edit, make_return(content, received=date(2016, 4, 12)), content)
            store.figures.add(edit, return_id, [make_figure(QUARTER, 97, cell="C3")])
        panel = load_panel(store)
        assert Findings(store, panel, QUARTER).of(1, 1).total == 97
        assert Findings(store, panel, QUARTER, as_at=date(2016, 2, 2)).of(1, 1).total == 95


@pytest.mark.parametrize(
    ("rating", "improvement", "signalled", "movement"),
    [
        (Rating.RED, Improvement.DOWN, True, Movement.WORSE),
        (Rating.GREEN, Improvement.DOWN, True, Movement.BETTER),
        (Rating.GREEN, Improvement.STEADY, False, Movement.STEADY),
        (Rating.AMBER, Improvement.UP, False, Movement.STEADY),
        (Rating.AMBER, Improvement.WATCH, True, Movement.MOVED),
        (Rating.NOT_RATED, Improvement.UP, False, Movement.NOT_JUDGED),
    ],
)
def test_what_stays_steady_as_it_should_is_not_called_better(
    rating: Rating, improvement: Improvement, signalled: bool, movement: Movement
) -> None:
    judgement = replace(Judgement(Rating.RED, "", ""), rating=rating)
    assert movement_of(judgement, improvement, signalled=signalled) is movement
