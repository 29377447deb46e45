"""Background work on one thread: it gets values and gives values, says how far it is, and can be stopped.

Only the runner is a Qt object. Results come back through a deque and one queued signal without arguments,
so no Python object is ever handed from thread to thread by Qt.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.progress import Progress
from app.errors import Cancelled

LONGEST_WAIT = 30.0  # seconds that closing waits for work that does not look whether it should stop


def _nothing() -> None:
    """What happens after a cancelled job, unless the job says otherwise."""


@dataclass(frozen=True)
class Job:
    """One piece of work; `work` runs on the worker, the other functions on the thread of the window."""

    name: str
    work: Callable[[Progress], Any]
    on_success: Callable[[Any], None]
    on_failure: Callable[[Exception], None]
    on_cancelled: Callable[[], None] = _nothing


class JobRunner(QObject):
    """Runs one job at a time. With `serial` a job runs at once on the calling thread: for tests."""

    started = Signal(str)
    progressed = Signal(int, int, str)
    ended = Signal()
    _posted = Signal()

    def __init__(self, parent: QObject | None = None, *, serial: bool = False) -> None:
        super().__init__(parent)
        self._serial = serial
        self._current: Job | None = None
        self._stop = threading.Event()
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._news: deque[Callable[[], None]] = deque()
        self._thread: threading.Thread | None = None
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job is running."""
        return self._current is not None

    def another(self) -> "JobRunner":
        """A runner beside this one, for work that must not hold up others; its maker shuts it down."""
        return JobRunner(serial=self._serial)

    def start(self, job: Job) -> None:
        """Begin a job. Starting a second one is a mistake of the caller: RuntimeError."""
        if self._current is not None:
            raise RuntimeError(f"{self._current.name} is still running")
        self._current = job
        self._stop.clear()
        self.started.emit(job.name)
        if self._serial:
            self._run(job)
            self._deliver()
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="desk-jobs", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def cancel(self) -> None:
        """Ask the running job to stop; it does so at its next step."""
        self._stop.set()

    def shutdown(self) -> None:
        """Stop the running job and the worker, and wait for both. Nothing is delivered any more."""
        self._stop.set()
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(LONGEST_WAIT)
            self._thread = None
        self._news.clear()
        self._current = None

    def step(self, done: int, total: int, text: str) -> None:
        """Progress of the running job, called on the worker. Raises Cancelled if the user asked to stop."""
        if self._stop.is_set():
            raise Cancelled
        self._post(lambda: self.progressed.emit(done, total, text))

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._run(job)

    def _run(self, job: Job) -> None:
        try:
            result = job.work(self)
        except Cancelled:
            self._post(lambda: self._finish(job.on_cancelled))
        except Exception as error:  # noqa: BLE001 - whatever goes wrong on the worker is told on the window
            failure = error
            self._post(lambda: self._finish(lambda: job.on_failure(failure)))
        else:
            self._post(lambda: self._finish(lambda: job.on_success(result)))

    def _post(self, news: Callable[[], None]) -> None:
        self._news.append(news)
        if not self._serial:
            self._posted.emit()

    def _deliver(self) -> None:
        while self._news:
            self._news.popleft()()

    def _finish(self, tell: Callable[[], None]) -> None:
        self._current = None
        self.ended.emit()
        tell()
