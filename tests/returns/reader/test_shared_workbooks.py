"""Four published workbooks, read as a person reads them."""

from pathlib import Path

import pytest

from app.domain.figures import LabelledFigure
from app.returns.reader.reading import WorkbookReading, read_workbook
from tests.returns.shared_facts import BEDS, FACTS, HOME_OFFICE, ONS, SITREP

FIGURES = {ONS: 9_000, HOME_OFFICE: 3_900, BEDS: 17_000, SITREP: 1_700}


@pytest.fixture(scope="module")
def readings() -> dict[str, WorkbookReading]:
    folder = Path(__file__).resolve().parents[4] / "shared" / "workbooks"
    if not folder.is_dir():
        pytest.skip("the folder `shared` with the published workbooks is not beside the project")
    return {name: read_workbook(folder / name) for name in FIGURES}


@pytest.mark.parametrize(("file", "sheet"), FACTS)
def test_facts(file: str, sheet: str, readings: dict[str, WorkbookReading]) -> None:
    found = {f.source.cell: f for f in readings[file].figures if f.source.sheet == sheet}
    wrong = []
    for line in FACTS[file, sheet].strip().splitlines():
        cell, *expected = (part.strip() for part in line.split(";"))
        differs = "nothing was read" if cell not in found else differences(found[cell], expected)
        if differs:
            wrong.append(f"{cell}: {differs}")
    assert wrong == []


def differences(figure: LabelledFigure, expected: list[str]) -> str:
    """What of a figure is not as written down. A path may have outer headings more than expected."""
    path, area, period, statistic, value = expected
    labels = tuple(path.split(" > "))
    shown, _, rest = value.partition(" ")
    marks = "".join(f" [{mark.value}]" for mark in figure.markers)
    differs = {
        "measure": figure.measure if figure.measure[-len(labels) :] != labels else "",
        "area": figure.area if figure.area != area else "",
        "period": figure.period if not figure.period or not figure.period.label.startswith(period) else "",
        "statistic": figure.statistic if figure.statistic != statistic else "",
        "value": repr(figure.value) if figure.value != (None if shown == "none" else float(shown)) else "",
        "unit and markers": f"{figure.unit.value}{marks}" if f"{figure.unit.value}{marks}" != rest else "",
    }
    return ", ".join(f"{name} {what}" for name, what in differs.items() if what)


def test_there_are_more_than_150_facts() -> None:
    assert sum(len(text.strip().splitlines()) for text in FACTS.values()) > 150


@pytest.mark.parametrize("file", FIGURES)
def test_nearly_every_number_of_the_tables_is_a_figure(
    file: str, readings: dict[str, WorkbookReading]
) -> None:
    assert len(readings[file].figures) > FIGURES[file]
    assert len({(f.source.sheet, f.source.cell) for f in readings[file].figures}) == len(
        readings[file].figures
    )


def test_sheets_without_figures_say_so(readings: dict[str, WorkbookReading]) -> None:
    silent = {sheet.name for reading in readings.values() for sheet in reading.sheets if not sheet.tables}
    assert silent == {"Notes", "Index", "Data Quality"}
