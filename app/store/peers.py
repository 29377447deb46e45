"""Figures of other forces, apart from the panel's own."""

from typing import Any

from app.domain.peers import PeerLine
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import from_row, iso, period, row_of


class PeerTable:
    """Reads and writes figures of peers."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[PeerLine, ...]:
        """Every figure of every peer, in the order they came."""
        return tuple(_line(row) for row in self._db.query("select * from peer_figures order by id"))

    def of(self, measure_id: int) -> tuple[PeerLine, ...]:
        """The peers' figures of one measure, in the order they came."""
        rows = self._db.query("select * from peer_figures where measure_id = ? order by id", [measure_id])
        return tuple(_line(row) for row in rows)

    def add(self, edit: Edit, line: PeerLine) -> int:
        """Add a figure (`id` is given here); returns its id."""
        row = row_of(line)
        span = row.pop("period")
        days = {"start": iso(span.start), "end": iso(span.end), "kind": span.kind.value}
        return edit.insert("peer_figures", **row, **days)


def _line(row: dict[str, Any]) -> PeerLine:
    return from_row(PeerLine, row, period=period(row))
