"""Saving a copy of an imported workbook where a person chooses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError


def save_copy(parent: QWidget, name: str, write: Callable[[Path], object]) -> QFileDialog:
    """A dialog that asks where to; it closes itself. `write` does the writing."""
    dialog = QFileDialog(parent, "Save a copy of the original", name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def write_original(path: Path, content: bytes) -> None:
    """Write the whole file or none: beside its place first, then moved. Raises UserError."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as trouble:
        raise UserError(
            f"{path.name} cannot be saved there ({trouble.strerror}).", "Choose another folder."
        ) from trouble
    finally:
        unfinished.unlink(missing_ok=True)
