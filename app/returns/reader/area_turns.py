"""Areas of several kinds in columns of their own: the country in one, its counties in the next, districts
in a third, each row filling one of them."""

from collections.abc import Sequence

from app.returns.reader.area_names import AREA_KIND, is_known_area, is_total
from app.returns.reader.footnotes import clean_label
from app.returns.reader.label_cells import cell_text
from app.returns.reader.regions import Table
from app.returns.reader.sense_types import Role
from app.returns.reader.sheets import Cell, Sheet

MANY_ROWS = 20_000  # nobody types longer tables so


def with_areas_in_turn(sheet: Sheet, table: Table, roles: Sequence[Role]) -> list[Role]:
    """The roles of all levels, the label columns last; those that take turns with areas are areas, too.

    "England", "Unitary authorities" and "Shire districts" stand in a column of their own where no row fills
    both it and the column of districts, and each district comes but once.
    """
    found, first = list(roles), len(roles) - len(table.stubs)
    if len(table.stubs) < 2 or len(table.rows) > MANY_ROWS or Role.AREA not in roles[first:]:
        return found
    cells = [sheet.column(column, table.rows) for column in table.stubs]
    areas = [cells[n] for n, role in enumerate(roles[first:]) if role is Role.AREA]
    if any(_come_again(column) for column in areas):
        return found
    for n, role in enumerate(roles[first:]):
        if role in (Role.MEASURE, Role.MIXED) and all(_take_turns(cells[n], column) for column in areas):
            labels = {clean_label(text).text for cell in cells[n] if (text := cell_text(cell))}
            if any(map(is_known_area, labels)) and all(map(_may_be_areas, labels)):
                found[first + n] = Role.AREA
    return found


def _come_again(column: Sequence[Cell]) -> bool:
    filled = [cell for cell in column if cell != ""]
    return len(set(filled)) < 0.9 * len(filled)


def _take_turns(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
    return not any(a != "" and b != "" for a, b in zip(one, other, strict=True))


def _may_be_areas(label: str) -> bool:
    kind = label.removesuffix("s").replace("authoritie", "authority").replace("countie", "county")
    return is_known_area(label) or is_total(label) or AREA_KIND.fullmatch(kind) is not None
