"""A small force of two areas with a few measures, and figures as a return would bring them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from app.domain import periods
from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, LabelledFigure, Marker, Return, Source, Statistic
from app.domain.issues import Issue
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import Period
from app.returns.checks.arrival import check_arrival
from app.returns.plan import Arrival, ImportPlan, plan_import
from app.returns.snapshot import LastReturn, PanelSnapshot, identity

QUARTER = periods.quarter(2015, 3)
MONTHS = periods.months_of(QUARTER)
AREAS = (
    Area(1, "Testshire", AreaKind.FORCE),
    Area(2, "North", AreaKind.POLICING, part_of=1, aliases=("The north",)),
    Area(3, "South", AreaKind.POLICING, part_of=1),
)


def measure(key: int, name: str, unit: Unit = Unit.COUNT, basis: Basis = Basis.COUNT, **more: Any) -> Measure:
    return Measure(key, name, "Recorded crime", unit, Improvement.DOWN, basis, **more)


BURGLARY = replace(measure(1, "Burglary"), aliases=("Burglaries",))
SATISFIED = measure(2, "Satisfied victims", Unit.PERCENT, Basis.PROPORTION)
WAIT = measure(3, "Time to attend", Unit.MINUTES, Basis.AVERAGE)
STAFF = measure(4, "Officers in post", basis=Basis.SNAPSHOT)
COMPLAINTS = measure(5, "Complaints since April", basis=Basis.CUMULATIVE)
ROBBERY = measure(6, "Robbery")
MEASURES = (BURGLARY, SATISFIED, WAIT, STAFF, COMPLAINTS, ROBBERY)
UNITS = {each.name: each.unit for each in MEASURES}

DETAILS = Return(0, "q3.xlsx", "abc", date(2016, 1, 22), "PCC's office", QUARTER)
EMPTY = PanelSnapshot(MEASURES, AREAS, {}, {})


def cell(
    address: str,
    value: float | None,
    area: str | None = "Testshire",
    measure: str = "Burglary",
    period: Period | None = QUARTER,
    *,
    statistic: Statistic = Statistic.VALUE,
    sheet: str = "Table 1",
    markers: tuple[Marker, ...] = (),
    unit: Unit | None = None,
) -> LabelledFigure:
    source = Source("q3.xlsx", sheet, address)
    path = tuple(measure.split(" > "))
    own = unit or UNITS.get(measure, Unit.COUNT)
    return LabelledFigure(path, area, period, statistic, value, own, source, markers)


def months(values: list[float | None], first: Period = MONTHS[0], **more: object) -> list[LabelledFigure]:
    """A row of months from B2 on."""
    return [
        cell(f"{chr(ord('B') + n)}2", value, period=first.shifted(n), **more)  # type: ignore[arg-type]
        for n, value in enumerate(values)
    ]


def plan(*cells: LabelledFigure, panel: PanelSnapshot = EMPTY, details: Return = DETAILS) -> ImportPlan:
    return plan_import(Arrival(details, cells), panel)


def holding(*cells: LabelledFigure, panel: PanelSnapshot = EMPTY) -> PanelSnapshot:
    """A panel that was given these figures before."""
    known = [
        planned.figure._replace(id=number)
        for number, planned in enumerate(plan(*cells, panel=panel).adds, start=1)
    ]
    return replace(panel, current={**panel.current, **by_identity(known)})


def by_identity(figures: list[Figure]) -> Mapping[tuple[int, int, Period, str], Figure]:
    return {identity(figure): figure for figure in figures}


def after(*cells: LabelledFigure, quarter: Period | None = None) -> PanelSnapshot:
    """A panel whose last return of this layout, for the quarter before, brought these figures."""
    details = replace(DETAILS, id=1, sha256="before", quarter=quarter or QUARTER.previous())
    figures = tuple(planned.figure for planned in plan(*cells, details=details).adds)
    return replace(holding(*cells), last=LastReturn(details, figures))


def found(*cells: LabelledFigure, panel: PanelSnapshot = EMPTY, details: Return = DETAILS) -> list[Issue]:
    """What the checks find in a return of these cells."""
    return list(check_arrival(plan(*cells, panel=panel, details=details), panel))


def codes(*cells: LabelledFigure, panel: PanelSnapshot = EMPTY, details: Return = DETAILS) -> list[str]:
    return [issue.code for issue in found(*cells, panel=panel, details=details)]
