"""Reads one cell of the data: a number, a number with marks glued to it, or a mark that stands for none."""

import re
from dataclasses import dataclass
from functools import lru_cache

from app.domain.figures import Marker
from app.domain.measures import Unit
from app.returns.reader.footnotes import FLAGS, tidy

X, Z, C = Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL

# What stands for no number where the sheet does not explain it. Lower case.
MISSING: dict[str, Marker] = {
    **dict.fromkeys(
        (
            "..",
            "...",
            "…",
            "-",
            "--",
            "---",
            ":",
            "x",
            "+",
            "na",
            "n.a.",
            "n.a",
            "n/k",
            "nk",
            "?",
            "n/r",
            "n/d",
            "n/l",
            "!",
        ),
        X,
    ),
    **dict.fromkeys(
        (
            "not available",
            "not yet available",
            "unavailable",
            "not known",
            "unknown",
            "no data",
            "data not available",
        ),
        X,
    ),
    **dict.fromkeys(
        (
            "not given",
            "not held",
            "no response",
            "none given",
            "not disclosed",
            "refused",
            "no target",
            "not set",
            "not returned",
            "no survey",
            "low base",
            "not surveyed",
        ),
        X,
    ),
    **dict.fromkeys(
        (
            "not collected",
            "not recorded",
            "missing",
            "awaiting data",
            "awaited",
            "tbc",
            "tba",
            "nya",
            "not yet available",
        ),
        X,
    ),
    **dict.fromkeys(
        (
            "data not available",
            "data not provided",
            "not provided",
            "no return",
            "nil return",
            "not supplied",
            "pending",
        ),
        X,
    ),
    **dict.fromkeys(
        ("#n/a", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "err:502", "#error"), X
    ),
    **dict.fromkeys(("closed", "not open", "not in use"), Z),
    **dict.fromkeys(("z", "n/a", "not applicable", "."), Z),
    **dict.fromkeys(
        ("c", "*", "**", "***", "#", "s", "suppressed", "confidential", "redacted", "withheld", "~"), C
    ),
    **dict.fromkeys(("u", "[low]"), Marker.LOW_RELIABILITY),
    **dict.fromkeys(("^", "†", "‡", "§"), X),
}
ERRORS = frozenset(token for token in MISSING if token.startswith("#") and len(token) > 1)
_BARE_LETTERS = frozenset("xzcsu?")  # missing only where brackets or the rest of the column say so

