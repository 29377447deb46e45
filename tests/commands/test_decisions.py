"""Labels in doubt: decided once while importing, remembered, and taken back with the import."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import run
from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.meanings import LabelKind
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import Period
from app.errors import UserError
from app.returns.decisions import NOTHING_DECIDED, Decisions, make_measure
from app.returns.plan import ImportPlan
from app.store.store import Store
from tests.commands.workbooks import counts, make_panel, write_return

Q2, Q3, Q4 = periods.quarter(2015, 2), periods.quarter(2015, 3), periods.quarter(2015, 4)
MEASURE, AREA = LabelKind.MEASURE, LabelKind.AREA
NEW_NAMES = {"Burglary": "Break-ins", "Robbery": "Muggings"}
NEW_AREAS = {"Hill": "The uplands"}


def relabelled(quarter: Period) -> dict[Any, Any]:
    """A quarter's counts under names that the panel does not know."""
    return {
        (NEW_NAMES.get(measure, measure), NEW_AREAS.get(area, area), month): value
        for (measure, area, month), value in counts(quarter).items()
    }


def sent(quarter: Period) -> Any:
    return quarter.shifted(3).start.replace(day=22)


def plan_of(
    panel: Path, quarter: Period, decisions: Decisions = NOTHING_DECIDED, **more: Any
) -> tuple[Any, ImportPlan]:
    path = write_return(panel.parent / "return.xlsx", quarter, relabelled(quarter), sent(quarter), **more)
    with Store.open_to_read(panel) as store:
        read = read_return(path, sent(quarter))
        return read, plan_return(read, store, decisions)


def accept(panel: Path, read: Any, plan: ImportPlan) -> None:
    with Store.open(panel) as store:
        CommandStack(store).do(ApplyImport(read, plan))


def content(panel: Path) -> Any:
    with Store.open_to_read(panel) as store:
        return (
            store.figures.current(),
            store.measures.all(),
            store.meanings.layouts("Office of the PCC"),
            [store.meanings.of("Office of the PCC", n) for n in (None, 1, 2)],
            store.returns.all(),
        )


ALL = (
    Decisions()
    .saying(MEASURE, "Break-ins", 1)
    .saying(MEASURE, "Muggings", None)
    .saying(AREA, "The uplands", 2)
)


def test_undecided_labels_are_offered_and_left_out(tmp_path: Path) -> None:
    plan = plan_of(make_panel(tmp_path), Q2)[1]
    assert {(s.kind, s.label) for s in plan.suggestions} == {
        (MEASURE, "Break-ins"),
        (MEASURE, "Muggings"),
        (AREA, "The uplands"),
    }
    assert len(plan.new) == 9


