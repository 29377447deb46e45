"""Recommendations, work programme, risks and outcome sheet of the demonstration, word for word."""

from collections import Counter
from datetime import datetime

import openpyxl

from app.returns.cover import key_values, read_cover
from script.demonstration.set_up import load
from tests.papers import DATA, bare, lines, rows

SEPTEMBER, NOVEMBER = datetime(2019, 9, 10), datetime(2019, 11, 27)  # noqa: DTZ001 - days of a workbook
BOOKS = ("soc-strategy-2019", "work-programme-2019", "risk-register-2008", "outcome-sheet-2016")


def test_all_say_that_they_hold_papers():
    covers = [read_cover(DATA / f"{name}.xlsx") for name in BOOKS]
    assert {(cover.kind, cover.panel) for cover in covers} == {
        ("Papers", "West Mercia Police and Crime Panel")
    }
    assert all(cover.sender and cover.sent and cover.note and not cover.issues for cover in covers)


def test_25_recommendations_under_four_headings(shared):
    kept = rows("soc-strategy-2019.xlsx", "Recommendations")
    assert [row["Reference"] for row in kept] == [f"SOC{n}" for n in range(1, 26)]
    assert list(Counter(row["Heading"] for row in kept).values()) == [5, 8, 8, 4]
    assert {(row["Owner"], row["Given"]) for row in kept} == {("PCC", SEPTEMBER)}
    text = lines(shared)
    for row, source in zip(kept, load("soc-strategy-2019.toml")["recommendation"], strict=True):
        printed = bare(" ".join(line.strip().removeprefix("- ") for line in text[source["line"] :][:5]))
        assert printed.startswith(bare(f"{source['number']}.{row['Recommendation']}"))


def test_every_line_of_the_work_programme(shared):
    kept = rows("work-programme-2019.xlsx", "Work programme")
    assert list(Counter(str(row["Meeting"]) for row in kept).values()) == [7, 1, 2, 3, 2, 1, 2]
    assert [row["Meeting"] for row in kept][6:9] == [SEPTEMBER, NOVEMBER, "February 2020"]
    text = lines(shared)
    printed = [line for line in text if line.startswith(("10 September 2019\t", "27 November 2019\t"))]
    assert len(printed) == 2
    sources = load("work-programme-2019.toml")["item"]
    for row, source in zip(kept, sources, strict=True):
        assert bare(row["Item"]) in bare(text[source["line"]])
        assert bare(row["Why it is there"]) in bare(text[source.get("why_line", 0)])
    first = "".join(
        bare(row["Item"] + row["Why it is there"] * (place == 2)) for place, row in enumerate(kept[:7])
    )
    assert first == bare(printed[0].split("\t")[1])


def test_five_risks_with_nothing_added(shared):
    kept = rows("risk-register-2008.xlsx", "Risks")
    assert [(row["Impact"], row["Likelihood"]) for row in kept] == [
        ("High", "Med"),
        ("Medium", "High"),
        ("Medium", "High"),
        ("High", "Med"),
        ("High", "Low"),
    ]
    assert all(not (row["Movement"] or row["Owner"] or row["Objective"]) for row in kept)
    text = lines(shared, "4-south-worcestershire-partnership-plan-2008-11.md")
    for row, source in zip(kept, load("risk-register-2008.toml")["risk"], strict=True):
        here = "".join(text[source["line"] :][:3]).replace("\t", "")
        said = row["Risk"] + row["Impact"] + row["Likelihood"] + row["Control"]
        assert bare(here).startswith(bare(said))


def test_every_line_of_the_outcome_sheet(shared):
    kept = rows("outcome-sheet-2016.xlsx", "Outcome sheet")
    assert [row["Order"] for row in kept] == list(range(1, len(kept) + 1))
    text = lines(shared, "1-outcome-sheet-south-worcestershire.md")
    sources = [line for part in load("outcome-sheet-2016.toml")["part"] for line in part["lines"]]
    for row, (place, _) in zip(kept, sources, strict=True):
        printed = bare(text[place]).replace("<sup>1</sup>", "").replace("·", "").lstrip("-").split(":")[-1]
        assert sorted(printed) == sorted(bare(row["Text"]))  # in two lines the words stand in another order
    bullets = [place for place, line in enumerate(text) if line.startswith("- ")]
    assert [place for place, _ in sources][2:] == bullets


def test_the_cover_of_the_outcome_sheet_says_what_it_is_about():
    said = key_values(openpyxl.load_workbook(DATA / "outcome-sheet-2016.xlsx")["Cover"])
    assert (said["objective"], said["area"], said["date"]) == (
        ["report-2016:5"],
        ["South Worcestershire"],
        ["2016"],
    )
