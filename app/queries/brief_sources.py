"""Behind the pack: the cells its tables come from, and what a reader must know of the data."""

from types import MappingProxyType

from app.domain.figures import Figure, Marker
from app.queries.brief_exempt import Withheld
from app.queries.brief_types import BriefObjective, Provenance
from app.queries.findings import Findings
from app.queries.return_types import ReturnList
from app.queries.source_line import source_line
from app.store.store import Store


def load_provenance(store: Store, findings: Findings, objectives: tuple[BriefObjective, ...]) -> Provenance:
    """Where the figures of the measures by area are from, and the sheets used of every return."""
    figures = {figure.id: figure for figure in store.figures.current(findings.as_at)}
    sheets: dict[int, dict[str, None]] = {}
    for figure in figures.values():
        sheets.setdefault(figure.return_id, {})[figure.source.sheet] = None
    pages = {each.page.measure.id: each.page for one in objectives for each in one.measures}
    by_area = {}
    for number, page in pages.items():
        ids = [key for area in page.by_area for key in (area.value_id, area.average_id)]
        found = [figures[key] for key in ids if key is not None and key in figures]
        by_area[number] = source_line(findings.panel, found)
    return Provenance(
        MappingProxyType(by_area),
        MappingProxyType({key: tuple(sorted(names)) for key, names in sheets.items()}),
    )


def load_data_notes(
    store: Store, findings: Findings, returns: ReturnList, hidden: Withheld
) -> tuple[str, ...]:
    """What a reader must know of the data: illustrative history, restatements, breaks, gaps, checks."""
    notes = []
    illustrative = [row.file for row in returns.rows if row.illustrative]
    if illustrative:
        notes.append(
            f"The monthly history in {' and '.join(illustrative)} is illustrative: made to agree with every "
            "printed total and average, and marked [e]. Charts drawn from it say so."
        )
    notes += _restated(findings, hidden)
    names_by_reason: dict[str, list[str]] = {}
    for change in findings.panel.breaks:
        if change.decided is not None and findings.as_at is not None and change.decided > findings.as_at:
            continue
        names_by_reason.setdefault(change.reason, []).append(findings.panel.measure[change.measure_id].name)
    for reason, names in names_by_reason.items():
        notes.append(f"{'; '.join(names)}: {reason} Ranges and averages do not run across it.")
    notes += _missing(hidden.shown(store.figures.current(findings.as_at)), findings)
    for row in returns.rows:
        found = hidden.issues(row.return_id, store.returns.issues(row.return_id))
        notes += [f"{row.file}: {issue.message}" for issue in found]
    return tuple(dict.fromkeys(notes))


def _restated(findings: Findings, hidden: Withheld) -> list[str]:
    """One line for each return that restates figures: how many, and of which measures."""
    names: dict[int, dict[str, int]] = {}
    for figure in hidden.shown(findings.restating()):
        measure = findings.panel.measure[figure.measure_id].name
        found = names.setdefault(figure.return_id, {})
        found[measure] = found.get(measure, 0) + 1
    lines = []
    for return_id, found in names.items():
        file = findings.panel.arrived[return_id].file
        count = sum(found.values())
        many = "1 figure given before" if count == 1 else f"{count} figures given before"
        lines.append(f"{file} restates {many}: {'; '.join(found)}. The newer ones are used here.")
    return lines


def _missing(figures: tuple[Figure, ...], findings: Findings) -> list[str]:
    panel = findings.panel
    missing = [
        f"{panel.measure[figure.measure_id].name}, {panel.area[figure.area_id].name}, {figure.period.label}"
        for figure in figures
        if Marker.NOT_AVAILABLE in figure.markers and findings.quarter.contains(figure.period)
    ]
    return [f"Not available [x], which is not zero: {'; '.join(missing)}."] if missing else []
