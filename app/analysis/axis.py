"""Ticks of an axis and numbers in words, the same on screen and on paper."""

import math

from app.domain.measures import Unit

LEAST = 1e-300  # closer than this, numbers have no steps between them
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
NOUNS = {Unit.MINUTES: "minute", Unit.DAYS: "day", Unit.HOURS: "hour"}
AFTER = {Unit.PERCENT: "%", Unit.PER_1000: " per 1,000", Unit.PER_100000: " per 100,000"}


def nice_axis(low: float, high: float, ticks: int = 5) -> tuple[float, ...]:
    """Round ticks at even steps from below `low` to above `high`, about so many.

    Starts at 0 wherever the values come down to less than half of the highest, so that heights compare.
    """
    if not (math.isfinite(low) and math.isfinite(high)):
        raise ValueError(f"an axis cannot run from {low} to {high}")
    low, high = min(low, high), max(low, high)
    if 0 <= low < high / 2:
        low = 0.0
    elif high <= 0 and low < 2 * high:
        high = 0.0
    if high - low <= max(1e-9 * max(abs(low), abs(high)), LEAST):
        low, high = (low - 1.0, high + 1.0) if low else (0.0, 1.0)
    step = _nice_step((high - low) / max(ticks - 1, 1))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return tuple(_clean(number * step) for number in range(first, last + 1))


def number_label(value: float, unit: Unit, decimals: int | None = None) -> str:
    """A number as it is printed: "1,240", "10.7 minutes", "83%", "£452,000"."""
    number = plain_number(value, decimals)
    if unit is Unit.POUNDS:
        return f"-£{number[1:]}" if number.startswith("-") else f"£{number}"
    if unit in NOUNS:
        return f"{number} {NOUNS[unit]}" + ("" if number == "1" else "s")
    return number + AFTER.get(unit, "")


def plain_number(value: float, decimals: int | None = None) -> str:
    """Thousands with commas and as many decimals as say something; never a minus before nothing."""
    places = shown_decimals(value) if decimals is None else decimals
    text = f"{_half_up(value, places):,.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def shown_decimals(value: float) -> int:
    """None from 100 on, one down to 1, two below."""
    return 0 if abs(value) >= 100 else 1 if abs(value) >= 1 else 2


def _half_up(value: float, decimals: int) -> float:
    """Round as people do: 0.5 away from zero."""
    scale = 10.0**decimals
    return math.copysign(math.floor(abs(value) * scale + 0.5 + 1e-9), value) / scale


def _nice_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(factor * size for factor in STEPS if factor * size >= rough * (1 - 1e-9))


def _clean(value: float) -> float:
    return float(f"{value:.12g}")
