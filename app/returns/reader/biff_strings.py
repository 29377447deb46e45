"""The rich texts of an .xls: which parts of its shared strings are superscript ([MS-XLS] SST, FONT)."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.returns.reader.xlsx_look import without_raised

SHARED_STRINGS, CONTINUE, FONT = 0xFC, 0x3C, 0x31
_SUPERSCRIPT = 1
_MISSING_FONT = 4  # no font has this number: later ones are counted one too high


def is_raised(font: bytes) -> bool:
    """Whether a font record is of superscript letters."""
    return len(font) >= 10 and struct.unpack_from("<H", font, 8)[0] == _SUPERSCRIPT


def read_raised_texts(parts: Sequence[bytes], raised_fonts: Sequence[bool]) -> dict[str, str]:
    """Each text with superscript note marks, and the same text without them.

    `parts` are the contents of the shared strings record and of those that continue it. Raises ValueError
    where they break off.
    """
    if not parts or not any(raised_fonts):
        return {}
    reader = _Reader(parts)
    count = struct.unpack_from("<I", reader.take(8), 4)[0]
    found = {}
    for _ in range(count):
        if reader.at_end():
            break
        text, runs = reader.string()
        plain = "".join(
            without_raised(piece) if _is_raised(font, raised_fonts) else piece
            for piece, font in _pieces(text, runs)
        )
        if plain != text and plain.strip():
            found[text] = plain
    return found


def _is_raised(font: int, raised_fonts: Sequence[bool]) -> bool:
    index = font - (font > _MISSING_FONT)
    return 0 <= index < len(raised_fonts) and raised_fonts[index]


def _pieces(text: str, runs: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    ends = [start for start, _ in runs] + [len(text)]
    yield text[: ends[0]], -1
    for (start, font), end in zip(runs, ends[1:], strict=True):
        yield text[start:end], font


@dataclass(slots=True)
class _Reader:
    """Takes bytes from records that continue one another."""

    parts: Sequence[bytes]
    part: int = 0
    at: int = 0

    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self.part >= len(self.parts) - 1 and self.at >= len(self.parts[-1])

    def take(self, count: int) -> bytes:
        """The next bytes, from as many records as it takes."""
        taken = b""
        while len(taken) < count:
            self._turn()
            more = self.parts[self.part][self.at : self.at + count - len(taken)]
            self.at += len(more)
            taken += more
        return taken

    def _turn(self) -> None:
        while self.at >= len(self.parts[self.part]):
            if self.part + 1 >= len(self.parts):
                raise ValueError("shared strings break off")
            self.part, self.at = self.part + 1, 0

    def string(self) -> tuple[str, list[tuple[int, int]]]:
        """One string and its runs: first letter and font."""
        length, flags = struct.unpack("<HB", self.take(3))
        count = struct.unpack("<H", self.take(2))[0] if flags & 8 else 0
        extra = struct.unpack("<I", self.take(4))[0] if flags & 4 else 0
        text = self._letters(length, flags & 1)
        runs = [struct.unpack("<HH", self.take(4)) for _ in range(count)]
        self.take(extra)
        return text, runs

    def _letters(self, length: int, wide: int) -> str:
        """Letters; where they go on in the next record, that starts with their width."""
        pieces = []
        while length > 0:
            if self.at >= len(self.parts[self.part]):
                self._turn()
                wide = self.take(1)[0] & 1
            left = (len(self.parts[self.part]) - self.at) >> wide
            count = min(length, max(left, 1))
            pieces.append(self.take(count << wide).decode("utf-16-le" if wide else "latin-1", "replace"))
            length -= count
        return "".join(pieces)
