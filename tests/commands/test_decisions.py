"""Labels in doubt: decided once while importing, remembered, and taken back with the import."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

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
