"""Names that a panel knows: they strengthen what the labels of a workbook can be."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.returns.reader.area_names import is_area_of, is_known_area, plain_name


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of areas and measures in plain form, beside those that the reader knows by itself."""

    areas: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()

    def is_area(self, label: str) -> bool:
        """Whether a cleaned label names an area, to the reader or to the panel."""
        return is_known_area(label) or (bool(self.areas) and is_area_of(label, self.areas))

    def is_measure(self, label: str) -> bool:
        """Whether a cleaned label is the name of a measure of the panel."""
        return bool(self.measures) and plain_name(label) in self.measures


NOTHING_KNOWN = KnownNames()


def known_names(areas: Iterable[str], measures: Iterable[str]) -> KnownNames:
    """The names as they are printed, in plain form."""
    return KnownNames(frozenset(map(plain_name, areas)), frozenset(map(plain_name, measures)))
