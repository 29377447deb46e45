"""What a person decided a printed label means, remembered for the next workbook of the same sender."""

from dataclasses import dataclass
from enum import StrEnum


class LabelKind(StrEnum):
    """What a label names."""

    MEASURE = "measure"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A decision: the label (parts of a measure's path joined as in `labels`) means the measure or area
    with the id `means`; None: its figures are to be left out.
    """

    kind: LabelKind
    label: str
    means: int | None
