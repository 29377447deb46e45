"""The list of what really changed: one line for one thing, ranked, and the counts beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.analysis.looks import ChangeKind, Look, Promise, Restatement, Severity
from app.analysis.method import analyse
from app.analysis.rating import rate_measure
from app.analysis.what_changed import what_changed
from app.domain.measures import Improvement, Measure
from app.domain.periods import quarter
from app.domain.ratings import Judgement, Rating
from tests.analysis.build import Q3, measure, months, new_counting

WAVE = [100, 104, 98, 102, 97, 103, 99, 101] * 4
FORCE = [500, 508, 494, 504, 492, 506, 497, 503] * 4
ROBBERY = measure("Robbery", number=1)
BURGLARY = measure("Burglary", number=2)
AREAS = ("Herefordshire", "Shropshire", "Telford & Wrekin")


def look(
    values: Sequence[float | None], area: str = "West Mercia", of: Measure = ROBBERY, **more: object
) -> Look:
    breaks = more.pop("breaks", ())
    analysis = analyse(months(values, of=of, area=area, breaks=breaks))
    return Look(analysis, force=area == "West Mercia", calculated=rate_measure(analysis, Q3), **more)  # type: ignore[arg-type]


def test_nothing_changed() -> None:
    found = what_changed([look(FORCE), *(look(WAVE, area) for area in AREAS)], Q3)
    assert found.changes == ()
    assert found.headline == "Nothing really changed this quarter"
    assert found.summary == (
        "1 measure was looked at in 4 areas: it is steady. "
        "Rises and falls inside the normal range are left out."
    )


def test_a_signal_is_one_line_with_its_sentence() -> None:
    found = what_changed([look([*FORCE, 600], evidence=("figure 7",))], Q3)
    [change] = found.changes
    assert change.sentence == (
        "Robbery, West Mercia: above its normal range in December 2015: 600, where 478 to 529 is normal; "
        "this is for the worse."
    )
    assert (change.kind, change.severity) == (ChangeKind.SIGNAL, Severity.CONCERN)
    assert (change.measure_id, change.area, change.evidence) == (1, "West Mercia", ("figure 7",))
    assert found.headline == "One measure really changed this quarter"


def test_a_signal_of_the_force_that_one_area_explains_names_the_area() -> None:
    found = what_changed(
        [look([*FORCE, 600]), look([*WAVE, 190], "Shropshire"), look([*WAVE, 102], "Herefordshire")], Q3
    )
    [change] = found.changes
    assert change.sentence.startswith("Robbery, Shropshire: above its normal range in December 2015: 190")
    assert change.detail == "It explains most of the movement of West Mercia, and no other area moved so."


def test_an_area_that_moved_a_little_explains_nothing() -> None:
    found = what_changed([look([*FORCE, 700]), look([*WAVE, 125], "Shropshire")], Q3)
    [change] = found.changes
    assert change.sentence.startswith("Robbery, West Mercia")
    assert change.detail == "Also in Shropshire."


def test_a_signal_of_the_force_that_no_area_shows() -> None:
    found = what_changed([look([*FORCE, 600]), *(look([*WAVE, 106], area) for area in AREAS)], Q3)
    assert [change.detail for change in found.changes] == ["No single area shows it."]


def test_areas_that_moved_alike_share_a_line_and_unlike_do_not() -> None:
    found = what_changed(
        [
            look(FORCE),
            look([*WAVE, 150], "Shropshire"),
            look([*WAVE, 140], "Herefordshire"),
            look([*WAVE, 60], "Telford & Wrekin"),
        ],
        Q3,
    )
    worse, better = found.changes
    assert worse.sentence.startswith("Robbery, Shropshire: above")
    assert worse.detail == "Also in Herefordshire."
    assert better.sentence.startswith("Robbery, Telford & Wrekin: below")
    assert (worse.severity, better.severity) == (Severity.CONCERN, Severity.IMPROVEMENT)


def test_worse_comes_before_moved_before_better_before_reporting() -> None:
    steady = measure("Fraud", improvement=Improvement.STEADY, number=3)
    arson = measure("Arson", number=4)
    found = what_changed(
        [
            look([*WAVE, None], of=arson),
            look([*WAVE, 60], of=BURGLARY),
            look([*WAVE, 150], of=steady),
            look([*FORCE, 600]),
        ],
        Q3,
    )
    assert [change.measure_id for change in found.changes] == [1, 3, 2, 4]
    assert found.changes[-1].sentence == "Arson, West Mercia: no figure for December 2015."
    assert found.headline == "Three measures really changed this quarter"


def test_what_was_known_a_quarter_ago_goes_on_and_is_not_new() -> None:
    goes_on = [*WAVE[:20], *(v + 30 for v in WAVE[:12])]
    found = what_changed([look(goes_on)], Q3)
    [change] = found.changes
    assert change.kind is ChangeKind.GOES_ON
    assert (found.moved, found.going_on) == (0, 1)
    assert found.headline == "Nothing really changed this quarter"
    assert found.summary.startswith("1 measure was looked at in 1 area: it is still out of the ordinary.")


def test_a_run_that_only_now_is_long_enough_is_new() -> None:
    noisy = [90, 110] * 12
    found = what_changed([look([*noisy, *[112, 108] * 4])], Q3)
    assert [change.kind for change in found.changes] == [ChangeKind.SIGNAL]


def test_the_pccs_rating_stands_in_the_line_of_the_signal() -> None:
    says_green = Judgement(Rating.GREEN, "as stated", "")
    [change] = what_changed([look([*FORCE, 600], stated=says_green)], Q3).changes
    assert change.detail == "The PCC says green."


def test_stated_against_calculated_is_a_finding_of_its_own() -> None:
    says_green = Judgement(Rating.GREEN, "as stated", "")
    [change] = what_changed([look(WAVE, stated=says_green)], Q3).changes
    assert change.kind is ChangeKind.DISAGREEMENT
    assert change.sentence == (
        "Robbery, West Mercia: The PCC says green; the rule finds amber. "
        "No signal: no clear change for better or worse."
    )


def test_a_rating_that_moved_without_a_signal() -> None:
    red = Judgement(Rating.RED, "rule", "")
    [change] = what_changed([look(WAVE, earlier=red)], Q3).changes
    assert change.kind is ChangeKind.RATING
    assert change.sentence.startswith("Robbery, West Mercia: calculated rating amber, it was red.")


def test_a_rating_that_could_not_be_given_has_not_moved() -> None:
    unrated = Judgement(Rating.NOT_RATED, "rule", "")
    assert what_changed([look(WAVE, earlier=unrated)], Q3).changes == ()


def test_a_new_way_of_counting_in_the_quarter() -> None:
    values = [*WAVE, 130, 131]
    [change] = what_changed([look(values, breaks=(new_counting(date(2015, 11, 1)),))], Q3).changes
    assert change.kind is ChangeKind.NEW_LEVEL
    assert change.sentence == (
        "Robbery, West Mercia: a new level since November 2015: about 131, it was 101. Counted differently."
    )


def test_a_measure_that_vanished_is_one_line_for_all_areas() -> None:
    gone = [replace(look([], area), reported=False) for area in ("West Mercia", "Shropshire")]
    [change] = what_changed(gone, Q3).changes
    assert change.kind is ChangeKind.MISSING
    assert change.sentence == (
        "Robbery, West Mercia: reported for July to September 2015, but not for October to December 2015 "
        "(West Mercia and Shropshire)."
    )


def test_restatements_and_promises() -> None:
    hate = measure("Hate crime", number=9)
    found = what_changed(
        [look(WAVE)],
        Q3,
        restatements=[Restatement(hate, "West Mercia", quarter(2015, 2), 268, 271)],
        promises=[
            Promise("Data on stop and search.", date(2015, 9, 10), None),
            Promise("The strategy", date(2015, 9, 10), date(2015, 12, 1)),
            Promise("The survey", date(2015, 9, 10), date(2016, 6, 1)),
        ],
        today=date(2016, 1, 22),
    )
    assert [change.sentence for change in found.changes] == [
        "Hate crime, West Mercia, July to September 2015: was 268, now 271.",
        "Promised on 10 September 2015 and not yet shown (134 days ago): Data on stop and search.",
        "Promised on 10 September 2015 and not yet shown (due 1 December 2015): The strategy.",
    ]


def test_at_most_a_screenful_and_the_rest_is_counted() -> None:
    looks = [look([*WAVE, 150], of=measure(f"Measure {i}", number=i)) for i in range(20)]
    found = what_changed(looks, Q3)
    assert (len(found.changes), found.left_out, found.moved) == (12, 8, 20)
    assert found.headline == "20 measures really changed this quarter"


def test_what_cannot_be_judged_is_counted_apart() -> None:
    found = what_changed([look(WAVE), look([1, 2, 0, 1] * 5, of=BURGLARY)], Q3)
    assert (found.steady, found.cannot_judge) == (1, 1)
    assert "1 is steady and 1 cannot be judged" in found.summary
