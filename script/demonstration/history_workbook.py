"""The workbook of monthly history: one tidy sheet per family, every number marked [e]."""

from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from app.domain.periods import month
from script.demonstration.offence_history import MONTHS, offence_months
from script.demonstration.other_history import count_months, mean_months, missing_person_months
from script.demonstration.quarterly_return import SENT
from script.demonstration.set_up import load
from script.demonstration.workbooks import cover, save, table, titled, widths

FORCE = "West Mercia"
TITLE = "by month, April 2013 to December 2015, illustrative"
Row = list[object]


def write_history(path: Path) -> None:
    """Write the history."""
    content = load("history.toml")
    book = Workbook()
    cover(book, _cover_lines(content["cover"]))
    for sheet, rows in _families(content).items():
        target = titled(book, sheet, f"{sheet} {TITLE}")
        table(target, ["Measure", "Area", "Month", "Value", "Marker"], rows)
        target.freeze_panes = "A4"
        widths(target, 46, 24, 18, 12, 10)
    save(book, path)


def month_label(key: str) -> str:
    """ "2015-10" as "October 2015"."""
    year, number = key.split("-")
    return month(int(year), int(number)).label


def _cover_lines(content: dict[str, Any]) -> list[tuple[str, object]]:
    sent: date = SENT
    return [
        ("Kind", "Monthly history"),
        ("Panel", "West Mercia Police and Crime Panel"),
        ("Covers", "April 2013 to December 2015"),
        ("Prepared by", "Demonstration, made by arithmetic"),
        ("Date sent", sent),
        ("Illustrative", "yes"),
        ("Note", content["note"]),
        *[("Assumption", text) for text in content["assumptions"]],
    ]


def _families(content: dict[str, Any]) -> dict[str, list[Row]]:
    """Rows by sheet."""
    crime = offence_months(content)
    found: dict[str, list[Row]] = {"Recorded crime": []}
    for name, areas in crime.items():
        for area, values in areas.items():
            found["Recorded crime"] += _rows(name, area, values)
    found["Missing persons"] = []
    for area, values in missing_person_months(content["missing_persons"]).items():
        found["Missing persons"] += _rows("Missing person reports", area, values)
    for series in content["series"]:
        found.setdefault(series["sheet"], []).extend(_rows(series["measure"], FORCE, count_months(series)))
    for series in content["means"]:
        found.setdefault(series["sheet"], []).extend(_rows(series["measure"], FORCE, mean_months(series)))
    return found


def _rows(name: str, area: str, values: Any) -> list[Row]:
    return [
        [name, area, month_label(key), value, "[x]" if value is None else "[e]"]
        for key, value in zip(MONTHS, values, strict=True)
    ]
