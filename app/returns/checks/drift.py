"""How a return's layout differs from the last one of the same sender and layout.

Labels and cells of the figures are compared. Each thing that is gone is said once, by the largest name it
has: the sheet, else the measure, else the area, else the figure of the quarter.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.domain.figures import Figure, LabelledFigure
from app.domain.frequency import is_seldom
from app.domain.issues import Issue, Severity
from app.domain.measures import Measure
from app.returns.checks.drift_areas import missing_areas, missing_figures
from app.returns.checks.drift_moves import moved_columns
from app.returns.layout import Layout, label_of, layout_of, plain_sheet, printed
from app.returns.likeness import LIKELY, likeness
from app.returns.plan import ImportPlan
from app.returns.snapshot import PanelSnapshot
from app.returns.wording import joined


def check_drift(plan: ImportPlan, panel: PanelSnapshot) -> list[Issue]:
    """What was added, lost, renamed or moved since the last return; nothing without a last return."""
    if panel.last is None:
        return []
    before = layout_of(panel.last.figures)
    added = layout_of(planned.figure for planned in plan.adds)
    now = layout_of((*plan.figures, *plan.left_out))
    measures = {measure.id: measure for measure in panel.measures}
    sheets, gone, called_anew = _gone_sheets(before, now, measures)
    lost, renamed = _lost(before, now, plan, measures, gone)
    return [
        *sheets,
        *lost,
        *_added(added, before, panel, renamed),
        *_moved_sheets(before, now, called_anew),
        *moved_columns(panel.last.figures, plan),
        *missing_areas(plan, panel, panel.last),
        *missing_figures(plan, panel.last),
    ]


def _gone_sheets(
    before: Layout, now: Layout, measures: dict[int, Measure]
) -> tuple[list[Issue], set[str], set[str]]:
    """Issues on sheets; the names of those that are gone, and the old names of those called otherwise.

    A sheet of measures that are reported half-yearly or yearly may well be missing for a quarter.
    """
    issues: list[Issue] = []
    gone, called_anew = set[str](), set[str]()
    plain = {plain_sheet(sheet) for sheet in now.labels}
    for sheet, labels in before.labels.items():
        if sheet in now.labels:
            continue
        new = _new_name(labels, now, before)
        if new is not None:
            called_anew.add(sheet)
            if plain_sheet(sheet) not in plain:
                message = (
                    f'The sheet "{sheet}" of the last return is called "{new}" now; its measures are there.'
                )
                issues.append(Issue(Severity.NOTE, "sheet-renamed", message, new))
        elif not set(labels) & now.everywhere():
            gone.add(sheet)
            figures = [figure for figure in labels.values() if isinstance(figure, Figure)]
            if all(is_seldom(measures[figure.measure_id]) for figure in figures):
                continue
            names = joined(printed(figure) for figure in labels.values())
            message = f'The sheet "{sheet}" of the last return is gone, and with it {names}.'
            issues.append(Issue(Severity.WARNING, "sheet-gone", message))
    return issues, gone, called_anew


def _new_name(labels: Iterable[str], now: Layout, before: Layout) -> str | None:
    """The new sheet that holds at least half of the labels."""
    wanted = set(labels)
    for sheet, found in now.labels.items():
        if sheet not in before.labels and len(wanted & set(found)) * 2 >= len(wanted):
            return sheet
    return None


def _lost(
    before: Layout, now: Layout, plan: ImportPlan, measures: dict[int, Measure], gone: set[str]
) -> tuple[list[Issue], set[str]]:
    """Issues on measures that are gone or renamed, and the new labels that explain one."""
    issues: list[Issue] = []
    renamed: set[str] = set()
    given = {figure.measure_id: figure for figure in reversed(plan.figures)}  # the first of each
    fresh = _fresh(plan.left_out, before)
    left = now.everywhere()
    for sheet, labels in before.labels.items():
        for label, figure in labels.items():
            if label in left or not isinstance(figure, Figure):
                continue
            if sheet in gone and figure.measure_id not in given:
                continue  # said of the whole sheet
            issue, new = _fate(figure, given, fresh, before, measures)
            renamed |= {new} if new else set()
            issues += [issue] if issue is not None and issue not in issues else []
    return issues, renamed


def _fresh(left_out: Sequence[LabelledFigure], before: Layout) -> dict[str, LabelledFigure]:
    """Unknown labels that were not there last time."""
    found: dict[str, LabelledFigure] = {}
    for figure in left_out:
        if label_of(figure) not in before.everywhere():
            found.setdefault(label_of(figure), figure)
    return found


def _fate(
    figure: Figure,
    given: dict[int, Figure],
    fresh: dict[str, LabelledFigure],
    before: Layout,
    measures: dict[int, Measure],
) -> tuple[Issue | None, str]:
    """What became of a label that is gone: renamed, likely renamed, lost, or nothing worth a word."""
    measure, old = measures[figure.measure_id], printed(figure)
    if figure.measure_id in given:
        now = given[figure.measure_id]
        if label_of(now) in before.everywhere():
            return None, ""  # printed twice last time, once now
        message = f'"{old}" of the last return is printed as "{printed(now)}" now; both mean {measure.name}.'
        where = now.source
        return Issue(Severity.NOTE, "measure-renamed", message, where.sheet, where.cell), label_of(now)
    best = max(fresh.values(), key=lambda each: _renaming(figure, each), default=None)
    if best is not None and _renaming(figure, best) >= LIKELY:
        message = (
            f'"{old}" of the last return is gone and "{printed(best)}" is new: probably one measure '
            "under two names. It is left out until you say so."
        )
        where = best.source
        return Issue(Severity.WARNING, "measure-renamed", message, where.sheet, where.cell), label_of(best)
    if is_seldom(measure):
        return None, ""
    message = f'"{old}" was in the last return, on the sheet "{figure.source.sheet}", and is not in this one.'
    return Issue(Severity.WARNING, "measure-lost", message, figure.source.sheet), ""


def _renaming(old: Figure, new: LabelledFigure) -> float:
    """How likely a new label is an old one's new name: by its words, and by its place on the sheet."""
    words = (
        likeness(old.labelled_measure[-1], new.measure[-1]) if old.labelled_measure and new.measure else 0.0
    )
    same_place = (old.source.sheet, old.source.cell) == (new.source.sheet, new.source.cell)
    return words + (0.3 if same_place else 0.0)


