"""The gap register: what plans promised to measure and no return has reported."""

from app.queries.cycle_types import Gap
from app.queries.panel import Panel
from app.store.store import Store


def load_gaps(store: Store, panel: Panel) -> tuple[Gap, ...]:
    """Success measures of every plan version without a figure, in the order of the plans."""
    objectives = {objective.id: objective for objective in panel.objectives}
    plans = {plan.id: plan for plan in panel.plans}
    gaps = []
    for promised in store.plans.success_measures(tuple(objectives)):
        if promised.measure_id is not None and store.figures.any_of(promised.measure_id):
            continue
        objective = objectives[promised.objective_id]
        plan = plans[objective.plan_id]
        words = (
            "No measure was ever named for it."
            if promised.measure_id is None
            else "Its measure has no figure in any return."
        )
        gaps.append(
            Gap(
                success_id=promised.id,
                objective_id=objective.id,
                objective=f"{objective.ref}. {objective.short_title}",
                since=str(plan.starts.year) if plan.starts else plan.code,
                plan=f"{plan.title} {plan.version}".strip(),
                ref=promised.ref,
                text=promised.text,
                words=words,
            )
        )
    return tuple(gaps)
