"""The PCC's own words: sheets of a return with the columns Topic, Data, Activity or Objective, Progress."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl

HEADINGS = (["topic", "data"], ["objective", "progress"])


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One topic: what the report says of its data and of the activity, and the cells of both."""

    topic: str
    words: str
    activity: str
    sheet: str
    cell: str
    activity_cell: str = ""


def read_summary(path: Path) -> tuple[SummaryLine, ...]:
    """Lines of the sheets with the headings Topic, Data and (perhaps) Activity, or Objective and Progress."""
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return ()
    book = openpyxl.load_workbook(path, data_only=True)
    return tuple(line for sheet in book.worksheets for line in _lines(sheet))


def _lines(sheet: Any) -> list[SummaryLine]:
    heading = next((row for row in sheet.iter_rows(max_row=10) if _texts(row)[:2] in HEADINGS), None)
    if heading is None:
        return []
    lines = []
    for row in sheet.iter_rows(min_row=heading[0].row + 1):
        topic, words, activity = ([str(cell.value or "").strip() for cell in row[:3]] + ["", "", ""])[:3]
        if topic and words:
            cells = [cell.coordinate for cell in row[:3]]
            lines.append(SummaryLine(topic, words, activity, sheet.title, cells[1], cells[-1]))
    return lines


def _texts(row: Any) -> list[str]:
    return [str(cell.value or "").strip().casefold() for cell in row]
