"""Where the figures of a chart or table are from, in one line: files, days, sheets and cells."""

import re
from collections.abc import Iterable

from app.domain.figures import Figure
from app.domain.periods import day_label
from app.queries.panel import Panel

FEW = 6  # cells that are named one by one


def source_line(panel: Panel, figures: Iterable[Figure]) -> str:
    """File, day, sheet and cells of some figures, each sheet once; empty for no figures."""
    by_sheet: dict[tuple[int, str, str], dict[str, None]] = {}
    for figure in figures:
        place = (figure.return_id, figure.source.file, figure.source.sheet)
        by_sheet.setdefault(place, {})[figure.source.cell] = None
    texts = []
    for (return_id, file, sheet), cells in by_sheet.items():
        received = day_label(panel.arrived[return_id].received)
        texts.append(f"{file}, received {received}, sheet “{sheet}”, {cells_text(cells)}")
    return f"Source: {'; '.join(texts)}." if texts else ""


def cells_text(cells: Iterable[str]) -> str:
    """Cells in the order of the sheet: "cells E4 and E5", from first to last where they are in one line."""
    places = sorted(map(_place, cells))
    named = [f"{letters}{row}" for row, _, letters in places]
    if len(named) < 3:
        return f"cell{'s' if len(named) > 1 else ''} {' and '.join(named)}"
    in_line = len({row for row, _, _ in places}) == 1 or len({letters for _, _, letters in places}) == 1
    if in_line:
        return f"cells {named[0]} to {named[-1]}"
    if len(named) <= FEW:
        return f"cells {', '.join(named[:-1])} and {named[-1]}"
    return f"{len(named)} cells from {named[0]} to {named[-1]}"


def _place(cell: str) -> tuple[int, int, str]:
    """Row, and the column's letters after how many they are: Z comes before AA."""
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    return int(row), len(letters), letters
