"""One commitment beside the list: its activities with the words as printed, their history, who watches."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.periods import day_label
from app.domain.plans import Objective
from app.models.delivery_model import STATUS_WORDS
from app.queries.cycle_types import ActivityRow, CommitmentRow
from app.queries.page_types import MeasureRow
from app.views.chooser import Choice
from app.views.components import EmptyState, button, clear, column, hairline, label, named, row, scrolling
from app.views.focus_ring import FocusRing
from app.views.linked_measures import LinkedMeasures

NO_OBJECTIVE = "None"


class CommitmentPanel(QFrame):
    """Shows a commitment; `linked` carries the id of the objective it belongs to, or None."""

    ask_pressed = Signal()
    linked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._objectives: tuple[Objective, ...] = ()
        self._title = label("", "section", wrap=False)
        self.ask = button("&Ask about this", self.ask_pressed.emit, "primary", "Begin a question about it")
        self._words = label("", "strong", selectable=True)
        self._remarks = label("", "advice")
        self.objective = Choice()
        self.measures = LinkedMeasures()
        self._measures: tuple[MeasureRow, ...] = ()
        self._activities = QVBoxLayout()
        self._activities.setSpacing(14)
        self._nothing = EmptyState(inset=24)
        self._nothing.say("No commitment is chosen.", "Choose one from the list.")
        self._filled = QWidget()
        self._assemble()
        self.objective.activated.connect(self._on_objective)
        self.show_commitment(None)

    def offer(self, objectives: tuple[Objective, ...], measures: tuple[MeasureRow, ...]) -> None:
        """Offer objectives and measures to link to."""
        self._measures = measures
        if objectives != self._objectives:
            self._objectives = objectives
            self.objective.clear()
            self.objective.addItems([NO_OBJECTIVE, *(f"{one.ref}. {one.short_title}" for one in objectives)])

    def show_commitment(self, shown: CommitmentRow | None) -> None:
        """Show a commitment, or that none is chosen."""
        self._nothing.setVisible(shown is None)
        self._filled.setVisible(shown is not None)
        if shown is None:
            return
        self._title.setText(f"Commitment {shown.ref}")
        self._words.setText(shown.text)
        self._remarks.setText("\n".join(shown.remarks))
        self._remarks.setVisible(bool(shown.remarks))
        ids = [None, *(one.id for one in self._objectives)]
        self.objective.setCurrentIndex(ids.index(shown.objective_id) if shown.objective_id in ids else 0)
        linked = tuple(each for each in self._measures if each.measure_id in shown.measure_ids)
        others = tuple(each for each in self._measures if each not in linked)
        self.measures.show_measures(linked, others)
        clear(self._activities)
        for activity in shown.activities:
            self._activities.addWidget(_activity(activity))
        self._area.verticalScrollBar().setValue(0)

    def _assemble(self) -> None:
        head = row(self._title, None, self.ask, spacing=4)
        head.setContentsMargins(16, 10, 12, 10)
        inner = column(
            self._words,
            self._remarks,
            named("&Objective", self.objective),
            self.measures,
            hairline(),
            self._activities,
            None,
            spacing=10,
            margins=16,
        )
        self._area = scrolling(inner)
        self._area.setAccessibleName("The commitment's activities")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its words are scrolled with the arrow keys
        FocusRing(self._area)
        whole = column(head, hairline(), spacing=0)
        whole.addWidget(self._area, 1)
        self._filled.setLayout(whole)
        outer = column(self._nothing, spacing=0, margins=1)
        outer.addWidget(self._filled, 1)
        self.setLayout(outer)

    def _on_objective(self, index: int) -> None:
        self.linked.emit(self._objectives[index - 1].id if index > 0 else None)


def _activity(activity: ActivityRow) -> QWidget:
    """An activity: what is done, what was said of it and what that means, who watches over it."""
    title = row(
        label(activity.ref or "Activity", "section", wrap=False),
        None,
        label(STATUS_WORDS[activity.status], "tag", wrap=False),
    )
    parts = column(title, label(activity.text, selectable=True), spacing=4)
    if activity.update:
        said = f"Reported on {day_label(activity.day)}" if activity.day else "Reported"
        parts.addWidget(label(said, "small"))
        parts.addWidget(label(activity.update, selectable=True))
    for words in _about(activity):
        parts.addWidget(label(words, "small"))
    widget = QWidget()
    widget.setLayout(parts)
    return widget


def _about(activity: ActivityRow) -> list[str]:
    lines = []
    if activity.printed:
        lines.append(f"Status as printed: “{activity.printed}”.")
    if activity.follows:
        lines.append(f"It refers to {activity.follows}.")
    if activity.unchanged:
        lines.append(f"The same words in {activity.unchanged + 1} reports.")
    if activity.oversight:
        lines.append(f"Watched over by {', '.join(activity.oversight).rstrip('.')}.")
    earlier = [f"{day_label(day)}: {text}" for day, text in reversed(activity.history[:-1])]
    return [*lines, *(f"Before, {words}" for words in earlier)]
