"""The plan for a delivery plan: commitments and activities found again, and what is said of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from app.domain.commitments import (
    Activity,
    Commitment,
    Update,
    combined_status,
    normal_reference,
)
from app.domain.fates import FieldChange, LineFate
from app.domain.labels import normal_form
from app.returns.registers.places import objective_of
from app.returns.registers.plan import Add, Change, Planner, field_words
from app.returns.registers.types import RegisterLine

ALIKE = 0.6  # how like the words of an activity must be to count as the same activity, edited


@dataclass(slots=True)
class Group:
    """The lines of one commitment, and the commitment known before."""

    lines: list[RegisterLine]
    known: Commitment | None
    ref: str = ""
    text: str = ""


@dataclass(slots=True)
class Seen:
    """What was found again of the panel's plan, and what every activity of the workbook is now."""

    commitments: set[int] = field(default_factory=set)
    activities: set[int] = field(default_factory=set)
    updates: list[tuple[RegisterLine, Activity | None, Update]] = field(default_factory=list)


def plan_delivery(lines: Sequence[RegisterLine], planner: Planner) -> Seen:
    """Plan every line of a delivery plan."""
    seen = Seen()
    if (
        planner.panel.commitments
        and lines
        and not any(line.of("update") or line.of("status") for line in lines)
    ):
        message = "No update of the delivery plan is filled in, so nothing of it is taken. Ask for it."
        planner.warn(lines[0], "delivery-plan-not-filled-in", message)
        return seen
    for group in _groups(lines, planner):
        owner, steps = _commitment(group, planner)
        if group.known is not None:
            seen.commitments.add(group.known.id)
        left = list(group.known.activities) if group.known else []
        matched = _match_activities(group.lines, left)
        for line, known in zip(group.lines, matched, strict=True):
            _activity(line, known, owner, steps, planner, seen)
            steps = ()
    return seen


def _groups(lines: Sequence[RegisterLine], planner: Planner) -> Iterable[Group]:
    """Lines by commitment, in order; a reference that is met again belongs to the same one."""
    groups: dict[str, Group] = {}
    by_ref = {normal_reference(each.ref): each for each in planner.panel.commitments}
    by_words = {normal_form(each.text): each for each in planner.panel.commitments}
    taken = set(by_ref) | {normal_reference(line.of("ref")) for line in lines}
    for line in lines:
        ref, text = _tenth(line, groups), line.of("commitment")
        if not ref and not text:  # a list of activities under headings
            text = line.under[-1] if line.under else line.of("activity")
        key = normal_reference(ref) or normal_form(text)
        if key in groups:
            groups[key].lines.append(line)
            _check_words(groups[key], line, planner)
            continue
        known = by_ref.get(key) if ref else by_words.get(key)
        text = text or (known.text if known else "") or line.of("activity")
        if not text:
            planner.leave_out(
                line, "commitment-without-words", f'"{ref}" has no words of a commitment; it was left out.'
            )
            continue
        if not ref and known is None:
            ref = _free_reference(taken)
            planner.warn(
                line,
                "commitment-without-reference",
                f'This commitment has no reference in the plan; it is called "{ref}" here.',
            )
        groups[key] = Group([line], known, known.ref if known else _bare(ref), text)
    return groups.values()


def _tenth(line: RegisterLine, groups: dict[str, Group]) -> str:
    """The reference of a line; 3.1 after 3.9, with other words than 3.1, was 3.10 in a number's cell."""
    ref = line.of("ref")
    head, _, last = ref.rpartition(".")
    before = next(reversed(groups), "")
    first = groups.get(normal_reference(ref))
    other = first is not None and normal_form(first.text) != normal_form(line.of("commitment"))
    is_tenth = (
        head and last == "1" and other and before in (f"{head}.9", f"{head}.10") and line.of("commitment")
    )
    return f"{head}.10" if is_tenth else ref


def _bare(ref: str) -> str:
    """A reference without the brackets around it; "2.5 (1)" keeps its own."""
    wrapped = re.fullmatch(r"[\[(]+([^()\[\]]+)[\])]+[.:]?", ref.strip())
    return wrapped[1].strip() if wrapped else ref.strip().rstrip(":")


def _free_reference(taken: set[str]) -> str:
    number = next(n for n in range(1, 10_000) if f"N{n}" not in taken)
    taken.add(f"N{number}")
    return f"N{number}"


def _check_words(group: Group, line: RegisterLine, planner: Planner) -> None:
    text = line.of("commitment")
    if text and normal_form(text) != normal_form(group.text):
        planner.warn(
            line,
            "reference-twice",
            f"{group.ref} stands here with other words than in cell {group.lines[0].cell('commitment')}; "
            "the first words were kept.",
            "commitment",
        )


def _commitment(group: Group, planner: Planner) -> tuple[int, tuple[Add | Change, ...]]:
    """The id of a commitment and the steps that add or change it."""
    first = group.lines[0]
    objective = objective_of(planner, *first.under, first.of("objective"))
    heading = first.of("part") or _heading(first, objective)
    if group.known is None:
        added = planner.add(Commitment(0, group.ref, group.text, objective, heading))
        return added.id, (added,)
    values: dict[str, str | int | None] = {}
    if normal_form(group.text) != normal_form(group.known.text):
        values["text"] = group.text
        planner.warn(
            first,
            "commitment-reworded",
            f'{group.ref} has new words. Before: "{group.known.text}"',
            "commitment",
        )
    if group.known.objective_id is None and objective is not None:
        values["objective_id"] = objective
    return group.known.id, (Change("commitments", group.known.id, values),) if values else ()


