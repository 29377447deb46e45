"""What an .xlsx says beyond its values: number formats, superscripts, hidden rows, formulas without a result.

Read straight from the XML parts with searches for the few things needed: a full parse would cost more than
all the rest of reading a large sheet.
"""

import html
import re
import zipfile
from contextlib import suppress
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath

from app.returns.reader.container import UNREADABLE
from app.returns.reader.footnotes import tidy
from app.returns.reader.sheets import Look, Merge, position

_TAG = r"<(?:\w+:)?{0}\b([^>]*?)(/?)>"
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_RUN = re.compile(r"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>|<(?:\w+:)?r\s[^>]*>(.*?)</(?:\w+:)?r>", re.DOTALL)
_TEXT = re.compile(r"<(?:\w+:)?t\b[^>]*?(?<!/)>(.*?)</(?:\w+:)?t>", re.DOTALL)
_STRING = re.compile(r"<(?:\w+:)?(si|is)\b[^>]*?>(.*?)</(?:\w+:)?\1>", re.DOTALL)
_PHONETIC = re.compile(r"<(?:\w+:)?rPh\b.*?</(?:\w+:)?rPh>", re.DOTALL)
_ADDRESS = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_NOTE_LIKE = re.compile(r"[\s\d,;&()\[\]*†‡^#a-z]{1,24}")
_ORDINAL = ("st", "nd", "rd", "th", "m", "s", "e")
BUILT_IN_PERCENT = {9, 10}


@dataclass(frozen=True, slots=True)
class Styles:
    """Numbers of the cell styles that show a percentage, print a % or show pounds; how deep others indent."""

    percent: frozenset[int]
    signed: frozenset[int]
    pounds: frozenset[int]
    indents: dict[int, int]


