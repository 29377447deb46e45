"""Five more quarters of the demonstration panel with six faults: each is found, and nothing else.

The numbers are made for the test: each series goes on as steadily as it did since its last break.
"""

import random
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import mean, pstdev
from typing import Any

import openpyxl
import pytest

from app.commands.imports import ApplyImport, ReadReturn, plan_return, read_return
from app.commands.panels import create_panel
from app.commands.stack import CommandStack
from app.commands.templates import write_return_template
from app.domain import periods
from app.domain.areas import AreaKind
from app.domain.figures import Statistic
from app.domain.meanings import LabelKind
from app.domain.measures import Unit
from app.domain.periods import Period, PeriodKind
from app.paths import data
from app.queries.panel import load_panel
from app.queries.revisions import load_revisions
from app.returns.checks.total_checks import adds_up
from app.returns.decisions import NOTHING_DECIDED, Decisions
from app.returns.plan import ImportPlan
from app.returns.template.tables import heading_of
from app.store.store import Store

Fault = Callable[[Any], None]
FIRST = periods.quarter(2015, 4)
KEPT = {"Cover", "Recorded crime", "Emergency response", "Anti-social behaviour"}
CALM = 0.5  # standard deviations by which months vary at most: well inside any control limits


def steady(panel: Store, quarter: Period) -> dict[tuple[str, str, str], float]:
    """What to write by measure, area and heading: near the series' average, areas adding up."""
    measures = {m.id: m for m in panel.measures.all()}
    areas = {a.id: a for a in panel.areas.all()}
    breaks = {b.measure_id: b.day for b in panel.measures.breaks()}
    known: dict[tuple[int, int], list[float]] = defaultdict(list)
    found: dict[tuple[str, str, str], float] = {}
    for figure in sorted(panel.figures.current(), key=lambda each: each.period.end):
        if figure.statistic is Statistic.VALUE and figure.value is not None:  # what is not given by month
            found[measures[figure.measure_id].name, areas[figure.area_id].name, "*"] = figure.value
        monthly = figure.statistic is Statistic.VALUE and figure.period.kind is PeriodKind.MONTH
        if monthly and figure.value is not None:
            series = known[figure.measure_id, figure.area_id]
            if figure.period.start == breaks.get(figure.measure_id):
                series.clear()
            series.append(figure.value)
    chance = random.Random(quarter.start.isoformat())
    for month in periods.months_of(quarter):
        values: dict[tuple[int, int], float] = {}
        for (measure, area), series in known.items():
            value = mean(series) + chance.uniform(-CALM, CALM) * pstdev(series)
            count = measures[measure].unit is Unit.COUNT
            values[measure, area] = float(round(value)) if count else round(value, 1)
        for measure in {measure for measure, _ in values}:
            parts = [v for (m, a), v in values.items() if m == measure and areas[a].kind is AreaKind.POLICING]
            if adds_up(measures[measure]) and parts:
                values[measure, panel.areas.all()[0].id] = sum(parts)
        for (measure, area), value in values.items():
            found[measures[measure].name, areas[area].name, heading_of(month)] = value
    return found


def write(panel: Store, quarter: Period, folder: Path, fault: Fault) -> Path:
    """A quarter's workbook with a fault; the sound one is made once."""
    path, base = (folder / f"{name}{periods.quarter_key(quarter)}.xlsx" for name in ("", "sound-"))
    if not base.exists():
        write_sound(panel, quarter, base)
    book = openpyxl.load_workbook(base)
    fault(book)
    book.save(path)
    return path


def write_sound(panel: Store, quarter: Period, path: Path) -> None:
    write_return_template(path, panel, quarter, [])
    values = steady(panel, quarter)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        headings = [cell.value for cell in sheet[4]]
        for row in sheet.iter_rows(min_row=5) if headings[:3] == ["Measure", "Area", "Unit"] else ():
            for cell, heading in zip(row[3:], headings[3:], strict=True):
                key = (row[0].value, row[1].value, heading)
                cell.value = values.get(key, values.get((*key[:2], "*"), "[x]"))
    book["Cover"]["B7"], book["Cover"]["B8"] = "Performance review", sent(quarter)
    for name in set(book.sheetnames) - KEPT:
        del book[name]
    book.save(path)


def sent(quarter: Period) -> date:
    return quarter.shifted(3).start.replace(day=22)


def plan_of(
    panel: Store, quarter: Period, folder: Path, fault: Fault, decisions: Decisions = NOTHING_DECIDED
) -> tuple[ReadReturn, ImportPlan]:
    read = read_return(write(panel, quarter, folder, fault), sent(quarter))
    return read, plan_return(read, panel, decisions)


def accept(panel: Store, read: ReadReturn, plan: ImportPlan) -> None:
    CommandStack(panel).do(ApplyImport(read, plan))


def sound(_book: Any) -> None:
    """No fault."""


def rows(sheet: Any) -> list[Any]:
    return list(sheet.iter_rows(min_row=5))


