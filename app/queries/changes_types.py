"""What the opening page shows: frozen values, texts ready to print."""

from dataclasses import dataclass

from app.domain.ratings import Judgement
from app.queries.claim_types import NOTHING_SAID, ClaimList

NOT_REPORTED = "not reported"  # the kind of a line of the change list about missing figures


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One line of the change list; `calculated` rates the measure and area it leads to."""

    sentence: str
    detail: str
    kind: str
    measure_id: int | None
    area_id: int | None
    calculated: Judgement | None
    spark: tuple[float | None, ...]
    spark_signals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What really changed, worst first; `steady` names the measures that were looked at and found steady.

    `claims` is what the quarter's returns say in words.
    """

    headline: str
    subtitle: str
    rows: tuple[ChangeRow, ...]
    left_out: int
    steady: tuple[tuple[int, str], ...]
    claims: ClaimList = NOTHING_SAID
