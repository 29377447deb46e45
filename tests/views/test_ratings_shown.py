"""Ratings by shape, colour and word, in pills."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.ratings import Judgement, Rating, Ratings
from app.views.rating_pill import RatingPill, RatingPills, judgement_sentence, paint_shape
from tests.views.samples import AMBER, RED, STATED


def drawn(rating: Rating | None) -> bytes:
    """The pixels of a rating's shape, all in one colour."""
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_shape(painter, QRectF(2, 2, 20, 20), rating, QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_each_rating_has_its_own_shape(qapp: Any) -> None:
    assert len({drawn(rating) for rating in Rating}) == 4
    assert drawn(None) == drawn(Rating.NOT_RATED)


@pytest.mark.parametrize(("judgement", "name"), [(RED, "Calculated: red"), (None, "Calculated: none stated")])
def test_a_pill_names_whose_rating_it_is(
    shown: Any, desk: Any, judgement: Judgement | None, name: str
) -> None:
    pill = shown(RatingPill("Calculated"))
    pill.show_judgement(judgement)
    assert pill.accessibleName() == name
    assert pill.accessibleDescription() == judgement_sentence(judgement)


def test_the_reason_and_the_rule_are_told() -> None:
    assert (
        judgement_sentence(AMBER)
        == "No signal in the quarter's months. Rule: signals in the quarter's months."
    )
    given = Judgement(Rating.RED, "", "It takes too long.", by="Member for Wyre Forest")
    assert judgement_sentence(given) == "It takes too long. Given by Member for Wyre Forest."


def test_the_panel_s_rating_is_there_only_where_it_gave_one(shown: Any, desk: Any) -> None:
    pills = shown(RatingPills())
    pills.show_ratings(Ratings(calculated=AMBER))
    assert not pills.panel.isVisible()
    assert pills.stated.accessibleName() == "PCC: none stated"
    pills.show_ratings(Ratings(calculated=AMBER, stated=STATED, panel=RED))
    assert pills.panel.accessibleName() == "Panel: red"
    assert pills.panel.isVisible()
