"""Questions with their evidence."""

from dataclasses import fields
from typing import Any

from sqlite_utils import Database

from app.domain.questions import (
    AnswerJudgement,
    Evidence,
    EvidenceKind,
    Question,
    QuestionState,
    Visibility,
)
from app.store.journal import Edit
from app.store.rows import Row, day


class QuestionTable:
    """Reads and writes questions."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Question, ...]:
        """Every question, in the order of asking."""
        evidence: dict[int, list[Evidence]] = {}
        for row in self._db.query("select * from evidence order by id"):
            evidence.setdefault(row["question_id"], []).append(_evidence(row))
        rows = self._db.query("select * from questions order by position, id")
        return tuple(_question(row, tuple(evidence.get(row["id"], ()))) for row in rows)

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
        question_id = edit.insert(
            "questions",
            ref=f"Q{last[1] + 1}",
            text=question.text,
            author=question.author,
            state=question.state.value,
            visibility=question.visibility.value,
            why=question.why,
            full_answer=question.full_answer,
            supplementary=question.supplementary,
            meeting_id=question.meeting_id,
            position=last[0] + 1,
            answer=question.answer,
            judgement=question.judgement.value if question.judgement else None,
        )
        edit.insert_many("evidence", [_evidence_row(question_id, item) for item in question.evidence])
        return question_id

    def change(self, edit: Edit, question_id: int, **values: str | int | None) -> None:
        """Set columns of a question."""
        edit.update("questions", question_id, **values)


def _question(row: Row, evidence: tuple[Evidence, ...]) -> Question:
    kinds: dict[str, Any] = {
        "state": QuestionState(row["state"]),
        "visibility": Visibility(row["visibility"]),
        "judgement": AnswerJudgement(row["judgement"]) if row["judgement"] else None,
        "evidence": evidence,
    }
    return Question(**{**row, **kinds})


def _evidence(row: Row) -> Evidence:
    values = {name: row[name] for name in (field.name for field in fields(Evidence))}
    return Evidence(**{**values, "kind": EvidenceKind(row["kind"]), "as_at": day(row["as_at"])})


def _evidence_row(question_id: int, evidence: Evidence) -> Row:
    values = {field.name: getattr(evidence, field.name) for field in fields(Evidence)}
    return {
        **values,
        "question_id": question_id,
        "kind": evidence.kind.value,
        "as_at": evidence.as_at.isoformat(),
    }
