"""What persons decided printed labels mean, by sender of the workbook."""

from app.domain.labels import normal_form
from app.domain.meanings import LabelKind, Meaning
from app.store.connection import Database
from app.store.journal import Edit


class MeaningTable:
    """Reads and writes decisions on labels."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, sender: str) -> tuple[Meaning, ...]:
        """The decisions for one sender, in the order in which they were made."""
        rows = self._db.query(
            "select kind, label, coalesce(measure_id, area_id) as means from meanings"
            " where sender = ? order by id",
            [normal_form(sender)],
        )
        return tuple(Meaning(LabelKind(row["kind"]), row["label"], row["means"]) for row in rows)

    def remember(self, edit: Edit, sender: str, meaning: Meaning) -> None:
        """Keep a decision; an earlier one for the same label gives way."""
        is_measure = meaning.kind is LabelKind.MEASURE
        ids = {
            "measure_id": meaning.means if is_measure else None,
            "area_id": None if is_measure else meaning.means,
        }
        row_id = self._find(sender, meaning)
        if row_id is not None:
            edit.update("meanings", row_id, **ids)
            return
        edit.insert(
            "meanings", sender=normal_form(sender), kind=meaning.kind.value, label=meaning.label, **ids
        )

    def forget(self, edit: Edit, sender: str, kind: LabelKind, label: str) -> None:
        """Drop a decision, if there is one: the label is matched by names again."""
        row_id = self._find(sender, Meaning(kind, label, None))
        if row_id is not None:
            edit.delete("meanings", row_id)

    def _find(self, sender: str, meaning: Meaning) -> int | None:
        rows = self._db.query(
            "select id, label from meanings where sender = ? and kind = ?",
            [normal_form(sender), meaning.kind.value],
        )
        wanted = normal_form(meaning.label)
        return next((row["id"] for row in rows if normal_form(row["label"]) == wanted), None)
