"""The user's settings while the program runs: changed in one place, saved at once, told to who shows them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.settings import TEXT_SCALES, Settings, save_settings

SCALE_STEP = 10  # percent
PRESENTED_SCALE = 160  # percent: read from the back row


class Preferences(QObject):
    """Holds the settings. `file` None means the user's own place."""

    changed = Signal()
    refused = Signal(str, str)

    def __init__(self, settings: Settings, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.presenting = False
        self._file = file

    def change(self, **values: Any) -> None:
        """Set fields of the settings and save them; trouble with saving comes as `refused`."""
        wanted = replace(self.settings, **values)
        if wanted == self.settings:
            return
        self.settings = wanted
        self.changed.emit()
        try:
            save_settings(wanted, self._file)
        except UserError as trouble:
            self.refused.emit(trouble.message, trouble.hint)

    @property
    def text_scale(self) -> int:
        """The size of text that is on, in percent."""
        return max(PRESENTED_SCALE, self.settings.text_scale) if self.presenting else self.settings.text_scale

    def present(self, on: bool) -> None:
        """Show everything large, for a room, until the program ends or it is switched off."""
        if self.presenting != on:
            self.presenting = on
            self.changed.emit()

    def larger(self) -> None:
        """Make all text one step larger."""
        self._scale(self.settings.text_scale + SCALE_STEP)

    def smaller(self) -> None:
        """Make all text one step smaller."""
        self._scale(self.settings.text_scale - SCALE_STEP)

    def usual_size(self) -> None:
        """Show text at 100 %."""
        self._scale(100)

    def _scale(self, percent: int) -> None:
        self.change(text_scale=max(TEXT_SCALES[0], min(TEXT_SCALES[-1], percent)))
