"""Background work: values in, values out, progress, cancelling, and nothing left running."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.progress import Progress
from app.errors import Cancelled, UserError
from app.runtime.jobs import Job, JobRunner


class Outcome:
    """What a job told."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.failures: list[Exception] = []
        self.cancelled = 0

    def job(self, work: Callable[[Progress], Any]) -> Job:
        return Job("Counting", work, self.results.append, self.failures.append, self._on_cancelled)

    def _on_cancelled(self) -> None:
        self.cancelled += 1


@pytest.fixture(params=["serial", "threaded"])
def runner(qapp: Any, request: pytest.FixtureRequest) -> Iterator[JobRunner]:
    made = JobRunner(serial=request.param == "serial")
    yield made
    made.shutdown()


@pytest.fixture
def threaded(qapp: Any) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.shutdown()


def test_gives_back_what_the_work_returns(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = Outcome()
    with qtbot.waitSignal(runner.ended):
        runner.start(outcome.job(lambda _progress: 6 * 7))
    assert outcome.results == [42]
    assert not runner.busy


def test_tells_progress_in_order(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[tuple[int, int, str]] = []
    runner.progressed.connect(lambda done, total, text: told.append((done, total, text)))

    def work(progress: Progress) -> None:
        for sheet in range(1, 4):
            progress.step(sheet, 3, f"sheet {sheet}")

    with qtbot.waitSignal(runner.ended):
        runner.start(Outcome().job(work))
    assert told == [(1, 3, "sheet 1"), (2, 3, "sheet 2"), (3, 3, "sheet 3")]


def test_tells_a_failure_on_the_window_s_thread(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = Outcome()

    def work(_progress: Progress) -> None:
        raise UserError("Not a workbook.")

    with qtbot.waitSignal(runner.ended):
        runner.start(outcome.job(work))
    assert [str(failure) for failure in outcome.failures] == ["Not a workbook."]


def test_work_that_sees_it_was_cancelled_is_no_failure(qtbot: QtBot, runner: JobRunner) -> None:
    outcome = Outcome()

    def work(_progress: Progress) -> None:
        raise Cancelled

    with qtbot.waitSignal(runner.ended):
        runner.start(outcome.job(work))
    assert (outcome.cancelled, outcome.failures, outcome.results) == (1, [], [])


def test_cancelling_stops_work_at_its_next_step(qtbot: QtBot, threaded: JobRunner) -> None:
    outcome = Outcome()
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        go_on.wait(5)
        progress.step(1, 2, "never told")
        return "never returned"

    with qtbot.waitSignal(threaded.ended):
        threaded.start(outcome.job(work))
        assert begun.wait(5)
        threaded.cancel()
        go_on.set()
    assert (outcome.cancelled, outcome.results) == (1, [])


def test_a_second_job_at_the_same_time_is_a_mistake(qtbot: QtBot, threaded: JobRunner) -> None:
    go_on = threading.Event()
    with qtbot.waitSignal(threaded.ended):
        threaded.start(Outcome().job(lambda _progress: go_on.wait(5)))
        with pytest.raises(RuntimeError, match="still running"):
            threaded.start(Outcome().job(lambda _progress: None))
        go_on.set()


def test_one_job_after_the_other_uses_one_thread(qtbot: QtBot, threaded: JobRunner) -> None:
    outcome = Outcome()
    for _ in range(3):
        with qtbot.waitSignal(threaded.ended):
            threaded.start(outcome.job(lambda _progress: threading.get_ident()))
    assert len(set(outcome.results)) == 1
    assert outcome.results[0] != threading.get_ident()


def test_shutdown_stops_the_work_and_joins_the_thread(qapp: Any) -> None:
    runner, outcome, begun = JobRunner(), Outcome(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.step(0, 0, "")

    runner.start(outcome.job(work))
    assert begun.wait(5)
    runner.shutdown()
    assert "desk-jobs" not in {thread.name for thread in threading.enumerate()}
    assert (outcome.results, outcome.failures, outcome.cancelled) == ([], [], 0)
