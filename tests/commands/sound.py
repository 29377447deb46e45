"""Sound returns of an invented force, as many quarters as wanted, in the layouts that offices use.

The numbers vary as such numbers do: counts by chance around a season, averages and shares by a little.
"""

import random
from collections.abc import Callable, Mapping
from datetime import date
from math import exp, pi, sin
from pathlib import Path
from typing import Any

import openpyxl

from app.commands.panels import create_panel
from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import Period, months_of
from app.returns.set_up.rows import SetupArea, SetupMeasure
from app.returns.set_up.workbook import Setup, write_setup

FORCE, PARTS = "Exshire", ("Hill", "Vale", "Coast")
AREAS = (FORCE, *PARTS)
Cells = Mapping[tuple[str, str, Period], float | str]
Layout = Callable[[Any, Cells], None]


def seasonal(month: int, size: float) -> float:
    """More in summer than in winter."""
    return size * (1 + 0.3 * sin(2 * pi * (month - 4) / 12))


def by_chance(mean: float, chance: random.Random) -> int:
    """A count that comes about by chance (Poisson, by Knuth's method)."""
    limit, product, count = exp(-mean), chance.random(), 0
    while product > limit:
        product *= chance.random()
        count += 1
    return count


SIZES = {"Burglary": (52.0, 41.0, 63.0), "Shoplifting": (75.0, 88.0, 60.0)}
SMALL = {"Robbery": (2.0, 1.2, 3.1), "Arson": (0.3, 0.5, 0.2)}
MEASURES: dict[str, tuple[Unit, Basis]] = {
    **dict.fromkeys((*SIZES, *SMALL), (Unit.COUNT, Basis.COUNT)),
    "Victims satisfied": (Unit.PERCENT, Basis.SURVEY),
    "Time to attend": (Unit.MINUTES, Basis.AVERAGE),
}


def make_panel(folder: Path) -> Path:
    """A panel that counts all these measures every month in three areas and in the force."""
    setup = Setup(
        panel="Exshire Police and Crime Panel",
        force_area=FORCE,
        areas=(
            SetupArea(FORCE, AreaKind.FORCE),
            *(SetupArea(name, AreaKind.POLICING, FORCE) for name in PARTS),
        ),
        measures=tuple(
            SetupMeasure(name, "Policing", unit, Improvement.NONE, "", "Monthly", basis)
            for name, (unit, basis) in MEASURES.items()
        ),
    )
    write_setup(folder / "set-up.xlsx", setup)
    create_panel(folder / "exshire.panel", folder / "set-up.xlsx")
    return folder / "exshire.panel"


def numbers(period: Period, seed: int = 1) -> dict[tuple[str, str, Period], float | str]:
    """Every measure in every area and month of a period; always the same for a month, whoever asks."""
    found: dict[tuple[str, str, Period], float | str] = {}
    for month in months_of(period):
        chance = random.Random(f"{seed} {month.start.isoformat()}")
        for name, sizes in {**SIZES, **SMALL}.items():
            size = [seasonal(month.start.month, each) if name in SIZES else each for each in sizes]
            parts = [by_chance(each, chance) for each in size]
            found |= {(name, area, month): float(n) for area, n in zip(PARTS, parts, strict=True)}
            found[name, FORCE, month] = float(sum(parts))
        for area in AREAS:
            found["Victims satisfied", area, month] = round(84 + chance.gauss(0, 2), 1)
            found["Time to attend", area, month] = round(10.4 + chance.gauss(0, 0.6), 1)
    return found


def tidy(book: Any, cells: Cells) -> None:
    """One line for each number."""
    sheet = book.create_sheet("Figures")
    sheet.append(("Measure", "Area", "Month", "Value"))
    for (measure, area, month), value in cells.items():
        sheet.append((measure, area, month.label, value))


def areas_down(book: Any, cells: Cells) -> None:
    """A sheet for each measure: areas below each other, months side by side."""
    months = list(dict.fromkeys(month for _, _, month in cells))
    for measure in MEASURES:
        sheet = book.create_sheet(measure)
        sheet.append((measure,))
        sheet.append(("Area", *(month.label for month in months)))
        for area in AREAS:
            sheet.append((area, *(cells[measure, area, month] for month in months)))


