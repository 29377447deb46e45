"""A measure's figure beside those of other forces: value and gap first, and no place without its date."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from app.analysis.axis import number_label, plain_number, shown_decimals
from app.analysis.comparisons import figure_for
from app.analysis.explanations import short_label
from app.analysis.peers import PeerComparison, PeerFigure, compare_peers, rate_per_1000
from app.domain.areas import Area
from app.domain.figures import Statistic
from app.domain.labels import normal_form
from app.domain.measures import Measure, Unit
from app.domain.peers import PeerLine, is_force
from app.domain.periods import Period
from app.queries.findings import Findings
from app.queries.peer_types import PeerPlace, PeerRow
from app.queries.peer_words import about_peers, gap_text, nearest_sentence, place_sentence


@dataclass(frozen=True, slots=True)
class _Force:
    """One force at one period: its number as printed, and its rate per 1,000 people where that is known."""

    name: str
    period: Period
    value: float | None
    rate: float | None
    own: bool = False
    whole: bool = False


def load_peers(findings: Findings, measure_id: int, area: Area) -> PeerPlace | None:
    """The forces beside the panel's own; None for a part of the force, or where no peer is known."""
    own_area, measure = findings.panel.force, findings.panel.measure[measure_id]
    by_rate = measure.unit is Unit.COUNT
    units = {measure.unit, Unit.PER_1000} if by_rate else {measure.unit}
    lines = {line.key: line for line in findings.peers(measure_id) if line.unit in units}  # the last counts
    forces = _forces(lines.values(), own_area)
    peers = [one for one in forces if not one.own and not one.whole]
    if area.id != own_area.id or not peers:
        return None
    period = _period(peers)
    own, differs = _own(findings, measure, forces, period)
    at_hand = [one for one in peers if one.period == period]
    ranked = [one for one in at_hand if _number(one, by_rate) is not None]
    made = _compare(own, ranked, measure, findings.quarter) if own and own.period == period else None
    middle = made.median if made else _median(ranked, by_rate)
    unit = Unit.PER_1000 if by_rate else measure.unit
    counts = [one.value or 0.0 for one in (*ranked, *([own] if own else []))]
    if made is not None:
        joint = any(_number(one, by_rate) == made.value for one in ranked)
        sentence = place_sentence(made, counts if by_rate else None, unit, measure.improvement, joint)
    else:
        figure = (own.value or 0.0, own.period) if own else None
        sentence = nearest_sentence(figure, (middle, len(ranked)), period, (measure.unit, unit))
    shown = [*_newest(peers, period), *([own] if own else []), *_wholes(forces, period)]
    rows = _rows(shown, (period, middle), measure, made is not None)
    sources = dict.fromkeys(line.source for line in lines.values() if line.period == period and line.source)
    left = [one.name for one in at_hand if one not in ranked]
    return PeerPlace(sentence, rows, about_peers(made, measure, left, differs, tuple(sources)))


def _forces(lines: Iterable[PeerLine], own: Area) -> list[_Force]:
    """Lines of one force and period joined: its number, and its rate as printed or from its people."""
    found: dict[tuple[str, Period], list[PeerLine]] = {}
    for line in lines:
        found.setdefault((normal_form(line.force), line.period), []).append(line)
    forces = []
    for (_, period), group in found.items():
        last, ours = group[-1], is_force(own, group[-1].force)
        rates = [line.value for line in group if line.unit is Unit.PER_1000]
        values = [line for line in group if line.unit is not Unit.PER_1000]
        if values and not rates and values[-1].unit is Unit.COUNT:
            people = values[-1].population or (own.population(period.end.year) if ours else None)
            rates = [rate_per_1000(values[-1].value, people)] if people else []
        value = values[-1].value if values else None
        rate = rates[-1] if rates else None
        forces.append(_Force(last.force, period, value, rate, ours, not ours and last.is_whole))
    return forces


def _period(peers: Sequence[_Force]) -> Period:
    """The newest period that at least two peers have, else the newest."""
    counts = Counter(one.period for one in peers)
    return max(counts, key=lambda period: (counts[period] > 1, period.end, counts[period]))


