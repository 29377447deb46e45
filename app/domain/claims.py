"""What a report claims in words, and how that stands to its own figures and dates."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a check of a claim comes to."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CANNOT_BE_CHECKED = "cannot be checked"


class ClaimKind(StrEnum):
    """What sort of thing is claimed; two points show no change by themselves, whatever the verdict."""

    TWO_POINTS = "two points"
    AVERAGE = "average"
    EXCEPTIONAL = "exceptional"
    DATE = "date"
    BOTH_WAYS = "both ways"


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """The words checked, what they claim, the verdict and its reason in a sentence."""

    words: str
    kind: ClaimKind
    verdict: Verdict
    reason: str
