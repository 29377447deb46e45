"""Pages worked out in an earlier run, kept so that the window opens with them at once.

A panel file is evidence: looking at it writes nothing into it. So these pages lie in the user's own folder,
one file each, and count only while the panel file and the program's rules are what they were. Losing them
costs a second at the next opening, nothing else.
"""

import contextlib
import hashlib
import io
import os
import pickle
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from app import __version__

Answer = TypeVar("Answer")
PANELS_KEPT = 10  # as many as the program lists as opened before
HOMES = ("app.domain.", "app.queries.", "app.analysis.")
RULES = ("analysis", "domain", "queries", "store")


class KeptPages:
    """Kept pages of one panel file in its own folder below `folder`."""

    def __init__(self, folder: Path, panel: Path) -> None:
        self._all = folder
        name = hashlib.sha256(str(panel.absolute()).encode()).hexdigest()[:24]
        self._folder = folder / name
        self._new: dict[str, bytes] = {}
        self._rules = _rules()

    def page(self, name: str, stamp: str, make: Callable[[], Answer]) -> Answer:
        """The page as kept under this name and stamp; otherwise it is made, and kept by the next `write`."""
        stamp = f"{self._rules} {stamp}"
        kept = self._read(name, stamp)
        if kept is not None:
            return kept  # type: ignore[no-any-return]
        made = make()
        self._new[name] = pickle.dumps((stamp, made), protocol=5)
        return made

    def write(self) -> None:
        """Write what was made since; without a disk that lets us, nothing is kept and nothing is lost."""
        with contextlib.suppress(OSError):
            if self._new:
                self._folder.mkdir(parents=True, exist_ok=True)
                os.utime(self._folder)
                _drop_oldest(self._all)
            while self._new:
                name, content = self._new.popitem()
                new = self._folder / f"{name}.{os.getpid()}.new"
                new.write_bytes(content)
                new.replace(self._folder / name)

    def _read(self, name: str, stamp: str) -> Any:
        try:
            content = self._new.get(name) or (self._folder / name).read_bytes()
            known, page = _Careful(io.BytesIO(content)).load()
        except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError):
            return None
        except (TypeError, ValueError, IndexError, KeyError):
            return None  # cut off, or written by another version with other fields
        return page if known == stamp else None


class _Careful(pickle.Unpickler):
    """Makes only values of our own types and days: a file can name nothing that does something."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of a value. Raises UnpicklingError for anything else."""
        if (module, name) != ("datetime", "date") and not module.startswith(HOMES):
            raise pickle.UnpicklingError(f"{module}.{name} is no value of a page")
        found = super().find_class(module, name)
        if not isinstance(found, type) or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is no type")
        return found


def _rules() -> str:
    """What stands for the program's rules: its version and when its code was last changed."""
    root = Path(__file__).resolve().parent.parent
    if getattr(sys, "frozen", False):
        return f"{__version__} {Path(sys.executable).stat().st_mtime_ns}"
    files = (entry for part in RULES for entry in os.scandir(root / part) if entry.name.endswith(".py"))
    return f"{__version__} {max(entry.stat().st_mtime_ns for entry in files)}"


def _drop_oldest(folder: Path) -> None:
    """Forget panels that were not opened for a while."""
    panels = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in panels[PANELS_KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
