"""Footnote marks glued to labels, and digits that are part of them."""

import pytest

from app.domain.figures import Marker
from app.returns.reader.footnotes import CleanLabel, clean_label


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("West Midlands4", "West Midlands"),
        ("Residential burglary6,7", "Residential burglary"),
        ("Total recorded crime (excluding fraud4)", "Total recorded crime (excluding fraud)"),
        ("ENGLAND AND WALES7,8", "ENGLAND AND WALES"),
        ("ENGLAND AND WALES (inc. BTP)7", "ENGLAND AND WALES (inc. BTP)"),
        ("Residential burglary (households) 7,8,10", "Residential burglary (households)"),
        ("London, City of4", "London, City of"),
        ("Total [note 3]", "Total"),
        ("Sexual offences [1,2]", "Sexual offences"),
        ("High court [notes 9 and 10]", "High court"),
        ("Sheriff [notes 9 and 10] solemn", "Sheriff solemn"),
        ("Location [note 26]: Outside of Scotland", "Location: Outside of Scotland"),
        ("Number of incidents*", "Number of incidents"),
        ("Yorkshire and the Humber ", "Yorkshire and the Humber"),
        ("per 100,000 population", "per 100,000 population"),
        ("Outcome 16", "Outcome 16"),
        ("PM10", "PM10"),
        ("Aged 10 to 17", "Aged 10 to 17"),
    ],
)
def test_marks_go_and_numbers_stay(raw: str, clean: str) -> None:
    assert clean_label(raw).text == clean


def test_a_flag_becomes_a_marker() -> None:
    assert clean_label("2018/19 (p)").markers == (Marker.PROVISIONAL,)
    assert clean_label("Jan 2019 [revised]").markers == (Marker.REVISED,)
    assert clean_label("2018/19 provisional") == CleanLabel("2018/19", (Marker.PROVISIONAL,))
    assert clean_label("Provisional 2018/19") == CleanLabel("2018/19", (Marker.PROVISIONAL,))
    assert clean_label("2018r") == CleanLabel("2018", (Marker.REVISED,))
    assert clean_label("Provisional licences").markers == ()


def test_only_the_notes_that_the_sheet_explains_are_marks() -> None:
    assert clean_label("Burglary3", frozenset({1, 2})).text == "Burglary3"
    assert clean_label("Burglary2", frozenset({1, 2})).text == "Burglary"