def _own(
    findings: Findings, measure: Measure, forces: Iterable[_Force], period: Period
) -> tuple[_Force | None, str]:
    """The own force at the peers' period, as their table has it or as the panel has it; else the nearest.

    Also what to say where the two differ.
    """
    area = findings.panel.force
    printed = next((one for one in forces if one.own and one.period == period), None)
    known = [
        (figure.period, figure.value)
        for figure in findings.current(measure.id, area.id)
        if figure.statistic is Statistic.VALUE and figure.value is not None
    ]
    same = [value for when, value in known if (when.start, when.end) == (period.start, period.end)]
    ours = same[-1] if same else figure_for(findings.of(measure.id, area.id).series, period)
    if printed is not None:
        differs = None not in (ours, printed.value) and ours != printed.value
        value = number_label(ours or 0.0, measure.unit)
        return printed, f"The panel's own returns say {value} for {area.name}." if differs else ""
    if ours is not None:
        return _ours(area, measure, period, ours), ""
    alike = [each for each in known if each[0].months == period.months] or known
    if not alike:
        return None, ""
    when, nearest = min(alike, key=lambda each: abs((each[0].end - period.end).days))
    return _ours(area, measure, when, nearest), ""


def _ours(area: Area, measure: Measure, period: Period, value: float) -> _Force:
    people = area.population(period.end.year) if measure.unit is Unit.COUNT else None
    rate = rate_per_1000(value, people) if people else None
    return _Force(area.name, period, value, rate, own=True)


def _compare(
    own: _Force, peers: Iterable[_Force], measure: Measure, quarter: Period
) -> PeerComparison | None:
    """Counts of forces of different sizes are compared by their rates only."""
    by_rate = measure.unit is Unit.COUNT
    number = _number(own, by_rate)
    if number is None:
        return None
    others = [PeerFigure(one.name, _number(one, by_rate) or 0.0, one.period) for one in peers]
    unit = Unit.PER_1000 if by_rate else measure.unit
    ours = PeerFigure(own.name, number, own.period)
    return compare_peers(ours, others, unit, measure.improvement, quarter)


def _number(force: _Force, by_rate: bool) -> float | None:
    if by_rate:
        return force.rate
    return force.rate if force.value is None else force.value


def _median(peers: Sequence[_Force], by_rate: bool) -> float | None:
    numbers = [number for one in peers if (number := _number(one, by_rate)) is not None]
    return median(numbers) if numbers else None


def _newest(peers: Iterable[_Force], period: Period) -> list[_Force]:
    """Each peer once: at the compared period, else at its own newest."""
    best: dict[str, _Force] = {}
    for one in sorted(peers, key=lambda one: (one.period == period, one.period.end)):
        best[normal_form(one.name)] = one
    return list(best.values())


def _wholes(forces: Iterable[_Force], period: Period) -> list[_Force]:
    return [one for one in forces if one.whole and one.period == period]


def _rows(
    forces: Sequence[_Force], at: tuple[Period, float | None], measure: Measure, placed: bool
) -> tuple[PeerRow, ...]:
    """The forces by their place; then those without one, and wholes last."""
    (period, middle), by_rate = at, measure.unit is Unit.COUNT
    lower = measure.improvement.value == "down"
    numbers = {id(one): _number(one, by_rate) for one in forces if one.period == period}
    group = [numbers[id(one)] for one in forces if not one.whole and numbers.get(id(one)) is not None]

    def place(one: _Force) -> int | None:
        number = numbers.get(id(one))
        if one.whole or number is None or not placed:
            return None
        return 1 + sum(1 for other in group if other is not None and _better(other, number, lower))

    unit = Unit.PER_1000 if by_rate else measure.unit
    places = None if middle is None else shown_decimals(middle)
    rows = []
    for one in sorted(forces, key=lambda one: (one.whole, place(one) is None, place(one) or 0, one.name)):
        number, rank = numbers.get(id(one)), place(one)
        rows.append(
            PeerRow(
                name=f"{one.name} (this force)" if one.own else one.name,
                value="" if one.value is None else number_label(one.value, measure.unit),
                rate="" if one.rate is None else plain_number(one.rate, places if by_rate else None),
                gap="" if number is None or middle is None else gap_text(number - middle, unit, places),
                place=f"{'joint ' * (group.count(number) > 1)}{rank} of {len(group)}" if rank else "",
                when=short_label(one.period),
                own=one.own,
                whole=one.whole,
                apart=one.period != period,
            )
        )
    return tuple(rows)


def _better(other: float, number: float, lower: bool) -> bool:
    return other < number if lower else other > number
