"""A plan as lines that a person reads, finds and decides by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from textwrap import shorten

from app.domain.areas import Area
from app.domain.fates import Fate, LabelLine, Offer, PlanLine
from app.domain.figures import Figure, LabelledFigure, Return
from app.domain.issues import Issue
from app.domain.labels import SEPARATOR, normal_form
from app.domain.meanings import LabelKind
from app.domain.measures import Measure
from app.returns.matching import Decided
from app.returns.offers import Suggestion
from app.returns.plan import ImportPlan, PlannedFigure
from app.returns.registers.plan import LineFate, PlannedLine
from app.returns.wording import shown

LEFT_OUT = "left out"
SHOWN = 90  # letters of a register's line


@dataclass(frozen=True)
class PlanNames:
    """What the ids of a plan are called: measures (new ones among them), areas, and the returns known."""

    measures: Mapping[int, str]
    areas: Mapping[int, str]
    returns: Mapping[int, Return]


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines are wanted; what is None or empty lets all through."""

    fate: Fate | None = None
    in_error: bool = False
    measure: str = ""
    area: str = ""
    issue: Issue | None = None
    words: str = ""


def names_of(
    plan: ImportPlan, measures: Iterable[Measure], areas: Iterable[Area], returns: Iterable[Return]
) -> PlanNames:
    """The names that a plan's lines need."""
    named = {measure.id: measure.name for measure in (*measures, *plan.decisions.new_measures)}
    return PlanNames(named, {area.id: area.name for area in areas}, {each.id: each for each in returns})


def lines_of(plan: ImportPlan, names: PlanNames) -> tuple[PlanLine, ...]:
    """Every figure: restated first, since they change what was known, then new, left out and unchanged.

    The lines of registers stand after the figures.
    """
    wrong = plan.in_error
    return (
        *(_line(planned, Fate.RESTATED, names, wrong) for planned in plan.restated),
        *(_line(planned, Fate.NEW, names, wrong) for planned in plan.new),
        *(_left_out(figure, wrong) for figure in plan.left_out),
        *(_line(planned, Fate.UNCHANGED, names, wrong) for planned in plan.unchanged),
        *(_of_register(line, wrong) for line in plan.registers.lines),
    )


def label_lines(plan: ImportPlan, names: PlanNames) -> tuple[LabelLine, ...]:
    """Labels to decide about, each once however many sheets have it; then those that are decided."""
    undecided: dict[tuple[LabelKind, str], list[Suggestion]] = {}
    for offer in plan.suggestions:
        undecided.setdefault((offer.kind, offer.label), []).append(offer)
    now = {(each.kind, normal_form(each.label)) for each in plan.decisions.meanings}
    return (
        *(_undecided(listed) for listed in undecided.values()),
        *(_decided(each, names, (each.kind, normal_form(each.label)) not in now) for each in plan.decided),
    )


def wanted_lines(lines: Iterable[PlanLine], wanted: LineFilter) -> tuple[PlanLine, ...]:
    """The lines that a filter lets through, in their order."""
    words = wanted.words.casefold().split()
    issue = wanted.issue
    cells = {issue.cell, *issue.also} if issue is not None else set()
    return tuple(
        line
        for line in lines
        if (wanted.fate is None or line.fate is wanted.fate)
        and (not wanted.in_error or line.in_error)
        and (not wanted.measure or line.measure == wanted.measure)
        and (not wanted.area or line.area == wanted.area)
        and (issue is None or (line.sheet == issue.sheet and (line.cell in cells or not issue.cell)))
        and (not words or all(word in _searched(line) for word in words))
    )


def _line(
    planned: PlannedFigure, fate: Fate, names: PlanNames, wrong: frozenset[tuple[str, str]]
) -> PlanLine:
    figure, earlier = planned.figure, planned.earlier
    sent = names.returns.get(earlier.return_id) if earlier else None
    return PlanLine(
        fate=fate,
        measure=_measure(figure, names),
        area=names.areas[figure.area_id],
        period=figure.period.label,
        now=shown(figure),
        was=shown(earlier) if earlier else "",
        sender=sent.sender if sent else "",
        received=sent.received if sent else None,
        sheet=figure.source.sheet,
        cell=figure.source.cell,
        label=SEPARATOR.join(figure.labelled_measure),
        in_error=(figure.source.sheet, figure.source.cell) in wrong,
    )


def _measure(figure: Figure, names: PlanNames) -> str:
    kind = figure.statistic.value.replace("_", " ")
    return names.measures[figure.measure_id] + ("" if kind == "value" else f", {kind}")


def _left_out(figure: LabelledFigure, wrong: frozenset[tuple[str, str]]) -> PlanLine:
    label = SEPARATOR.join(figure.measure)
    number = figure.text or "".join(f"[{mark}]" for mark in figure.markers)
    return PlanLine(
        fate=Fate.LEFT_OUT,
        measure=label,
        area=figure.area or "No area named",
        period=figure.period.label if figure.period else "No period given",
        now=number if figure.value is None else f"{figure.value:,.10g}",
        was="",
        sender="",
        received=None,
        sheet=figure.source.sheet,
        cell=figure.source.cell,
        label=label,
        in_error=(figure.source.sheet, figure.source.cell) in wrong,
    )


REGISTER_FATES = {
    LineFate.NEW: Fate.NEW,
    LineFate.CHANGED: Fate.RESTATED,
    LineFate.UNCHANGED: Fate.UNCHANGED,
    LineFate.VANISHED: Fate.LEFT_OUT,
    LineFate.IN_ERROR: Fate.LEFT_OUT,
}


def _of_register(line: PlannedLine, wrong: frozenset[tuple[str, str]]) -> PlanLine:
    """A line of words beside the figures: its kind, its reference with its first words, its sheet."""
    return PlanLine(
        fate=REGISTER_FATES[line.fate],
        measure=line.kind.value.capitalize(),
        area=": ".join(
            part for part in (line.ref, shorten(line.words or line.was, SHOWN, placeholder=" …")) if part
        ),
        period=f"sheet {line.sheet}" if line.sheet else "in the last plan and not in this one",
        now="",
        was="",
        sender="",
        received=None,
        sheet=line.sheet,
        cell=line.cell,
        label="",
        in_error=line.fate is LineFate.IN_ERROR or (line.sheet, line.cell) in wrong,
    )


def _undecided(offers: list[Suggestion]) -> LabelLine:
    first = offers[0]
    likeliest: dict[int, Offer] = {}
    for each in sorted((c for offer in offers for c in offer.candidates), key=lambda c: -c.sureness):
        likeliest.setdefault(each.id, Offer(each.id, each.name, each.words))
    figures = sum(offer.figures for offer in offers)
    return LabelLine(first.kind, first.label, first.sheet, first.cell, figures, tuple(likeliest.values())[:3])


def _decided(each: Decided, names: PlanNames, remembered: bool) -> LabelLine:
    known = names.measures if each.kind is LabelKind.MEASURE else names.areas
    means = LEFT_OUT if each.means is None else known[each.means]
    return LabelLine(
        each.kind, each.label, each.sheet, each.cell, each.figures, means=means, remembered=remembered
    )


def _searched(line: PlanLine) -> str:
    parts = (line.measure, line.area, line.period, line.label, line.sheet, line.cell, line.now)
    return " ".join(parts).casefold()
