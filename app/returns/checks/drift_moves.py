"""Areas and statistics that stand in another column than last time."""

from collections import defaultdict
from collections.abc import Iterable

from app.domain.figures import Figure
from app.domain.issues import Issue, Severity
from app.returns.layout import label_of
from app.returns.plan import ImportPlan

DIGITS = "0123456789"

Place = tuple[str, str, str, str]  # sheet, measure, area, statistic


def moved_columns(last: Iterable[Figure], plan: ImportPlan) -> list[Issue]:
    """One note per sheet whose headings stand over other columns; a table that grew has not moved."""
    before, now = _columns(last), _columns(plan.figures)
    moved: dict[str, list[Place]] = defaultdict(list)
    for place, columns in before.items():
        found = now.get(place, set())
        if found and not found & columns and len(found) == len(columns):
            moved[place[0]].append(place)
    return [_issue(places, before, now, plan) for places in moved.values()]


def _columns(figures: Iterable[Figure]) -> dict[Place, set[str]]:
    """The columns in which each measure, area and statistic of a sheet stands."""
    as_printed: dict[tuple[object, ...], tuple[Figure, set[str]]] = {}
    for figure in figures:
        source = figure.source
        labels = (source.sheet, figure.labelled_measure, figure.labelled_area, figure.statistic)
        if labels not in as_printed:
            as_printed[labels] = (figure, set())
        as_printed[labels][1].add(source.cell.rstrip(DIGITS))
    found: dict[Place, set[str]] = defaultdict(set)
    for figure, columns in as_printed.values():
        found[_place(figure)] |= columns
    return dict(found)


def _place(figure: Figure) -> Place:
    return (figure.source.sheet, label_of(figure), figure.labelled_area or "", figure.statistic.value)


def _issue(
    places: list[Place],
    before: dict[Place, set[str]],
    now: dict[Place, set[str]],
    plan: ImportPlan,
) -> Issue:
    first = places[0]
    figure = next(each for each in reversed(plan.figures) if _place(each) == first)
    what = f'"{figure.labelled_measure[-1]}"' + (f" for {first[2]}" if first[2] else "")
    others = len(places) - 1
    more = f", and so did {others} other{'s' if others > 1 else ''}" if others else ""
    message = (
        f"{what} moved from column {', '.join(sorted(before[first]))} to "
        f"{', '.join(sorted(now[first]))}{more}. "
        "Figures are read by their headings: nothing is lost."
    )
    return Issue(Severity.NOTE, "columns-moved", message, first[0], figure.source.cell)
