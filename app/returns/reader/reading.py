"""Reads a workbook in a child process, so that no file can hurt the program."""

import hashlib
import json
import marshal
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from app.domain.figures import LabelledFigure
from app.domain.issues import Issue
from app.domain.progress import NoProgress, Progress
from app.errors import UserError
from app.returns.reader.container import RESAVE, FileKind, inspect
from app.returns.reader.known import NOTHING_KNOWN, KnownNames
from app.returns.reader.transfer import BadFrameError, SheetSummary, read_frame, unpack
from app.returns.registers.types import RegisterLine

SECONDS = 120  # a workbook of the allowed size takes far less
Question = dict[str, str | int | frozenset[str]]  # what the child is asked
HIDDEN_WORD = "_read"  # how the frozen program is asked to be the child


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """Everything the reader says of a workbook; figures in sheet and cell order."""

    file: str
    sha256: str
    sheets: tuple[SheetSummary, ...]
    figures: Sequence[LabelledFigure]
    issues: tuple[Issue, ...]

    @property
    def registers(self) -> tuple[RegisterLine, ...]:
        """The lines of every register, in sheet order."""
        return tuple(line for sheet in self.sheets for line in sheet.registers)


def read_workbook(
    path: Path,
    progress: Progress | None = None,
    seconds: float = SECONDS,
    known: KnownNames = NOTHING_KNOWN,
) -> WorkbookReading:
    """Every figure of a workbook with its labels and its cell; `known` are names of the panel it is read for.

    Raises UserError for what is no workbook, or cannot be read within `seconds` and the memory allowed, and
    whatever `progress` raises to stop.
    """
    path = Path(path)
    names = {"areas": known.areas, "measures": known.measures}
    content = answer_of(path, progress or NoProgress(), seconds, **names)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    try:
        sheets, figures, issues = unpack(content, path.name)
    except BadFrameError as trouble:
        raise _broken(path) from trouble
    return WorkbookReading(path.name, sha256, tuple(sheets), figures, tuple(issues))


class _ChildDiedError(Exception):
    """The child ended without an answer."""


def answer_of(
    path: Path, progress: Progress, seconds: float, **question: str | int | frozenset[str]
) -> bytes:
    """The child's answer: the figures, or what `question` asks for (see child.py).

    The file is looked at before a child may open it. Where the child dies it is asked once more, to look
    first how far each sheet reaches. Raises UserError.
    """
    found = inspect(path)
    plain = found.kind in (FileKind.XLSX, FileKind.XLSB) and not found.is_misnamed
    request = {"path": str(path.resolve()), "kind": found.kind.value, "seconds": int(seconds) + 1, **question}
    limited = sys.platform.startswith("linux")  # elsewhere the child's memory has no limit
    for careful in (not limited, True):
        try:
            asked = {**request, "careful": careful, "at_once": plain and not careful}
            return _ask_child(asked, progress, seconds)
        except _ChildDiedError:
            continue
    raise _broken(path)


def _ask_child(request: Question, progress: Progress, seconds: float) -> bytes:
    """The result frame of a child that reads the workbook; the child is gone afterwards, whatever happens."""
    with subprocess.Popen(  # noqa: S603
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        try:
            return _listen(child, request, progress, seconds)
        finally:
            child.kill()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, HIDDEN_WORD]
    # Without -S the interpreter would look for packages again, whose folders it is told (_environment).
    return [sys.executable, "-S", "-P", "-c", "from app.returns.reader.child import main; main()"]


def _environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[3])
    folders = os.pathsep.join(filter(None, (root, *sys.path)))
    return {**os.environ, "PYTHONPATH": folders, "PYTHONUTF8": "1"}


def _listen(child: "subprocess.Popen[bytes]", request: Question, progress: Progress, seconds: float) -> bytes:
    path = Path(str(request["path"]))
    frames: queue.Queue[tuple[bytes, bytes] | None] = queue.Queue()
    assert child.stdin is not None  # noqa: S101
    assert child.stdout is not None  # noqa: S101
    threading.Thread(target=_read_frames, args=(child.stdout, frames), daemon=True).start()
    try:
        child.stdin.write(marshal.dumps(request))
        child.stdin.close()
    except OSError as trouble:
        raise _ChildDiedError from trouble
    until = time.monotonic() + seconds
    while True:
        try:
            frame = frames.get(timeout=0.1)
        except queue.Empty:
            progress.step(0, 0, path.name)
            if time.monotonic() > until:
                raise UserError(
                    f"{path.name} took longer than {seconds:g} seconds to read.", RESAVE
                ) from None
            continue
        if frame is None:
            raise _ChildDiedError
        letter, content = frame
        if letter == b"R":
            return content
        if letter == b"U":
            message, hint = _two_texts(content, path)
            raise UserError(message, hint)
        _report(content, progress, path)


def _read_frames(source: IO[bytes], frames: "queue.Queue[tuple[bytes, bytes] | None]") -> None:
    try:
        while (frame := read_frame(source)) is not None:  # type: ignore[arg-type]
            frames.put(frame)
    except (BadFrameError, OSError, ValueError, MemoryError):
        pass  # what arrives is nonsense, or the pipe was closed: the same as no answer
    frames.put(None)


def _two_texts(content: bytes, path: Path) -> tuple[str, str]:
    try:
        message, hint = json.loads(content)
        return str(message), str(hint)
    except ValueError as trouble:
        raise _broken(path) from trouble


def _report(content: bytes, progress: Progress, path: Path) -> None:
    try:
        done, name = json.loads(content)
    except ValueError as trouble:
        raise _broken(path) from trouble
    progress.step(int(done), 0, f"Reading {name}")


def _broken(path: Path) -> UserError:
    return UserError(
        f"{path.name} cannot be read: opening it failed, as damaged or oversized files do.", RESAVE
    )
