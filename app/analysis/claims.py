"""What a report says in words, checked against its own figures and dates.

Only wordings that reports really use are understood; anything else is no claim, rather than a wrong verdict.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.analysis.axis import number_label
from app.analysis.claim_words import (
    AVERAGE,
    AVERAGE_FELL,
    AVERAGE_ROSE,
    EXCEPTIONAL,
    ON_PREVIOUS,
    SINCE,
    YEAR_ON_YEAR,
)
from app.analysis.comparisons import figure_for
from app.analysis.explanations import explain, short_label
from app.analysis.facts import gather
from app.analysis.results import Analysis
from app.analysis.sentence_words import join
from app.analysis.what_changed import can_judge
from app.domain.claims import ClaimCheck, ClaimKind, Verdict
from app.domain.periods import MONTHS, Period, PeriodKind, day_label, month, quarter_of

TWELVE = 12  # periods that an average is taken of where the report prints none


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text is about: `analysis` is the chart of the measure meant (None if it is not known).

    `average` is the printed average, `written` the day of the text, `areas` the chart of each area by name.
    """

    analysis: Analysis | None
    period: Period
    written: date | None = None
    average: float | None = None
    areas: Mapping[str, Analysis | None] = field(default_factory=dict)


def check_claims(text: str, spoken: Spoken) -> tuple[ClaimCheck, ...]:
    """Every claim found in `text`, one kind after the other."""
    checks = [_on_previous(found, spoken) for found in ON_PREVIOUS.finditer(text)]
    checks += [_year_on_year(found, spoken) for found in YEAR_ON_YEAR.finditer(text)]
    checks += [_average(found, spoken) for found in AVERAGE.finditer(text)]
    checks += [_exceptional(found, spoken) for found in EXCEPTIONAL.finditer(text)]
    checks += [_since(found, spoken) for found in SINCE.finditer(text)]
    return (*checks, *_both_ways(text, tuple(spoken.areas)))


def _on_previous(found: re.Match[str], spoken: Spoken) -> ClaimCheck:
    now = _newest(spoken.period, (found["unit"] or found["last"]).lower())
    return _two_points(found[0], spoken, (now, now.previous()), rise=bool(found["up"]))


def _year_on_year(found: re.Match[str], spoken: Spoken) -> ClaimCheck:
    now = _newest(spoken.period, (found["unit"] or "period").lower())
    return _two_points(
        found[0], spoken, (now, now.year_before()), rise=bool(found["up"] or found["up_yearly"])
    )


def _newest(period: Period, unit: str) -> Period:
    """The month, or the quarter, at the end of the period; the period itself where no unit is said."""
    if unit == "month":
        return month(period.end.year, period.end.month)
    return quarter_of(period.end) if unit == "quarter" else period


def _two_points(words: str, spoken: Spoken, points: tuple[Period, Period], *, rise: bool) -> ClaimCheck:
    claim, (now, then) = _claim(words, ClaimKind.TWO_POINTS), points
    if spoken.analysis is None:
        return claim(Verdict.CANNOT_BE_CHECKED, "No measure of the panel file is meant for certain.")
    series = spoken.analysis.series
    new, old = figure_for(series, now), figure_for(series, then)
    if new is None or old is None:
        missing = tuple(short_label(p) for p, value in ((then, old), (now, new)) if value is None)
        return claim(Verdict.CANNOT_BE_CHECKED, f"There is no figure for {join(missing)}.")
    unit = series.measure.unit
    numbers = (
        f"{number_label(new, unit)} in {short_label(now)}, {number_label(old, unit)} in {short_label(then)}."
    )
    true = new > old if rise else new < old
    return claim(Verdict.AGREES if true else Verdict.DIFFERS, numbers)


