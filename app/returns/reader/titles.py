"""The title of a table, and what it names as measured."""

import re
from collections.abc import Sequence

from app.returns.reader.area_names import AREA_HEADING, is_known_area
from app.returns.reader.captions import is_prose, is_unknown_force, without_periods
from app.returns.reader.footnotes import clean_label, tidy
from app.returns.reader.heading_words import (
    ABOUT_HEADING,
    CODE_HEADING,
    DOCUMENT,
    INDEX_HEADING,
    UNIT_REMARK,
    is_label_heading,
)
from app.returns.reader.label_cells import cell_text
from app.returns.reader.measure_sense import without_unit
from app.returns.reader.measure_words import capitalised
from app.returns.reader.period_text import find_periods, read_period
from app.returns.reader.regions import Table
from app.returns.reader.sheets import Sheet
from app.returns.reader.unit_words import unit_label

TABLE_NUMBER = re.compile(
    r"^\s*(?:title\s*:\s*"
    r"|(?:(?:supplementary |additional |data |appendix |annex )?table|tab|figure|fig\.?|(?:work)?sheet"
    r"|chart|annex|appendix|dataset|panel)"
    r"\s*(?:no\.?\s*)?[a-z]{0,3}\.?\s?\d*(?:[._-]\d+)*[a-z]?(?:\s*\([a-z]\))?\s*(?:[:.|\-\u2013]\s*|\s+)"
    r"|[a-z]{1,5}_?\s?\d+[a-z]?\s*[:.]\s+|\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?\s*[:.)]\s+"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?\s+(?=[A-Z])|[a-z][.)]\s+(?=[A-Z0-9]))+",
    re.I,
)
_DIMENSIONS = re.compile(
    r",?\s+\bby\b(?! the\b)(?!(?<=ed by) (?:the )?(?-i:(?!L[AP]|CSP|BCU|PFA)[A-Z]{2,})\b)"
    r"\s+[^:]*|\s+(?:for|in|across|at) (?:all |each |every |the )?(?:police "
    r"|policing |local )?(?:force|area|region|district|authorit(?:y|ie)|trust)s?(?: (?:areas?|groups?))?\b",
    re.IGNORECASE,
)
_NUMBERED_TABLE = re.compile(r"(?:table|figure|worksheet)\s?(?:[a-z]{0,3}\d|[a-z]\b)", re.IGNORECASE)
_NUMBERED_LINE = re.compile(r"\d{1,2}[a-z]?[.:] [A-Z]\w")
_LETTERED_LINE = re.compile(r"\(?[a-h]\) [A-Z]\w")  # a part of a table: "a) Time to arrive"
_PLAIN_TITLE = re.compile(
    r"(?:contents|index|notes|cover|data|summary|table|sheet\d*|england and wales)", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:(?:a )?comparison (?:of|between)|compared (?:with|to)|against|vs?\.?|versus)"
    r"(?:\s+(?:with|to|and))?\s*(?=$|[,:|])",
    re.IGNORECASE,
)  # what is left of "2015/16 compared with 2014/15" without its periods
_PUBLISHER = re.compile(
    r"national records of scotland|office for national statistics|ons|nisra|home office|(?:scottish|welsh)"
    r" government|(?:ministry|department|agency) (?:of|for) [\w ,&]{3,40}|nhs (?:england|digital)",
    re.IGNORECASE,
)
MOST_OF_HEADING = 3  # words of "Police force area"
MOST_OF_UNIT = 4  # words of "Number of recorded offences"
MOST_LETTERS = 150  # of what a table measures
_FREQUENT = {"with", "from", "number", "percentage", "rate", "total", "people", "police"}
_HOW_SHOWN = re.compile(
    r"single years?|(?:financial )?year to date|summary|overview|analysis|analysed|breakdown"
    r"|(?:annual|quarterly|monthly|time|long[ -]term|regional|local|detailed)\b"
    r"|trends?\b|(?:numbers?|percentages?|proportions?|rates?)(?: and \w+)?$|data\b|tables?\b|latest",
    re.IGNORECASE,
)  # behind a colon, how a table shows what stands before it
_AREA_CODE = re.compile(r"^(?:UK[A-Z][A-Z0-9]*|[EKNSWJM]\d{8})\s+(?=[A-Z])")  # "UKJ South East"
_NO_TITLE = re.compile(
    r"[*†‡#^]+\s?\w|(?:main |data )?source|notes?\b"
    r"|contact|published|(?:return|back|go|link) to\b|tel(?:ephone)?\b"
    r"|e-?mail|\S+@\S+$"
    r"|(?:report(?:ing)? |time |data )?(?:quarter|period|date|month|year|shorthand|key|rag|symbols?|legend"
    r"|units?|base|coverage)(?: covered)?\s*:"
    r"|(?:author|date (?:produced|created|of report)|(?:produced|prepared|created|compiled) (?:by|on))\b"
    r"|version \d|this (?:work)?(?:sheet|table) (?:contains|shows)|some (?:shorthand|cells)\b"
    r"|(?:in|en)quiries"
    r"|(?:date of )?(?:next|last|this) (?:publication|update|release)"
    r"|(?:official(?:[ -]+sensitive)?|not protectively marked|restricted|unclassified|protect|confidential)$"
    r"|(?:units?|additional notes?|£|£ (?:per \w+|millions?|billions?|thousands?)\b.*|per \w+)$"
    r"|.*\[\w{1,3}\] ?[=-] ?\w",
    re.IGNORECASE,
)  # a line about the table, or about who made it
_HOW_MADE = re.compile(
    r"\.\s+[A-Z]|(?i:\b(?:extracted|generated|prepared by|produced by|refreshed|may change"
    r"|subject to (?:change|revision)|correct as (?:at|of)|please)\b)"
)
_SAYS = re.compile(r"\s(?:is|are|was|were|may|will|should|has|have)\s", re.IGNORECASE)
_ABOUT_PEOPLE = re.compile(
    r"\b(?:who|that|which|whether|where|people|residents|victims|respondents)\b"
    r"|^(?:%|per ?cent|proportion|number)",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"(?:Sum|Count|Average|Max|Min) of \w")
