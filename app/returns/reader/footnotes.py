"""Takes footnote marks off labels: "West Midlands4", "Burglary6,7", "Total [note 3]", "2018/19 (p)"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.domain.figures import Marker

FLAGS = {
    **dict.fromkeys(("p", "provisional", "prov"), Marker.PROVISIONAL),
    **dict.fromkeys(("r", "revised"), Marker.REVISED),
    **dict.fromkeys(("e", "estimated", "estimate"), Marker.ESTIMATED),
    **dict.fromkeys(("b", "break"), Marker.BREAK),
    **dict.fromkeys(("u", "unreliable", "low reliability"), Marker.LOW_RELIABILITY),
}

_NOTE = re.compile(
    r"""\s*(?:
        # [note 3], (see notes 1, 2)
        [\[(]\s*(?:see\s+)?(?:foot)?notes?\s*\d*(?:\s*(?:[,&]|and\b)\s*(?:notes?\s*)?\d+)*\s*[\])]
      | \[\s*\d{1,2}(?:\s*[,;]\s*\d{1,2})*\s*\]  # [1], [2,3]
      | [*†‡§¶^~]+  # marks
      | [¹²³⁰⁴-⁹]+(?:[,\s]+[¹²³⁰⁴-⁹]+)*  # digits printed high
    )\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_NOTE_INSIDE = re.compile(
    r"\s*[\[(]\s*(?:see\s+)?(?:foot)?notes?\s*\d+(?:\s*(?:[,&]|and\b)\s*(?:notes?\s*)?\d+)*\s*[\])](?=\s*\S)",
    re.IGNORECASE,
)
_BRACKETED_NUMBER = re.compile(r"\s*\((\d{1,2}(?:\s*[,;&]\s*\d{1,2})*)\)\s*$")
_FLAG = re.compile(r"\s*(?:\[\s*([a-z ]+?)\s*\]|\(\s*([a-z ]+?)\s*\))\s*$", re.IGNORECASE)
_FLAG_WORD = re.compile(
    r"(?<=\d)\s*-?\s*\b(provisional|prov|revised|estimated|estimate)\.?$|(?:(?<=\d\d)|(?<=\d) )([prPR])$",
    re.IGNORECASE,
)
_FLAG_FIRST = re.compile(
    r"^(provisional|revised|estimated)\s+(?=(?:[a-z]{3,9} )?(?:19|20)\d\d)", re.IGNORECASE
)
_GLUED = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=\b(?:of|on|in|to|by|at|up))|(?<=[\w.%£][)\]'])|(?<=[A-Z]{4}))"
    r"(\d{1,2}(?:\s*,\s*\d{1,2}){0,7})\s*$"
)
_GLUED_CAPITALS = re.compile(
    r"(?:(?<=\b[A-Z]{3})|(?<=\b[A-Z][a-z]{2}))(\d{1,2}(?:\s*,\s*\d{1,2}){0,7})\s*$"
)  # only where explained
_GLUED_INSIDE = re.compile(r"(?<=[a-z]{4})(\d{1,2}(?:,\s?\d{1,2})*)(?=\)|\s+\(|\s*[,;:]\s|\s+[a-z]{3,})")
_DIGIT_INSIDE = re.compile(r"\d\D")
_SPACED = re.compile(r"(?<=[a-z)])\s+(\d{1,2}(?:\s*,\s*\d{1,2})+)\s*$")
_MARK_ENDS = frozenset("])*†‡§¶^~¹²³⁰⁴⁵⁶⁷⁸⁹")  # what a label with one of the first two ends with
_SPACES = re.compile(r"[\s\u00a0\u2007\u202f]+")


ANY_NOTE = frozenset(range(1, 21))  # where it only matters whether two labels are the same
_BULLET = re.compile(r"^[-\u2013\u2022\u00b7\u25aa>]\s+(?=[A-Za-z])")  # "- of which GPS units"
_PLAIN = re.compile(r"[A-Za-z][A-Za-z ,.'&/()-]*[A-Za-z]")


