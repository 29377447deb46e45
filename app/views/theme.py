"""The one owner of colours, type and spacing on the screen: tokens, palette, style sheet, fonts.

The application's palette says which theme is on and its font how large text is, so that whatever paints
itself asks `tokens()` and `scaled()` and needs to be told nothing.
"""

import string
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.domain.ratings import Rating
from app.paths import resource

BASE_SIZE = 13  # pixels of ordinary text at 100 %
FACE = "Inter"
FALLBACK_FACES = ("Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans")
SCREEN_FACES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as hexadecimal texts."""

    background: str
    surface: str
    ink: str
    second: str
    line: str
    soft: str
    accent: str
    selected: str
    on_accent: str
    band: str
    control: str
    red: str
    red_on: str
    amber: str
    amber_on: str
    green: str
    green_on: str
    teal: str
    pink: str
    orange: str


LIGHT = Tokens(
    background="#F4F6F8",
    surface="#FFFFFF",
    ink="#13202E",
    second="#4C5B6B",
    line="#DCE2E8",
    soft="#EDF1F5",
    accent="#12436D",
    selected="#E4EDF5",
    on_accent="#FFFFFF",
    band="#E9F1F8",
    control="#7C8A99",
    red="#A3141B",
    red_on="#FBEAEA",
    amber="#8A5300",
    amber_on="#FDF1DD",
    green="#1C6B3C",
    green_on="#E6F4EB",
    teal="#1B7F77",  # the palette's #28A197, deep enough for words and for marks on the shaded range
    pink="#801650",
    orange="#E05A1A",  # the palette's #F46A25, likewise
)
DARK = Tokens(
    background="#10161D",
    surface="#18212B",
    ink="#E9EEF3",
    second="#A7B4C1",
    line="#2B3845",
    soft="#212C38",
    accent="#8DC1EE",
    selected="#1E3347",
    on_accent="#10161D",
    band="#1C2E40",
    control="#75869A",
    red="#FF8F8A",
    red_on="#3B1F22",
    amber="#F2BE6B",
    amber_on="#382C18",
    green="#7FD19E",
    green_on="#1B3326",
    teal="#5CC9BF",
    pink="#E58BBB",
    orange="#FF9B66",
)


_paper: list[bool] = []  # not empty while something is drawn that leaves the screen


@contextmanager
def on_paper() -> Iterator[None]:
    """What is drawn meanwhile is for paper and other programs: light, whatever theme is on."""
    _paper.append(True)
    try:
        yield
    finally:
        _paper.pop()


def tokens() -> Tokens:
    """The colours of the theme that is on; those of the light one while something is drawn for paper."""
    if _paper:
        return LIGHT
    return DARK if QApplication.palette().window().color().lightness() < 128 else LIGHT


def scaled(pixels: float) -> int:
    """Pixels at 100 % text size as pixels at the size that is on."""
    size = QApplication.font().pixelSize()
    return round(pixels * (size if size > 0 else BASE_SIZE) / BASE_SIZE)


def text_font(size: float = BASE_SIZE, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application's font at a size (pixels at 100 %) and weight."""
    font = QFont(QApplication.font())
    font.setPixelSize(scaled(size))
    font.setWeight(weight)
    return font


def text_width(text: str, size: float = BASE_SIZE) -> int:
    """How wide a text is, in pixels."""
    return QFontMetrics(text_font(size)).horizontalAdvance(text)


def rating_colours(rating: Rating | None) -> tuple[QColor, QColor]:
    """Ink and ground of a rating; None is one that nobody gave."""
    now = tokens()
    ink, ground = {
        Rating.RED: (now.red, now.red_on),
        Rating.AMBER: (now.amber, now.amber_on),
        Rating.GREEN: (now.green, now.green_on),
    }.get(rating, (now.second, now.soft))
    return QColor(ink), QColor(ground)


def apply_theme(application: QApplication, theme: str, text_scale: int) -> None:
    """Dress the application: `theme` is "light", "dark" or "system", `text_scale` in percent."""
    load_fonts()
    if not application.property("dressed"):
        application.setStyle("Fusion")  # the same on every system, and it obeys the palette
        application.setProperty("dressed", True)
    dark = theme == "dark" or (theme == "system" and _system_is_dark())
    chosen = DARK if dark else LIGHT
    application.setFont(_base_font(text_scale))
    application.setPalette(_palette(chosen))
    application.setStyleSheet(style_sheet(chosen))


def style_sheet(chosen: Tokens) -> str:
    """resources/style/desk.qss with colours and sizes filled in; `${px_13}` is 13 pixels at 100 %."""
    template = string.Template(resource("style", "desk.qss").read_text(encoding="utf-8"))
    sizes = {f"px_{size}": f"{scaled(size)}px" for size in range(1, 41)}
    check = resource("style", "check-dark.svg" if chosen is DARK else "check-light.svg").as_posix()
    # A radius of more than half the size would be no circle: Qt draws a square then.
    round_marks = {"ring": f"{(scaled(14) + 2) // 2}px", "dot": f"{(scaled(6) + 2 * scaled(5)) // 2}px"}
    return template.substitute({**asdict(chosen), **sizes, **round_marks, "check": check})


def load_fonts() -> str:
    """Load the shipped face if it is there, once; the name of the face in use."""
    if FACE in QFontDatabase.families():
        return FACE
    for name in SCREEN_FACES:
        file = resource("screen-fonts", name)
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))
    known = QFontDatabase.families()
    return next((face for face in (FACE, *FALLBACK_FACES) if face in known), QFont().family())


def _base_font(text_scale: int) -> QFont:
    font = QFont(load_fonts())
    font.setPixelSize(round(BASE_SIZE * text_scale / 100))
    if hasattr(font, "setFeature"):  # Qt 6.7 and later
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _palette(chosen: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in {
        role.Window: chosen.background,
        role.WindowText: chosen.ink,
        role.Base: chosen.surface,
        role.AlternateBase: chosen.soft,
        role.Text: chosen.ink,
        role.PlaceholderText: chosen.second,
        role.Button: chosen.surface,
        role.ButtonText: chosen.ink,
        role.ToolTipBase: chosen.ink,
        role.ToolTipText: chosen.surface,
        role.Highlight: chosen.selected,
        role.HighlightedText: chosen.ink,
        role.Link: chosen.accent,
        role.Accent: chosen.accent,
    }.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(chosen.control))
    return palette
