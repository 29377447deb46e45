"""Where things lie: what ships with the program, and the user's own folder."""

import os
import sys
from pathlib import Path

NAME = "scrutiny-desk"


def resource(*parts: str) -> Path:
    """A file or folder under resources/: fonts, icons. Read only; it may not exist."""
    return _shipped().joinpath("resources", *parts)


def data(*parts: str) -> Path:
    """A file or folder under data/: the demonstration's workbooks. Read only; it may not exist."""
    return _shipped().joinpath("data", *parts)


def user_dir(override: Path | None = None) -> Path:
    """The folder of settings and log: `override`, else $SCRUTINY_DESK_HOME, else the system's place.

    It is not made here: who writes there makes it.
    """
    if override is not None:
        return override
    if home := os.environ.get("SCRUTINY_DESK_HOME"):
        return Path(home)
    import platformdirs  # noqa: PLC0415 - who only reads what is shipped need not wait for it

    return Path(platformdirs.user_data_dir(NAME, appauthor=False))


def _shipped() -> Path:
    """The unpacked build when frozen, otherwise the project's root."""
    return Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
