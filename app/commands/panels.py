"""Making a panel file from a set-up workbook: all of it, or no file at all."""

from pathlib import Path

from app.domain.areas import Area
from app.domain.issues import Issue, Severity
from app.domain.measures import Break, Measure
from app.domain.meetings import Meeting, Seat
from app.domain.plans import Plan
from app.errors import UserError
from app.returns.set_up.workbook import Setup, read_setup
from app.store.database import remove_database
from app.store.journal import Edit, Row
from app.store.store import PanelName, Store

ObjectiveIds = dict[tuple[str, str], int]


def create_panel(path: Path, setup_path: Path) -> tuple[Issue, ...]:
    """Make the panel file `path`; returns what the set-up workbook should still mend. Raises UserError."""
    setup = read_setup(setup_path)
    _refuse_errors(setup, setup_path.name)
    store = Store.create(path, PanelName(setup.panel, setup.force_area))
    try:
        with store:
            with store.edit(f"Set up from {setup_path.name}") as edit:
                _SetUp(store, edit, setup).everything()
            store.journal.seal()
    except BaseException:
        remove_database(path)
        raise
    return setup.issues


def _refuse_errors(setup: Setup, name: str) -> None:
    errors = [issue for issue in setup.issues if issue.severity is Severity.ERROR]
    if errors:
        where = ", ".join(part for part in (f"sheet {errors[0].sheet}", errors[0].cell) if part)
        count = "an error" if len(errors) == 1 else f"{len(errors)} errors"
        raise UserError(f"{name} has {count}; the first is in {where}: {errors[0].message}", "Mend it first.")
    if not setup.areas:
        raise UserError(f"{name} names no areas.", 'Fill in the sheet "Areas", the force first.')


class _SetUp:
    """Writes a set-up workbook's rows, turning its names into ids as it goes."""

    def __init__(self, store: Store, edit: Edit, setup: Setup) -> None:
        self._store = store
        self._edit = edit
        self._setup = setup
        self._areas: dict[str, int] = {}
        self._measures: dict[str, int] = {}
        self._plans: dict[str, int] = {}
        self._objectives: ObjectiveIds = {}

    def everything(self) -> None:
        """Write all rows; what others refer to comes first."""
        self._add_areas()
        self._add_plans()
        self._add_measures()
        self._add_plan_links()
        self._add_meetings()

    def _add_areas(self) -> None:
        waiting = list(self._setup.areas)
        while waiting:  # an area may stand above the one it lies in
            ready = [area for area in waiting if not area.part_of or area.part_of in self._areas]
            if not ready:
                raise UserError(
                    f'"{waiting[0].name}" lies in an area that lies in it.', "Mend the sheet Areas."
                )
            for area in ready:
                parent = self._areas.get(area.part_of)
                self._areas[area.name] = self._store.areas.add(
                    self._edit, Area(0, area.name, area.kind, parent, area.aliases, tile=area.tile)
                )
            waiting = [area for area in waiting if area.name not in self._areas]
        for count in self._setup.populations:
            area_id = self._areas[count.area]
            self._store.areas.add_population(self._edit, area_id, count.year, count.people, count.source)

    def _add_plans(self) -> None:
        aims: dict[tuple[str, str], int] = {}
        for plan in self._setup.plans:
            row = Plan(0, plan.code, plan.title, plan.version, plan.starts, plan.ends, plan.source)
            self._plans[plan.code] = self._store.plans.add(self._edit, row)
        for aim in self._setup.aims:
            aims[aim.plan, aim.ref] = self._edit.insert(
                "aims", plan_id=self._plans[aim.plan], ref=aim.ref, title=aim.title
            )
        for objective in self._setup.objectives:
            self._objectives[objective.plan, objective.ref] = self._edit.insert(
                "objectives",
                plan_id=self._plans[objective.plan],
                aim_id=aims.get((objective.plan, objective.aim)),
                ref=objective.ref,
                title=objective.title,
                short_title=objective.short_title,
                why=objective.why,
                progress=objective.progress,
            )

    def _add_measures(self) -> None:
        for row in self._setup.measures:
            measure = Measure(
                id=0,
                name=row.name,
                heading=row.heading,
                unit=row.unit,
                improvement=row.improvement,
                basis=row.basis,
                frequency=row.frequency,
                signs_of_improvement=row.signs_of_improvement,
                definition=row.definition,
                source=row.source,
                survey_base=row.survey_base,
                aliases=row.aliases,
                areas_add_up=row.areas_add_up,
            )
            self._measures[row.name] = self._store.measures.add(self._edit, measure)
        for change in self._setup.breaks:
            area = self._areas.get(change.area)
            measure_id = self._measures[change.measure]
            self._store.measures.add_break(
                self._edit, Break(0, measure_id, area, change.day, change.reason, change.source)
            )

    def _add_plan_links(self) -> None:
        links: list[Row] = [
            {
                "objective_id": self._objective(link),
                "measure_id": self._measures[row.name],
                "headline": int(row.headline),
            }
            for row in self._setup.measures
            for link in row.objectives
        ]
        promised: list[Row] = [
            {
                "objective_id": self._objectives[row.plan, row.objective],
                "ref": row.ref,
                "text": row.text,
                "measure_id": self._measures.get(row.measure),
            }
            for row in self._setup.success_measures
        ]
        mappings: list[Row] = [
            {
                "from_objective": self._objectives[row.from_plan, row.from_objective],
                "to_objective": self._objectives[row.to_plan, row.to_objective],
                "note": row.note,
            }
            for row in self._setup.mappings
        ]
        self._edit.insert_many("measure_links", links)
        self._edit.insert_many("success_measures", promised)
        self._edit.insert_many("objective_mappings", mappings)

    def _objective(self, link: str) -> int:
        plan, _, ref = link.partition(":")
        return self._objectives[plan.strip(), ref.strip()]

    def _add_meetings(self) -> None:
        for row in self._setup.meetings:
            self._store.meetings.add(self._edit, Meeting(0, row.day, row.title, row.place, row.note))
        for member in self._setup.members:
            area = self._areas.get(member.area)
            self._store.meetings.add_seat(self._edit, Seat(0, member.seat, member.council, area, member.role))
