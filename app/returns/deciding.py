"""Decisions on labels as they are typed on the command line: "Label=Measure", "Label=" to leave it out."""

from collections.abc import Iterable, Sequence

from app.domain.labels import SEPARATOR, area_index, measure_index, normal_form
from app.domain.meanings import LabelKind
from app.domain.measures import Improvement, Unit
from app.errors import UserError
from app.returns.decisions import NOTHING_DECIDED, Decisions, make_measure
from app.returns.plan import Arrival
from app.returns.snapshot import PanelSnapshot

Label = tuple[LabelKind, str]
HOW_TO_MAKE = 'Write "Label=Name; unit; improvement", such as "Muggings=Robbery in the street; count; down".'


def labels_in(arrivals: Iterable[Arrival]) -> tuple[Label, ...]:
    """Every label that these workbooks print for a measure or an area, in reading order."""
    found: dict[Label, None] = {}
    for arrival in arrivals:
        for figure in arrival.figures:
            found[LabelKind.MEASURE, SEPARATOR.join(figure.measure)] = None
            if figure.area is not None:
                found[LabelKind.AREA, figure.area] = None
    return tuple(found)


def decide(
    said: Sequence[str], made: Sequence[str], labels: Sequence[Label], panel: PanelSnapshot
) -> Decisions:
    """What `said` ("Label=Name", "Label=") and `made` ("Label=Name; unit; improvement") decide.

    Raises UserError for a label that is not printed, or a name that the panel has not.
    """
    decisions = NOTHING_DECIDED
    for text in made:
        label, words = _parts(text)
        kind, printed = _printed(label, labels)
        if kind is LabelKind.AREA:
            raise UserError(f'"{label}" names an area.', "New areas come with a set-up workbook.")
        known = (*panel.measures, *decisions.new_measures)
        name, unit, improvement = _description(words)
        decisions = decisions.making(printed, make_measure(printed, name, unit, improvement, known))
    for text in said:
        label, name = _parts(text)
        kind, printed = _printed(label, labels)
        decisions = decisions.saying(kind, printed, _meant(kind, name, decisions.on(panel)))
    return decisions


def _parts(text: str) -> tuple[str, str]:
    label, mark, name = text.rpartition("=")
    if not mark or not label.strip():
        raise UserError(f'"{text}" decides nothing.', 'Write "Label=Measure", or "Label=" to leave it out.')
    return label.strip(), name.strip()


def _printed(label: str, labels: Sequence[Label]) -> Label:
    """The label as printed: the whole path, else one whose innermost part it is. Measures before areas."""
    wanted = normal_form(label)
    for whole in (True, False):
        found = [each for each in labels if wanted == _compared(each[1], whole=whole)]
        if len(found) > 1 and found[0][0] is found[1][0]:
            listed = " and ".join(f'"{each[1]}"' for each in found[:2])
            raise UserError(f'"{label}" stands for more than one label: {listed}.', "Give the whole label.")
        if found:
            return found[0]
    raise UserError(f'No workbook prints "{label}".', "Look at the labels with --dry-run.")


def _compared(label: str, *, whole: bool) -> str:
    return normal_form(label if whole else label.rpartition(SEPARATOR)[2])


def _meant(kind: LabelKind, name: str, panel: PanelSnapshot) -> int | None:
    if not name:
        return None
    index = area_index(panel.areas) if kind is LabelKind.AREA else measure_index(panel.measures)
    found = index.find(name)
    if found is None:
        raise UserError(f'"{name}" is no {kind.value} of this panel, or more than one.', "Use its full name.")
    return found


def _description(words: str) -> tuple[str, Unit, Improvement]:
    parts = [part.strip() for part in words.split(";")]
    try:
        name, unit, improvement = parts
        return name, Unit(unit.casefold()), Improvement(improvement.casefold())
    except ValueError:
        units = ", ".join(unit.value for unit in Unit)
        ways = ", ".join(way.value for way in Improvement)
        hint = f"{HOW_TO_MAKE} Units: {units}. Improvement: {ways}."
        raise UserError(f'"{words}" describes no measure.', hint) from None
