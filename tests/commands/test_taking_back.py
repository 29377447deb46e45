"""An earlier import is taken back while later ones stay, or a sentence says what stands in the way."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.cli.main import run
from app.commands.notes import AddNote
from app.commands.questions import DraftQuestion
from app.commands.stack import CommandStack
from app.commands.taking_back import (
    TakeBackReturn,
    load_taking_back,
    obstacle_hint,
    obstacle_text,
    taking_back_text,
)
from app.domain import periods
from app.domain.notes import Note
from app.domain.periods import Period
from app.domain.questions import Evidence, EvidenceKind
from app.domain.subjects import Subject
from app.errors import UserError
from app.store.store import Store
from tests.commands.workbooks import counts, make_panel, write_return

Q1, Q2, Q3 = (periods.quarter(2015, n) for n in (1, 2, 3))


def sent(quarter: Period) -> Any:
    return quarter.shifted(3).start.replace(day=22)


def bring(panel: Path, quarter: Period, *more: str, restating: Period | None = None) -> None:
    """Import a quarter's return; `restating` a month adds 1 to Robbery in Hill and in the force."""
    cells = counts(quarter)
    if restating is not None:
        known = counts(periods.quarter_of(restating.start))
        for area in ("Hill", "Exshire"):
            cells["Robbery", area, restating] = float(known["Robbery", area, restating] or 0) + 1
    name = f"{periods.quarter_key(quarter)}.xlsx"
    path = write_return(panel.parent / name, quarter, cells, sent(quarter))
    assert run(["import", str(panel), str(path), *more]) == 0


def content(panel: Path) -> Any:
    with Store.open_to_read(panel) as store:
        return (
            store.figures.current(),
            store.returns.all(),
            store.measures.all(),
            store.commitments.all(),
            store.meanings.layouts("Office of the PCC"),
        )


@pytest.fixture
def panel(tmp_path: Path) -> Path:
    """A panel with three quarters; the second restates a month of the first."""
    made = make_panel(tmp_path)
    bring(made, Q1)
    bring(made, Q2, restating=periods.months_of(Q1)[0])
    bring(made, Q3)
    return made


def test_an_earlier_return_goes_and_what_it_restated_comes_back(panel: Path) -> None:
    before = content(panel)
    with Store.open(panel) as store:
        found = load_taking_back(store, 2)
        assert taking_back_text(found) == (
            "Taking back 2015-Q2.xlsx removes 38 figures. 2 earlier values come back. "
            "What was done after it stays. One undo brings it again."
        )
        CommandStack(store).do(TakeBackReturn(2, "2015-Q2.xlsx"))
        assert [each.file for each in store.returns.all()] == ["2015-Q1.xlsx", "2015-Q3.xlsx"]
        restated = periods.months_of(Q1)[0]
        values = {f.value for f in store.figures.current() if f.period == restated and f.measure_id == 2}
        assert values == {v for (m, _, p), v in counts(Q1).items() if (m, p) == ("Robbery", restated)}
        assert not store.faults()
        assert store.journal.undo_label == "Take back 2015-Q2.xlsx"
    after = content(panel)
    with Store.open(panel) as store:
        store.undo()
    assert content(panel) == before
    with Store.open(panel) as store:
        store.redo()
    assert content(panel) == after


def test_the_same_workbook_may_come_again_afterwards(panel: Path) -> None:
    before = {(f.measure_id, f.area_id, f.period, f.value) for f in content(panel)[0]}
    assert run(["undo", str(panel), "--workbook", "2015-Q2.xlsx"]) == 0
    assert run(["import", str(panel), str(panel.parent / "2015-Q2.xlsx")]) == 0
    assert {(f.measure_id, f.area_id, f.period, f.value) for f in content(panel)[0]} == before