def two_more(panel: Store, period: Period) -> Fault:
    """Two more cases of an earlier month in one area, and so in the force."""
    measures = {m.id: m.name for m in panel.measures.all()}
    areas = {a.id: a.name for a in panel.areas.all()}
    known = {
        areas[figure.area_id]: figure.value or 0.0
        for figure in panel.figures.current()
        if measures[figure.measure_id] == "Robbery" and figure.period == period
    }

    def restatement(book: Any) -> None:
        sheet = book.create_sheet("Restated")
        sheet.append(("Measure", "Area", "Month", "Value"))
        for area in ("Shropshire", "West Mercia"):
            sheet.append(("Robbery", area, period.label, known[area] + 2))

    return restatement


def renamed_measure(book: Any) -> None:
    for row in rows(book["Recorded crime"]):
        if row[0].value == "Bicycle theft":
            row[0].value = "Pedal cycle theft"


def lost_area(book: Any) -> None:
    sheet = book["Recorded crime"]
    for row in reversed(rows(sheet)):
        if row[1].value == "Shropshire":
            sheet.delete_rows(row[0].row)


def wrong_year(book: Any) -> None:
    heading = book["Recorded crime"]["F4"]
    heading.value = heading.value.replace("2017", "2018")


def scale_jump_and_total_off_by_30(book: Any) -> None:
    for row in rows(book["Emergency response"]):
        if row[2].value == "percent":
            for cell in row[3:]:
                cell.value = round(cell.value / 100, 3)
    total = next(row for row in rows(book["Recorded crime"]) if row[0].value == "Shoplifting")
    total[5].value += 30


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration panel without its brief and papers, made once."""
    source, folder = data("west-mercia"), tmp_path_factory.mktemp("built")
    create_panel(folder / "demo.panel", source / "set-up.xlsx")
    with Store.open(folder / "demo.panel") as panel:
        for name in ("history-2013-15-illustrative.xlsx", "return-2015-16-q3.xlsx"):
            read = read_return(source / name, date(2016, 1, 22))
            accept(panel, read, plan_return(read, panel))
    return folder / "demo.panel"


@pytest.fixture
def demonstration(built: Path, tmp_path: Path) -> Iterator[Store]:
    """A copy to change."""
    shutil.copyfile(built, tmp_path / "demo.panel")
    with Store.open(tmp_path / "demo.panel") as panel:
        yield panel


def codes(plan: ImportPlan) -> list[str]:
    return [issue.code for issue in plan.issues]


def both(*faults: Fault) -> Fault:
    def all_of_them(book: Any) -> None:
        for fault in faults:
            fault(book)

    return all_of_them


def test_five_quarters_with_six_faults(demonstration: Store, tmp_path: Path) -> None:
    """A total that is off and a scale jump, a renamed measure, a restatement, a lost area, a wrong year."""
    panel, quarters = demonstration, [FIRST.shifted(3 * n) for n in range(5)]

    plan = plan_of(panel, quarters[0], tmp_path, scale_jump_and_total_off_by_30)[1]
    assert sorted(codes(plan)) == ["area-total-differs", "scale-jump"]
    accept(panel, *plan_of(panel, quarters[0], tmp_path, sound))  # sent again, put right

    read, plan = plan_of(panel, quarters[1], tmp_path, renamed_measure)
    assert codes(plan) == ["unknown-measure", "measure-renamed"]
    bicycles = next(m.id for m in panel.measures.all() if m.name == "Bicycle theft")
    (offer,) = plan.suggestions
    assert (offer.label, offer.candidates[0].id) == ("Pedal cycle theft", bicycles)
    decided = NOTHING_DECIDED.saying(LabelKind.MEASURE, offer.label, bicycles)
    plan = plan_return(read, panel, decided)
    assert (codes(plan), plan.left_out) == (["measure-renamed"], ())  # a note now: both names are known
    accept(panel, read, plan)

    march = periods.month(2016, 3)
    read, plan = plan_of(panel, quarters[2], tmp_path, both(renamed_measure, two_more(panel, march)))
    assert (codes(plan), len(plan.restated), plan.left_out) == ([], 2, ())  # the new name is remembered
    accept(panel, read, plan)
    rows = load_revisions(panel, load_panel(panel)).rows
    assert {(row.measure, row.area, row.period, row.difference) for row in rows} == {
        ("Robbery", "Shropshire", "March 2016", "+2"),
        ("Robbery", "West Mercia", "March 2016", "+2"),
    }

    plan = plan_of(panel, quarters[3], tmp_path, both(renamed_measure, lost_area))[1]
    assert codes(plan) == ["area-missing"]
    accept(panel, *plan_of(panel, quarters[3], tmp_path, renamed_measure))

    plan = plan_of(panel, quarters[4], tmp_path, both(renamed_measure, wrong_year))[1]
    assert codes(plan) == ["wrong-year"]
    read, plan = plan_of(panel, quarters[4], tmp_path, renamed_measure)
    assert (plan.issues, plan.left_out) == ((), ())


def test_four_sound_quarters_find_nothing(demonstration: Store, tmp_path: Path) -> None:
    for n in range(4):
        read, plan = plan_of(demonstration, FIRST.shifted(3 * n), tmp_path, sound)
        assert (plan.issues, plan.left_out, len(plan.new)) == ((), (), 318)
        accept(demonstration, read, plan)