@dataclass(frozen=True, slots=True)
class CleanLabel:
    """A label without its footnote marks, and what the marks say of every figure under it."""

    text: str
    markers: tuple[Marker, ...] = ()


@lru_cache(maxsize=20_000)
def tidy(text: str) -> str:
    """One blank between words, none around; dashes and quotes of one kind."""
    if text.isascii() and "  " not in text and text.isprintable():
        return text.strip()
    text = _SPACES.sub(" ", text).strip()
    return text.replace("\u2013", "-").replace("\u2014", "-").replace("\u2212", "-").replace("\u2019", "'")


@lru_cache(maxsize=20_000)
def clean_label(raw: str, notes: frozenset[int] = frozenset()) -> CleanLabel:
    """Strip marks from the end of a label, and digits glued to a word.

    `notes` are the numbers of the footnotes that the sheet explains; where it explains some, only these
    digits are taken for marks. A number that follows a blank ("Outcome 16", "per 1,000") is part of the
    label unless several follow one another.
    """
    text = _BULLET.sub("", tidy(raw), count=1)
    if _PLAIN.fullmatch(text):
        return CleanLabel(text)
    if "(" in text or "[" in text:
        text = _NOTE_INSIDE.sub("", text)
    markers: list[Marker] = []
    while True:
        shorter = _without_one_mark(text, notes, markers)
        if shorter == text or not shorter:
            break
        text = shorter
    if _DIGIT_INSIDE.search(text):
        text = _GLUED_INSIDE.sub(lambda m: "" if _explained(m[1], notes) else m[0], text)
    return CleanLabel(text.rstrip(" :;,").strip(), tuple(dict.fromkeys(markers)))


def names_end_in_digits(labels: Iterable[str]) -> bool:
    """Whether labels differ by nothing but digits at their ends: "cap5" and "cap98" are names."""
    ends: dict[str, set[str]] = {}
    for label in labels:
        if label[-1:].isdecimal() and (found := _GLUED.search(label, _last_digits(label))):
            ends.setdefault(label[: found.start()], set()).add(found[1])
    return any(len(digits) > 1 for digits in ends.values())


def _last_digits(text: str) -> int:
    """Where the digits, commas and blanks at the end of a text begin."""
    return len(text.rstrip("0123456789, "))


def _without_one_mark(text: str, notes: frozenset[int], markers: list[Marker]) -> str:
    if text[-1:] in _MARK_ENDS:
        if found := _NOTE.search(text):
            return text[: found.start()].rstrip()
        if (found := _FLAG.search(text)) and (word := (found[1] or found[2]).casefold()) in FLAGS:
            markers.append(FLAGS[word])
            return text[: found.start()].rstrip()
    if not text[-1:].isdecimal() and (found := _FLAG_WORD.search(text)):
        markers.append(FLAGS[(found[1] or found[2]).casefold()])
        return text[: found.start()].rstrip(" -")
    if found := _FLAG_FIRST.match(text):
        markers.append(FLAGS[found[1].casefold()])
        return text[found.end() :]
    patterns = (_GLUED, _SPACED) if "," in text else (_GLUED,)  # spaced ones are several
    for pattern in patterns if text[-1:].isdecimal() else ():
        if (found := pattern.search(text, _last_digits(text))) and _explained(found[1], notes):
            return text[: found.start()].rstrip(" ,")
    if notes and (found := _GLUED_CAPITALS.search(text)) and _explained(found[1], notes):
        return text[: found.start()].rstrip(" ,")
    if notes and (found := _BRACKETED_NUMBER.search(text)) and _explained(found[1], notes):
        return text[: found.start()].rstrip()
    return text


def _explained(digits: str, notes: frozenset[int]) -> bool:
    """Whether all these numbers can be footnotes of the sheet."""
    numbers = [int(number) for number in re.findall(r"\d+", digits)]
    if notes:
        return all(number in notes for number in numbers)
    return all(0 < number <= 20 for number in numbers)
