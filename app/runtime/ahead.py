"""Work on a quarter in the background, so that the window never stands still for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.periods import Period
from app.domain.progress import Progress
from app.errors import UserError
from app.runtime.jobs import Job, JobRunner


class WorkAhead(QObject):
    """Works out the quarter wanted last. `found` carries the result, `ready` comes after that."""

    found = Signal(object)
    ready = Signal()
    refused = Signal(str, str)
    """What is wrong and what to do next."""

    def __init__(self, runner: JobRunner, work: Callable[[Period, Progress], object]) -> None:
        """`work` runs on the runner's thread."""
        super().__init__()
        self.runner = runner
        self._work = work
        self._wanted: Period | None = None

    def want(self, quarter: Period) -> None:
        """Work out a quarter, instead of another one that is still being worked out."""
        if quarter == self._wanted:
            return
        self._wanted = quarter
        if self.runner.busy:
            self.runner.cancel()
        else:
            self._start()

    def _start(self) -> None:
        quarter = self._wanted
        if quarter is None:
            return
        self.runner.start(
            Job(
                name=f"Working out {quarter.label}",
                work=lambda progress: self._work(quarter, progress),
                on_success=lambda found: self._on_found(quarter, found),
                on_failure=self._on_failure,
                on_cancelled=self._start,
            )
        )

    def _on_found(self, quarter: Period, found: object) -> None:
        self.found.emit(found)
        if quarter != self._wanted:
            self._start()
            return
        self._wanted = None
        self.ready.emit()

    def _on_failure(self, error: Exception) -> None:
        self._wanted = None
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error.message, error.hint)
