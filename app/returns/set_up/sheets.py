"""One sheet of a set-up workbook: its heading row to columns, its other rows to typed rows."""

from collections.abc import Mapping
from typing import Any, TypeVar

from openpyxl.utils import get_column_letter

from app.domain.issues import Issue, Severity
from app.returns.set_up.cells import Cell, Field, UnreadableCellError, fields_of, text_of, value_of
from app.returns.set_up.checks import Placed
from app.returns.set_up.rows import SetupRow

Row = TypeVar("Row", bound=SetupRow)


def read_sheet(book: Any, name: str, row_type: type[Row], issues: list[Issue]) -> list[Placed[Row]]:
    """The rows of the sheet called `name`; what is missing or unreadable is added to `issues`."""
    if name not in book.sheetnames:
        message = f'The sheet "{name}" is missing, so the panel starts without {name.lower()}.'
        issues.append(Issue(Severity.WARNING, "sheet-missing", message, name))
        return []
    lines = list(book[name].iter_rows(values_only=True))
    places = {text_of(cell).casefold(): place for place, cell in enumerate(lines[0] if lines else ())}
    fields = fields_of(row_type)
    missing = [each.heading for each in fields if each.needed and each.heading.casefold() not in places]
    for heading in missing:
        message = f'The sheet "{name}" has no column "{heading}" in row 1; the sheet was left out.'
        issues.append(Issue(Severity.ERROR, "column-missing", message, name, "A1"))
    if missing:
        return []
    columns = {
        each.name: places[each.heading.casefold()] for each in fields if each.heading.casefold() in places
    }
    letters = {field: get_column_letter(place + 1) for field, place in columns.items()}
    placed = []
    for number, line in enumerate(lines[1:], start=2):
        if not any(text_of(cell) for cell in line):
            continue
        values, wrong = _read_row(fields, {field: line[place] for field, place in columns.items()})
        issues += [
            Issue(
                Severity.ERROR, code, f"{message}; the row was left out.", name, f"{letters[field]}{number}"
            )
            for field, code, message in wrong
        ]
        placed += [] if wrong else [Placed(row_type(**values), name, number, letters)]
    return placed


def _read_row(
    fields: tuple[Field, ...], cells: Mapping[str, Cell]
) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    """The values of a row, and (field, code, message) for each cell that does not hold what it should."""
    values: dict[str, Any] = {}
    wrong = []
    for each in fields:
        cell = cells.get(each.name)
        if each.needed and not text_of(cell):
            wrong.append((each.name, "cell-empty", f'"{each.heading}" is empty'))
            continue
        try:
            values[each.name] = value_of(cell, each.type)
        except UnreadableCellError as error:
            wrong.append(
                (each.name, "cell-unreadable", f'"{text_of(cell)}" under "{each.heading}" is not {error}')
            )
    return values, wrong
