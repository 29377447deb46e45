"""Tells a measure from a place that nobody here knows, by the words in a label."""

import re
from functools import cache, lru_cache

from app.paths import resource


@cache
def measure_words() -> frozenset[str]:
    """The words of resources/reader/measure-words.txt."""
    lines = resource("reader", "measure-words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def has_measure_word(label: str) -> bool:
    """Whether a label has a word that names measures and their categories."""
    return any(word in measure_words() for word in re.findall(r"[a-z]+", label.casefold()))


def looks_like_name(label: str) -> bool:
    """Whether a label could be a place nobody here knows: few words, with capitals, none of a measure."""
    words = label.split()
    return (
        0 < len(words) <= 5
        and not any(letter.isdigit() for letter in label)
        and all(word in _SMALL or word[0].isupper() or word[0] in "(&-" for word in words)
        and not has_measure_word(label)
    )


_SMALL = {"of", "and", "the", "upon", "under", "in", "on", "le", "with", "for", "&", "-"}
_SMALL |= {"a", "ac", "y", "yr", "ar", "ger"}  # Welsh: "De a Dwyrain"


@lru_cache(maxsize=20_000)
def capitalised(text: str) -> str:
    """A text in capitals as names are written otherwise: "NORTHMOOR POLICE" is "Northmoor Police".

    Words of up to three letters, and those that nobody can speak, may be short forms: they stay.
    """
    if not text.isupper() or len(text) < 5:
        return text
    return re.sub(r"[^\W\d_]+(?:'[A-Z]+)?", lambda match: _in_small(match[0]), text)


def _in_small(word: str) -> str:
    if len(word) > 1 and word.lower() in {*_SMALL, "by", "to", "at"}:
        return word.lower()
    short = len(word) < 4 or not re.search("[AEIOUY]", word[1:])
    return word if short else word.capitalize()


_PLACE = re.compile(
    r"(?:shire|ham|ton|ford|bury|borough|burgh|wick|mouth|pool|chester|caster|cester|field|worth|stead|bridge"
    r"|minster|haven|ley|dale|moor|stone|gate|hill|vale|heath|hurst|combe|well|thorpe|bourne|marsh|stoke)$"
    r"|^(?:north|south|east|west|central|upper|lower|mid|greater|inner|outer)(?:ern)?$|^upon$|^st$"
    r"|^(?:city|town|rural|urban|coast(?:al)?|valley|fens|moors|wolds|dales|downs)$",
    re.IGNORECASE,
)


_CODE_BEFORE = re.compile(r"(?:[A-Z]{1,2}\d{1,3}|\d{1,2})(?:\s*[-:]\s*|\s+)(?=[A-Z])")


def without_codes(labels: list[str]) -> list[str]:
    """Labels without the short codes that most of them start with: "E1 Winley", "E2 Bramcombe"."""
    coded = sum(_CODE_BEFORE.match(label) is not None for label in labels)
    if coded < 2 or coded < 0.6 * len(labels):
        return labels
    return list(map(without_code, labels))


def without_code(label: str) -> str:
    """A label without a short code before it: "E1 Winley" gives "Winley"."""
    return _CODE_BEFORE.sub("", label, count=1)


def sounds_like_place(label: str) -> bool:
    """Whether a name has a word that British places are made of: "Bridgnorth East", "Upton Hill"."""
    words = re.findall(r"[A-Za-z]+", label)
    return any(_PLACE.search(word) for word in words if len(word) > 4 or word.casefold() in _SHORT)


_SHORT = ("east", "west", "mid", "st", "upon", "hill", "vale", "city", "town", "fens")
