from dataclasses import replace

from app.briefs.content import pack_content
from app.briefs.small_counts import HIDDEN, hidden_areas, is_sensitive, without_small_counts
from app.queries.brief_types import BriefData
from app.queries.page_types import MeasurePage

from .samples import make_brief

RAPE, INJURY = 7, 1  # objectives


def with_counts(brief: BriefData, objective: int, counts: list[int]) -> BriefData:
    """The brief with other counts by area for the first measure of an objective: the force, then areas."""
    one = brief.objectives[objective]
    page = one.measures[0].page
    by_area = tuple(
        replace(each, value_text=f"{count:,}", average_text="", sentence=f"{count} in {each.name}.")
        for each, count in zip(page.by_area, counts, strict=True)
    )
    measures = (replace(one.measures[0], page=replace(page, by_area=by_area)), *one.measures[1:])
    changed = replace(one, measures=measures)
    return replace(
        brief, objectives=(*brief.objectives[:objective], changed, *brief.objectives[objective + 1 :])
    )


def first_page(brief: BriefData, objective: int) -> MeasurePage:
    return brief.objectives[objective].measures[0].page


def test_a_small_count_and_one_that_would_give_it_away_are_hidden() -> None:
    brief = with_counts(make_brief("public"), RAPE, [248, 41, 97, 48, 59, 3])
    assert "Telford and Wrekin" in hidden_areas(first_page(brief, RAPE))
    page = first_page(without_small_counts(brief), RAPE)
    texts = [each.value_text for each in page.by_area]
    assert texts == ["248", HIDDEN, "97", "48", "59", HIDDEN]
    assert page.areas == ()


def test_zero_and_large_counts_stand() -> None:
    brief = with_counts(make_brief("public"), RAPE, [248, 41, 100, 48, 59, 0])
    assert first_page(without_small_counts(brief), RAPE) == first_page(brief, RAPE)


def test_only_measures_about_recognisable_victims_are_touched() -> None:
    brief = with_counts(make_brief("public"), INJURY, [2451, 325, 549, 497, 1077, 3])
    assert not is_sensitive(first_page(brief, INJURY).measure)
    assert first_page(without_small_counts(brief), INJURY) == first_page(brief, INJURY)


def test_the_threshold_can_be_another() -> None:
    brief = with_counts(make_brief("public"), RAPE, [248, 41, 93, 48, 59, 7])
    assert hidden_areas(first_page(brief, RAPE)) == frozenset()
    assert "Telford and Wrekin" in hidden_areas(first_page(brief, RAPE), threshold=10)


def test_the_public_pack_hides_and_says_so_and_the_members_pack_does_not() -> None:
    counts = [248, 41, 97, 48, 59, 3]
    public = repr(pack_content(with_counts(make_brief("public"), RAPE, counts)))
    members = repr(pack_content(with_counts(make_brief("members"), RAPE, counts)))
    assert "3 in Telford and Wrekin." not in public
    assert "41 in Herefordshire." not in public
    assert "3 in Telford and Wrekin." in members
    assert "are hidden as [c]" in public
    assert "are hidden as [c]" not in members


def test_a_note_on_a_hidden_figure_is_left_out() -> None:
    brief = with_counts(make_brief("public"), RAPE, [248, 41, 97, 48, 59, 3])
    noted = replace(brief, data_notes=("Rape, Telford and Wrekin: 3 is far below its average.", "Another."))
    kept = without_small_counts(noted).data_notes
    assert kept[0] == "Another."
    assert not any("is 3" in note or ": 3" in note for note in kept)
