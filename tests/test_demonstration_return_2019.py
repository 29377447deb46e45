"""The return for April to June 2019: nothing but what the agenda pack prints, and the two summaries whole."""

import re

import openpyxl
import pytest

from app.domain.periods import quarter
from app.returns.cover import read_cover
from app.returns.set_up.workbook import read_setup
from app.returns.summary import read_summary
from script.demonstration.set_up import load
from tests.papers import DATA, lines

RETURN = DATA / "return-2019-20-q1.xlsx"
FIGURES = 59


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(RETURN)


def figures(book):
    """Rows of the long lists: measure, area, period, unit, value."""
    return [
        row
        for sheet in book
        if sheet["A3"].value == "Measure"
        for row in sheet.iter_rows(min_row=4, values_only=True)
    ]


def test_the_cover_is_that_of_a_return():
    cover = read_cover(RETURN)
    assert (cover.kind, cover.quarter, cover.illustrative) == ("Standard return", quarter(2019, 1), False)
    assert cover.sender == "Police and Crime Commissioner's office"
    assert cover.issues == ()


def test_every_measure_is_in_the_set_up_with_its_unit(book):
    units = {measure.name: measure.unit.value for measure in read_setup(DATA / "set-up.xlsx").measures}
    assert len(figures(book)) == FIGURES
    assert {(row[0], row[3]) for row in figures(book)} <= set(units.items())


def test_every_number_is_printed_on_the_line_that_the_source_names(book, shared):
    text = lines(shared)
    sources = [row for each in load("return-2019.toml")["list"] for row in each["rows"]]
    assert [list(row) for row in figures(book)] == [row[:-1] for row in sources]
    printed = {9_900_000: "£9.9 million", 5.67: "5,67%"}
    for name, *_, value, line in sources:
        said = printed.get(value, f"{value:,}" if f"{value:,}" in text[line] else str(value))
        assert re.search(rf"(?<![\d.,]){re.escape(said)}(?![\d,]*\d)", text[line]), (name, value)


@pytest.mark.parametrize("month", ["May 2019", "June 2019"])
def test_the_summaries_are_as_printed(book, shared, month):
    text = lines(shared)
    source = next(each for each in load("return-2019.toml")["summary"] if each["month"] == month)
    assert text[source["line"]].startswith("Topic\tInclusion\tData\tCommentary")
    rows = [
        [cell or "" for cell in row]
        for row in book[f"Summary {month}"].iter_rows(min_row=4, max_col=5, values_only=True)
    ]
    kept = [
        [topic, inclusion, data, activity, page.removeprefix("page ")]
        for topic, data, activity, inclusion, page in rows
    ]
    after = [line for line in text[source["line"] + 1 :] if "\t" in line and not line.startswith("Topic\t")]
    printed = [(line.split("\t") + [""] * 5)[:5] for line in after[: len(kept)]]
    assert kept == printed
    assert kept[-1][0] == "Call Handling"


def test_the_second_summary_is_that_of_june(book):
    """Paragraph 29 of item 7: rural crime fell from May to June and was below the average then."""
    said = {line.sheet: line.words for line in read_summary(RETURN) if line.topic == "Rural Crime"}
    assert said["Summary June 2019"] == "Decreased volumes on previous month and below monthly average"
    assert said["Summary May 2019"].startswith("Increased volumes")


def test_the_claims_are_found_by_topic():
    found = read_summary(RETURN)
    assert {line.sheet for line in found} == {"Summary May 2019", "Summary June 2019"}
    assert len(found) == 57
    robbery = next(line for line in found if line.topic == "Robbery")
    assert (robbery.words, robbery.activity) == (
        "Increased volumes on previous month and significantly above monthly average",
        "Exceptional volumes in Telford & Wrekin",
    )
