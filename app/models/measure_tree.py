"""Measures as a tree: groups, their parts, and the measures in them with what was found."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.queries.marks import MarkedBy, mark_words
from app.queries.page_types import MeasureGroup, MeasureRow

IDS_ROLE = Qt.ItemDataRole.UserRole + 1
"""The measures of a branch."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""What was found of a measure; None on a branch."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
"""How many measures a branch has."""
ALL = "All measures"


class MeasureTree(QStandardItemModel):
    """The first branch is all measures; a leaf is one measure."""

    def show_groups(self, groups: Iterable[MeasureGroup], rows: Iterable[MeasureRow]) -> None:
        """Show the groups, with those of their measures that are among the rows."""
        found = {row.measure_id: row for row in rows}
        self.clear()
        self.setHorizontalHeaderLabels(["Measures"])
        self.appendRow(_branch(ALL, tuple(found)))
        for group in groups:
            if (branch := _grown(group, found)) is not None:
                self.appendRow(branch)


def _grown(group: MeasureGroup, found: dict[int, MeasureRow]) -> QStandardItem | None:
    """A branch with its parts and leaves; None where nothing of it is shown."""
    ids = tuple(measure_id for measure_id in group.measure_ids if measure_id in found)
    if not ids:
        return None
    branch = _branch(group.title, ids)
    for part in group.parts:
        if (grown := _grown(part, found)) is not None:
            branch.appendRow(grown)
    if not group.parts:
        for measure_id in ids:
            branch.appendRow(_leaf(found[measure_id]))
    return branch


def _branch(title: str, ids: tuple[int, ...]) -> QStandardItem:
    item = _item(title, ids)
    item.setData(len(ids), COUNT_ROLE)
    count = "1 measure" if len(ids) == 1 else f"{len(ids)} measures"
    item.setData(f"{title}, {count}", Qt.ItemDataRole.AccessibleTextRole)
    return item


def _leaf(row: MeasureRow) -> QStandardItem:
    item = _item(row.name, (row.measure_id,))
    item.setData(row.mark, MARK_ROLE)
    said = f"{row.name}, {mark_words(MarkedBy.SIGNALS, row.mark).lower()}"
    item.setData(said, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(f"{row.name}. {row.sentence}")
    return item


def _item(text: str, ids: tuple[int, ...]) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(ids, IDS_ROLE)
    item.setToolTip(text)
    return item
