"""The delivery plan in a standard return: a row for each activity, with what was said last to be updated."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from app.domain.commitments import Activity, Commitment, Status
from app.domain.periods import Period
from app.returns.template.cells import add, choice
from app.returns.template.look import (
    set_page,
    set_widths,
    style_text,
    style_to_fill,
    write_headings,
    write_title,
)

SHEET = "Delivery plan"
HOLDS = "What was done for each commitment of the delivery plan"
HEADINGS = {
    "Reference": 12,
    "Commitment": 40,
    "Activity reference": 20,
    "Activity": 50,
    "Last update": 80,
    "Update": 80,
    "Status": 20,
    "Oversight": 30,
}
LINES = (
    "Last time's words stand beside. Write what has happened since and choose a status; leave none empty.",
    "A complete activity needs what shows it. To send readers to another line, write: Refer to 2.5",
)
TO_CHOOSE = [status.value for status in Status if status not in (Status.UNKNOWN, Status.REFER)]
LINE_HEIGHT, HIGHEST = 14.5, 409  # points; no spreadsheet shows a higher row
UPDATE, STATUS = (list(HEADINGS).index(name) + 1 for name in ("Update", "Status"))
Line = tuple[Commitment, Activity]


def current_activities(commitments: Sequence[Commitment]) -> list[Line]:
    """Activities that the newest delivery plan spoke of, and those that no plan ever did."""
    every = [(commitment, activity) for commitment in commitments for activity in commitment.activities]
    newest = max((update.day for _, activity in every for update in activity.updates), default=None)
    return [(c, a) for c, a in every if not a.updates or a.updates[-1].day == newest]


def fill_delivery_plan(sheet: Any, commitments: Sequence[Commitment], quarter: Period) -> None:
    """Title, headings, a row for each activity; updates and statuses are to be filled in."""
    row = write_title(sheet, f"{SHEET}, {quarter.span}", LINES)
    write_headings(sheet, row, tuple(HEADINGS))
    lines = current_activities(commitments)
    for number, (commitment, activity) in enumerate(lines, start=row + 1):
        last = activity.updates[-1].text if activity.updates else None
        oversight = "\n".join(activity.oversight)
        texts = (commitment.ref, commitment.text, activity.ref, activity.text, last, None, None, oversight)
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(number, column, text or None)
            style_to_fill(cell) if column in (UPDATE, STATUS) else style_text(cell)
        sheet.row_dimensions[number].height = _height(texts)
    add(sheet, choice(TO_CHOOSE), f"G{row + 1}:G{row + len(lines)}")
    sheet.freeze_panes = sheet.cell(row + 1, 2)
    set_widths(sheet, HEADINGS.values())
    set_page(sheet, row)


def _height(texts: Sequence[str | None]) -> float:
    """So high that the longest text shows whole: not every program makes room by itself."""
    rows = [
        sum(ceil((len(line) + 1) / (0.95 * width)) for line in (text or "").splitlines())
        for text, width in zip(texts, HEADINGS.values(), strict=True)
    ]
    return min(LINE_HEIGHT * max(*rows, 1) + 2, HIGHEST)
