"""One writer at a time: a lock that the operating system takes back when the program ends, however it ends.

Our own, since the usual library takes longer to load than the window has to come up (docs/decisions.md).
"""

import contextlib
import errno
import os
import sys
from pathlib import Path

HELD_BY_ANOTHER = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Holds a lock file until `release`. Raises BlockingIOError if another program does, and OSError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle = _held(path)
        while not _is_here(self._handle, path):  # whoever held it before has just tidied it away
            os.close(self._handle)
            self._handle = _held(path)

    def release(self) -> None:
        """Give the lock back and tidy its file away; a second time does nothing."""
        if self._handle < 0:
            return
        with contextlib.suppress(OSError):  # before it is given back: nobody may take it and find it gone
            if _is_here(self._handle, self.path):
                self.path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = -1
        with contextlib.suppress(OSError):  # Windows removes no file that is open
            if sys.platform == "win32":
                self.path.unlink(missing_ok=True)


def _held(path: Path) -> int:
    """A handle on the locked file. Raises BlockingIOError if another program holds it, and OSError."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(handle)
    except OSError as trouble:
        os.close(handle)
        if trouble.errno in HELD_BY_ANOTHER:
            raise BlockingIOError(trouble.errno, "held by another program") from trouble
        raise
    return handle


def _is_here(handle: int, path: Path) -> bool:
    """Whether the file that is locked is still the one of this name."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
