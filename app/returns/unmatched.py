"""What is said of figures that are left out: a line for each label, or one for a sheet full of them."""

from collections.abc import Iterable, Mapping, Sequence

from app.domain.figures import LabelledFigure
from app.domain.issues import Issue, Severity
from app.domain.meanings import LabelKind
from app.returns.likeness import SURE
from app.returns.offers import Suggestion
from app.returns.wording import count_of, joined

AS_DECIDED = "left-out-as-decided"
NO_PERIOD = "no-period"
UNKNOWN = {"unknown-measure": LabelKind.MEASURE, "unknown-area": LabelKind.AREA}  # what can be decided
MANY = 5  # unknown labels of a sheet; more of them are said together

Reason = tuple[str, str, str]  # code, label, sheet; what was decided holds for every sheet
Left = Mapping[Reason, Sequence[LabelledFigure]]


def unmatched_issues(left: Left, offers: Mapping[Reason, Suggestion]) -> tuple[Issue, ...]:
    """Issues in reading order. A label that very likely means something is always named."""
    together: dict[tuple[str, str], list[Reason]] = {}
    for reason in left:
        if reason[0] in UNKNOWN and not _is_sure(offers.get(reason)):
            together.setdefault((reason[0], reason[2]), []).append(reason)
    many = {place: reasons for place, reasons in together.items() if len(reasons) > MANY}
    issues: list[Issue] = []
    for reason, figures in left.items():
        reasons = many.get((reason[0], reason[2]), [])
        if reason not in reasons:
            issues.append(_issue(reason, figures, offers.get(reason)))
        elif reason == reasons[0]:
            issues.append(_issue_on_many(reasons, left))
    return tuple(issues)


def _is_sure(offer: Suggestion | None) -> bool:
    return offer is not None and any(each.sureness >= SURE for each in offer.candidates)


def _issue(reason: Reason, figures: Sequence[LabelledFigure], offer: Suggestion | None) -> Issue:
    code, label, _ = reason
    own = "its figure is" if len(figures) == 1 else f"its {len(figures):,} figures are"
    if code == AS_DECIDED:
        own = "1 figure was" if len(figures) == 1 else f"{len(figures):,} figures were"
        return _at(figures, Severity.NOTE, code, f'{own} left out: "{label}", as decided for this sender.')
    if code == NO_PERIOD:
        message = f'Neither the table nor the cover says which period "{label}" is for, so {own} left out.'
        return _at(figures, Severity.WARNING, code, message)
    best = offer.candidates[0] if offer and offer.candidates else None
    perhaps = f' It may mean "{best.name}" ({best.words}).' if best else ""
    message = f'The panel has no {UNKNOWN[code].value} "{label}", so {own} left out.{perhaps}'
    return _at(figures, Severity.WARNING, code, message)


def _issue_on_many(reasons: Sequence[Reason], left: Left) -> Issue:
    code = reasons[0][0]
    figures = [figure for reason in reasons for figure in left[reason]]
    names = joined((f'"{label}"' for _, label, _ in reasons), most=3)
    message = (
        f"The panel does not know {count_of(len(reasons), UNKNOWN[code].value)} on this sheet, "
        f"so {count_of(len(figures))} are left out: {names}."
    )
    return _at(figures, Severity.WARNING, code, message)


def _at(figures: Iterable[LabelledFigure], severity: Severity, code: str, message: str) -> Issue:
    first, *others = (figure.source for figure in figures)
    also = tuple(other.cell for other in others if other.sheet == first.sheet)
    return Issue(severity, code, message, first.sheet, first.cell, also)
