import pytest

from app.domain.figures import Marker
from app.domain.periods import month
from tests.returns.samples import MONTHS, cell, codes, found, holding, months

EARLIER = month(2015, 7)
C, X, Z = Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE


@pytest.mark.parametrize("marker", [C, X, Z])
def test_a_zero_after_shorthand_is_asked_about(marker: Marker) -> None:
    panel = holding(cell("B2", None, period=month(2015, 9), markers=(marker,)))
    (issue,) = found(cell("C2", 0, period=MONTHS[0]), panel=panel)
    assert (issue.code, issue.cell) == ("zero-for-shorthand", "C2")
    assert "It was read as 0: ask whether it is none or not known." in issue.message


def test_a_zero_that_restates_shorthand_is_asked_about() -> None:
    panel = holding(cell("B2", None, period=MONTHS[0], markers=(C,)))
    assert codes(cell("B2", 0, period=MONTHS[0]), panel=panel) == ["zero-for-shorthand"]


def test_a_zero_is_no_news_where_there_were_zeros_or_numbers() -> None:
    rare = holding(*months([0, 2], first=EARLIER), cell("D2", None, period=month(2015, 9), markers=(X,)))
    assert codes(cell("B2", 0, period=MONTHS[0]), panel=rare) == []
    assert codes(cell("B2", 0, period=MONTHS[0]), panel=holding(*months([3, 1, 2], first=EARLIER))) == []


@pytest.mark.parametrize(
    ("marker", "question"),
    [
        (X, "Ask when it will be."),
        (Z, "Ask whether it is only not available."),
        (C, "ask why it is held back"),
    ],
)
def test_shorthand_where_numbers_were_is_asked_about(marker: Marker, question: str) -> None:
    panel = holding(*months([33, 31, 35], first=EARLIER))
    (issue,) = found(cell("B2", None, period=MONTHS[0], markers=(marker,)), panel=panel)
    assert issue.code == "shorthand-for-number"
    assert question in issue.message


def test_one_sheet_is_asked_about_once() -> None:
    panel = holding(*months([33, 31, 35], first=EARLIER), *months([13, 11, 15], first=EARLIER, area="North"))
    gone = [cell("B2", None, area, period=MONTHS[0], markers=(X,)) for area in ("Testshire", "North")]
    (issue,) = found(*gone, panel=panel)
    assert "(and 1 more figure of this sheet)" in issue.message


def test_small_numbers_may_become_confidential() -> None:
    panel = holding(*months([3, 12, 5], first=EARLIER))
    assert codes(cell("B2", None, period=MONTHS[0], markers=(C,)), panel=panel) == []


def test_shorthand_that_goes_on_and_shorthand_without_a_past_are_fine() -> None:
    unknown = cell("B2", None, period=MONTHS[0], markers=(X,))
    assert codes(unknown) == []
    assert codes(unknown, panel=holding(cell("B2", None, period=month(2015, 9), markers=(X,)))) == []


def test_a_number_may_be_provisional() -> None:
    panel = holding(*months([33, 31, 35], first=EARLIER))
    assert codes(cell("B2", 32, period=MONTHS[0], markers=(Marker.PROVISIONAL,)), panel=panel) == []
