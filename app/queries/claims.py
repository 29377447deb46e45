"""Every statement of a quarter's returns, checked against the panel's own series."""

import re
from collections.abc import Callable, Iterable
from functools import partial

from app.analysis.claims import Spoken, check_claims
from app.analysis.results import Analysis
from app.analysis.what_changed import RECENT
from app.domain.claims import ClaimCheck, ClaimKind, Verdict
from app.domain.periods import Period, months_of
from app.queries.claim_types import ClaimList, ClaimRow, TopicRow
from app.queries.findings import Finding, Findings
from app.queries.panel import load_panel
from app.store.returns import StoredStatement
from app.store.store import Store

NO_EXCEPTION = re.compile(r"\b(?:no|not)\b", re.IGNORECASE)
TWO_POINTS = "It compares two points, which shows no change by itself."


def load_claims(findings: Findings) -> ClaimList:
    """What the returns for the quarter of `findings` say in words, and what their own figures say to it."""
    rows = tuple(claim_on(findings, said) for said in statements_of(findings))
    by_topic: dict[int | str, list[ClaimRow]] = {}
    for row in rows:
        by_topic.setdefault(row.measure_id or row.topic.casefold(), []).append(row)
    groups = sorted(by_topic.values(), key=lambda group: min(_rank(row) for row in group))
    return ClaimList(
        headline=_headline(groups) if rows else "",
        summary=_summary(groups) if rows else "",
        rows=rows,
        topics=tuple(_topic(group) for group in groups),
    )


def claims_about(findings: Findings, measure_id: int) -> tuple[ClaimRow, ...]:
    """What the returns for the quarter say in words about one measure, as printed."""
    return tuple(claim_on(findings, s) for s in statements_of(findings) if s.measure_id == measure_id)


def claim_by_id(store: Store, statement_id: int) -> ClaimRow:
    """One statement, checked for the quarter of its return. Raises KeyError where it is gone."""
    panel = load_panel(store)
    said = {said.id: said for said in panel.statements}[statement_id]
    quarter = panel.arrived[said.return_id].quarter
    return claim_on(Findings(store, panel, quarter or panel.newest_quarter()), said)


def statements_of(findings: Findings) -> tuple[StoredStatement, ...]:
    """The statements of the returns for the quarter that had been received."""
    arrived = {
        one.id
        for one in findings.panel.returns
        if one.quarter == findings.quarter and (findings.as_at is None or one.received <= findings.as_at)
    }
    return tuple(said for said in findings.panel.statements if said.return_id in arrived)


def claim_on(findings: Findings, said: StoredStatement) -> ClaimRow:
    """One statement, checked."""
    panel, period = findings.panel, period_of(said, findings.quarter)
    arrived, known = panel.arrived[said.return_id], said.measure_id in panel.measure
    finding = findings.of(said.measure_id or 0, panel.force.id) if known else None
    average = finding.average.value if finding and finding.average and period == findings.quarter else None
    parts = _areas_named(findings, said, finding)
    spoken = Spoken(finding.analysis if finding else None, period, arrived.received, average, parts)
    checks = check_claims(_text(said), spoken)
    words_only = finding is None or not (finding.has_figure or findings.came_with().get(finding.measure.id))
    return ClaimRow(
        statement_id=said.id,
        topic=said.topic,
        words=said.words,
        activity=said.activity,
        measure_id=finding.measure.id if finding else None,
        measure=finding.measure.name if finding else "",
        period=period,
        checks=checks,
        words_only=words_only,
        remarks=_remarks(checks, words_only, finding is None, _drawn(findings, finding, period)),
        file=arrived.file,
        sheet=said.sheet,
        cell=said.cell,
    )


def period_of(said: StoredStatement, quarter: Period) -> Period:
    """The month that the sheet is named after, if it lies in the quarter; else the quarter."""
    name = said.sheet.casefold()
    return next((one for one in months_of(quarter) if one.label.casefold() in name), quarter)


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


def _text(said: StoredStatement) -> str:
    return f"{said.words.rstrip('. ')}. {said.activity}"


def _areas_named(
    findings: Findings, said: StoredStatement, finding: Finding | None
) -> dict[str, Analysis | None]:
    """The charts of the areas that a statement may speak of, by name."""
    text = _text(said)
    speaks_of_all = "all areas" in text.casefold()
    return {
        area.name: findings.of(finding.measure.id, area.id).analysis if finding else None
        for area in findings.panel.policing_areas
        if speaks_of_all or area.name in text
    }


def _drawn(findings: Findings, finding: Finding | None, period: Period) -> bool:
    """Whether the figures that a check goes by hold months that are no real ones."""
    first, arrived = period.start.year - RECENT, findings.panel.arrived
    figures = finding.point_figures if finding else ()
    return any(arrived[f.return_id].illustrative and f.period.start.year >= first for f in figures)


def _remarks(checks: tuple[ClaimCheck, ...], words_only: bool, unknown: bool, drawn: bool) -> tuple[str, ...]:
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


def _rank(row: ClaimRow) -> int:
    """Statements by how much there is to ask, 0 the most."""
    if row.contradicts:
        return 0
    if row.verdict is Verdict.DIFFERS:
        return 1
    return 2 if row.two_points else 3 if row.words_only else 4


def _topic(group: list[ClaimRow]) -> TopicRow:
    newest = sorted(group, key=lambda row: row.period.end, reverse=True)
    gravest = min(newest, key=_rank)
    several = len({row.period for row in newest}) > 1
    return TopicRow(
        topic=gravest.topic,
        measure_id=gravest.measure_id,
        said=tuple(_said(row, several=several) for row in newest),
        sentence=" ".join(dict.fromkeys(r for row in sorted(newest, key=_rank) for r in row.remarks)),
        ask_id=gravest.statement_id,
        mark=gravest.mark,
    )


def _said(row: ClaimRow, *, several: bool) -> str:
    when = f"{row.period.span}: " if several else ""
    more = f" {row.activity.rstrip('. ')}." if row.activity else ""
    return f"{when}“{row.words.rstrip('. ')}.{more}”"


def _headline(groups: list[list[ClaimRow]]) -> str:
    only = _count(groups, lambda row: row.words_only, every=True)
    if only == len(groups):
        return f"{_topics(only)} reported in words only"
    return f"{_topics(len(groups))} reported in words, {only} of them in words only"


def _summary(groups: list[list[ClaimRow]]) -> str:
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
