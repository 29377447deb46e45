"""Do the rows of a set-up workbook fit together? Every name must be known, and no name given twice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from app.domain.areas import AreaKind
from app.domain.issues import Issue, Severity
from app.domain.labels import SEPARATOR, normal_form
from app.returns.set_up.rows import SetupRow

Row = TypeVar("Row", bound=SetupRow)
SHORT_TITLE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Placed(Generic[Row]):
    """A row and where it stands; `letters` gives the column of each field."""

    row: Row
    sheet: str
    number: int
    letters: Mapping[str, str]

    def issue(self, field: str, code: str, message: str, severity: Severity = Severity.ERROR) -> Issue:
        """An issue at one field of this row."""
        return Issue(severity, code, message, self.sheet, f"{self.letters.get(field, 'A')}{self.number}")


Rows = Mapping[str, Sequence[Placed[Any]]]


def check_rows(rows: Rows) -> list[Issue]:
    """Everything that does not fit, sheet by sheet."""
    return [issue for check in CHECKS for issue in check(rows)]


def _duplicates(rows: Rows) -> Iterable[Issue]:
    keys: dict[str, tuple[str, Callable[[Any], object]]] = {
        "Areas": ("name", lambda row: row.name),
        "Plans": ("code", lambda row: row.code),
        "Aims": ("ref", lambda row: (row.plan, row.ref)),
        "Objectives": ("ref", lambda row: (row.plan, row.ref)),
        "Measures": ("name", lambda row: normal_form(row.name)),
        "Members": ("seat", lambda row: row.seat),
    }
    for sheet, (field, key) in keys.items():
        seen: dict[object, int] = {}
        for placed in rows[sheet]:
            first = seen.setdefault(key(placed.row), placed.number)
            if first != placed.number:
                message = f'"{getattr(placed.row, field)}" stands in row {first} already.'
                yield placed.issue(field, "duplicate-name", message)


def _areas(rows: Rows) -> Iterable[Issue]:
    kinds = {placed.row.name: placed.row.kind for placed in rows["Areas"]}
    parents = {AreaKind.POLICING: AreaKind.FORCE, AreaKind.DISTRICT: AreaKind.POLICING}
    forces = [placed for placed in rows["Areas"] if placed.row.kind is AreaKind.FORCE]
    if not forces and rows["Areas"]:
        yield rows["Areas"][0].issue("kind", "no-force-area", "No area is of the kind force.")
    for extra in forces[1:]:
        yield extra.issue("kind", "second-force-area", "There is more than one area of the kind force.")
    for placed in rows["Areas"]:
        parent = parents.get(placed.row.kind)
        if parent and kinds.get(placed.row.part_of) is not parent:
            said = f'"{placed.row.part_of}" is none' if placed.row.part_of else "the cell is empty"
            message = f'"{placed.row.name}" must be part of a {parent.value}, and {said}.'
            yield placed.issue("part_of", "parent-unknown", message)
    for sheet, field in (("Populations", "area"), ("Members", "area"), ("Breaks", "area")):
        yield from _unknown(rows[sheet], field, set(kinds), "area", "Areas")


def _tiles(rows: Rows) -> Iterable[Issue]:
    taken: dict[tuple[int, int], str] = {}
    for placed in rows["Areas"]:
        area = placed.row
        if bool(area.map_row) != bool(area.map_column):
            message = (
                f'"{area.name}" has only one of map row and map column; its tile stands below the others.'
            )
            yield placed.issue("map_row", "tile-half-placed", message, Severity.WARNING)
        if area.tile and taken.setdefault(area.tile, area.name) != area.name:
            message = f'The tile of "{area.name}" would lie on that of "{taken[area.tile]}"; it stands below.'
            yield placed.issue("map_row", "tile-taken", message, Severity.WARNING)


def _plans(rows: Rows) -> Iterable[Issue]:
    codes = {placed.row.code for placed in rows["Plans"]}
    for sheet in ("Aims", "Objectives", "Success measures"):
        yield from _unknown(rows[sheet], "plan", codes, "plan", "Plans")
    aims = {(placed.row.plan, placed.row.ref) for placed in rows["Aims"]}
    for placed in rows["Objectives"]:
        if placed.row.aim and (placed.row.plan, placed.row.aim) not in aims:
            yield placed.issue("aim", "aim-unknown", f'Plan {placed.row.plan} has no aim "{placed.row.aim}".')
        if len(placed.row.short_title) > SHORT_TITLE_LENGTH:
            message = f"The short title is longer than {SHORT_TITLE_LENGTH} characters and may be cut."
            yield placed.issue("short_title", "short-title-long", message, Severity.WARNING)


def _objectives(rows: Rows) -> Iterable[Issue]:
    known = {(placed.row.plan, placed.row.ref) for placed in rows["Objectives"]}
    pairs = [
        (placed, "objective", placed.row.plan, placed.row.objective) for placed in rows["Success measures"]
    ]
    for placed in rows["Objective mapping"]:
        pairs.append((placed, "from_objective", placed.row.from_plan, placed.row.from_objective))
        pairs.append((placed, "to_objective", placed.row.to_plan, placed.row.to_objective))
    for placed in rows["Measures"]:
        pairs += [(placed, "objectives", *_split(each)) for each in placed.row.objectives]
    for placed, field, plan, ref in pairs:
        if (plan, ref) not in known:
            yield placed.issue(field, "objective-unknown", f'There is no objective "{ref}" in plan "{plan}".')


def _measures(rows: Rows) -> Iterable[Issue]:
    names = {placed.row.name for placed in rows["Measures"]}
    for sheet in ("Success measures", "Breaks"):
        yield from _unknown(rows[sheet], "measure", names, "measure", "Measures")
    meanings: dict[str, str] = {}
    for placed in rows["Measures"]:
        row = placed.row
        for label in (row.name, f"{row.heading}{SEPARATOR}{row.name}", *row.aliases):
            other = meanings.setdefault(normal_form(label), row.name)
            if other != row.name:
                message = f'"{label}" means "{other}" already; a label with two meanings is not recognised.'
                yield placed.issue("aliases", "label-means-two", message, Severity.WARNING)


def _unknown(
    placed_rows: Sequence[Placed[Any]], field: str, known: set[str], noun: str, sheet: str
) -> Iterable[Issue]:
    for placed in placed_rows:
        name = getattr(placed.row, field)
        if name and name not in known:
            message = f'"{name}" is no {noun} of the sheet "{sheet}".'
            yield placed.issue(field, f"{noun}-unknown", message)


def _split(reference: str) -> tuple[str, str]:
    plan, _, ref = reference.rpartition(":")
    return plan, ref


CHECKS: tuple[Callable[[Rows], Iterable[Issue]], ...] = (
    _duplicates,
    _areas,
    _tiles,
    _plans,
    _objectives,
    _measures,
)
