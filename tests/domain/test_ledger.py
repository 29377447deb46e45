from dataclasses import replace
from datetime import date

from app.domain.ledger import LedgerEntry, LedgerEvent, LedgerKind, LedgerState, Reply, ledger_at, standing

JUNE, SEPTEMBER = date(2019, 6, 18), date(2019, 9, 10)
MET = LedgerEvent(SEPTEMBER, LedgerState.MET, "The strategy is item 6.", "Pack of 10 September 2019")
ENTRY = LedgerEntry(
    1, LedgerKind.UNDERTAKING, "U1", "Circulate the strategy.", JUNE, "Commissioner", events=(MET,)
)


def test_a_state_holds_from_the_day_of_its_evidence() -> None:
    assert standing(ENTRY, date(2019, 9, 9)).state is LedgerState.OPEN
    assert standing(ENTRY, SEPTEMBER).state is LedgerState.MET
    assert standing(ENTRY, SEPTEMBER).evidence == (MET,)


def test_overdue_only_with_a_date_and_while_not_met() -> None:
    assert not standing(replace(ENTRY, events=()), SEPTEMBER).overdue
    due = replace(ENTRY, due=date(2019, 7, 1))
    assert not standing(due, date(2019, 7, 1)).overdue
    assert standing(due, date(2019, 7, 2)).overdue
    assert not standing(due, SEPTEMBER).overdue
    in_part = replace(due, events=(replace(MET, state=LedgerState.MET_IN_PART),))
    assert standing(in_part, SEPTEMBER).overdue


def test_a_reply_is_not_known_before_its_day() -> None:
    replied = replace(ENTRY, reply=Reply.ACCEPTED, reply_day=date(2019, 7, 5))
    assert standing(replied, date(2019, 7, 4)).reply is None
    assert standing(replied, date(2019, 7, 5)).reply is Reply.ACCEPTED


def test_the_overdue_come_first_and_what_was_not_yet_given_is_left_out() -> None:
    late = replace(ENTRY, id=2, ref="U2", given=date(2019, 7, 1), due=date(2019, 8, 1), events=())
    later = replace(ENTRY, id=3, ref="U3", given=date(2019, 11, 1))
    found = ledger_at((ENTRY, late, later), SEPTEMBER)
    assert [one.entry.ref for one in found] == ["U2", "U1"]
