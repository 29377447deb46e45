"""Draws resources/icon.svg as the PNG, .ico and .icns files that systems want; run after a change of it."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PNG_SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 256)


def draw(size: int) -> Image.Image:
    """The icon as a square of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(RESOURCES / "icon.svg")).render(painter)
    painter.end()
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(BytesIO(png.data()))


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    for size in PNG_SIZES:
        draw(size).save(RESOURCES / f"icon-{size}.png", optimize=True)
    small = [draw(size) for size in ICO_SIZES]
    small[-1].save(RESOURCES / "icon.ico", sizes=[icon.size for icon in small], append_images=small[:-1])
    draw(512).save(RESOURCES / "icon.icns")
    application.quit()


if __name__ == "__main__":
    main()
