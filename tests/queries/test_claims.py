"""What the PCC's office says in words, against the panel's own figures."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain import periods
from app.domain.drafting import advice_on
from app.domain.subjects import Subject
from app.queries.claim_types import ClaimList
from app.queries.claims import load_claims
from app.queries.findings import Findings
from app.queries.panel import load_panel
from app.queries.reader import Reader
from app.queries.wanted import EvidenceWanted
from app.store.returns import StoredStatement
from app.store.store import Store
from tests.builders import make_figure, make_panel, make_return
from tests.queries.test_findings import QUARTER, STEADY

NEXT = periods.quarter(2015, 4)
UP = "Increased volumes on previous month and above monthly average."
TODAY = date(2016, 5, 2)


def say(store: Store, *said: tuple[str, str], return_id: int = 1, sheet: str = "Summary") -> None:
    """Add statements on the only measure, each of words and activity."""
    with store.edit("Words") as edit:
        statements = tuple(
            StoredStatement(return_id, 1, "Burglary", words, more, sheet, f"B{row}")
            for row, (words, more) in enumerate(said, 5)
        )
        store.returns.add_statements(edit, statements)


def words_only(store: Store) -> None:
    """A return for the next quarter that brings no figure."""
    arrived = replace(make_return(b"words", date(2016, 4, 20), "q4.xlsx"), quarter=NEXT)
    with store.edit("Words only") as edit:
        store.returns.add(edit, arrived, b"words")


def claims(store: Store, quarter: periods.Period = QUARTER) -> ClaimList:
    return load_claims(Findings(store, load_panel(store), quarter))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return make_panel(tmp_path, STEADY)


def test_words_that_the_figures_bear_out_and_words_that_they_do_not(store: Store) -> None:
    with store:
        say(store, ("No significant change", ""), ("Decreased volumes on previous month", ""))
        found = claims(store)
    assert [(row.check, row.two_points, row.words_only) for row in found.rows] == [
        ("agrees", False, False),
        ("differs", True, False),
    ]
    assert found.rows[1].sentence == (
        "“Decreased volumes on previous month” is not what the figures say: 33 in December 2015, "
        "29 in November 2015. It compares two points, which shows no change by itself."
    )
    assert found.rows[1].source == "q3.xlsx, sheet “Summary”, cell B6"
    assert found.headline == "1 topic was reported in words, 0 of them in words only"


def test_a_quarter_told_in_words_only(store: Store) -> None:
    with store:
        words_only(store)
        say(store, (UP, "No exceptional volumes"), return_id=2)
        found = claims(store, NEXT)
    assert found.headline == "1 topic was reported in words only"
    assert found.summary == (
        "1 compares two points (1 beside “no exceptional volumes”), which shows no change by itself."
    )
    [topic] = found.topics
    assert topic.said == (f"“{UP} No exceptional volumes.”",)
    assert topic.sentence == (
        "It compares two points, which shows no change by itself. No figure came with it."
    )


def test_the_sheet_names_the_month_and_the_newest_comes_first(store: Store) -> None:
    with store:
        words_only(store)
        say(store, (UP, ""), return_id=2, sheet="Summary January 2016")
        say(store, ("Volumes remain high", ""), return_id=2, sheet="Summary February 2016")
        found = claims(store, NEXT)
    assert [row.period.label for row in found.rows] == ["January 2016", "February 2016"]
    assert found.topics[0].said == ("February 2016: “Volumes remain high.”", f"January 2016: “{UP}”")
    assert found.topics[0].ask_id == 1


def test_an_area_that_both_rose_and_fell(store: Store) -> None:
    with store:
        say(store, ("An increase in the monthly average in North. Reduction in the average in North", ""))
        found = claims(store)
    assert found.rows[0].check == "contradicts itself"
    assert found.summary == "1 contradicts itself."


def test_a_statement_can_be_asked_about_with_its_cell(store: Store) -> None:
    with store:
        words_only(store)
        say(store, (UP, "No exceptional volumes"), return_id=2)
        reader, wanted = Reader(store), EvidenceWanted(subject=Subject.STATEMENT, subject_id=1)
        evidence = reader.evidence(wanted, NEXT, 1, TODAY)
        question = reader.ready_question(wanted, NEXT, 1, TODAY)
    assert evidence.sentence == (
        f"Burglary, January to March 2016: “{UP} No exceptional volumes.” "
        "It compares two points, which shows no change by itself. No figure came with it."
    )
    assert evidence.source == "q4.xlsx, sheet “Summary”, cell B5"
    assert (evidence.measure_id, evidence.subject, evidence.subject_id) == (1, Subject.STATEMENT, 1)
    assert question == (
        "Which figures lie behind “increased volumes on previous month and above monthly average” "
        "for Burglary?"
    )
    assert advice_on(question) == ()


def test_words_that_differ_are_asked_about_with_the_numbers(store: Store) -> None:
    with store:
        say(store, ("Decreased volumes on previous month", ""))
        words = Reader(store).ready_question(
            EvidenceWanted(subject=Subject.STATEMENT, subject_id=1), QUARTER, 1, TODAY
        )
    assert words == (
        "33 in December 2015, 29 in November 2015. How does “decreased volumes on previous month” "
        "for Burglary fit that?"
    )
    assert advice_on(words) == ()


def test_a_figure_that_came_with_the_return_though_for_an_earlier_quarter_counts(store: Store) -> None:
    with store:
        words_only(store)
        with store.edit("A late figure") as edit:
            store.figures.add(edit, 2, [make_figure(QUARTER, 95, cell="D2")])
        say(store, (UP, ""), return_id=2)
        assert not claims(store, NEXT).rows[0].words_only


def test_a_quarter_without_words_has_nothing_to_say(store: Store) -> None:
    with store:
        assert claims(store) == ClaimList("", "", (), ())
