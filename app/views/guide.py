"""What helps people along: help on the page, a look around, and the size for a committee room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence

from app.views.window_menu import WindowMenu

if TYPE_CHECKING:
    from app.views.guided_look import GuidedLook, Step
    from app.views.help_drawer import HelpDrawer
    from app.views.main_window import MainWindow

SEEN = "seen"


class Guide(QObject):
    """Help drawer and guided look of one window; both are made when first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.drawer: HelpDrawer | None = None
        self.look: GuidedLook | None = None

    def help(self) -> None:
        """Show the help for the page in front; if it is there already, put it away."""
        from app.views.help_drawer import HelpDrawer  # noqa: PLC0415
        from app.views.help_text import help_for  # noqa: PLC0415

        window = self._window
        if self.drawer is None:
            self.drawer = HelpDrawer(keys_of(window.menu), window)
            self.drawer.closed.connect(self._to_page)
        if self.drawer.isVisible():
            self.drawer.close_drawer()
            return
        window.sources.hide()
        self.place()
        self.drawer.open_at(help_for(window.history.here.page))

    def look_around(self) -> None:
        """Begin the look around."""
        from app.views.guided_look import GuidedLook  # noqa: PLC0415

        window = self._window
        if self.look is None:
            self.look = GuidedLook(steps_in(window), window)
            self.look.left.connect(self._to_page)
        window.desk.preferences.change(look_around=SEEN)
        self.look.begin()

    def offer_look(self) -> None:
        """Offer the look around to somebody who opens a panel for the first time."""
        preferences = self._window.desk.preferences
        if preferences.settings.look_around == SEEN or self._window.notices.text:
            return
        self._window.notices.tell(
            "New here? A look around takes a minute.",
            "You find it in the menu later on.",
            ("Look around", self._on_look_wanted),
        )
        preferences.change(look_around=SEEN)

    def present(self) -> None:
        """Switch the size for a committee room's screen on or off."""
        preferences = self._window.desk.preferences
        preferences.present(not preferences.presenting)
        if preferences.presenting:
            self._window.notices.tell("Shown large for the room.", "F11 goes back.")
        else:
            self._window.notices.dismiss()

    def place(self) -> None:
        """Lie where the window has room by now."""
        window = self._window
        if self.drawer is not None:
            self.drawer.setGeometry(window.stack.right_side(self.drawer.wanted_width()))
            self.drawer.redress()
        if self.look is not None:
            self.look.place()

    def _to_page(self) -> None:
        self._window.page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._window.page.focus_first()

    def _on_look_wanted(self) -> None:
        self._window.notices.dismiss()
        self.look_around()


def keys_of(menu: WindowMenu) -> tuple[tuple[str, str], ...]:
    """Names of commands with their keys, in the order of the menu."""
    return tuple(
        (act.text.replace("&", ""), " or ".join(_shown(keys) for keys in act.shortcuts))
        for act in menu.acts
        if act.text and act.shortcuts
    )


def steps_in(window: "MainWindow") -> "tuple[Step, ...]":
    """The five steps."""
    from app.views.guided_look import Step  # noqa: PLC0415

    return (
        Step(
            "The pages",
            "Begin with What changed: it answers in a minute what really moved. Objectives and measures "
            "lie below it, then your questions, and the papers.",
            lambda: window.side if window.side.isVisible() else window.bar.menu_button,
        ),
        Step(
            "Quarter and area",
            "Everything on the page is for this quarter and this area. Choose your own area, and it stays "
            "chosen on every page.",
            lambda: window.bar.area,
        ),
        Step(
            "The page",
            "The sentence at the top is the finding. Each line leads on: press Enter to open it, or ask "
            "about it, and the evidence comes with your question.",
            lambda: window.stack,
        ),
        Step(
            "Find anything",
            "Press Ctrl+K and type a few letters: a measure, an objective, a question, a page, or a command.",
            lambda: window.bar.find_box,
        ),
        Step(
            "Nothing can go wrong",
            "Undo takes back any step and says which; it is in the menu, with the size of text and the "
            "themes. F1 explains the page you are on.",
            lambda: window.bar.menu_button,
        ),
    )


def _shown(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
