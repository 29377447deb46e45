"""A plan as lines that a person reads, finds and decides by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.areas import Area
from app.domain.fates import Fate, PlanLine
from app.domain.figures import Figure, LabelledFigure, Return
from app.domain.issues import Issue
from app.domain.labels import SEPARATOR
from app.domain.meanings import LabelKind
from app.domain.measures import Measure
from app.returns.plan import ImportPlan, PlannedFigure
from app.returns.wording import shown


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
    """Every figure: restated first, since they change what was known, then new, left out and unchanged."""
    wrong, why = plan.in_error, _Reasons(plan)
    return (
        *(_line(planned, Fate.RESTATED, names, wrong) for planned in plan.restated),
        *(_line(planned, Fate.NEW, names, wrong) for planned in plan.new),
        *(_left_out(figure, wrong, why.of(figure)) for figure in plan.left_out),
        *(_line(planned, Fate.UNCHANGED, names, wrong) for planned in plan.unchanged),
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


class _Reasons:
    """Why figures are left out: the same order in which they are matched."""

    def __init__(self, plan: ImportPlan) -> None:
        self._asked = {(each.kind, each.label) for each in plan.suggestions}
        self._dropped = {(each.kind, each.label) for each in plan.decided if each.means is None}

    def of(self, figure: LabelledFigure) -> str:
        """A sentence."""
        for key in ((LabelKind.MEASURE, SEPARATOR.join(figure.measure)), (LabelKind.AREA, figure.area or "")):
            if key in self._dropped:
                return f'Left out, as was decided for "{key[1]}".'
            if key in self._asked:
                return f'Left out until you say what "{key[1]}" means.'
        return "Left out: neither the table nor the cover gives its period."


def _left_out(figure: LabelledFigure, wrong: frozenset[tuple[str, str]], why: str) -> PlanLine:
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
        why=why,
    )


def _searched(line: PlanLine) -> str:
    parts = (line.measure, line.area, line.period, line.label, line.sheet, line.cell, line.now)
    return " ".join(parts).casefold()
