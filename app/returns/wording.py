"""Words that the checks share: how a figure, a number and a count of figures are written in a sentence."""

from collections.abc import Iterable

from app.domain.figures import Figure
from app.domain.issues import Issue, Severity
from app.domain.labels import SEPARATOR
from app.domain.measures import Unit


def at(figure: Figure, severity: Severity, code: str, message: str, also: Iterable[Figure] = ()) -> Issue:
    """An issue at the cell of a figure, about further figures of its sheet, too: `also`."""
    sheet, cell = figure.source.sheet, figure.source.cell
    cells = (other.source.cell for other in also if other.source.sheet == sheet)
    further = tuple(dict.fromkeys(each for each in cells if each != cell))
    return Issue(severity, code, message, sheet, cell, further)


def name_of(figure: Figure) -> str:
    """The label as printed, from the outermost heading to the innermost."""
    return SEPARATOR.join(figure.labelled_measure) or "This figure"


def number(value: float) -> str:
    """A number as people write it: "1,234" or "10.7", at most four decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4f}".rstrip("0").rstrip(".")


def shown(figure: Figure) -> str:
    """What the cell holds: the number, else its text or shorthand."""
    if figure.value is None:
        return figure.text or "".join(f"[{mark}]" for mark in figure.markers) or "nothing"
    return number(figure.value) + ("%" if figure.unit is Unit.PERCENT else "")


def count_of(figures: int, noun: str = "figure") -> str:
    """A count with its noun: "1 figure", "12 figures"."""
    return f"{figures:,} {noun}" if figures == 1 else f"{figures:,} {noun}s"


def from_cell(cells: Iterable[str]) -> str:
    """How many figures, and where the first stands: "3 figures, from cell D5 on"."""
    listed = list(cells)
    where = f"in cell {listed[0]}" if len(listed) == 1 else f"from cell {listed[0]} on"
    return f"{count_of(len(listed))}, {where}"


def joined(words: Iterable[str], most: int = 3) -> str:
    """A list in words, cut after `most`: "A, B and C", "A, B, C and 4 more"."""
    listed = list(dict.fromkeys(words))
    if len(listed) > most:
        return f"{', '.join(listed[:most])} and {len(listed) - most} more"
    return " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)
