"""The rules that find signals on a control chart, and the words they are told in.

Every point is turned into a letter by where it lies, and a rule is a pattern over these letters: the four
rules of "Making data count" as NHSRplotthedots 0.2.2 applies them, inside one stretch of one baseline.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


class Signal(StrEnum):
    """Which rule a point breaks; the first that applies, in this order."""

    COMMON_CAUSE = "common_cause"
    ABOVE_UPPER_LIMIT = "above_upper_limit"
    BELOW_LOWER_LIMIT = "below_lower_limit"
    TREND_UP = "trend_up"
    TREND_DOWN = "trend_down"
    TWO_OF_THREE_HIGH = "two_of_three_high"
    TWO_OF_THREE_LOW = "two_of_three_low"
    RUN_HIGH = "run_high"
    RUN_LOW = "run_low"


class Kind(StrEnum):
    """What a signal means for somebody who wants the measure to go one way, or neither."""

    COMMON_CAUSE = "common_cause"
    IMPROVEMENT = "improvement"
    CONCERN = "concern"
    NEUTRAL_HIGH = "neutral_high"
    NEUTRAL_LOW = "neutral_low"


class Assurance(StrEnum):
    """Whether the process, left as it is, meets its target."""

    CONSISTENT_PASS = "consistent_pass"  # noqa: S105 - a word of the method, not a secret
    CONSISTENT_FAIL = "consistent_fail"
    INCONSISTENT = "inconsistent"


class Direction(StrEnum):
    """Which way is better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    NEUTRAL = "neutral"


SIGNALS = tuple(Signal)
# One byte for each signal while the rules work: its place in SIGNALS. Odd places are high, even ones low.
RISE, FALL = b"\x01", b"\xff"  # a step up is 1, a step down -1, as bytes
ABOVE, BELOW, UP, DOWN, NEAR_UPPER, NEAR_LOWER, HIGH, LOW = range(1, 9)

_HIGH_LOW = {
    Direction.INCREASE: (Kind.IMPROVEMENT, Kind.CONCERN),
    Direction.DECREASE: (Kind.CONCERN, Kind.IMPROVEMENT),
    Direction.NEUTRAL: (Kind.NEUTRAL_HIGH, Kind.NEUTRAL_LOW),
}
KINDS = {way: (Kind.COMMON_CAUSE, *_HIGH_LOW[way] * 4) for way in Direction}

# Letters from below the lower limit to above the upper: D below, L near the lower limit, l under the mean,
# "=" on it (or missing), h over the mean, H near the upper limit, U above.
ZONES = bytes.maketrans(bytes(range(-3 % 256, 256)) + bytes(range(4)), b"DLl=hHU")
SIDES = bytes.maketrans(b"DLHU", b"llhh")
OUTSIDE = re.compile(rb"[UD]")
# The first of two points near a limit; the second stands where the match ends. All three of the three
# points that hold both must lie on that side of the mean.
NEAR_PAIR = re.compile(
    rb"H(?:[hU](?=H)|(?=H[hHU])|(?<=[hHU]H)(?=H))"  # high
    rb"|L(?:[lD](?=L)|(?=L[lLD])|(?<=[lLD]L)(?=L))"  # low
)


def find_signals(values: Numbers, mean: float, lower: Numbers | float, upper: Numbers | float) -> bytes:
    """The signal of every point of one baseline, as its place in SIGNALS.

    `lower` and `upper` are numbers, or arrays as long as `values`; NaN where there are no limits. A missing
    value (NaN) is no signal and ends every run.
    """
    near_lower, near_upper = mean + 2 * (lower - mean) / 3, mean + 2 * (upper - mean) / 3
    return apply_rules(values[1:] - values[:-1], zones(values, (lower, near_lower, mean, near_upper, upper)))


def zones(values: Numbers, edges: tuple[Numbers | float, ...]) -> bytes:
    """A letter for every value; `edges` are lower limit, near lower, mean, near upper, upper limit."""
    lower, near_lower, mean, near_upper, upper = edges
    place = (values > mean).view(np.int8) + (values > near_upper).view(np.int8)
    place += (values > upper).view(np.int8)
    place -= (values < mean).view(np.int8)
    place -= (values < near_lower).view(np.int8)
    place -= (values < lower).view(np.int8)
    letters: bytes = place.tobytes().translate(ZONES)  # from -3 below to 3 above, in one byte each
    return letters


def apply_rules(steps: Numbers, letters: bytes) -> bytes:
    """The signals that the four rules find, the strongest rule last so that it wins.

    `steps` are the differences from each point to the next, `letters` the zones of the points.
    """
    found = bytearray(len(letters))
    sides = letters.translate(SIDES)
    for first, end in (*long_runs(sides, b"h", 7), *long_runs(sides, b"l", 7)):
        _mark(found, first, end, HIGH if sides[first] == ord("h") else LOW)
    for pair in NEAR_PAIR.finditer(letters):
        near = NEAR_UPPER if letters[pair.start()] == ord("H") else NEAR_LOWER
        found[pair.start()] = found[pair.end()] = near
    _mark_trends(found, ((steps > 0).view(np.int8) - (steps < 0)).tobytes())
    for outside in OUTSIDE.finditer(letters):
        found[outside.start()] = ABOVE if outside[0] == b"U" else BELOW
    return bytes(found)


def long_runs(text: bytes, letter: bytes, least: int) -> Iterator[tuple[int, int]]:
    """First index and end (not included) of every unbroken run of at least so many of one letter."""
    wanted = letter * least
    first = text.find(wanted)
    while first >= 0:
        end = first + least
        while text[end : end + 1] == letter:
            end += 1
        yield first, end
        first = text.find(wanted, end)


def _mark_trends(found: bytearray, steps: bytes) -> None:
    """Mark seven points that rise (or fall) all the way, by the six steps between them.

    Where two trends meet, a point is told by the step that follows it, as the reference does it.
    """
    runs = (*long_runs(steps, RISE, 6), *long_runs(steps, FALL, 6))
    inside = {point for first, end in runs for point in range(first, end + 1)}
    for point in inside:
        step = point if point + 1 in inside else point - 1
        found[point] = UP if steps[step] == ord(RISE) else DOWN


def _mark(found: bytearray, first: int, end: int, signal: int) -> None:
    found[first:end] = bytes((signal,)) * (end - first)
