import pytest

from app.briefs.wording import after_colon, listed, sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [("One is red", "One is red."), ("One is red.", "One is red."), ("Is it?", "Is it?"), ("", "")],
)
def test_a_sentence_ends_once(text: str, said: str) -> None:
    assert sentence(text) == said


def test_only_plain_words_lose_their_capital_after_a_colon() -> None:
    assert after_colon("Steady since March") == "steady since March"
    assert after_colon("ASB is falling") == "ASB is falling"
    assert after_colon("") == ""


def test_names_are_listed_as_in_speech() -> None:
    assert listed(["Rape"]) == "Rape"
    assert listed(["Rape", "Robbery"]) == "Rape and Robbery"
    assert listed(["Rape", "Robbery", "Theft"]) == "Rape, Robbery and Theft"
    assert listed([]) == ""
