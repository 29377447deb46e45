"""Headings that stand for the next ones, too: "2015/16 | Target | 2016/17 | Target", "Yes | % | No | %"."""

import itertools
from collections import Counter
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.returns.reader.area_names import is_total
from app.returns.reader.heading_words import UNIT_REMARK
from app.returns.reader.statistic_words import inner_statistic, whole_statistic
from app.returns.reader.unit_words import unit_of

FEW_TIMES = 3  # that a heading which is no statistic stands in a row

_BESIDE = (
    Statistic.PERCENTAGE,
    Statistic.RATE,
    Statistic.RANK,
    Statistic.TARGET,
    Statistic.CHANGE,
    Statistic.PERCENTAGE_CHANGE,
)


def heads_of_groups(texts: Sequence[str], letters: Sequence[str]) -> list[int]:
    """The places of the headings of a row that head groups; none where they do not.

    `letters` are those of the cells (profile.py). Periods head what follows if the same follows each of them;
    names head the statistics, and any other word, that come again and again behind them.
    """
    periods = [n for n, letter in enumerate(letters) if letter in "pyd"]
    if len(periods) > 1 and periods[0] == 0 and all(texts):
        groups = [texts[head + 1 : end] for head, end in itertools.pairwise([*periods, len(texts)])]
        if groups[0] and all(group == groups[0] for group in groups):
            return periods
    statistics = [n for n, text in enumerate(texts) if whole_statistic(text) in _BESIDE]
    said = statistics or _repeated(texts)
    alike = len(said) > 1 and len({texts[n].casefold() for n in said}) == 1
    named = [n for n, text in enumerate(texts) if text and n not in said]
    names = [texts[n] for n in named]
    if alike and said[0] > 0 and all(n - 1 in named for n in said) and len(set(names)) == len(names):
        plain = all(whole_statistic(name) is None for name in names)
        return named if plain and (not statistics or len(named) <= 2 * len(said)) else []
    return []


def _repeated(texts: Sequence[str]) -> list[int]:
    """The places of the one heading that comes again: "Helmet (£) | Quantity | Boots (£) | Quantity"."""
    counts = Counter(text for text in texts if text and not is_total(text))
    again = [text for text, count in counts.items() if count > 1]
    often = FEW_TIMES if again and inner_statistic(again[0]) not in _BESIDE else 2
    if len(again) != 1 or counts[again[0]] < often:
        return []
    return [n for n, text in enumerate(texts) if text == again[0]]


def units_at_right_ends(texts: Sequence[str], below: Sequence[str]) -> list[int]:
    """For each column the place of its unit, where units stand over the last columns of their groups.

    "(Number)" and "(Per cent)" are of the columns before them, too, but for those whose heading `below` names
    a unit of its own. -1 where there is none; empty where the row is not so.
    """
    own = [n for n, text in enumerate(texts) if text]
    if len(own) < 2 or own[0] == 0 or own[-1] != len(texts) - 1:
        return []
    if not all(UNIT_REMARK.fullmatch(texts[n]) for n in own):
        return []
    return [
        n if n in own else -1 if unit_of(below[n]) is not None else min(right for right in own if right > n)
        for n in range(len(texts))
    ]


def repeated_groups(columns: Sequence[int], texts: Sequence[str]) -> list[list[int]]:
    """Columns in groups where their lowest headings repeat: a, b, a, b gives two groups of two."""
    for length in range(2, len(texts) // 2 + 1):
        whole = len(texts) % length == 0 and list(texts) == list(texts[:length]) * (len(texts) // length)
        if whole and len(set(texts[:length])) == length and all(texts[:length]):
            return [list(columns[at : at + length]) for at in range(0, len(columns), length)]
    return []
