"""One question beside the list: what it rests on, its form, its state, its place in the order."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.periods import day_label
from app.domain.questions import Evidence, Question, QuestionState
from app.domain.subjects import Subject
from app.views.answer_form import AnswerForm
from app.views.chooser import Choice
from app.views.components import EmptyState, button, clear, column, hairline, label, row, scrolling
from app.views.places import Link, PageName
from app.views.question_form import QuestionForm

STATES = tuple(QuestionState)
PAGE_OF = {Subject.LEDGER: PageName.LEDGER, Subject.COMMITMENT: PageName.DELIVERY}


class QuestionEditor(QFrame):
    """Shows and collects; what is done with it is the page's business."""

    save_pressed = Signal()
    drop_pressed = Signal()
    state_picked = Signal(object)
    moved = Signal(bool)
    go = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.answer = AnswerForm(today)
        self._links: dict[QWidget, Link] = {}
        self._title = label("", "section", wrap=False)
        self.state = Choice()
        self.state.addItems([state.value.capitalize() for state in STATES])
        self.state.setAccessibleName("State")
        self.up = button("Move &up", self._on_up, "plain", "Ask it earlier (Alt+Up)")
        self.down = button("Move &down", self._on_down, "plain", "Ask it later (Alt+Down)")
        self._evidence = QVBoxLayout()
        self._evidence.setSpacing(6)
        self.form = QuestionForm()
        self.save = button("&Save", self.save_pressed.emit, "primary", "Keep what is written (Ctrl+S)")
        self.drop = button("D&iscard", self.drop_pressed.emit, "plain", "Put back what was before")
        self._saved = label("", "small", wrap=False)
        self._nothing = EmptyState(inset=24)
        self._nothing.say(
            "No question is chosen.",
            "Choose one from the list, or begin one with “Ask about this” on a chart or an objective.",
        )
        self._filled = QWidget()
        self._answer_line = hairline()
        self._assemble()
        self.state.activated.connect(self._on_state_activated)
        self.form.touched.connect(self._on_touched)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No question is chosen."""
        self._nothing.show()
        self._filled.hide()

    def show_question(self, question: Question) -> None:
        """Show a question as stored. The form is filled by the page."""
        self._title.setText(question.ref)
        self.state.setCurrentIndex(STATES.index(question.state))
        self.answer.show_answer(question)
        self._show(question.evidence, stored=True)

    def show_draft(self, evidence: Evidence) -> None:
        """Show that a new question is being written, and what it rests on."""
        self._title.setText("New question")
        self._show((evidence,), stored=False)

    def _show(self, evidence: tuple[Evidence, ...], *, stored: bool) -> None:
        self._nothing.hide()
        self._filled.show()
        for part in (self.state, self.up, self.down, self.answer, self._answer_line):
            part.setVisible(stored)
        self.say_saved(saved=stored)
        clear(self._evidence)
        self._links = {}
        for item in evidence:
            self._evidence.addWidget(self._evidence_part(item))

    def say_saved(self, *, saved: bool) -> None:
        """Say whether what is written is kept."""
        self._saved.setText("" if saved else "Not saved yet")
        self.save.setEnabled(not saved)
        self.drop.setEnabled(not saved)

    def _evidence_part(self, evidence: Evidence) -> QWidget:
        part = QWidget()
        source = f"{evidence.source}. " if evidence.source else ""
        about = f"{source}As it stood on {day_label(evidence.as_at)}."
        lines = column(label(evidence.sentence), label(about, "small"), spacing=2)
        if (link := _link_of(evidence)) is not None:
            shower = button("Show it", self._on_show, "link", "Open the page this rests on")
            self._links[shower] = link
            lines.addWidget(shower, 0, Qt.AlignmentFlag.AlignLeft)
        part.setLayout(lines)
        return part

    def _assemble(self) -> None:
        head = row(self._title, None, self.up, self.down, self.state, spacing=4)
        inner = column(
            label("Rests on", "small"),
            self._evidence,
            hairline(),
            self.form,
            self._answer_line,
            self.answer,
            None,
            spacing=8,
            margins=16,
        )
        area = scrolling(inner)
        foot = row(self._saved, None, self.drop, self.save)
        head.setContentsMargins(16, 10, 12, 10)
        foot.setContentsMargins(16, 10, 12, 10)
        whole = column(head, hairline(), spacing=0)
        whole.addWidget(area, 1)
        whole.addWidget(hairline())
        whole.addLayout(foot)
        self._filled.setLayout(whole)
        outer = column(self._nothing, spacing=0, margins=1)
        outer.addWidget(self._filled, 1)
        self.setLayout(outer)

    def _on_up(self) -> None:
        self.moved.emit(True)

    def _on_down(self) -> None:
        self.moved.emit(False)

    def _on_state_activated(self, index: int) -> None:
        self.state_picked.emit(STATES[index])

    def _on_touched(self) -> None:
        self.say_saved(saved=False)

    def _on_show(self) -> None:
        if (link := self._links.get(self.sender())) is not None:
            self.go.emit(link)


def _link_of(evidence: Evidence) -> Link | None:
    """The page that shows what a question rests on."""
    if evidence.measure_id is not None:
        return Link(PageName.MEASURE, evidence.measure_id, evidence.area_id)
    if evidence.objective_id is not None:
        return Link(PageName.OBJECTIVE, evidence.objective_id, evidence.area_id)
    if evidence.subject is Subject.AREA:
        return Link(PageName.AREA, area_id=evidence.area_id)
    page = PAGE_OF.get(evidence.subject) if evidence.subject else None
    return Link(page, evidence.subject_id) if page else None
