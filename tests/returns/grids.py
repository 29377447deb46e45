"""Sheets typed as text, and figures printed in one line each: a test reads like the sheet it is about."""

from datetime import datetime

from app.domain.figures import LabelledFigure
from app.returns.reader.expand import expand
from app.returns.reader.interpret import SheetReading, interpret
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.sheets import Cell, Look, Sheet, position


def cell(text: str) -> Cell:
    """What a spreadsheet program would have stored: numbers, dates, else text; "=5" is the text 5."""
    words = text.strip()
    if words.startswith("="):
        return words[1:]
    if words.startswith("@"):
        return datetime.fromisoformat(words[1:])
    try:
        return float(words)
    except ValueError:
        return words.replace("\\n", "\n")


def area(text: str) -> list[tuple[int, int]]:
    """The cells of "B4:C6" or "B4"."""
    first, _, last = text.partition(":")
    (top, left), (bottom, right) = position(first), position(last or first)
    return [(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


def sheet(
    text: str, name: str = "Sheet1", merges: str = "", percent: str = "", raised: dict[str, str] | None = None
) -> Sheet:
    """A sheet from lines with "|" between cells; the first line after the opening quotes is row 1."""
    lines = [line.strip() for line in text.strip("\n").split("\n")]
    rows = [[cell(part) for part in line.split("|")] if line else [""] for line in lines]
    width = max(map(len, rows))
    filled = [[*row, *[""] * (width - len(row))] for row in rows]
    marks = raised or {}
    filled = [
        [marks.get(value, value) if isinstance(value, str) else value for value in row] for row in filled
    ]
    merged = tuple(
        (cells[0][0], cells[0][1], cells[-1][0], cells[-1][1]) for cells in map(area, merges.split())
    )
    shown = frozenset(place for part in percent.split() for place in area(part))
    return Sheet(name, filled, Look(merges=merged, percent=shown))


def read(*sheets: Sheet, known: KnownNames = NOTHING_KNOWN) -> list[SheetReading]:
    """The readings of a workbook of these sheets, for a panel that knows these names."""
    return list(interpret(sheets, known))


def facts(*sheets: Sheet, known: KnownNames = NOTHING_KNOWN) -> dict[str, str]:
    """Every figure by its cell: "Violence > With injury; Telford; October 2015; value; 12 count [p]"."""
    found = {}
    for reading in read(*sheets, known=known):
        for figure in expand(reading.tables, "book.xlsx", reading.name):
            name = figure.source.cell if len(sheets) == 1 else f"{reading.name}!{figure.source.cell}"
            found[name] = line(figure)
    return found


def line(figure: LabelledFigure) -> str:
    """One figure in one line."""
    shown = f"{figure.value:.10g}" if figure.value is not None else (figure.text or "none")
    marks = "".join(f" [{mark.value}]" for mark in figure.markers)
    when = figure.period.label if figure.period else "no period"
    where = figure.area or "no area"
    told = f"{figure.statistic.value}; {shown} {figure.unit.value}{marks}"
    return f"{' > '.join(figure.measure)}; {where}; {when}; {told}"
