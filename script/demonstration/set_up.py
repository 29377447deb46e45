"""The set-up workbook of the demonstration, from the TOML files beside this module."""

import tomllib
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font

from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.returns.set_up.rows import (
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
from app.returns.set_up.workbook import Setup, fill_workbook
from script.demonstration.personnel import PERSONNEL_MEASURES
from script.demonstration.projections import PROJECTION_MEASURES
from script.demonstration.workbooks import save, widths

HERE = Path(__file__).parent


def load(name: str) -> dict[str, Any]:
    """One of the TOML files beside this module."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def build_setup() -> Setup:
    """Everything the set-up workbook holds."""
    cover, places, counted = load("cover.toml"), load("areas.toml"), load("measures.toml")
    later = load("measures-2019.toml")
    draft, report, safer = load("plan-2013.toml"), load("plan-2016.toml"), load("plan-safer.toml")
    plans = (draft, report, safer)
    for objective in report["objective"]:
        objective["why"] = next(o["why"] for o in draft["objective"] if o["ref"] == objective["draft"])
    return Setup(
        panel=cover["panel"],
        force_area=cover["force_area"],
        sources=tuple(cover["sources"]),
        assumptions=tuple(cover["assumptions"]),
        areas=tuple(_area(row) for row in places["area"]),
        populations=tuple(SetupPopulation(**row) for row in places["population"]),
        plans=tuple(_plan(plan) for plan in plans),
        aims=tuple(SetupAim(plan["code"], ref, aim) for plan in plans for ref, aim in plan["aims"].items()),
        objectives=tuple(_objective(plan, row) for plan in plans for row in plan["objective"]),
        success_measures=tuple(
            SetupSuccessMeasure(draft["code"], row["ref"], *success)
            for row in draft["objective"]
            for success in row["success_measures"]
        ),
        mappings=_mappings(draft, report, safer),
        measures=(*_measures(counted), *PERSONNEL_MEASURES, *PROJECTION_MEASURES, *_measures(later)),
        breaks=tuple(SetupBreak(**row) for row in counted["break"]),
        meetings=tuple(SetupMeeting(**row) for row in places["meeting"]),
        members=tuple(SetupMember(**row) for row in places["seat"]),
    )


def write_set_up(path: Path) -> None:
    """Write the set-up workbook, with readable widths."""
    book = fill_workbook(build_setup())
    for sheet in book:
        widths(sheet, *(60 if len(str(cell.value)) > 20 else 24 for cell in sheet[2]))
        for cell in sheet[1] if sheet.title != "Cover" else sheet["A"]:
            cell.font = Font(bold=True)
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.is_date:
                cell.number_format = "d mmmm yyyy"
        if sheet.title != "Cover":
            sheet.freeze_panes = "B2"
    save(book, path)


def _area(row: dict[str, Any]) -> SetupArea:
    return SetupArea(
        row["name"],
        AreaKind(row["kind"]),
        row.get("part_of", ""),
        tuple(row.get("aliases", ())),
        *row.get("tile", ()),
    )


def _plan(plan: dict[str, Any]) -> SetupPlan:
    return SetupPlan(
        plan["code"], plan["title"], plan["version"], plan.get("starts"), plan.get("ends"), plan["source"]
    )


def _objective(plan: dict[str, Any], row: dict[str, Any]) -> SetupObjective:
    source = plan["source"]
    if "draft" in row:
        source += f", Part 1, objective {row['ref']}; why it matters: draft plan, objective {row['draft']}"
    return SetupObjective(
        plan["code"],
        row["ref"],
        row["aim"],
        row["title"],
        row["short_title"],
        row.get("why", ""),
        row.get("progress", ""),
        source,
    )


def _mappings(*plans: dict[str, Any]) -> tuple[SetupMapping, ...]:
    draft, report, safer = (plan["code"] for plan in plans)
    by_wording = [
        SetupMapping(
            draft, row["draft"], report, row["ref"], "By its wording; the documents give no mapping."
        )
        for row in plans[1]["objective"]
    ]
    by_subject = [
        SetupMapping(
            report, row["ref"], safer, ref, "Assumed, by its subject; the documents give no mapping."
        )
        for row in plans[1]["objective"]
        for ref in row["safer"]
    ]
    return (*by_wording, *by_subject)


def _measures(content: dict[str, Any]) -> tuple[SetupMeasure, ...]:
    return tuple(_measure(family | row) for family in content["family"] for row in family["measures"])


def _measure(row: dict[str, Any]) -> SetupMeasure:
    return SetupMeasure(
        name=row["name"],
        heading=row["heading"],
        unit=Unit(row["unit"]),
        improvement=Improvement(row["improvement"]),
        signs_of_improvement=row["signs"],
        frequency=row["frequency"],
        basis=Basis(row["basis"]),
        definition=row.get("definition", ""),
        source=row["source"],
        aliases=tuple(row.get("also", ())),
        objectives=tuple(row["objectives"]),
        headline=row.get("headline", False),
    )
