from dataclasses import replace

from app.domain.issues import Issue, Severity
from app.returns.plan_words import about_text, accept_text, counts_text, done_text, found_text, title_text
from tests.returns.samples import DETAILS, cell, holding, plan

ERROR = Issue(Severity.ERROR, "negative-count", "It cannot be.")
NOTE = Issue(Severity.NOTE, "measure-added", "It is new.")


def test_the_title_says_that_nothing_is_changed_or_why_nothing_would_be() -> None:
    assert title_text(plan(cell("B2", 30))) == "q3.xlsx: nothing has been changed yet"
    assert title_text(plan(cell("B2", 30, measure="Beds"))) == "q3.xlsx: none of its labels is known yet"
    assert title_text(plan()) == "q3.xlsx: there is nothing to import"


def test_sender_day_and_quarter_are_whole_sentences() -> None:
    assert about_text(plan(cell("B2", 30))) == (
        "From PCC's office, received 22 January 2016. "
        "It reports on October to December 2015 (Q3 2015/16). Nothing stood out."
    )
    unnamed = plan(cell("B2", 30), details=replace(DETAILS, sender="", quarter=None))
    assert about_text(unnamed).startswith("Sender not given, received 22 January 2016. It names no quarter.")


def test_one_and_many_have_their_own_words() -> None:
    found = plan(cell("B2", 30))
    one, two = replace(found, issues=(ERROR, NOTE)), replace(found, issues=(ERROR, ERROR))
    assert found_text(one) == "To know before you accept: 1 error and 1 note."
    assert found_text(two) == "To know before you accept: 2 errors."
    assert (accept_text(one), accept_text(two), accept_text(found)) == (
        "&Accept in spite of the error",
        "&Accept in spite of the errors",
        "&Accept the import",
    )


def test_what_was_imported_is_counted() -> None:
    known = holding(cell("B2", 30))
    assert done_text(plan(cell("B2", 30))) == "Imported q3.xlsx: 1 figure."
    assert done_text(plan(cell("B2", 31), panel=known)) == "Imported q3.xlsx: 1 restated figure."
    both = plan(cell("B2", 31), cell("C2", 4, "North"), panel=known)
    assert done_text(both) == "Imported q3.xlsx: 1 new figure, 1 restated."
    assert counts_text(both) == "1 new, 1 restated, 0 unchanged, 0 left out, 0 in error"
