"""The PCC's own words: sheets of a return with the columns Topic, Data, Activity or Objective, Progress."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.progress import NoProgress, Progress

HEADINGS = (["topic", "data"], ["objective", "progress"])
FIRST_ROWS = 10  # among which the headings stand
ROOM = 100  # rows after which is asked whether to go on


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One topic: what the report says of its data and of the activity, and the cells of both."""

    topic: str
    words: str
    activity: str
    sheet: str
    cell: str
    activity_cell: str = ""


def read_summary(path: Path, progress: Progress | None = None) -> tuple[SummaryLine, ...]:
    """Lines of the sheets with the headings Topic, Data and (perhaps) Activity, or Objective and Progress.

    Rows are streamed, so that a sheet of figures costs its first rows only. Other formats give none.
    """
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return ()
    import openpyxl  # noqa: PLC0415 - slow to load, and needed on import only

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError):
        return ()
    try:
        asked = progress or NoProgress()
        return tuple(line for sheet in book.worksheets for line in _lines(sheet, asked))
    finally:
        book.close()


def _lines(sheet: Any, progress: Progress) -> Iterator[SummaryLine]:
    found = False
    for number, row in enumerate(sheet.iter_rows(max_col=3, values_only=True), start=1):
        if number % ROOM == 1:
            progress.step(0, 0, sheet.title)
        texts = [str(value or "").strip() for value in (*row, "", "", "")][:3]
        if not found:
            found = [text.casefold() for text in texts[:2]] in HEADINGS
            if not found and number >= FIRST_ROWS:
                return
        elif texts[0] and texts[1]:
            yield SummaryLine(texts[0], texts[1], texts[2], sheet.title, f"B{number}", f"C{number}")
