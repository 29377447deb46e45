"""Small numbers of victims: which measures they matter for, and a brief without them."""

from dataclasses import replace

from app.analysis.small_numbers import THRESHOLD, Sum, hidden_cells
from app.domain.figures import Marker
from app.domain.measures import Basis, Measure, Unit
from app.queries.brief_types import BriefData, BriefMeasure
from app.queries.page_types import AreaChart, AreaFigures, MeasurePage

#: A measure is about victims who could be recognised if its name or heading has one of these words.
SENSITIVE_WORDS = ("rape", "sexual", "domestic abuse", "hate", "child", "under 18", "in care")
HIDDEN = f"[{Marker.CONFIDENTIAL}]"
WHY = "Hidden: a small number, or one from which a small number could be worked out."

WHY_MONTHS = "Some of its months have small numbers, so nothing is said of its months here."


def without_small_counts(brief: BriefData, threshold: int = THRESHOLD) -> BriefData:
    """The brief with counts of 1 to `threshold` - 1 by area hidden, and others that would give them away.

    Notes and evidence that speak of a hidden area of a measure are left out. The data notes say so.
    """
    hidden: dict[int, frozenset[str]] = {}
    objectives = []
    for objective in brief.objectives:
        measures = []
        for each in objective.measures:
            areas = hidden_areas(each.page, threshold) | _small_months(each.page, threshold)
            if areas:
                hidden[each.page.measure.id] = areas
                each = BriefMeasure(_cleaned(each.page, threshold), each.headline)  # noqa: PLW2901
            measures.append(each)
        objectives.append(replace(objective, measures=tuple(measures)))
    told = _told(hidden, threshold)
    cleaned = replace(brief, objectives=tuple(objectives), hidden=frozenset(hidden))
    notes = tuple(note for note in brief.data_notes if not _gives_away(note, brief, hidden))
    return replace(_without_evidence(cleaned, hidden), data_notes=(*notes, told))


def is_sensitive(measure: Measure) -> bool:
    """Whether a measure counts victims of sexual offences, hate or domestic abuse, or children."""
    words = f"{measure.name} {measure.heading}".casefold()
    is_count = measure.unit is Unit.COUNT and measure.basis in (Basis.COUNT, Basis.SNAPSHOT)
    return is_count and any(word in words for word in SENSITIVE_WORDS)


def hidden_areas(page: MeasurePage, threshold: int = THRESHOLD) -> frozenset[str]:
    """Names of the areas whose figures for the quarter, or their averages, are to be hidden."""
    if not is_sensitive(page.measure):
        return frozenset()
    quarter = {each.name: each.value_text for each in page.by_area}
    average = {each.name: each.average_text for each in page.by_area}
    return _hidden(quarter, page.area.name, threshold) | _hidden(average, page.area.name, threshold)


def _hidden(texts: dict[str, str], force: str, threshold: int) -> frozenset[str]:
    counts = {name: count for name, text in texts.items() if (count := _count(text)) is not None}
    parts = tuple(name for name in counts if name != force)
    adds_up = bool(parts) and counts.get(force) == sum(counts[name] for name in parts)
    hidden = hidden_cells(counts, (Sum(force, parts),) if adds_up else (), threshold)
    if force in hidden:  # the force's own figure is printed in many places: its areas are hidden instead
        return frozenset(parts)
    if len(hidden) == 1 and not adds_up:  # rounded figures: nearly a sum, so a second one is hidden
        return hidden | {min(set(parts) - hidden, key=lambda name: counts[name], default=force)} - {force}
    return hidden


def _count(text: str) -> int | None:
    digits = text.split(" ", maxsplit=1)[0].replace(",", "")
    return int(digits) if digits.isdigit() else None


def _small_months(page: MeasurePage, threshold: int) -> frozenset[str]:
    """Areas with a small number among the points of their charts."""
    if not is_sensitive(page.measure):
        return frozenset()
    return frozenset(each.name for each in page.areas if _has_small(each, threshold))


def _has_small(area: AreaChart, threshold: int) -> bool:
    return any(point.value is not None and 0 < point.value < threshold for point in area.chart.points)


def _cleaned(page: MeasurePage, threshold: int) -> MeasurePage:
    """Without hidden figures; charts by area all go if one has a small month, since months add up as well."""
    hidden, months = hidden_areas(page, threshold), _small_months(page, threshold)

    def shown(area: AreaFigures) -> AreaFigures:
        if area.name in hidden:
            return _line(area)
        return replace(area, sentence=WHY_MONTHS) if area.name in months else area

    return replace(page, by_area=tuple(shown(each) for each in page.by_area), areas=())


def _line(area: AreaFigures) -> AreaFigures:
    return replace(
        area,
        value_text=HIDDEN if area.value_text else "",
        average_text=HIDDEN if area.average_text else "",
        sentence=WHY,
    )


def _gives_away(note: str, brief: BriefData, hidden: dict[int, frozenset[str]]) -> bool:
    pages = {each.page.measure.id: each.page for one in brief.objectives for each in one.measures}
    return any(
        pages[number].measure.name in note and any(area in note for area in areas)
        for number, areas in hidden.items()
    )


def _without_evidence(brief: BriefData, hidden: dict[int, frozenset[str]]) -> BriefData:
    """Evidence on an area of a measure with hidden figures becomes a line that says so."""
    force = {each.page.measure.id: each.page.area.id for one in brief.objectives for each in one.measures}
    rows = []
    for row in brief.questions.rows:
        evidence = tuple(
            replace(each, sentence=WHY, source="")
            if each.measure_id in hidden and each.area_id not in (None, force[each.measure_id])
            else each
            for each in row.question.evidence
        )
        changed = evidence != row.question.evidence
        question = replace(row.question, evidence=evidence)
        rows.append(replace(row, question=question, evidence=WHY if changed else row.evidence))
    return replace(brief, questions=replace(brief.questions, rows=tuple(rows)))


def _told(hidden: dict[int, frozenset[str]], threshold: int) -> str:
    rule = (
        f"Public edition: counts of 1 to {threshold - 1} by area are hidden as {HIDDEN} where a measure is "
        "about victims of sexual offences, hate crime or domestic abuse, or about children, and so are "
        "figures and charts from which they could be worked out."
    )
    if not hidden:
        return f"{rule} This pack has none."
    return f"{rule} It applies to {len(hidden)} {'measure' if len(hidden) == 1 else 'measures'} of this pack."
