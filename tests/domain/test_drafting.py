"""Advice on drafts: given where it helps, silent where the question is good."""

import pytest

from app.domain.drafting import advice_on


def codes(text: str, base: float | None = None) -> list[str]:
    return [advice.code for advice in advice_on(text, base)]


@pytest.mark.parametrize(
    "good",
    [
        "What have you asked the Chief Constable to do about response in rural areas, and by when?",
        "How do you satisfy yourself that patrols reach rural areas?",
        "How many victims did the advice line reach from April to June 2019?",
        "When will you publish the strategy?",
    ],
)
def test_a_good_question_gets_no_advice(good: str) -> None:
    assert codes(good) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("What share is due to recording, and how will you show it?", "two-questions"),
        ("What did you do? When will it end?", "two-questions"),
        ("Will the Chief Constable add officers in Ludlow?", "operational"),
        ("Will you deploy more officers to Ludlow?", "operational"),
        ("What do you make of PC Smith's conduct?", "names-a-person"),
        ("Crime is up and that is bad.", "statement"),
    ],
)
def test_what_can_be_stepped_aside_from_is_said(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_small_number_is_pointed_out() -> None:
    assert codes("Why did robberies rise?", base=7) == ["small-base"]
    assert codes("Why did robberies rise?", base=70) == []


def test_an_office_is_no_named_person() -> None:
    assert "names-a-person" not in codes("What did you ask of the Chief Constable in June?")
