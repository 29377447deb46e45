"""A chart on its way out of the program: one SVG, from which the PNG and the clipboard's picture are made."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.errors import UserError
from app.paths import resource
from app.queries.chart_types import Chart

ENDINGS = (".png", ".svg")
SHARPNESS = 2.5  # pixels for one of the SVG's: enough for a printed page
FACES = ("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf")
FACE = "Open Sans"


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its words as an SVG document; `text` says in words what it shows."""

    name: str
    svg: str
    text: str


def chart_picture(chart: Chart | None) -> Picture | None:
    """A chart as a picture; None where nothing is drawn."""
    from app.briefs.chart_picture import chart_svg  # noqa: PLC0415 - brings the library of the pack's drawings

    if chart is None or chart.empty or not chart.points:
        return None
    return Picture(chart.headline, chart_svg(chart), chart.alt_text)


def png_image(picture: Picture) -> QImage:
    """The picture in pixels."""
    from app.briefs.svg import FAMILY  # noqa: PLC0415 - as above

    _load_faces()
    renderer = QSvgRenderer(QByteArray(picture.svg.replace(FAMILY, FACE).encode("utf-8")))
    size: QSize = renderer.defaultSize() * SHARPNESS
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setText("Description", picture.text)
    return image


def picture_data(picture: Picture) -> QMimeData:
    """What goes to the clipboard: pixels for Word, the SVG for those who take it, words for the rest."""
    data = QMimeData()
    data.setImageData(png_image(picture))
    data.setData("image/svg+xml", QByteArray(picture.svg.encode("utf-8")))
    data.setText(picture.text)
    return data


def write_picture(picture: Picture, path: Path) -> None:
    """Write the picture as the file's ending says, all or nothing. Raises UserError."""
    from app.briefs.files import save  # noqa: PLC0415 - only when something is saved

    match path.suffix.lower():
        case ".svg":
            save(path, picture.svg.encode("utf-8"), "The picture")
        case ".png":
            save(path, _png_bytes(picture), "The picture")
        case other:
            raise UserError(
                f"A picture is not saved as “{other or path.name}”.", "Give the file the ending .png or .svg."
            )


def _png_bytes(picture: Picture) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    png_image(picture).save(buffer, "PNG")
    return bytes(data.data())


def _load_faces() -> None:
    """The face of the pack, once: it is not the screen's."""
    if FACE not in QFontDatabase.families():
        for name in FACES:
            QFontDatabase.addApplicationFont(str(resource("fonts", name)))
