# mypy: disallow-subclassing-any=False
# ruff: noqa: N802
"""Embedded fonts: every character shown is in the file and leads back to Unicode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.tagged.errors import TaggingError

#: Characters that may be drawn with the glyph of another one where a font lacks them: they look the same.
_SAME_GLYPH = {0x2010: 0x2D, 0x2011: 0x2D, 0x202F: 0x20}
_NO_BREAK_SPACE = 0xA0  # ReportLab writes it as an ordinary space


@dataclass(frozen=True, slots=True)
class FontFamily:
    """The names of a registered family, for styles: regular, bold, italic, bold italic."""

    regular: str
    bold: str
    italic: str
    bold_italic: str


@dataclass(frozen=True, slots=True)
class FontFiles:
    """Where a family's TrueType files are. What is missing falls back on the nearest face given."""

    regular: Path
    bold: Path | None = None
    italic: Path | None = None
    bold_italic: Path | None = None


class EmbeddedFont(TTFont):
    """A TrueType font that refuses characters it lacks and writes a clean ToUnicode map."""

    def __init__(self, name: str, path: Path) -> None:
        try:
            super().__init__(name, str(path), asciiReadable=0)
        except TTFError as error:
            raise TaggingError(f"The font file {path} cannot be used: {error}") from error
        _repair_advances(self.face)
        glyphs, widths = self.face.charToGlyph, self.face.charWidths
        for code, like in _SAME_GLYPH.items():
            if code not in glyphs and like in glyphs:
                glyphs[code], widths[code] = glyphs[like], widths[like]
        self._known = {*glyphs, _NO_BREAK_SPACE}

    def missing(self, text: str) -> list[str]:
        """The characters of a text this font lacks, each once, in order."""
        return [character for character in dict.fromkeys(text) if ord(character) not in self._known]

    def splitString(self, text: str | bytes, doc: Any, encoding: str = "utf-8") -> Any:
        """ReportLab's way from text to glyph codes."""
        if isinstance(text, bytes):
            text = text.decode(encoding)
        if not self._known.issuperset(map(ord, text)):
            lacking = ", ".join(f"{each} (U+{ord(each):04X})" for each in self.missing(text))
            raise TaggingError(
                f'The font {self.fontName} has no character {lacking}, needed in "{text[:60]}".'
            )
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:
        """Writes the subsets. ReportLab's map has faults: U+0000 for code 0, five digits beyond U+FFFF."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        # Codes alone do not tell one text from another; ReportLab shares a face between registered names.
        doc.updateSignature(f"{self.face.name}{subsets}")
        before = set(doc.idToObject)
        super().addObjects(doc)
        maps = [
            name for name in doc.idToObject if name not in before and str(name).startswith("toUnicodeCMap:")
        ]
        for name, subset in zip(maps, subsets, strict=True):
            doc.idToObject[name].content = unicode_map(name.partition(":")[2], subset)


def _repair_advances(face: Any) -> None:
    """Glyphs at the end of a font share one advance width; ReportLab keeps it in the wrong unit."""
    count = int.from_bytes(face.get_table("hhea")[34:36], "big")
    advance = face.hmetrics[count - 1][0]
    face.hmetrics[count:] = [(advance, bearing) for _, bearing in face.hmetrics[count:]]


def unicode_map(font_name: str, subset: Sequence[int]) -> str:
    """A ToUnicode CMap for codes 0, 1, 2... of a subset; code 0 is no character (ISO 32000-1, 9.10.3)."""
    entries = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = []
    for start in range(0, len(entries), 100):  # at most 100 entries to a block
        block = entries[start : start + 100]
        blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{font_name} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


_registered: list[str] = []  # regular faces in the order of registration
_chosen: list[str] = []  # faces chosen by using_font, the innermost last
_fallback: dict[str, str] = {}  # face: the face to take for characters it lacks


def register_fonts(name: str, files: FontFiles, fallback: str | None = None) -> FontFamily:
    """Registers a family under `name` and returns the names of its faces. Registering it again changes
    nothing.

    `fallback` names a face registered before: paragraphs take from it the characters this family lacks. Where
    no style names a font, tables and bullets take that of `using_font`, else the family registered last.
    """
    bold, italic = files.bold or files.regular, files.italic or files.regular
    paths = (files.regular, bold, italic, files.bold_italic or files.bold or italic)
    names: dict[Path, str] = {}  # one face per file: a file must not be embedded under two names
    for suffix, path in zip(("", "-Bold", "-Italic", "-BoldItalic"), paths, strict=True):
        names.setdefault(path, f"{name}{suffix}")
    for path, face in names.items():
        if face not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(EmbeddedFont(face, path))
        if fallback is not None:
            _fallback[face] = fallback
    family = FontFamily(*(names[path] for path in paths))
    pdfmetrics.registerFontFamily(name, family.regular, family.bold, family.italic, family.bold_italic)
    if name not in _registered:
        _registered.append(name)
    return family


def default_font() -> str:
    """The face for what no style names: the one of `using_font`, else of the family registered last."""
    if not _registered:
        raise TaggingError("No font is registered: call register_fonts before building a document.")
    return (_chosen or _registered)[-1]


@contextmanager
def using_font(face: str) -> Iterator[None]:
    """Inside, `face` is taken for what no style names, whatever else was registered in this process."""
    _chosen.append(face)
    try:
        yield
    finally:
        _chosen.pop()


def fallback_for(face: str, text: str) -> tuple[str, frozenset[str]] | None:
    """The face to take for the characters of `text` that `face` lacks, and those characters."""
    other = _fallback.get(face)
    if other is None:
        return None
    missing = frozenset(pdfmetrics.getFont(face).missing(text))
    lacking = missing and pdfmetrics.getFont(other).missing("".join(missing))
    taken = missing - frozenset(lacking)
    return (other, taken) if taken else None
