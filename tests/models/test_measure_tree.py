"""Measures as a tree, and the groups it grows from."""

from PySide6.QtCore import Qt

from app.models.measure_tree import COUNT_ROLE, IDS_ROLE, MARK_ROLE, MeasureTree
from app.queries.marks import Mark
from app.queries.measure_groups import groups_by_heading, leaves
from app.queries.page_types import MeasureGroup
from tests.views.samples import MEASURE_ROWS

IDS = tuple(row.measure_id for row in MEASURE_ROWS)
AIMS = (
    MeasureGroup(
        "Reduce crime", IDS[:2], (MeasureGroup("1. Burglary", IDS[:1]), MeasureGroup("2. Rape", IDS[1:2]))
    ),
    MeasureGroup("Not in the plan", IDS[2:]),
)


def tree(groups: tuple[MeasureGroup, ...], shown: int = len(IDS)) -> MeasureTree:
    model = MeasureTree()
    model.show_groups(groups, MEASURE_ROWS[:shown])
    return model


def test_the_first_branch_is_all_measures() -> None:
    model = tree(AIMS)
    index = model.index(0, 0)
    assert (index.data(), index.data(COUNT_ROLE)) == ("All measures", len(IDS))


def test_aims_hold_objectives_and_these_their_measures() -> None:
    model = tree(AIMS)
    objective = model.index(0, 0, model.index(1, 0))
    leaf = model.index(0, 0, objective)
    assert (objective.data(), leaf.data()) == ("1. Burglary", MEASURE_ROWS[0].name)
    assert (leaf.data(IDS_ROLE), leaf.data(MARK_ROLE)) == ((IDS[0],), Mark.NONE)
    assert leaf.data(Qt.ItemDataRole.AccessibleTextRole) == f"{MEASURE_ROWS[0].name}, not charted"


def test_a_branch_of_which_nothing_is_shown_is_left_out() -> None:
    model = tree(AIMS, shown=1)
    assert [model.index(line, 0).data() for line in range(model.rowCount())] == [
        "All measures",
        "Reduce crime",
    ]
    assert model.rowCount(model.index(1, 0)) == 1


def test_headings_keep_their_order_and_every_measure() -> None:
    groups = groups_by_heading(MEASURE_ROWS)
    assert [group.title for group in groups] == list(dict.fromkeys(row.heading for row in MEASURE_ROWS))
    assert sorted(key for group in groups for key in group.measure_ids) == sorted(IDS)


def test_leaves_are_the_groups_without_parts() -> None:
    assert [group.title for group in leaves(AIMS)] == ["1. Burglary", "2. Rape", "Not in the plan"]
