"""The JSON shapes of the command line, one function for each; other people's scripts rely on them."""

from typing import TYPE_CHECKING, Any

from app.domain.figures import Figure, LabelledFigure, Source
from app.domain.issues import Issue
from app.domain.meanings import LabelKind
from app.domain.periods import Period, quarter_key
from app.domain.questions import Evidence, Question
from app.domain.ratings import Judgement, Ratings
from app.queries.claim_types import ClaimRow
from app.queries.figures import SourcedFigure
from app.queries.panel import Panel
from app.queries.revisions import Revision
from app.returns.matching import Decided
from app.returns.offers import Suggestion
from app.returns.plan import ImportPlan, PlannedFigure

if TYPE_CHECKING:  # it brings numpy, which reading a workbook needs none of
    from app.analysis.looks import ChangeList

Json = dict[str, Any]


def period_json(period: Period | None) -> Json | None:
    """A period, or null where the workbook gives none."""
    if period is None:
        return None
    return {
        "kind": period.kind.value,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "label": period.label,
    }


def labelled_json(figure: LabelledFigure) -> Json:
    """A figure in the workbook's own words."""
    return {
        "measure": list(figure.measure),
        "area": figure.area,
        "period": period_json(figure.period),
        **_value_json(figure),
        "source": source_json(figure.source),
    }


def figure_json(sourced: SourcedFigure) -> Json:
    """A figure of a panel, with the panel's names and where it is from."""
    figure, arrived = sourced.figure, sourced.arrived
    return {
        "id": figure.id,
        "measure": [sourced.measure.heading, sourced.measure.name],
        "area": sourced.area.name,
        "period": period_json(figure.period),
        **_value_json(figure),
        "source": source_json(figure.source),
        "as_labelled": {"measure": list(figure.labelled_measure), "area": figure.labelled_area},
        "return": {
            "id": arrived.id or None,
            "file": arrived.file,
            "sha256": arrived.sha256,
            "received": arrived.received.isoformat(),
        },
        "restates": figure.restates,
    }


def planned_json(planned: PlannedFigure, plan: ImportPlan, panel: Panel) -> Json:
    """A figure that an import would add: as in the panel, but without an id yet."""
    figure = planned.figure
    new = {measure.id: measure for measure in plan.decisions.new_measures}
    measure = new.get(figure.measure_id) or panel.measure[figure.measure_id]
    sourced = SourcedFigure(figure, measure, panel.area[figure.area_id], plan.details)
    restates = planned.earlier.id if planned.earlier else None
    return {**figure_json(sourced), "id": None, "restates": restates}


def plan_json(plan: ImportPlan, applied: bool) -> Json:
    """What importing one workbook would do, or did, in counts."""
    return {
        "file": plan.details.file,
        "sha256": plan.details.sha256,
        "received": plan.details.received.isoformat(),
        "applied": applied,
        "new": len(plan.new),
        "restated": len(plan.restated),
        "unchanged": len(plan.unchanged),
        "left_out": len(plan.left_out),
        "in_error": len(plan.in_error),
    }


def suggestion_json(offer: Suggestion, plan: ImportPlan) -> Json:
    """A label that nobody knows, with what it may mean, likeliest first."""
    return {
        "kind": offer.kind.value,
        "label": offer.label,
        "figures": offer.figures,
        "source": {"file": plan.details.file, "sheet": offer.sheet, "cell": offer.cell},
        "candidates": [
            {"name": each.name, "sureness": each.sureness, "words": each.words} for each in offer.candidates
        ],
    }


def decided_json(each: Decided, plan: ImportPlan, panel: Panel) -> Json:
    """A label that somebody decided about, now or for an earlier return; null means left out."""
    named = panel.areas if each.kind is LabelKind.AREA else (*panel.measures, *plan.decisions.new_measures)
    return {
        "kind": each.kind.value,
        "label": each.label,
        "means": next((one.name for one in named if one.id == each.means), None),
        "figures": each.figures,
        "source": {"file": plan.details.file, "sheet": each.sheet, "cell": each.cell},
    }