def _added(added: Layout, before: Layout, panel: PanelSnapshot, renamed: set[str]) -> list[Issue]:
    """Sheets and measures that are new, in a note for each sheet; nothing that the panel has seen before."""
    seen = {label_of(figure) for figure in panel.current.values()} | before.everywhere() | renamed
    issues = []
    for sheet, labels in added.labels.items():
        new = {label: figure for label, figure in labels.items() if label not in seen}
        if new:
            first = next(iter(new.values()))
            names = joined((f'"{printed(figure)}"' for figure in new.values()), most=5)
            verb = "is" if len(new) == 1 else "are"
            message = f"{names} {verb} new in this return."
            issues.append(Issue(Severity.NOTE, "measure-added", message, sheet, first.source.cell))
    return issues


def _moved_sheets(before: Layout, now: Layout, called_anew: set[str]) -> list[Issue]:
    """Measures that stand on another sheet than last time, in a note for each pair of sheets."""
    moved: dict[tuple[str, str], list[Figure | LabelledFigure]] = defaultdict(list)
    for sheet, labels in before.labels.items():
        for label in labels if sheet not in called_anew else ():
            found = now.sheets_of(label)
            if found and not found & before.sheets_of(label):
                new = sorted(found)[0]
                moved[sheet, new].append(now.labels[new][label])
    issues = []
    for (old, new), figures in moved.items():
        verb = "stands" if len(figures) == 1 else "stand"
        names = joined(f'"{printed(figure)}"' for figure in figures)
        message = f'{names} {verb} on the sheet "{new}" now, on "{old}" in the last return.'
        issues.append(Issue(Severity.NOTE, "measure-moved", message, new, figures[0].source.cell))
    return issues
