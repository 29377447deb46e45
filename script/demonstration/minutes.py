"""The minutes of 18 June 2019: promises, what the next pack shows of them, who came, both agendas."""

from datetime import date
from pathlib import Path
from typing import Any

from script.demonstration.register_workbook import Sheet, write_register
from script.demonstration.set_up import load

UNDERTAKINGS = {
    "Reference": 11,
    "Undertaking": 90,
    "Given": 16,
    "By": 8,
    "Item": 8,
    "Paragraph": 28,
    "Due": 20,
    "Owner": 10,
}
EVIDENCE = {"Reference": 11, "Day": 20, "State": 14, "Words": 90, "Source": 70}
ATTENDANCE = {"Meeting": 16, "Seat": 44, "Attendance": 14, "Note": 60}
AGENDA = {
    "Meeting": 20,
    "Item": 8,
    "Title": 60,
    "Asked of the panel": 70,
    "Outcome": 60,
    "Pages": 12,
    "Note": 60,
}
GIVEN = date(2019, 6, 18)


def write_minutes(path: Path) -> None:
    """Write the workbook."""
    content = load("minutes-2019.toml")
    undertakings = [
        [each["ref"], each["text"], GIVEN, "PCC", each["item"], each["paragraph"], each.get("due"), "PCC"]
        for each in content["undertaking"]
    ]
    evidence = [
        [each["ref"], each["day"], each["state"], each["words"], each["source"]]
        for each in content["evidence"]
    ]
    present = [row for each in content["attendance"] for row in _attendance(each)]
    columns = ("meeting", "ref", "title", "asked", "outcome", "pages", "note")
    agenda = [[each.get(column) for column in columns] for each in content["item"]]
    sheets = (
        Sheet("Undertakings", UNDERTAKINGS, undertakings),
        Sheet("Evidence", EVIDENCE, evidence),
        Sheet("Attendance", ATTENDANCE, present),
        Sheet("Agenda", AGENDA, agenda),
    )
    write_register(path, "Scrutiny officer", date(2019, 9, 2), content["note"], sheets)


def _attendance(meeting: dict[str, Any]) -> list[list[object]]:
    """Rows by seat; those who came without a seat on the panel are present, and the note says so."""
    rows: list[list[object]] = [
        [meeting["meeting"], seat, manner.capitalize(), meeting["notes"].get(seat)]
        for manner in ("present", "substitute", "apologies", "absent")
        for seat in meeting[manner]
    ]
    return rows + [[meeting["meeting"], office, "Present", "Also attended"] for office in meeting["also"]]
