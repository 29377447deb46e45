import pytest

from app.domain.areas import Area, AreaKind
from app.domain.brief_choices import (
    PRESETS,
    SECTION_TITLES,
    WHOLE_PACK,
    BriefChoices,
    Edition,
    PackSection,
    choices_of,
    for_area,
    preset,
    sections_named,
)
from app.errors import UserError

NORTH = Area(2, "North", AreaKind.POLICING)


def test_every_section_has_a_title_and_the_whole_pack_all_but_the_guide() -> None:
    assert set(SECTION_TITLES) == set(PackSection)
    assert set(PackSection) - set(WHOLE_PACK) == {PackSection.GUIDE}
    assert BriefChoices().sections == WHOLE_PACK


def test_presets_have_keys_of_their_own_and_no_section_twice() -> None:
    assert len({each.key for each in PRESETS}) == len(PRESETS)
    assert all(len(set(each.sections)) == len(each.sections) for each in PRESETS)


def test_the_chairs_brief_begins_with_promises_and_the_public_pack_is_public() -> None:
    assert choices_of(preset("chair")).sections[0] is PackSection.PROMISES
    assert choices_of(preset("public")).edition is Edition.PUBLIC
    assert choices_of(preset("chair"), Edition.PUBLIC).edition is Edition.PUBLIC


def test_an_unknown_preset_is_refused() -> None:
    with pytest.raises(UserError, match="Choose one of these: pack, chair"):
        preset("chairman")


def test_sections_are_named_in_order_each_once() -> None:
    assert sections_named(["questions", " promises", "questions"]) == (
        PackSection.QUESTIONS,
        PackSection.PROMISES,
    )


@pytest.mark.parametrize("names", [["question"], [""], []])
def test_wrong_sections_are_refused(names: list[str]) -> None:
    with pytest.raises(UserError):
        sections_named(names)


def test_a_pack_for_one_area_is_for_members_only() -> None:
    assert for_area(BriefChoices(), NORTH).area_id == 2
    with pytest.raises(UserError, match="members only"):
        for_area(BriefChoices(Edition.PUBLIC), NORTH)
