"""Commands for scrutiny: status, questions, brief."""

import argparse

from app.cli.outcome import DONE, print_json
from app.cli.shapes import Json, changes_json, claim_json, question_json, ratings_json
from app.queries.claim_types import ClaimList
from app.queries.panel import load_panel
from app.queries.reader import Reader
from app.queries.status import ObjectiveStatus, Status, load_status
from app.store.store import Store


def status(chosen: argparse.Namespace) -> int:
    """Per objective and measure, by area: the ratings, the signals, the sentence."""
    with Store.open_to_read(chosen.panel) as store:
        found = load_status(store, chosen.quarter)
    if chosen.json:
        print_json(_status_json(found))
    else:
        _print_status(found)
    return DONE


def changes(chosen: argparse.Namespace) -> int:
    """The list of what really changed."""
    with Store.open_to_read(chosen.panel) as store:
        panel = load_panel(store)
        quarter = chosen.quarter or panel.newest_quarter()
        reader = Reader(store)
        found, claims = reader.changes(quarter), reader.claims(quarter)
    if chosen.json:
        listed = [claim_json(row) for row in claims.rows]
        print_json({**changes_json(found, quarter, panel), "claims": listed})
        return DONE
    print(f"{quarter.label}\n\n{found.headline}\n{found.summary}")
    for change in found.changes:
        print(f"\n- {change.sentence}")
        if change.detail:
            print(f"  {change.detail}")
    if found.left_out:
        print(f"\n{found.left_out} more.")
    _print_claims(claims)
    return DONE


def _print_claims(claims: ClaimList) -> None:
    if claims.topics:
        print(f"\nSaid in words\n{claims.headline}: {claims.summary}")
    for topic in claims.topics:
        print(f"\n- {topic.topic}")
        for said in topic.said:
            print(f"  {said}")
        print(f"  {topic.sentence}")


def questions(chosen: argparse.Namespace) -> int:
    """Questions with evidence, state and answers."""
    with Store.open_to_read(chosen.panel) as store:
        panel = load_panel(store)
    days = {meeting.id: meeting.day.isoformat() for meeting in panel.meetings}
    only = panel.meeting_on(chosen.meeting.isoformat()).id if chosen.meeting else None
    found = [q for q in panel.questions if only is None or q.meeting_id == only]
    if chosen.json:
        print_json({"questions": [question_json(q, days.get(q.meeting_id or 0)) for q in found]})
        return DONE
    for question in found:
        print(f"{question.ref}  {question.text}\n    {question.author}, {question.state.value}")
        for evidence in question.evidence:
            print(f"    {evidence.sentence} ({evidence.source})")
    if not found:
        print("No questions yet.")
    return DONE


def _status_json(found: Status) -> Json:
    return {"quarter": found.quarter_key, "objectives": [_objective_json(one) for one in found.objectives]}


def _objective_json(one: ObjectiveStatus) -> Json:
    return {
        "ref": one.ref,
        "title": one.title,
        "aim": one.aim,
        "ratings": ratings_json(one.ratings),
        "measures": [
            {
                "measure": measure.name,
                "areas": [
                    {
                        "area": area.area,
                        "ratings": ratings_json(area.ratings),
                        "signals": [
                            {"period": signal.period, "rule": signal.rule, "kind": signal.kind}
                            for signal in area.signals
                        ],
                        "sentence": area.sentence,
                    }
                    for area in measure.areas
                ],
            }
            for measure in one.measures
        ],
    }


def _print_status(found: Status) -> None:
    print(found.quarter_label)
    for one in found.objectives:
        calculated = one.ratings.calculated
        print(f"\n{one.ref}. {one.title}: {calculated.rating.value if calculated else 'not rated'}")
        for measure in one.measures:
            print(f"  {measure.name}")
            for area in measure.areas:
                rated = area.ratings.calculated.rating.value if area.ratings.calculated else "not rated"
                print(f"    {area.area}: {rated}. {area.sentence}")
