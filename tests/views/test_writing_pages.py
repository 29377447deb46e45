"""Returns: background work that ends in a notice, never in half a file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.commands.imports import ApplyImport, ReadReturn
from app.domain.figures import Return
from app.domain.issues import Issue, Severity
from app.errors import UserError
from app.returns.plan import Arrival, ImportPlan, PlannedFigure
from app.views.desk import Desk
from app.views.import_card import about_text, found_text
from app.views.places import PageName, Place
from app.views.returns_page import ReturnsPage
from tests.builders import make_figure
from tests.views.conftest import NotedSteps
from tests.views.samples import QUARTER

DETAILS = Return(0, "q4.xlsx", "ab" * 32, date(2016, 4, 12), "Performance review", QUARTER)
READ = ReadReturn(b"", Arrival(DETAILS, ()), ())
PLAN = ImportPlan(
    DETAILS,
    new=(PlannedFigure(make_figure(QUARTER, 12)), PlannedFigure(make_figure(QUARTER, 13))),
    restated=(PlannedFigure(make_figure(QUARTER, 271), make_figure(QUARTER, 268)),),
    unchanged=(),
    left_out=(),
    issues=(Issue(Severity.WARNING, "unknown-area", "An area is not known.", "Table 1", "B2"),),
)


def place(page: PageName) -> Place:
    return Place(page, QUARTER, 1)


@pytest.fixture
def notices() -> list[str]:
    return []


@pytest.fixture
def returns(
    shown: Any, desk: Desk, notices: list[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Any], ReturnsPage]:
    """Makes the page; reading a workbook gives (or raises) what is wanted."""

    def make(outcome: Any) -> ReturnsPage:
        def read(_path: Path, _received: date, _progress: object) -> Any:
            if isinstance(outcome, Exception):
                raise outcome
            return READ

        monkeypatch.setattr("app.views.returns_page.read_return", read)
        page = shown(ReturnsPage(replace(desk, plan_return=lambda _read: outcome)))
        page.notice.connect(lambda message, hint: notices.append(f"{message} {hint}".strip()))
        page.visit(place(PageName.RETURNS))
        return page

    return make


def test_the_returns_are_listed(returns: Any) -> None:
    page = returns(PLAN)
    assert page.header.title == "396 figures from 1 workbook"
    assert page.model.rowCount() == 1
    assert not page.card.isVisible()


def test_a_workbook_is_looked_at_before_anything_changes(returns: Any, steps: NotedSteps) -> None:
    page = returns(PLAN)
    page.read_workbook(Path("q4.xlsx"))
    assert page.card.isVisible()
    assert [page.card.count_text(name) for name in ("new", "restated", "unchanged", "left_out")] == [
        "2",
        "1",
        "0",
        "0",
    ]
    assert page.card.model.rowCount() == 1
    assert steps.done == []


def test_accepting_is_one_step(returns: Any, steps: NotedSteps, notices: list[str], qtbot: QtBot) -> None:
    page = returns(PLAN)
    page.read_workbook(Path("q4.xlsx"))
    qtbot.mouseClick(page.card.accept, Qt.MouseButton.LeftButton)
    assert steps.done == [ApplyImport(READ, PLAN)]
    assert notices == ["Imported q4.xlsx: 3 figures. Undo takes it back."]
    assert not page.card.isVisible()


def test_cancelling_leaves_the_panel_alone(
    returns: Any, steps: NotedSteps, notices: list[str], qtbot: QtBot
) -> None:
    page = returns(PLAN)
    page.read_workbook(Path("q4.xlsx"))
    qtbot.mouseClick(page.card.cancel, Qt.MouseButton.LeftButton)
    assert steps.done == []
    assert notices == ["Not imported. The panel is as it was."]


def test_errors_must_be_accepted_knowingly(returns: Any) -> None:
    error = Issue(Severity.ERROR, "total-differs", "The areas do not add up.")
    page = returns(replace(PLAN, issues=(error,)))
    page.read_workbook(Path("q4.xlsx"))
    assert page.card.accept.text() == "&Accept in spite of the errors"


def test_nothing_new_cannot_be_accepted(returns: Any) -> None:
    page = returns(replace(PLAN, new=(), restated=()))
    page.read_workbook(Path("q4.xlsx"))
    assert not page.card.accept.isEnabled()


def test_what_is_no_workbook_is_a_notice(returns: Any, notices: list[str]) -> None:
    page = returns(UserError("q4.xlsx is not a workbook.", "Ask for it again."))
    page.read_workbook(Path("q4.xlsx"))
    assert notices == ["q4.xlsx is not a workbook. Ask for it again."]
    assert page.import_button.isEnabled()


def test_a_workbook_is_chosen_in_a_dialog(returns: Any, qtbot: QtBot) -> None:
    page = returns(PLAN)
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit("q4.xlsx")
    assert page.card.isVisible()
    dialog.reject()


def test_a_plan_is_put_in_words() -> None:
    assert about_text(PLAN) == (
        "From Performance review, received 12 April 2016, reports on October to December 2015 (Q3 2015/16)."
    )
    assert found_text(PLAN) == "To know before you accept: 1 warning."
    assert found_text(replace(PLAN, issues=())) == "Nothing stood out."
