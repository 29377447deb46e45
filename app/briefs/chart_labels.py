"""Where the words of a chart stand, so that none covers another: plain geometry, in points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from app.briefs.styles import printable_in_chart, width_of


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that some words or marks take up."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.bottom < other.top and other.bottom < self.top


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text from the top; `anchor` is start, middle or end, `x` and `y` are of the first line."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str
    size: float

    @property
    def leading(self) -> float:
        """Distance from line to line."""
        return self.size * 1.25

    @property
    def box(self) -> Box:
        """What the label takes up, ascenders and descenders included."""
        width = max(width_of(line, self.size) for line in self.lines)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        bottom = self.y - self.leading * (len(self.lines) - 1) - self.size * 0.28
        return Box(left, bottom, left + width, self.y + self.size * 0.8)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Heights as near as can be to those wanted, at least `gap` apart, between `low` and `high`.

    Least squares: without the gaps the heights must only rise, which isotonic regression (pool adjacent
    violators) solves.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    pools: list[list[float]] = []
    for place, index in enumerate(order):
        pools.append([wanted[index] - place * gap])
        while len(pools) > 1 and fmean(pools[-2]) > fmean(pools[-1]):
            last = pools.pop()
            pools[-1].extend(last)
    level = [fmean(pool) for pool in pools for _ in pool]
    ceiling = high - gap * (len(wanted) - 1)
    found = [0.0] * len(wanted)
    for place, index in enumerate(order):
        found[index] = max(low, min(level[place], ceiling)) + place * gap
    return found


def first_free(candidates: Iterable[Label], taken: Sequence[Box], inside: Box) -> Label | None:
    """The first label that covers nothing and stays inside, or None."""
    for label in candidates:
        box = label.box
        is_inside = inside.left <= box.left and box.right <= inside.right
        is_inside = is_inside and inside.bottom <= box.bottom and box.top <= inside.top
        if is_inside and not any(box.overlaps(other) for other in taken):
            return label
    return None


def without_overlaps(labels: Sequence[Label], room: float = 4.0) -> list[Label]:
    """Labels of one line, first and last always, of the others those that leave `room` on both sides."""
    if len(labels) < 3:
        return list(labels) if len(labels) < 2 or _apart(labels[0], labels[1], room) else [labels[0]]
    first, *inner, last = labels
    kept = [first]
    for label in inner:
        if _apart(kept[-1], label, room) and _apart(label, last, room):
            kept.append(label)
    return [*kept, last] if _apart(kept[-1], last, room) else kept


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """The text in lines no wider than `width`; a longer word has a line of its own."""
    lines: list[str] = []
    for word in printable_in_chart(text).split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines) or ("",)


def _apart(left: Label, right: Label, room: float) -> bool:
    return left.box.right + room <= right.box.left
