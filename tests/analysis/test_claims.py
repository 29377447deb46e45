"""What reports said in 2019, checked against figures and dates."""

from dataclasses import replace
from datetime import date

import pytest

from app.analysis.claims import Spoken, check_claims
from app.analysis.method import analyse
from app.analysis.series import Point
from app.domain.claims import ClaimKind, Verdict
from app.domain.measures import Basis, Unit
from app.domain.periods import month
from tests.analysis.build import Q3, measure, months

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4
ROSE = analyse(months([*WAVE, 105]))
HIGH = analyse(months([*WAVE, 140]))
AREAS = {"Herefordshire": ROSE, "Shropshire": ROSE, "South Worcestershire": HIGH}
DECEMBER = Spoken(ROSE, month(2015, 12))


def verdicts(text: str, spoken: Spoken = DECEMBER) -> list[tuple[str, str]]:
    return [(check.words, check.verdict.value) for check in check_claims(text, spoken)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Increased volumes on previous month and above monthly average",
            [("Increased volumes on previous month", "agrees"), ("above monthly average", "agrees")],
        ),
        (
            "Decreased volumes on previous month but above monthly average",
            [("Decreased volumes on previous month", "differs"), ("above monthly average", "agrees")],
        ),
        (
            "Increased volumes on previous month but below monthly average",
            [("Increased volumes on previous month", "agrees"), ("below monthly average", "differs")],
        ),
        (
            "Decrease in the volume of emergency incidents compared to the previous month",
            [("Decrease in the volume of emergency incidents compared to the previous month", "differs")],
        ),
        ("No exceptional volumes", [("No exceptional volumes", "agrees")]),
        ("Exceptional volumes", [("Exceptional volumes", "differs")]),
        ("Increased volumes on month", [("Increased volumes on month", "agrees")]),
        (
            "Reduction compared to the previous period and below the national average",
            [("Reduction compared to the previous period", "differs")],
        ),
        (
            "Decrease in average emergency response time last month",
            [("Decrease in average emergency response time last month", "differs")],
        ),
        (
            "A fall on the same month last year",
            [("fall on the same month last year", "differs")],
        ),
        ("Year on year reduction in outcomes", [("Year on year reduction", "differs")]),
        ("Work begun against victim satisfaction plan", []),
        ("5 road deaths occurred in the previous month", []),
    ],
)
def test_rows_of_the_summary(text: str, found: list[tuple[str, str]]) -> None:
    assert verdicts(text) == found


def test_a_verdict_comes_with_the_numbers() -> None:
    first, second = check_claims("Increased volumes on previous month and above monthly average", DECEMBER)
    assert first.reason == "105 in December 2015, 101 in November 2015."
    assert second.reason == "105 in December 2015; the average of the twelve before is 100."


def test_a_printed_average_goes_before_one_that_is_worked_out() -> None:
    [check] = check_claims("above average", Spoken(ROSE, month(2015, 12), average=110))
    assert (check.verdict, check.reason) == (
        Verdict.DIFFERS,
        "105 in December 2015; the printed average is 110.",
    )


def test_a_quarter_against_the_one_before() -> None:
    [check] = check_claims("a rise on the previous quarter", Spoken(ROSE, Q3))
    assert (check.verdict, check.reason) == (
        Verdict.AGREES,
        "305 in October to December 2015, 302 in July to September 2015.",
    )


def test_no_exceptional_volumes_beside_a_signal() -> None:
    [check] = check_claims("No exceptional volumes", Spoken(HIGH, Q3))
    assert check.verdict is Verdict.DIFFERS
    assert check.reason == "December 2015: 140 is above the range to expect (91 to 112)."
    assert check_claims("Exceptional volumes", Spoken(HIGH, Q3))[0].verdict is Verdict.AGREES


def test_exceptional_volumes_are_looked_for_in_the_areas_named() -> None:
    here = Spoken(ROSE, Q3, areas=AREAS)
    assert verdicts("Exceptional volumes in South Worcestershire", here)[0][1] == "agrees"
    assert verdicts("Exceptional volumes in Shropshire and South Worcestershire", here)[0][1] == "differs"
    assert (
        verdicts("No exceptional volumes in all areas except for South Worcestershire", here)[0][1]
        == "agrees"
    )
    gone = Spoken(ROSE, Q3, areas={**AREAS, "Telford & Wrekin": analyse(months([]))})
    assert verdicts("Exceptional volumes in Telford & Wrekin", gone)[0][1] == "cannot be checked"


def test_limits_of_long_ago_are_no_normal_range() -> None:
    old = months(WAVE)
    late = replace(old, points=(*old.points, Point(month(2019, 6), 101)))
    [check] = check_claims("Volumes not exceptional", Spoken(analyse(late), month(2019, 6)))
    assert check.reason == "There are no figures that give a normal range for it."
    [check] = check_claims("above monthly average", Spoken(analyse(late), month(2019, 6)))
    assert check.reason == "Of the twelve before June 2019 some have no figure."


def test_a_date_that_had_not_come() -> None:
    text = "There has been a notable improvement in 999 performance since November 2019"
    [check] = check_claims(text, Spoken(None, month(2019, 7), date(2019, 9, 2)))
    assert check.verdict is Verdict.DIFFERS
    assert check.reason == "November 2019 had not come yet: the text was written on 2 September 2019."
    [possible] = check_claims("improving since November 2018", Spoken(None, month(2019, 7), date(2019, 9, 2)))
    assert possible.verdict is Verdict.CANNOT_BE_CHECKED


def test_an_average_that_both_rose_and_fell() -> None:
    text = (
        "Exceptional volumes in South Worcestershire. An increase in the monthly average in Herefordshire. "
        "Reduction in the monthly average in Herefordshire and Shropshire"
    )
    found = check_claims(text, Spoken(None, month(2019, 8), areas=AREAS))
    checks = [check for check in found if check.kind is ClaimKind.BOTH_WAYS]
    assert [(check.words, check.reason) for check in checks] == [
        ("average in Herefordshire", "The text says of Herefordshire both that its average rose and fell.")
    ]


def test_what_cannot_be_checked_says_why() -> None:
    survey = analyse(months([81, 82, 83], of=measure("Satisfaction", Unit.PERCENT, basis=Basis.SURVEY)))
    for text, analysis, reason in [
        ("Increased volumes on previous month", None, "No measure of the panel file is meant for certain."),
        (
            "Increased volumes on previous month",
            analyse(months([5, None])),
            "There is no figure for December 2015.",
        ),
        (
            "Increased volumes on previous month",
            analyse(months([None, 5])),
            "There is no figure for November 2015.",
        ),
        ("above monthly average", None, "There are no figures to take an average of."),
        (
            "above average",
            analyse(months([4, 5])),
            "Of the twelve before December 2015 some have no figure.",
        ),
        ("no significant change", survey, "There are no figures that give a normal range for it."),
    ]:
        [check] = check_claims(text, Spoken(analysis, month(2015, 12)))
        assert (check.verdict, check.reason) == (Verdict.CANNOT_BE_CHECKED, reason)
