"""The minutes of the demonstration: eight undertakings in their own words, who was there, both agendas."""

import re
from datetime import datetime

import pytest

from app.returns.cover import read_cover
from app.returns.set_up.workbook import read_setup
from script.demonstration.set_up import load
from tests.papers import DATA, bare, lines, pattern, rows

WORKBOOK = "minutes-2019-06-18.xlsx"
JUNE, SEPTEMBER = datetime(2019, 6, 18), datetime(2019, 9, 10)  # noqa: DTZ001 - days of a workbook


@pytest.fixture(scope="module")
def undertakings():
    return rows(WORKBOOK, "Undertakings")


@pytest.fixture(scope="module")
def agenda():
    return rows(WORKBOOK, "Agenda")


def test_the_cover_says_that_it_holds_papers():
    cover = read_cover(DATA / WORKBOOK)
    assert (cover.kind, cover.panel, cover.sender) == (
        "Papers",
        "West Mercia Police and Crime Panel",
        "Scrutiny officer",
    )
    assert cover.issues == ()


def test_eight_undertakings_of_the_pcc_one_with_a_day(undertakings):
    assert [row["Reference"] for row in undertakings] == [f"U{n}" for n in range(1, 9)]
    assert {(row["Given"], row["By"], row["Owner"]) for row in undertakings} == {(JUNE, "PCC", "PCC")}
    assert [row["Item"] for row in undertakings] == ["300"] * 5 + ["301", "303", "303"]
    assert {row["Reference"]: row["Due"] for row in undertakings if row["Due"]} == {"U3": SEPTEMBER}


def test_undertakings_are_in_the_words_of_their_lines(undertakings, shared):
    text = lines(shared)
    for row, source in zip(undertakings, load("minutes-2019.toml")["undertaking"], strict=True):
        assert re.search(pattern(row["Undertaking"]), bare(text[source["line"]]))


def test_paragraphs_are_the_counted_bullets_of_the_item(undertakings, shared):
    text = lines(shared)
    # The first bullet of the discussion of each item; page breaks stand between.
    first = {
        item: next(n for n, line in enumerate(text) if line.startswith(start))
        for item, start in {
            "300": "- A Member questioned the information",
            "301": "- A Member suggested the number of offences",
            "303": "- A Member asked about what support",
        }.items()
    }
    for row, source in zip(undertakings, load("minutes-2019.toml")["undertaking"], strict=True):
        before = text[first[row["Item"]] : source["line"]]
        # One bullet is printed twice, at the foot of a page and at the head of the next.
        bullets = list(dict.fromkeys(line for line in before if line.startswith("- ")))
        assert row["Paragraph"] == f"bullet {len(bullets) + 1} of the main points"


def test_one_was_met_and_one_in_part(shared):
    evidence = rows(WORKBOOK, "Evidence")
    assert [(row["Reference"], row["Day"], row["State"]) for row in evidence] == [
        ("U5", SEPTEMBER, "met"),
        ("U4", SEPTEMBER, "met in part"),
    ]
    text = lines(shared)
    for row, source in zip(evidence, load("minutes-2019.toml")["evidence"], strict=True):
        assert bare(row["Words"]) in bare(text[source["line"]])
    assert "71.9%" in evidence[1]["Words"]


def test_every_seat_of_the_panel_is_accounted_for():
    attendance = rows(WORKBOOK, "Attendance")
    seats = {seat.seat for seat in read_setup(DATA / "set-up.xlsx").members}
    held = [row for row in attendance if row["Note"] != "Also attended"]
    assert {row["Seat"] for row in held} == seats
    assert len(held) == len(seats) == 17
    counted = [row["Attendance"] for row in held]
    assert [counted.count(each) for each in ("Present", "Substitute", "Apologies", "Absent")] == [13, 1, 2, 1]
    assert {row["Meeting"] for row in attendance} == {JUNE}


def test_minutes_294_to_304_and_ten_items(agenda):
    assert [row["Item"] for row in agenda if row["Meeting"] == JUNE] == [str(n) for n in range(294, 305)]
    assert [row["Item"] for row in agenda if row["Meeting"] == SEPTEMBER] == [str(n) for n in range(1, 11)]
    pages = [row["Pages"] for row in agenda if row["Meeting"] == SEPTEMBER]
    assert pages == ["", "", "", "", "1 - 10", "11 - 44", "45 - 60", "61 - 66", "67 - 112", "113 - 116"]


def test_items_are_in_the_words_of_the_pack(agenda, shared):
    text = lines(shared)
    whole = bare(" ".join(text))
    for row, source in zip(agenda, load("minutes-2019.toml")["item"], strict=True):
        printed = bare(text[source["line"]])
        assert printed.startswith(row["Item"] + bare(row["Title"])[:4])
        for words in (row["Asked of the panel"], row["Outcome"]):
            parts = re.split(r"\n|(?<=7 February 2019) ", words)  # other lines stand between
            assert all(re.search(pattern(part), whole) for part in parts)
        if row["Pages"]:
            assert printed.endswith(bare(row["Pages"])) or row["Item"] == "5"
