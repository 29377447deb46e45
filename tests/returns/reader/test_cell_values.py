"""Single data cells: numbers, numbers with marks, and marks that stand for none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import Marker
from app.domain.measures import Unit
from app.returns.reader.cell_values import CellValue, read_text
from app.returns.reader.legends import apply_legend, read_legend
from app.returns.reader.opening import with_plain_numbers
from tests.returns.grids import facts, sheet

R, P, E, X, Z, C, U = (Marker(mark) for mark in "rpexzcu")


@pytest.mark.parametrize(
    ("text", "value", "markers"),
    [
        ("1,101 (R)", 1101, (R,)),
        ("82.44R", 82.44, (R,)),
        ("12.3 e", 12.3, (E,)),
        ("1,234 [p]", 1234, (P,)),
        ("3^", 3, ()),
        ("5^**", 5, ()),
        ("12 [note 3]", 12, ()),
        ("10.2a", 10.2, ()),
        ("0", 0, ()),
        ("0.0", 0, ()),
        ("-5.2", -5.2, ()),
        ("\u22125", -5, ()),
        ("12 345", 12345, ()),
        ("..", None, (X,)),
        ("-", None, (X,)),
        ("n/a", None, (Z,)),
        ("(S)", None, (C,)),
        ("[c]", None, (C,)),
        ("*", None, (C,)),
        ("[low]", None, (U,)),
    ],
)
def test_values_and_marks(text: str, value: float | None, markers: tuple[Marker, ...]) -> None:
    read = read_text(text)
    assert read is not None
    assert (read.value, read.markers) == (value, markers)


def test_what_the_cell_itself_says_of_its_unit() -> None:
    assert read_text("19%") == CellValue(19.0, percent=True)
    assert read_text("£1,200") == CellValue(1200.0, unit=Unit.POUNDS)
    assert read_text("10.7 mins") == CellValue(10.7, unit=Unit.MINUTES)
    assert read_text("37th") == CellValue(37.0, rank=True)
    assert read_text("5 of 8") == CellValue(5.0, rank=True)
    assert read_text("10:30") == CellValue(10.5, unit=Unit.MINUTES)  # how long, in minutes and seconds
    assert read_text("01:10:30") == CellValue(70.5, unit=Unit.MINUTES)


@pytest.mark.parametrize(
    "text", ["52+", "<5", "1,23", "Green", "A", "20 (12%)", "10:3", "12-15", "(5)", "1e5", ""]
)
def test_what_is_no_number(text: str) -> None:
    assert read_text(text) is None


def test_the_notes_of_a_sheet_say_what_its_marks_mean() -> None:
    legend = read_legend(
        [
            "6. '-'  indicates that the base number is fewer than 50.",
            "'..' Denotes data not available",
            "* suppressed; : not applicable",
            "[x] = not available [z] = not applicable",
        ]
    )
    assert legend == {"-": U, "..": X, "*": C, "[x]": X, "[z]": Z}
    dash = read_text("-")
    assert dash is not None
    assert apply_legend(dash, legend).markers == (U,)


def test_a_mark_for_nil_is_still_no_number() -> None:
    dash = read_text("-")
    assert dash is not None
    assert apply_legend(dash, read_legend(["- = nil or negligible"])) == CellValue(None, (), "-")


@given(st.floats(-1e9, 1e9).map(lambda x: round(x, 3)))
def test_every_number_written_with_separators_comes_back(number: float) -> None:
    read = read_text(f"{number:,.3f}")
    assert read is not None
    assert read.value == number


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str) -> None:
    read_text(text)
    read_legend([text])


@pytest.mark.parametrize("text", ["+5.1 pp", "+5.1ppt", "5.1 percentage points", "+5.1% pts", "5.1 %"])
def test_points_of_percentages_are_percent(text: str) -> None:
    read = read_text(text)
    assert read is not None
    assert (read.value, read.percent) == (5.1, True)


def test_whole_numbers_of_an_old_workbook_are_numbers_like_others() -> None:
    rows = with_plain_numbers([["Answered", 1, 0.5, True]])
    assert list(map(type, rows[0])) == [str, float, float, bool]
    found = facts(sheet("Measure | 2019 | 2020\nAnswered | 1 | 0.5", percent="B2:C2"))
    assert found["B2"].endswith("100 percent")
