"""Tells a measure from a place that nobody here knows, by the words in a label."""

import re
from functools import cache

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
    small = {"of", "and", "the", "upon", "under", "in", "on", "le", "&", "-", "with", "for"}
    small |= {"a", "ac", "y", "yr", "ar", "ger"}  # Welsh: "De a Dwyrain"
    return (
        0 < len(words) <= 5
        and not any(letter.isdigit() for letter in label)
        and all(word in small or word[0].isupper() or word[0] in "(&-" for word in words)
        and not has_measure_word(label)
    )


_PLACE = re.compile(
    r"(?:shire|ham|ton|ford|bury|borough|burgh|wick|mouth|pool|chester|caster|cester|field|worth|stead|bridge"
    r"|minster|haven|ley|dale|moor|stone|gate|hill|vale|heath)$"
    r"|^(?:north|south|east|west|central|upper|lower|mid|greater|inner|outer)(?:ern)?$|^upon$|^st$",
    re.IGNORECASE,
)


def sounds_like_place(label: str) -> bool:
    """Whether a name has a word that British places are made of: "Bridgnorth East", "Upton Hill"."""
    words = re.findall(r"[A-Za-z]+", label)
    return any(_PLACE.search(word) for word in words if len(word) > 4 or word.casefold() in _SHORT)


_SHORT = ("east", "west", "mid", "st", "upon", "hill", "vale")
