"""What the page of a measure shows of other forces: frozen values, texts ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeerRow:
    """One force; `place` is empty where it has no place among the others, `when` is its figure's own date.

    `own` is the panel's own force; `whole` speaks of many forces together; `apart` where the date is not
    the one the others are compared at.
    """

    name: str
    value: str
    rate: str
    gap: str
    place: str
    when: str
    own: bool = False
    whole: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class PeerPlace:
    """Where the own force stands: a sentence, the forces in order, and what a reader should know."""

    sentence: str
    rows: tuple[PeerRow, ...]
    about: str
