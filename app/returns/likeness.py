"""How alike two printed labels are, and so which known name an unknown label may mean."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from app.domain.labels import normal_form

LEAST = 0.55  # below it nothing is offered
SURE, LIKELY = 0.85, 0.7
CAP = 0.6  # at most this where one label says what the other denies
SAME_WORD = {
    "no": "number", "nos": "number", "num": "number", "avg": "average", "mean": "average", "pct": "%",
    "percent": "%", "percentage": "%", "dom": "domestic", "asb": "anti social behaviour",
    "worcs": "worcestershire",
    "vap": "violence against person", "vawg": "violence against women girls", "dv": "domestic abuse",
    "da": "domestic abuse", "rtc": "road traffic collision", "ksi": "killed seriously injured",
    "mispers": "missing person", "cse": "child sexual exploitation", "offence": "crime", "abt": "about",
    "burglaries": "burglary", "car": "vehicle", "motor": "vehicle",
    "dwelling": "domestic", "residential": "domestic", "bicycle": "cycle", "bike": "cycle", "pedal": "cycle",
}  # fmt: skip
DROPPED = {"of", "the", "a", "an", "and", "in", "by", "for", "to", "on", "from", "all", "total"}
# Words that many labels have, so that they tell little.
GENERIC = {"crime", "number", "report", "rate", "incident", "quarter", "recorded", "police", "%"}
GENERIC_WEIGHT = 0.3
# Words of which one label must not have one and the other another.
OPPOSED = (
    {"with", "without"}, {"under", "over"}, {"male", "female"}, {"business", "personal"},
    {"up", "down"}, {"officer", "staff", "pcso"}, {"high", "low"}, {"answered", "abandoned"},
    {"emergency", "priority"}, {"adult", "child"}, {"north", "south", "east", "west"}, {"other"}, {"repeat"},
    {"attempted"}, {"non"}, {"%"}, {"average"},
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure or area that a label may mean: `sureness` from 0 to 1, and by which of its names."""

    id: int
    name: str
    sureness: float
    by: str

    @property
    def words(self) -> str:
        """How sure that is, in words."""
        if self.sureness >= SURE:
            return "very likely"
        return "likely" if self.sureness >= LIKELY else "perhaps"


def candidates(label: str, names: Mapping[int, Sequence[str]], most: int = 3) -> tuple[Candidate, ...]:
    """The likeliest meanings of a label, best first; `names` holds by id the own name, then the others."""
    found = []
    for key, known in names.items():
        best = max(known, key=lambda name: likeness(label, name), default="")
        sureness = likeness(label, best) if best else 0.0
        if sureness >= LEAST:
            found.append(Candidate(key, known[0], round(sureness, 2), best))
    return tuple(sorted(found, key=lambda each: (-each.sureness, each.name))[:most])


@lru_cache(maxsize=20_000)
def likeness(one: str, other: str) -> float:
    """From 0 (nothing alike) to 1 (the same words): shared words and shared spelling, half and half.

    Labels that contradict each other ("with injury", "without injury"; other numbers) get at most 0.6.
    """
    first, second = tokens(one), tokens(other)
    if not first or not second:
        return 0.0
    common, weights = _shared(first, second), (_weight(first), _weight(second))
    shared, inside = common / max(weights), min(common / min(weights), 1.0)
    spelling = SequenceMatcher(None, " ".join(first), " ".join(second), autojunk=False).ratio()
    score = 0.35 * shared + 0.2 * inside + 0.45 * spelling
    return min(score, CAP) if contradict(first, second) else score


def tokens(label: str) -> tuple[str, ...]:
    """The words of a label in one form: no plural s, no small words, common short forms written out."""
    words: list[str] = []
    for word in re.findall(r"[a-z]+|\d+|%", normal_form(label)):
        plain = SAME_WORD.get(word) or SAME_WORD.get(_singular(word)) or _singular(word)
        words += plain.split()
    kept = [word for word in words if word not in DROPPED]
    return tuple(dict.fromkeys(kept or words))


def contradict(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two labels differ in a number, or in a word that makes another thing of it."""
    one, other = set(first), set(second)
    if {word for word in one if word.isdigit()} != {word for word in other if word.isdigit()}:
        return True
    return any(one & words != other & words for words in OPPOSED)


def _weight(words: Iterable[str]) -> float:
    return sum(GENERIC_WEIGHT if word in GENERIC else 1.0 for word in words)


def _shared(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Weight in common; a word that only begins alike ("injury", "injured") counts for most of one."""
    left = list(second)
    total = 0.0
    for word in first:
        if word in left:
            left.remove(word)
            total += _weight([word])
            continue
        near = next((w for w in left if len(w) > 4 and len(word) > 4 and w[:5] == word[:5]), None)
        if near is not None:
            left.remove(near)
            total += 0.8
    return total


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
