"""Nothing, not shown and not applicable are three things: where a return seems to take one for another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from app.domain.figures import Figure, Marker, Statistic
from app.domain.issues import Issue, Severity
from app.returns.history import History
from app.returns.plan import PlannedFigure
from app.returns.wording import at, count_of, name_of

NO_NUMBER = (Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE)
SMALL = 10.0  # below it a number may well be held back
STEADY = 3  # numbers in a row, after which their absence is worth a word
WORDS = {
    Marker.NOT_AVAILABLE: "not available [x]",
    Marker.NOT_APPLICABLE: "not applicable [z]",
    Marker.CONFIDENTIAL: "confidential [c]",
}


def check_markers(
    arrived: Sequence[PlannedFigure], history: History, areas: Mapping[int, str]
) -> list[Issue]:
    """A 0 after shorthand and shorthand after numbers, once for each sheet, measure and shorthand."""
    zeros: dict[tuple[str, int], list[tuple[Figure, Marker]]] = defaultdict(list)
    gone: dict[tuple[str, int, Marker], list[Figure]] = defaultdict(list)
    for planned in arrived:
        figure = planned.figure
        if figure.statistic is not Statistic.VALUE or figure.value:
            continue  # a number other than 0 says nothing here
        earlier = history.before(figure)
        before = _before_zero(planned, earlier)
        after = _after_numbers(figure, earlier)
        if before is not None:
            zeros[figure.source.sheet, figure.measure_id].append((figure, before))
        if after is not None:
            gone[figure.source.sheet, figure.measure_id, after].append(figure)
    return [
        *(_zero_issue(found, areas) for found in zeros.values()),
        *(_gone_issue(marker, found, areas) for (_, _, marker), found in gone.items()),
    ]


def _before_zero(planned: PlannedFigure, earlier: Sequence[Figure]) -> Marker | None:
    """The shorthand that a 0 follows or restates; None where zeros are nothing new to the series."""
    if planned.figure.value != 0 or any(known.value == 0 for known in earlier):
        return None
    before = planned.earlier or (earlier[-1] if earlier else None)
    return _no_number(before) if before else None


def _after_numbers(figure: Figure, earlier: Sequence[Figure]) -> Marker | None:
    """The shorthand that stands where the last periods had numbers; small numbers may become confidential."""
    marker = _no_number(figure)
    numbers = [known.value for known in earlier[-STEADY:] if known.value is not None]
    if marker is None or len(numbers) < STEADY:
        return None
    if marker is Marker.CONFIDENTIAL and min(numbers) < SMALL:
        return None
    return marker


def _no_number(figure: Figure) -> Marker | None:
    if figure.value is not None:
        return None
    return next((marker for marker in figure.markers if marker in NO_NUMBER), None)


def _zero_issue(found: list[tuple[Figure, Marker]], areas: Mapping[int, str]) -> Issue:
    figure, marker = found[0]
    message = (
        f'"{name_of(figure)}" in {areas[figure.area_id]}: 0 stands where the figure before was '
        f"{WORDS[marker]}{_more(len(found))}. It was read as 0: ask whether it is none or not known."
    )
    return at(figure, Severity.WARNING, "zero-for-shorthand", message, (other for other, _ in found))


def _gone_issue(marker: Marker, found: list[Figure], areas: Mapping[int, str]) -> Issue:
    figure = found[0]
    question = {
        Marker.NOT_AVAILABLE: "Ask when it will be.",
        Marker.NOT_APPLICABLE: "Ask whether it is only not available.",
        Marker.CONFIDENTIAL: "The earlier numbers were not small: ask why it is held back.",
    }[marker]
    message = (
        f'"{name_of(figure)}" in {areas[figure.area_id]} is {WORDS[marker]} for {figure.period.label}, '
        f"where earlier periods have numbers{_more(len(found))}. {question}"
    )
    return at(figure, Severity.WARNING, "shorthand-for-number", message, found)


def _more(found: int) -> str:
    return f" (and {count_of(found - 1, 'more figure')} of this sheet)" if found > 1 else ""
