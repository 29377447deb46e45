"""What kind of file a workbook is, and whether it is safe to open: looked at before anything is parsed."""

import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from app.errors import UserError

MAX_FILE = 200_000_000  # bytes on the disk
MAX_UNFOLDED = 1_500_000_000  # bytes of all parts, unpacked
MAX_PART = 700_000_000
MAX_RATIO = 2_000  # an honest sheet of equal cells reaches a few hundred
MAX_ENTRIES = 20_000
NOT_A_WORKBOOK = (
    "Choose an Excel workbook (.xlsx, .xlsm, .xlsb, .xls), an OpenDocument sheet (.ods) or a .csv file."
)
RESAVE = "Open it in the program that made it, save it again as .xlsx, and choose that file."
# What reading a part of a damaged file may raise.
UNREADABLE = (
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class FileKind(StrEnum):
    """How the bytes are laid out, whatever the name of the file ends with."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    ENCRYPTED = "encrypted"


_ENDINGS = {FileKind.XLSX: (".xlsx", ".xlsm"), FileKind.XLSB: (".xlsb",), FileKind.ODS: (".ods",)}


@dataclass(frozen=True, slots=True)
class Container:
    """A file that may be opened, and its kind."""

    path: Path
    kind: FileKind

    @property
    def is_misnamed(self) -> bool:
        """Whether its name ends like that of another kind of workbook: an .ods called "stock.xls"."""
        return self.path.suffix.lower() not in _ENDINGS.get(self.kind, (".xls",))


def inspect(path: Path) -> Container:
    """Find out what the file is. Raises UserError for what is no workbook or not safe to open."""
    size = _size(path)
    with path.open("rb") as file:
        head = file.read(4096)
    if size > MAX_FILE:
        raise UserError(
            f"{path.name} has {size // 1_000_000} MB, which is too large.", "Send only the sheets needed."
        )
    if head.startswith(b"PK"):
        return Container(path, zip_kind(path.name, path))
    if head.startswith(_OLE):
        return Container(path, _ole_kind(path))
    if head[:4] in (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00"):
        raise UserError(f"{path.name} was saved by a very old Excel.", RESAVE)
    if path.suffix.lower() in (".csv", ".tsv", ".txt") and _is_text(head) and _is_table(head):
        return Container(path, FileKind.CSV)
    raise UserError(f"{path.name} is not a workbook.", NOT_A_WORKBOOK)


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise UserError(f"{path} is a folder, not a workbook.", NOT_A_WORKBOOK)
        size = path.stat().st_size
        path.open("rb").close()
    except FileNotFoundError as trouble:
        raise UserError(f"There is no file {path}.", "Check the name and the folder.") from trouble
    except (OSError, ValueError) as trouble:
        reason = getattr(trouble, "strerror", None) or trouble
        raise UserError(f"{path} cannot be read: {reason}.", "Check that you may open it.") from trouble
    if size == 0:
        raise UserError(f"{path.name} is empty.", "Ask for it to be sent again.")
    return size


def zip_kind(name: str, source: Path | BinaryIO) -> FileKind:
    """What kind of workbook an archive is. Raises UserError for what is none or not safe to open."""
    try:
        with zipfile.ZipFile(source) as archive:
            entries = archive.infolist()
            _refuse_bombs(name, entries)
            names = {entry.filename.lstrip("/").casefold().replace("\\", "/") for entry in entries}
            _refuse_entities(name, archive, entries)
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        EOFError,
        OSError,
        KeyError,
    ) as trouble:
        raise UserError(f"{name} is damaged and cannot be opened.", RESAVE) from trouble
    except (RuntimeError, ValueError, zlib.error) as trouble:
        raise UserError(f"{name} is damaged or protected and cannot be opened.", RESAVE) from trouble
    if any(each.endswith("xl/workbook.bin") for each in names):
        return FileKind.XLSB
    if "content.xml" in names and b"spreadsheet" in mimetype:
        return FileKind.ODS
    if "xl/workbook.xml" in names or any(re.search(r"(^|/)workbook\d*\.xml$", each) for each in names):
        return FileKind.XLSX
    if "content.xml" in names:
        raise UserError(f"{name} is an OpenDocument file, but not a workbook.", NOT_A_WORKBOOK)
    raise UserError(f"{name} is not a workbook.", NOT_A_WORKBOOK)


def _refuse_bombs(name: str, entries: list[zipfile.ZipInfo]) -> None:
    """Sizes and counts as declared; the parsing child has a limit of its own for those that lie."""
    total = sum(entry.file_size for entry in entries)
    large = any(
        entry.file_size > MAX_PART
        or (entry.file_size > 50_000_000 and entry.file_size > MAX_RATIO * max(entry.compress_size, 1))
        for entry in entries
    )
    if large or total > MAX_UNFOLDED or len(entries) > MAX_ENTRIES:
        raise UserError(
            f"{name} would unfold to {total // 1_000_000} MB in {len(entries)} parts: it was not opened.",
            "Ask for a workbook with only the sheets needed.",
        )
    if any(entry.flag_bits & 1 for entry in entries):
        raise UserError(f"{name} is protected by a password.", "Ask for a copy without a password.")


def _refuse_entities(name: str, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """No workbook program writes a document type declaration; those who do want to harm the reader."""
    for entry in entries:
        if entry.filename.casefold().endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                head = part.read(2048)
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head or b"<\x00!\x00D\x00O" in head:
                raise UserError(
                    f"{name} holds a document type declaration, which no spreadsheet needs: it "
                    f"was not opened.",
                    RESAVE,
                )


def _ole_kind(path: Path) -> FileKind:
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        return FileKind.ENCRYPTED
    if "Workbook".encode("utf-16-le") in content or "Book\0".encode("utf-16-le") in content:
        return FileKind.XLS
    raise UserError(f"{path.name} is not a workbook.", NOT_A_WORKBOOK)


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in head and sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in head) == 0


def _is_table(head: bytes) -> bool:
    """Whether at least two lines hold the same separator."""
    text = head.replace(b"\0", b"")
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and any(
        sum(mark in line for line in lines) > 1 for mark in (b",", b";", b"\t", b"|")
    )
