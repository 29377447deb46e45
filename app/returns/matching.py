"""Labels as printed to measures and areas: what a person decided, then their names, else an offer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.figures import LabelledFigure
from app.domain.issues import Issue
from app.domain.labels import SEPARATOR, Index, area_index, match_measure, measure_index, normal_form
from app.domain.meanings import LabelKind
from app.domain.periods import Period
from app.returns.layout import labels_of
from app.returns.offers import Offers, Suggestion
from app.returns.snapshot import PanelSnapshot
from app.returns.unmatched import AS_DECIDED, NO_PERIOD, UNKNOWN, Reason, unmatched_issues

Key = tuple[LabelKind, str]


class Matched(NamedTuple):
    """A labelled figure with the ids and the period it was matched to."""

    labelled: LabelledFigure
    measure_id: int
    area_id: int
    period: Period


@dataclass(frozen=True, slots=True)
class Decided:
    """A label whose meaning a person decided, now or before: the id meant, or None where it is left out."""

    kind: LabelKind
    label: str
    sheet: str
    cell: str
    figures: int
    means: int | None


@dataclass(frozen=True, slots=True)
class Matching:
    """What matched and what did not, with why and what is offered."""

    matched: tuple[Matched, ...]
    left_out: tuple[LabelledFigure, ...]
    issues: tuple[Issue, ...]
    suggestions: tuple[Suggestion, ...]
    decided: tuple[Decided, ...] = ()


class _Place(NamedTuple):
    """Measure and area that labels mean; or the `code` why figures are left out, and the label it lies in."""

    measure_id: int = 0
    area_id: int = 0
    code: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Left:
    """A figure that is left out: why, and the label that decides it."""

    code: str
    label: str
    figure: LabelledFigure


def match(figures: Iterable[LabelledFigure], quarter: Period | None, panel: PanelSnapshot) -> Matching:
    """Match every figure. `quarter` stands in for a period that the workbook does not give."""
    known = _Known(panel)
    listed = list(figures)
    matched: list[Matched] = []
    left: list[_Left] = []
    for figure in listed:
        found = known.look_up(figure, quarter)
        if isinstance(found, Matched):
            matched.append(found)
        else:
            left.append(found)
    reasons: dict[Reason, list[LabelledFigure]] = {}
    for each in left:
        sheet = "" if each.code == AS_DECIDED else each.figure.source.sheet
        reasons.setdefault((each.code, each.label, sheet), []).append(each.figure)
    offers = Offers(panel, labels_of(listed)) if reasons else None
    offered = {
        key: offers.of(UNKNOWN[key[0]], key[1], found)
        for key, found in reasons.items()
        if offers is not None and key[0] in UNKNOWN
    }
    return Matching(
        tuple(matched),
        tuple(each.figure for each in left),
        unmatched_issues(reasons, offered),
        tuple(offered.values()),
        known.decided(listed),
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
        self._seen: dict[tuple[tuple[str, ...], str | None], _Place] = {}

    def look_up(self, figure: LabelledFigure, quarter: Period | None) -> Matched | _Left:
        """The figure matched, or why it is left out."""
        labels = (figure.measure, figure.area)
        place = self._seen.get(labels)
        if place is None:
            place = self._seen[labels] = self._place(*labels)
        if place.code:
            return _Left(place.code, place.label, figure)
        period = figure.period or quarter
        if period is None:
            return _Left(NO_PERIOD, SEPARATOR.join(figure.measure), figure)
        return Matched(figure, place.measure_id, place.area_id, period)

    def decided(self, figures: Iterable[LabelledFigure]) -> tuple[Decided, ...]:
        """Every label of the workbook that a person decided about, in reading order."""
        found: dict[Key, list[LabelledFigure]] = {}
        for figure in figures if self._decided else ():
            for kind, label in (
                (LabelKind.MEASURE, SEPARATOR.join(figure.measure)),
                (LabelKind.AREA, figure.area),
            ):
                if label and (kind, normal_form(label)) in self._decided:
                    found.setdefault((kind, label), []).append(figure)
        return tuple(
            Decided(
                kind,
                label,
                listed[0].source.sheet,
                listed[0].source.cell,
                len(listed),
                self._decided[kind, normal_form(label)],
            )
            for (kind, label), listed in found.items()
        )

    def _place(self, path: tuple[str, ...], area: str | None) -> _Place:
        label = SEPARATOR.join(path)
        decided = (LabelKind.MEASURE, normal_form(label))
        if decided in self._decided:
            measure_id = self._decided[decided]
        else:
            measure_id = match_measure(self._measures, path)
        if measure_id is None:
            return _Place(code=AS_DECIDED if decided in self._decided else "unknown-measure", label=label)
        if area is None:
            area_id = self._panel.force
            return _Place(code="unknown-area") if area_id is None else _Place(measure_id, area_id)
        decided = (LabelKind.AREA, normal_form(area))
        area_id = self._decided[decided] if decided in self._decided else self._areas.find(area)
        if area_id is None:
            return _Place(code=AS_DECIDED if decided in self._decided else "unknown-area", label=area)
        return _Place(measure_id, area_id)
