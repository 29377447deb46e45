"""Questions for the PCC in the order of asking, and the one being written beside them."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from app.commands.answers import RecordAnswer
from app.commands.questions import MoveQuestion, PlaceQuestion, SetQuestionState
from app.domain.meetings import Meeting
from app.domain.periods import day_label
from app.domain.questions import Evidence, QuestionState
from app.models.questions_model import QuestionsModel
from app.queries.page_types import QuestionRow
from app.views.chooser import Chooser
from app.views.desk import Desk
from app.views.movable_table import MovableTable
from app.views.page import Remembered
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.question_editor import QuestionEditor
from app.views.question_form import QuestionFields, fields_of
from app.views.question_steps import draft_step, edit_step, meeting_for
from app.views.split_page import SplitPage

ADVICE_AFTER = 300  # milliseconds without a key


class QuestionsPage(SplitPage):
    """What is written is kept when one leaves a question, the page or the window; nothing is lost."""

    name = PageName.QUESTIONS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._rows: dict[int, QuestionRow] = {}
        self._current: int | None = None
        self._draft: Evidence | None = None
        self._words = ""  # what a new question began with
        self._loading = False
        self.meeting = Chooser("Meeting")
        self.header = PageHeader(self.meeting)
        self.model = QuestionsModel()
        self.table = MovableTable(self.model, "Questions in the order of asking")
        self.editor = QuestionEditor(desk.today)
        self._advising = QTimer(self)
        self._advising.setSingleShot(True)
        self._advising.setInterval(ADVICE_AFTER)
        self.none.say(
            "No questions here yet.",
            "Open a measure or an objective and press “Ask about this”: its evidence comes along.",
        )
        self._assemble()
        self._connect()

    def load(self, place: Place) -> None:
        """Read the questions."""
        if place.quarter is None:
            return self.say_nothing_imported()
        summary = self.desk.reader.panel()
        self._offer_meetings(summary.meetings)
        chosen = self.meeting.key_here()
        listed = self.desk.reader.questions(chosen if isinstance(chosen, int) else None, place.quarter)
        self.header.say(listed.headline, listed.subtitle)
        self._rows = {row.question.id: row for row in listed.rows}
        if place.key in self._rows and self._draft is None and not self._written():
            self._current = place.key
        self.editor.form.offer((seat.title for seat in summary.seats), summary.meetings)
        self._show_list()
        return None

    def remembers(self) -> dict[str, Remembered]:
        """The meeting, too."""
        return {**super().remembers(), "meeting": self.meeting}

    def title(self) -> str:
        """The page's name."""
        return "Questions"

    def focus_first(self) -> None:
        """The words of a new question, or else the list."""
        (self.editor.form.text if self._draft is not None else self.table).setFocus()

    def begin_draft(self, evidence: Evidence, words: str = "") -> None:
        """Begin a question that rests on `evidence`, with `words`; what was being written is kept first."""
        self.leave()
        self._draft, self._words = evidence, words
        self.editor.show()
        self._current = None
        self.table.clearSelection()
        self.table.setCurrentIndex(self.model.index(-1, -1))
        self.editor.show_draft(evidence)
        self.editor.form.show_fields(self._blank())
        self.focus_first()
        self.bring_into_sight(self.editor.form.text)

    def leave(self) -> bool:
        """Keep what is written; a new question without words is dropped. Whether all is kept."""
        self._advising.stop()
        words = self._written() and self.editor.form.fields().text.strip()
        if words or (self._draft is None and self.editor.answer.written() is not None):
            return self._keep()
        if self._draft is not None:
            self._drop()
        return True

    def _assemble(self) -> None:
        self.assemble(self.table, self.editor, self.header)

    def _connect(self) -> None:
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.placed.connect(self._on_placed)
        self.meeting.picked.connect(self._on_meeting_picked)
        self.editor.save_pressed.connect(self._keep)
        self.editor.drop_pressed.connect(self._drop)
        self.editor.state_picked.connect(self._on_state_picked)
        self.editor.moved.connect(self._on_moved)
        self.editor.go.connect(self.go)
        self.editor.answer.given.connect(self._keep)
        self.editor.form.text.textChanged.connect(self._advising.start)
        self._advising.timeout.connect(self._advise)
        for keys, slot in (("Ctrl+S", self._keep), ("Alt+Up", self._on_up), ("Alt+Down", self._on_down)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _show_list(self) -> None:
        self._loading = True
        self.model.set_rows(self._rows.values())
        self.show_list(self.table, filled=bool(self._rows), panel=self._draft is not None)
        if self._draft is None and self._current not in self._rows:
            self._current = next(iter(self._rows), None)
        if self._current is not None:
            self.table.choose(self.model.line_of(lambda row: row.question.id == self._current))
        self._loading = False
        if self._draft is None:
            self._show_current()

    def _show_current(self) -> None:
        if self._current is None:
            self.editor.show_nothing()
            return
        question = self._rows[self._current].question
        self.editor.show_question(question)
        self.editor.form.show_fields(fields_of(question))

    def _written(self) -> bool:
        """Whether the form holds something that is not stored."""
        fields = self.editor.form.fields()
        if self._draft is not None:
            return fields != self._blank()
        shown = self._rows.get(self._current or 0)
        return shown is not None and fields != fields_of(shown.question)

    def _keep(self) -> bool:
        """Store what is written, the words and the answer each as a step; whether all is stored."""
        fields, given = self.editor.form.fields(), self.editor.answer.written()
        if self._draft is not None:
            return self._keep_draft(self._draft, fields)
        if self._current is None:
            return True
        question_id, meeting_id = self._current, fields.meeting_id
        kept = self.desk.editor.do(edit_step(question_id, fields)) if self._written() else True
        if given is not None:  # both were taken from the form first: each step fills it anew
            step = RecordAnswer(
                question_id, self._day_of_asking(meeting_id), given.answer, given.judgement, given.promise
            )
            kept = self.desk.editor.do(step) and kept
        return kept

    def _keep_draft(self, evidence: Evidence, fields: QuestionFields) -> bool:
        known = set(self._rows)
        self._draft = None
        if not self.desk.editor.do(draft_step(evidence, fields)):
            self._draft = evidence
            return False
        self.desk.preferences.change(author_seat=fields.author)
        self.reload()
        self._current = max(set(self._rows) - known, default=self._current)
        self._show_list()
        return True

    def _drop(self) -> None:
        self._draft = None
        self._show_list()

    def _blank(self) -> QuestionFields:
        """The form of a new question: who asked last, and the meeting that looks at this quarter."""
        summary = self.desk.reader.panel()
        author = self.desk.preferences.settings.author_seat or (
            summary.seats[0].title if summary.seats else ""
        )
        quarter = self.place.quarter if self.place else None
        meeting_id = meeting_for(summary.meetings, quarter)
        return QuestionFields(text=self._words, author=author, meeting_id=meeting_id)

    def _offer_meetings(self, meetings: tuple[Meeting, ...]) -> None:
        choices = [(None, "All meetings", "All")]
        choices += [(meeting.id, day_label(meeting.day), day_label(meeting.day)) for meeting in meetings]
        self.meeting.offer_anew(choices)

    def _on_chosen(self, chosen: QuestionRow) -> None:
        if self._loading or chosen.question.id == self._current:
            return
        self.leave()
        self._draft = None
        self._current = chosen.question.id
        if self.table.row_here() != self._rows[self._current]:
            self._show_list()
        self._show_current()

    def _on_opened(self, _row: QuestionRow) -> None:
        self.editor.form.text.setFocus()

    def _on_meeting_picked(self, _meeting_id: object) -> None:
        self.leave()
        self.reload()

    def _on_state_picked(self, state: QuestionState) -> None:
        self.leave()
        if self._current is not None and state is not self._rows[self._current].question.state:
            self.desk.editor.do(SetQuestionState(self._current, state))

    def _on_moved(self, earlier: bool) -> None:
        self.leave()
        if self._current is not None:
            self.desk.editor.do(MoveQuestion(self._current, earlier))

    def _day_of_asking(self, meeting_id: int | None) -> date:
        """The meeting's day, once it is there; else today."""
        days = {meeting.id: meeting.day for meeting in self.desk.reader.panel().meetings}
        return min(days.get(meeting_id or 0, self.desk.today()), self.desk.today())

    def _advise(self) -> None:
        """Say what a writer may want to change, while writing."""
        text = self.editor.form.text.toPlainText()
        evidence: tuple[Evidence, ...] = (self._draft,) if self._draft else ()
        if self._current is not None:
            evidence = self._rows[self._current].question.evidence
        found = self.desk.reader.cycle.advice(text, evidence, self._current)
        self.editor.form.show_advice(advice.sentence for advice in found)

    def _on_placed(self, moved: QuestionRow, before: QuestionRow | None) -> None:
        self.leave()
        before_id = before.question.id if before else None
        self.desk.editor.do(PlaceQuestion(moved.question.id, before_id))

    def _on_up(self) -> None:
        self._on_moved(earlier=True)

    def _on_down(self) -> None:
        self._on_moved(earlier=False)
