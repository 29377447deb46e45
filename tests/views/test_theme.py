"""Colours that can be read, text that grows."""

from dataclasses import asdict
from typing import Any

import pytest
from PySide6.QtGui import QColor

from app.domain.ratings import Rating
from app.views.theme import DARK, LIGHT, Tokens, apply_theme, rating_colours, scaled, style_sheet, tokens

THEMES = {"light": LIGHT, "dark": DARK}


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


TEXT = (
    ("ink", "surface"),
    ("ink", "background"),
    ("ink", "selected"),
    ("ink", "soft"),
    ("ink", "band"),
    ("second", "surface"),
    ("second", "background"),
    ("second", "soft"),
    ("second", "selected"),
    ("accent", "surface"),
    ("accent", "background"),
    ("accent", "selected"),
    ("surface", "ink"),  # tool tips
    ("on_accent", "accent"),
    ("red", "red_on"),
    ("amber", "amber_on"),
    ("green", "green_on"),
    ("ink", "amber_on"),  # notices of trouble
    ("amber", "surface"),
    ("pink", "surface"),
    ("teal", "surface"),
)
# What is drawn and means something, on cards and on the shaded range of charts.
MARKS = ("accent", "pink", "control", "red", "amber", "green", "ink", "second", "teal", "orange")
# Lines that only divide, and grounds that text stands on.
NO_MEANING = {"line"}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_has_a_contrast_of_4_5(theme: str, ink: str, ground: str) -> None:
    colours = asdict(THEMES[theme])
    assert contrast(colours[ink], colours[ground]) >= 4.5


@pytest.mark.parametrize("chosen", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("ground", ["surface", "band"])
def test_marks_have_a_contrast_of_3(chosen: Tokens, mark: str, ground: str) -> None:
    assert contrast(asdict(chosen)[mark], asdict(chosen)[ground]) >= 3


def test_no_colour_goes_unmeasured() -> None:
    measured = {name for pair in TEXT for name in pair} | set(MARKS) | NO_MEANING
    assert measured == set(asdict(LIGHT))


def test_the_theme_and_the_size_of_text_that_are_on_are_known_everywhere(qapp: Any) -> None:
    apply_theme(qapp, "dark", 150)
    assert tokens() is DARK
    assert scaled(20) == round(20 * 20 / 13)
    apply_theme(qapp, "light", 100)
    assert tokens() is LIGHT
    assert scaled(20) == 20


def test_the_style_sheet_has_no_gap_left(qapp: Any) -> None:
    for chosen in THEMES.values():
        assert "$" not in style_sheet(chosen)


def test_each_rating_has_its_own_ink(qapp: Any) -> None:
    apply_theme(qapp, "light", 100)
    inks = [rating_colours(rating)[0].name() for rating in (*Rating, None)]
    assert len(set(inks)) == 4
    assert inks[-1] == inks[-2]