def test_what_a_later_return_restates_stands_in_the_way(panel: Path) -> None:
    with Store.open(panel) as store:
        found = load_taking_back(store, 1)
        assert obstacle_text(found) == (
            "2015-Q1.xlsx cannot be taken back: “Import 2015-Q2.xlsx” builds on what it brought."
        )
        assert obstacle_hint(found) == "Take that back first."
        with pytest.raises(UserError, match="builds on what it brought"):
            CommandStack(store).do(TakeBackReturn(1, "2015-Q1.xlsx"))
        assert len(store.returns.all()) == 3
        CommandStack(store).do(TakeBackReturn(2, "2015-Q2.xlsx"))
        CommandStack(store).do(TakeBackReturn(1, "2015-Q1.xlsx"))  # now nothing does
        assert [each.file for each in store.returns.all()] == ["2015-Q3.xlsx"]


def test_a_question_that_rests_on_a_figure_stands_in_the_way(panel: Path) -> None:
    with Store.open(panel) as store:
        figure = store.figures.of_return(2)[0]
        evidence = Evidence(EvidenceKind.FIGURE, "Burglary was 141.", sent(Q2), figure_id=figure.id)
        CommandStack(store).do(DraftQuestion("Why did it rise?", "Member", (evidence,)))
        found = load_taking_back(store, 2)
        assert "“Draft a question” builds on what it brought" in obstacle_text(found)
        assert obstacle_hint(found).startswith("Ask for a corrected workbook")


def test_what_came_with_the_panel_file_stays(panel: Path) -> None:
    with Store.open(panel) as store:
        store.journal.seal()
        found = load_taking_back(store, 3)
        assert not found.possible
        assert obstacle_text(found) == "2015-Q3.xlsx came with the panel file and cannot be taken back."


def test_on_the_command_line(panel: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = content(panel)
    capsys.readouterr()
    assert run(["undo", str(panel), "--workbook", "2015-Q2.xlsx", "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith("Taking back 2015-Q2.xlsx removes 38 figures.")
    assert run(["undo", str(panel), "--workbook", "2015-Q1.xlsx"]) == 3
    assert "cannot be taken back" in capsys.readouterr().err
    assert run(["undo", str(panel), "--workbook", "other.xlsx"]) == 3
    assert "No workbook called other.xlsx was imported." in capsys.readouterr().err
    assert run(["undo", str(panel), "--dry-run"]) == 0
    assert capsys.readouterr().out == "Undo would take back: Import 2015-Q3.xlsx.\n"
    assert content(panel) == before
    assert run(["undo", str(panel), "--workbook", "2015-Q2.xlsx"]) == 0
    assert capsys.readouterr().out == "Taken back: Import 2015-Q2.xlsx.\n"
    assert run(["check", str(panel), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"]


def test_decisions_go_with_their_import_and_a_layout_that_moved_on_stays(panel: Path) -> None:
    later = {
        ("Break-ins" if m == "Burglary" else m, a, p): v for (m, a, p), v in counts(Q3.shifted(3)).items()
    }
    path = write_return(panel.parent / "q4.xlsx", Q3.shifted(3), later, sent(Q3.shifted(3)))
    assert run(["import", str(panel), str(path), "--decide", "Break-ins=Burglary"]) == 0
    with Store.open(panel) as store:
        found = load_taking_back(store, 4)
        assert "48 figures" in found.goes[0] or "36 figures" in found.goes[0]
        assert "1 decision on a label" in found.goes
        CommandStack(store).do(TakeBackReturn(4, "q4.xlsx"))
        assert store.meanings.layouts("Office of the PCC") == {}


def test_a_note_on_what_a_paper_brought_stands_in_the_way(panel: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Reference", "Commitment", "Activity", "Update", "Status"),
        ("1.1", "A charter for victims", "Write it", "Begun", None),
    ):
        book.active.append(row)
    book.save(panel.parent / "plan.xlsx")
    assert run(["import", str(panel), str(panel.parent / "plan.xlsx")]) == 0
    with Store.open(panel) as store:
        free = load_taking_back(store, 4)
        assert (free.possible, free.goes[0]) == (True, "1 commitment")
        note = Note(
            0, Subject.COMMITMENT, store.commitments.all()[0].id, "Ask about this.", "Member", sent(Q3)
        )
        CommandStack(store).do(AddNote(note))
        assert load_taking_back(store, 4).upon == ("Add a note",)
