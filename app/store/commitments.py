"""The delivery plan: commitments, their activities and updates, and the boards that watch over them."""

from datetime import date

from app.domain.commitments import Activity, Commitment, OversightBody, StatedStatus, Status, Update
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import Row, by_owner, from_row, row_of

LINE = "\n"  # between the names of oversight in one column


class CommitmentTable:
    """Reads and writes the delivery plan."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Commitment, ...]:
        """Every commitment with its activities and their updates, in the order printed."""
        updates = by_owner(self._db.rows("activity_updates order by day, id"), "activity_id", _update)
        activities = by_owner(
            self._db.rows("activities order by id"),
            "commitment_id",
            lambda row: from_row(
                Activity, {**row, "oversight": _lines(row["oversight"])}, updates=updates.get(row["id"], ())
            ),
        )
        measures = by_owner(
            self._db.rows("commitment_measures order by id"),
            "commitment_id",
            lambda row: int(row["measure_id"]),
        )
        return tuple(
            from_row(
                Commitment,
                row,
                activities=activities.get(row["id"], ()),
                measure_ids=measures.get(row["id"], ()),
            )
            for row in self._db.rows("commitments order by id")
        )

    def bodies(self) -> tuple[OversightBody, ...]:
        """The boards and groups, in the order printed."""
        return tuple(from_row(OversightBody, row) for row in self._db.rows("oversight_bodies order by id"))

    def add(self, edit: Edit, commitment: Commitment) -> int:
        """Add a commitment without its activities; returns its id."""
        return edit.insert("commitments", **row_of(commitment))

    def add_activity(self, edit: Edit, commitment_id: int, activity: Activity) -> int:
        """Add an activity without its updates; returns its id."""
        oversight = LINE.join(activity.oversight)
        return edit.insert(
            "activities", **{**row_of(activity), "commitment_id": commitment_id, "oversight": oversight}
        )

    def add_update(self, edit: Edit, activity_id: int, update: Update) -> int:
        """Add what a paper said of an activity; returns its id."""
        return edit.insert(
            "activity_updates",
            activity_id=activity_id,
            return_id=update.return_id,
            day=update.day.isoformat(),
            text=update.text,
            printed=update.stated.printed,
            status=update.stated.status.value,
            refers_to=LINE.join(update.stated.refers_to),
            sheet=update.sheet,
            cell=update.cell,
        )

    def add_body(self, edit: Edit, body: OversightBody) -> int:
        """Add a board or group; returns its id."""
        return edit.insert("oversight_bodies", **row_of(body))

    def change(self, edit: Edit, commitment_id: int, **values: str | int | None) -> None:
        """Set columns of a commitment: its objective, its words."""
        edit.update("commitments", commitment_id, **values)

    def link_measure(self, edit: Edit, commitment_id: int, measure_id: int) -> int:
        """Say that a measure speaks for a commitment."""
        return edit.insert("commitment_measures", commitment_id=commitment_id, measure_id=measure_id)

    def unlink_measure(self, edit: Edit, commitment_id: int, measure_id: int) -> None:
        """Say that a measure does not speak for a commitment."""
        for link in list(self._db.rows("commitment_measures")):
            if (link["commitment_id"], link["measure_id"]) == (commitment_id, measure_id):
                edit.delete("commitment_measures", link["id"])


def _update(row: Row) -> Update:
    stated = StatedStatus(row["printed"], Status(row["status"]), _lines(row["refers_to"]))
    on = date.fromisoformat(row["day"])
    return Update(on, row["text"], stated, row["return_id"], row["sheet"], row["cell"])


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split(LINE)) if text else ()
