"""Papers by paragraph, risks and outcome sheets."""

from collections.abc import Iterable

from app.domain.papers import OutcomePart, OutcomeSheet, Paper, Paragraph, Risk
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import by_owner, from_row, row_of


class PaperTable:
    """Reads and writes papers and what is attached to objectives."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Paper, ...]:
        """Every paper, in the order added."""
        return tuple(from_row(Paper, row) for row in self._db.rows("papers order by id"))

    def paragraphs(self, paper_id: int) -> tuple[Paragraph, ...]:
        """The paragraphs of one paper, in order."""
        rows = self._db.query("select * from paragraphs where paper_id = ? order by id", [paper_id])
        return tuple(from_row(Paragraph, row) for row in rows)

    def paragraph(self, paragraph_id: int) -> tuple[Paragraph, Paper]:
        """One paragraph and its paper. Raises KeyError."""
        for row in self._db.query("select * from paragraphs where id = ?", [paragraph_id]):
            paragraph = from_row(Paragraph, row)
            return paragraph, {paper.id: paper for paper in self.all()}[paragraph.paper_id]
        raise KeyError(paragraph_id)

    def risks(self) -> tuple[Risk, ...]:
        """Every risk, in the order of the register."""
        return tuple(from_row(Risk, row) for row in self._db.rows("risks order by id"))

    def outcome_sheets(self) -> tuple[OutcomeSheet, ...]:
        """Every outcome sheet with its parts."""
        parts = by_owner(
            self._db.rows("outcome_parts order by id"),
            "sheet_id",
            lambda row: from_row(OutcomePart, row),
        )
        return tuple(
            from_row(OutcomeSheet, row, parts=parts.get(row["id"], ()))
            for row in self._db.rows("outcome_sheets order by id")
        )

    def add(self, edit: Edit, paper: Paper) -> int:
        """Add a paper without its paragraphs; returns its id."""
        return edit.insert("papers", **row_of(paper))

    def add_paragraphs(self, edit: Edit, paragraphs: Iterable[Paragraph]) -> range:
        """Add paragraphs, each with the id of its paper."""
        return edit.insert_many("paragraphs", [row_of(paragraph) for paragraph in paragraphs])

    def add_risk(self, edit: Edit, risk: Risk) -> int:
        """Add a risk; returns its id."""
        return edit.insert("risks", **row_of(risk))

    def add_outcome_sheet(self, edit: Edit, sheet: OutcomeSheet) -> int:
        """Add an outcome sheet with its parts; returns its id."""
        sheet_id = edit.insert("outcome_sheets", **row_of(sheet))
        edit.insert_many("outcome_parts", [{"sheet_id": sheet_id, **row_of(part)} for part in sheet.parts])
        return sheet_id

    def change_risk(self, edit: Edit, risk_id: int, **values: str | int | None) -> None:
        """Set columns of a risk."""
        edit.update("risks", risk_id, **values)

    def change_sheet(self, edit: Edit, sheet_id: int, **values: str | int | None) -> None:
        """Set columns of an outcome sheet."""
        edit.update("outcome_sheets", sheet_id, **values)
