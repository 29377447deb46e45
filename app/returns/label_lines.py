"""The labels of a workbook as a person decides about them: undecided, decided, and matched by their names."""

from collections.abc import Iterable, Mapping

from app.domain.fates import LabelLine, Offer
from app.domain.figures import Figure
from app.domain.labels import SEPARATOR, normal_form
from app.domain.meanings import LabelKind
from app.returns.matching import Decided
from app.returns.offers import Suggestion
from app.returns.plan import ImportPlan
from app.returns.plan_lines import PlanNames

LEFT_OUT = "left out"
Key = tuple[LabelKind, str]


def label_lines(plan: ImportPlan, names: PlanNames) -> tuple[LabelLine, ...]:
    """Labels to decide about, each once however many sheets have it; those decided; those known by name."""
    undecided: dict[Key, list[Suggestion]] = {}
    for offer in plan.suggestions:
        undecided.setdefault((offer.kind, offer.label), []).append(offer)
    now = {(each.kind, normal_form(each.label)) for each in plan.decisions.meanings}
    settled = {(each.kind, each.label) for each in plan.decided}
    return (
        *(_undecided(listed) for listed in undecided.values()),
        *(_decided(each, names, (each.kind, normal_form(each.label)) not in now) for each in plan.decided),
        *(line for line in _by_name(plan.figures, names) if (line.kind, line.label) not in settled),
    )


def wanted_labels(lines: Iterable[LabelLine], words: str) -> tuple[LabelLine, ...]:
    """The labels that have all these words, in the label or in what it means."""
    wanted = words.casefold().split()
    return tuple(
        line
        for line in lines
        if all(word in f"{line.label} {line.means} {line.sheet}".casefold() for word in wanted)
    )


def _undecided(offers: list[Suggestion]) -> LabelLine:
    first = offers[0]
    likeliest: dict[int, Offer] = {}
    for each in sorted((c for offer in offers for c in offer.candidates), key=lambda c: -c.sureness):
        likeliest.setdefault(each.id, Offer(each.id, each.name, each.words))
    figures = sum(offer.figures for offer in offers)
    return LabelLine(first.kind, first.label, first.sheet, first.cell, figures, tuple(likeliest.values())[:3])


def _decided(each: Decided, names: PlanNames, remembered: bool) -> LabelLine:
    means = LEFT_OUT if each.means is None else _known(each.kind, names)[each.means]
    return LabelLine(
        each.kind, each.label, each.sheet, each.cell, each.figures, means=means, remembered=remembered
    )


def _by_name(figures: Iterable[Figure], names: PlanNames) -> tuple[LabelLine, ...]:
    """Labels that names matched, each with the first cell it stands for; measures before areas."""
    found: dict[Key, tuple[Figure, int]] = {}
    for figure in figures:
        path, area = SEPARATOR.join(figure.labelled_measure), figure.labelled_area or ""
        for key in ((LabelKind.MEASURE, path), (LabelKind.AREA, area)):
            if key[1]:
                first, count = found.get(key, (figure, 0))
                found[key] = (first, count + 1)
    lines = (
        LabelLine(
            kind,
            label,
            first.source.sheet,
            first.source.cell,
            count,
            means=_known(kind, names)[first.measure_id if kind is LabelKind.MEASURE else first.area_id],
            by_name=True,
        )
        for (kind, label), (first, count) in found.items()
    )
    return tuple(sorted(lines, key=lambda line: line.kind is LabelKind.AREA))


def _known(kind: LabelKind, names: PlanNames) -> Mapping[int, str]:
    return names.measures if kind is LabelKind.MEASURE else names.areas
