"""One program writes at a time, and a program that dies holds up nobody."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.store.writer_lock import WriterLock

HOLD = """
import sys, pathlib
from app.store.writer_lock import WriterLock
lock = WriterLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_one_is_refused_until_the_first_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = WriterLock(path)
    with pytest.raises(BlockingIOError):
        WriterLock(path)
    first.release()
    first.release()  # nothing more to do
    assert not path.exists()
    WriterLock(path).release()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    arguments = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(BlockingIOError):
            WriterLock(path)
        holder.kill()
        holder.wait()
        WriterLock(path).release()  # the file left behind is nobody's


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_lock_on_a_file_that_was_tidied_away_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = WriterLock(path)
    path.unlink()  # what a program does that has just given its lock back
    second = WriterLock(path)
    first.release()
    assert path.exists()  # it is the second one's
    second.release()
    assert not path.exists()


def test_a_folder_that_is_not_there_is_another_trouble(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        WriterLock(tmp_path / "gone" / "a.lock")
