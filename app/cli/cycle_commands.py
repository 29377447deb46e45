"""Commands of the scrutiny cycle: ledger."""

import argparse
from datetime import datetime

from app.cli.outcome import DONE, print_json
from app.cli.shapes import Json
from app.domain.ledger import CLOSED, Standing, ledger_at
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


def _item_json(one: Standing) -> Json:
    entry = one.entry
    return {
        "kind": entry.kind.value,
        "ref": entry.ref,
        "text": entry.text,
        "given": entry.given.isoformat(),
        "item": entry.item,
        "paragraph": entry.paragraph,
        "by": entry.by,
        "owner": entry.owner,
        "due": entry.due.isoformat() if entry.due else None,
        "state": one.state.value,
        "reply": one.reply.value if one.reply else None,
        "evidence": [
            {"day": e.day.isoformat(), "state": e.state.value, "words": e.words, "source": e.source}
            for e in one.evidence
        ],
        "overdue": one.overdue,
    }
