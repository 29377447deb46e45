"""Words to begin with: one thing, to the Commissioner, and only where there is something to ask."""

from dataclasses import replace

import pytest

from app.domain.commitments import Status
from app.domain.drafting import advice_on
from app.queries.cycle_types import ActivityRow, CommitmentRow
from app.queries.ready_questions import about_commitment

ACTIVITY = ActivityRow(
    1, "A1.1", "Consult", "Complete", None, "Complete", Status.COMPLETE, (), "", 0, (), (), ()
)
ROW = CommitmentRow(1, "A.1", "Publish a charter.", "Victims", None, (ACTIVITY,), "complete", (), False, ())
CASES = (
    (replace(ROW, vanished=True), "What became of"),
    (replace(ROW, activities=(replace(ACTIVITY, status=Status.DELAYED),)), "When will"),
    (replace(ROW, activities=(replace(ACTIVITY, unchanged=2),)), "What has been done on"),
    (
        replace(ROW, activities=(replace(ACTIVITY, follows="9.9: not in the plan"),)),
        "Where can the panel find",
    ),
    (replace(ROW, remarks=("A1.1: complete, and nothing is said that shows it.",)), "What shows that"),
    (replace(ROW, activities=(replace(ACTIVITY, status=Status.UNKNOWN),)), "How far has"),
)


@pytest.mark.parametrize(("row", "begins"), CASES)
def test_what_is_odd_about_a_commitment_is_asked(row: CommitmentRow, begins: str) -> None:
    words = about_commitment(row)
    assert words.startswith(begins)
    assert advice_on(words) == ()


def test_a_commitment_that_is_done_and_shown_gives_nothing_to_ask() -> None:
    assert about_commitment(ROW) == ""
