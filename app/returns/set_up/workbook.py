"""The set-up workbook: what a new panel is made of. Its layout is described in docs/set-up-workbook.md."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

from app.domain.issues import Issue, Severity
from app.errors import UserError
from app.returns.cover import key_values
from app.returns.set_up.cells import cell_of, fields_of
from app.returns.set_up.checks import check_rows
from app.returns.set_up.rows import (
    SHEETS,
    SetupAim,
    SetupArea,
    SetupBreak,
    SetupMapping,
    SetupMeasure,
    SetupMeeting,
    SetupMember,
    SetupObjective,
    SetupPlan,
    SetupPopulation,
    SetupSuccessMeasure,
)
from app.returns.set_up.sheets import read_sheet

KIND = "Set-up workbook"
COVER = "Cover"


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything a set-up workbook says, by name; `issues` says what could not be read or does not fit."""

    panel: str
    force_area: str
    sources: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    areas: tuple[SetupArea, ...] = ()
    populations: tuple[SetupPopulation, ...] = ()
    plans: tuple[SetupPlan, ...] = ()
    aims: tuple[SetupAim, ...] = ()
    objectives: tuple[SetupObjective, ...] = ()
    success_measures: tuple[SetupSuccessMeasure, ...] = ()
    mappings: tuple[SetupMapping, ...] = ()
    measures: tuple[SetupMeasure, ...] = ()
    breaks: tuple[SetupBreak, ...] = ()
    meetings: tuple[SetupMeeting, ...] = ()
    members: tuple[SetupMember, ...] = ()
    issues: tuple[Issue, ...] = field(default=(), compare=False)


FIELD_OF_SHEET = {
    "Areas": "areas",
    "Populations": "populations",
    "Plans": "plans",
    "Aims": "aims",
    "Objectives": "objectives",
    "Success measures": "success_measures",
    "Objective mapping": "mappings",
    "Measures": "measures",
    "Breaks": "breaks",
    "Meetings": "meetings",
    "Members": "members",
}


def read_setup(path: Path) -> Setup:
    """Read a set-up workbook (.xlsx); rows that cannot be read are left out and said among the issues.

    Raises UserError if it is no set-up workbook.
    """
    book = _open(path)
    cover = key_values(book[COVER]) if COVER in book.sheetnames else {}
    if " ".join(cover.get("kind", [])).casefold() != KIND.casefold():
        raise UserError(
            f"{path.name} is not a set-up workbook.",
            f'A set-up workbook has a sheet "{COVER}" with the line Kind: {KIND}.',
        )
    issues: list[Issue] = []
    placed = {name: read_sheet(book, name, row_type, issues) for name, row_type in SHEETS.items()}
    issues += check_rows(placed)
    rows: dict[str, Any] = {
        FIELD_OF_SHEET[name]: tuple(p.row for p in found) for name, found in placed.items()
    }
    return Setup(
        panel=_said(cover, "panel", issues),
        force_area=_said(cover, "force area", issues),
        sources=tuple(cover.get("sources", [])),
        assumptions=tuple(cover.get("assumptions", [])),
        issues=tuple(issues),
        **rows,
    )


def write_setup(path: Path, setup: Setup) -> None:
    """Write a set-up workbook that `read_setup` reads back as the same Setup (without its issues)."""
    book = fill_workbook(setup)
    book.save(path)


def fill_workbook(setup: Setup) -> Any:
    """The set-up workbook in memory: the cover, then a sheet per kind of row."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = COVER
    pairs = [("Kind", [KIND]), ("Panel", [setup.panel]), ("Force area", [setup.force_area])]
    pairs += [("Sources", list(setup.sources)), ("Assumptions", list(setup.assumptions))]
    for key, values in pairs:
        for number, value in enumerate(values or [""]):
            cover.append([key if number == 0 else None, value])
    for name, row_type in SHEETS.items():
        sheet = book.create_sheet(name)
        fields = fields_of(row_type)
        sheet.append([each.heading for each in fields])
        for row in getattr(setup, FIELD_OF_SHEET[name]):
            sheet.append([cell_of(getattr(row, each.name)) for each in fields])
    return book


def _open(path: Path) -> Any:
    try:
        return openpyxl.load_workbook(path, data_only=True)
    except FileNotFoundError:
        raise UserError(f"There is no file {path.name}.", "Check the name and the folder.") from None
    except (
        OSError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        openpyxl.utils.exceptions.InvalidFileException,
    ):
        raise UserError(
            f"{path.name} cannot be read as an Excel workbook.", "Save it as .xlsx and try again."
        ) from None


def _said(cover: dict[str, list[str]], key: str, issues: list[Issue]) -> str:
    value = " ".join(cover.get(key, []))
    if not value:
        message = f'The cover does not give the {key}. Add a line "{key.capitalize()}".'
        issues.append(Issue(Severity.ERROR, "cover-incomplete", message, COVER))
    return value
