import pytest

from app.returns.checks.word_checks import check_words, is_repeated
from app.returns.snapshot import EarlierWords
from app.returns.summary import SummaryLine

LAST = "Officers have visited 40 farms and a second workshop for rural watch leaders is planned."


def line(words: str, activity: str = "") -> SummaryLine:
    return SummaryLine("Rural crime", words, activity, "Summary", "B4", "C4")


def test_the_same_long_words_as_last_time_are_found_at_their_cell() -> None:
    earlier = {"Rural crime": EarlierWords("Stable", LAST)}
    (issue,) = check_words([line("Fewer", LAST)], earlier)
    assert (issue.code, issue.sheet, issue.cell) == ("progress-repeated", "Summary", "C4")
    assert issue.message == (
        'The activity under "Rural crime" repeats the last return\'s: ask what has happened since.'
    )


@pytest.mark.parametrize("now", [LAST.upper(), f"  {LAST}\n", LAST.replace("leaders", "leader")])
def test_blanks_case_and_a_letter_make_no_difference(now: str) -> None:
    assert is_repeated(now, LAST)


@pytest.mark.parametrize(
    "now",
    [
        "",
        "No significant change",
        LAST.replace("40", "52"),
        LAST.replace("is planned", "took place on 4 May with 60 guests"),
    ],
)
def test_short_words_other_numbers_and_news_are_no_repetition(now: str) -> None:
    assert not is_repeated(now, LAST)
    assert not is_repeated("No significant change", "No significant change")


def test_another_topic_may_say_the_same_and_a_first_return_repeats_nothing() -> None:
    assert check_words([line(LAST)], {"Road safety": EarlierWords(LAST, "")}) == []
    assert check_words([line(LAST)], {}) == []
