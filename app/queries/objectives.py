"""The board of objectives, and the page of one."""

from collections import Counter

from app.analysis.rating import rate_objective
from app.domain.areas import Area
from app.domain.plans import Objective, Plan
from app.domain.ratings import Judgement, Rating, RatingKind, Ratings
from app.queries.findings import Finding, Findings, Movement, last_given
from app.queries.measures import measure_row, statements_on
from app.queries.page_types import AimSection, Board, ObjectivePage, ObjectiveRow, PromisedMeasure, Statement
from app.queries.panel import Panel

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


def load_board(findings: Findings, area: Area) -> Board:
    """The objectives of the plan in force, by aim, with what the numbers say of each."""
    panel, quarter = findings.panel, findings.quarter
    plan = panel.plan_for(quarter)
    rows = {o.id: objective_row(findings, o, area) for o in panel.objectives if o.plan_id == plan.id}
    aims = [aim for aim in panel.aims if aim.plan_id == plan.id]
    titles = {aim.id: aim.title for aim in aims}
    sections = [
        AimSection(titles.get(aim_id or 0, "Objectives"), tuple(found))
        for aim_id in [*titles, None]
        if (found := [rows[o.id] for o in panel.objectives if o.id in rows and o.aim_id == aim_id])
    ]
    return Board(
        headline=_board_headline(list(rows.values())),
        subtitle=_board_subtitle(findings, plan, area),
        plan=plan_label(plan),
        quarter=quarter,
        sections=tuple(sections),
    )


def load_objective(findings: Findings, objective_id: int, area: Area) -> ObjectivePage:
    """Everything on one objective in one area. Raises KeyError."""
    panel = findings.panel
    objective = {o.id: o for o in panel.objectives}[objective_id]
    linked = linked_findings(findings, objective, area)
    plan = next(plan for plan in panel.plans if plan.id == objective.plan_id)
    return ObjectivePage(
        objective=objective,
        aim=next((aim.title for aim in panel.aims if aim.id == objective.aim_id), ""),
        plan=plan_label(plan),
        quarter=findings.quarter,
        area=area,
        ratings=objective_ratings(findings, objective, [f for f, headline in linked if headline]),
        sentence=_objective_sentence([finding for finding, _ in linked]),
        measures=tuple(measure_row(findings, finding, headline) for finding, headline in linked),
        promised=_promised(findings, objective),
        statements=_statements(findings, linked),
        questions=panel.questions_on(objective_id=objective.id),
        earlier=_earlier(panel, objective),
    )


def objective_row(findings: Findings, objective: Objective, area: Area) -> ObjectiveRow:
    """One line of the board."""
    linked = linked_findings(findings, objective, area)
    counts = Counter(finding.movement for finding, _ in linked)
    statements = _statements(findings, linked)
    return ObjectiveRow(
        objective_id=objective.id,
        ref=objective.ref,
        title=objective.title,
        short_title=objective.short_title,
        ratings=objective_ratings(findings, objective, [f for f, headline in linked if headline]),
        statement=statements[0].words if len(statements) == 1 else "",
        better=counts[Movement.BETTER],
        worse=counts[Movement.WORSE],
        steady=counts[Movement.STEADY],
        not_judged=counts[Movement.NOT_JUDGED],
        finding=_row_finding([finding for finding, _ in linked]),
        open_questions=findings.panel.open_questions(objective_id=objective.id),
        moved=counts[Movement.MOVED],
    )


def linked_findings(findings: Findings, objective: Objective, area: Area) -> list[tuple[Finding, bool]]:
    """The measures that speak for an objective, headline measures first, as found in one area."""
    links = [link for link in findings.panel.links if link.objective_id == objective.id]
    links.sort(key=lambda link: not link.headline)
    return [(findings.of(link.measure_id, area.id), link.headline) for link in links]


def objective_ratings(findings: Findings, objective: Objective, headline: list[Finding]) -> Ratings:
    """Stated, calculated and panel's rating of an objective, never merged."""
    given = {
        kind: last_given(findings.panel, kind, findings.quarter, objective_id=objective.id)
        for kind in (RatingKind.STATED, RatingKind.PANEL)
    }
    judgements: list[Judgement] = [f.ratings.calculated for f in headline if f.ratings.calculated]
    return Ratings(
        stated=given[RatingKind.STATED],
        calculated=rate_objective(judgements),
        panel=given[RatingKind.PANEL],
    )


