"""Progress that was reported before: the same long text as last time under the same topic."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from app.domain.issues import Issue, Severity
from app.returns.snapshot import EarlierWords
from app.returns.summary import SummaryLine

LONG = 40  # characters; shorter texts such as "No significant change" may well be true again
ALIKE = 0.97  # share of the text; beyond it only a date or a digit differs


def check_words(lines: Sequence[SummaryLine], earlier: Mapping[str, EarlierWords]) -> list[Issue]:
    """One note per topic and column whose text is last time's; `earlier` is by topic as printed."""
    issues = []
    for line in lines:
        before = earlier.get(line.topic)
        if before is None:
            continue
        for what, verb, now, then, cell in (
            ("The words on the data", "repeat", line.words, before.words, line.cell),
            ("The activity", "repeats", line.activity, before.activity, line.activity_cell),
        ):
            if is_repeated(now, then):
                message = (
                    f'{what} under "{line.topic}" {verb} the last return\'s: ask what has happened since.'
                )
                issues.append(Issue(Severity.WARNING, "progress-repeated", message, line.sheet, cell))
    return issues


def is_repeated(now: str, then: str) -> bool:
    """Whether a long text says again, but for blanks, case and a character or two, what it said before."""
    one, other = _plain(now), _plain(then)
    if min(len(one), len(other)) < LONG:
        return False
    if one == other:
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False  # other numbers are news
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()
