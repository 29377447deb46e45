"""What the text around the tables of a sheet explains: footnote numbers and marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.figures import Marker
from app.returns.reader.cell_values import read_legend
from app.returns.reader.headers import cell_text
from app.returns.reader.sheets import Sheet

_NUMBERED_NOTE = re.compile(r"\s*[\[(]?(?:note )?(\d{1,2})[.)\]:\s]\s*\D")


@dataclass(frozen=True, slots=True)
class Notes:
    """What the text around the tables of a sheet explains: footnote numbers and marks."""

    numbers: frozenset[int]
    legend: dict[str, Marker | None]


def read_notes(sheet: Sheet, rows: Sequence[int]) -> Notes:
    """Footnote numbers and the meaning of marks, from the rows outside the tables."""
    texts = []
    numbers = set()
    for row in rows:
        cells = [cell_text(cell) for cell in sheet.rows[row] if cell_text(cell)]
        if not cells:
            continue
        joined = " ".join(cells)
        texts.append(joined)
        if (found := _NUMBERED_NOTE.match(joined)) and len(joined) > 6:
            numbers.add(int(found[1]))
    return Notes(frozenset(numbers), read_legend(texts))
