from dataclasses import replace

from app.domain.issues import Severity
from app.domain.meanings import LabelKind, Meaning
from tests.returns.samples import DETAILS, EMPTY, after, cell, plan


def deciding(*meanings: Meaning) -> object:
    return replace(EMPTY, meanings=meanings)


def test_an_unknown_measure_is_offered_with_what_it_may_mean() -> None:
    found = plan(cell("B2", 1, measure="Burglary offences"), cell("C2", 2, measure="Burglary offences"))
    (offer,) = found.suggestions
    assert (offer.kind, offer.label, offer.sheet, offer.cell, offer.figures) == (
        LabelKind.MEASURE,
        "Burglary offences",
        "Table 1",
        "B2",
        2,
    )
    assert (offer.candidates[0].id, offer.candidates[0].words) == (1, "likely")
    assert found.issues[0].message == (
        'The panel has no measure "Burglary offences", so its 2 figures are left out. '
        'It may mean "Burglary" (likely).'
    )


def test_without_any_period_a_figure_is_left_out() -> None:
    """Neither the table nor the cover says of when it is."""
    found = plan(cell("B2", 1, period=None), details=replace(DETAILS, quarter=None))
    assert (found.adds, found.suggestions) == ((), ())
    assert [(issue.code, issue.message) for issue in found.issues] == [
        (
            "no-period",
            'Neither the table nor the cover says which period "Burglary" is for, so its figure is left out.',
        )
    ]
    assert plan(cell("B2", 1, period=None)).issues == ()  # the return's quarter stands in


def test_what_stood_in_the_same_cell_last_time_is_offered_first() -> None:
    last = after(cell("B2", 20, measure="Burglary"), cell("B3", 7, measure="Robbery"))
    (offer,) = plan(
        cell("B2", 21, measure="Burglary"), cell("B3", 8, measure="Street robberies"), panel=last
    ).suggestions
    assert (offer.candidates[0].name, offer.candidates[0].words) == ("Robbery", "very likely")


def test_the_innermost_label_counts_under_an_unknown_heading() -> None:
    (offer,) = plan(cell("B2", 1, measure="Volumes > Burglary crimes")).suggestions
    assert offer.candidates[0].name == "Burglary"


def test_an_unknown_area_is_offered_too() -> None:
    (offer,) = plan(cell("B2", 1, "Northern area")).suggestions
    assert (offer.kind, offer.label) == (LabelKind.AREA, "Northern area")
    assert plan(cell("B2", 1, "The North")).suggestions == ()


def test_nothing_is_offered_where_nothing_is_like_it() -> None:
    (offer,) = plan(cell("B2", 1, measure="Fly-tipping")).suggestions
    assert offer.candidates == ()


def test_a_decision_is_used_for_every_print_of_the_label() -> None:
    panel = deciding(Meaning(LabelKind.MEASURE, "Volumes > House break-ins", 1))
    found = plan(cell("B2", 7, measure="VOLUMES > House break ins"), panel=panel)  # type: ignore[arg-type]
    assert [planned.figure.measure_id for planned in found.new] == [1]
    assert found.suggestions == ()
    assert found.issues == ()


def test_a_decision_goes_before_a_name() -> None:
    panel = deciding(Meaning(LabelKind.MEASURE, "Burglary", 6), Meaning(LabelKind.AREA, "North", 3))
    found = plan(cell("B2", 7, "North"), panel=panel)  # type: ignore[arg-type]
    assert [(p.figure.measure_id, p.figure.area_id) for p in found.new] == [(6, 3)]


def test_what_is_to_be_left_out_is_left_out_with_one_note() -> None:
    panel = deciding(Meaning(LabelKind.MEASURE, "Fly-tipping", None), Meaning(LabelKind.AREA, "North", None))
    cells = [cell("B2", 1, measure="Fly-tipping"), cell("B2", 1, measure="Fly-tipping", sheet="Table 2")]
    found = plan(*cells, cell("C3", 4, "North"), cell("B3", 9), panel=panel)  # type: ignore[arg-type]
    assert (len(found.new), len(found.left_out)) == (1, 3)
    assert [(issue.code, issue.severity) for issue in found.issues] == [
        ("left-out-as-decided", Severity.NOTE),
        ("left-out-as-decided", Severity.NOTE),
    ]
    assert found.suggestions == ()


def test_a_part_of_what_a_heading_names_is_not_very_likely_the_whole() -> None:
    (offer,) = plan(cell("B2", 1, measure="Burglary > Shed crimes")).suggestions
    assert [(each.name, each.words) for each in offer.candidates] in ([], [("Burglary", "perhaps")])


def test_a_sheet_full_of_unknown_labels_is_said_in_one_line() -> None:
    found = plan(*(cell(f"B{n}", n, measure=f"Beds on ward {n}") for n in range(2, 9)))
    assert [(issue.code, issue.cell, len(issue.also)) for issue in found.issues] == [
        ("unknown-measure", "B2", 6)
    ]
    assert found.issues[0].message == (
        "The panel does not know 7 measures on this sheet, so 7 figures are left out: "
        '"Beds on ward 2", "Beds on ward 3", "Beds on ward 4" and 4 more.'
    )
    assert len(found.suggestions) == 7
