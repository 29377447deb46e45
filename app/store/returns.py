"""Returns: imported workbooks, their original bytes, what was found in them, and the PCC's words."""

import hashlib
from dataclasses import dataclass

from app.domain.figures import Return
from app.domain.issues import Issue, Severity
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, day, quarter


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """The PCC's words about a topic in one return, with their cell; `measure_id` where one is named."""

    return_id: int
    measure_id: int | None
    topic: str
    words: str
    activity: str
    sheet: str
    cell: str
    id: int = 0


class ReturnTable:
    """Reads and writes returns."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Return, ...]:
        """Every return, oldest first."""
        return tuple(_return(row) for row in self._db.query("select * from returns order by received, id"))

    def original(self, sha256: str) -> bytes:
        """The bytes of an imported workbook. Raises KeyError if they are not in the file."""
        row = self._db.execute("select content from originals where sha256 = ?", [sha256]).fetchone()
        if row is None:
            raise KeyError(sha256)
        return bytes(row[0])

    def issues(self, return_id: int) -> tuple[Issue, ...]:
        """What the checks found when the return was imported."""
        rows = self._db.query("select * from return_issues where return_id = ? order by id", [return_id])
        return tuple(_issue(row) for row in rows)

    def statements(self) -> tuple[StoredStatement, ...]:
        """The PCC's words of all returns, oldest return first."""
        names = ", ".join(StoredStatement.__slots__)
        rows = self._db.query(f"select {names} from statements order by id")
        return tuple(StoredStatement(**row) for row in rows)

    def add(self, edit: Edit, arrived: Return, content: bytes) -> int:
        """Add a return with its original and return its id; the original outlives an undo, for redo."""
        if hashlib.sha256(content).hexdigest() != arrived.sha256:
            raise ValueError("the original is not the workbook that was read")
        self._db.execute("insert or ignore into originals values (?, ?)", [arrived.sha256, content])
        return edit.insert(
            "returns",
            file=arrived.file,
            sha256=arrived.sha256,
            received=arrived.received.isoformat(),
            sender=arrived.sender,
            quarter_start=arrived.quarter.start.isoformat() if arrived.quarter else None,
            quarter_end=arrived.quarter.end.isoformat() if arrived.quarter else None,
            illustrative=int(arrived.illustrative),
        )

    def add_issues(self, edit: Edit, return_id: int, issues: tuple[Issue, ...]) -> None:
        """Keep what the checks found."""
        edit.insert_many(
            "return_issues",
            [
                {
                    "return_id": return_id,
                    "severity": issue.severity.value,
                    "code": issue.code,
                    "sheet": issue.sheet,
                    "cell": issue.cell,
                    "message": issue.message,
                }
                for issue in issues
            ],
        )

    def add_statements(self, edit: Edit, statements: tuple[StoredStatement, ...]) -> None:
        """Keep the PCC's words (their `id` is ignored)."""
        names = [name for name in StoredStatement.__slots__ if name != "id"]
        edit.insert_many("statements", [{n: getattr(s, n) for n in names} for s in statements])


def _return(row: Row) -> Return:
    return Return(
        id=row["id"],
        file=row["file"],
        sha256=row["sha256"],
        received=day(row["received"]),  # type: ignore[arg-type] # not null
        sender=row["sender"],
        quarter=quarter(row["quarter_start"]),
        illustrative=bool(row["illustrative"]),
    )


def _issue(row: Row) -> Issue:
    return Issue(Severity(row["severity"]), row["code"], row["message"], row["sheet"], row["cell"])
