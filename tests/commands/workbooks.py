"""Workbooks as a PCC's office might send them, for the invented panel of `make_panel`."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl

from app.commands.panels import create_panel
from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import Period, months_of
from app.returns.set_up.rows import SetupArea, SetupMeasure
from app.returns.set_up.workbook import Setup, write_setup

AREAS = ("Exshire", "Hill", "Vale", "Coast")
MEASURES = ("Burglary", "Robbery", "Vehicle crime")
Cell = float | str | None


def make_panel(folder: Path) -> Path:
    """A panel of an invented force with three policing areas and three counts."""
    setup = Setup(
        panel="Exshire Police and Crime Panel",
        force_area="Exshire",
        areas=(
            SetupArea("Exshire", AreaKind.FORCE),
            *(SetupArea(name, AreaKind.POLICING, "Exshire") for name in AREAS[1:]),
        ),
        measures=tuple(
            SetupMeasure(
                name, "Recorded crime", Unit.COUNT, Improvement.DOWN, "", "Monthly", Basis.COUNT,
                aliases=("Household burglary",) if name == "Burglary" else (),
            )
            for name in MEASURES
        ),
    )  # fmt: skip
    write_setup(folder / "set-up.xlsx", setup)
    create_panel(folder / "exshire.panel", folder / "set-up.xlsx")
    return folder / "exshire.panel"


def counts(quarter: Period, measures: Sequence[str] = MEASURES) -> dict[tuple[str, str, Period], Cell]:
    """Counts of all areas and months that vary a little, for ever the same, and add up to the force."""
    found: dict[tuple[str, str, Period], Cell] = {}
    for n, measure in enumerate(measures):
        for month in months_of(quarter):
            step = month.start.year * 12 + month.start.month
            parts = [40 + 10 * n + 7 * k + (step * (k + 3) + n) % 5 for k in range(3)]
            values = (float(sum(parts)), *(float(part) for part in parts))
            found |= {(measure, area, month): value for area, value in zip(AREAS, values, strict=True)}
    return found


def write_return(
    path: Path,
    quarter: Period,
    cells: Mapping[tuple[str, str, Period], Cell],
    sent: date,
    words: Mapping[str, str] | None = None,
    sheet: str = "Recorded crime",
) -> Path:
    """A cover, a tidy sheet and, if there are words, a summary."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Cover"
    for line in (
        ("Kind", "Quarterly return"),
        ("Quarter", quarter.span),
        ("Prepared by", "Office of the PCC"),
        ("Date sent", sent),
        ("Illustrative", "no"),
    ):
        cover.append(line)
    tidy = book.create_sheet(sheet)
    tidy.append(("Measure", "Area", "Month", "Value"))
    for (measure, area, month), value in cells.items():
        tidy.append((measure, area, month.label, value))
    if words:
        summary = book.create_sheet("Summary")
        summary.append(("Topic", "Data", "Activity"))
        for topic, text in words.items():
            summary.append((topic, text, None))
    book.save(path)
    return path
