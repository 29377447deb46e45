"""Commands on workbooks and figures: read, import, figures, spc."""

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.cli.outcome import DONE, code_for, print_issues, print_json, print_table
from app.cli.register_shapes import (
    found_registers_json,
    found_registers_words,
    registers_json,
    without_cover,
)
from app.cli.shapes import (
    Json,
    decided_json,
    figure_json,
    issue_json,
    labelled_json,
    number_json,
    plan_json,
    planned_json,
    revision_json,
    suggestion_json,
)
from app.commands.imports import ApplyImport, ReadReturn, plan_return, read_return
from app.commands.panel_names import panel_names
from app.commands.stack import CommandStack
from app.domain.figures import Figure, LabelledFigure
from app.domain.labels import SEPARATOR
from app.errors import UserError
from app.queries.figures import FigureFilter, SourcedFigure, load_figures
from app.queries.panel import Panel, load_panel
from app.queries.revisions import load_revisions
from app.returns.deciding import Label, decide, labels_in
from app.returns.plan import ImportPlan
from app.returns.plan_words import counts_text, done_text
from app.returns.register_lines import register_sentences
from app.returns.snapshot import PanelSnapshot
from app.store.store import Store

if TYPE_CHECKING:
    from app.returns.reader.reading import WorkbookReading

CSV_COLUMNS = (
    *("heading", "measure", "area", "period", "start", "end"),
    *("statistic", "value", "markers", "text", "unit"),
    *("file", "sheet", "cell", "received"),
)


def read(chosen: argparse.Namespace) -> int:
    """Print what the reader finds in a workbook."""
    from app.returns.reader.reading import read_workbook  # noqa: PLC0415 - keeps the other commands quick

    reading = read_workbook(chosen.workbook)
    if chosen.json:
        print_json(
            {
                "file": reading.file,
                "sha256": reading.sha256,
                "figures": [labelled_json(figure) for figure in reading.figures],
                "registers": found_registers_json(reading.registers, reading.file),
                "issues": [issue_json(issue) for issue in reading.issues],
            }
        )
    else:
        _print_reading(reading)
    return code_for(reading.issues)


def _print_reading(reading: "WorkbookReading") -> None:
    if reading.figures:
        print_table(
            ("sheet", "cell", "measure", "area", "period", "statistic", "value"),
            (_labelled_line(figure) for figure in reading.figures),
        )
    registers = without_cover(reading.registers)
    if registers:
        print(f"Registers: {found_registers_words(registers)}")
    if not reading.figures and not registers:
        print(f"Neither figures nor registers were found in {reading.file}.")
    print_issues(reading.issues)


def import_(chosen: argparse.Namespace) -> int:
    """Plan each workbook and, unless it is a dry run or has unaccepted errors, apply it."""
    day = chosen.received or datetime.now().astimezone().date()
    open_store = Store.open_to_read if chosen.dry_run else Store.open
    with open_store(chosen.panel) as store:
        known = panel_names(store)
        arrived = [read_return(path, day, known=known) for path in chosen.workbooks]
        labels = labels_in(read.arrival for read in arrived)
        outcomes = [_import_one(read, labels, store, chosen) for read in arrived]
        if chosen.json:
            print_json(_plans_json(outcomes, load_panel(store)))
    return code_for(issue for plan, _ in outcomes for issue in plan.issues)


def _import_one(
    arrived: ReadReturn, labels: Sequence[Label], store: Store, chosen: argparse.Namespace
) -> tuple[ImportPlan, bool]:
    panel = PanelSnapshot(store.measures.all(), store.areas.all(), {}, {})
    plan = plan_return(arrived, store, decide(chosen.decide, chosen.new_measure, labels, panel))
    applied = not plan.is_empty and not chosen.dry_run and (chosen.accept or not plan.has_errors)
    if applied:
        CommandStack(store).do(ApplyImport(arrived, plan))
    if not chosen.json:
        _print_plan(plan, applied)
    return plan, applied


def _plans_json(outcomes: list[tuple[ImportPlan, bool]], panel: Panel) -> Json:
    return {
        "imports": [plan_json(plan, applied) for plan, applied in outcomes],
        "figures": [planned_json(planned, plan, panel) for plan, _ in outcomes for planned in plan.adds],
        "left_out": [labelled_json(figure) for plan, _ in outcomes for figure in plan.left_out],
        "suggestions": [suggestion_json(each, plan) for plan, _ in outcomes for each in plan.suggestions],
        "decided": [decided_json(each, plan, panel) for plan, _ in outcomes for each in plan.decided],
        "registers": registers_json([plan for plan, _ in outcomes]),
        "issues": [issue_json(issue) for plan, _ in outcomes for issue in plan.issues],
    }


