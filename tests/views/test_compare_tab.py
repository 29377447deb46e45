from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.commands.averages import AgreeNewAverage
from app.queries.page_types import NewAverage
from app.queries.peer_types import PeerPlace, PeerRow
from app.views.compare_tab import CompareTab
from app.views.desk import Desk
from app.views.measure_page import MeasurePageView
from app.views.places import PageName, Place
from tests.views.conftest import NotedSteps
from tests.views.samples import QUARTER, measure_page

PROPOSAL = NewAverage(date(2015, 3, 1), "It has stayed on one side of its average since March 2015.")
COMPARED = (("Quarter before", "2,451: 9 more than in July to September 2015."),)
PAGE = replace(measure_page(1), comparisons=COMPARED, proposal=PROPOSAL)


@pytest.fixture
def tab(shown: Any, desk: Desk) -> CompareTab:
    tab = shown(CompareTab())
    tab.show_page(PAGE)
    return tab


def test_a_new_average_needs_reason_and_name_before_it_can_be_agreed(qtbot: QtBot, tab: CompareTab) -> None:
    assert not tab.agree.isEnabled()
    qtbot.keyClicks(tab.reason, "Recording was audited.")
    assert not tab.agree.isEnabled()
    qtbot.keyClicks(tab.name, "Scrutiny officer")
    with qtbot.waitSignal(tab.agreed) as agreed:
        tab.agree.click()
    assert agreed.args == [PROPOSAL.day, "Recording was audited.", "Scrutiny officer"]


def test_without_a_proposal_there_is_nothing_to_agree(tab: CompareTab) -> None:
    tab.show_page(replace(PAGE, proposal=None, comparisons=()))
    assert not tab.proposal_card.isVisible()


def test_agreeing_is_a_step_for_the_whole_force(shown: Any, desk: Desk, steps: NotedSteps) -> None:
    page = shown(MeasurePageView(desk))
    page.visit(Place(PageName.MEASURE, QUARTER, 1, key=1))
    page.compare_tab.agreed.emit(PROPOSAL.day, "Recording was audited.", "Scrutiny officer")
    assert steps.done == [
        AgreeNewAverage(1, None, PROPOSAL.day, "Recording was audited.", "Scrutiny officer", desk.today())
    ]


PEERS = PeerPlace(
    "Lowest of 2, 10% below the median of 4 per 1,000, for the year to March 2019.",
    (
        PeerRow(
            "Exshire (this force)", "900", "3.6", "0.4 below", "1 of 2", "year ending March 2019", own=True
        ),
        PeerRow("Nearshire", "1,200", "4.4", "0.4 above", "2 of 2", "year ending March 2019"),
    ),
    "Source: Home Office.",
)


def test_peers_stand_in_a_table_under_their_sentence(tab: CompareTab) -> None:
    assert not tab.peers.isVisible()
    tab.show_page(replace(PAGE, peers=PEERS))
    assert tab.peers.isVisible()
    assert tab.peers.sentence.text() == PEERS.sentence
    assert tab.peers.model.rowCount() == 2
    assert "this force" in tab.peers.model.index(0, 0).data()
    tab.show_page(PAGE)
    assert not tab.peers.isVisible()
