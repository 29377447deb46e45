"""The marks of findings: no two alike without their colour, and readable in both themes."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from app.queries.marks import LEGENDS, LETTERS, Mark, MarkedBy
from app.views.mark_painting import Legend, mark_colours, paint_mark
from app.views.theme import LIGHT, apply_theme, on_paper, tokens
from tests.views.test_theme import contrast


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("mark", list(Mark))
def test_letters_and_numbers_can_be_read_on_their_ground(qapp: Any, theme: str, mark: Mark) -> None:
    apply_theme(qapp, theme, 100)
    ink, ground = (colour.name() for colour in mark_colours(mark))
    assert contrast(ink, ground) >= 4.5
    assert contrast(tokens().ink, ground) >= 4.5
    apply_theme(qapp, "light", 100)


@pytest.mark.parametrize("by", list(MarkedBy))
def test_marks_of_one_legend_differ_without_colour(qapp: Any, by: MarkedBy) -> None:
    marks = [mark for mark, _ in LEGENDS[by]]
    assert len({LETTERS[mark] for mark in marks}) == len(marks)
    assert len({drawn(mark) for mark in marks}) == len(marks)


def drawn(mark: Mark) -> bytes:
    """A mark in black and white."""
    image = QImage(40, 24, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_mark(painter, QPointF(4, 12), mark)
    painter.end()
    return bytes(image.constBits())


def test_a_legend_breaks_into_lines_where_room_is_scarce(shown: Any) -> None:
    legend = shown(Legend())
    legend.show_marks(MarkedBy.SIGNALS)
    one_line = legend.height()
    legend.resize(300, legend.height())
    assert legend.height() >= 3 * one_line - 2


def test_what_goes_to_paper_is_light(qapp: Any) -> None:
    apply_theme(qapp, "dark", 100)
    with on_paper():
        assert tokens() is LIGHT
    assert tokens() is not LIGHT
    apply_theme(qapp, "light", 100)
