"""Five more quarters of the demonstration panel, one fault in each: it is found, and no other.

The numbers are those of a year before, or the last ones known: made for the test, and nothing else.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.commands.imports import ApplyImport, ReadReturn, plan_return, read_return
from app.commands.panels import create_panel
from app.commands.stack import CommandStack
from app.commands.templates import write_return_template
from app.domain import periods
from app.domain.figures import Figure, Statistic
from app.domain.periods import Period, PeriodKind
from app.paths import data
from app.returns.plan import ImportPlan
from app.returns.template_tables import heading_of
from app.store.store import Store

Fault = Callable[[Any], None]
FIRST = periods.quarter(2015, 4)
KEPT = {"Cover", "Recorded crime", "Emergency response", "Anti-social behaviour"}


def typed(panel: Store, quarter: Period) -> dict[tuple[str, str, str], float | str]:
    """What to write by measure, area and heading: last year's month, else the newest number of the series."""
    names = {m.id: m.name for m in panel.measures.all()}, {a.id: a.name for a in panel.areas.all()}
    found: dict[tuple[str, str, str], float | str] = {}
    for figure in sorted(panel.figures.current(), key=lambda each: each.period.end):
        if figure.statistic is not Statistic.VALUE or figure.value is None:
            continue
        for heading in _headings(figure, quarter):
            found[names[0][figure.measure_id], names[1][figure.area_id], heading] = figure.value
    return found


def _headings(figure: Figure, quarter: Period) -> list[str]:
    """The columns a known figure may fill."""
    period = figure.period
    if period.kind is PeriodKind.MONTH:
        later = period.shifted(12)
        same = [later] if quarter.contains(later) else []
        return [heading_of(month) for month in same]
    return [heading_of(quarter), "*"]


def write(panel: Store, quarter: Period, folder: Path, fault: Fault) -> Path:
    path = folder / f"{periods.quarter_key(quarter)}.xlsx"
    path.unlink(missing_ok=True)
    write_return_template(path, panel, quarter, [])
    values = typed(panel, quarter)
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
    fault(book)
    book.save(path)
    return path


def sent(quarter: Period) -> date:
    return quarter.shifted(3).start.replace(day=22)


def plan_of(panel: Store, quarter: Period, folder: Path, fault: Fault) -> tuple[ReadReturn, ImportPlan]:
    read = read_return(write(panel, quarter, folder, fault), sent(quarter))
    return read, plan_return(read, panel)


def sound(_book: Any) -> None:
    """No fault."""


def rows(sheet: Any) -> list[Any]:
    return list(sheet.iter_rows(min_row=5))


def restatement(book: Any) -> None:
    """Two more cases of December 2015 in one area, and so in the force."""
    sheet = book.create_sheet("Restated")
    sheet.append(("Measure", "Area", "Month", "Value"))
    sheet.append(("Robbery", "Shropshire", "December 2015", 7))
    sheet.append(("Robbery", "West Mercia", "December 2015", 55))


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
    heading.value = heading.value.replace("2016", "2017")


def scale_jump_and_total_off_by_30(book: Any) -> None:
    for row in rows(book["Emergency response"]):
        if row[2].value == "percent":
            for cell in row[3:]:
                cell.value = round(cell.value / 100, 3)
    total = next(row for row in rows(book["Recorded crime"]) if row[0].value == "Shoplifting")
    total[5].value += 30


QUARTERS: list[tuple[Fault, list[str]]] = [
    (restatement, []),
    (renamed_measure, ["measure-renamed", "unknown-measure"]),
    (lost_area, ["area-missing"]),
    (wrong_year, ["wrong-year"]),
    (scale_jump_and_total_off_by_30, ["area-total-differs", "scale-jump"]),
]


@pytest.fixture
def demonstration(tmp_path: Path) -> Iterator[Store]:
    """The demonstration panel without its brief."""
    source = data("west-mercia")
    create_panel(tmp_path / "demo.panel", source / "set-up.xlsx")
    with Store.open(tmp_path / "demo.panel") as panel:
        for name in ("history-2013-15-illustrative.xlsx", "return-2015-16-q3.xlsx"):
            read = read_return(source / name, date(2016, 1, 22))
            CommandStack(panel).do(ApplyImport(read, plan_return(read, panel)))
        yield panel


def test_each_fault_of_five_quarters_is_found_and_no_other(demonstration: Store, tmp_path: Path) -> None:
    for n, (fault, expected) in enumerate(QUARTERS):
        quarter = FIRST.shifted(3 * n)
        faulty = plan_of(demonstration, quarter, tmp_path, fault)[1]
        read, plan = plan_of(demonstration, quarter, tmp_path, sound)
        before = {(issue.code, issue.sheet) for issue in plan.issues}
        more = sorted({issue.code for issue in faulty.issues if (issue.code, issue.sheet) not in before})
        assert (fault.__name__, more) == (fault.__name__, expected)
        assert {code for code, _ in before} <= {"unlike-history"}  # the numbers are a year old
        if fault is restatement:
            assert len(faulty.restated) == 2
        CommandStack(demonstration).do(ApplyImport(read, plan))
