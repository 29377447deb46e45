import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.cli.main import run
from app.domain import periods
from app.queries.panel import load_panel
from app.queries.reader import Reader
from app.queries.revisions import load_revisions
from app.queries.wanted import EvidenceWanted
from app.store.store import Store
from tests.builders import make_figure, make_panel, make_return

NOVEMBER = periods.month(2015, 11)
QUARTER = periods.quarter(2015, 3)


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[Store]:
    """November 2015 was 32; a return of April says 35, one of July has no number any more."""
    with make_panel(tmp_path, [30, 31, 32, 33]) as store:
        first = next(f for f in store.figures.current() if f.period == NOVEMBER)
        for number, (value, day) in enumerate([(35.0, date(2016, 4, 22)), (None, date(2016, 7, 22))], 1):
            content = f"workbook {number}".encode()
            with store.edit("Import") as edit:
                arrived = make_return(content, day, f"q{number}.xlsx")
                figure = make_figure(NOVEMBER, value)._replace(restates=first.id)
                ids = store.figures.add(edit, store.returns.add(edit, arrived, content), [figure])
            first = store.figures.one(ids[0])
        yield store


def test_every_restatement_is_listed_newest_first(panel: Store) -> None:
    found = load_revisions(panel, load_panel(panel))
    assert found.headline == "2 figures restated, of 1 measure"
    assert [(row.old, row.new, row.difference) for row in found.rows] == [
        ("35", "no number", ""),
        ("32", "35", "+3"),
    ]
    row = found.rows[1]
    assert (row.measure, row.area, row.period) == ("Burglary", "Testshire", "November 2015")
    assert (row.sender, row.received, row.old_file) == ("PCC's office", date(2016, 4, 22), "q3.xlsx")


def test_a_restatement_has_a_question_ready(panel: Store) -> None:
    assert load_revisions(panel, load_panel(panel)).rows[1].question == (
        "Burglary, Testshire, November 2015: the panel was told 32 in the return received 12 January 2016, "
        "and 35 in the one received 22 April 2016. Why was it changed, and which other figures does the "
        "reason touch?"
    )


def test_what_was_known_at_a_meeting_ends_with_its_day(panel: Store) -> None:
    assert len(load_revisions(panel, load_panel(panel), date(2016, 5, 1)).rows) == 1
    assert load_revisions(panel, load_panel(panel), date(2016, 2, 1)).headline == "No figure was restated"


def test_the_evidence_of_a_question_says_what_it_was_before(panel: Store) -> None:
    row = load_revisions(panel, load_panel(panel)).rows[1]
    wanted = EvidenceWanted(figure_id=row.figure_id, question=row.question)
    evidence = Reader(panel).evidence(wanted, QUARTER, 1, date(2016, 5, 1))
    assert evidence.sentence == (
        "Burglary, Testshire, November 2015: 35. Restated: it was 32 in q3.xlsx, received 12 January 2016."
    )
    assert evidence.figure_id == row.figure_id


def test_returns_say_how_many_figures_they_restate(panel: Store) -> None:
    assert [(row.file, row.figures, row.restated) for row in Reader(panel).returns().rows] == [
        ("q2.xlsx", 1, 1),
        ("q1.xlsx", 1, 1),
        ("q3.xlsx", 4, 0),
    ]


def test_restatements_on_the_command_line(panel: Store, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(panel.path)
    panel.close()
    assert run(["restatements", path, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)["restatements"]
    assert [(each["old"], each["new"], each["difference"]) for each in printed] == [
        ("35", "no number", None),
        ("32", "35", "+3"),
    ]
    assert run(["restatements", path]) == 0
    assert "Burglary, Testshire, November 2015: 32, now 35 (+3)" in capsys.readouterr().out
