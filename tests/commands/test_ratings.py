from datetime import date
from pathlib import Path

import pytest

from app.commands.ratings import GivePanelRating
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.ratings import Rating
from app.errors import UserError
from app.queries.reader import Reader
from tests.builders import make_panel

QUARTER = periods.quarter(2015, 3)
MONTHS = [30.0, 34, 29, 33, 31, 35, 30, 32, 34, 29, 31, 33, 30, 32, 34, 31, 29, 33]


def rate(
    rating: Rating = Rating.RED, reason: str = "No plan was shown.", by: str = "Chair"
) -> GivePanelRating:
    return GivePanelRating(QUARTER, rating, reason, by, date(2016, 2, 2), objective_id=1)


def test_the_panels_rating_stands_beside_the_calculated_one_and_never_replaces_it(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS) as store:
        reader, stack = Reader(store), CommandStack(store)
        reader.forget(stack.do(rate()))
        page = reader.objective(1, QUARTER, 1)
        assert page.ratings.panel is not None
        assert page.ratings.calculated is not None
        assert (page.ratings.panel.rating, page.ratings.calculated.rating) == (Rating.RED, Rating.AMBER)
        assert page.history[0] == (
            "October to December 2015",
            "Calculated: amber. Panel: red (Chair, 2 February 2016).",
        )
        reader.forget(stack.undo())
        assert reader.objective(1, QUARTER, 1).ratings.panel is None


def test_a_later_rating_of_the_same_quarter_counts_and_the_earlier_stays_on_record(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS) as store:
        stack = CommandStack(store)
        stack.do(rate())
        stack.do(rate(Rating.AMBER, "A plan was shown."))
        panel = Reader(store).objective(1, QUARTER, 1).ratings.panel
        assert panel is not None
        assert panel.reason == "A plan was shown."
        assert [given.judgement.rating for given in store.ratings.all()] == [Rating.RED, Rating.AMBER]


def test_history_goes_back_quarter_by_quarter(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS) as store:
        history = Reader(store).objective(1, QUARTER, 1).history
    assert [quarter for quarter, _ in history] == [
        "October to December 2015",
        "July to September 2015",
        "April to June 2015",
        "January to March 2015",
    ]


@pytest.mark.parametrize("step", [rate(reason=""), rate(by=" ")])
def test_it_needs_a_reason_and_a_name(tmp_path: Path, step: GivePanelRating) -> None:
    with make_panel(tmp_path, MONTHS) as store, pytest.raises(UserError, match="a reason and a name"):
        CommandStack(store).do(step)
