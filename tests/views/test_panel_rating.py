from typing import Any

from pytestqt.qtbot import QtBot

from app.commands.ratings import GivePanelRating
from app.domain.ratings import Rating
from app.views.desk import Desk
from app.views.objective_page import ObjectivePageView
from app.views.panel_rating import PanelRating
from app.views.places import PageName, Place
from tests.views.conftest import NotedSteps
from tests.views.samples import QUARTER


def test_reason_and_name_come_first(qtbot: QtBot, shown: Any, desk: Desk) -> None:
    form = shown(PanelRating())
    assert not form.give.isEnabled()
    qtbot.keyClicks(form.reason, "No plan was shown.")
    qtbot.keyClicks(form.name, "Chair")
    with qtbot.waitSignal(form.given) as given:
        form.give.click()
    assert given.args == [Rating.AMBER, "No plan was shown.", "Chair"]


def test_giving_it_is_a_step(shown: Any, desk: Desk, steps: NotedSteps) -> None:
    page = shown(ObjectivePageView(desk))
    page.visit(Place(PageName.OBJECTIVE, QUARTER, 1, key=2))
    page.rating.given.emit(Rating.RED, "No plan was shown.", "Chair")
    step = steps.done[0]
    assert isinstance(step, GivePanelRating)
    assert (step.rating, step.reason, step.by, step.day) == (
        Rating.RED,
        "No plan was shown.",
        "Chair",
        desk.today(),
    )
