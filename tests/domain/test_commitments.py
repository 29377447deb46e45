"""What the words of a delivery plan say of its state."""

from datetime import date

import pytest

from app.domain.commitments import (
    Activity,
    Status,
    Update,
    combined_status,
    normal_reference,
    same_reference,
    stated_status,
    unchanged_for,
)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Complete", Status.COMPLETE),
        ("completed", Status.COMPLETE),
        ("Action complete", Status.COMPLETE),
        ("A new framework is in place. Action complete.", Status.COMPLETE),
        ("This action is now complete", Status.COMPLETE),
        ("Complete Charter now in its second year", Status.COMPLETE),
        ("Considered business as usual. Systems are in place.", Status.BUSINESS_AS_USUAL),
        ("This work is ongoing. The force has refreshed its policies.", Status.ON_TRACK),
        ("In progress", Status.ON_TRACK),
        ("Partially complete", Status.ON_TRACK),
        ("Delayed until May", Status.DELAYED),
        ("Not yet started", Status.NOT_STARTED),
        ("The audit was completed in June and its findings are being addressed.", Status.UNKNOWN),
        ("To be completed by June", Status.UNKNOWN),
        ("Not complete", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_a_status_is_read_where_the_words_state_it(words: str, status: Status) -> None:
    assert stated_status(words).status is status


def test_the_words_as_printed_stay_beside_the_meaning() -> None:
    assert stated_status("Framework in place. Action complete").printed == "Action complete"
    assert combined_status("COMPLETED ", "The pilot ended.").printed == "COMPLETED"


def test_references_are_followed() -> None:
    assert stated_status("Refer to 2.5").refers_to == ("2.5",)
    assert stated_status("Please see A.3 and B2.11.").refers_to == ("A.3", "B2.11")
    assert stated_status("Refer to 3.5, 1.2 & 2.1.2").refers_to == ("3.5", "1.2", "2.1.2")
    assert stated_status("Refer to 2.2-2.4").refers_to == ("2.2", "2.3", "2.4")
    assert stated_status("Refer to 3.1 - 3.3").printed == "Refer to 3.1 - 3.3"
    assert stated_status("Refer to 1.1").status is Status.REFER
    assert stated_status("Ongoing. Cross reference to 3.4").refers_to == ("3.4",)


def test_an_empty_status_column_leaves_the_update_to_speak() -> None:
    stated = combined_status("", "Contracts were let. Action complete.")
    assert (stated.status, stated.printed) == (Status.COMPLETE, "Action complete")
    assert combined_status("Green", "Work began.").printed == "Green"


def test_references_are_the_same_however_they_are_written() -> None:
    assert same_reference("A.1", "A1")
    assert same_reference("(B2.11)", "B2.11")
    assert not same_reference("2.1", "2.11")
    assert normal_reference("a 4.10") == "A4.10"


def test_text_that_does_not_change_is_counted() -> None:
    days = [date(2019, month, 1) for month in (3, 6, 9)]
    texts = ("Started.", "Work goes on.", "Work  goes on.")
    updates = tuple(Update(day, text, stated_status(text)) for day, text in zip(days, texts, strict=True))
    assert unchanged_for(Activity(1, "Do it", updates=updates)) == 1
    assert unchanged_for(Activity(1, "Do it", updates=updates), on=days[1]) == 0
