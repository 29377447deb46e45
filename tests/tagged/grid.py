"""The cells of a tagged table, laid out as a reader lays them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .walk import Node

Grid = dict[tuple[int, int], "Node"]


def cells(table: Node) -> Grid:
    """The cell at each (row, column); a cell that spans stands at each place it covers."""
    grid: Grid = {}
    for row, line in enumerate(table.find("TR")):
        column = 0
        for cell in line.kids:
            while (row, column) in grid:
                column += 1
            width, height = (int(cell.attributes.get(name, 1)) for name in ("/ColSpan", "/RowSpan"))
            for place in ((row + down, column + right) for down in range(height) for right in range(width)):
                if place in grid:
                    raise ValueError(f"two cells at {place}")
                grid[place] = cell
            column += width
    return grid


def table_problems(table: Node) -> list[str]:
    """What keeps a reader from telling each cell's headers (Matterhorn 15-003, and a regular grid)."""
    try:
        grid = cells(table)
    except ValueError as error:
        return [f"Table: {error}"]
    rows, columns = (max(place[axis] for place in grid) + 1 for axis in (0, 1))
    if len(grid) != rows * columns or rows != len(table.find("TR")):
        return ["Table: the grid is not regular"]
    problems = []
    for (row, column), cell in grid.items():
        if cell.role == "TH" and cell.attributes.get("/Scope") not in ("/Column", "/Row"):
            problems.append(f"15-003 TH without Scope: {cell.text}")
        if cell.role == "TD" and cell.text.strip() and not _is_headed(grid, row, column):
            problems.append(f"15-003 TD without a header: {cell.text}")
    return problems


def _is_headed(grid: Grid, row: int, column: int) -> bool:
    above = (grid[up, column] for up in range(row))
    before = (grid[row, left] for left in range(column))
    return any(cell.role == "TH" and cell.attributes.get("/Scope") == "/Column" for cell in above) or any(
        cell.role == "TH" and cell.attributes.get("/Scope") == "/Row" for cell in before
    )
