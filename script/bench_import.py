"""Planning and applying a return of 20,160 figures, against reading its workbook, in one run.

Twice: into an empty panel, and into one that holds the return of the quarter before, of which nearly all
figures are restated. Read, planned and applied turn and turn about; the best of five rounds counts, in
processor time with that of the process that reads, since other work on the machine must not decide. The time
by the clock is printed beside it. Limit: plan and apply together at most twice the time of reading.
"""

import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import openpyxl

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.panels import create_panel
from app.commands.stack import CommandStack
from app.domain import periods
from app.domain.areas import AreaKind
from app.domain.measures import Basis, Improvement, Unit
from app.domain.periods import Period
from app.returns.plan import ImportPlan
from app.returns.set_up.rows import SetupArea, SetupMeasure
from app.returns.set_up.workbook import Setup, write_setup
from app.store.store import Store

ROUNDS = 5
ALLOWED = 2.0
FORCE, PARTS = "Exshire", [f"District {letter}" for letter in "ABCDEFGHI"]
MEASURES = [f"Offence {number:03d}" for number in range(56)]
MONTHS = 36
FIRST, RECEIVED = periods.month(2016, 4), date(2019, 8, 1)

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of processor time and by the clock."""

    processor: float
    clock: float


def main() -> int:
    """Print what each case takes; 1 if a ratio is above what is allowed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty, filled = folder / "empty.panel", folder / "filled.panel"
        first, second = folder / "first.xlsx", folder / "second.xlsx"
        make_panel(folder / "set-up.xlsx", empty)
        make_workbook(first, FIRST, seed=1)
        make_workbook(second, FIRST.shifted(3), seed=2)
        shutil.copyfile(empty, filled)
        import_into(filled, first)
        ratios = [compare("empty panel", empty, first), compare("restated", filled, second)]
    return 0 if max(ratios) <= ALLOWED else 1


def make_panel(setup: Path, panel: Path) -> None:
    """A panel of one force with nine areas and 56 monthly counts."""
    areas = (SetupArea(FORCE, AreaKind.FORCE), *(SetupArea(a, AreaKind.POLICING, FORCE) for a in PARTS))
    measures = tuple(
        SetupMeasure(name, "Crime", Unit.COUNT, Improvement.DOWN, "", "Monthly", Basis.COUNT)
        for name in MEASURES
    )
    write_setup(setup, Setup(panel="Exshire panel", force_area=FORCE, areas=areas, measures=measures))
    create_panel(panel, setup)


def make_workbook(path: Path, first: Period, seed: int) -> None:
    """A return with a cover and one table: every measure, area and month, the areas adding up."""
    chance = random.Random(seed)
    months = [first.shifted(number) for number in range(MONTHS)]
    book = openpyxl.Workbook(write_only=True)
    cover = book.create_sheet("Cover")
    for line in (
        ("Kind", "Quarterly return"),
        ("Quarter", periods.quarter_of(months[-1].end).span),
        ("Prepared by", "Office"),
        ("Date sent", RECEIVED),
    ):
        cover.append(line)
    table = book.create_sheet("Crime")
    table.append(["Measure", "Area", *(month.label for month in months)])
    for number, name in enumerate(MEASURES):
        rows = [[50 + number + chance.randrange(20) for _ in months] for _ in PARTS]
        table.append([name, FORCE, *(sum(column) for column in zip(*rows, strict=True))])
        for area, row in zip(PARTS, rows, strict=True):
            table.append([name, area, *row])
    book.save(path)


def compare(title: str, panel: Path, workbook: Path) -> float:
    """Print the best of several rounds and return the ratio of plan and apply to reading."""
    rounds = [import_into(panel, workbook, keep=False) for _ in range(ROUNDS)]
    plan = rounds[0][0]
    read, planned, applied = (min(spent[part].processor for _, spent in rounds) for part in range(3))
    clock = [min(spent[part].clock for _, spent in rounds) for part in range(3)]
    ratio = (planned + applied) / read
    print(
        f"{title:12} {len(plan.new):6,} new {len(plan.restated):6,} restated: read {read:.2f} s, "
        f"plan {planned:.2f} s, apply {applied:.2f} s, ratio {ratio:.2f} (at most {ALLOWED:.0f}); "
        f"by the clock {clock[0]:.2f} s, {clock[1]:.2f} s, {clock[2]:.2f} s"
    )
    return ratio


def import_into(panel: Path, workbook: Path, keep: bool = True) -> tuple[ImportPlan, tuple[Spent, ...]]:
    """Import a workbook, into a copy if nothing is to be kept: the plan; reading, planning, applying."""
    target = panel if keep else panel.with_suffix(".copy")
    if not keep:
        shutil.copyfile(panel, target)
    with Store.open(target) as store:
        read, reading = timed(lambda: read_return(workbook, RECEIVED))
        plan, planning = timed(lambda: plan_return(read, store))
        _, applying = timed(lambda: CommandStack(store).do(ApplyImport(read, plan)))
    return plan, (reading, planning, applying)


def timed(work: Callable[[], Answer]) -> tuple[Answer, Spent]:
    """What some work gives and what it takes, processes it started and waited for included."""
    start, begun = processor(), time.perf_counter()
    answer = work()
    return answer, Spent(processor() - start, time.perf_counter() - begun)


def processor() -> float:
    """Seconds of processor time of this process and its finished children."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
