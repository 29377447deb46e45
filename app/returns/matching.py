"""Labels as printed to measures and areas: what a person decided, then their names, else an offer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.figures import LabelledFigure
from app.domain.issues import Issue, Severity
from app.domain.labels import SEPARATOR, Index, area_index, match_measure, measure_index, normal_form
from app.domain.meanings import LabelKind
from app.domain.periods import Period
from app.returns.likeness import Candidate, candidates
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import from_cell

Key = tuple[LabelKind, str]


@dataclass(frozen=True, slots=True)
class Matched:
    """A labelled figure with the ids and the period it was matched to."""

    labelled: LabelledFigure
    measure_id: int
    area_id: int
    period: Period


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A label that nobody knows, on one sheet: first cell, number of figures, what it may mean."""

    kind: LabelKind
    label: str
    sheet: str
    cell: str
    figures: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Matching:
    """What matched and what did not, with why and what is offered."""

    matched: tuple[Matched, ...]
    left_out: tuple[LabelledFigure, ...]
    issues: tuple[Issue, ...]
    suggestions: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class _Left:
    """A figure that is left out: why, and the label that decides it."""

    code: str
    label: str
    figure: LabelledFigure


def match(figures: Iterable[LabelledFigure], quarter: Period | None, panel: PanelSnapshot) -> Matching:
    """Match every figure. `quarter` stands in for a period that the workbook does not give."""
    known = _Known(panel)
    matched: list[Matched] = []
    left: list[_Left] = []
    for figure in figures:
        found = known.look_up(figure, quarter)
        if isinstance(found, Matched):
            matched.append(found)
        else:
            left.append(found)
    reasons: dict[tuple[str, str, str], list[LabelledFigure]] = {}
    for each in left:
        sheet = "" if each.code == "left-out-as-decided" else each.figure.source.sheet
        reasons.setdefault((each.code, each.label, sheet), []).append(each.figure)
    offers = {key: known.suggest(*key[:2], listed) for key, listed in reasons.items()}
    return Matching(
        tuple(matched),
        tuple(each.figure for each in left),
        tuple(_issue(key[0], key[1], listed, offers[key]) for key, listed in reasons.items()),
        tuple(offer for offer in offers.values() if offer is not None),
    )


class _Known:
    """Everything a label may mean in one panel, for one sender."""

    def __init__(self, panel: PanelSnapshot) -> None:
        self._panel = panel
        self._measures: Index = measure_index(panel.measures)
        self._areas: Index = area_index(panel.areas)
        self._decided: Mapping[Key, int | None] = {
            (meaning.kind, normal_form(meaning.label)): meaning.means for meaning in panel.meanings
        }
        self._seen: dict[Key, tuple[int | None, bool]] = {}

    def look_up(self, figure: LabelledFigure, quarter: Period | None) -> Matched | _Left:
        """The figure matched, or why it is left out."""
        path = SEPARATOR.join(figure.measure)
        measure, decided = self._meaning(LabelKind.MEASURE, path, figure)
        if measure is None:
            return _Left("left-out-as-decided" if decided else "unknown-measure", path, figure)
        area, decided = self._area(figure)
        if area is None:
            code = "left-out-as-decided" if decided else "unknown-area"
            return _Left(code, figure.area or "", figure)
        period = figure.period or quarter
        if period is None:
            return _Left("no-period", path, figure)
        return Matched(figure, measure, area, period)

    def suggest(self, code: str, label: str, figures: list[LabelledFigure]) -> Suggestion | None:
        """What an unknown label may mean; None where it is known."""
        first = figures[0].source
        if code == "unknown-measure":
            names = {
                m.id: (m.name, f"{m.heading}{SEPARATOR}{m.name}", *m.aliases) for m in self._panel.measures
            }
            offered = _best_of(label, names)
            return Suggestion(LabelKind.MEASURE, label, first.sheet, first.cell, len(figures), offered)
        if code == "unknown-area":
            areas = {area.id: (area.name, *area.aliases) for area in self._panel.areas}
            offered = candidates(label, areas)
            return Suggestion(LabelKind.AREA, label, first.sheet, first.cell, len(figures), offered)
        return None

    def _area(self, figure: LabelledFigure) -> tuple[int | None, bool]:
        if figure.area is None:
            return self._panel.force, False
        return self._meaning(LabelKind.AREA, figure.area, figure)

    def _meaning(self, kind: LabelKind, label: str, figure: LabelledFigure) -> tuple[int | None, bool]:
        """The id a label means and whether a person decided it."""
        key = (kind, label)
        if key not in self._seen:
            decision = (kind, normal_form(label))
            if decision in self._decided:
                self._seen[key] = (self._decided[decision], True)
            elif kind is LabelKind.MEASURE:
                self._seen[key] = (match_measure(self._measures, figure.measure), False)
            else:
                self._seen[key] = (self._areas.find(label), False)
        return self._seen[key]


def _best_of(path: str, names: Mapping[int, tuple[str, ...]]) -> tuple[Candidate, ...]:
    """Likeliest meanings of a path: of the whole, or of its innermost label a little less surely."""
    inner = path.rpartition(SEPARATOR)[2]
    found = {each.id: each for each in candidates(inner, names)} if inner != path else {}
    found = {key: Candidate(c.id, c.name, round(c.sureness * 0.95, 2), c.by) for key, c in found.items()}
    for each in candidates(path, names):
        if each.id not in found or found[each.id].sureness < each.sureness:
            found[each.id] = each
    return tuple(sorted(found.values(), key=lambda each: (-each.sureness, each.name))[:3])


def _issue(code: str, label: str, figures: list[LabelledFigure], offer: Suggestion | None) -> Issue:
    first = figures[0].source
    count = "1 figure was" if len(figures) == 1 else f"{len(figures)} figures were"
    if code == "left-out-as-decided":
        where = from_cell(figure.source.cell for figure in figures)
        message = f'"{label}" is left out, as was decided for this sender: {where}.'
        return Issue(Severity.NOTE, code, message, first.sheet, first.cell)
    why = {
        "unknown-measure": f'"{label}" is no measure of this panel',
        "unknown-area": f'"{label}" is no area of this panel',
        "no-period": f'"{label}" has no period',
    }[code]
    best = offer.candidates[0] if offer and offer.candidates else None
    perhaps = f' It may mean "{best.name}" ({best.words}).' if best else ""
    message = f"{why}: {count} left out, from cell {first.cell} on.{perhaps}"
    return Issue(Severity.WARNING, code, message, first.sheet, first.cell)
