"""A file is complete on the disk, or not there at all."""

import os
from pathlib import Path

from app.errors import UserError


def save(path: Path, data: bytes, what: str = "The pack") -> None:
    """Writes beside the file and renames: readers see the old file or the new one. Raises UserError.

    `what` names in the sentence what could not be saved.
    """
    try:
        _replace(path, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UserError(
            f"{what} could not be saved as {path}: {reason}.",
            "Choose another place or free some space. Nothing was changed there.",
        ) from error


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
