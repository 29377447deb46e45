"""What the checks of statements come to, in sentences; and the question that each gives reason to ask."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from app.domain.claims import ClaimCheck, ClaimKind, Verdict
from app.queries.claim_types import ClaimRow

NO_EXCEPTION = re.compile(r"\b(?:no|not)\b", re.IGNORECASE)
TWO_POINTS = "It compares two points, which shows no change by itself."


def about_claim(row: ClaimRow) -> str:
    """A question on a statement: on what is odd about it, else on the figures that it leaves out."""
    said = f"“{_begin(row.words.rstrip('. '))}”"
    for check in row.checks:
        if check.kind is ClaimKind.BOTH_WAYS:
            return f"Which does your report mean for {row.topic}: that the {check.words} rose, or fell?"
    for check in row.checks:
        if check.verdict is Verdict.DIFFERS:
            return f"{check.reason} How does {_quoted(check)} for {row.topic} fit that?"
    if row.words_only:
        return f"Which figures lie behind {said} for {row.topic}?"
    if row.two_points:
        return f"What shows that {said} for {row.topic} is more than the usual ups and downs?"
    return ""


def remarks_on(
    checks: tuple[ClaimCheck, ...], words_only: bool, unknown: bool, drawn: bool
) -> tuple[str, ...]:
    """What the checks come to, the gravest first."""
    parts = [check.reason for check in checks if check.kind is ClaimKind.BOTH_WAYS]
    others = [check for check in checks if check.kind is not ClaimKind.BOTH_WAYS]
    differs = [check for check in others if check.verdict is Verdict.DIFFERS]
    agrees = [check for check in others if check.verdict is Verdict.AGREES]
    parts += [
        f"{_quoted(check, capital=True)} is not what the figures say: {check.reason}" for check in differs
    ]
    parts += [f"{_quoted(check, capital=True)} agrees with the figures: {check.reason}" for check in agrees]
    if drawn and (differs or agrees):
        parts.append("The monthly history is illustrative [e].")
    if any(check.kind is ClaimKind.TWO_POINTS for check in others):
        parts.append(TWO_POINTS)
    if words_only:
        parts.append("No measure of the panel file stands for it." if unknown else "No figure came with it.")
    elif not differs and not agrees:
        parts += [check.reason for check in others[:1]] or ["It makes no claim that figures could bear out."]
    return tuple(parts)


def _quoted(check: ClaimCheck, *, capital: bool = False) -> str:
    words = check.words if capital else _begin(check.words)
    return f"“{words[0].upper() + words[1:] if capital else words}”"


def _begin(words: str) -> str:
    """The words in the middle of a sentence: a small first letter, unless it begins an abbreviation."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def headline_of(groups: list[list[ClaimRow]]) -> str:
    """How many topics were reported in words; `groups` holds the statements by topic."""
    only = _count(groups, lambda row: row.words_only, every=True)
    if only == len(groups):
        return f"{_topics(only)} reported in words only"
    return f"{_topics(len(groups))} reported in words, {only} of them in words only"


def summary_of(groups: list[list[ClaimRow]]) -> str:
    """How many topics compare two points, contradict themselves, and agree with the figures or do not."""
    count = partial(_count, groups)
    differ = count(lambda row: row.verdict is Verdict.DIFFERS)
    agree = count(lambda row: row.verdict is Verdict.AGREES)
    calm = count(lambda r: r.two_points and any(map(_says_no_exception, r.checks)))
    beside = f" ({calm} beside “no exceptional volumes”)" if calm else ""
    found = (
        (count(lambda r: r.two_points), f"compare two points{beside}, which shows no change by itself"),
        (count(lambda r: r.contradicts), "contradict themselves"),
        (differ, "say otherwise than the figures"),
        (agree, "agree with the figures"),
    )
    told = [f"{number} {_verb(words, number)}" for number, words in found if number]
    return "; ".join(told) + "." if told else "None of them makes a claim that figures could bear out."


def _says_no_exception(check: ClaimCheck) -> bool:
    return check.kind is ClaimKind.EXCEPTIONAL and NO_EXCEPTION.search(check.words) is not None


def _count(
    groups: Iterable[list[ClaimRow]], wanted: Callable[[ClaimRow], bool], *, every: bool = False
) -> int:
    return sum((all if every else any)(wanted(row) for row in group) for group in groups)


def _topics(count: int) -> str:
    return "1 topic was" if count == 1 else f"{count} topics were"


def _verb(words: str, number: int) -> str:
    """ "compare" becomes "compares", "themselves" "itself", where there is one."""
    if number != 1:
        return words
    verb, rest = words.split(" ", 1)
    return f"{verb}s {rest}".replace("themselves", "itself")
