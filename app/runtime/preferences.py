"""The user's settings while the program runs: changed in one place, saved at once, told to who shows them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.settings import TEXT_SCALES, Settings, save_settings

SCALE_STEP = 10  # percent


class Preferences(QObject):
    """Holds the settings. `file` None means the user's own place."""

    changed = Signal()
    refused = Signal(str, str)

    def __init__(self, settings: Settings, file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
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
