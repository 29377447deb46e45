"""What tests build: small panels with real tables."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain import periods
from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, Return, Source, Statistic
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.meetings import Meeting
from app.domain.periods import Period
from app.domain.plans import Plan
from app.store.store import PanelName, Store


def make_store(folder: Path, name: str = "test.panel") -> Store:
    """A panel with a force of two areas and one measure, nothing to undo."""
    store = Store.create(folder / name, PanelName("Test panel", "Testshire"))
    with store.edit("Set up") as edit:
        force = store.areas.add(edit, Area(0, "Testshire", AreaKind.FORCE))
        store.areas.add(edit, Area(0, "North", AreaKind.POLICING, part_of=force, aliases=("The north",)))
        store.areas.add(edit, Area(0, "South", AreaKind.POLICING, part_of=force))
        store.measures.add(edit, make_measure())
    store.journal.seal()
    return store


def make_measure(name: str = "Burglary", aliases: tuple[str, ...] = ()) -> Measure:
    return Measure(0, name, "Recorded crime", Unit.COUNT, Improvement.DOWN, Basis.COUNT, aliases=aliases)


def make_return(content: bytes, received: date = date(2016, 1, 12), file: str = "q3.xlsx") -> Return:
    return Return(0, file, hashlib.sha256(content).hexdigest(), received, "PCC's office")


def make_figure(period: Period, value: float | None, area_id: int = 1, cell: str = "B2") -> Figure:
    return Figure(
        id=0,
        return_id=0,
        measure_id=1,
        area_id=area_id,
        period=period,
        statistic=Statistic.VALUE,
        value=value,
        unit=Unit.COUNT,
        source=Source("q3.xlsx", "Table 1", cell),
        labelled_measure=("Burglary",),
        labelled_area="Force",
    )


def make_panel(folder: Path, months: list[float], last_quarter: float | None = None) -> Store:
    """A panel with an objective, a measure, a meeting, and the force's months up to December 2015."""
    store = make_store(folder)
    newest = periods.month(2015, 12)
    points = [(newest.shifted(1 + n - len(months)), value) for n, value in enumerate(months)]
    content = b"the workbook"
    with store.edit("Set up") as edit:
        plan = store.plans.add(edit, Plan(0, "plan", "The plan", "", date(2013, 4, 1), date(2017, 3, 31)))
        aim = edit.insert("aims", plan_id=plan, ref="1", title="Less crime")
        objective = edit.insert(
            "objectives",
            plan_id=plan,
            aim_id=aim,
            ref="1",
            title="Fewer burglaries",
            short_title="Burglaries",
        )
        edit.insert("measure_links", objective_id=objective, measure_id=1, headline=1)
        store.meetings.add(edit, Meeting(0, date(2016, 2, 2), "Panel meeting"))
        arrived = replace(make_return(content), quarter=periods.quarter(2015, 3))
        return_id = store.returns.add(edit, arrived, content)
        figures = [make_figure(period, value, cell=f"B{n}") for n, (period, value) in enumerate(points, 2)]
        if last_quarter is not None:
            figures.append(make_figure(periods.quarter(2015, 3), last_quarter, cell="C2"))
        store.figures.add(edit, return_id, figures)
    store.journal.seal()
    return store
