"""The chart of a measure, the numbers beside it, one small chart per area, and the PCC's words."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.subjects import Subject
from app.models.figures_models import FiguresModel
from app.queries.page_types import FigureRow, MeasurePage
from app.views.card_table import CardTable
from app.views.chart_view import ChartView
from app.views.components import card, clear, column, label
from app.views.desk import Desk
from app.views.mini_chart import MiniChart
from app.views.notes_card import NotesCard
from app.views.statements import statement_card
from app.views.theme import scaled

TABLE_WIDTH = 270
MINI_WIDTH = 132  # pixels at 100 %
NARROW = 720  # pixels at 100 %
QWIDGETSIZE_MAX = 16_777_215  # Qt's own number for no limit


class ChartTab(QWidget):
    """`figure_chosen` carries a figure's id, `area_chosen` an area's."""

    figure_chosen = Signal(int)
    area_chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = NotesCard(desk)
        self.chart = ChartView()
        self.figures = FiguresModel()
        self.table = CardTable(self.figures, "Figures, newest first", titles=True, framed=False)
        self._method = label("", "small")
        self._method.setContentsMargins(10, 4, 10, 8)
        self._side = card(self.table, self._method, spacing=4, margins=2)
        self._small = QGridLayout()
        self._small.setSpacing(12)
        self._minis: list[MiniChart] = []
        self._source = label("", "small", selectable=True)
        self._words = QVBoxLayout()
        self._words.setSpacing(12)
        self._top = QHBoxLayout()
        self._top.setSpacing(16)
        self._top.addWidget(self.chart, 1)
        self._top.addWidget(self._side)
        whole = column(spacing=14)
        whole.addLayout(self._top, 1)
        for part in (self._small, self._source, self._words, self.notes):
            whole.addWidget(part) if isinstance(part, QWidget) else whole.addLayout(part)
        self.setLayout(whole)
        self.chart.figure_chosen.connect(self.figure_chosen)
        self.table.opened.connect(self._on_opened)

    def show_page(self, page: MeasurePage) -> None:
        """Show a measure."""
        self._fit()
        self.chart.set_chart(page.chart)
        self.figures.set_rows(page.figures)
        self._side.setVisible(bool(page.figures))
        self._method.setText(page.chart.method)
        self._method.setVisible(bool(page.chart.method))
        self._show_areas(page)
        self._source.setText(f"{page.chart.source} {_about_areas(page)}".strip())
        self._source.setVisible(bool(self._source.text()))
        self.notes.show_notes(Subject.MEASURE, page.measure.id, page.area.id, page.periods)
        clear(self._words)
        if page.statements:
            self._words.addWidget(label("What the PCC's return says", "section"))
        for statement in page.statements:
            self._words.addWidget(statement_card(statement))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The table goes under the chart where both side by side would be too narrow."""
        super().resizeEvent(event)
        self._fit()
        self._place_areas()

    def _fit(self) -> None:
        narrow = self.width() < scaled(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._top.setDirection(direction)
        self._side.setMinimumWidth(0 if narrow else scaled(TABLE_WIDTH))
        self._side.setMaximumWidth(QWIDGETSIZE_MAX if narrow else scaled(TABLE_WIDTH))
        self._side.setMinimumHeight(scaled(260) if narrow else 0)

    def _show_areas(self, page: MeasurePage) -> None:
        """One small chart for each area; those that are there are used again, for making one takes time."""
        for small, area in zip(self._minis, page.areas, strict=False):
            small.show_area(area)
        for area in page.areas[len(self._minis) :]:
            self._minis.append(MiniChart(area))
            self._minis[-1].opened.connect(self.area_chosen)
        for small in self._minis[len(page.areas) :]:
            small.hide()
            small.deleteLater()
        del self._minis[len(page.areas) :]
        self._place_areas()

    def _place_areas(self) -> None:
        """As many small charts in a row as there is room for."""
        gap = self._small.horizontalSpacing()
        least = max([scaled(MINI_WIDTH), *(small.wanted_width() + gap for small in self._minis)])
        across = max(1, min(len(self._minis), (self.width() + gap) // least))
        for number, small in enumerate(self._minis):
            self._small.addWidget(small, number // across, number % across)
        for number in range(self._small.columnCount()):
            self._small.setColumnStretch(number, 1 if number < across else 0)

    def _on_opened(self, row: FigureRow) -> None:
        if row.figure_id is not None:
            self.figure_chosen.emit(row.figure_id)


def _about_areas(page: MeasurePage) -> str:
    """What to know of the small charts."""
    if not page.areas:
        return ""
    if any(area.chart.illustrative for area in page.areas):
        return "All areas on one scale; their monthly history is illustrative [e], too."
    return "All areas on one scale."
