"""A small line without axes: enough to see a level, a step and what was marked as a signal."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.views.theme import scaled, tokens


def paint_spark(
    painter: QPainter, box: QRectF, values: tuple[float | None, ...], signals: tuple[int, ...] = ()
) -> None:
    """Draw values from left to right over the height of `box`; None is a gap, signals are orange points."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return
    now = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    points = _points(values, box, min(known), max(known))
    painter.setPen(QPen(QColor(now.accent), max(1.4, scaled(1.4))))
    for run in _runs(points):
        painter.drawPolyline(QPolygonF(run))
    radius = max(2.4, scaled(2.6))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.orange))
    for index in signals:
        if 0 <= index < len(points) and (point := points[index]) is not None:
            painter.drawEllipse(point, radius, radius)
    painter.restore()


def _points(
    values: tuple[float | None, ...], box: QRectF, lowest: float, highest: float
) -> list[QPointF | None]:
    across = box.width() / max(1, len(values) - 1)
    span = highest - lowest

    def height(value: float) -> float:
        return box.center().y() if span == 0 else box.bottom() - (value - lowest) / span * box.height()

    return [
        None if value is None else QPointF(box.left() + index * across, height(value))
        for index, value in enumerate(values)
    ]


def _runs(points: list[QPointF | None]) -> list[list[QPointF]]:
    """Points without a gap between them."""
    runs: list[list[QPointF]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]
