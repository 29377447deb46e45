"""Whose measure and which area a printed label means: by names, other names and nothing else.

A label that fits two measures fits none: wrong is worse than missing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.areas import Area, AreaKind
from app.domain.measures import Measure

SEPARATOR = " > "  # between the parts of a label path, from the outermost heading to the innermost


@dataclass(frozen=True, slots=True)
class Index:
    """Printed labels in normal form, and the ids they may mean."""

    meanings: dict[str, frozenset[int]]

    def find(self, label: str) -> int | None:
        """The one id that a label means, or None where there is none or more than one."""
        found = self.meanings.get(normal_form(label), frozenset())
        return next(iter(found)) if len(found) == 1 else None


def normal_form(label: str) -> str:
    """A label without what printing varies: case, "&", hyphens, full stops, double blanks."""
    text = label.casefold().replace("&", " and ").replace("'", "").replace("’", "")
    parts = (re.sub(r"[^\w%+>]+", " ", part).strip() for part in text.split(">"))
    return SEPARATOR.join(part for part in parts if part)


def measure_index(measures: Iterable[Measure]) -> Index:
    """Every name a measure is printed under: its own, with its heading, and its other names."""
    return _index(
        (label, measure.id)
        for measure in measures
        for label in (measure.name, f"{measure.heading}{SEPARATOR}{measure.name}", *measure.aliases)
    )


def area_index(areas: Iterable[Area]) -> Index:
    """Every name an area is printed under; the force also as a total."""
    labels = []
    for area in areas:
        names = [area.name, *area.aliases]
        labels += [(name, area.id) for name in names]
        if area.kind is AreaKind.FORCE:
            labels += [(f"{name} {word}", area.id) for name in names for word in ("total", "force", "police")]
            labels += [(word, area.id) for word in ("force", "total", "force total", "all areas")]
    return _index(labels)


def match_measure(index: Index, path: Sequence[str]) -> int | None:
    """The measure that a label path means: the whole path first, then without its outer headings."""
    for start in range(len(path)):
        found = index.find(SEPARATOR.join(path[start:]))
        if found is not None:
            return found
    return None


def _index(labels: Iterable[tuple[str, int]]) -> Index:
    meanings: dict[str, set[int]] = {}
    for label, meaning in labels:
        meanings.setdefault(normal_form(label), set()).add(meaning)
    return Index({label: frozenset(ids) for label, ids in meanings.items()})
