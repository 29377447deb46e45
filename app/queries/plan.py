"""The plan over time: its versions, how objectives went on, and what was promised and never reported."""

from app.domain.periods import day_label
from app.domain.plans import Objective, Plan
from app.queries.cycle_types import Descent, PlanPage, PlanVersion
from app.queries.gaps import load_gaps
from app.queries.ledger import count_words
from app.queries.panel import Panel
from app.store.store import Store


def load_plan(store: Store, panel: Panel) -> PlanPage:
    """Every version, the oldest first, with risks and outcome sheets."""
    gaps = load_gaps(store, panel)
    versions = tuple(_version(panel, plan) for plan in panel.plans)
    promised = count_words(len(gaps), "promised measure was", "promised measures were")
    return PlanPage(
        headline=f"{promised} never reported" if gaps else "Every promised measure was reported",
        subtitle=f"{count_words(len(versions), 'version', 'versions')} of the plan, the oldest first.",
        versions=versions,
        descents=_descents(panel),
        gaps=gaps,
        risks=store.papers.risks(),
        sheets=store.papers.outcome_sheets(),
    )


def _version(panel: Panel, plan: Plan) -> PlanVersion:
    aims = sum(aim.plan_id == plan.id for aim in panel.aims)
    objectives = sum(objective.plan_id == plan.id for objective in panel.objectives)
    counts = [count_words(objectives, "objective", "objectives")]
    if aims:
        counts.insert(0, count_words(aims, "aim", "aims"))
    return PlanVersion(plan.id, _named(plan), _dates(plan), ", ".join(counts))


def _named(plan: Plan) -> str:
    return f"{plan.title}, {plan.version}" if plan.version else plan.title


def _dates(plan: Plan) -> str:
    if plan.starts is None:
        return "No dates given"
    ends = f" to {day_label(plan.ends)}" if plan.ends else " on"
    return f"From {day_label(plan.starts)}{ends}"


def _descents(panel: Panel) -> tuple[Descent, ...]:
    """What each objective that is mapped, or has a later version and is not, became."""
    plans = {plan.id: plan for plan in panel.plans}
    objectives = {objective.id: objective for objective in panel.objectives}
    mapped = {mapping.from_objective for mapping in panel.mappings}
    mapped_plans = {objectives[one].plan_id for one in mapped}
    found = []
    for objective in panel.objectives:
        if objective.plan_id not in mapped_plans:
            continue
        own = [one for one in panel.mappings if one.from_objective == objective.id]
        onto = tuple(_labelled(objectives[one.to_objective], plans) for one in own)
        note = " ".join(dict.fromkeys(one.note for one in own if one.note))
        title = f"{objective.ref}. {objective.title}"
        found.append(Descent(objective.id, _named(plans[objective.plan_id]), title, onto, note))
    return tuple(found)


def _labelled(objective: Objective, plans: dict[int, Plan]) -> str:
    return f"{objective.ref}. {objective.short_title} ({plans[objective.plan_id].title})"
