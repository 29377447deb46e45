"""A table as plain values, and as the texts in which other programs take it: TSV, HTML, CSV."""

import csv
import io
import re
from dataclasses import dataclass
from html import escape

NUMBER = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")

SIGNED = re.compile(r"[-+][\d,.]+( ?[%a-z]+)?")  # "+6%", "-2 points": no formula


@dataclass(frozen=True, slots=True)
class PlainTable:
    """One heading row and rows of texts, as many in each as there are headings; nothing is merged."""

    title: str
    lines: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def number_in(text: str) -> int | float | None:
    """The number that a text is, "2,451" or "−3.5"; None for anything else, units and percentages too."""
    if not NUMBER.fullmatch(text):
        return None
    plain = text.replace(",", "").replace("−", "-")
    return float(plain) if "." in plain else int(plain)


def tsv_text(table: PlainTable) -> str:
    """Lines of cells parted by tabs, as a spreadsheet takes them from the clipboard."""
    lines = (table.headings, *table.rows)
    return "\n".join("\t".join(_one_line(safe(cell)) for cell in line) for line in lines) + "\n"


def html_text(table: PlainTable) -> str:
    """A real table for Word and Excel: a heading row, numbers at the right, texts that stay texts."""
    head = "".join(f'<th scope="col" align="left">{escape(name)}</th>' for name in table.headings)
    body = "\n".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in table.rows)
    return (
        '<html><head><meta charset="utf-8"></head><body>\n'
        '<table border="1" cellspacing="0" cellpadding="4">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>\n</body></html>"
    )


def csv_text(table: PlainTable) -> str:
    """Comma-separated values with a heading row; numbers without thousands separators."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow(safe(cell) if (number := number_in(cell)) is None else number for cell in row)
    return made.getvalue()


def safe(text: str) -> str:
    """Text as text: what begins like a formula would be worked out by a spreadsheet."""
    kept = "".join(sign for sign in text if sign >= " " or sign in "\n\t")
    is_formula = kept.startswith(("=", "@", "+", "-")) and not SIGNED.fullmatch(kept)
    return f"’{kept}" if is_formula else kept


def _cell(text: str) -> str:
    if number_in(text) is not None:
        return f'<td align="right">{escape(text)}</td>'
    words = "<br>".join(escape(line) for line in safe(text).splitlines())
    return f"<td style=\"mso-number-format:'\\@'\">{words}</td>"


def _one_line(text: str) -> str:
    return " ".join(text.split())
