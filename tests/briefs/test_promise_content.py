"""Promises, the delivery plan and dates, as the pack prints them."""

from dataclasses import replace
from datetime import date

from app.briefs.blocks import Table
from app.briefs.content import pack_content
from app.briefs.delivery_content import commitments_section, delivery_section
from app.briefs.programme_content import programme_section
from app.briefs.promise_content import promises_in_words, promises_section
from app.domain.brief_choices import choices_of, preset
from app.domain.commitments import Activity, Commitment, StatedStatus, Status, Update
from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply, ledger_at
from app.queries.brief_cycle import delivery_plan
from app.queries.brief_types import Programme, ProgrammeLine

from .samples import AS_AT, make_brief

GIVEN = date(2015, 9, 22)
PROMISES = ledger_at(
    (
        LedgerEntry(
            1, LedgerKind.UNDERTAKING, "U1", "Show the panel the audit.", GIVEN, "the PCC", "5", "12"
        ),
        LedgerEntry(
            2,
            LedgerKind.UNDERTAKING,
            "U2",
            "Send the figures.",
            GIVEN,
            "the Treasurer",
            due=date(2016, 1, 15),
        ),
        LedgerEntry(
            3,
            LedgerKind.RECOMMENDATION,
            "R3",
            "Publish response times by area.",
            GIVEN,
            "the panel",
            due=date(2016, 3, 1),
            reply=Reply.ACCEPTED_IN_PRINCIPLE,
            reply_day=date(2015, 11, 3),
            events=(LedgerEvent(date(2016, 1, 5), LedgerState.MET_IN_PART, "Two areas of five"),),
        ),
    ),
    AS_AT,
)


def said(*updates: str) -> tuple[Update, ...]:
    return tuple(
        Update(date(2015, 3 * n, 1), words, StatedStatus("Delayed" if "late" in words else "", status))
        for n, words in enumerate(updates, 1)
        for status in [Status.DELAYED if "late" in words else Status.UNKNOWN]
    )


PLAN = delivery_plan(
    (
        Commitment(1, "2.1", "Streets", 2, activities=(Activity(1, "Walks", "2.1.1", (), said("", "late")),)),
        Commitment(2, "2.2", "Audit", 2, activities=(Activity(2, "Audit", "", (), said("Same.", "Same.")),)),
    ),
    AS_AT,
)  # fmt: skip


def cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for group in table.groups for row in group.rows]


def test_the_overdue_come_first_and_say_how_late() -> None:
    section = promises_section(replace(make_brief(), promises=PROMISES))
    lead, table = section.blocks
    assert lead.text == "2 promises and 1 recommendation outstanding, 1 overdue."
    assert [group.title for group in table.groups] == [
        "Overdue: 1",
        "Due later: 1",
        "Promises without a date: 1",
    ]
    assert table.groups[0].rows[0][2].second == "7 days late"
    assert table.groups[1].rows[0][3].text == (
        "Reply: accepted in principle. 5 January 2016 (met in part): Two areas of five."
    )
    assert table.groups[2].rows[0][1].second == "22 September 2015, the PCC, item 5, paragraph 12."


def test_nothing_outstanding_is_said() -> None:
    assert "No promise" in promises_section(make_brief()).blocks[0].text
    assert promises_in_words(make_brief()) == ""


def test_the_chairs_brief_begins_with_promises_and_the_first_page_leads_to_them() -> None:
    chair = choices_of(preset("chair"))
    pack = pack_content(replace(make_brief(), promises=PROMISES, choices=chair))
    assert [each.title for each in pack.sections[:2]] == ["Promises outstanding", "The quarter in one minute"]
    assert pack.sections[1].blocks[-1].link == pack.sections[0].key


def test_the_delivery_plan_shows_counts_and_exceptions() -> None:
    brief = replace(make_brief(), delivery=PLAN)
    lead, _, table = delivery_section(brief).blocks
    assert lead.text == (
        "Of 2 activities in the delivery plan, as reported on 1 June 2015: 1 delayed and 1 with no status."
    )
    assert [row[0::2] for row in cells(table)] == [
        ["2.1.1", "Delayed."],
        ["2.2", "The same words for 2 reports."],
    ]
    assert delivery_section(make_brief()) is None


def test_an_objective_names_its_commitments_worth_a_word() -> None:
    brief = replace(make_brief(), delivery=PLAN)
    assert len(commitments_section(brief, brief.objectives[1]).blocks[0].items) == 2
    assert commitments_section(brief, brief.objectives[0]) is None


def test_dates_come_in_order_and_items_by_meeting() -> None:
    coming = Programme(
        (ProgrammeLine("The panel reports", date(2016, 2, 8), "By law"),),
        (
            ProgrammeLine("Rural crime", date(2016, 4, 5), "Asked for by members"),
            ProgrammeLine("Estates", when="Autumn"),
        ),
    )
    dates, items = programme_section(replace(make_brief(), programme=coming)).blocks
    assert cells(dates) == [["8 February 2016", "The panel reports", "By law"]]
    assert [group.title for group in items.groups] == [
        "Meeting of 5 April 2016",
        "No meeting yet, planned: Autumn",
    ]