def plan_label(plan: Plan) -> str:
    """A plan with its version, as printed."""
    return f"{plan.title}, {plan.version}" if plan.version else plan.title


def _board_headline(rows: list[ObjectiveRow]) -> str:
    ratings = [row.ratings.calculated.rating for row in rows if row.ratings.calculated]
    red, green = ratings.count(Rating.RED), ratings.count(Rating.GREEN)
    judged = sum(1 for rating in ratings if rating is not Rating.NOT_RATED)
    if not judged:
        return "No objective can be rated from the figures reported"
    if red:
        return f"{_number(red)} of {judged} objectives that can be rated {_is(red)} red"
    if green:
        return (
            f"No objective is red; {_number(green).lower()} of {judged} that can be rated {_is(green)} green"
        )
    return f"No objective is red or green; all {judged} that can be rated are amber"


def _board_subtitle(findings: Findings, plan: Plan, area: Area) -> str:
    stated = any(g.kind is RatingKind.STATED and g.quarter == findings.quarter for g in findings.panel.given)
    theirs = "The PCC's are as stated" if stated else "The PCC stated no ratings for this quarter"
    ours = f"{area.name}. Calculated ratings follow the printed rules. {theirs}."
    return f"{ours} {plan_label(plan)}.{findings.illustrative_note}"


def _objective_sentence(found: list[Finding]) -> str:
    if not found:
        return "No measure is reported for this objective, so it cannot be rated."
    counts = Counter(finding.movement for finding in found)
    parts = [
        f"{counts[movement]} {words}"
        for movement, words in (
            (Movement.WORSE, "worse"),
            (Movement.BETTER, "better"),
            (Movement.MOVED, "moved, neither for better nor worse"),
            (Movement.STEADY, "with no clear change"),
            (Movement.NOT_JUDGED, "cannot be judged"),
        )
        if counts[movement]
    ]
    total = "1 measure" if len(found) == 1 else f"{len(found)} measures"
    return f"Of {total}: {', '.join(parts)}."


def _row_finding(found: list[Finding]) -> str:
    """The one thing to know: what moved, else that nothing did."""
    if not found:
        return "No measure reported"
    order = (Movement.WORSE, Movement.BETTER, Movement.MOVED)
    moved = sorted((f for f in found if f.movement in order), key=lambda f: order.index(f.movement))
    if moved:
        more = f", and {len(moved) - 1} more" if len(moved) > 1 else ""
        return f"{moved[0].measure.name}: {_without_name(moved[0])}{more}"
    if all(finding.movement is Movement.NOT_JUDGED for finding in found):
        return "Figures reported cannot be judged"
    return "No clear change"


def _without_name(finding: Finding) -> str:
    """What a headline says after the measure's name, which it holds only where there is room for it."""
    said = finding.headline.removeprefix(f"{finding.measure.name}: ")
    return said[:1].lower() + said[1:]


def _promised(findings: Findings, objective: Objective) -> tuple[PromisedMeasure, ...]:
    """Success measures of this objective and of the ones it goes on from in earlier versions."""
    panel = findings.panel
    ids = (objective.id, *(m.from_objective for m in panel.mappings if m.to_objective == objective.id))
    return tuple(
        PromisedMeasure(
            promise.ref,
            promise.text,
            promise.measure_id,
            panel.measure[promise.measure_id].name if promise.measure_id else "",
        )
        for promise in findings.success_measures(ids)
    )


def _earlier(panel: Panel, objective: Objective) -> tuple[str, ...]:
    """The objectives of other plan versions that map to or from this one, in words."""
    by_id = {o.id: o for o in panel.objectives}
    plans = {plan.id: plan for plan in panel.plans}
    lines = []
    for mapping in panel.mappings:
        if mapping.to_objective == objective.id:
            other, way = by_id[mapping.from_objective], "Goes on from"
        elif mapping.from_objective == objective.id:
            other, way = by_id[mapping.to_objective], "Goes on as"
        else:
            continue
        note = f" ({mapping.note})" if mapping.note else ""
        lines.append(f"{way} {other.ref}, {other.title}, {plan_label(plans[other.plan_id])}{note}")
    return tuple(lines)


def _statements(findings: Findings, linked: list[tuple[Finding, bool]]) -> tuple[Statement, ...]:
    return tuple(s for finding, _ in linked for s in statements_on(findings, finding.measure.id))


def _number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
