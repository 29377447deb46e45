from dataclasses import replace

from app.domain.fates import FieldChange, LineFate
from app.domain.short_words import short, short_pair
from app.returns.register_lines import (
    RegisterFilter,
    register_rows,
    register_sentences,
    wanted_rows,
    written_text,
)
from app.returns.registers.plan import Change, PlannedLine, RegisterPlan
from app.returns.registers.types import RegisterKind
from tests.returns.samples import plan

STEP = (Change("commitments", 1, {"text": "x"}),)
LINES = (
    PlannedLine(RegisterKind.DELIVERY, LineFate.UNCHANGED, "1.1", "As before", sheet="Plan", cell="A2"),
    PlannedLine(
        RegisterKind.DELIVERY, LineFate.CHANGED, "1.2", "Now done", "Begun", "Plan", "A3", STEP,
        (FieldChange("Update", "Begun", "Now done", "E3"),),
    ),
    PlannedLine(RegisterKind.DELIVERY, LineFate.VANISHED, "1.3", "", "A charter"),
    PlannedLine(RegisterKind.UNDERTAKING, LineFate.NEW, "U1", "Bring figures", "", "June", "A2", STEP),
)  # fmt: skip
PLAN = replace(plan(), registers=RegisterPlan(LINES))


def test_what_changes_stands_before_what_stays() -> None:
    rows = register_rows(PLAN)
    assert [row.ref for row in rows] == ["1.2", "1.3", "U1", "1.1"]
    assert (rows[0].name, rows[1].words) == ("Delivery plan 1.2", "A charter")


def test_lines_are_found_by_register_fate_and_words_old_ones_too() -> None:
    rows = register_rows(PLAN)

    def refs(**wanted: object) -> list[str]:
        return [row.ref for row in wanted_rows(rows, RegisterFilter(**wanted))]  # type: ignore[arg-type]

    assert refs(kind="undertaking") == ["U1"]
    assert refs(fate=LineFate.VANISHED) == ["1.3"]
    assert refs(words="begun") == ["1.2"]


def test_each_register_is_counted_in_a_sentence() -> None:
    assert register_sentences(PLAN) == (
        "3 lines of the delivery plan: 1 changed, 1 unchanged, 1 vanished.",
        "1 undertaking: new.",
    )
    assert written_text(PLAN) == "1 line of the delivery plan and 1 undertaking"


def test_long_words_are_shown_from_shortly_before_they_part() -> None:
    same = "The officer in charge has met the chairs of all five community safety partnerships and "
    old, new = short_pair(same + "nothing was agreed.", same + "a plan was agreed.")
    assert old.startswith("… ")
    assert (old[-19:], new[-18:]) == ("nothing was agreed.", "a plan was agreed.")
    assert short_pair("", "Begun") == ("nothing", "Begun")
    assert short("word " * 100).endswith(" …")