def months_across(book: Any, cells: Cells) -> None:
    """A sheet for each area: measures below each other, months side by side."""
    months = list(dict.fromkeys(month for _, _, month in cells))
    for area in AREAS:
        sheet = book.create_sheet(area)
        sheet.append((area,))
        sheet.append(("Measure", *(month.label for month in months)))
        for measure in MEASURES:
            sheet.append((measure, *(cells[measure, area, month] for month in months)))


def areas_across(book: Any, cells: Cells) -> None:
    """One sheet: measures and months below each other, areas side by side."""
    sheet = book.create_sheet("Performance")
    sheet.append(("Measure", "Month", *AREAS))
    for measure in MEASURES:
        for month in dict.fromkeys(month for _, _, month in cells):
            sheet.append((measure, month.label, *(cells[measure, area, month] for area in AREAS)))


def all_sheets(book: Any, cells: Cells) -> None:
    """Counts, shares and times on sheets of their own, with notes and a summary in words."""
    families = {"Crime": (*SIZES, *SMALL), "Victims": ("Victims satisfied",), "Response": ("Time to attend",)}
    months = list(dict.fromkeys(month for _, _, month in cells))
    for title, measures in families.items():
        sheet = book.create_sheet(title)
        sheet.append((f"{title} by area and month",))
        sheet.append(())
        sheet.append(("Measure", "Area", *(month.label for month in months)))
        for measure in measures:
            for area in AREAS:
                sheet.append((measure, area, *(cells[measure, area, month] for month in months)))
        sheet.append(())
        sheet.append(("Source: Exshire Police. Figures may change when crimes are recorded later.",))
    notes = book.create_sheet("Notes")
    notes.append(("Counts are of crimes recorded in the month. Call 101 to ask about these figures.",))
    summary = book.create_sheet("Summary")
    summary.append(("Topic", "Data", "Activity"))
    first = months[0]
    said = f"Burglary stood at {cells['Burglary', FORCE, first]:.0f} in {first.label}."
    summary.append(("Burglary", said, f"Patrols in {first.label} were doubled around the schools of Hill."))


def write(path: Path, quarter: Period, layout: Layout, cells: Cells, sent: date) -> Path:
    """A cover and the figures in a layout."""
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    for line in (
        ("Panel", "Exshire Police and Crime Panel"),
        ("Quarter", quarter.span),
        ("Prepared by", "Office of the PCC"),
        ("Date sent", sent),
        ("Illustrative", "no"),
    ):
        book.active.append(line)
    layout(book, cells)
    book.save(path)
    return path


def rounded(cells: Cells) -> Cells:
    """Counts to the nearest 5, as some offices print them, the total rounded by itself."""
    counts = {*SIZES, *SMALL}
    return {
        key: 5.0 * round(value / 5) if key[0] in counts and isinstance(value, float) else value
        for key, value in cells.items()
    }


def held_back(cells: Cells) -> Cells:
    """Counts below 3 of an area are confidential, and so is the next smallest; the force's are printed."""
    found = dict(cells)
    for name in SMALL:
        for month in dict.fromkeys(month for _, _, month in cells):
            parts = sorted((float(cells[name, area, month]), area) for area in PARTS)
            if parts[0][0] < 3:
                found |= {(name, area, month): "[c]" for _, area in parts[:2]}
    return found


def fill_in(path: Path, cells: Cells, sent: date) -> Path:
    """The standard return as the PCC's office fills it in: a number, or shorthand, in every cell."""
    labelled = {(measure, area, month.label): value for (measure, area, month), value in cells.items()}
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        headings = [cell.value for cell in sheet[4]]
        for row in sheet.iter_rows(min_row=5) if headings[:3] == ["Measure", "Area", "Unit"] else ():
            for cell, heading in zip(row[3:], headings[3:], strict=True):
                cell.value = labelled.get((row[0].value, row[1].value, heading), "[x]")
    book["Cover"]["B7"], book["Cover"]["B8"] = "Office of the PCC", sent
    book.save(path)
    return path
