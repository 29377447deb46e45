from dataclasses import replace

import pytest

from app.domain.issues import Severity
from app.domain.meanings import LabelKind, Meaning
from app.returns.checks.workbook_checks import check_workbook
from tests.returns.samples import EMPTY, cell, plan

OWN = ("West Mercia Police and Crime Panel", "West Mercia")


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "West Mercia Police and Crime Panel",
        "West Mercia PCP",
        "West Mercia Police",
        "The Police and Crime Panel for Warwickshire and West Mercia",
        "Police and Crime Panel",
    ],
)
def test_other_words_for_the_same_panel_say_nothing(stated: str) -> None:
    assert check_workbook(plan(cell("B2", 30)), stated, OWN) == ()


@pytest.mark.parametrize(
    "stated", ["West Yorkshire Police and Crime Panel", "Exshire PCP", "Devon & Cornwall"]
)
def test_a_return_for_another_panel_is_an_error(stated: str) -> None:
    (issue,) = check_workbook(plan(cell("B2", 30)), stated, OWN)
    assert (issue.code, issue.severity, issue.sheet) == ("other-panel", Severity.ERROR, "Cover")
    assert issue.message.startswith(f'The cover says that this is for "{stated}"')


def test_a_workbook_with_nothing_in_it_is_said_to_be_empty() -> None:
    (issue,) = check_workbook(plan(), "", OWN)
    assert (issue.code, issue.severity) == ("nothing-found", Severity.WARNING)


def test_a_workbook_of_which_nothing_is_known_may_be_the_wrong_one() -> None:
    (issue,) = check_workbook(plan(cell("B2", 1, measure="Beds"), cell("C2", 2, measure="Beds")), "", OWN)
    assert (issue.code, issue.severity) == ("nothing-known", Severity.WARNING)
    assert issue.message.startswith("The panel has no place for any of its 2 figures.")


def test_what_somebody_decided_to_leave_out_is_no_surprise() -> None:
    panel = replace(EMPTY, meanings=(Meaning(LabelKind.MEASURE, "Beds", None),))
    assert check_workbook(plan(cell("B2", 1, measure="Beds"), panel=panel), "", OWN) == ()
