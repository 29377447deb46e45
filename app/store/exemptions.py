"""Exempt items."""

from app.domain.exemptions import Exemption
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import from_row, row_of


class ExemptionTable:
    """Reads and writes which items are exempt."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Exemption, ...]:
        """Every exempt item, in the order marked."""
        return tuple(
            from_row(Exemption, row) for row in self._db.query("select * from exemptions order by id")
        )

    def add(self, edit: Edit, exemption: Exemption) -> int:
        """Mark an item (`id` is given here); returns its id."""
        return edit.insert("exemptions", **row_of(exemption))

    def remove(self, edit: Edit, exemption_id: int) -> None:
        """Take a mark away."""
        edit.delete("exemptions", exemption_id)