def _print_plan(plan: ImportPlan, applied: bool) -> None:
    if plan.figures or plan.left_out:
        print(f"{plan.details.file}: {counts_text(plan)}.")
    else:
        print(f"{plan.details.file}: {'no figures' if plan.registers.lines else 'nothing to import'}.")
    for sentence in register_sentences(plan):
        print(f"    {sentence}")
    print_issues(plan.issues)
    if plan.suggestions:
        print('Decide what a label means with --decide "Label=Name", or "Label=" to leave it out.')
    if applied:
        print(f"{done_text(plan)} scrutiny-desk undo takes all of it back.")
    elif plan.has_errors and not plan.is_empty:
        print("Not imported: look at the errors, then repeat with --accept.")


def figures(chosen: argparse.Namespace) -> int:
    """Print the figures of a panel with their sources."""
    wanted = FigureFilter(chosen.measure, chosen.area, chosen.first, chosen.last, chosen.as_at)
    with Store.open_to_read(chosen.panel) as store:
        found = load_figures(store, load_panel(store), wanted)
    if chosen.json:
        print_json({"figures": [figure_json(sourced) for sourced in found]})
    elif chosen.csv:
        _print_csv(found)
    else:
        print_table(
            ("measure", "area", "period", "statistic", "value", "where from"),
            (_figure_line(sourced) for sourced in found),
        )
    return DONE


def restatements(chosen: argparse.Namespace) -> int:
    """Print every figure that says otherwise than an earlier return, newest first."""
    with Store.open_to_read(chosen.panel) as store:
        found = load_revisions(store, load_panel(store), chosen.as_at)
    if chosen.json:
        print_json({"restatements": [revision_json(row) for row in found.rows]})
        return DONE
    print(f"{found.headline}.")
    for row in found.rows:
        change = f" ({row.difference})" if row.difference else ""
        print(f"\n{row.measure}, {row.area}, {row.period}: {row.old}, now {row.new}{change}")
        print(f"    {row.file}, received {row.received}, {row.sender or 'sender not given'}")
        print(f"    Ask: {row.question}")
    return DONE


def spc(chosen: argparse.Namespace) -> int:
    """Control charts of the series on standard input."""
    from app.analysis.spc import run_spc  # noqa: PLC0415 - numpy only where it is needed

    try:
        series = json.load(sys.stdin)
    except json.JSONDecodeError as trouble:
        raise UserError(f"Standard input is not JSON: {trouble.msg} in line {trouble.lineno}.") from trouble
    except UnicodeDecodeError as trouble:
        raise UserError("Standard input is not text in UTF-8.") from trouble
    print_json(run_spc(series, chosen.profile))
    return DONE


def _print_csv(found: tuple[SourcedFigure, ...]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for sourced in found:
        figure = sourced.figure
        names = (sourced.measure.heading, sourced.measure.name, sourced.area.name)
        when = (figure.period.label, figure.period.start, figure.period.end)
        what = (figure.statistic, number_json(figure.value), _markers(figure), figure.text, figure.unit)
        where = (figure.source.file, figure.source.sheet, figure.source.cell, sourced.arrived.received)
        writer.writerow((*names, *when, *what, *where))


def _figure_line(sourced: SourcedFigure) -> tuple[str, ...]:
    figure = sourced.figure
    where = f"{figure.source.file}, {figure.source.sheet}, {figure.source.cell}"
    names = (sourced.measure.name, sourced.area.name, figure.period.label, figure.statistic.value)
    return (*names, _shown(figure), where)


def _labelled_line(figure: LabelledFigure) -> tuple[str, ...]:
    period = figure.period.label if figure.period else "none given"
    where = (figure.source.sheet, figure.source.cell)
    what = (SEPARATOR.join(figure.measure), figure.area or "none given", period, figure.statistic.value)
    return (*where, *what, _shown(figure))


def _shown(figure: Figure | LabelledFigure) -> str:
    number = figure.text or "" if figure.value is None else f"{figure.value:,g}"
    if figure.value is not None and abs(figure.value) >= 1e5:
        number = f"{figure.value:,.0f}"
    return f"{number} {_markers(figure)}".strip()


def _markers(figure: Figure | LabelledFigure) -> str:
    return "".join(f"[{marker}]" for marker in figure.markers)
