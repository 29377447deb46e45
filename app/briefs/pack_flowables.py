# mypy: disallow-subclassing-any=False
"""What the pack adds to paragraphs: rating badges, bars at the side, quiet headings, room to write."""

from collections.abc import Callable
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether

from app.briefs import styles
from app.briefs.rating_marks import draw_mark
from app.domain.ratings import Rating
from app.tagged import Heading, P, unread

MARK, PAD = 8.0, 4.5
BAR = 2.4
SHORT_TABLE, LEAST_ROWS = 6, 4  # rows of a table that is never cut, and of a longer one before a cut


class Badge(P):
    """A rating in words on its colour, with shape and letter before them."""

    def __init__(self, words: str, rating: Rating) -> None:
        style = ParagraphStyle(
            f"badge {rating.value}",
            styles.BADGE,
            leftIndent=PAD + MARK + 4,
            textColor=styles.RATING_INK[rating],
        )
        super().__init__(words, style)
        self.rating = rating

    def draw(self) -> None:
        """Draws the ground and the mark, then the words."""
        style = self.style
        wide = style.leftIndent + styles.width_of(self.plain_text, style.fontSize, style.fontName) + PAD + 1
        with unread(self.canv):
            self.canv.setFillColor(styles.RATING_PAPER[self.rating])
            self.canv.roundRect(0, -1.6, wide, self.height + 2.2, 3.5, stroke=0, fill=1)
            mark = draw_mark(self.rating, MARK)
            renderPDF.draw(mark, self.canv, PAD, self.height - style.leading / 2 - MARK / 2 - 0.4)
        super().draw()


class Barred(P):
    """A paragraph with a bar down its left side; the bars of neighbours join."""

    colour, width_of_bar = styles.LINE, 1.2

    def draw(self) -> None:
        """Draws the bar, then the text."""
        draw_bar(self.canv, self.height + self.style.spaceAfter, self.style.spaceAfter, self)
        super().draw()


def draw_bar(canvas: Any, height: float, below: float, owner: Any) -> None:
    """A bar at the left edge, `height` points tall, beginning `below` points under the paragraph."""
    with unread(canvas):
        canvas.setFillColor(owner.colour)
        canvas.rect(0, -below, owner.width_of_bar, height, stroke=0, fill=1)


class QuestionLine(Barred):
    """A line that belongs to a question."""

    colour, width_of_bar = styles.ACCENT, BAR


class QuietHeading(Heading):
    """A heading that is in neither contents nor outline; links may still lead to it."""

    def _announce(self, canvas: Any, x: float, y: float) -> None:
        if self.key:
            canvas.bookmarkHorizontal(self.key, x, y + self.height)


class QuestionHeading(QuietHeading):
    """A question as a heading, with the bar of its lines."""

    colour, width_of_bar = styles.ACCENT, BAR

    def draw(self) -> None:
        """Draws the bar, then the text."""
        draw_bar(self.canv, self.height + self.style.spaceAfter, self.style.spaceAfter, self)
        super().draw()


class WritingRoom(Flowable):
    """Ruled lines to write an answer on."""

    def __init__(self, lines: int, leading: float = 21.0) -> None:
        super().__init__()
        self.lines, self.leading = lines, leading
        self.spaceAfter = 4.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """The whole width."""
        self.width, self.height = width, self.lines * self.leading
        return self.width, self.height

    def draw(self) -> None:
        """Draws the lines from the top."""
        self.canv.setStrokeColor(styles.LINE)
        self.canv.setLineWidth(0.5)
        for number in range(1, self.lines + 1):
            y = self.height - number * self.leading
            self.canv.line(0, y, self.width, y)


class FieldLine(P):
    """A name with a ruled line after it, to be filled in by hand."""

    def draw(self) -> None:
        """Draws the name, then the line up to the right edge."""
        super().draw()
        style = self.style
        start = styles.width_of(self.plain_text, style.fontSize, style.fontName) + 8
        with unread(self.canv):
            self.canv.setStrokeColor(styles.LINE)
            self.canv.setLineWidth(0.5)
            self.canv.line(start, 2, self.width, 2)


class LateDrawing(Flowable):
    """A drawing made when its size is first asked for: of several versions only those tried are made."""

    def __init__(self, make: Callable[[], Drawing]) -> None:
        super().__init__()
        self._make = make
        self._made: Drawing | None = None

    @property
    def drawing(self) -> Drawing:
        """The drawing, made once."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        """The size of the drawing."""
        self.width, self.height = self.drawing.width, self.drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draws it."""
        renderPDF.draw(self.drawing, self.canv, 0, 0)


class Together(KeepTogether):
    """Keeps its parts on one page: of several versions the first that the page has room for.

    A long table at the end need only begin there.
    """

    _H: float  # height of all parts, and of the first: what the base class decides by
    _H0: float

    def __init__(self, *versions: list[Any]) -> None:
        super().__init__(versions[0])
        self._versions = versions
        for part in (part for version in versions for part in version):
            part.keepWithNext = 0  # else ReportLab would keep a heading with the whole of a long table

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Chooses the version; the base class then breaks the page if even that needs too much."""
        for version in (*self._versions, self._versions[0]):
            self._content = version
            size: tuple[float, float] = super().wrap(width, height)
            self._H -= _height_of_later_rows(version[-1])
            self._H0 = min(self._H0, self._H)
            if height >= self._H:
                break
        return size

    def split(self, width: float, height: float) -> list[Any]:
        """The parts, not a table that is to be cut first: ReportLab expects the first to fit."""
        parts: list[Any] = super().split(width, height)
        return [self.NullActionFlowable(), *parts] if parts[0] is self._content[0] else parts


def _height_of_later_rows(flowable: Any) -> float:
    if not getattr(flowable, "may_be_cut", False):
        return 0.0
    return float(sum(flowable._rowHeights[LEAST_ROWS:]))


def unpacked(flowable: Any) -> list[Any]:
    """The parts of what is kept together, or the flowable itself."""
    return list(flowable._versions[0]) if isinstance(flowable, Together) else [flowable]