GENERIC_SHEET = re.compile(
    r"(?:sheet|table|data|tab|chart|figure|annex|page|worksheet|pivot|raw|list|look ?up|download)",
    re.IGNORECASE,
)


def texts_of(sheet: Sheet, rows: Sequence[int], left: int = 0, right: int = 1 << 20) -> list[str]:
    """The texts in these rows, cell by cell."""
    return [
        cell_text(cell)
        for row in rows
        for cell in sheet.rows[row][left:right]
        if isinstance(cell, str) and cell_text(cell)
    ]


def summed_field(corner: Sequence[str]) -> str:
    """What a pivot table prints over its row labels: "Sum of Applications"; empty if there is none."""
    fields = [text for text in corner if _SUMMED.match(text)]
    return fields[0] if len(fields) == 1 else ""


def corner_titles(corner: Sequence[str]) -> list[str]:
    """Titles typed over the label columns, where their headings stand: they name a period, or have more words
    than what columns are called."""
    called = (AREA_HEADING, CODE_HEADING, INDEX_HEADING, ABOUT_HEADING)
    return [
        text
        for text in corner
        if (len(text.split()) > MOST_OF_HEADING or find_periods(text))
        and not is_label_heading(text)
        and not any(pattern.fullmatch(text) for pattern in called)
    ]


def numbered_title(lines: Sequence[str]) -> str:
    """The line "Table 3: ...", a last "a) ...", a last or first "3. ...", one behind "Title:"; or none."""
    if len(lines) > 1 and _LETTERED_LINE.match(lines[-1]):
        return lines[-1]
    numbered = [
        line
        for line in lines
        if _NUMBERED_TABLE.match(line) and len(line) > 12 and TABLE_NUMBER.sub("", f"{line} ").strip()
    ]
    if numbered:
        return numbered[-1]
    if found := [line for line in (*lines[-1:], *lines[:1]) if _NUMBERED_LINE.match(line)]:
        return found[0]
    for at, line in enumerate(lines[:-1]):
        if re.fullmatch(r"title\s*:?", line, re.IGNORECASE):
            return lines[at + 1]
    return ""


def nearest_title(sheet: Sheet, table: Table) -> str:
    """The longest plain line of the lines right above the table, up to a blank row."""
    lines: list[str] = []
    below = None
    for row in reversed(table.captions):
        found = longest_title(lines)
        if below is not None and row != below - 1 and found and not _is_remark(found):
            break
        lines += texts_of(sheet, [row], table.left, table.right)
        below = row
    return longest_title(lines)


def line_above(sheet: Sheet, table: Table) -> list[str]:
    """The texts in the last line above a table that is no remark."""
    told = (texts_of(sheet, [row], table.left, table.right) for row in reversed(table.captions))
    return next((lines for lines in told if not all(map(_is_remark, lines))), [])


