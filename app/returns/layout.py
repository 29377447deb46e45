"""The labels of a return by sheet: its layout, as far as figures show it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.domain.figures import Figure, LabelledFigure
from app.domain.labels import SEPARATOR, normal_form
from app.domain.periods import MONTHS

MONTH = "|".join(name[:3].lower() for name in MONTHS if name)
SAME_LAYOUT = 0.5  # share of labels in common, from which two returns have one layout


@dataclass(frozen=True, slots=True)
class Layout:
    """Labels by sheet: each label in normal form, with the first figure that has it."""

    labels: dict[str, dict[str, Figure | LabelledFigure]]

    def everywhere(self) -> set[str]:
        """Every label, whatever its sheet."""
        return {label for labels in self.labels.values() for label in labels}

    def sheets_of(self, label: str) -> set[str]:
        """The sheets on which a label stands."""
        return {sheet for sheet, labels in self.labels.items() if label in labels}


def layout_of(figures: Iterable[Figure | LabelledFigure]) -> Layout:
    """The layout that these figures show."""
    labels: dict[str, dict[str, Figure | LabelledFigure]] = defaultdict(dict)
    for figure in figures:
        labels[figure.source.sheet].setdefault(label_of(figure), figure)
    return Layout(dict(labels))


def same_layout(before: Iterable[Figure], arrived: Iterable[LabelledFigure]) -> bool:
    """Whether two returns share at least half of their labels."""
    return in_common(labels_of(before), labels_of(arrived)) >= SAME_LAYOUT


def labels_of(figures: Iterable[Figure | LabelledFigure]) -> frozenset[str]:
    """Every label of a return in normal form."""
    return frozenset(_normal_form(path) for path in {path_of(figure) for figure in figures})


def in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of labels that two returns have in common, from 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0


def label_of(figure: Figure | LabelledFigure) -> str:
    """The label path of a figure in normal form."""
    return _normal_form(path_of(figure))


def printed(figure: Figure | LabelledFigure) -> str:
    """The label path of a figure as printed, in one line."""
    return SEPARATOR.join(path_of(figure))


def path_of(figure: Figure | LabelledFigure) -> tuple[str, ...]:
    """The labels of a figure as printed, from the outermost heading to the innermost."""
    return figure.labelled_measure if isinstance(figure, Figure) else figure.measure


@lru_cache(maxsize=10_000)  # the same few labels stand at thousands of figures
def _normal_form(path: tuple[str, ...]) -> str:
    return normal_form(SEPARATOR.join(path))


def plain_sheet(name: str) -> str:
    """A sheet's name without quarter, months and years: these change every time."""
    return re.sub(rf"\bq[1-4]\b|\d+|\b(?:{MONTH})[a-z]*\b|\W+", "", name.casefold())
