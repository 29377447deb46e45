"""What persons decided printed labels mean, by sender of the workbook and by the layout they stood in."""

import json

from app.domain.labels import normal_form
from app.domain.meanings import LabelKind, Meaning
from app.store.connection import Database
from app.store.journal import Edit


class MeaningTable:
    """Reads and writes decisions on labels, and the layouts (sets of labels) for which they were made."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, sender: str, layout_id: int | None = None) -> tuple[Meaning, ...]:
        """Decisions for one sender, as they were made: those for any layout, then those for this one."""
        rows = self._db.query(
            "select kind, label, coalesce(measure_id, area_id) as means from meanings"
            " where sender = ? and (layout_id is null or layout_id = ?) order by layout_id is not null, id",
            [normal_form(sender), layout_id],
        )
        return tuple(Meaning(LabelKind(row["kind"]), row["label"], row["means"]) for row in rows)

    def layouts(self, sender: str) -> dict[int, frozenset[str]]:
        """The labels of each layout that decisions were made for, by its id, newest last."""
        rows = self._db.query(
            "select id, labels from layouts where sender = ? order by id", [normal_form(sender)]
        )
        return {row["id"]: frozenset(json.loads(row["labels"])) for row in rows}

    def keep_layout(self, edit: Edit, sender: str, labels: frozenset[str], layout_id: int | None) -> int:
        """Keep the labels of a layout, in place of those it had where it is known; returns its id."""
        text = json.dumps(sorted(labels), ensure_ascii=False)
        if layout_id is None:
            return edit.insert("layouts", sender=normal_form(sender), labels=text)
        edit.update("layouts", layout_id, labels=text)
        return layout_id

    def remember(self, edit: Edit, sender: str, meaning: Meaning, layout_id: int | None = None) -> None:
        """Keep a decision; an earlier one for the same label and layout gives way."""
        is_measure = meaning.kind is LabelKind.MEASURE
        ids = {
            "measure_id": meaning.means if is_measure else None,
            "area_id": None if is_measure else meaning.means,
        }
        row_id = self._find(sender, meaning, layout_id)
        if row_id is not None:
            edit.update("meanings", row_id, **ids)
            return
        edit.insert(
            "meanings",
            sender=normal_form(sender),
            kind=meaning.kind.value,
            label=meaning.label,
            layout_id=layout_id,
            **ids,
        )

    def forget(self, edit: Edit, sender: str, kind: LabelKind, label: str) -> None:
        """Drop a decision for any layout, if there is one: the label is matched by names again."""
        row_id = self._find(sender, Meaning(kind, label, None), None)
        if row_id is not None:
            edit.delete("meanings", row_id)

    def _find(self, sender: str, meaning: Meaning, layout_id: int | None) -> int | None:
        rows = self._db.query(
            "select id, label from meanings where sender = ? and kind = ? and layout_id is ?",
            [normal_form(sender), meaning.kind.value, layout_id],
        )
        wanted = normal_form(meaning.label)
        return next((row["id"] for row in rows if normal_form(row["label"]) == wanted), None)
