"""Help in plain words: a text for each page, drawn pictures, links that lead on; Escape puts it away."""

import re
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.paths import resource
from app.views.guide import keys_of
from app.views.help_text import FIRST, help_for, help_html, help_picture, help_title
from app.views.main_window import MainWindow
from app.views.places import Link, PageName

TEXTS = sorted(path.stem for path in resource("help").glob("*.md"))


@pytest.mark.parametrize("page", list(PageName), ids=lambda page: page.value)
def test_each_page_has_its_help(page: PageName) -> None:
    assert help_for(page) == page.value


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_shown_whole_and_its_links_lead_somewhere(qapp: Any, name: str) -> None:
    shown = help_html(name, (("Undo", "Ctrl+Z"),))
    assert help_title(name) in shown
    assert "**" not in shown
    assert "$keys" not in shown
    for target in re.findall(r'href="([^"]+)"', shown):
        assert target in TEXTS
    for picture in re.findall(r'src="([^"]+)"', shown):
        assert not QImage.fromData(help_picture(picture)).isNull()


def test_every_text_can_be_found_from_the_first_one(qapp: Any) -> None:
    reached, waiting = set(), [FIRST]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        links = re.findall(r'href="([^"]+)"', help_html(name))
        waiting += [link for link in links if link not in reached]
    by_page = {help_for(page) for page in PageName}
    assert set(TEXTS) - reached <= by_page


def test_f1_shows_the_help_of_the_page_and_takes_it_away(qtbot: QtBot, window: MainWindow) -> None:
    window.go(Link(PageName.MEASURES))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    drawer = window.guide.drawer
    assert drawer is not None
    assert drawer.isVisible()
    assert drawer.name == "measures"
    assert drawer.reader.hasFocus()
    assert "searchable" in drawer.reader.toPlainText()
    qtbot.keyClick(drawer.reader, Qt.Key.Key_Escape)
    assert not drawer.isVisible()


def test_links_lead_on_and_back_leads_back(window: MainWindow) -> None:
    window.guide.help()
    drawer = window.guide.drawer
    assert drawer is not None
    drawer.reader.anchorClicked.emit(QUrl("control-chart"))
    assert drawer.name == "control-chart"
    assert "range to expect" in drawer.reader.toPlainText()
    drawer.back_button.click()
    assert drawer.name == "changes"
    assert not drawer.back_button.isEnabled()


def test_the_keys_are_those_of_the_menu(window: MainWindow) -> None:
    keys = dict(keys_of(window.menu))
    assert keys["Undo"] == "Ctrl+Z"
    assert keys["Help on this page"] == "F1"
    assert "<td>Ctrl+Z</td>" in help_html("keys", keys.items())
