"""The lines of one measure in the list of changes: signals first, merged over areas, then the reporting."""

import math
from dataclasses import dataclass, replace
from datetime import date

from app.analysis.axis import number_label
from app.analysis.breaks import steps
from app.analysis.explanations import short_label
from app.analysis.facts import Facts, gather
from app.analysis.looks import Change, ChangeKind, Look, Promise, Restatement, Severity
from app.analysis.method import analyse
from app.analysis.rating import disagreement
from app.analysis.results import Analysis, SignalKind, SignalPoint
from app.analysis.sentence import claim, notes
from app.analysis.sentence_words import join
from app.domain.measures import Basis
from app.domain.periods import Period, day_label
from app.domain.ratings import Rating

SEVERITY = {
    SignalKind.CONCERN: Severity.CONCERN,
    SignalKind.NEUTRAL: Severity.MOVED,
    SignalKind.IMPROVEMENT: Severity.IMPROVEMENT,
}
EXPLAINS = 0.5  # share of the force's distance from its average that makes one area the explanation


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line and its place: severity, new before known, strength of the rule, force before areas, name."""

    rank: tuple[int, bool, int, bool, str]
    change: Change


@dataclass(frozen=True, slots=True)
class Found:
    """A look with a signal in the period, and the one to tell."""

    look: Look
    facts: Facts
    signal: SignalPoint

    @property
    def excess(self) -> float:
        """Mean distance of the period's values from the average, in the measure's unit."""
        mean = self.facts.segment.mean if self.facts.segment else None
        inside = self.facts.analysis.within(self.facts.period)
        values = [p.value - mean for _, p in inside if p.value is not None and mean is not None]
        return math.fsum(values) / len(values) if values else 0.0


def measure_lines(looks: list[Look], period: Period) -> list[Ranked]:
    """All lines of one measure, which may be in several areas."""
    found = []
    for look in looks:
        facts = gather(look.analysis, period)
        if facts.main_signal is not None:
            found.append(Found(look, facts, facts.main_signal))
    lines = [
        _signal_line(side, looks)
        for high in (True, False)
        if (side := [one for one in found if one.signal.high is high])
    ]
    lines += _new_levels(looks, period)
    told = {line.change.measure_id for line in lines}
    if not told:
        lines += _rating_lines(looks)
    lines += _missing_lines(looks, period, bool(found))
    return lines


def _signal_line(side: list[Found], looks: list[Look]) -> Ranked:
    """One line for all areas that moved the same way."""
    side = sorted(side, key=lambda one: (not one.look.force, one.facts.strength, -abs(one.excess)))
    told, rest = side[0], side[1:]
    detail: list[str] = []
    explaining = _explanation(told, rest)
    if explaining is not None:
        detail.append(f"It explains most of the movement of {told.look.area}, and no other area moved so.")
        told, rest = explaining, []
    elif rest:
        detail.append(f"Also in {join(tuple(one.look.area for one in rest))}.")
    elif told.look.force and len(looks) > 1:
        detail.append("No single area shows it.")
    detail += [note.strip() for note in (notes(told.look.analysis, told.facts.period),) if note.strip()]
    differs = disagreement(told.look.stated, told.look.calculated)
    if differs and told.look.stated:
        detail.append(f"The PCC says {told.look.stated.rating.value}.")
    new = any(is_new(one.look, told.facts.period) for one in side)
    change = Change(
        kind=ChangeKind.SIGNAL if new else ChangeKind.GOES_ON,
        sentence=f"{told.look.subject}: {claim(told.look.analysis, told.facts.period)}",
        detail=" ".join(detail),
        measure_id=told.look.measure.id,
        area=told.look.area,
        severity=SEVERITY[told.signal.kind],
        evidence=told.look.evidence,
    )
    strength, area = told.facts.strength, not told.look.force
    return Ranked((change.severity, not new, strength, area, told.look.subject), change)


def is_new(look: Look, period: Period) -> bool:
    """Whether a signal of `period` lies on a side where none was known a quarter before.

    What was known then is worked out from the values up to then, since a run is only seen when it is long.
    """
    before = period.previous()
    sides = {signal.high for signal in (look.before or _known_then(look, before)).signals_in(before)}
    return any(signal.high not in sides for signal in look.analysis.signals_in(period))


def _known_then(look: Look, before: Period) -> Analysis:
    series = look.analysis.series
    known = replace(series, points=tuple(p for p in series.points if p.period.end <= before.end))
    return analyse(known, look.analysis.profile)


def _explanation(force: Found, areas: list[Found]) -> Found | None:
    """The only area that moved as the force did, if it makes most of the force's movement."""
    counted = force.look.measure.basis is Basis.COUNT
    if not force.look.force or len(areas) != 1 or not counted or not force.excess:
        return None
    return areas[0] if areas[0].excess / force.excess >= EXPLAINS else None


