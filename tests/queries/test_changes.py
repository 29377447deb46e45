"""The list of a quarter: what is missing and what is not, and a quarter with few figures."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.analysis.looks import ChangeList
from app.domain import periods
from app.domain.figures import Figure
from app.domain.periods import Period, month
from app.queries.changes import load_changes, load_changes_page
from app.queries.changes_types import NOT_REPORTED, ChangesPage
from app.queries.findings import Findings
from app.queries.panel import load_panel
from app.store.store import Store
from tests.builders import make_figure, make_measure, make_panel, make_return
from tests.queries.test_findings import QUARTER, STEADY

NEXT = periods.quarter(2015, 4)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """18 months of burglary up to December 2015."""
    return make_panel(tmp_path, STEADY)


def come(store: Store, quarter: Period, *figures: Figure, illustrative: bool = False) -> None:
    """A return for a quarter with these figures."""
    content = f"{quarter.label} {len(store.returns.all())}".encode()
    arrived = replace(
        make_return(content, date(2016, 4, 20), "q4.xlsx"), quarter=quarter, illustrative=illustrative
    )
    with store.edit("A return") as edit:
        store.figures.add(edit, store.returns.add(edit, arrived, content), figures)


def measure(store: Store, name: str, frequency: str) -> int:
    with store.edit("A measure") as edit:
        return store.measures.add(edit, replace(make_measure(name), frequency=frequency))


def figure(measure_id: int, period: Period, value: float | None = 7.0) -> Figure:
    return make_figure(period, value)._replace(measure_id=measure_id)


def changes(store: Store, quarter: Period = NEXT) -> ChangeList:
    panel = load_panel(store)
    return load_changes(Findings(store, panel, quarter), Findings(store, panel, quarter.previous()))


def page(store: Store, quarter: Period = NEXT) -> ChangesPage:
    panel = load_panel(store)
    return load_changes_page(Findings(store, panel, quarter), Findings(store, panel, quarter.previous()))


def missing(store: Store, quarter: Period = NEXT) -> list[str]:
    return [change.sentence for change in changes(store, quarter).all_changes if change.gap]


def test_a_measure_of_each_quarter_that_did_not_come_is_missing(store: Store) -> None:
    with store:
        come(store, NEXT)
        assert missing(store) == [
            "Burglary, Testshire: reported for October to December 2015, but not for January to March 2016 "
            "(Testshire)."
        ]


@pytest.mark.parametrize("frequency", ["When reported", "Yearly", "Half-yearly"])
def test_what_is_not_due_each_quarter_is_not_missing(store: Store, frequency: str) -> None:
    with store:
        once = measure(store, "Volunteers", frequency)
        come(store, QUARTER, figure(once, month(2015, 12)))
        come(store, NEXT, make_figure(NEXT, 95))
        assert missing(store) == []


def test_a_single_figure_of_which_nothing_is_said_is_not_missing(store: Store) -> None:
    with store:
        once = measure(store, "Volunteers", "")
        come(store, QUARTER, figure(once, QUARTER))
        come(store, NEXT, make_figure(NEXT, 95))
        assert missing(store) == []
        come(store, QUARTER.previous(), figure(once, QUARTER.previous()))
        assert [line.split(":")[0] for line in missing(store)] == ["Volunteers, Testshire"]


def test_a_figure_that_comes_a_quarter_late_is_not_missing(store: Store) -> None:
    with store:
        late = measure(store, "Workforce", "Quarterly")
        come(store, NEXT, make_figure(NEXT, 95), figure(late, QUARTER))
        assert missing(store) == []


def test_history_that_is_no_real_one_raises_no_expectation(store: Store) -> None:
    with store:
        drawn = measure(store, "Robbery", "Quarterly")
        come(store, QUARTER, figure(drawn, QUARTER), illustrative=True)
        come(store, NEXT, make_figure(NEXT, 95))
        assert missing(store) == []


def test_one_month_alone_leaves_no_holes_but_a_monthly_series_does(store: Store) -> None:
    with store:
        once = measure(store, "Repeat victims", "Monthly: March 2016")
        come(store, NEXT, figure(once, month(2016, 3)), make_figure(month(2016, 3), 30))
        assert missing(store) == ["Burglary, Testshire: no figure for January 2016 and February 2016."]


def test_a_month_whose_cell_says_that_there_is_none_is_always_told(store: Store) -> None:
    with store:
        once = measure(store, "Collisions", "Quarterly")
        come(store, NEXT, make_figure(NEXT, 95), figure(once, month(2016, 3), None))
        assert missing(store) == ["Collisions, Testshire: no figure for March 2016."]


def test_on_the_page_many_missing_measures_are_one_line(store: Store) -> None:
    with store:
        several = [measure(store, f"Measure {n}", "Quarterly") for n in range(5)]
        come(store, QUARTER, *(figure(one, QUARTER) for one in several))
        come(store, NEXT, make_figure(NEXT, 95))
        assert len(missing(store)) == 5
        [row] = page(store).rows
    assert row.sentence == "5 measures reported for October to December 2015 are missing."
    assert row.detail == "Measure 0, Measure 1, Measure 2, Measure 3 and Measure 4."
    assert (row.kind, row.measure_id) == (NOT_REPORTED, None)


def test_what_nobody_has_reported_for_a_year_is_not_counted(store: Store) -> None:
    with store:
        old = measure(store, "Vagrancy", "Quarterly")
        come(store, periods.quarter(2014, 1), figure(old, periods.quarter(2014, 1)))
        found = changes(store, QUARTER)
    assert found.measures == 1
    assert found.summary.endswith("1 more has not been reported for a year.")


def test_a_quarter_without_figures_says_what_was_not_reported(store: Store) -> None:
    with store:
        come(store, NEXT)
        shown = page(store)
    assert shown.headline == "Nothing can be judged from this quarter's figures"
    assert shown.subtitle == "1 measure was looked at in 1 area: none can be judged, for want of figures."
    assert shown.rows[0].sentence == (
        "1 of the 1 measures of the plan came without any figure for January to March 2016."
    )
    assert shown.rows[0].detail == "By heading: Recorded crime (1)."


def test_the_quarter_to_open_with_is_the_newest_with_more_than_a_few_figures(store: Store) -> None:
    with store:
        several = [measure(store, f"Measure {n}", "Quarterly") for n in range(4)]
        come(store, QUARTER, *(figure(one, QUARTER) for one in several))
        come(store, NEXT, make_figure(NEXT, 95))
        panel = load_panel(store)
        assert panel.newest_quarter() == QUARTER
        assert panel.summary().opens_with == QUARTER
        assert panel.summary().has_figures
        assert panel.summary().quarters == (NEXT, QUARTER)  # though no meeting is known
        assert panel.quarters[0] == NEXT
        come(store, NEXT, figure(several[0], NEXT))
        assert load_panel(store).newest_quarter() == NEXT
