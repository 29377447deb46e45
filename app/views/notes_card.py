"""Notes on one thing: what was remarked, by whom and when, and a line for a new remark."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.commands.notes import AddNote, RemoveNote
from app.domain.notes import Note
from app.domain.periods import Period, day_label
from app.domain.questions import Visibility
from app.domain.subjects import Subject
from app.queries.wanted import EvidenceWanted
from app.views.chooser import Choice
from app.views.components import button, card, clear, column, label, row
from app.views.desk import Desk
from app.views.question_form import VISIBILITY

WHOLE = "All of it"


class NotesCard(QWidget):
    """`show_notes` says on what; with periods, a note can be pinned to one of them.

    `ask` carries what a question on a note rests on.
    """

    ask = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject: Subject | None = None
        self._subject_id = 0
        self._area_id: int | None = None
        self._periods: tuple[Period, ...] = ()
        self._listed = QVBoxLayout()
        self._listed.setSpacing(10)
        self._none = label("No notes yet.", "second")
        self.words, self.at, self.who = QLineEdit(), Choice(), Choice()
        self.words.setPlaceholderText("A note: write it and press Enter.")
        self.words.setAccessibleName("A new note")
        self.at.setAccessibleName("What the note is pinned to")
        self.who.setAccessibleName("Who may see the note")
        self.who.addItems(list(VISIBILITY.values()))
        self.who.setCurrentIndex(list(VISIBILITY).index(Visibility.SHARED))
        line = row(spacing=8)
        for part, share in ((self.words, 4), (self.at, 1), (self.who, 1)):
            line.addWidget(part, share)
        line.addWidget(button("Add the &note", self._on_add))
        inside = card(self._none, self._listed, line, spacing=12)
        self.setLayout(column(label("Notes", "section"), inside, spacing=6))
        self.words.returnPressed.connect(self._on_add)

    def show_notes(
        self, subject: Subject, subject_id: int, area_id: int | None = None, periods: tuple[Period, ...] = ()
    ) -> None:
        """Show the notes on a subject; `periods` are what a note can be pinned to, oldest first."""
        changed = (subject, subject_id, area_id) != (self._subject, self._subject_id, self._area_id)
        self._subject, self._subject_id, self._area_id = subject, subject_id, area_id
        if changed or periods != self._periods:
            self._periods = periods
            self.at.clear()
            self.at.addItems([WHOLE, *(period.label for period in reversed(periods))])
            self.at.setVisible(bool(periods))
        clear(self._listed)
        notes = self._desk.reader.cycle.notes_on(subject, subject_id)
        here = [note for note in notes if note.area_id in (None, area_id)]
        for note in here:
            self._listed.addWidget(self._line(note))
        self._none.setVisible(not here)

    def _line(self, note: Note) -> QWidget:
        pinned = next((p.label for p in self._periods if note.at == p.start), "")
        about = [note.author, day_label(note.day), pinned, VISIBILITY[note.visibility].lower()]
        words = column(
            label(note.words, selectable=True),
            label(", ".join(part for part in about if part), "small"),
            spacing=1,
        )
        remove = button("Remove", lambda: self._desk.editor.do(RemoveNote(note.id)), "plain", note.words)
        wanted = EvidenceWanted(subject=Subject.NOTE, subject_id=note.id)
        ask = button("Ask about this", lambda: self.ask.emit(wanted), "plain", note.words)
        line = QWidget()
        inside = row(spacing=8)
        inside.addLayout(words, 1)
        inside.addWidget(ask)
        inside.addWidget(remove)
        line.setLayout(inside)
        return line

    def _on_add(self) -> None:
        if self._subject is None or not self.words.text().strip():
            self.words.setFocus()
            return
        note = Note(
            id=0,
            subject=self._subject,
            subject_id=self._subject_id,
            words=self.words.text().strip(),
            author=self._desk.preferences.settings.author_seat or "Scrutiny officer",
            day=self._desk.today(),
            visibility=list(VISIBILITY)[self.who.currentIndex()],
            area_id=self._area_id if self._pinned() else None,
            at=self._pinned(),
        )
        if self._desk.editor.do(AddNote(note)):
            self.words.clear()

    def _pinned(self) -> date | None:
        place = self.at.currentIndex()
        return tuple(reversed(self._periods))[place - 1].start if place > 0 else None
