"""Commands of the scrutiny cycle: ledger, commitments, search."""

import argparse
from datetime import date, datetime

from app.cli.outcome import DONE, print_json
from app.cli.shapes import Json
from app.domain.ledger import CLOSED, Standing, ledger_at
from app.domain.plans import Objective
from app.queries.cycle_types import ActivityRow, CommitmentRow
from app.queries.delivery import load_delivery
from app.queries.search import search as find
from app.store.store import Store


def ledger(chosen: argparse.Namespace) -> int:
    """Undertakings and recommendations as they stood on a day."""
    on = chosen.as_at or datetime.now().astimezone().date()
    with Store.open_to_read(chosen.panel) as store:
        entries = store.ledger.all()
    found = [one for one in ledger_at(entries, on) if not (chosen.open and one.state in CLOSED)]
    if chosen.json:
        print_json({"items": [_item_json(one) for one in found]})
        return DONE
    for one in found:
        state = f"{one.state.value}, overdue" if one.overdue else one.state.value
        print(f"{one.entry.ref}  {one.entry.text}\n    {one.entry.by}, {one.entry.given}: {state}")
    if not found:
        print("Nothing in the ledger.")
    return DONE


def commitments(chosen: argparse.Namespace) -> int:
    """The delivery plan: each reference with its activities, their newest words and what these mean."""
    with Store.open_to_read(chosen.panel) as store:
        page = load_delivery(store, chosen.as_at)
        objectives = {objective.id: objective for objective in store.plans.objectives()}
    if chosen.json:
        print_json({"commitments": [_commitment_json(row, objectives) for row in page.rows]})
        return DONE
    print(page.headline)
    for row in page.rows:
        print(f"\n{row.ref}  {row.text}\n    {row.states}")
        for remark in row.remarks:
            print(f"    {remark}")
    return DONE


def search(chosen: argparse.Namespace) -> int:
    """Full text over everything that has words."""
    words = " ".join(chosen.words)
    with Store.open_to_read(chosen.panel) as store:
        found = find(store, words)
    if chosen.json:
        results = [
            {
                "kind": one.kind,
                "id": one.subject_id,
                "title": one.title,
                "context": one.context,
                "found_in": {"table": one.table, "row": one.row_id},
            }
            for one in found
        ]
        print_json({"query": words, "results": results})
        return DONE
    for one in found:
        print(f"{one.kind}: {one.title}\n    {one.context}")
    if not found:
        print(f'Nothing was found for "{words}".')
    return DONE


def _item_json(one: Standing) -> Json:
    entry = one.entry
    return {
        "kind": entry.kind.value,
        "ref": entry.ref,
        "text": entry.text,
        "given": entry.given.isoformat(),
        "item": entry.item,
        "paragraph": entry.paragraph,
        "source": entry.source,
        "by": entry.by,
        "owner": entry.owner,
        "due": _iso(entry.due),
        "state": one.state.value,
        "reply": one.reply.value if one.reply else None,
        "evidence": [
            {"day": e.day.isoformat(), "state": e.state.value, "words": e.words, "source": e.source}
            for e in one.evidence
        ],
        "overdue": one.overdue,
    }


def _commitment_json(row: CommitmentRow, objectives: dict[int, Objective]) -> Json:
    objective = objectives[row.objective_id].title if row.objective_id else row.heading or None
    watched = dict.fromkeys(name for activity in row.activities for name in activity.oversight)
    return {
        "ref": row.ref,
        "commitment": row.text,
        "objective": objective,
        "activities": [_activity_json(activity) for activity in row.activities],
        "oversight": list(watched),
        "remarks": list(row.remarks),
        "vanished": row.vanished,
    }


def _activity_json(row: ActivityRow) -> Json:
    return {
        "ref": row.ref or None,
        "text": row.text,
        "update": row.update,
        "status_as_printed": row.printed,
        "status": row.status.value,
        "refers_to": list(row.refers_to),
        "reported": _iso(row.day),
        "unchanged_reports": row.unchanged,
        "oversight": list(row.oversight),
        "history": [{"day": _iso(day), "text": text} for day, text in row.history],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
