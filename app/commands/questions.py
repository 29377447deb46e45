"""Steps on questions."""

from dataclasses import dataclass, field

from app.domain.questions import Evidence, Question, QuestionState, Visibility
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """Add a question with its evidence as it stands today."""

    text: str
    author: str
    evidence: tuple[Evidence, ...]
    why: str = ""
    full_answer: str = ""
    supplementary: str = ""
    visibility: Visibility = Visibility.SHARED
    meeting_id: int | None = None
    topic: str = ""
    minutes: int | None = None
    label: str = field(default="Draft a question", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Add the question at the end of the order. Raises UserError without words or evidence."""
        _check_words(self.text)
        if not self.evidence:
            raise UserError(
                "A question needs something to rest on.", "Start from a figure, a chart or an objective."
            )
        store.questions.add(
            edit,
            Question(
                id=0,
                ref="",
                text=self.text.strip(),
                author=self.author,
                visibility=self.visibility,
                why=self.why.strip(),
                full_answer=self.full_answer.strip(),
                supplementary=self.supplementary.strip(),
                meeting_id=self.meeting_id,
                topic=self.topic.strip(),
                minutes=self.minutes,
                evidence=self.evidence,
            ),
        )


@dataclass(frozen=True, slots=True)
class EditQuestion:
    """Change the words of a question, who asks it, who may see it, its meeting, topic or minutes."""

    question_id: int
    text: str
    author: str
    why: str
    full_answer: str
    supplementary: str
    visibility: Visibility
    meeting_id: int | None
    topic: str = ""
    minutes: int | None = None
    label: str = field(default="Edit a question", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Set the fields that differ. Raises UserError without words."""
        _check_words(self.text)
        store.questions.change(
            edit,
            self.question_id,
            text=self.text.strip(),
            author=self.author,
            why=self.why.strip(),
            full_answer=self.full_answer.strip(),
            supplementary=self.supplementary.strip(),
            visibility=self.visibility.value,
            meeting_id=self.meeting_id,
            topic=self.topic.strip(),
            minutes=self.minutes,
        )


@dataclass(frozen=True, slots=True)
class SetQuestionState:
    """Move a question on (or back) between drafted and answered."""

    question_id: int
    state: QuestionState

    @property
    def label(self) -> str:
        """Names the new state."""
        return f"Mark a question as {self.state.value}"

    def do(self, store: Store, edit: Edit) -> None:
        """Set the state."""
        store.questions.change(edit, self.question_id, state=self.state.value)


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """Put a question one place earlier or later in the order of asking."""

    question_id: int
    earlier: bool

    @property
    def label(self) -> str:
        """Names the direction."""
        return "Move a question up" if self.earlier else "Move a question down"

    def do(self, store: Store, edit: Edit) -> None:
        """Swap places with the neighbour in the same meeting's list; at its end nothing happens."""
        question = store.questions.one(self.question_id)
        listed = [q for q in store.questions.all() if q.meeting_id == question.meeting_id]
        place = [q.id for q in listed].index(question.id)
        neighbour = place - 1 if self.earlier else place + 1
        if 0 <= neighbour < len(listed):
            other = listed[neighbour]
            store.questions.change(edit, question.id, position=other.position)
            store.questions.change(edit, other.id, position=question.position)


@dataclass(frozen=True, slots=True)
class PlaceQuestion:
    """Put a question just before another of its meeting; before None: at the end."""

    question_id: int
    before_id: int | None
    label: str = field(default="Move a question", init=False)

    def do(self, store: Store, edit: Edit) -> None:
        """Give the meeting's questions their places anew, with as few changes as it takes."""
        moved = store.questions.one(self.question_id)
        listed = [q for q in store.questions.all() if q.meeting_id == moved.meeting_id]
        places = sorted(question.position for question in listed)
        others = [question for question in listed if question.id != moved.id]
        ids = [question.id for question in others]
        at = ids.index(self.before_id) if self.before_id in ids else len(others)
        for question, place in zip([*others[:at], moved, *others[at:]], places, strict=True):
            if question.position != place:
                store.questions.change(edit, question.id, position=place)


def _check_words(text: str) -> None:
    if not text.strip():
        raise UserError("The question has no words yet.", "Write what you want to ask.")
