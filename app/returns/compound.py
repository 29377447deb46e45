"""Reads the streams of a compound file (OLE 2), the container of .xls and of encrypted workbooks.

Format: [MS-CFB]. Everything is checked against the file's size: a damaged file raises ValueError.
"""

import struct

_END = 0xFFFFFFFE
_HEADER = 512


class CompoundFile:
    """The named streams of one file's bytes."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        if len(content) < _HEADER:
            raise ValueError("no compound file")
        shift, small_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise ValueError("sector size")
        self._size = 1 << shift
        self._table = self._sector_table()
        first_directory, first_small = (
            struct.unpack_from("<I", content, 48)[0],
            struct.unpack_from("<I", content, 60)[0],
        )
        self._entries = self._directory(self._chain(first_directory))
        root = self._entries.get("Root Entry", (0, 0))
        self._small = self._chain(root[0])[: root[1]] if root[1] else b""
        packed = self._chain(first_small) if first_small < _END else b""
        self._small_table = struct.unpack(f"<{len(packed) // 4}I", packed[: len(packed) // 4 * 4])

    def stream(self, name: str) -> bytes:
        """The content of a stream. Raises KeyError if there is none of that name."""
        start, size = self._entries[name]
        if size >= 4096:
            return self._chain(start)[:size]
        return self._small_chain(start)[:size]

    def names(self) -> list[str]:
        """The names of all entries."""
        return list(self._entries)

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        found = self._content[at : at + self._size]
        if not found:
            raise ValueError("sector outside the file")
        return found

    def _sector_table(self) -> tuple[int, ...]:
        numbers = [n for n in struct.unpack_from("<109I", self._content, 76) if n < _END]
        following = struct.unpack_from("<I", self._content, 68)[0]
        for _ in range(len(self._content) // self._size + 1):
            if following >= _END:
                break
            block = struct.unpack(f"<{self._size // 4}I", self._sector(following).ljust(self._size, b"\xff"))
            numbers += [n for n in block[:-1] if n < _END]
            following = block[-1]
        packed = b"".join(self._sector(n).ljust(self._size, b"\xff") for n in numbers)
        return struct.unpack(f"<{len(packed) // 4}I", packed)

    def _chain(self, start: int) -> bytes:
        parts = []
        seen = 0
        while start < _END:
            parts.append(self._sector(start))
            if start >= len(self._table) or seen > len(self._table):
                raise ValueError("broken chain")
            start = self._table[start]
            seen += 1
        return b"".join(parts)

    def _small_chain(self, start: int) -> bytes:
        parts = []
        while start < _END:
            parts.append(self._small[start * 64 : start * 64 + 64])
            if start >= len(self._small_table) or len(parts) > len(self._small_table):
                raise ValueError("broken chain")
            start = self._small_table[start]
        return b"".join(parts)

    def _directory(self, packed: bytes) -> dict[str, tuple[int, int]]:
        entries: dict[str, tuple[int, int]] = {}
        for at in range(0, len(packed) - 127, 128):
            length = struct.unpack_from("<H", packed, at + 64)[0]
            if 2 <= length <= 64 and packed[at + 66]:
                name = packed[at : at + length - 2].decode("utf-16-le", "replace")
                entries.setdefault(name, struct.unpack_from("<II", packed, at + 116))
        return entries
