from datetime import date
from pathlib import Path

import pytest

from app.commands.averages import AgreeNewAverage
from app.commands.stack import CommandStack
from app.domain import periods
from app.errors import UserError
from app.queries.reader import Reader
from tests.builders import make_panel

QUARTER = periods.quarter(2015, 3)
STEP = [30.0, 32, 29, 31, 33, 30, 28, 31, 30, 32, 29, 31, 45, 47, 44, 46, 48, 45, 47, 46, 44, 47]


def agree(reason: str = "Recording was audited.", name: str = "Scrutiny officer") -> AgreeNewAverage:
    return AgreeNewAverage(1, None, date(2015, 3, 1), reason, name, date(2016, 1, 14))


def test_a_new_level_is_proposed_agreed_drawn_and_taken_back(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEP) as store:
        reader, stack = Reader(store), CommandStack(store)
        proposed = reader.measure(1, QUARTER, 1).proposal
        assert proposed is not None
        assert proposed.day == date(2015, 3, 1)

        reader.forget(stack.do(agree()))
        page = reader.measure(1, QUARTER, 1)
        assert page.proposal is None
        assert [band.first for band in page.chart.bands] == [0, 12]
        assert page.chart.breaks[0].text == (
            "March 2015: Recording was audited. New average agreed by Scrutiny officer, 14 January 2016."
        )

        reader.forget(stack.undo())
        assert reader.measure(1, QUARTER, 1).chart.breaks == ()


@pytest.mark.parametrize("step", [agree(reason=" "), agree(name="")])
def test_it_needs_a_reason_and_a_name(tmp_path: Path, step: AgreeNewAverage) -> None:
    with make_panel(tmp_path, STEP) as store:
        with pytest.raises(UserError, match="a reason and a name"):
            CommandStack(store).do(step)
        assert store.measures.breaks() == ()


def test_comparisons_are_made_where_they_are_fair(tmp_path: Path) -> None:
    with make_panel(tmp_path, STEP) as store:
        lines = dict(Reader(store).measure(1, QUARTER, 1).comparisons)
    assert lines["Quarter before"].startswith("137: ")
    assert "Same quarter last year" in lines
    assert lines["Year 2015/16"].startswith("2015/16")
