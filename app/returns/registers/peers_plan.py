"""The plan for tables of peers: every line a force's number, and none of them a figure of the panel's own."""

from app.domain.areas import AreaKind
from app.domain.fates import LineFate
from app.domain.labels import area_index, measure_index, normal_form
from app.domain.measures import Measure, Unit
from app.domain.peers import PeerLine, is_force
from app.domain.periods import Period, PeriodKind
from app.returns.reader.cell_values import CellValue, read_text
from app.returns.reader.period_text import find_periods, read_period
from app.returns.registers.plan import Add, Planner
from app.returns.registers.types import RegisterLine

MONTHS_OF_YEAR = 12
REASON_FOR = {
    "peer-without-name": "No force is named in this line; it was left out.",
    "peer-is-own-area": "{0} is an area of this panel and no other force; the line was left out.",
    "peer-measure-unknown": "{0} is no measure of this panel; the lines of other forces on it were left out. "
    "If it is one, add this name to the other names of the measure.",
    "peer-period-unknown": "{0} is no period such as year ending March 2019; the line was left out.",
    "peer-without-number": "{0} is no number; the line was left out.",
    "peer-unit": "{0} is a percentage, which the measure is not; the line was left out.",
    "peer-share": "{0} may be a share or a percentage; write it with a % sign. The line was left out.",
    "peer-twice": "Another line of this workbook gives a different number for {0}; this one was left out.",
}


class _LeftOutError(Exception):
    """A line that cannot be taken: the code, what it is about, and the field it stands in."""


class PeerPlan:
    """Plans lines of peers; knows what the panel and the lines before say."""

    def __init__(self, planner: Planner) -> None:
        panel = planner.panel
        self._planner = planner
        self._measures = {measure.id: measure for measure in panel.measures}
        self._names = measure_index(panel.measures)
        self._areas = area_index(panel.areas)
        self._force = next((area for area in panel.areas if area.kind is AreaKind.FORCE), None)
        self._known = {line.key: line for line in panel.peers}  # the last one counts
        self._planned: dict[object, PeerLine] = {}
        self._said: set[tuple[str, str]] = set()

    def plan(self, line: RegisterLine) -> None:
        """A line by its measure, force and period; a new number takes the place of the one known."""
        try:
            found = self._read(line)
            steps, was = self._steps(found)
        except _LeftOutError as reason:
            self._leave_out(line, *reason.args)
            return
        first = found[0]
        measure = self._measures[first.measure_id].name
        fate = LineFate.UNCHANGED if not steps else LineFate.CHANGED if was else LineFate.NEW
        words = f"{measure}, {first.period.label}: {first.value:g}"
        self._planner.plan(line, fate, *steps, ref=first.force, words=words, was=was)

    def _steps(self, found: tuple[PeerLine, ...]) -> tuple[list[Add], str]:
        """What must be added, and the numbers known before where they were others."""
        steps, was = [], []
        for one in found:
            here, known = self._planned.get(one.key), self._known.get(one.key)
            if here is not None and _number(here) != _number(one):
                raise _LeftOutError(
                    "peer-twice", one.force, "value" if one.unit is not Unit.PER_1000 else "rate"
                )
            if here is not None or (known is not None and _number(known) == _number(one)):
                continue
            was += [f"{known.value:g}"] if known else []
            steps.append(self._planner.add(one))
        self._planned |= {one.key: one for one in found}
        return steps, "; ".join(was)

    def _read(self, line: RegisterLine) -> tuple[PeerLine, ...]:
        """The line's number and its rate, whichever it has."""
        measure, period, force = self._measure(line), _period(line), self._name(line)
        people = _cell(line, "population")
        found = [
            PeerLine(
                id=0,
                measure_id=measure.id,
                force=force,
                period=period,
                value=value,
                unit=unit,
                population=round(people.value) if people and people.value else None,
                source=line.of("source") or self._planner.panel.sender or self._planner.panel.file,
                sheet=line.sheet,
                cell=line.cell(field),
            )
            for field, unit in (("value", measure.unit), ("rate", Unit.PER_1000))
            if (value := _value(line, field, unit)) is not None
        ]
        if not found:
            raise _LeftOutError(
                "peer-without-number", line.of("value") or line.of("rate") or "An empty cell", ""
            )
        return tuple(found[:1] if measure.unit is Unit.PER_1000 else found)

    def _name(self, line: RegisterLine) -> str:
        """The force's name; that of the panel's own force as the panel writes it."""
        name = line.of("force").replace("\n", " ").rstrip("*#†: ")
        if not name:
            raise _LeftOutError("peer-without-name", "", "force")
        if self._force is not None and is_force(self._force, name):
            return self._force.name
        area = self._areas.find(name)
        if area is not None and (self._force is None or area != self._force.id):
            raise _LeftOutError("peer-is-own-area", name, "force")
        return name

    def _measure(self, line: RegisterLine) -> Measure:
        """The measure in its column, else in the headings above the table, the nearest first."""
        own = line.of("measure").replace("\n", " ")
        for text in (own,) if own else reversed(line.under):
            spans = find_periods(text)
            for name in (text, text[: spans[0].start].rstrip(" ,:-–") if spans else text):
                found = self._names.find(name)
                if found is not None:
                    return self._measures[found]
        raise _LeftOutError("peer-measure-unknown", own or "The title above the table", "measure")

    def _leave_out(self, line: RegisterLine, code: str, about: str, field: str) -> None:
        """An error for the line, said once for each measure that is unknown."""
        shown = f'"{about}"' if field and line.of(field) == about else about
        if code != "peer-measure-unknown" or (code, normal_form(about)) not in self._said:
            self._planner.error(line, code, REASON_FOR[code].format(shown), field)
        self._said.add((code, normal_form(about)))
        self._planner.plan(line, LineFate.IN_ERROR, ref=line.of("force"), words=line.of("measure"))


def _period(line: RegisterLine) -> Period:
    """The period in its column, else in the headings above the table."""
    own = line.of("period").replace("\n", " ")
    if own:
        period = read_period(own)
        if isinstance(period, Period):
            return _year(period)
        raise _LeftOutError("peer-period-unknown", own, "period")
    spans = [found for text in reversed(line.under) for found in find_periods(text)]
    if not spans:
        raise _LeftOutError("peer-period-unknown", "The title above the table", "")
    return _year(spans[0].period)


def _year(period: Period) -> Period:
    """Twelve months are a year, however a table words them: peers are compared over the same days."""
    if period.kind is PeriodKind.ROLLING and period.months == MONTHS_OF_YEAR:
        return Period(period.start, period.end, PeriodKind.YEAR)
    return period


def _value(line: RegisterLine, field: str, unit: Unit) -> float | None:
    """A number in the measure's unit; None where the cell is empty or holds a mark for no number."""
    cell = _cell(line, field)
    if cell is None or cell.value is None:
        return None
    if cell.percent and unit is not Unit.PERCENT:
        raise _LeftOutError("peer-unit", line.of(field), field)
    if not cell.percent and unit is Unit.PERCENT and 0 < cell.value < 1:
        raise _LeftOutError("peer-share", line.of(field), field)
    return cell.value


def _cell(line: RegisterLine, field: str) -> CellValue | None:
    if not line.of(field):
        return None
    cell = read_text(line.of(field))
    if cell is None or cell.rank:
        raise _LeftOutError("peer-without-number", line.of(field), field)
    return cell


def _number(line: PeerLine) -> tuple[float, int | None]:
    return line.value, line.population
