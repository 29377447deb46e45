"""Questions with their evidence."""

from app.domain.questions import Evidence, Question
from app.store.connection import Database
from app.store.journal import Edit
from app.store.rows import by_owner, from_row, row_of


class QuestionTable:
    """Reads and writes questions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Question, ...]:
        """Every question, in the order of asking."""
        evidence = by_owner(
            self._db.rows("evidence order by id"),
            "question_id",
            lambda row: from_row(Evidence, row),
        )
        rows = self._db.rows("questions order by position, id")
        return tuple(from_row(Question, row, evidence=evidence.get(row["id"], ())) for row in rows)

    def one(self, question_id: int) -> Question:
        """One question. Raises KeyError."""
        for question in self.all():
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def add(self, edit: Edit, question: Question) -> int:
        """Add a question at the end of the order; `id`, `ref` and `position` are given here."""
        last = self._db.execute(
            "select coalesce(max(position), 0), coalesce(max(id), 0) from questions"
        ).fetchone()
        given = {"ref": f"Q{last[1] + 1}", "position": last[0] + 1}
        question_id = edit.insert("questions", **{**row_of(question), **given})
        edit.insert_many(
            "evidence", [{**row_of(item), "question_id": question_id} for item in question.evidence]
        )
        return question_id

    def change(self, edit: Edit, question_id: int, **values: str | int | None) -> None:
        """Set columns of a question."""
        edit.update("questions", question_id, **values)
