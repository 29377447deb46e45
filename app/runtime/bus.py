"""Tells every screen which parts of the panel were just changed."""

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One signal for all changes; it carries `app.domain.changes.Changed`."""

    changed = Signal(object)
