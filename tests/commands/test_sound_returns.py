"""Sound returns, as offices really lay them out, give no error and no warning, and notes only if true."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.stack import CommandStack
from app.commands.templates import write_return_template
from app.domain import periods
from app.domain.periods import Period, PeriodKind, span_of_months
from app.returns.plan import ImportPlan
from app.store.store import Store
from tests.commands.sound import (
    Cells,
    Layout,
    all_sheets,
    areas_across,
    areas_down,
    fill_in,
    held_back,
    make_panel,
    months_across,
    numbers,
    rounded,
    tidy,
    write,
)

FIRST = periods.quarter(2015, 1)
BEFORE = span_of_months(FIRST.shifted(-24).start, FIRST.previous().end, PeriodKind.ROLLING)
SEED = 2


def as_they_are(cells: Cells) -> Cells:
    return cells


VARIANTS: dict[str, tuple[Layout, Callable[[Cells], Cells]]] = {
    "tidy": (tidy, as_they_are),
    "areas down, months across": (areas_down, as_they_are),
    "measures down, a sheet for each area": (months_across, as_they_are),
    "areas across": (areas_across, as_they_are),
    "families on sheets, with notes and words": (all_sheets, as_they_are),
    "rounded to 5": (areas_down, rounded),
    "small numbers held back": (tidy, held_back),
}


def sent(quarter: Period) -> date:
    return quarter.shifted(3).start.replace(day=22)


def bring(store: Store, path: Path, quarter: Period) -> ImportPlan:
    """Import a workbook and give the plan that was accepted."""
    read = read_return(path, sent(quarter))
    plan = plan_return(read, store)
    CommandStack(store).do(ApplyImport(read, plan))
    return plan


def findings(plan: ImportPlan) -> list[str]:
    return [f"{issue.severity.value}: {issue.message}" for issue in plan.issues]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A panel without any return."""
    return make_panel(tmp_path_factory.mktemp("sound"))


@pytest.mark.parametrize("variant", VARIANTS)
def test_nothing_is_found_that_is_not_there(variant: str, empty: Path, tmp_path: Path) -> None:
    """Two years in one workbook, then two quarters one by one: seasons, rare counts, surveys and times."""
    layout, printed = VARIANTS[variant]
    (tmp_path / "a.panel").write_bytes(empty.read_bytes())
    with Store.open(tmp_path / "a.panel") as store:
        last = FIRST.previous()
        history = printed(numbers(BEFORE, SEED))
        bring(store, write(tmp_path / "history.xlsx", last, layout, history, sent(last)), last)
        for quarter in (FIRST, FIRST.shifted(3)):
            cells = printed(numbers(quarter, SEED))
            path = write(tmp_path / f"q{quarter.start}.xlsx", quarter, layout, cells, sent(quarter))
            plan = bring(store, path, quarter)
            assert (findings(plan), len(plan.new), plan.left_out) == ([], 72, ())


def test_the_standard_return_filled_in_gives_nothing_to_find(empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.panel").write_bytes(empty.read_bytes())
    with Store.open(tmp_path / "a.panel") as store:
        for quarter in (FIRST, FIRST.shifted(3)):
            path = tmp_path / f"q{quarter.start}.xlsx"
            write_return_template(path, store, quarter, [])
            plan = bring(store, fill_in(path, numbers(quarter, SEED), sent(quarter)), quarter)
            assert (findings(plan), len(plan.new), plan.left_out) == ([], 72, ())


def test_a_quarter_in_another_layout_is_still_sound(empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.panel").write_bytes(empty.read_bytes())
    with Store.open(tmp_path / "a.panel") as store:
        for quarter, layout in zip((FIRST, FIRST.shifted(3)), (tidy, areas_down), strict=True):
            cells = numbers(quarter, SEED)
            path = write(tmp_path / f"q{quarter.start}.xlsx", quarter, layout, cells, sent(quarter))
            plan = bring(store, path, quarter)
            assert not [each for each in findings(plan) if not each.startswith("note")]
            assert len(plan.new) == 72