_NOTE_LETTERS = frozenset("acfgijn")  # glued to a number; the others are units, or flags with a meaning
GLYPHS = "*^†‡§#~¹²³⁰⁴⁵⁶⁷⁸⁹"
_NUMBER = re.compile(
    rf"""(?P<sign>[+\u2212-])?\s*(?P<pounds>£)?\s*(?P<sign2>[\u2212-])?
        (?P<digits>\d{{1,3}}(?:[,\u00a0 ]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)
        \s*
        (?P<percent>%\ ?pts?|%\ ?points|%|per\ ?cent|p\.?pt?s?\b|percentage\ points?)?\s*
        (?P<unit>(?:mins?|minutes|days?|hours?|hrs?|secs?|seconds)\b\.?)?
        (?P<glyphs>[{GLYPHS}]*)\s*
        (?P<flags>(?:
            \s*[\[(]\s*(?:[a-zA-Z]{{1,12}}|(?:note\ ?)?\d{{1,2}}(?:,\s*(?:note\ ?)?\d{{1,2}})*)\s*[\])]
            |[a-zA-Z]\b
        )*)
        (?P<more>[{GLYPHS}]*)\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = max(map(len, MISSING)) + len("(  )")
_BELOW_ZERO = re.compile(
    r"\(\s?(£?\s?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{3}|(?<=£)\d+)%?)\s?\)"
)  # "(1,245)" as accountants write it; "(2)" is a note, "(2019)" a year
_SIGNS = re.compile(r"[*^†‡]{1,3}[↑↓]?|-\s?[*^]|\.\.[*^\d]{1,2}|[↑↓]")
_THOUSANDS = re.compile(r"£\s?'?000'?s?")
_RANK = re.compile(
    r"=?(\d{1,3})\s*(?:(?:st|nd|rd|th)(?:\s*=|\s*(?:/|of|out of)\s*\d+)?|=|(?:out )?of\s\d+)", re.IGNORECASE
)
_SPOKEN = re.compile(
    r"(?:(\d{1,3})\s?h(?:(?:ou)?rs?)?\b\s?)?(?:(\d{1,3})\s?m(?:ins?)?\b\s?)?(?:([0-5]?\d)\s?s(?:ecs?)?\b)?",
    re.IGNORECASE,
)  # "4m 12s", "1h 5m"
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(?::([0-5]\d))?")  # mm:ss or hh:mm:ss
_DURATION = re.compile(
    r"1899-12-3[01][T ](\d\d):([0-5]\d):([0-5]\d)(?:\.\d+)?Z?"
)  # as some programs export it
_UNITS = {"min": Unit.MINUTES, "day": Unit.DAYS, "hou": Unit.HOURS, "hrs": Unit.HOURS, "hr": Unit.HOURS}


@dataclass(frozen=True, slots=True)
class CellValue:
    """A data cell as read: `value` None with `markers`, or with `text` where nothing is known of it.

    `percent` says that the cell itself shows a percentage, `unit` what else it says of its unit.
    """

    value: float | None
    markers: tuple[Marker, ...] = ()
    text: str | None = None
    percent: bool = False
    rank: bool = False
    unit: Unit | None = None


@lru_cache(maxsize=50_000)
def read_text(text: str) -> CellValue | None:
    """A text in the data area; None where it is neither a number nor a mark that stands for none."""
    words = tidy(text)
    if _THOUSANDS.fullmatch(words):
        return None  # a unit
    if (marker := missing_marker(words)) is not None:
        return CellValue(None, (marker,), words)
    if words[:1].isalpha():
        return None  # no number starts so
    if (found := _RANK.fullmatch(words)) is not None:
        return CellValue(float(found[1]), rank=True)
    if (found := _BELOW_ZERO.fullmatch(words)) is not None:
        words = f"-{found[1]}"
    if (found := _NUMBER.fullmatch(words)) is not None:
        return _number(found)
    if (found := _DURATION.fullmatch(words)) is not None:
        hours, whole, seconds = map(int, found.groups())
        return CellValue(round(60 * hours + whole + seconds / 60, 6), unit=Unit.MINUTES)
    if (found := _SPOKEN.fullmatch(words)) is not None and sum(map(bool, found.groups())) > 1:
        hours, whole, seconds = (int(part or 0) for part in found.groups())
        return CellValue(round(60 * hours + whole + seconds / 60, 6), unit=Unit.MINUTES)
    if (found := _CLOCK.fullmatch(words)) is not None:
        parts = [int(part) for part in found.groups() if part]
        minutes = sum(part * 60.0 ** (len(parts) - 2 - n) for n, part in enumerate(parts))
        return CellValue(round(minutes, 6), unit=Unit.MINUTES)
    return None


def is_clock(text: str) -> bool:
    """Whether a text is a time such as "09:45", in hours and minutes or in minutes and seconds."""
    return _CLOCK.fullmatch(text.strip()) is not None


def missing_marker(words: str) -> Marker | None:
    """The usual meaning of a mark that stands for no number, such as "..", "[x]" or "(S)"; else None."""
    lowered = words.casefold().strip()
    if len(lowered) > _LONGEST:
        return None
    bare = lowered
    if len(lowered) > 2 and (lowered[0], lowered[-1]) in (("[", "]"), ("(", ")")):
        bare = lowered[1:-1].strip()
        if bare in FLAGS and bare not in ("u",):
            return None
        if bare in ("low",):
            return Marker.LOW_RELIABILITY
    elif lowered in _BARE_LETTERS:
        return MISSING[lowered] if lowered in ("x", "z", "c", "u") else None
    if bare in MISSING:
        return MISSING[bare]
    if _SIGNS.fullmatch(bare):
        return C if bare.startswith("*") else X
    return None


def _number(found: re.Match[str]) -> CellValue | None:
    flags = re.findall(r"[a-zA-Z]+(?: ?\d+)?|\d+", found["flags"])
    markers = []
    for flag in flags:
        word = flag.casefold()
        if word in FLAGS:
            markers.append(FLAGS[word])
        elif not (word.startswith("note") or word.isdigit() or flag in _NOTE_LETTERS):
            return None
    value = float(found["digits"].replace(",", "").replace("\u00a0", "").replace(" ", ""))
    if {"-", "\u2212"} & {found["sign"], found["sign2"]}:
        value = -value
    unit = _UNITS.get(found["unit"].casefold()[:3]) if found["unit"] else None
    if found["unit"] and found["unit"].casefold().startswith("sec"):
        return None
    unit = Unit.POUNDS if found["pounds"] else unit
    return CellValue(value, tuple(dict.fromkeys(markers)), percent=bool(found["percent"]), unit=unit)
