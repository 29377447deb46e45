"""A connection to a panel file with the few words of sqlite-utils that the tables use.

Why not sqlite-utils itself: importing it takes longer than a whole empty window does to come up (it brings
numpy, click and dateutil along), and nothing but a migration needs more of it than this.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any

Parameters = Sequence[Any]
AT_ONCE = 50  # rows in one statement; SQLite takes up to 32,766 values


class Database:
    """One connection; `conn` is SQLite's own."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.conn.execute(sql, parameters)

    def query(self, sql: str, parameters: Parameters = ()) -> Iterator[dict[str, Any]]:
        """The rows that a statement gives, by the names of their columns."""
        cursor = self.conn.execute(sql, parameters)
        names = [column[0] for column in cursor.description]
        return (dict(zip(names, row, strict=True)) for row in cursor)

    def rows(self, source: str) -> Iterator[dict[str, Any]]:
        """All columns of a table's rows; `source` is what stands after "from": "papers order by id"."""
        return self.query(f"select * from {source}")

    def insert(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows whose values stand in the order of `columns`.

        Many go into one statement while there are so many: SQLite makes ready to take back each statement
        that fires a trigger, which takes as long as the row itself.
        """
        names = ", ".join(f"[{name}]" for name in columns)
        marks = f"({', '.join('?' * len(columns))})"
        done = 0
        for at_once in (AT_ONCE, 1):
            end = len(rows) - (len(rows) - done) % at_once
            if done < end:
                self.conn.executemany(
                    f"insert into {table} ({names}) values {', '.join([marks] * at_once)}",
                    (tuple(chain.from_iterable(rows[n : n + at_once])) for n in range(done, end, at_once)),
                )
            done = end

    @contextmanager
    def atomic(self) -> Iterator["Database"]:
        """Everything inside happens, or nothing; a block inside another is taken back alone."""
        self.conn.execute("savepoint whole")
        try:
            yield self
            self.conn.execute("release whole")
        except BaseException:
            if self.conn.in_transaction:  # SQLite may have given up all of it already
                self.conn.execute("rollback to whole")
                self.conn.execute("release whole")
            raise

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()