def _average(found: re.Match[str], spoken: Spoken) -> ClaimCheck:
    claim = _claim(found[0], ClaimKind.AVERAGE)
    if spoken.analysis is None or not spoken.analysis.series.points:
        return claim(Verdict.CANNOT_BE_CHECKED, "There are no figures to take an average of.")
    series, average, name = spoken.analysis.series, spoken.average, "the printed average"
    kind = series.points[-1].period.kind
    now = _newest(spoken.period, "month" if kind is PeriodKind.MONTH else "quarter")
    new = figure_for(series, now)
    if average is None:
        values = {point.period: point.value for point in series.points}
        before = [values.get(now.shifted(-n * now.months)) for n in range(1, TWELVE + 1)]
        known = [value for value in before if value is not None]
        average = sum(known) / TWELVE if len(known) == TWELVE else None
        name = "the average of the twelve before"
    if new is None:
        return claim(Verdict.CANNOT_BE_CHECKED, f"There is no figure for {short_label(now)}.")
    if average is None:
        return claim(
            Verdict.CANNOT_BE_CHECKED, f"Of the twelve before {short_label(now)} some have no figure."
        )
    unit = series.measure.unit
    numbers = f"{number_label(new, unit)} in {short_label(now)}; {name} is {number_label(average, unit)}."
    true = new > average if found["side"].lower() == "above" else new < average
    return claim(Verdict.AGREES if true else Verdict.DIFFERS, numbers)


def _exceptional(found: re.Match[str], spoken: Spoken) -> ClaimCheck:
    """For the areas that are named, else for the chart: whether there is a signal."""
    named = _areas_in(found["where"] or "", tuple(spoken.areas))
    charts = [spoken.areas[name] for name in named] if named else [spoken.analysis]
    checks = [_signalled(found, chart, spoken.period) for chart in charts]
    for verdict in (Verdict.CANNOT_BE_CHECKED, Verdict.DIFFERS):
        for check in checks:
            if check.verdict is verdict:
                return check
    return checks[0]


def _signalled(found: re.Match[str], chart: Analysis | None, period: Period) -> ClaimCheck:
    claim = _claim(found[0], ClaimKind.EXCEPTIONAL)
    if chart is None or not can_judge(chart, period):
        reason = "There are no figures that give a normal range for it."
        return claim(Verdict.CANNOT_BE_CHECKED, reason)
    signal = gather(chart, period).main_signal
    if signal is None:
        reason = f"No signal in {short_label(period)} ({chart.series.area})."
        return claim(Verdict.AGREES if found["no"] else Verdict.DIFFERS, reason)
    return claim(Verdict.DIFFERS if found["no"] else Verdict.AGREES, explain(chart, signal))


def _areas_in(where: str, areas: tuple[str, ...]) -> tuple[str, ...]:
    """The areas that "in all areas except for Shropshire" or "in Shropshire and Telford & Wrekin" names."""
    named = tuple(area for area in areas if area in where)
    if re.search(r"\ball areas\b", where, re.IGNORECASE):
        return tuple(area for area in areas if area not in named)
    return named


def _since(found: re.Match[str], spoken: Spoken) -> ClaimCheck:
    claim = _claim(found[0], ClaimKind.DATE)
    since = date(int(found["year"]), MONTHS.index(found["month"].capitalize()), 1)
    if since > (spoken.written or spoken.period.end):
        written, about = spoken.written, short_label(spoken.period)
        said = f"written on {day_label(written)}" if written else f"about {about}"
        return claim(Verdict.DIFFERS, f"{found[0][6:]} had not come yet: the text was {said}.")
    return claim(Verdict.CANNOT_BE_CHECKED, "The date is possible; what happened since is not in figures.")


def _both_ways(text: str, areas: tuple[str, ...]) -> list[ClaimCheck]:
    """Areas whose average is said to have both risen and fallen."""
    rose = " ".join(found["areas"] for found in AVERAGE_ROSE.finditer(text))
    fell = " ".join(found["areas"] for found in AVERAGE_FELL.finditer(text))
    return [
        ClaimCheck(
            f"average in {area}",
            ClaimKind.BOTH_WAYS,
            Verdict.DIFFERS,
            f"The text says of {area} both that its average rose and fell.",
        )
        for area in areas
        if area in rose and area in fell
    ]


def _claim(words: str, kind: ClaimKind) -> Callable[[Verdict, str], ClaimCheck]:
    """What remains to be said of a claim: verdict and reason."""
    return lambda verdict, reason: ClaimCheck(words, kind, verdict, reason)
