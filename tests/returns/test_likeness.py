import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.returns.likeness import CAP, LEAST, LIKELY, candidates, contradict, likeness, tokens

WORDS = st.lists(
    st.sampled_from(["burglary", "robbery", "theft", "vehicle", "crime", "rural", "hate", "victim"]),
    min_size=1,
)

NAMES = {
    1: ("Violence with injury", "Violence With Injury"),
    2: ("Violence without injury",),
    3: ("Domestic burglary",),
    4: ("Vehicle offences",),
    5: ("Missing person reports, under 18",),
    6: ("Missing person reports",),
}


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Violence with injury offences", 1),
        ("Violent crime with injury", 1),
        ("Violence without any injury", 2),
        ("Residential burglary", 3),
        ("Burglary dwelling", 3),
        ("Burglary - Domestic", 3),
        ("Vehicle crime", 4),
        ("No. of missing person reports (under 18)", 5),
        ("Reports of missing persons", 6),
    ],
)
def test_the_likeliest_meaning_comes_first(label: str, meant: int) -> None:
    best = candidates(label, NAMES)[0]
    assert best.id == meant
    assert best.words in ("likely", "very likely")


@pytest.mark.parametrize("label", ["Fly-tipping", "Cyber crime", "Average call waiting time", "37", "%"])
def test_what_is_like_nothing_is_offered_nothing(label: str) -> None:
    assert candidates(label, NAMES) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Violence with injury", "Violence without injury"),
        ("Missing persons under 18", "Missing persons over 18"),
        ("Victims more than 5 times", "Victims more than 10 times"),
        ("Business robbery", "Personal robbery"),
        ("Other theft", "Theft"),
        ("Repeat rate", "Repeat rate (%)"),
    ],
)
def test_what_contradicts_is_never_likely(one: str, other: str) -> None:
    assert contradict(tokens(one), tokens(other))
    assert likeness(one, other) <= CAP < LIKELY


@given(words=WORDS)
def test_the_same_words_in_another_print_are_the_same(words: list[str]) -> None:
    label = " ".join(words)
    assert likeness(label, label.upper().replace(" ", " - ")) == pytest.approx(1.0)


@given(one=WORDS, other=WORDS)
def test_likeness_is_between_0_and_1_and_the_same_both_ways(one: list[str], other: list[str]) -> None:
    there, back = likeness(" ".join(one), " ".join(other)), likeness(" ".join(other), " ".join(one))
    assert 0 <= there <= 1.000001
    assert there == pytest.approx(back, abs=0.15)  # spelling is compared in reading order


def test_at_most_three_are_offered_and_none_below_the_least() -> None:
    many = {n: (f"Burglary in ward {chr(96 + n)}",) for n in range(1, 9)}
    offered = candidates("Burglary in ward", many)
    assert len(offered) == 3
    assert all(each.sureness >= LEAST for each in offered)