def _new_levels(looks: list[Look], period: Period) -> list[Ranked]:
    """Changes of counting that fall in the period: one line, from the force if it is there."""
    for look in sorted(looks, key=lambda one: not one.force):
        for step in steps(look.analysis):
            if period.start <= step.day <= period.end:
                change = _reporting(ChangeKind.NEW_LEVEL, look, step.sentence, Severity.MOVED)
                return [Ranked((change.severity, False, 9, False, look.subject), change)]
    return []


def _rating_lines(looks: list[Look]) -> list[Ranked]:
    """Where no signal is told: ratings that moved, and stated ones that the rule does not share."""
    lines = []
    for look in sorted(looks, key=lambda one: not one.force):
        now, before = look.calculated, look.earlier
        differs = disagreement(look.stated, now)
        if differs:
            change = _reporting(ChangeKind.DISAGREEMENT, look, differs, Severity.REPORTING)
        elif now and before and _moved(before.rating, now.rating):
            text = f"calculated rating {now.rating.value}, it was {before.rating.value}. {now.reason}"
            change = _reporting(ChangeKind.RATING, look, text, Severity.REPORTING)
        else:
            continue
        lines.append(
            Ranked((change.severity, False, 0 if differs else 2, not look.force, look.subject), change)
        )
    return lines[:1] if lines and not lines[0].rank[3] else lines


def _moved(before: Rating, now: Rating) -> bool:
    return before is not now and Rating.NOT_RATED not in (before, now)


def _missing_lines(looks: list[Look], period: Period, told: bool) -> list[Ranked]:
    """What was reported before and is not now; and months without a figure, unless a signal line says so."""
    gone = [look for look in looks if look.expected and not look.reported]
    if gone:
        where = join(tuple(look.area for look in gone))
        gap = f"reported for {short_label(period.previous())}"
        text = f"{gap}, but not for {short_label(period)} ({where})."
        change = _reporting(ChangeKind.MISSING, gone[0], text, Severity.REPORTING)
        change = replace(change, name=_name(gone[0]), gap=gap, gap_sort="quarter")
        return [Ranked((change.severity, False, 1, False, gone[0].subject), change)]
    holes = [(look, missing) for look in looks if (missing := _holes(look, period))]
    if not holes or told:
        return []
    look, missing = sorted(holes, key=lambda pair: not pair[0].force)[0]
    gap = f"no figure for {join(missing)}"
    change = _reporting(ChangeKind.MISSING, look, f"{gap}.", Severity.REPORTING)
    change = replace(change, name=_name(look), gap=gap, gap_sort="months")
    return [Ranked((change.severity, False, 1, not look.force, look.subject), change)]


def _holes(look: Look, period: Period) -> tuple[str, ...]:
    """The months without a figure, where each is due; else those whose cell says that there is none."""
    if look.monthly:
        return gather(look.analysis, period).missing
    return tuple(short_label(p.period) for _, p in look.analysis.within(period) if p.value is None)


def _name(look: Look) -> str:
    return look.measure.name if look.force else look.subject


def _reporting(kind: ChangeKind, look: Look, text: str, severity: Severity) -> Change:
    sentence = f"{look.subject}: {text[0].lower() if not text.startswith('The PCC') else 'T'}{text[1:]}"
    return Change(kind, sentence, "", look.measure.id, look.area, severity, look.evidence)


def restatement_line(restated: Restatement) -> Ranked:
    """ "Hate crime, West Mercia, July to September 2015: was 268, now 271."."""
    unit = restated.measure.unit
    old, new = (
        "no figure" if value is None else number_label(value, unit) for value in (restated.old, restated.new)
    )
    subject = f"{restated.measure.name}, {restated.area}"
    sentence = f"{subject}, {short_label(restated.period)}: was {old}, now {new}."
    change = Change(
        ChangeKind.RESTATED,
        sentence,
        "",
        restated.measure.id,
        restated.area,
        Severity.REPORTING,
        restated.evidence,
    )
    return Ranked((change.severity, False, 3, False, subject), change)


def promise_line(promise: Promise, today: date) -> Ranked | None:
    """A promise whose day has come, or that has no day; None while it is not yet due."""
    if promise.due is not None and promise.due > today:
        return None
    days = (today - promise.given).days
    clock = f"due {day_label(promise.due)}" if promise.due else f"{days} days ago"
    text = promise.text.rstrip(".")
    sentence = f"Promised on {day_label(promise.given)} and not yet shown ({clock}): {text}."
    change = Change(ChangeKind.PROMISE, sentence, "", None, None, Severity.REPORTING, promise.evidence)
    return Ranked((change.severity, False, 4, False, promise.given.isoformat()), change)
