"""What every page works with, handed down from the composition root."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.runtime.ahead import WorkAhead
from app.runtime.bus import ChangeBus
from app.runtime.editor import Editor
from app.runtime.jobs import JobRunner
from app.runtime.preferences import Preferences

if TYPE_CHECKING:
    from app.commands.imports import ReadReturn
    from app.queries.reader import Reader
    from app.returns.decisions import Decisions
    from app.returns.plan import ImportPlan
    from app.returns.reader.known import KnownNames


@dataclass(frozen=True)
class Desk:
    """One open panel and the means to look at it and change it."""

    path: Path
    reader: "Reader"
    editor: Editor
    bus: ChangeBus
    runner: JobRunner
    preferences: Preferences
    plan_return: "Callable[[ReadReturn, Decisions], ImportPlan]"
    open_file: Callable[[Path], object]
    today: Callable[[], date]
    ahead: WorkAhead | None = None
    names: "Callable[[], KnownNames] | None" = None  # of the panel's areas and measures