class XlsxLook:
    """Answers for one workbook; the parts are read once, when first needed."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.lstrip("/").casefold(): name for name in archive.namelist()}
        self._parts = self._sheet_parts()
        self._styles = read_styles(self._text("xl/styles.xml"))
        self._raised = read_raised(self._text(self._shared_strings))
        self._coming = iter(list(self._parts))
        self._looks: dict[str, Look] = {}

    def prepare(self) -> None:
        """Read the look of the next sheet in the order of the workbook."""
        name = next(self._coming, None)
        if name is not None and name not in self._looks:
            # What is wrong with it is said when the sheet itself is asked for.
            with suppress(*UNREADABLE):
                self._looks[name] = self._look(name)

    def of_sheet(self, name: str, merges: tuple[Merge, ...]) -> Look:
        """The look of the sheet with this name; an empty one where its part cannot be found."""
        look = self._looks.pop(name, None) or self._look(name)
        return replace(look, merges=merges)

    def _look(self, name: str) -> Look:
        part = self._parts.get(name)
        if part is None or part.casefold() not in self._names:
            return Look(raised=self._raised, formats_known=False)
        return read_sheet_look(self._bytes(part), self._styles, self._raised)

    def extent(self, name: str) -> tuple[int, int]:
        """How many rows and columns the cells of a sheet reach, from the cells themselves."""
        cells = set(_ADDRESS.findall(self._bytes(self._parts.get(name, ""))))
        places = [position((letters + digits).decode()) for letters, digits in cells]
        return max((row for row, _ in places), default=-1) + 1, max(
            (column for _, column in places), default=-1
        ) + 1

    def _sheet_parts(self) -> dict[str, str]:
        book = next((n for n in self._names if re.search(r"(^|/)workbook\d*\.xml$", n)), "xl/workbook.xml")
        folder = dirname(book)
        relations = self._text(join(folder, "_rels", book.rsplit("/", 1)[-1] + ".rels"))
        targets = {}
        self._shared_strings = "xl/sharedStrings.xml"
        for each in attributes(relations, "Relationship"):
            target = each.get("Target", "")
            path = normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))
            targets[each.get("Id", "")] = path
            if each.get("Type", "").endswith("/sharedStrings"):
                self._shared_strings = path
        return {
            html.unescape(each.get("name", "")): targets.get(
                each.get("r:id") or each.get("id") or _id(each), ""
            )
            for each in attributes(self._text(book), "sheet")
        }

    def _bytes(self, name: str) -> bytes:
        real = self._names.get(name.lstrip("/").casefold())
        return self._archive.read(real) if real else b""

    def _text(self, name: str) -> str:
        return decoded(self._bytes(name))


def decoded(part: bytes) -> str:
    """An XML part as text, in UTF-8 or UTF-16."""
    if part.startswith((b"\xff\xfe", b"\xfe\xff")):
        return part.decode("utf-16", "replace")
    return part.decode("utf-8-sig", "replace")


def attributes(text: str, tag: str) -> list[dict[str, str]]:
    """The attributes of every element with this name, whatever its prefix."""
    return [
        {name: one or other for name, one, other in _ATTRIBUTE.findall(found[1])}
        for found in re.finditer(_TAG.format(tag), text)
    ]


def _id(sheet: dict[str, str]) -> str:
    return next((value for name, value in sheet.items() if name.endswith(":id")), "")


def read_styles(text: str) -> Styles:
    """Which cell styles of styles.xml show percentages or pounds."""
    formats = {
        int(each.get("numFmtId", -1)): html.unescape(each.get("formatCode", ""))
        for each in attributes(text, "numFmt")
    }
    percent = {number for number, code in formats.items() if shows_percent(code)}
    pounds = {number for number, code in formats.items() if "£" in code}
    section = re.search(r"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", text, re.DOTALL)
    numbers = [int(each.get("numFmtId") or 0) for each in attributes(section[0] if section else "", "xf")]
    known = set(formats)
    return Styles(
        frozenset(
            i for i, n in enumerate(numbers) if n in percent or (n in BUILT_IN_PERCENT and n not in known)
        ),
        frozenset(i for i, n in enumerate(numbers) if n in formats and prints_percent(formats[n])),
        frozenset(i for i, n in enumerate(numbers) if n in pounds),
        _indents(section[0] if section else ""),
    )


def _indents(section: str) -> dict[int, int]:
    """How deep each cell style indents, for those that do."""
    if "indent=" not in section:
        return {}
    styles = re.split(r"<(?:\w+:)?xf\b", section)[1:]
    depths = {n: re.search(r'\bindent\s*=\s*["\'](\d+)', style) for n, style in enumerate(styles)}
    return {n: int(found[1]) for n, found in depths.items() if found is not None and found[1] != "0"}


def shows_percent(code: str) -> bool:
    """Whether a number format multiplies by 100 and adds %: a quoted % ('0.0"%"') is only printed."""
    return "%" in re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code)


def prints_percent(code: str) -> bool:
    """Whether a number format prints a % without multiplying: '0.0"%"'."""
    return '%"' in code and not shows_percent(code)


def read_raised(text: str) -> dict[str, str]:
    """Texts of a part with superscript note marks, and the same texts without them."""
    if "superscript" not in text:
        return {}
    found = {}
    for match in _STRING.finditer(text):
        if "superscript" in match[2]:
            whole, plain = _runs(match[2])
            if whole != plain and plain.strip():
                found[whole] = plain
    return found


def _runs(rich: str) -> tuple[str, str]:
    whole, plain = [], []
    for run in _RUN.finditer(_PHONETIC.sub("", rich)):
        inner = run[1] or run[2] or ""
        words = html.unescape("".join(_TEXT.findall(inner))).replace("\r\n", "\n")
        whole.append(words)
        raised = 'val="superscript"' in inner or "val='superscript'" in inner
        plain.append(without_raised(words) if raised else words)
    return "".join(whole), "".join(plain)


def without_raised(words: str) -> str:
    """What is left of a superscript run: nothing of a note mark, all of "th" or other words."""
    bare = tidy(words).strip(",; ")
    if (
        bare.casefold() in _ORDINAL
        or not _NOTE_LIKE.fullmatch(words.casefold())
        or re.search("[a-z]{3}", words)
    ):
        return words
    return " " * (words[:1].isspace() or words[-1:].isspace())


def read_sheet_look(
    part: bytes, styles: Styles, raised: dict[str, str], merges: tuple[Merge, ...] = ()
) -> Look:
    """The look of one sheet from its XML."""
    inline = read_raised(decoded(part)) if b"superscript" in part else {}
    return Look(
        merges=merges,
        percent=_styled(part, styles.percent),
        pounds=_styled(part, styles.pounds),
        signed=_styled(part, styles.signed),
        raised={**raised, **inline},
        indents=_indented(part, styles.indents),
        hidden_rows=_hidden_rows(part),
        hidden_columns=_hidden_columns(part),
        uncached=_uncached(part),
    )


def _styled(part: bytes, wanted: frozenset[int]) -> frozenset[tuple[int, int]]:
    if not wanted:
        return frozenset()
    numbers = "|".join(map(str, sorted(wanted)))
    found = set()
    for attribute in re.findall(rf'<(?:\w+:)?c\b([^>]*\ss="(?:{numbers})"[^>]*)>'.encode(), part):
        name = re.search(rb'\br="([A-Z]+\d+)"', attribute)
        if name and not attribute.endswith(b"/"):
            found.add(position(name[1].decode()))
    return frozenset(found)


def _indented(part: bytes, depths: dict[int, int]) -> dict[tuple[int, int], int]:
    """The cells with text that a style indents, and how deep."""
    if not depths:
        return {}
    numbers = "|".join(map(str, sorted(depths)))
    found = {}
    for attribute in re.findall(rf'<(?:\w+:)?c\b([^>]*\ss="(?:{numbers})"[^>]*)>'.encode(), part):
        name = re.search(rb'\br="([A-Z]+\d+)"', attribute)
        style = re.search(rb'\ss="(\d+)"', attribute)
        if name and style and re.search(rb'\bt="(?:s|str|inlineStr)"', attribute):
            found[position(name[1].decode())] = depths[int(style[1])]
    return found


def _hidden_rows(part: bytes) -> frozenset[int]:
    if b"hidden=" not in part:
        return frozenset()
    rows = set()
    for match in re.finditer(rb'<(?:\w+:)?row\b([^>]*\bhidden="(?:1|true)"[^>]*)>', part):
        if number := re.search(rb'\br="(\d+)"', match[1]):
            rows.add(int(number[1]) - 1)
    return frozenset(rows)


def _hidden_columns(part: bytes) -> frozenset[int]:
    columns: set[int] = set()
    for each in attributes(decoded(part[: part.find(b"sheetData")]), "col"):
        if (
            each.get("hidden") in ("1", "true")
            and each.get("min", "").isdigit()
            and each.get("max", "").isdigit()
        ):
            columns.update(range(int(each["min"]) - 1, min(int(each["max"]), 16_384)))
    return frozenset(columns)


def _uncached(part: bytes) -> tuple[tuple[int, int], ...]:
    """Formulas that no spreadsheet program has calculated."""
    if re.search(rb"f>", part) is None:  # far quicker than `in`, whose first letters come everywhere
        return ()
    pattern = (
        rb"<(?:\w+:)?c\b([^>]*)><(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
        rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?</"
    )
    found = []
    for match in re.finditer(pattern, part):
        name = re.search(rb'\br="([A-Z]+\d+)"', match[1])
        if name and b't="str"' not in match[1]:
            found.append(position(name[1].decode()))
    return tuple(found)
