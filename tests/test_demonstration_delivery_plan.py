"""The delivery plan of the demonstration: 55 commitments, word for word, column by column."""

import re

import pytest

from script.demonstration.set_up import load
from tests.papers import bare, lines, pattern, rows

WORKBOOK = "delivery-plan-2019-q1.xlsx"
CELLS = ("Commitment", "Activity", "Update", "Oversight")


@pytest.fixture(scope="module")
def plan():
    return rows(WORKBOOK, "Delivery plan")


@pytest.fixture
def printed(shared):
    """The cells of the printed table as lists: reference, commitment, activity, update, oversight."""
    text = lines(shared)
    first = next(n for n, line in enumerate(text) if line.startswith("PUTTING VICTIMS AND SURVIVORS FIRST"))
    last = next(n for n, line in enumerate(text) if line.startswith("GLOSSARY"))
    cells = [line.split("\t") for line in text[first:last] if "\t" in line]
    cells = [row if len(row) == 5 else ["", *row] for row in cells]  # some pages lose the first column
    return [row for row in cells if row[0] != "Ref" and any(row[1:]) and not re.fullmatch("-+", row[0])]


def test_55_references_in_the_printed_order(plan, printed):
    kept = list(dict.fromkeys(row["Reference"] for row in plan))
    assert len(kept) == 55
    assert kept == [row[0] for row in printed if row[0]]


@pytest.mark.parametrize("place", range(4))
def test_every_column_says_what_is_printed_and_all_of_it(plan, printed, place):
    said = "".join(bare(row[place + 1]) for row in printed)
    if CELLS[place] == "Commitment":
        kept = dict.fromkeys((row["Reference"], row["Commitment"]) for row in plan)
        texts = [text for _, text in kept]
    elif CELLS[place] == "Activity":
        said = re.sub(r"\(+[A-D]?\d+\.\d+(?:\.\d+)?\)", "", said)  # these stand in a column of their own
        texts = [row["Activity"] for row in plan]
    else:
        texts = [row[CELLS[place]] for row in plan]
    assert re.fullmatch("".join(pattern(text) for text in texts), said)


def test_activities_stand_on_the_lines_that_the_source_names(shared):
    text = lines(shared)
    for commitment in load("delivery-plan.toml")["commitment"]:
        assert text[commitment["line"]].startswith(commitment["ref"])
        for activity in commitment["activity"]:
            own = "" if " " in activity["ref"] else activity["ref"]  # 2.5 (1) is ours
            for words in (own, activity["text"][:40], activity["update"][:40]):
                assert bare(words) in bare(text[activity["line"]])


def test_activities_keep_their_printed_references_the_doubled_one_too(plan):
    refs = [row["Activity reference"] for row in plan if row["Activity reference"]]
    assert len(plan) == 109
    assert {"2.1.2", "B2.11", "A4.10", "C3.1", "D6.2"} <= set(refs)
    assert sorted({ref for ref in refs if refs.count(ref) > 1}) == [
        "3.2.3"
    ]  # printed under 3.2 and under 3.3


def test_a_status_is_words_of_its_update(plan):
    assert all(row["Status"] in row["Update"] for row in plan)
    spellings = {row["Status"] for row in plan}
    assert {
        "Complete",
        "Completed",
        "Action complete",
        "Refer to 2.5",
        "Considered business as usual",
        "",
    } <= (spellings)


def test_commitments_stand_under_the_four_objectives(plan):
    firsts = {}
    for row in plan:
        firsts.setdefault(row["Objective"], row["Reference"])
    assert firsts == {
        "Putting victims and survivors first": "1.1",
        "Building a more secure West Mercia": "2.1",
        "Reforming West Mercia": "3.1",
        "Reassuring West Mercia's communities": "4.1",
    }
    parts = list(dict.fromkeys(row["Part"] for row in plan))
    assert parts[:2] == [
        "Putting victims and survivors first: Policing element",
        "Putting victims and survivors first: Police and Crime Commissioner's Commitments",
    ]
    assert len(parts) == 8


def test_the_glossary_is_as_printed(shared):
    text = lines(shared)
    boards = rows(WORKBOOK, "Oversight")
    kept = load("oversight.toml")["oversight"]
    assert len(boards) == len(kept) == 34
    for board, row in zip(kept, boards, strict=True):
        name, purpose, meets = text[board["line"]].split("\t")
        assert [name, bare(purpose), meets] == [
            board["name"] + board["marks"],
            bare(row["Purpose"]),
            row["Meets"],
        ]
    assert [row["Meets"] for row in boards].count("Quarterly") == 19
