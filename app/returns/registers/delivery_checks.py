"""What a delivery plan itself gives reason to ask: taken back, unchanged, unshown, leading nowhere, gone."""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.commitments import (
    Activity,
    Commitment,
    Status,
    Update,
    normal_reference,
    unchanged_for,
)
from app.domain.fates import LineFate
from app.domain.issues import Issue, Severity
from app.returns.registers.delivery import Seen
from app.returns.registers.places import said_on
from app.returns.registers.plan import PlannedLine, Planner
from app.returns.registers.types import RegisterKind, RegisterLine

FEW_WORDS = 8  # an update this short that says "complete" shows nothing of what was done
MANY_GONE = 0.5  # of the commitments known: then it is part of a plan, or another one
NAMED = 8  # references that a sentence lists
Said = tuple[RegisterLine, Activity | None, Update]


def check_delivery(seen: Seen, planner: Planner) -> None:
    """Every check on a delivery plan; adds issues, and a line for each thing that vanished."""
    _taken_back(seen.updates, planner)
    _unknown_words(seen.updates, planner)
    _unsaid(seen.updates, planner)
    _unshown(seen.updates, planner)
    _unchanged(seen.updates, planner)
    _leading_nowhere(seen.updates, planner)
    _in_circles(seen.updates, planner)
    _vanished(seen, planner)


def _name(line: RegisterLine) -> str:
    return line.of("activity_ref") or line.of("ref") or "This activity"


def _taken_back(updates: Iterable[Said], planner: Planner) -> None:
    for line, known, update in updates:
        before = known.updates[-1] if known and known.updates else None
        if before is None or before.day >= update.day or before.stated.status is not Status.COMPLETE:
            continue
        if update.stated.status not in (Status.COMPLETE, Status.BUSINESS_AS_USUAL, Status.REFER):
            now = f'it says "{update.stated.printed}"' if update.stated.printed else "no status is given"
            planner.warn(
                line,
                "status-taken-back",
                f"{_name(line)} was complete on {said_on(before.day)}; now {now}.",
                "status",
            )


def _unknown_words(updates: Iterable[Said], planner: Planner) -> None:
    for line, _, update in updates:
        if line.of("status") and update.stated.status is Status.UNKNOWN:
            planner.note(
                line,
                "status-unknown",
                f'The status "{line.of("status")}" of {_name(line)} is kept as printed; '
                "what it means is not known.",
                "status",
            )


def _unsaid(updates: Iterable[Said], planner: Planner) -> None:
    found = [
        line
        for line, known, update in updates
        if known and known.updates and known.updates[-1].text and not (update.text or update.stated.printed)
    ]
    if found:
        what = "activity has" if len(found) == 1 else "activities have"
        message = f"{len(found)} {what} no update this time: {_listed(map(_name, found))}."
        _together(planner, "update-missing", message, found)


def _unshown(updates: Iterable[Said], planner: Planner) -> None:
    found = [
        line
        for line, _, update in updates
        if update.stated.status is Status.COMPLETE and len(update.text.split()) < FEW_WORDS
    ]
    if found:
        what = "activity is" if len(found) == 1 else "activities are"
        message = f"{len(found)} {what} called complete, and nothing shows it: {_listed(map(_name, found))}."
        _together(planner, "complete-without-evidence", message, found)


def _unchanged(updates: Iterable[Said], planner: Planner) -> None:
    found = []
    for line, known, update in updates:
        if known is None or not update.text or update.stated.status in (Status.COMPLETE, Status.REFER):
            continue
        earlier = [each for each in known.updates if each.day < update.day]
        count = unchanged_for(Activity(0, "", updates=(*earlier, update)))
        if count:
            found.append((count + 1, line))
    for reports in sorted({count for count, _ in found}, reverse=True):
        lines = [line for count, line in found if count == reports]
        what = "The update" if len(lines) == 1 else f"{len(lines)} updates"
        verb = "is" if len(lines) == 1 else "are"
        message = f"{what} {verb} the very same for {reports} reports: {_listed(map(_name, lines))}."
        _together(planner, "update-unchanged", message, lines)


