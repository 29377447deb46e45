"""What becomes of a register's lines, and what it gives reason to ask."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.commitments import Activity, Commitment, Status, Update, stated_status
from app.domain.fates import LineFate
from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply
from app.domain.meetings import Meeting, Presence, Seat
from app.domain.papers import Paragraph
from app.domain.plans import Objective, Plan
from app.returns.registers.plan import Add, Change, RegisterPlan, RegisterSnapshot
from app.returns.registers.planning import plan_registers
from app.returns.registers.reading import read_registers
from app.returns.registers.values import ledger_state, parse_day, presence_of, reply_of
from tests.returns.grids import sheet

JUNE, SEPTEMBER, NOVEMBER = date(2019, 6, 18), date(2019, 9, 2), date(2019, 11, 18)
NOTHING = RegisterSnapshot(SEPTEMBER, "plan.xlsx", "hash", "PCC's office")
OBJECTIVES = RegisterSnapshot(
    SEPTEMBER,
    plans=(Plan(1, "safer", "Safer plan", "", date(2016, 1, 1), None),),
    objectives=(Objective(7, 1, None, "2", "Building a safer place", "Safer place"),),
)


def plan(text: str, panel: RegisterSnapshot = NOTHING, name: str = "Sheet1") -> RegisterPlan:
    lines, _ = read_registers(sheet(text, name=name))
    return plan_registers(lines, panel)


def codes(found: RegisterPlan) -> list[str]:
    return sorted(issue.code for issue in found.issues)


def items(found: RegisterPlan, kind: type) -> list[Any]:
    return [step.item for step in found.steps if isinstance(step, Add) and isinstance(step.item, kind)]


def fates(found: RegisterPlan) -> list[str]:
    return [line.fate.value for line in found.lines]


def known(*updates: tuple[date, str], ref: str = "A4.1") -> RegisterSnapshot:
    """A panel with one commitment of two activities, and what was said of the first one."""
    said = tuple(Update(day, text, stated_status(text)) for day, text in updates)
    activities = (Activity(11, "Intentions", ref, (), said), Activity(12, "Gap analysis", "A4.2", (), said))
    return replace(
        NOTHING, day=NOVEMBER, commitments=(Commitment(1, "A.4", "Effective services", None, "", activities),)
    )


HEADINGS = "Reference|Commitment|Activity reference|Activity|Update|Status"
BOTH = f"""
{HEADINGS}
A.4|Effective services|A4.1|Intentions|The framework is in place and used by all.|Complete
A.4|Effective services|A4.2|Gap analysis|Work goes on.|
"""


def test_a_first_delivery_plan_adds_commitments_activities_and_what_is_said() -> None:
    found = plan(BOTH)
    assert fates(found) == ["new", "new"]
    assert [each.ref for each in items(found, Commitment)] == ["A.4"]
    assert [each.ref for each in items(found, Activity)] == ["A4.1", "A4.2"]
    assert [(each.day, each.stated.status) for each in items(found, Update)] == [
        (SEPTEMBER, Status.COMPLETE),
        (SEPTEMBER, Status.UNKNOWN),
    ]
    assert codes(found) == []


def test_a_later_plan_adds_an_update_to_each_activity_even_where_the_words_stayed() -> None:
    found = plan(BOTH, known((SEPTEMBER, "Work goes on.")))
    assert fates(found) == ["changed", "unchanged"]
    assert [step.owner for step in found.steps if isinstance(step, Add)] == [11, 12]
    assert codes(found) == ["update-unchanged"]
    assert found.issues[0].message == "The update is the very same for 2 reports: A4.2."
    assert [line.was for line in found.lines] == ["Work goes on.", ""]


def test_the_same_words_of_the_same_day_are_no_new_report() -> None:
    panel = replace(known((SEPTEMBER, "Work goes on.")), day=SEPTEMBER)
    found = plan(f"{HEADINGS}\nA4|Effective services|(A4.1)|Intentions|Work goes on.|", panel)
    assert found.steps == ()
    assert fates(found) == ["unchanged"]


def test_references_are_found_again_however_they_are_written_and_new_words_are_an_edit() -> None:
    found = plan(f"{HEADINGS}\n(A4)|Better services|A4.1|New intentions|Begun.|", known((SEPTEMBER, "x")))
    assert Change("commitments", 1, {"text": "Better services"}) in found.steps
    assert Change("activities", 11, {"text": "New intentions"}) in found.steps
    assert "commitment-reworded" in codes(found)


def test_what_the_last_plan_had_and_this_one_has_not_is_said() -> None:
    found = plan(f"{HEADINGS}\nA.4|Effective services|A4.1|Intentions|Begun now.|", known((SEPTEMBER, "x")))
    assert fates(found) == ["changed", "vanished"]
    assert codes(found) == ["activity-vanished"]
    assert found.issues[0].message == 'A4.2 has vanished since 2 September 2019: "Gap analysis".'


def test_half_a_plan_is_said_to_be_one() -> None:
    found = plan(f"{HEADINGS}\n9.9|Something else|9.9.1|Do it|Begun now.|", known((SEPTEMBER, "x")))
    assert codes(found) == ["plan-in-part"]


def test_complete_and_then_not_complete_is_said() -> None:
    found = plan(
        BOTH.replace("|Complete", "|Ongoing"), known((SEPTEMBER, "Action complete, as all can see."))
    )
    assert "status-taken-back" in codes(found)
    assert 'A4.1 was complete on 2 September 2019; now it says "Ongoing".' in [
        i.message for i in found.issues
    ]


def test_complete_with_nothing_that_shows_it_is_one_note() -> None:
    found = plan(f"{HEADINGS}\n1.1|Skills|1.1.1|Audit|Complete|\n1.2|Tools|1.2.1|Buy|Completed|Completed")
    assert [(i.code, i.severity.value, i.cell, i.also) for i in found.issues] == [
        ("complete-without-evidence", "note", "E2", ("E3",))
    ]


def test_references_that_lead_nowhere_or_in_a_circle_are_said() -> None:
    found = plan(
        f"{HEADINGS}\n1.1|Skills|||Refer to 1.2|\n1.2|Tools|||Refer to 1.1|\n1.3|Cars|||Refer to 9.9|"
    )
    assert codes(found) == ["reference-leads-nowhere", "references-in-a-circle"]
    assert {i.message for i in found.issues} == {
        "1.1 refers to 1.2, which refers to 1.1: a circle, in which nothing is said.",
        "1.3 refers to 9.9, which is not in the plan.",
    }


def test_a_status_in_unknown_words_is_kept_and_noted() -> None:
    found = plan(f"{HEADINGS}\n1.1|Skills|1.1.1|Audit|The audit began in May.|Amber")
    assert items(found, Update)[0].stated.printed == "Amber"
    assert codes(found) == ["status-unknown"]


def test_a_reference_with_two_wordings_keeps_the_first() -> None:
    found = plan(f"{HEADINGS}\n1.1|Skills|a.1|Audit|Begun in May.|\n1.1|Other|b.1|Buy|Bought in May.|")
    assert codes(found) == ["reference-twice"]
    assert [each.text for each in items(found, Commitment)] == ["Skills"]


def test_commitments_find_their_objective_in_a_column_or_in_a_heading_above() -> None:
    by_column = plan(f"{HEADINGS}|Objective\n2.1|Skills|a.1|Audit|Begun.||Building a safer place", OBJECTIVES)
    by_heading = plan(f"BUILDING A SAFER PLACE\n{HEADINGS}\n2.1|Skills|a.1|Audit|Begun.|", OBJECTIVES)
    for found in (by_column, by_heading):
        assert [each.objective_id for each in items(found, Commitment)] == [7]


UNDERTAKINGS = """
Reference|Undertaking|Given|By|Item|Due|Owner|State|Evidence
U1|Circulate the strategy|@2019-06-18|PCC|=300|@2019-09-10|PCC||
U2|Waiting times|18 June 2019|PCC|=303|next meeting||Met in part|Times for two of four services
"""


def test_undertakings_with_their_dates_and_what_was_shown() -> None:
    found = plan(UNDERTAKINGS, replace(NOTHING, meetings=(Meeting(3, JUNE, "Panel meeting"),)))
    first, second = items(found, LedgerEntry)
    assert (first.given, first.due, first.item, first.meeting_id) == (JUNE, date(2019, 9, 10), "300", 3)
    assert [(e.state, e.words) for e in second.events] == [
        (LedgerState.MET_IN_PART, "Times for two of four services")
    ]
    assert codes(found) == ["date-in-words"]


def entry(**values: object) -> LedgerEntry:
    base = LedgerEntry(
        5, LedgerKind.UNDERTAKING, "U1", "Circulate the strategy", JUNE, "PCC", "300", owner="PCC"
    )
    return replace(base, **values)  # type: ignore[arg-type]


def test_an_undertaking_that_is_known_is_not_added_again() -> None:
    found = plan(UNDERTAKINGS, replace(NOTHING, entries=(entry(due=date(2019, 9, 10)),)))
    assert fates(found) == ["unchanged", "new"]


def test_minutes_that_count_anew_give_their_undertakings_a_name_of_their_own() -> None:
    found = plan("No|Action|Meeting\n1|Send figures|@2019-09-10", replace(NOTHING, entries=(entry(ref="1"),)))
    assert [each.ref for each in items(found, LedgerEntry)] == ["1 (10 September 2019)"]
    assert codes(found) == ["reference-known"]
    again = replace(
        NOTHING,
        entries=(
            entry(ref="1"),
            entry(id=6, ref="1 (10 September 2019)", text="Send figures", given=date(2019, 9, 10)),
        ),
    )
    assert plan("No|Action|Meeting\n1|Send figures|@2019-09-10", again).steps == ()


EVIDENCE = """
Reference|Day|State|Words|Source
U1|@2019-09-10|met|A copy was sent|Pack, item 6
U9|@2019-09-10|met|It was sent|Pack
"""


def test_evidence_belongs_to_an_undertaking_or_is_an_error() -> None:
    found = plan(EVIDENCE, replace(NOTHING, entries=(entry(),)))
    (step,) = found.steps
    assert isinstance(step, Add)
    assert isinstance(step.item, LedgerEvent)
    assert (step.owner, step.item.state) == (5, LedgerState.MET)
    assert fates(found) == ["new", "in error"]
    assert codes(found) == ["reference-leads-nowhere"]
    assert plan(EVIDENCE, replace(NOTHING, entries=(entry(events=(step.item,)),))).steps == ()


def test_lines_that_cannot_be_read_are_errors_and_left_out() -> None:
    found = plan(
        "Reference|Undertaking|Given|Due\n"
        "U1||@2019-06-18|\nU2|Do it|31/31/2019|\nU3|Do that|@2019-06-18|32 May 2019"
    )
    assert [(i.code, i.cell) for i in found.issues] == [
        ("undertaking-without-words", "A2"),
        ("unreadable-date", "C3"),
        ("unreadable-date", "D4"),
    ]
    assert [each.ref for each in items(found, LedgerEntry)] == ["U3"]


def test_recommendations_with_their_reply() -> None:
    found = plan(
        "Ref|Recommendation|Heading|Date|Made by|Addressed to|Reply by|Reply|Reply day\n"
        "R1|Monitor profiles|Disruption|@2019-09-10|Panel|PCC|@2019-10-10|Accepted in principle|@2019-10-01"
    )
    (made,) = items(found, LedgerEntry)
    assert (made.kind, made.reply, made.reply_day) == (
        LedgerKind.RECOMMENDATION,
        Reply.ACCEPTED_IN_PRINCIPLE,
        date(2019, 10, 1),
    )
    assert (made.item, made.owner, made.source) == ("Disruption", "PCC", "Panel")


def test_a_meeting_that_is_not_there_yet_is_made_once_for_agenda_and_attendance() -> None:
    text = """
    Meeting|Item|Title|Outcome
    @2019-06-18|=1|Welcome|Noted
    |=2|Rural crime|Noted

    Meeting|Seat|Attendance
    @2019-06-18|Member for Hill|Apologies
    @2019-06-18|Chief of staff|Present
    """
    found = plan(text, replace(NOTHING, seats=(Seat(4, "Member for Hill", "Hill", None),)))
    assert [(each.day, each.title) for each in items(found, Meeting)] == [(JUNE, "Meeting of the panel")]
    (meeting,) = [step.id for step in found.steps if isinstance(step.item, Meeting)]  # type: ignore[union-attr]
    placed: list[Any] = [s.item for s in found.steps if not isinstance(s.item, Meeting)]  # type: ignore[union-attr]
    assert {each.meeting_id for each in placed} == {meeting}
    assert [(e.presence, e.seat_id) for e in placed[2:]] == [
        (Presence.APOLOGIES, 4),
        (Presence.PRESENT, None),
    ]
    assert codes(found) == ["seat-unknown"]


def test_the_work_programme_knows_days_months_and_what_waits() -> None:
    meetings = (Meeting(3, date(2020, 2, 6), "Panel meeting"),)
    found = plan(
        "Meeting|Item|Why it is there\n"
        "February 2020|Precept|The law\nJune 2020|Annual report|\nPotential items|IT|",
        replace(NOTHING, meetings=meetings),
    )
    placed = [(step.item.meeting_id, step.item.planned) for step in found.steps]  # type: ignore[union-attr]
    assert placed == [(3, "February 2020"), (None, "June 2020"), (None, "Potential items")]


def test_paragraphs_belong_to_their_papers_and_change_by_their_number() -> None:
    text = "Paper|Item|Paragraph|Heading|Text\nReport|9|1|Calls|Calls rose\nReport|9|2|Calls|Calls fell"
    found = plan(text)
    assert [type(step.item).__name__ for step in found.steps] == ["Paper", "Paragraph", "Paragraph"]  # type: ignore[union-attr]
    stored = tuple(
        Paragraph(n, 1, "9", str(n), "Calls", words) for n, words in ((1, "Calls rose"), (2, "Old"))
    )
    papers = replace(NOTHING, papers=(replace(items(found, object)[0], id=1),), paragraphs=stored)
    again = plan(text, papers)
    assert again.steps == (Change("paragraphs", 2, {"text": "Calls fell"}),)
    assert [line.fate for line in again.lines] == [LineFate.UNCHANGED, LineFate.CHANGED]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10 September 2019", date(2019, 9, 10)),
        ("Tuesday 10th September 2019", date(2019, 9, 10)),
        ("10 Sept 2019", date(2019, 9, 10)),
        ("September 10, 2019", date(2019, 9, 10)),
        ("10/09/2019", date(2019, 9, 10)),
        ("10.9.19", date(2019, 9, 10)),
        ("2019-09-10", date(2019, 9, 10)),
        ("43718", date(2019, 9, 10)),
        ("September 2019", None),
        ("31/02/2019", None),
        ("next meeting", None),
    ],
)
def test_days_as_offices_write_them(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_states_replies_and_presence_in_many_words() -> None:
    assert [ledger_state(t) for t in ("Done", "Partially met", "Not met", "Superseded by R3", "purple")] == [
        LedgerState.MET,
        LedgerState.MET_IN_PART,
        LedgerState.OPEN,
        LedgerState.WITHDRAWN,
        None,
    ]
    assert [reply_of(t) for t in ("Agreed", "Partly accepted", "Not accepted", "No reply yet")] == [
        Reply.ACCEPTED,
        Reply.ACCEPTED_IN_PART,
        Reply.REJECTED,
        None,
    ]
    assert [presence_of(t) for t in ("Yes", "Sent apologies", "Substitute (Cllr A)", "Did not attend")] == [
        Presence.PRESENT,
        Presence.APOLOGIES,
        Presence.SUBSTITUTE,
        Presence.ABSENT,
    ]


def test_a_tenth_reference_in_a_numbers_cell_is_not_the_first() -> None:
    text = "\n".join(f"{3 + n / 10:.1f}|Commitment {n}|Do it|Begun in May." for n in range(1, 10))
    found = plan(
        f"Ref|Commitment|Activity|Update\n{text}\n=3.1|Something else|Do it|Begun in May.".replace(
            "\n3.", "\n=3."
        )
    )
    assert [each.ref for each in items(found, Commitment)][-2:] == ["3.9", "3.10"]
    assert codes(found) == []
