"""Advice on a drafted question: what panels do not admit, or a Commissioner can easily step aside from.

The rules are those that panels publish for questions on notice: to the
Commissioner rather than the force, one thing at a time, no named person, a question and not a statement.
Advice never stops anybody; it is given as a sentence each.
"""

import re
from dataclasses import dataclass

SMALL_BASE = 20  # below this no percentage change is given, and one event more or less is much


@dataclass(frozen=True, slots=True)
class Advice:
    """One remark on a draft; `code` is stable, `sentence` is what the writer reads."""

    code: str
    sentence: str


_ASKING = re.compile(
    r"\b(?:what|why|how|when|where|which|who|whose|will|would|can|could|do|does|did|is|are|was|were|has|have|had"
    r"|should|may|might)\b",
    re.IGNORECASE,
)
_SECOND = re.compile(
    r"[,;]? (?:and|or)(?: also)?,? (?:what|why|how|when|where|which|who|will|can|does|did|is|are|has)\b",
    re.IGNORECASE,
)
_OPERATION = r"(?:arrest|deploy|patrol|investigat|prosecut|station|send|shift pattern|rota\b|raid|search)\w*"
_INCIDENT = r"(?:this|the|that) (?:incident|case|suspect|crime scene)|crime number"
_OPERATIONAL = re.compile(rf"\b(?:{_OPERATION}|{_INCIDENT})", re.IGNORECASE)
_TO_OTHERS = re.compile(
    r"\b(?:will|can|could|would|does|did|has|is|are|do) (?:the )?(?:chief constable|force|police|officers)\b",
    re.IGNORECASE,
)
_DIRECT_IT = re.compile(rf"\b(?:will|can|could|would) you (?:please )?{_OPERATION}", re.IGNORECASE)
_COMMISSIONER = re.compile(r"\b(?:you|your|commissioner|PCC)\b", re.IGNORECASE)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sergeant|Sgt|PC|DC|DI|DCI|Inspector|Superintendent|Constable|Sir|Dame)"
    r"\.? (?!Constable)[A-Z][a-z]+"
)


def advice_on(text: str, base: float | None = None) -> tuple[Advice, ...]:
    """What a writer may want to change; `base` is the count that the evidence rests on, if it is one."""
    words = " ".join(text.split())
    if not words:
        return ()
    found = [
        _statement(words),
        _two_things(words),
        _operational(words),
        _named(words),
        _small_base(base),
    ]
    return tuple(advice for advice in found if advice is not None)


def asked_before(ref: str, day: str, answer: str) -> Advice:
    """The remark that a question much like this one was asked; `day` and `answer` in words, may be empty."""
    when = f" on {day}" if day else ""
    told = f' The answer was: "{answer}"' if answer else " It has no answer yet."
    return Advice("asked-before", f"{ref} asked much the same{when}.{told}")


def _statement(words: str) -> Advice | None:
    if "?" in words or _ASKING.match(words):
        return None
    return Advice("statement", "This is a statement. End with what you want to be told.")


def _two_things(words: str) -> Advice | None:
    sentences = [part for part in re.split(r"(?<=\?)\s+", words) if "?" in part]
    if len(sentences) > 1 or any(_SECOND.search(sentence) for sentence in sentences or [words]):
        return Advice("two-questions", "This asks two things. Keep the second as the supplementary.")
    return None


def _operational(words: str) -> Advice | None:
    about_force = _OPERATIONAL.search(words) or _TO_OTHERS.search(words)
    if (about_force and not _COMMISSIONER.search(words)) or _DIRECT_IT.search(words):
        sentence = (
            "Operations are the Chief Constable's. Ask what the Commissioner did, or how it is overseen."
        )
        return Advice("operational", sentence)
    return None


def _named(words: str) -> Advice | None:
    found = _TITLED.search(words)
    if found is None:
        return None
    return Advice("names-a-person", f'"{found.group()}" may name a person. Use the office instead.')


def _small_base(base: float | None) -> Advice | None:
    if base is None or base >= SMALL_BASE:
        return None
    return Advice("small-base", f"The number is small ({base:g}): one or two more would change the picture.")
