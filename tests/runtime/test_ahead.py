"""A quarter that takes long is worked out beside the window, and only the one wanted last."""

import threading

from pytestqt.qtbot import QtBot

from app.domain.periods import Period, quarter
from app.domain.progress import Progress
from app.errors import UserError
from app.runtime.ahead import WorkAhead
from app.runtime.jobs import JobRunner

AUTUMN, WINTER = quarter(2015, 3), quarter(2015, 4)


def test_what_was_found_is_taken_over_before_anybody_is_told(qtbot: QtBot) -> None:
    ahead = WorkAhead(JobRunner(), lambda wanted, _progress: wanted.label)
    taken: list[object] = []
    ahead.found.connect(taken.append)
    with qtbot.waitSignal(ahead.ready):
        ahead.want(AUTUMN)
    assert taken == [AUTUMN.label]
    ahead.runner.shutdown()


def test_another_quarter_takes_the_place_of_one_that_is_still_worked_out(qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(wanted: Period, progress: Progress) -> str:
        begun.set()
        go_on.wait(10)
        progress.step(1, 2, "")
        return wanted.label

    ahead = WorkAhead(JobRunner(), work)
    taken: list[object] = []
    ahead.found.connect(taken.append)
    ahead.want(AUTUMN)
    assert begun.wait(10)
    with qtbot.waitSignal(ahead.ready):
        ahead.want(WINTER)
        go_on.set()
    assert taken == [WINTER.label]
    ahead.runner.shutdown()


def test_a_file_that_is_gone_is_told_in_a_sentence_and_asked_for_again(qtbot: QtBot) -> None:
    def work(_wanted: Period, _progress: Progress) -> str:
        raise UserError("The panel file is not there.", "Put it back.")

    ahead = WorkAhead(JobRunner(), work)
    for _ in range(2):
        with qtbot.waitSignal(ahead.refused) as told:
            ahead.want(AUTUMN)
        assert told.args == ["The panel file is not there.", "Put it back."]
    ahead.runner.shutdown()
