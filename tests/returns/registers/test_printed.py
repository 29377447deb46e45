"""The delivery plan as it was printed in September 2019, page breaks and all, laid on a sheet."""

import re
from pathlib import Path

from app.returns.reader.sheets import Cell, Sheet
from app.returns.registers.planning import plan_registers
from app.returns.registers.reading import read_registers
from app.returns.registers.types import RegisterLine
from tests.papers import lines, rows
from tests.returns.registers.test_plan import NOTHING

WIDTH = 5


def printed_plan(shared: Path) -> Sheet:
    """The table of the pack's text: one row for each printed row, headings in between as lone texts."""
    text = lines(shared)
    first = next(n for n, line in enumerate(text) if line.startswith("PUTTING VICTIMS AND SURVIVORS FIRST"))
    last = next(n for n, line in enumerate(text) if line.startswith("GLOSSARY"))
    found: list[list[Cell]] = []
    for line in text[first:last]:
        cells = [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in line.split("\t")]
        missing = WIDTH - len(cells)  # some pages lose the first column
        found.append(["", *cells] if missing == 1 else [*cells, *[""] * missing])
    return Sheet("Sheet1", found)


def read(shared: Path) -> list[RegisterLine]:
    return list(read_registers(printed_plan(shared))[0])


def test_the_printed_plan_has_its_55_references_in_order(shared: Path) -> None:
    kept = dict.fromkeys(str(row["Reference"]) for row in rows("delivery-plan-2019-q1.xlsx", "Delivery plan"))
    assert list(dict.fromkeys(line.of("ref") for line in read(shared))) == list(kept)


def test_its_activities_and_updates_are_put_together_again(shared: Path) -> None:
    by_ref = {line.of("activity_ref"): line for line in read(shared)}
    assert {"A1.1", "A4.10", "2.1.2", "B2.17", "C2.2", "D6.2"} <= by_ref.keys()
    assert by_ref["A1.2"].of("activity").endswith("(4)Grant provision")
    assert by_ref["A5.4"].of("update").endswith("Performance monitored by the OPCC and Victims' Board.")
    assert by_ref["A1.1"].of("commitment").endswith("what services must be delivered.")
    assert by_ref["A1.1"].of("update").startswith("Complete")


def test_its_headings_are_those_above(shared: Path) -> None:
    under = {line.of("ref"): line.under for line in read(shared)}
    assert "PUTTING VICTIMS AND SURVIVORS FIRST" in under["1.1"]
    assert under["C1"][-1] == "PART B: Police and Crime Commissioner's Commitments"
    assert "Reassuring West Mercia's communities" in under["4.1"]


def test_what_is_planned_of_it_leaves_nothing_out(shared: Path) -> None:
    found = plan_registers(read(shared), NOTHING)
    assert {line.fate.value for line in found.lines} == {"new"}
    assert {issue.code for issue in found.issues} <= {"complete-without-evidence", "reference-leads-nowhere"}