def revision_json(row: Revision) -> Json:
    """One restatement, with its question."""
    return {
        "figure": row.figure_id,
        "measure": row.measure,
        "area": row.area,
        "period": row.period,
        "old": row.old,
        "new": row.new,
        "difference": row.difference or None,
        "old_return": {"file": row.old_file, "received": row.old_received.isoformat()},
        "return": {"file": row.file, "received": row.received.isoformat(), "sender": row.sender},
        "question": row.question,
    }


def source_json(source: Source) -> Json:
    """File, sheet and cell."""
    return {"file": source.file, "sheet": source.sheet, "cell": source.cell}


def issue_json(issue: Issue) -> Json:
    """One finding."""
    return {
        "severity": issue.severity.value,
        "code": issue.code,
        "sheet": issue.sheet,
        "cell": issue.cell,
        "message": issue.message,
    }


def ratings_json(ratings: Ratings) -> Json:
    """The three ratings side by side, null where nobody gave one."""
    return {
        "stated": judgement_json(ratings.stated),
        "calculated": judgement_json(ratings.calculated),
        "panel": judgement_json(ratings.panel),
    }


def judgement_json(judgement: Judgement | None) -> Json | None:
    """One rating with its rule and reason."""
    if judgement is None:
        return None
    return {
        "rating": judgement.rating.value,
        "rule": judgement.rule,
        "reason": judgement.reason,
        "by": judgement.by or None,
        "date": judgement.day.isoformat() if judgement.day else None,
    }


def changes_json(found: "ChangeList", quarter: Period, panel: Panel) -> Json:
    """What really changed, and how many measures were looked at."""
    return {
        "quarter": quarter_key(quarter),
        "headline": found.headline,
        "summary": found.summary,
        "changes": [
            {
                "kind": change.kind.value,
                "sentence": change.sentence,
                "detail": change.detail,
                "measure": panel.measure[change.measure_id].name if change.measure_id else None,
                "area": change.area,
                "evidence": list(change.evidence),
            }
            for change in found.changes
        ],
        "looked_at": found.measures,
        "steady": found.steady,
        "cannot_judge": found.cannot_judge,
        "left_out": found.left_out,
    }


def claim_json(row: ClaimRow) -> Json:
    """One statement in words; `check` is a verdict, "contradicts itself" or "no claim"."""
    return {
        "topic": row.topic,
        "words": row.words,
        "activity": row.activity or None,
        "measure": row.measure or None,
        "period": period_json(row.period),
        "check": row.check,
        "two_points": row.two_points,
        "words_only": row.words_only,
        "sentence": row.sentence,
        "source": {"file": row.file, "sheet": row.sheet, "cell": row.cell},
    }


def question_json(question: Question, meeting: str | None) -> Json:
    """A question with its evidence; `meeting` is an ISO date or None."""
    return {
        "ref": question.ref,
        "text": question.text,
        "author": question.author,
        "state": question.state.value,
        "why": question.why,
        "full_answer": question.full_answer,
        "supplementary": question.supplementary,
        "visibility": question.visibility.value,
        "evidence": [evidence_json(evidence) for evidence in question.evidence],
        "meeting": meeting,
        "answer": question.answer or None,
        "judgement": question.judgement.value if question.judgement else None,
    }


def evidence_json(evidence: Evidence) -> Json:
    """What a question rests on, as it was that day."""
    return {
        "kind": evidence.kind.value,
        "sentence": evidence.sentence,
        "as_at": evidence.as_at.isoformat(),
        "source": evidence.source,
    }


def number_json(value: float | None) -> float | int | None:
    """Whole numbers without a decimal point."""
    return int(value) if value is not None and value == int(value) else value


def _value_json(figure: LabelledFigure | Figure) -> Json:
    return {
        "statistic": figure.statistic.value,
        "value": number_json(figure.value),
        "markers": [marker.value for marker in figure.markers],
        "text": figure.text,
        "unit": figure.unit.value,
    }
