"""The drawing of a chart: shaded range, dashed average, points and line, breaks, and labels at their lines.

Built once and fed with charts; a pyqtgraph plot without its zooming, menus and automatic ticks.
"""

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QSizePolicy, QWidget

from app.queries.chart_types import Chart
from app.views.chart_breaks import break_words, room_above
from app.views.chart_marks import point_marks
from app.views.chart_words import free_places, line_labels, spread
from app.views.focus_ring import FocusRing
from app.views.placed_words import PlacedWords, Words
from app.views.theme import scaled, text_font, text_width, tokens

LABEL_SIZE = 12
SIDE = 0.6  # room beside the first and last point, in points
EMPTY = Chart("", "", "", ())


class ChartPlot(pg.PlotWidget):
    """`pointed` carries the index of the point under the pointer or the cursor, -1 for none."""

    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = EMPTY
        self._marks: list[QGraphicsItem] = []
        self._at = -1
        self._drawn_in: tuple[object, int] = (None, 0)
        self._drawn_at = QSizeF()
        self._across = 1.0  # pixels for the points, without the labels at their right
        self._grid = pg.PlotCurveItem(connect="pairs")
        self._line = pg.PlotCurveItem(connect="finite", antialias=True)
        self._points = pg.ScatterPlotItem(pxMode=True)
        self._cursor = pg.ScatterPlotItem(pxMode=True)
        self._words = PlacedWords()
        self.addItem(self._words, ignoreBounds=True)
        for depth, item in enumerate((self._grid, self._line, self._points, self._cursor)):
            item.setZValue((-20, 10, 20, 30)[depth])
            self.addItem(item)
        self._plain_look()
        FocusRing(self)
        self._settled = QTimer(self, singleShot=True, interval=0)  # after the last of several resizes
        self._settled.timeout.connect(self._on_settled)
        self.getViewBox().sigResized.connect(self._settled.start)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)

    def set_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self._chart = chart
        self._at = -1
        self.setAccessibleName(chart.headline)
        self.setAccessibleDescription(chart.alt_text)
        self.redraw()

    def redress(self) -> None:
        """Draw anew if colours or the size of text are others than those drawn with."""
        if self._drawn_in != (tokens(), scaled(1000)):
            self.redraw()

    def redraw(self) -> None:
        """Draw the chart in the colours and the size of text that are on."""
        now, chart = tokens(), self._chart
        self._drawn_in, self._drawn_at = (now, scaled(1000)), self.getViewBox().size()
        self.setBackground(now.surface)
        for item in self._marks:
            self.removeItem(item)
        self._marks = []
        self._fit()
        self._draw_axes()
        for band in chart.bands:
            self._draw_band(band.first, band.last, band.lower, band.upper, band.mean)
        if chart.target is not None:
            self._draw_level(
                -SIDE, len(chart.points) - 1 + SIDE, chart.target, now.teal, Qt.PenStyle.DashDotLine
            )
        self._draw_series()
        self._draw_breaks()
        self._words.set_words(tuple(self._all_words()) if chart.axis else ())
        self._show_cursor()

    def point_at(self, index: int) -> None:
        """Put the cursor on a point (kept within the chart); -1 takes it away."""
        last = len(self._chart.points) - 1
        self._at = max(-1, min(index, last))
        self._show_cursor()
        self.pointed.emit(self._at)

    @property
    def at(self) -> int:
        """The point the cursor is on, -1 for none."""
        return self._at

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move over the points, Home and End go to the first and the last."""
        last = len(self._chart.points) - 1
        target = {
            Qt.Key.Key_Left: max(0, (self._at if self._at >= 0 else last + 1) - 1),
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_Escape: -1,
        }.get(Qt.Key(event.key()))
        if target is None or last < 0:
            event.ignore()
            return
        self.point_at(target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the page: a chart has one scale, and it is the right one."""
        event.ignore()

    def _plain_look(self) -> None:
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setMenuEnabled(False)
        menu = self.getPlotItem().ctrlMenu  # made in any case: let it go when the plot goes
        menu.setParent(self, menu.windowFlags())
        self.hideButtons()
        self.hideAxis("bottom")
        self.setMouseEnabled(x=False, y=False)
        self.getViewBox().setDefaultPadding(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def _draw_axes(self) -> None:
        chart, now = self._chart, tokens()
        font = text_font(LABEL_SIZE)
        left = self.getAxis("left")
        left.setTicks([list(zip(chart.axis, chart.axis_labels, strict=True))])
        left.setStyle(tickFont=font, tickLength=0, tickTextOffset=scaled(6), hideOverlappingLabels=False)
        left.setPen(pg.mkPen(None))
        left.setTextPen(now.second)
        left.setWidth(
            max([text_width(label, LABEL_SIZE) for label in chart.axis_labels], default=0) + scaled(14)
        )
        ends = [-SIDE, max(1, len(chart.points) - 1) + SIDE]
        self._grid.setData(x=ends * len(chart.axis), y=[tick for tick in chart.axis for _ in ends])
        self._grid.setPen(pg.mkPen(now.line, width=1))

    def _all_words(self) -> Iterator[Words]:
        yield from self._x_labels()
        for mark in point_marks(self._chart):
            yield Words(mark.text, getattr(tokens(), mark.colour), mark.index, mark.height, (0.5, 1))
        yield from self._break_words()
        yield from self._line_labels()

    def _x_labels(self) -> Iterator[Words]:
        """Labels under the points they name; the first and the last stay within the lines."""
        last = len(self._chart.points) - 1
        for index, text in self._free_ticks():
            side = 0.0 if index == 0 else 1.0 if index == last else 0.5
            at = -SIDE if index == 0 else last + SIDE if index == last else index
            yield Words(text, tokens().second, at, self._chart.axis[0], (side, 0))

    def _free_ticks(self) -> list[tuple[int, str]]:
        box = self.getViewBox()
        across = box.width() / max(1.0, box.viewRect().width())
        widths = [text_width(text, LABEL_SIZE) + scaled(16) for _, text in self._chart.x_ticks]
        places = [index * across for index, _ in self._chart.x_ticks]
        kept = free_places(places, widths)
        return [tick for tick, free in zip(self._chart.x_ticks, kept, strict=True) if free]

    def _draw_band(
        self, first: int, last: int, lower: float | None, upper: float | None, mean: float
    ) -> None:
        left, right = first - 0.5, last + 0.5
        if lower is not None and upper is not None:
            shade = QGraphicsRectItem(QRectF(left, lower, right - left, upper - lower))
            shade.setPen(pg.mkPen(None))
            shade.setBrush(QColor(tokens().band))
            shade.setZValue(-30)
            self._add(shade)
        self._draw_level(left, right, mean, tokens().accent, Qt.PenStyle.DashLine)

    def _draw_level(self, left: float, right: float, value: float, colour: str, style: Qt.PenStyle) -> None:
        pen = pg.mkPen(colour, width=scaled(1.4), style=style)
        self._add(pg.PlotCurveItem(x=[left, right], y=[value, value], pen=pen, antialias=True))

    def _draw_series(self) -> None:
        now, points = tokens(), self._chart.points
        joined = [place for run in self._chart.runs for place in (*run, (run[-1][0], float("nan")))]
        faint = QColor(now.accent)
        faint.setAlpha(150 if self._chart.illustrative else 255)
        self._line.setData(x=[index for index, _ in joined], y=[value for _, value in joined])
        self._line.setPen(pg.mkPen(faint, width=max(1.6, scaled(1.6))))
        # One pen and brush for each kind of point: pyqtgraph draws a symbol anew for every other one.
        plain = pg.mkPen(now.accent, width=max(1.2, scaled(1.3)))
        rim = pg.mkPen(now.surface, width=max(1.2, scaled(1.3)))
        signal, hollow = pg.mkBrush(now.orange), pg.mkBrush(now.surface)
        usual = hollow if self._chart.illustrative else pg.mkBrush(now.accent)
        known = [(index, point) for index, point in enumerate(points) if point.value is not None]
        self._points.setData(
            x=[index for index, _ in known],
            y=[point.value for _, point in known],
            size=[scaled(9 if point.signal else 7) for _, point in known],
            pen=[rim if point.signal else plain for _, point in known],
            brush=[signal if point.signal else usual for _, point in known],
        )

    def _draw_breaks(self) -> None:
        _, (_, top) = self.getViewBox().viewRange()
        for change in self._chart.breaks if self._chart.axis else ():
            x = change.before - 0.5
            pen = pg.mkPen(tokens().pink, width=scaled(1.6))
            line = pg.PlotCurveItem(x=[x, x], y=[self._chart.axis[0], top], pen=pen)
            line.setZValue(5)
            self._add(line)

    def _break_words(self) -> Iterator[Words]:
        _, (_, top) = self.getViewBox().viewRange()
        for placed in break_words(self._chart, self._across):
            x, y = placed.change.before - 0.5, top - placed.down * self._per_pixel()
            anchor = (1, 0) if placed.on_left else (0, 0)
            yield Words(placed.change.text, tokens().pink, x, y, anchor, placed.width)

    def _line_labels(self) -> Iterator[Words]:
        labels = line_labels(self._chart)
        per_pixel = self._per_pixel()
        if not labels or not per_pixel:
            return
        gap = QFontMetrics(text_font(LABEL_SIZE)).height() * per_pixel
        low, high = self._chart.axis[0], self._chart.axis[-1]
        x = len(self._chart.points) - 1 + SIDE
        heights = spread([label.value for label in labels], gap, low, high)
        for label, height in zip(labels, heights, strict=True):
            colour = tokens().teal if label.kind == "target" else tokens().second
            yield Words(label.text, colour, x, height, (0, 0.5))

    def _add(self, item: QGraphicsItem) -> None:
        self._marks.append(item)
        self.addItem(item, ignoreBounds=True)

    def _fit(self) -> None:
        """Make room at the right for the labels at the lines, and above for the words at breaks."""
        chart, box = self._chart, self.getViewBox()
        if not chart.axis:
            return
        wide, tall = max(1.0, box.width()), max(1.0, box.height())
        at_right = max([text_width(label.text, LABEL_SIZE) for label in line_labels(chart)], default=0)
        at_right = min(at_right + scaled(10) if at_right else scaled(4), wide / 2)
        below = scaled(30)  # the labels under the points
        self._across = wide - at_right
        above = room_above(chart, self._across, max(1.0, tall - below))
        units = max(1, len(chart.points) - 1) + 2 * SIDE
        span = (chart.axis[-1] - chart.axis[0]) or 1.0
        each = span / max(1.0, tall - above - below)
        box.setRange(
            xRange=(-SIDE, -SIDE + units * wide / self._across),
            yRange=(chart.axis[0] - below * each, chart.axis[-1] + above * each),
            padding=0,
            update=True,
        )

    def _per_pixel(self) -> float:
        """Units of the y axis in one pixel."""
        box = self.getViewBox()
        _, (bottom, top) = box.viewRange()
        return (top - bottom) / box.height() if box.height() else 0.0

    def _show_cursor(self) -> None:
        points = self._chart.points
        if 0 <= self._at < len(points) and (value := points[self._at].value) is not None:
            pen = pg.mkPen(tokens().ink, width=max(1.5, scaled(1.5)))
            self._cursor.setData(x=[self._at], y=[value], size=scaled(15), pen=pen, brush=None)
        else:
            self._cursor.setData(x=[], y=[])

    def _on_settled(self) -> None:
        if self._drawn_at != self.getViewBox().size():
            self.redraw()

    def _on_mouse_moved(self, place: object) -> None:
        if not self._chart.points:
            return
        x = round(self.getViewBox().mapSceneToView(place).x())
        if 0 <= x < len(self._chart.points) and x != self._at:
            self.point_at(x)
