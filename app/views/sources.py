"""Where a figure comes from, shown at the right of the page in front."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from app.views.main_window import MainWindow
    from app.views.where_from_panel import WhereFromDrawer


class Sources(QObject):
    """The drawer of one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @cached_property
    def drawer(self) -> "WhereFromDrawer":
        """Made when first asked for, since it brings the readers of workbooks."""
        from app.views.where_from_panel import WhereFromDrawer  # noqa: PLC0415

        window = self._window
        made = WhereFromDrawer(window, window.desk)
        made.closed.connect(window.give_back_keyboard)
        made.ask.connect(window.ask)
        made.notice.connect(window.notices.tell)
        made.widened.connect(self.place, Qt.ConnectionType.QueuedConnection)
        return made

    def show(self, figure_id: int) -> None:
        """Show where a figure comes from."""
        self.drawer.open_with(self._window.desk.reader.where_from(figure_id))
        self.place()

    def hide(self) -> None:
        """Put the drawer away, if it is shown."""
        if self._is_made:
            self.drawer.hide()

    def place(self) -> None:
        """Lie where the window has room by now."""
        if self._is_made:
            self.drawer.setGeometry(self._window.stack.right_side(self.drawer.wanted_width()))

    @property
    def _is_made(self) -> bool:
        return "drawer" in vars(self)
