"""A chart with its words: headline, what is drawn, the point under the cursor, source."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedLayout, QWidget

from app.queries.chart_types import Chart
from app.views.chart_plot import ChartPlot
from app.views.chart_words import point_sentence
from app.views.components import EmptyState, column, label, row
from app.views.picture import Picture, chart_picture
from app.views.theme import scaled

HINT = "Left and right arrow keys read out the points; Enter shows where one is from."


class ChartView(QFrame):
    """Built once, fed with `set_chart`. `figure_chosen` carries the id of the figure behind a point."""

    figure_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._chart: Chart | None = None
        self._headline = label("", "section")
        self._subtitle = label("", "small")
        self._tag = label("Illustrative history", "tag", wrap=False)
        self.readout = label(HINT, "small")
        self.plot = ChartPlot()
        self._empty = EmptyState(inset=24)
        self._middle = QWidget()
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._layers = QStackedLayout(self._middle)
        self._layers.addWidget(self.plot)
        self._layers.addWidget(self._empty)
        head = row(spacing=12)
        head.addLayout(column(self._headline, self._subtitle, spacing=2), 1)
        head.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(head, spacing=8, margins=14)
        whole.addWidget(self._middle, 1)
        whole.addWidget(self.readout)
        self.setLayout(whole)
        self.plot.pointed.connect(self._on_pointed)
        self.plot.installEventFilter(self)
        self.plot.viewport().installEventFilter(self)
        self._fit()

    def set_chart(self, chart: Chart) -> None:
        """Show another chart, or why there is none."""
        self._chart = chart
        self._headline.setText(chart.headline)
        self._subtitle.setText(chart.subtitle)
        self._tag.setVisible(chart.illustrative)
        self.setAccessibleName(chart.headline)
        self.setAccessibleDescription(chart.alt_text)
        self.readout.setText(HINT)
        self.readout.setVisible(not chart.empty)
        self._empty.say(chart.empty)
        self._layers.setCurrentIndex(1 if chart.empty else 0)
        self.plot.set_chart(chart)

    def as_picture(self) -> Picture | None:
        """The chart as a picture to hand on; None where nothing is drawn."""
        return chart_picture(self._chart)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Enter or a double click on a point asks where its figure is from."""
        enter = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        twice = event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent)
        if (enter or twice) and self._tell_figure():
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller, or the theme changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._fit()
            self.plot.redress()

    def _fit(self) -> None:
        self._middle.setMinimumHeight(scaled(272))

    def _tell_figure(self) -> bool:
        if self._chart is None or not 0 <= self.plot.at < len(self._chart.points):
            return False
        figure_id = self._chart.points[self.plot.at].figure_id
        if figure_id is not None:
            self.figure_chosen.emit(figure_id)
        return figure_id is not None

    def _on_pointed(self, index: int) -> None:
        if self._chart is None or index < 0:
            self.readout.setText(HINT)
            return
        sentence = point_sentence(self._chart.points[index])
        self.readout.setText(sentence)
        self.plot.setAccessibleDescription(sentence)