def _heading(line: RegisterLine, objective: int | None) -> str:
    """What a commitment stands under, where its objective does not say it already."""
    if line.sections or len(line.under) > 1:
        return line.under[-1].rstrip(":")
    return "" if objective is not None else line.of("objective")


def _match_activities(lines: Sequence[RegisterLine], known: list[Activity]) -> list[Activity | None]:
    """The activity that each line was before: by reference, by words, by words that are much alike."""
    found: dict[int, Activity] = {}
    left = list(known)

    def take(test: str) -> None:
        for place, line in enumerate(lines):
            if place not in found and (match := _find(line, left, test)):
                found[place] = match
                left.remove(match)

    for test in ("both", "ref", "words", "alike"):
        take(test)
    return [found.get(place) for place in range(len(lines))]


def _find(line: RegisterLine, left: list[Activity], test: str) -> Activity | None:
    ref, words = normal_reference(line.of("activity_ref")), normal_form(line.of("activity"))
    for activity in left:
        same_ref = normal_reference(activity.ref) == ref
        same_words = normal_form(activity.text) == words
        if test == "both" and same_ref and same_words:
            return activity
        if test == "ref" and same_ref and ref:
            return activity
        if test == "words" and same_words and words:
            return activity
        if test == "alike" and not (ref and activity.ref) and _alike(normal_form(activity.text), words):
            return activity
    return None


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def _activity(
    line: RegisterLine,
    known: Activity | None,
    owner: int,
    steps: tuple[Add | Change, ...],
    planner: Planner,
    seen: Seen,
) -> None:
    """Plan one activity and what is said of it."""
    before = known.updates[-1] if known and known.updates else None
    update = _update(line, planner)
    if known is None:
        oversight = tuple(filter(None, line.of("oversight").splitlines()))
        added = planner.add(
            Activity(0, line.of("activity"), _bare(line.of("activity_ref")), oversight), owner
        )
        steps = (*steps, added)
        activity_id = added.id
    else:
        seen.activities.add(known.id)
        activity_id = known.id
        steps = (*steps, *_edited(line, known))
    edited = any(isinstance(step, Change) for step in steps)
    if (update.text or update.stated.printed or before) and not _is_repeat(update, known, planner):
        steps = (*steps, planner.add(update, activity_id))
    seen.updates.append((line, known, update))
    changed = edited or before is None or not _same(before, update)
    fate = LineFate.NEW if known is None else LineFate.CHANGED if changed else LineFate.UNCHANGED
    was = before.text if before and changed else ""
    ref = line.of("activity_ref") or line.of("ref")
    words = update.text or line.of("activity")
    fields = _changes(line, known, update) if fate is LineFate.CHANGED else ()
    planner.plan(line, fate, *steps, ref=ref, words=words, was=was, changed=fields)


def _changes(line: RegisterLine, known: Activity | None, update: Update) -> tuple[FieldChange, ...]:
    """Update, status, words and oversight, where they say otherwise than last time."""
    if known is None:
        return ()
    before = known.updates[-1] if known.updates else None
    pairs = (
        ("update", before.text if before else "", update.text),
        ("status", before.stated.printed if before else "", update.stated.printed),
        ("activity", known.text, line.of("activity") or known.text),
        ("oversight", "\n".join(known.oversight), line.of("oversight") or "\n".join(known.oversight)),
    )
    return tuple(
        FieldChange(field_words(name), old, new, line.cell(name))
        for name, old, new in pairs
        if normal_form(old) != normal_form(new)
    )


def _update(line: RegisterLine, planner: Planner) -> Update:
    stated = combined_status(line.of("status"), line.of("update"))
    text = line.of("update")
    return Update(planner.panel.day, text, stated, None, line.sheet, line.cell("update"))


def _edited(line: RegisterLine, known: Activity) -> tuple[Change, ...]:
    """New words, reference or oversight of an activity; an empty cell takes nothing away."""
    values: dict[str, str | int | None] = {}
    if line.of("activity") and normal_form(line.of("activity")) != normal_form(known.text):
        values["text"] = line.of("activity")
    if line.of("activity_ref") and not known.ref:
        values["ref"] = _bare(line.of("activity_ref"))
    oversight = line.of("oversight")
    if oversight and normal_form(oversight) != normal_form("\n".join(known.oversight)):
        values["oversight"] = oversight
    return (Change("activities", known.id, values),) if values else ()


def _same(one: Update, other: Update) -> bool:
    return one.text.split() == other.text.split() and one.stated.status is other.stated.status


def _is_repeat(update: Update, known: Activity | None, planner: Planner) -> bool:
    """Whether the very same was said for this quarter, or on this day, already."""
    panel = planner.panel
    for earlier in known.updates if known else ():
        quarter = panel.quarters.get(earlier.return_id or 0)
        by_quarter = quarter is not None and panel.quarter is not None
        same_report = quarter == panel.quarter if by_quarter else earlier.day == update.day
        if same_report and _same(earlier, update):
            return True
    return False
