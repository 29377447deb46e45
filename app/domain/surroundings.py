"""A cell among its neighbours, with the headings over it and the labels before it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Part of a sheet as text. `columns` are letters, `rows` the numbers a spreadsheet shows, from 1.

    `cells` has a tuple for each row. The cell itself stands at `row` and `column` of these tuples; the first
    `heading_rows` and `label_columns` are kept from further away where the part does not reach them.
    """

    sheet: str
    cell: str
    columns: tuple[str, ...]
    rows: tuple[int, ...]
    cells: tuple[tuple[str, ...], ...]
    row: int
    column: int
    heading_rows: int = 0
    label_columns: int = 0

    @property
    def words(self) -> str:
        """The cell in a sentence for who cannot see it: its headings, its label and what it holds."""
        over = [self.cells[n][self.column] for n in range(self.heading_rows)]
        before = self.cells[self.row][: self.label_columns]
        named = ", ".join(text for text in (*before, *over) if text)
        holds = self.cells[self.row][self.column] or "nothing"
        return f"{self.sheet}, cell {self.cell}{f', {named}' if named else ''}: {holds}"
