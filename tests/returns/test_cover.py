"""The cover of a return: what is read, and what is said when it does not fit."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.domain.issues import Severity
from app.domain.periods import PeriodKind, quarter
from app.returns.cover import Cover, parse_span, read_cover


def write(path: Path, *lines: tuple[object, ...], sheet: str = "Cover") -> Path:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = sheet
    for line in lines:
        page.append(line)
    book.save(path)
    return path


def cover_of(path: Path) -> Cover:
    found = read_cover(path)
    assert found is not None
    return found


def test_a_complete_cover(tmp_path: Path) -> None:
    path = write(
        tmp_path / "q3.xlsx",
        ("Kind", "Standard return"),
        ("Panel", "West Mercia Police and Crime Panel"),
        ("Quarter", "October to December 2015"),
        ("Quarter code", "2015-Q3"),
        ("Prepared by", "Performance review"),
        ("Date sent", date(2016, 1, 26)),
        ("Illustrative", "no"),
        ("Note", "First version"),
    )
    cover = cover_of(path)
    assert cover.kind == "Standard return"
    assert cover.panel == "West Mercia Police and Crime Panel"
    assert cover.quarter == quarter(2015, 3)
    assert cover.sender == "Performance review"
    assert cover.sent == date(2016, 1, 26)
    assert cover.illustrative is False
    assert cover.note == "First version"
    assert cover.issues == ()


def test_a_wrong_year_on_the_first_page_is_said_and_the_quarter_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path / "q3.xlsx",
        ("Quarter code", "2015-Q3"),
        ("Period stated on page 1", "1 October to 31 December 2016"),
    )
    cover = cover_of(path)
    assert cover.quarter == quarter(2015, 3)
    assert cover.stated_period == quarter(2016, 3)
    (issue,) = cover.issues
    assert (issue.code, issue.severity, issue.cell) == ("stated-period-differs", Severity.WARNING, "B2")
    assert "1 October to 31 December 2016" in issue.message
    assert "October to December 2015" in issue.message


def test_a_first_page_that_agrees_is_no_issue(tmp_path: Path) -> None:
    path = write(
        tmp_path / "q3.xlsx",
        ("Quarter code", "2015-Q3"),
        ("Period stated on page 1", "1 October to 31 December 2015"),
    )
    assert cover_of(path).issues == ()


def test_words_and_code_that_disagree(tmp_path: Path) -> None:
    path = write(tmp_path / "q.xlsx", ("Quarter", "October to December 2014"), ("Quarter code", "2015-Q3"))
    cover = cover_of(path)
    assert cover.quarter == quarter(2015, 3)
    assert [(issue.code, issue.cell) for issue in cover.issues] == [("cover-quarters-differ", "B1")]


def test_the_words_alone_give_the_quarter(tmp_path: Path) -> None:
    path = write(tmp_path / "q.xlsx", ("Quarter", "October to December 2015"))
    assert cover_of(path).quarter == quarter(2015, 3)


def test_three_months_that_are_no_quarter_are_not_taken_for_one(tmp_path: Path) -> None:
    path = write(tmp_path / "q.xlsx", ("Quarter", "November 2015 to January 2016"))
    assert cover_of(path).quarter is None


@pytest.mark.parametrize(
    ("key", "value", "cell"),
    [
        ("Quarter code", "third quarter", "B1"),
        ("Date sent", "late January", "B1"),
        ("Illustrative", "partly", "B1"),
    ],
)
def test_what_cannot_be_read_is_an_issue_at_its_cell(tmp_path: Path, key: str, value: str, cell: str) -> None:
    (issue,) = cover_of(write(tmp_path / "q.xlsx", (key, value))).issues
    assert (issue.code, issue.sheet, issue.cell) == ("cover-unreadable", "Cover", cell)
    assert value in issue.message


def test_a_doubtful_word_counts_as_illustrative(tmp_path: Path) -> None:
    assert cover_of(write(tmp_path / "q.xlsx", ("Illustrative", "partly"))).illustrative is True
    assert cover_of(write(tmp_path / "r.xlsx", ("Illustrative", "Yes"))).illustrative is True
    assert cover_of(write(tmp_path / "s.xlsx", ("Panel", "Any"))).illustrative is False


def test_dates_in_words_and_in_iso(tmp_path: Path) -> None:
    assert cover_of(write(tmp_path / "a.xlsx", ("Date sent", "26 January 2016"))).sent == date(2016, 1, 26)
    assert cover_of(write(tmp_path / "b.xlsx", ("Date sent", "2016-01-26"))).sent == date(2016, 1, 26)


def test_no_cover_sheet_and_other_formats_give_none(tmp_path: Path) -> None:
    assert read_cover(write(tmp_path / "plain.xlsx", ("Kind", "x"), sheet="Table 1")) is None
    (tmp_path / "table.csv").write_text("Kind,x\n")
    assert read_cover(tmp_path / "table.csv") is None
    (tmp_path / "broken.xlsx").write_bytes(b"not a workbook")
    assert read_cover(tmp_path / "broken.xlsx") is None


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("October to December 2015", date(2015, 10, 1), date(2015, 12, 31), PeriodKind.QUARTER),
        ("1 October to 31 December 2016", date(2016, 10, 1), date(2016, 12, 31), PeriodKind.QUARTER),
        ("December 2015 to February 2016", date(2015, 12, 1), date(2016, 2, 29), PeriodKind.ROLLING),
        ("April to December 2015", date(2015, 4, 1), date(2015, 12, 31), PeriodKind.ROLLING),
    ],
)
def test_spans_in_words(text: str, start: date, end: date, kind: PeriodKind) -> None:
    span = parse_span(text)
    assert span is not None
    assert (span.start, span.end, span.kind) == (start, end, kind)


@pytest.mark.parametrize(
    "text", ["", "last quarter", "Octember to December 2015", "December to October 2015"]
)
def test_what_is_no_span(text: str) -> None:
    assert parse_span(text) is None
