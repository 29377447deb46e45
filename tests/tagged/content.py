"""Reads page content as a strict reader would: which text stands in which piece of marked content."""

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont

PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}
SHOWS = {"Tj", "TJ", "'", '"'}


@dataclass
class Piece:
    """One piece of marked content: role as written in the page, text, and whether it holds anything."""

    role: str
    text: str = ""
    is_empty: bool = True


@dataclass
class PageContent:
    """The pieces of a page by marked content id, and the text of its artifacts."""

    pieces: dict[int, Piece] = field(default_factory=dict)
    artifacts: list[Piece] = field(default_factory=list)


class Font:
    """A font as the file has it: what its codes mean, and what is wrong with it."""

    def __init__(self, font: Any) -> None:
        self.font = font
        self.name = str(font.get("/BaseFont", "?"))
        self.meaning: dict[int, str] = {}
        self.used: set[int] = set()
        if "/ToUnicode" in font:
            source = font.ToUnicode.read_bytes().decode("latin-1")
            for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
                for code, text in re.findall(r"<(\w+)>\s*<(\w+)>", block):
                    self.meaning[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")

    def text(self, codes: bytes) -> str:
        self.used.update(codes)
        return "".join(self.meaning.get(code, "\ufffd") for code in codes)

    def problems(self) -> list[str]:
        if "/FontDescriptor" not in self.font or "/FontFile2" not in self.font.FontDescriptor:
            return [f"31-009 {self.name} is not embedded"]
        found = []
        file = TTFont(BytesIO(self.font.FontDescriptor.FontFile2.read_bytes()))
        scale = 1000 / file["head"].unitsPerEm
        glyphs = file["cmap"].tables[0].cmap
        for code in sorted(self.used):
            if not self.meaning.get(code, "\0").strip("\0"):
                found.append(f"10-001 {self.name}: code {code} has no Unicode")
            glyph = glyphs.get(code, ".notdef")
            if glyph == ".notdef":
                found.append(f"31-030 {self.name}: code {code} shows no glyph")
            width = float(self.font.Widths[code - int(self.font.FirstChar)])
            if abs(width - file["hmtx"][glyph][0] * scale) > 1:
                found.append(f"7.21.5 {self.name}: code {code} has the wrong width")
        return found


class PageReader:
    """Goes through the operators of one page."""

    def __init__(self, page: Any, number: int, fonts: dict[Any, Font]) -> None:
        self.page = page
        self.number = number
        self.fonts = fonts
        self.problems: list[str] = []
        self.content = PageContent()
        self.open: list[Piece] = []
        self.text_depth: int | None = None
        self.font: Font | None = None

    def report(self, problem: str) -> None:
        self.problems.append(f"{problem} (page {self.number})")

    def read(self) -> PageContent:
        for operands, operator in pikepdf.parse_content_stream(self.page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                self.begin(operands)
            elif name == "EMC":
                self.end()
            elif name in ("BT", "ET"):
                self.text_object(name)
            elif name == "Tf":
                self.choose_font(str(operands[0]))
            elif name in SHOWS:
                self.show(operands[-1])
            elif name in PAINTS:
                self.paint(name, operands)
        if self.open:
            self.report("marked content is not closed")
        return self.content

    def begin(self, operands: Any) -> None:
        role = str(operands[0])[1:]
        if self.open:
            self.report("01-003 marked content or artifact inside another")
        piece = Piece(role)
        self.open.append(piece)
        mcid = operands[1].get("/MCID") if len(operands) > 1 else None
        if role == "Artifact":
            self.content.artifacts.append(piece)
        elif mcid is None:
            self.report(f"{role} content without MCID")
        elif int(mcid) in self.content.pieces:
            self.report(f"MCID {mcid} twice")
        else:
            self.content.pieces[int(mcid)] = piece

    def end(self) -> None:
        piece = self.open.pop()
        if piece.is_empty and piece.role != "Artifact":
            self.report(f"empty {piece.role} content")
        if self.text_depth is not None and len(self.open) < self.text_depth:
            self.report("marks cross a text object")

    def text_object(self, name: str) -> None:
        if name == "ET" and len(self.open) != self.text_depth:
            self.report("marks cross a text object")
        self.text_depth = len(self.open) if name == "BT" else None

    def choose_font(self, name: str) -> None:
        font = self.page.Resources.Font[name]
        key = str(font.BaseFont), name
        self.font = self.fonts.setdefault(key, Font(font))

    def paint(self, name: str, operands: Any) -> None:
        if not self.open:
            self.report(f"01-005 {name} outside marked content")
            return
        self.open[-1].is_empty = False
        if name == "Do":
            target = self.page.Resources.XObject[str(operands[0])]
            if target.get("/Subtype") == "/Form" and b"MCID" in target.read_bytes():
                self.report("30-002 MCID inside a form")

    def show(self, shown: Any) -> None:
        strings = (
            [each for each in shown if not isinstance(each, int | float)]
            if isinstance(shown, pikepdf.Array)
            else [shown]
        )
        self.paint("Tj", ())
        if self.font is None:
            self.report("text without a font")
            return
        for string in strings:
            text = self.font.text(bytes(string))
            if self.open:
                self.open[-1].text += text