def _leading_nowhere(updates: Iterable[Said], planner: Planner) -> None:
    known = {normal_reference(ref) for ref in _references(planner.panel.commitments)}
    said = list(updates)
    known |= {normal_reference(line.of(name)) for line, _, _ in said for name in ("ref", "activity_ref")}
    for line, _, update in said:
        for ref in update.stated.refers_to:
            if normal_reference(ref) not in known:
                planner.warn(
                    line,
                    "reference-leads-nowhere",
                    f"{_name(line)} refers to {ref}, which is not in the plan.",
                    "update",
                )


def _references(commitments: Iterable[Commitment]) -> Iterable[str]:
    for commitment in commitments:
        yield commitment.ref
        yield from (activity.ref for activity in commitment.activities if activity.ref)


def _in_circles(updates: Iterable[Said], planner: Planner) -> None:
    """References that lead back to where they began: nothing is said anywhere on the way."""
    leads, where = _ways(updates)
    told: set[str] = set()
    for start in leads:
        way = _circle(start, leads)
        if way and not told & set(way):
            told |= set(way)
            path = ", which refers to ".join((*way[1:], way[0]) if len(way) > 1 else (way[0],))
            planner.warn(
                where[start],
                "references-in-a-circle",
                f"{start} refers to {path}: a circle, in which nothing is said.",
                "update",
            )


def _ways(updates: Iterable[Said]) -> tuple[dict[str, tuple[str, ...]], dict[str, RegisterLine]]:
    """Where each reference leads of which nothing but references is said."""
    said: dict[str, list[Update]] = {}
    where: dict[str, RegisterLine] = {}
    for line, _, update in updates:
        for ref in {normal_reference(line.of("ref")), normal_reference(line.of("activity_ref"))} - {""}:
            said.setdefault(ref, []).append(update)
            where.setdefault(ref, line)
    leads = {
        ref: tuple(normal_reference(to) for update in all_said for to in update.stated.refers_to)
        for ref, all_said in said.items()
        if all(update.stated.status is Status.REFER for update in all_said)
    }
    return leads, where


def _circle(start: str, leads: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The shortest way from a reference back to itself; empty where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    visited = {start}
    while ways:
        way = ways.pop(0)
        for to in leads.get(way[-1], ()):
            if to == start:
                return way
            if to not in visited:
                visited.add(to)
                ways.append((*way, to))
    return ()


def _vanished(seen: Seen, planner: Planner) -> None:
    """What the last delivery plan had and this one, which is later, has not."""
    panel = planner.panel
    last = max((u.day for c in panel.commitments for a in c.activities for u in a.updates), default=None)
    if not seen.updates or last is None or panel.day <= last:
        return
    current = [c for c in panel.commitments if any(_reported(a, last) for a in c.activities)]
    gone = [commitment for commitment in current if commitment.id not in seen.commitments]
    if len(gone) > MANY_GONE * len(current):
        message = (
            f"{len(gone)} of the {len(current)} commitments of the last delivery plan are not in this one. "
            "Ask whether it is only a part."
        )
        planner.issues.append(Issue(Severity.WARNING, "plan-in-part", message))
        return
    for commitment in current:
        if commitment in gone:
            _say_gone(planner, commitment.ref, commitment.text, f"since {said_on(last)}", "commitment")
            continue
        for activity in commitment.activities:
            if _reported(activity, last) and activity.id not in seen.activities:
                name = activity.ref or f"An activity of {commitment.ref}"
                _say_gone(planner, name, activity.text, f"since {said_on(last)}", "activity")


def _reported(activity: Activity, day: date) -> bool:
    return bool(activity.updates) and activity.updates[-1].day == day


def _say_gone(planner: Planner, ref: str, words: str, since: str, what: str) -> None:
    message = f'{ref} has vanished {since}: "{_short(words)}".'
    planner.issues.append(Issue(Severity.WARNING, f"{what}-vanished", message))
    planner.lines.append(PlannedLine(RegisterKind.DELIVERY, LineFate.VANISHED, ref, "", words))


def _short(words: str) -> str:
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    rest = len(found) - NAMED
    return ", ".join(found[:NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _together(planner: Planner, code: str, message: str, lines: list[RegisterLine]) -> None:
    cells = [line.cell("update") for line in lines]
    planner.issues.append(
        Issue(Severity.NOTE, code, message, lines[0].sheet, cells[0], also=tuple(cells[1:]))
    )
