"""What a label that nobody knows may mean: by its words, and by what stood in its place last time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.figures import Figure, LabelledFigure
from app.domain.labels import SEPARATOR
from app.domain.meanings import LabelKind
from app.returns.layout import label_of
from app.returns.likeness import (
    CAP,
    GENERIC,
    LIKELY,
    SURE,
    Candidate,
    candidates,
    contradict,
    likeness,
    tokens,
)
from app.returns.snapshot import PanelSnapshot

MOST = 3
SAME_PLACE = 0.3  # what standing where another label stood last time adds


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A label that nobody knows, on one sheet: first cell, number of figures, what it may mean."""

    kind: LabelKind
    label: str
    sheet: str
    cell: str
    figures: int
    candidates: tuple[Candidate, ...]


@dataclass(slots=True)
class Offers:
    """Makes suggestions for the labels of one workbook; `printed` are all its labels in normal form."""

    panel: PanelSnapshot
    printed: frozenset[str]
    _gone: Mapping[tuple[str, str], Figure] = field(init=False)

    def __post_init__(self) -> None:
        last = self.panel.last.figures if self.panel.last else ()
        self._gone = {
            (known.source.sheet, known.source.cell): known
            for known in last
            if label_of(known) not in self.printed
        }

    def of(self, kind: LabelKind, label: str, figures: Iterable[LabelledFigure]) -> Suggestion:
        """What an unknown label may mean, likeliest first."""
        listed = list(figures)
        first = listed[0].source
        if kind is LabelKind.AREA:
            names = {area.id: (area.name, *area.aliases) for area in self.panel.areas}
            found = candidates(label, names, MOST)
        else:
            found = self._measures(label, listed)
        return Suggestion(kind, label, first.sheet, first.cell, len(listed), found)

    def _measures(self, label: str, figures: list[LabelledFigure]) -> tuple[Candidate, ...]:
        names = {m.id: (m.name, f"{m.heading}{SEPARATOR}{m.name}", *m.aliases) for m in self.panel.measures}
        found = {each.id: each for each in _best_of(label, names)}
        stood = self._stood_there(figures)
        if stood is not None and stood.measure_id in names:
            replaced = _replaced(label, stood, names[stood.measure_id][0])
            if replaced is not None and replaced.sureness > _sureness(found.get(replaced.id)):
                found[replaced.id] = replaced
        return tuple(sorted(found.values(), key=lambda each: (-each.sureness, each.name))[:MOST])

    def _stood_there(self, figures: list[LabelledFigure]) -> Figure | None:
        """A figure of last time whose label is gone, in the very cell of one of these."""
        cells = ((figure.source.sheet, figure.source.cell) for figure in figures)
        return next((self._gone[cell] for cell in cells if cell in self._gone), None)


def _sureness(known: Candidate | None) -> float:
    return known.sureness if known else 0.0


def _replaced(label: str, stood: Figure, name: str) -> Candidate | None:
    """The measure whose label stood in this place, unless the words forbid it or have nothing in common."""
    new, old = label.rpartition(SEPARATOR)[2], stood.labelled_measure[-1] if stood.labelled_measure else name
    if contradict(tokens(new), tokens(old)):
        return None
    sureness = likeness(new, old) + SAME_PLACE
    return (
        Candidate(stood.measure_id, name, round(min(sureness, 0.99), 2), old) if sureness >= LIKELY else None
    )


def _best_of(path: str, names: Mapping[int, tuple[str, ...]]) -> tuple[Candidate, ...]:
    """Likeliest meanings of a path: of the whole, or of its innermost label a little less surely."""
    inner = path.rpartition(SEPARATOR)[2]
    found = {each.id: each for each in candidates(inner, names)} if inner != path else {}
    found = {key: Candidate(c.id, c.name, round(c.sureness * 0.95, 2), c.by) for key, c in found.items()}
    for whole in candidates(path, names):
        each = replace(whole, sureness=min(whole.sureness, CAP)) if _is_heading(path, whole) else whole
        if each.id not in found or found[each.id].sureness < each.sureness:
            found[each.id] = each
    return tuple(sorted(found.values(), key=lambda each: (-each.sureness, each.name))[:MOST])


def _is_heading(path: str, candidate: Candidate) -> bool:
    """Whether only the headings over a label are called so: what stands under them is a part of it."""
    over, mark, inner = path.rpartition(SEPARATOR)
    shared = set(tokens(inner)) & set(tokens(candidate.by)) - GENERIC
    return bool(mark) and likeness(over, candidate.by) >= SURE and not shared
