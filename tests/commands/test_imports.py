import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.meanings import RememberMeaning
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.meanings import LabelKind
from app.domain.periods import Period
from app.returns.plan import ImportPlan
from app.store.store import Store
from tests.commands.workbooks import AREAS, counts, make_panel, write_return

Q2, Q3, Q4 = periods.quarter(2015, 2), periods.quarter(2015, 3), periods.quarter(2015, 4)


def sent(quarter: Period) -> date:
    after = periods.quarter_of(quarter.end).shifted(3)
    return after.start.replace(day=22)


def bring(panel: Path, quarter: Period, cells: dict[Any, Any] | None = None, **more: Any) -> ImportPlan:
    """Write a return, import it, and give the plan that was applied."""
    name = f"{periods.quarter_key(quarter)}.xlsx"
    path = write_return(panel.parent / name, quarter, cells or counts(quarter), sent(quarter), **more)
    with Store.open(panel) as store:
        read = read_return(path, date(2030, 1, 1))
        plan = plan_return(read, store)
        CommandStack(store).do(ApplyImport(read, plan))
    return plan


def figures_json(panel: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    capsys.readouterr()
    assert run(["figures", str(panel), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_import_undo_redo_and_import_again_give_the_same_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panel = make_panel(tmp_path)
    bring(panel, Q2)
    cells = dict(counts(Q3))
    first_month = periods.months_of(Q2)[0]
    cells |= {
        ("Burglary", area, first_month): value for area, value in zip(AREAS, (90, 30, 30, 30), strict=True)
    }
    path = write_return(tmp_path / "q3.xlsx", Q3, cells, sent(Q3))
    before = figures_json(panel, capsys)
    assert run(["import", str(panel), str(path)]) == 0
    after = figures_json(panel, capsys)
    assert len(after["figures"]) == len(before["figures"]) + 36
    assert sum(figure["restates"] is not None for figure in after["figures"]) == 4

    assert run(["undo", str(panel)]) == 0
    assert figures_json(panel, capsys) == before
    with Store.open(panel) as store:
        store.redo()
    assert figures_json(panel, capsys) == after

    assert run(["import", str(panel), str(path)]) == 0  # the same workbook twice adds nothing
    assert figures_json(panel, capsys) == after
    assert run(["undo", str(panel)]) == 0
    assert figures_json(panel, capsys) == before
    assert run(["import", str(panel), str(path)]) == 0
    assert figures_json(panel, capsys) == after


def codes(plan: ImportPlan) -> list[str]:
    return [issue.code for issue in plan.issues]


def test_eight_quarters_of_sound_returns_find_nothing(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    for n in range(8):
        plan = bring(panel, periods.quarter(2014, 1).shifted(3 * n))
        assert plan.issues == ()
        assert len(plan.new) == 36


Cells = dict[tuple[str, str, Period], Any]
FIRST, _, LAST = periods.months_of(Q3)
SOUND = counts(Q3)


@pytest.fixture(scope="module")
def six_quarters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A panel with six sound quarters before Q3 of 2015/16; it is only read."""
    panel = make_panel(tmp_path_factory.mktemp("six"))
    for n in range(6):
        bring(panel, periods.quarter(2014, 1).shifted(3 * n))
    return panel


def plan_of(cells: Cells, panel: Path, folder: Path) -> ImportPlan:
    path = write_return(folder / "faulty.xlsx", Q3, cells, sent(Q3))
    with Store.open_to_read(panel) as store:
        return plan_return(read_return(path, sent(Q3)), store)


def changed(*keys: tuple[str, str, Period], by: float = 0.0, times: float = 1.0) -> Cells:
    return {**SOUND, **{key: SOUND[key] * times + by for key in keys}}


FAULTS: dict[str, tuple[Cells, list[str]]] = {
    "none": (SOUND, []),
    "a total off by 3": (changed(("Robbery", "Exshire", LAST), by=3), ["area-total-differs"]),
    "a total off by 30": (
        changed(("Robbery", "Exshire", LAST), by=30),
        ["area-total-differs", "unlike-history"],
    ),
    "a renamed measure": (
        {("Household burglary" if m == "Burglary" else m, a, p): v for (m, a, p), v in SOUND.items()},
        ["measure-renamed"],
    ),
    "a lost measure": ({k: v for k, v in SOUND.items() if k[0] != "Robbery"}, ["measure-lost"]),
    "a lost area": ({k: v for k, v in SOUND.items() if k[1] != "Coast"}, ["area-missing"]),
    "a lost month": ({k: v for k, v in SOUND.items() if k[2] != LAST}, ["figure-missing"]),
    "a wrong year": (
        {(m, a, p.shifted(12) if p == LAST else p): v for (m, a, p), v in SOUND.items()},
        ["wrong-year"],
    ),
    "a scale jump": (
        changed(*((("Vehicle crime", area, FIRST)) for area in AREAS), times=1 / 1000),
        ["scale-jump", *["fractional-count"] * 4],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found_and_nothing_that_is_not_there(
    fault: str, six_quarters: Path, tmp_path: Path
) -> None:
    cells, expected = FAULTS[fault]
    assert codes(plan_of(cells, six_quarters, tmp_path)) == expected


def test_a_restatement_is_shown_with_the_figure_it_restates(six_quarters: Path, tmp_path: Path) -> None:
    earlier = periods.months_of(Q2)[1]
    old = counts(Q2)
    cells = {**SOUND, ("Burglary", "Hill", earlier): old["Burglary", "Hill", earlier] + 2}
    cells["Burglary", "Exshire", earlier] = old["Burglary", "Exshire", earlier] + 2
    plan = plan_of(cells, six_quarters, tmp_path)
    assert [(p.figure.value or 0) - (p.earlier.value or 0) for p in plan.restated if p.earlier] == [2, 2]
    assert plan.issues == ()


def test_a_decision_is_remembered_for_the_sender_and_used_for_the_next_return(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    odd = {("Car crime" if m == "Vehicle crime" else m, a, p): v for (m, a, p), v in counts(Q2).items()}
    plan = bring(panel, Q2, odd)
    assert len(plan.left_out) == 12
    (offer,) = plan.suggestions
    assert (offer.label, [each.name for each in offer.candidates][:1]) == ("Car crime", ["Vehicle crime"])
    with Store.open(panel) as store:
        CommandStack(store).do(
            RememberMeaning(plan.details.sender, LabelKind.MEASURE, "Car crime", offer.candidates[0].id)
        )
    odd = {("Car crime" if m == "Vehicle crime" else m, a, p): v for (m, a, p), v in counts(Q3).items()}
    plan = bring(panel, Q3, odd)
    assert (len(plan.new), plan.left_out, plan.suggestions) == (36, (), ())


def test_progress_that_repeats_last_time_is_found_in_the_next_return_only(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    words = {"Burglary": "Officers have visited forty farms and a second workshop is planned for the spring."}
    assert codes(bring(panel, Q2, words=words)) == []
    plan = bring(panel, Q3, words=words)
    assert [(issue.code, issue.sheet, issue.cell) for issue in plan.issues] == [
        ("progress-repeated", "Summary", "B2")
    ]


def test_a_second_version_for_the_same_quarter_is_compared_with_the_quarter_before(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    bring(panel, Q2)
    bring(panel, Q3)
    better = {**counts(Q3), ("Burglary", "Hill", Q3_MONTH): 41.0}
    total = sum(v for (m, a, p), v in better.items() if (m, p) == ("Burglary", Q3_MONTH) and a != "Exshire")
    better["Burglary", "Exshire", Q3_MONTH] = total
    path = write_return(tmp_path / "again.xlsx", Q3, better, sent(Q3))
    with Store.open_to_read(panel) as store:
        plan = plan_return(read_return(path, sent(Q3)), store)
    assert plan.issues == ()
    assert (len(plan.new), len(plan.restated), len(plan.unchanged)) == (0, 2, 34)


Q3_MONTH = periods.months_of(Q3)[0]


def test_errors_come_before_warnings_and_notes(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    cells = {**counts(Q3), ("Robbery", "Exshire", Q3_MONTH): 7.5, ("Fly-tipping", "Hill", Q3_MONTH): 3.0}
    severities = [issue.severity for issue in bring(panel, Q3, cells).issues]
    assert severities == sorted(severities, key=["error", "warning", "note"].index)
    assert severities[0] == "error"


def test_every_message_is_short(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    bring(panel, Q2)
    odd = {(m.upper() + "X", a, p.shifted(12)): v for (m, a, p), v in counts(Q3).items()}
    odd |= {("Burglary", "Hill", Q3.shifted(12)): -1.5}
    issues = bring(panel, Q3, odd).issues
    assert issues
    assert all(len(issue.message) < 300 and "  " not in issue.message for issue in issues)