def longest_title(lines: Sequence[str]) -> str:
    """The longest line that is no note, key line, area, period or unit; empty if there is none.

    Remarks on the data count only where nothing else stands there.
    """
    plain = [
        line
        for line in lines
        if not line.endswith(":")
        and not _NO_TITLE.match(line)
        and not is_known_area(line)
        and not is_unknown_force(line)
        and read_period(line) is None
        and (unit_label(line) is None or len(line.split()) > MOST_OF_UNIT)
        and not UNIT_REMARK.fullmatch(line)
        and len(line) < 300
        and not is_prose(line)
    ]
    said = [line for line in plain if not _is_remark(line)]
    named = [line for line in said if subject_of(line) is not None]
    return max(named or said or plain, key=len, default="")


def _is_remark(line: str) -> bool:
    """ "Data extracted 5 October. Figures may change.", "A and B are areas of C": a sentence."""
    line = TABLE_NUMBER.sub("", line)  # "A. Domestic abuse" is one sentence
    said = _SAYS.search(line) is not None and _ABOUT_PEOPLE.search(line) is None
    return said or _HOW_MADE.search(line) is not None or (line.endswith(".") and len(line.split()) > 3)


def _without_area(name: str) -> str:
    """ "Homicides in England and Wales" without the area at its end."""
    found = re.search(r"\s+(?:in|for|across|within)\s+(?:the\s+)?([A-Z][\w ,&'()-]*)$", name)
    return name[: found.start()] if found and is_known_area(found[1]) else name


def subject_of(title: str) -> str | None:
    """What a title names as measured: without number, dimensions, period and area; None if nothing is left.

    "Table 1: Police officers by police force area, England and Wales, 30 September 2019 (FTE)" gives
    "Police officers". What follows a colon belongs to the name; where the part before it only says how the
    table is split ("GDHI by region: total GDHI"), it is the name.
    """
    text = TABLE_NUMBER.sub("", capitalised(tidy(title)))
    split_how = _DIMENSIONS.search(text) is not None
    undated = re.sub(r"\(\s*\)", "", without_periods(_DIMENSIONS.sub("", text)))
    undated = _COMPARED.sub("", undated)
    undated = re.sub(r"[\s,-]*\b(?:quarter|qtr|q) ?[1-4]\b[\s:]*$", "", undated.strip(), flags=re.IGNORECASE)
    kept = [
        part
        for part in (
            piece.strip(" -,:(") for piece in re.split(r"[,;]\s+(?![^()]*\))|\s+-\s+|\||:\s+", undated)
        )
        if _names(part)
    ]
    if not kept:
        return None
    name = clean_label(_with_kind(kept, undated)).text
    if len(kept) > 1 and re.search(
        re.escape(kept[0]) + r"[^:|]*:\s+(?:[^|]*:\s+)?" + re.escape(kept[1]), undated
    ):
        again = split_how and bool(_long_words(kept[0]) & _long_words(kept[1]))
        second = clean_label(kept[1]).text
        told = not _HOW_SHOWN.match(second) and len(name + second) < MOST_LETTERS
        name = second if again else f"{name}: {second}" if told else name
    name = _without_area(without_unit(name))
    name = re.sub(
        r"(?:[\s,]+(?:in|for|to|from|and|as at|at|on|since|between|relative(?: to)?|year ending|quarter))+$",
        "",
        name,
        flags=re.IGNORECASE,
    ).strip()
    return None if not name or _PLAIN_TITLE.fullmatch(name) or len(name) > MOST_LETTERS else name


def _with_kind(kept: Sequence[str], title: str) -> str:
    """ "Cautions - adult", "ASB - nuisance": what stands in small letters behind a dash is of the name."""
    joined = " - ".join(kept[:2])
    return joined if len(kept) > 1 and kept[1][:1].islower() and joined in title else kept[0]


def _names(part: str) -> bool:
    """Whether a part of a title names something other than area, force, document or publisher."""
    return (
        not is_known_area(_AREA_CODE.sub("", part))
        and not is_unknown_force(part)
        and DOCUMENT.fullmatch(part) is None
        and _PUBLISHER.fullmatch(part) is None
        and re.search(r"[a-z]{3}", part, re.IGNORECASE) is not None
    )


def _long_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w{4,}", text.casefold()) if word not in _FREQUENT}


def named_subject(name: str) -> str | None:
    """A sheet's name as what its tables measure, if it is neither an area, a period nor a mere "Table 1"."""
    text = clean_label(name.replace("_", " ")).text
    if (
        GENERIC_SHEET.match(text)
        or AREA_HEADING.fullmatch(text)
        or any(p.fullmatch(text) for p in (_PLAIN_TITLE, DOCUMENT))
        or len(text) < 4
    ):
        return None
    return (
        None
        if read_period(text) is not None or is_known_area(text) or not re.search("[a-z]{3}", text.lower())
        else text
    )
