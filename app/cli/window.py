"""The command that opens the window: alone, so that opening it loads no other command."""

import argparse
import os
import sys

from app.errors import UserError


def open_window(chosen: argparse.Namespace) -> int:
    """Open the window. Raises UserError where there is no display."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown):
        raise UserError("There is no display to open a window on.", "Use the commands: scrutiny-desk --help.")
    # Qt looks through the source of every module that is loaded after it: the reader comes before.
    import app.queries.reader  # noqa: F401, PLC0415
    from app.gui import run  # noqa: PLC0415 - the one place where the command line meets Qt

    return run(chosen.panel)
