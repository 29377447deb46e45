"""Many lines about what was not reported, told in one: the list is for what changed."""

from collections.abc import Sequence
from dataclasses import replace

from app.analysis.looks import Change
from app.analysis.sentence_words import join

FEW = 3  # lines of one sort that are still told one by one


def condense(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The list with one line in place of more than three that miss figures for the same reason.

    The line stands where the first of them stood and names what is missing in its detail.
    """
    kept: list[Change] = []
    for change in changes:
        alike = [other for other in changes if change.gap and other.gap_sort == change.gap_sort]
        if len(alike) <= FEW:
            kept.append(change)
        elif change is alike[0]:
            kept.append(_in_one(alike))
    return tuple(kept)


def _in_one(alike: list[Change]) -> Change:
    first = alike[0]
    names: dict[str, list[str]] = {}
    for change in alike:
        names.setdefault(change.gap, []).append(change.name)
    count = len({change.measure_id for change in alike})
    listed = [f"{gap[0].upper()}{gap[1:]}: {join(tuple(found))}." for gap, found in names.items()]
    if len(names) == 1:
        sentence = f"{count} measures have {first.gap}." if first.gap_sort == "months" else ""
        sentence = sentence or f"{count} measures {first.gap} are missing."
        listed = [f"{join(tuple(names[first.gap]))}."]
    elif first.gap_sort == "months":
        sentence = f"{count} measures have no figure for some of the months."
    else:
        sentence = f"{count} measures that were reported before are missing."
    evidence = tuple(dict.fromkeys(source for change in alike for source in change.evidence))
    return replace(
        first,
        sentence=sentence,
        detail=" ".join(listed),
        measure_id=None,
        area=None,
        evidence=evidence,
        gap="",
    )
