"""Every page of the real panel by ear and by keyboard: names, tab order, visible focus, large text.

Pages come in by themselves: what is walked are the pages that are registered.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.views.main_window import MainWindow
from app.views.theme import apply_theme
from script.every_page import every_page, every_tab, fullest_quarter

NAMELESS_ROLES = {QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Window}


def walk(window: MainWindow) -> Iterator[str]:
    """Goes to each page and tab in turn and gives its name."""
    window.go(fullest_quarter(window))
    for name, link in every_page(window).items():
        window.go(link)
        for tab, place in every_tab(window, name, link):
            window.go(place)
            QApplication.sendPostedEvents()  # the page is laid out anew
            yield tab


def test_every_page_can_be_heard_and_used_with_the_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    root = QAccessible.queryAccessibleInterface(window)
    faults: set[str] = set()
    for place in walk(window):
        window.page.focus_first()
        reached = tabbed(window, qtbot)
        there = stops(window)
        missed = [w for w in there if w not in reached and not behind_proxy(w, reached)]
        unseen = [w for w in there if not looks_other_with_focus(window, w)]
        faults |= {f"{place}: has no name: {fault}" for fault in nameless(root)}
        faults |= {f"{place}: Tab never reaches {described(widget)}" for widget in missed}
        faults |= {f"{place}: no visible focus: {described(widget)}" for widget in unseen}
    assert not faults, "\n".join(sorted(faults))


def test_what_lies_over_a_page_has_names_too(window: MainWindow) -> None:
    root = QAccessible.queryAccessibleInterface(window)
    for show, put_away in (
        (window.find, window.finder.close_panel),
        (window.guide.help, window.guide.help),
        (window.guide.look_around, lambda: window.guide.look and window.guide.look.leave()),
    ):
        show()
        assert list(nameless(root)) == []
        put_away()


def test_text_at_200_percent_is_whole(window: MainWindow, qapp: Any) -> None:
    apply_theme(qapp, "light", 200)
    window.resize(1280, 720)
    faults = {f"{place}: {described(widget)}" for place in walk(window) for widget in cut_off(window)}
    apply_theme(qapp, "light", 100)
    assert not faults, "\n".join(sorted(faults))


def nameless(node: QAccessibleInterface) -> Iterator[str]:
    """What can take the keyboard, is there to be seen and has no name, in a part of the tree."""
    state = node.state()
    if state.invisible:
        return
    if state.focusable and not node.text(QAccessible.Text.Name).strip():
        role = node.role()
        holder = node.object()
        inner = isinstance(holder, QWidget) and (
            holder.focusPolicy() == Qt.FocusPolicy.NoFocus or holder.focusProxy() is not None
        )
        if role not in NAMELESS_ROLES and not inner:
            yield f"{role.name} {described(holder) if holder else ''}"
    rows = node.role() in (QAccessible.Role.Table, QAccessible.Role.List)  # named by their models
    for number in range(0 if rows else node.childCount()):
        child = node.child(number)
        if child is not None and child.isValid():
            yield from nameless(child)


def stops(window: MainWindow) -> list[QWidget]:
    """Where Tab should stop on the page in front: what is shown, usable and not empty of size."""
    return [
        widget
        for widget in window.page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not widget.size().isEmpty()
    ]


def tabbed(window: MainWindow, qtbot: QtBot) -> list[QWidget]:
    """What Tab reaches from here until it comes round."""
    seen: list[QWidget] = []
    for _ in range(150):
        here = window.focusWidget()
        if here is None or here in seen:
            return seen
        seen.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return seen


def behind_proxy(widget: QWidget, reached: list[QWidget]) -> bool:
    """A part of something that was reached, such as the field inside a date; radio buttons go by arrows."""
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return any(isinstance(w, QAbstractButton) and w.parent() is widget.parent() for w in reached)
    return any(other.isAncestorOf(widget) or widget.isAncestorOf(other) for other in reached)


def looks_other_with_focus(window: MainWindow, widget: QWidget) -> bool:
    into_view(widget)
    window.side.pages.setFocus()
    without = picture(window, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() is not widget and not widget.isAncestorOf(window.focusWidget()):
        return True  # it hands the keyboard on
    return picture(window, widget) != without


def into_view(widget: QWidget) -> None:
    """Scroll as Tab does."""
    inner: QWidget | None = widget
    while inner is not None:
        inner = inner.parentWidget()
        if isinstance(inner, QScrollArea) and inner.widget().isAncestorOf(widget):
            inner.ensureWidgetVisible(widget)


def picture(window: MainWindow, widget: QWidget) -> QImage:
    """The widget and a little around it, scrolled as it is."""
    place = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage()


def cut_off(window: MainWindow) -> Iterator[QWidget]:
    """Texts and buttons that have less room than their words need."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            need = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            wide = 0 if widget.wordWrap() else widget.sizeHint().width()
            if need > widget.height() + 2 or wide > widget.width() + 2:
                yield widget
        if isinstance(widget, QAbstractButton) and widget.text():
            wide = widget.sizeHint().width()
            if wide > widget.width() + 2:
                yield widget


def described(widget: Any) -> str:
    text = widget.text() if hasattr(widget, "text") and not isinstance(widget, QAbstractScrollArea) else ""
    name = widget.accessibleName() if isinstance(widget, QWidget) else ""
    return f"{type(widget).__name__} {name or text!r} in {type(widget.parent()).__name__}"
