"""Where one was: found again as far as it is still there."""

from dataclasses import replace

from app.domain import periods
from app.views.places import PageName, Place
from app.views.whereabouts import PANELS_REMEMBERED, remember, remembered, remembered_filters
from tests.views.samples import SampleReader

SUMMARY = SampleReader().panel()
NEWEST = SUMMARY.quarters[0]
FIRST = Place(PageName.CHANGES, NEWEST, SUMMARY.areas[0].id)
THERE = Place(PageName.MEASURE, SUMMARY.quarters[-1], SUMMARY.areas[-1].id, key=2, tab="Figures")


def test_a_place_comes_back_whole() -> None:
    places = remember("", "a.panel", SUMMARY, THERE, {})
    assert remembered(places, "a.panel", SUMMARY, FIRST) == THERE


def test_another_panel_begins_at_the_first_page() -> None:
    places = remember("", "a.panel", SUMMARY, THERE, {})
    assert remembered(places, "b.panel", SUMMARY, FIRST) == FIRST


def test_a_newer_quarter_comes_first_and_the_area_stays() -> None:
    places = remember("", "a.panel", SUMMARY, THERE, {})
    newer = replace(SUMMARY, quarters=(periods.quarter(2030, 1), *SUMMARY.quarters))
    first = replace(FIRST, quarter=newer.quarters[0])
    assert remembered(places, "a.panel", newer, first) == replace(first, area_id=THERE.area_id)


def test_an_import_that_was_going_on_leads_to_its_list() -> None:
    places = remember("", "a.panel", SUMMARY, replace(FIRST, page=PageName.IMPORT), {})
    assert remembered(places, "a.panel", SUMMARY, FIRST).page is PageName.RETURNS


def test_what_makes_no_sense_counts_as_nothing() -> None:
    for places in ("{", "[]", '{"a.panel": 1}', '{"a.panel": {"page": "gone"}}'):
        assert remembered(places, "a.panel", SUMMARY, FIRST) == FIRST


def test_filters_of_pages_are_kept_until_they_change() -> None:
    places = remember("", "a.panel", SUMMARY, FIRST, {PageName.MEASURES: {"words": "burglary"}})
    places = remember(places, "a.panel", SUMMARY, FIRST, {PageName.QUESTIONS: {"show": "open"}})
    assert remembered_filters(places, "a.panel", PageName.MEASURES) == {"words": "burglary"}
    assert remembered_filters(places, "b.panel", PageName.MEASURES) == {}


def test_the_last_few_panels_are_remembered() -> None:
    places = ""
    for number in range(PANELS_REMEMBERED + 3):
        places = remember(places, f"{number}.panel", SUMMARY, THERE, {})
    assert remembered(places, "0.panel", SUMMARY, FIRST) == FIRST
    assert remembered(places, f"{PANELS_REMEMBERED}.panel", SUMMARY, FIRST) == THERE