def test_decisions_change_the_plan_at_once_and_nothing_else(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    before = content(panel)
    plan = plan_of(panel, Q2, ALL)[1]
    assert (len(plan.new), len(plan.left_out), plan.suggestions) == (24, 12, ())
    assert {(d.label, d.means, d.figures) for d in plan.decided} == {
        ("Break-ins", 1, 12),
        ("Muggings", None, 12),
        ("The uplands", 2, 9),
    }
    assert content(panel) == before


def test_next_quarter_needs_no_decision(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    accept(panel, *plan_of(panel, Q2, ALL))
    plan = plan_of(panel, Q3)[1]
    assert (len(plan.new), len(plan.left_out), plan.suggestions) == (24, 12, ())
    assert {issue.code for issue in plan.issues} == {"left-out-as-decided"}


def test_another_layout_of_the_same_sender_is_asked_about_again(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    accept(panel, *plan_of(panel, Q2, ALL))
    path = tmp_path / "other.xlsx"
    other = {
        (f"{m} of staff" if m != "Burglary" else "Break-ins", a, p): v for (m, a, p), v in counts(Q3).items()
    }
    with Store.open_to_read(panel) as store:
        read = read_return(write_return(path, Q3, other, sent(Q3)), sent(Q3))
        plan = plan_return(read, store)
    assert "Break-ins" in {suggestion.label for suggestion in plan.suggestions}
    assert plan.new == ()


def test_a_layout_that_changes_little_by_little_stays_the_same(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    accept(panel, *plan_of(panel, Q2, ALL))
    with Store.open(panel) as store:
        read = plan_of(panel, Q3)[0]
        drifted = replace(
            read.arrival,
            figures=tuple(
                f._replace(measure=("Fly-tipping",)) if f.measure == ("Vehicle crime",) else f
                for f in read.arrival.figures
            ),
        )
        read = replace(read, arrival=drifted)
        CommandStack(store).do(ApplyImport(read, plan_return(read, store)))
        assert store.meanings.layouts("Office of the PCC") == {
            1: frozenset({"break ins", "muggings", "fly tipping"})
        }


def test_one_undo_takes_back_figures_decisions_and_new_measures(tmp_path: Path) -> None:
    panel = make_panel(tmp_path)
    before = content(panel)
    new = make_measure("Muggings", "Muggings in the street", Unit.COUNT, Improvement.DOWN, ())
    read, plan = plan_of(panel, Q2, ALL.making("Muggings", new))
    assert len(plan.new) == 36
    accept(panel, read, plan)
    after = content(panel)
    assert [measure.name for measure in after[1]][-1] == "Muggings in the street"
    assert len(after[0]) == 36
    with Store.open(panel) as store:
        store.undo()
    assert content(panel) == before
    with Store.open(panel) as store:
        store.redo()
    assert content(panel) == after
    assert plan_of(panel, Q3)[1].suggestions == ()


def test_a_new_measure_is_made_from_its_name_unit_and_improvement() -> None:
    made = make_measure("Victims > Satisfied", " Victims  satisfied ", Unit.PERCENT, Improvement.UP, ())
    assert (made.name, made.heading, made.basis) == ("Victims satisfied", "Victims", Basis.PROPORTION)
    with pytest.raises(UserError, match="has no name"):
        make_measure("Satisfied", "  ", Unit.PERCENT, Improvement.UP, ())
    with pytest.raises(UserError, match='has a measure "Victims satisfied" already'):
        make_measure("Satisfied", "victims satisfied", Unit.PERCENT, Improvement.UP, (made,))


def test_a_decision_that_is_changed_leaves_no_unwanted_measure_behind() -> None:
    new = make_measure("Muggings", "Street robbery", Unit.COUNT, Improvement.DOWN, ())
    made = Decisions().making("Muggings", new)
    assert [measure.id for measure in made.new_measures] == [-1]
    assert made.saying(MEASURE, "MUGGINGS", 2).new_measures == ()
    assert made.without(MEASURE, "Muggings") == NOTHING_DECIDED


@pytest.fixture
def workbook(tmp_path: Path) -> tuple[str, str]:
    """A panel, and a workbook with labels that it does not know."""
    panel = make_panel(tmp_path)
    return str(panel), str(write_return(tmp_path / "q2.xlsx", Q2, relabelled(Q2), sent(Q2)))


def test_a_dry_run_shows_what_labels_may_mean(
    workbook: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", *workbook, "--dry-run", "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    offered = {each["label"]: each for each in printed["suggestions"]}
    assert set(offered) == {"Break-ins", "Muggings", "The uplands"}
    assert offered["Break-ins"]["source"] == {"file": "q2.xlsx", "sheet": "Recorded crime", "cell": "D2"}
    assert (offered["Break-ins"]["kind"], offered["Break-ins"]["figures"]) == ("measure", 12)


def test_labels_are_decided_on_the_command_line(
    workbook: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--decide", "Break-ins=Burglary", "--decide", "The uplands=Hill"]
    options += ["--new-measure", "Muggings=Robbery in the street; count; down", "--json"]
    assert run(["import", *workbook, *options]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["imports"][0]["new"] == 36
    assert {each["label"]: each["means"] for each in printed["decided"]} == {
        "Break-ins": "Burglary",
        "The uplands": "Hill",
        "Muggings": "Robbery in the street",
    }
    again = write_return(tmp_path / "q3.xlsx", Q3, relabelled(Q3), sent(Q3))
    assert run(["import", workbook[0], str(again), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["suggestions"] == []


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--decide", "Break-ins"], "decides nothing"),
        (["--decide", "Fraud=Burglary"], 'No workbook prints "Fraud"'),
        (["--decide", "Break-ins=Fraud"], '"Fraud" is no measure of this panel'),
        (["--new-measure", "Muggings=Street robbery"], "describes no measure"),
        (["--new-measure", "Muggings=Burglary; count; down"], 'has a measure "Burglary" already'),
        (["--new-measure", "The uplands=Uplands; count; down"], "names an area"),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    workbook: tuple[str, str], capsys: pytest.CaptureFixture[str], options: list[str], sentence: str
) -> None:
    before = content(Path(workbook[0]))
    assert run(["import", *workbook, *options]) == 3
    assert sentence in capsys.readouterr().err
    assert content(Path(workbook[0])) == before
