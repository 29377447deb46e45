"""What tests build: small panels with real tables."""

from datetime import date
from pathlib import Path

from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, Return, Source, Statistic
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.periods import Period
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
    import hashlib

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
