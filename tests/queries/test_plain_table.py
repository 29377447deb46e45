"""A plain table as TSV, HTML and CSV: numbers stay numbers, texts stay texts."""

import csv
import io

import pytest

from app.queries.plain_table import PlainTable, csv_text, html_text, number_in, safe, tsv_text

TABLE = PlainTable(
    "Measures",
    ("October to December 2015",),
    ("Measure", "Quarter"),
    (("Rape & <other>", "2,451"), ("Hours\nlost", "46%"), ("=1+1", "−3.5")),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [("2,451", 2451), ("18", 18), ("−3.5", -3.5), ("1,2", None), ("46%", None), ("15/16", None), ("", None)],
)
def test_a_number_is_only_what_is_one(text: str, number: float | None) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    ("text", "kept"),
    [("=1+1", "’=1+1"), ("@sum", "’@sum"), ("-cmd|x", "’-cmd|x"), ("+6%", "+6%"), ("a=b", "a=b")],
)
def test_what_looks_like_a_formula_stays_a_text(text: str, kept: str) -> None:
    assert safe(text) == kept


def test_tsv_has_one_line_for_each_row() -> None:
    assert tsv_text(TABLE).splitlines() == [
        "Measure\tQuarter",
        "Rape & <other>\t2,451",
        "Hours lost\t46%",
        "’=1+1\t−3.5",
    ]


def test_html_has_a_heading_row_and_nothing_merged() -> None:
    html = html_text(TABLE)
    assert html.count('<th scope="col"') == 2
    assert "Rape &amp; &lt;other&gt;" in html
    assert '<td align="right">2,451</td>' in html
    assert "span=" not in html


def test_csv_reads_back_with_plain_numbers() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(TABLE))))
    assert rows == [
        ["Measure", "Quarter"],
        ["Rape & <other>", "2451"],
        ["Hours\nlost", "46%"],
        ["’=1+1", "-3.5"],
    ]
