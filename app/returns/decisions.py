"""What a person decides about labels while looking at a plan: nothing of it is kept before Accept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.labels import SEPARATOR, normal_form
from app.domain.meanings import LabelKind, Meaning
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.errors import UserError
from app.returns.snapshot import PanelSnapshot

# How a new measure probably comes about, by its unit: it decides which chart is drawn, and nothing else.
BASIS = {
    Unit.PERCENT: Basis.PROPORTION,
    Unit.MINUTES: Basis.AVERAGE,
    Unit.HOURS: Basis.AVERAGE,
    Unit.DAYS: Basis.AVERAGE,
    Unit.PER_1000: Basis.AVERAGE,
    Unit.PER_100000: Basis.AVERAGE,
    Unit.RATIO: Basis.AVERAGE,
    Unit.OTHER: Basis.AVERAGE,
}
OTHER_MEASURES = "Other measures"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Meanings of labels, and measures to be made for them, whose ids are below zero until they are."""

    meanings: tuple[Meaning, ...] = ()
    new_measures: tuple[Measure, ...] = ()

    def saying(self, kind: LabelKind, label: str, means: int | None) -> "Decisions":
        """A label means a measure or area by id, or (None) is left out; what was said before gives way."""
        kept = self.without(kind, label)
        return replace(kept, meanings=(*kept.meanings, Meaning(kind, label, means)))

    def making(self, label: str, measure: Measure) -> "Decisions":
        """A label means a measure that is yet to be made; its id is given here."""
        kept = self.without(LabelKind.MEASURE, label)
        new = replace(measure, id=min((m.id for m in kept.new_measures), default=0) - 1)
        meaning = Meaning(LabelKind.MEASURE, label, new.id)
        return Decisions((*kept.meanings, meaning), (*kept.new_measures, new))

    def without(self, kind: LabelKind, label: str) -> "Decisions":
        """Nothing is decided about a label; a new measure that no label means any more goes with it."""
        wanted = (kind, normal_form(label))
        meanings = tuple(each for each in self.meanings if (each.kind, normal_form(each.label)) != wanted)
        meant = {each.means for each in meanings if each.kind is LabelKind.MEASURE}
        return Decisions(meanings, tuple(each for each in self.new_measures if each.id in meant))

    def on(self, panel: PanelSnapshot) -> PanelSnapshot:
        """The panel as it would be: these decisions go before those remembered."""
        return replace(
            panel,
            measures=(*panel.measures, *self.new_measures),
            meanings=(*panel.meanings, *self.meanings),
        )


NOTHING_DECIDED = Decisions()


def make_measure(
    label: str, name: str, unit: Unit, improvement: Improvement, known: Iterable[Measure]
) -> Measure:
    """A measure for a printed label path. Raises UserError for no name, or one that the panel has."""
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("The new measure has no name.", "Type the name that pages and papers should show.")
    taken = {
        normal_form(each): measure.name for measure in known for each in (measure.name, *measure.aliases)
    }
    if normal_form(tidy) in taken:
        raise UserError(
            f'The panel has a measure "{taken[normal_form(tidy)]}" already.',
            "Choose it from the list instead.",
        )
    heading = label.rpartition(SEPARATOR)[0] or OTHER_MEASURES
    return Measure(0, tidy, heading, unit, improvement, BASIS.get(unit, Basis.COUNT))
