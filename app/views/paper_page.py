"""One paper, paragraph by paragraph: each can be the evidence of a question."""

from app.domain.changes import Changed
from app.domain.papers import Paper, Paragraph
from app.domain.periods import day_label
from app.domain.subjects import Subject
from app.models.meeting_models import ParagraphsModel
from app.queries.wanted import EvidenceWanted
from app.views.card_table import CardTable
from app.views.components import button
from app.views.desk import Desk
from app.views.filter_field import FilterField
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place


class PaperPageView(Page):
    """Shows the paper whose id is the place's key; `tab` holds words to look for."""

    name = PageName.PAPER
    shows = Changed.PAPERS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.shown: Paper | None = None
        self._paragraphs: tuple[Paragraph, ...] = ()
        self.ask_button = button(
            "&Ask about this paragraph",
            self._on_ask,
            "primary",
            "Begin a question with its words as evidence",
        )
        self.header = PageHeader(self.ask_button)
        self.words = FilterField("Show only paragraphs with these words")
        self.model = ParagraphsModel()
        self.table = CardTable(self.model, "Paragraphs")
        self.body.addWidget(self.header)
        self.body.addWidget(self.words)
        self.body.addWidget(self.table, 1)
        self.words.textChanged.connect(self._on_words)

    def load(self, place: Place) -> None:
        """Read the paper. Raises KeyError."""
        papers = {paper.id: paper for paper in self.desk.reader.cycle.papers()}
        self.shown = papers[place.key or 0]
        self._paragraphs = self.desk.reader.cycle.paragraphs(self.shown.id)
        self.header.say(self.shown.title, _about(self.shown, len(self._paragraphs)))
        self.words.show_words(place.tab)
        self._show()

    def title(self) -> str:
        """The paper's title."""
        return self.shown.title if self.shown else "Paper"

    def focus_first(self) -> None:
        """The paragraphs."""
        self.table.setFocus()

    def _show(self) -> None:
        words = self.words.text().casefold().split()
        found = [
            one
            for one in self._paragraphs
            if all(word in f"{one.heading} {one.text}".casefold() for word in words)
        ]
        self.model.show_paragraphs(found)
        self.table.choose(-1)
        self.ask_button.setEnabled(bool(found))

    def _on_words(self, _text: str) -> None:
        self._show()

    def _on_ask(self) -> None:
        here = self.table.row_here()
        if isinstance(here, Paragraph):
            self.ask.emit(EvidenceWanted(subject=Subject.PARAGRAPH, subject_id=here.id))


def _about(paper: Paper, count: int) -> str:
    parts = (paper.by, day_label(paper.day) if paper.day else "", f"{count} paragraphs")
    note = f" {paper.note}" if paper.note else ""
    return ", ".join(part for part in parts if part) + "." + note
