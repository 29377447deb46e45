"""How wide a table's columns are, which give way where room is scarce, and what a table leaves out."""

from typing import Any

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.models.table_model import Column
from app.views.theme import scaled, text_font


def heading_font() -> QFont:
    """The font of the lines that name the rows below them."""
    return text_font(14, QFont.Weight.DemiBold)


def column_widths(
    columns: tuple[Column[Any], ...], room: int, empty: frozenset[int] = frozenset()
) -> list[int]:
    """Pixels for each column in `room`; 0 for those there is no room for, and for those that say nothing."""
    kept = [column for number, column in enumerate(columns) if number not in empty]
    while (over := max(kept, key=lambda column: column.spare)).spare and _least(kept) > room:
        kept.remove(over)
    left = max(0, room - _least(kept))
    shares = sum(column.stretch for column in kept) or 1
    return [
        scaled(column.width) + left * column.stretch // shares if column in kept else 0 for column in columns
    ]


def _least(columns: list[Column[Any]]) -> int:
    return sum(scaled(column.width) for column in columns)


def plain_look(table: QTableView, *, titles: bool) -> None:
    """Take away everything of a table that a list of cards does without."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setWordWrap(True)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(1)
    header = table.horizontalHeader()
    header.setVisible(titles)
    header.setMinimumSectionSize(1)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionsClickable(False)
    header.setHighlightSections(False)
