"""Every statement of a quarter's returns, checked against the panel's own series."""

from app.analysis.claims import Spoken, check_claims
from app.analysis.results import Analysis
from app.analysis.what_changed import RECENT
from app.domain.claims import Verdict
from app.domain.periods import Period, months_of
from app.queries.claim_sentences import headline_of, remarks_on, summary_of
from app.queries.claim_types import ClaimList, ClaimRow, TopicRow
from app.queries.findings import Finding, Findings
from app.queries.panel import load_panel
from app.store.returns import StoredStatement
from app.store.store import Store


def load_claims(findings: Findings) -> ClaimList:
    """What the returns for the quarter of `findings` say in words, and what their own figures say to it."""
    rows = tuple(claim_on(findings, said) for said in statements_of(findings))
    by_topic: dict[int | str, list[ClaimRow]] = {}
    for row in rows:
        by_topic.setdefault(row.measure_id or row.topic.casefold(), []).append(row)
    groups = sorted(by_topic.values(), key=lambda group: min(_rank(row) for row in group))
    return ClaimList(
        headline=headline_of(groups) if rows else "",
        summary=summary_of(groups) if rows else "",
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
        remarks=remarks_on(checks, words_only, finding is None, _drawn(findings, finding, period)),
        file=arrived.file,
        sheet=said.sheet,
        cell=said.cell,
    )


def period_of(said: StoredStatement, quarter: Period) -> Period:
    """The month that the sheet is named after, if it lies in the quarter; else the quarter."""
    name = said.sheet.casefold()
    return next((one for one in months_of(quarter) if one.label.casefold() in name), quarter)


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
