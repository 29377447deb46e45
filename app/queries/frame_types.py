"""What the frame of the window shows of a panel; apart from the pages, since the first start needs it."""

from dataclasses import dataclass

from app.domain.areas import Area
from app.domain.meetings import Meeting, Seat
from app.domain.periods import Period


@dataclass(frozen=True, slots=True)
class PanelSummary:
    """What the frame of the window needs: names, and the choices of quarter and area.

    `opens_with` is the quarter to show first; None before the first return, when `quarters` is what the last
    meeting would look at.
    """

    name: str
    force_area: str
    quarters: tuple[Period, ...]
    areas: tuple[Area, ...]
    meetings: tuple[Meeting, ...]
    seats: tuple[Seat, ...]
    open_questions: int
    opens_with: Period | None = None

    @property
    def has_figures(self) -> bool:
        """Whether a return was imported: without one there is no quarter to open with."""
        return self.opens_with is not None

    @property
    def first_quarter(self) -> Period | None:
        """The quarter to show first, if there is any."""
        return self.opens_with or (self.quarters[0] if self.quarters else None)
