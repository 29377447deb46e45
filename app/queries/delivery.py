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
    newest = max((u.day for c in commitments for a in c.activities for u in a.known(on)), default=None)
    known = _statuses(commitments, on)
    rows = tuple(_commitment(one, known, newest, on) for one in commitments if _was_known(one, on))
    return DeliveryPage(
        headline=_headline(rows),
        subtitle=f"As reported on {day_label(newest)}; the words are the paper's own." if newest else "",
        rows=rows,
        bodies=store.commitments.bodies(),
    )


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
    remarks = [remark for row in rows for remark in row.remarks]
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
        remarks=tuple(dict.fromkeys(remarks)),
        vanished=vanished,
        measure_ids=commitment.measure_ids,
    )


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
        remarks=tuple(_remarks(activity, last, refers, unchanged, known)),
    )


def _last(activity: Activity, on: date | None) -> Update | None:
    updates = activity.known(on)
    return updates[-1] if updates else None


def _follow(ref: str, known: Statuses) -> str:
    states = known.get(normal_reference(ref))
    if states is None:
        return f"{ref}: not in the plan"
    return f"{ref}: {_counted(states)}"


def _remarks(
    activity: Activity, last: Update | None, refers: tuple[str, ...], unchanged: int, known: Statuses
) -> list[str]:
    name = activity.ref or "An activity"
    if last is None:
        return [f"{name}: nothing was ever reported."]
    remarks = [
        f"{name} refers to {ref}, which is not in the plan."
        for ref in refers
        if normal_reference(ref) not in known
    ]
    if unchanged:
        remarks.append(f"{name}: the same words for {unchanged + 1} reports.")
    if last.stated.status is Status.COMPLETE and len(last.text.split()) < FEW_WORDS:
        remarks.append(f"{name}: complete, and nothing is said that shows it.")
    if last.stated.status is Status.DELAYED:
        remarks.append(f"{name}: delayed.")
    return remarks


def _states(rows: tuple[ActivityRow, ...]) -> str:
    return _counted(tuple(row.status for row in rows))


def _counted(states: tuple[Status, ...]) -> str:
    """ "complete" for one, "3 complete, 1 on track" for several, in the order of the kinds."""
    counts = Counter(states)
    if len(states) == 1:
        return ALSO_SAID[states[0]]
    return ", ".join(f"{counts[status]} {words}" for status, words in ALSO_SAID.items() if counts[status])


def _headline(rows: tuple[CommitmentRow, ...]) -> str:
    if not rows:
        return "No delivery plan was imported yet"
    states = tuple(activity.status for row in rows for activity in row.activities)
    commitments = count_words(len(rows), "commitment", "commitments")
    return f"{commitments}, {count_words(len(states), 'activity', 'activities')}: {_counted(states)}"
