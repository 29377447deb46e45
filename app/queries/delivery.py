"""The delivery plan as a page: commitments with what was last said of them, and what is worth a question."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from app.domain.commitments import (
    Activity,
    Commitment,
    Status,
    Update,
    normal_reference,
    unchanged_for,
)
from app.domain.periods import day_label
from app.queries.cycle_types import ActivityRow, CommitmentRow, DeliveryPage
from app.queries.ledger import count_words
from app.store.store import Store

FEW_WORDS = 8  # an update this short that says "complete" shows nothing of what was done
ALSO_SAID = {
    Status.COMPLETE: "complete",
    Status.ON_TRACK: "on track",
    Status.BUSINESS_AS_USUAL: "business as usual",
    Status.DELAYED: "delayed",
    Status.NOT_STARTED: "not started",
    Status.REFER: "referred elsewhere",
    Status.UNKNOWN: "with no status",
}
Statuses = Mapping[str, tuple[Status, ...]]  # of a commitment or an activity, by its normal reference


def load_delivery(store: Store, on: date | None = None) -> DeliveryPage:
    """The plan as known on a day, or now."""
    commitments = store.commitments.all()
    newest = _newest(commitments, on)
    rows = plan_rows(commitments, on)
    states = tuple(activity.status for row in rows for activity in row.activities)
    return DeliveryPage(
        headline=_headline(states),
        subtitle=_subtitle(rows, states, newest),
        rows=rows,
        bodies=store.commitments.bodies(),
    )


def plan_rows(commitments: tuple[Commitment, ...], on: date | None = None) -> tuple[CommitmentRow, ...]:
    """Every commitment known on a day, or now, with what is worth a question."""
    newest, known = _newest(commitments, on), _statuses(commitments, on)
    return tuple(_commitment(one, known, newest, on) for one in commitments if _was_known(one, on))


def _newest(commitments: tuple[Commitment, ...], on: date | None) -> date | None:
    return max((u.day for c in commitments for a in c.activities for u in a.known(on)), default=None)


def _was_known(commitment: Commitment, on: date | None) -> bool:
    return on is None or any(activity.known(on) for activity in commitment.activities)


def _statuses(commitments: tuple[Commitment, ...], on: date | None) -> Statuses:
    found: dict[str, tuple[Status, ...]] = {}
    for commitment in commitments:
        states = []
        for activity in commitment.activities:
            last = _last(activity, on)
            states.append(last.stated.status if last else Status.UNKNOWN)
            if activity.ref:
                found[normal_reference(activity.ref)] = (states[-1],)
        found[normal_reference(commitment.ref)] = tuple(states)
    return found


def _commitment(
    commitment: Commitment, known: Statuses, newest: date | None, on: date | None
) -> CommitmentRow:
    rows = tuple(_activity(activity, known, on) for activity in commitment.activities)
    last = max((row.day for row in rows if row.day), default=None)
    vanished = last is not None and newest is not None and last < newest
    remarks = _together(rows)
    if vanished and last is not None:
        remarks.insert(0, f"Not in the newest plan; last seen on {day_label(last)}.")
    return CommitmentRow(
        commitment_id=commitment.id,
        ref=commitment.ref,
        text=commitment.text,
        heading=commitment.heading,
        objective_id=commitment.objective_id,
        activities=rows,
        states=_states(rows),
        remarks=tuple(remarks),
        vanished=vanished,
        measure_ids=commitment.measure_ids,
    )


def _together(rows: tuple[ActivityRow, ...]) -> list[str]:
    """One sentence for each remark, naming every activity it holds for."""
    holders: dict[str, list[str]] = {}
    for row in rows:
        for remark in row.remarks:
            holders.setdefault(remark, []).append(row.ref)
    return [
        f"{_names(refs)}: {remark}" if any(refs) else _sentence(remark) for remark, refs in holders.items()
    ]


def _names(refs: list[str]) -> str:
    named = [ref for ref in refs if ref]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _activity(activity: Activity, known: Statuses, on: date | None) -> ActivityRow:
    last = _last(activity, on)
    refers = last.stated.refers_to if last else ()
    unchanged = unchanged_for(activity, on)
    return ActivityRow(
        activity_id=activity.id,
        ref=activity.ref,
        text=activity.text,
        update=last.text if last else "",
        day=last.day if last else None,
        printed=last.stated.printed if last else "",
        status=last.stated.status if last else Status.UNKNOWN,
        refers_to=refers,
        follows="; ".join(_follow(ref, known) for ref in refers),
        unchanged=unchanged,
        oversight=activity.oversight,
        history=tuple((update.day, update.text) for update in activity.known(on)),
        remarks=tuple(_remarks(last, refers, unchanged, known)),
    )


def _last(activity: Activity, on: date | None) -> Update | None:
    updates = activity.known(on)
    return updates[-1] if updates else None


def _follow(ref: str, known: Statuses) -> str:
    states = known.get(normal_reference(ref))
    if states is None:
        return f"{ref}: not in the plan"
    return f"{ref}: {_counted(states)}"


def _remarks(last: Update | None, refers: tuple[str, ...], unchanged: int, known: Statuses) -> list[str]:
    """What is worth a question, without the activity's name."""
    if last is None:
        return ["nothing was ever reported."]
    lost = [ref for ref in refers if normal_reference(ref) not in known]
    remarks = [f"refers to {ref}, which is not in the plan." for ref in lost]
    if unchanged:
        remarks.append(f"the same words for {unchanged + 1} reports.")
    if last.stated.status is Status.COMPLETE and len(last.text.split()) < FEW_WORDS:
        remarks.append("complete, and nothing is said that shows it.")
    if last.stated.status is Status.DELAYED:
        remarks.append("delayed.")
    return remarks


def _states(rows: tuple[ActivityRow, ...]) -> str:
    return _counted(tuple(row.status for row in rows))


def _counted(states: tuple[Status, ...]) -> str:
    """ "complete" for one, "3 complete, 1 on track" for several, in the order of the kinds."""
    counts = Counter(states)
    if len(states) == 1:
        return ALSO_SAID[states[0]]
    return ", ".join(f"{counts[status]} {words}" for status, words in ALSO_SAID.items() if counts[status])


def _headline(states: tuple[Status, ...]) -> str:
    if not states:
        return "No delivery plan was imported yet"
    done, silent = states.count(Status.COMPLETE), states.count(Status.UNKNOWN)
    complete = f"{done} of {count_words(len(states), 'activity is', 'activities are')} complete"
    return complete + (f"; {silent} {'gives' if silent == 1 else 'give'} no status" if silent else "")


def _subtitle(rows: tuple[CommitmentRow, ...], states: tuple[Status, ...], newest: date | None) -> str:
    if newest is None:
        return ""
    commitments = count_words(len(rows), "commitment", "commitments")
    return f"{commitments}, as reported on {day_label(newest)}: {_counted(states)}."
