"""All measures, searchable, each with a sentence and a small line."""

from PySide6.QtWidgets import QLineEdit

from app.domain.changes import Changed
from app.models.measures_model import MeasuresModel
from app.queries.page_types import MeasureRow
from app.views.card_table import CardTable
from app.views.components import label, row
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.theme import scaled


class MeasuresPage(Page):
    """Opens a measure with a click or Enter."""

    name = PageName.MEASURES
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self._rows: tuple[MeasureRow, ...] = ()
        self.header = PageHeader()
        self.words = QLineEdit()
        self.words.setPlaceholderText("Show only measures with these words")
        self.words.setAccessibleName("Show only measures with these words")
        self.words.setClearButtonEnabled(True)
        self._count = label("", "second", wrap=False)
        self.model = MeasuresModel()
        self.table = CardTable(self.model, "Measures")
        self.body.setSpacing(4)
        self.body.addWidget(self.header)
        self.body.addSpacing(8)
        self.body.addLayout(row(self.words, self._count, None, spacing=12))
        self.body.addWidget(self.table, 1)
        self.words.textChanged.connect(self._on_words_changed)
        self.words.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(self._on_opened)

    def load(self, place: Place) -> None:
        """Read the list."""
        self.words.setMinimumWidth(scaled(320))
        if place.quarter is None:
            return self.say_nothing_imported()
        listed = self.desk.reader.measures(place.quarter, place.area_id)
        self._rows = listed.rows
        self.header.say(listed.headline, listed.subtitle)
        here = self.table.row_here()
        self._filter()
        if isinstance(here, MeasureRow):
            self.table.choose(self.model.line_of(lambda row: row.measure_id == here.measure_id))
        return None

    def title(self) -> str:
        """The page's name."""
        return "Measures"

    def focus_first(self) -> None:
        """The list itself."""
        self.table.setFocus()

    def _filter(self) -> None:
        shown = self.model.show_measures(self._rows, self.words.text())
        asked = bool(self.words.text().strip())
        self._count.setText(
            f"{shown} of {len(self._rows)} measures" if asked else f"{len(self._rows)} measures"
        )

    def _on_words_changed(self, _words: str) -> None:
        self._filter()

    def _on_opened(self, row: MeasureRow) -> None:
        self.follow(PageName.MEASURE, row.measure_id)
