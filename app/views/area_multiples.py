"""One measure in all areas, side by side on one scale."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.queries.area_types import AreaMultiples
from app.views.area_chart_card import AreaChartCard
from app.views.components import EmptyState, column
from app.views.picture import Picture
from app.views.theme import scaled

CARD_WIDTH = 290  # pixels at 100 % that a card has at least
GAP = 14


class MultiplesView(QWidget):
    """`opened` carries the id of the area whose card was pressed."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[AreaChartCard] = []
        self._shown: AreaMultiples | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._none = EmptyState()
        self._none.say(
            "There is no history to draw for this measure in the areas.",
            "The heat map shows its figures for the quarter.",
        )
        self.setLayout(column(self._grid, self._none, None))

    def show_multiples(self, shown: AreaMultiples) -> None:
        """Show a measure."""
        self._shown = shown
        self.setAccessibleName(shown.headline)
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = [AreaChartCard(each) for each in shown.charts]
        for card in self.cards:
            card.opened.connect(self.opened)
        self._none.setVisible(not self.cards)
        self._place()

    def as_picture(self) -> Picture | None:
        """All charts as one picture; None where nothing is drawn."""
        if self._shown is None or not self._shown.charts:
            return None
        from app.briefs.chart_picture import small_charts_svg  # noqa: PLC0415 - brings the pack's drawings

        shown = self._shown
        svg = small_charts_svg(shown.charts, shown.headline, shown.subtitle)
        told = (f"{each.name}: {each.caption}. {each.chart.sentence}" for each in shown.charts)
        return Picture(shown.headline, svg, f"{shown.headline}. {' '.join(told)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards in a row as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.width()
        across = max(1, min(3, room // scaled(CARD_WIDTH)))
        width = (room - GAP * (across - 1)) // across
        for first in range(0, len(self.cards), across):
            here = self.cards[first : first + across]
            tall = max(card.height_for(width) for card in here)
            for place, card in enumerate(here):
                card.setFixedHeight(tall)
                self._grid.addWidget(card, first // across, place)
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < across else 0)
