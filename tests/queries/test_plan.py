"""The plan over time: what each objective became, and what was promised and never reported."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.plans import Plan
from app.domain.subjects import Subject
from app.queries.panel import load_panel
from app.queries.plan import load_plan
from app.queries.subject_evidence import subject_evidence
from app.store.store import Store
from tests.builders import make_store

TODAY = date(2019, 9, 10)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two versions of a plan: the first objective went on, the second was dropped."""
    with make_store(tmp_path) as made:
        with made.edit("Fill") as edit:
            old = made.plans.add(edit, Plan(0, "old", "Old plan", "", date(2013, 4, 1), date(2017, 3, 31)))
            new = made.plans.add(edit, Plan(0, "new", "New plan", "", date(2017, 4, 1), None))
            titles = ((old, "1", "Safer roads"), (old, "2", "Less violence"), (new, "A", "Safety"))
            ids = [
                edit.insert("objectives", plan_id=plan, ref=ref, title=title, short_title=title)
                for plan, ref, title in titles
            ]
            edit.insert("objective_mappings", from_objective=ids[0], to_objective=ids[2], note="In part")
            edit.insert("success_measures", objective_id=ids[1], ref="2.1", text="Feelings of safety")
        yield made


def test_each_objective_says_what_it_became(store: Store) -> None:
    page = load_plan(store, load_panel(store))
    assert [(one.objective, one.onto, one.note) for one in page.descents] == [
        ("1. Safer roads", ("A. Safety (New plan)",), "In part"),
        ("2. Less violence", (), ""),
    ]
    assert [(one.title, one.dates, one.counts) for one in page.versions] == [
        ("Old plan", "From 1 April 2013 to 31 March 2017", "2 objectives"),
        ("New plan", "From 1 April 2017 on", "1 objective"),
    ]


def test_what_was_promised_and_never_reported_is_evidence_for_a_question(store: Store) -> None:
    (gap,) = load_plan(store, load_panel(store)).gaps
    assert (gap.text, gap.since, gap.words) == (
        "Feelings of safety",
        "2013",
        "No measure was ever named for it.",
    )
    evidence = subject_evidence(store, Subject.SUCCESS_MEASURE, gap.success_id, TODAY)
    assert evidence.sentence == (
        "Success measure 2.1 of objective 2. Less violence: Feelings of safety. "
        "No measure was ever named for it."
    )
