"""The numbers beside a chart, and those of all areas side by side."""

from collections.abc import Iterable
from dataclasses import replace

from app.models.cells import Line, LinesCell
from app.models.table_model import Column, TableModel
from app.queries.page_types import AreaFigures, FigureRow
from app.queries.peer_types import PeerRow

SIGNAL_WORDS = {"concern": "signal of concern", "improvement": "signal of improvement", "neutral": "signal"}


class FiguresModel(TableModel[FigureRow]):
    """One line per period."""

    def __init__(self) -> None:
        super().__init__(FIGURE_COLUMNS, lambda row: row.label)


class AreaFiguresModel(TableModel[AreaFigures]):
    """One line per area: the quarter's printed figures and what they mean."""

    def __init__(self) -> None:
        super().__init__(AREA_COLUMNS, lambda row: row.name)


class PeersModel(TableModel[PeerRow]):
    """One line per force, by its place."""

    def __init__(self) -> None:
        super().__init__(PEER_COLUMNS, lambda row: row.name)

    def set_rows(self, rows: Iterable[PeerRow]) -> None:
        """Show these rows; where no rate is known, the figure is what is compared and always stays."""
        shown = tuple(rows)
        rated = any(row.rate for row in shown)
        self.columns = PEER_COLUMNS if rated else PEER_COLUMNS_UNRATED
        super().set_rows(shown)


def _peer(row: PeerRow) -> LinesCell:
    """The name; its date below where that is another than the rest are compared at."""
    name = Line(row.name, "strong" if row.own else "second" if row.whole else "")
    return LinesCell((name, Line(row.when)) if row.apart else (name,))


def _period(row: FigureRow) -> LinesCell:
    signal = SIGNAL_WORDS.get(row.signal, "")
    lines = (Line(row.label, ""), Line(signal.capitalize(), "signal")) if signal else (Line(row.label, ""),)
    return LinesCell(lines)


FIGURE_COLUMNS: tuple[Column[FigureRow], ...] = (
    Column(
        "Period",
        lambda row: f"{row.label}, {SIGNAL_WORDS[row.signal]}" if row.signal else row.label,
        width=130,
        stretch=1,
        value=_period,
    ),
    Column("Figure", lambda row: row.text, width=96, right=True, tip=lambda row: row.markers_text),
)
AREA_COLUMNS: tuple[Column[AreaFigures], ...] = (
    Column("Area", lambda row: row.name, width=190, style="link"),
    Column("Quarter", lambda row: row.value_text or "none", width=110, right=True),
    Column(
        "Quarterly average", lambda row: row.average_text or "none", width=150, right=True, style="second"
    ),
    Column("What it means", lambda row: row.sentence, width=260, stretch=1, style="second", spare=1),
)
PEER_COLUMNS: tuple[Column[PeerRow], ...] = (
    Column(
        "Force",
        lambda row: row.name,
        width=170,
        stretch=1,
        value=_peer,
    ),
    Column("Figure", lambda row: row.value, width=110, right=True, spare=1),
    Column("Rate per 1,000", lambda row: row.rate, width=120, right=True),
    Column("From the median", lambda row: row.gap, width=140, right=True, spare=2),
    Column("Place", lambda row: row.place, width=100, right=True),
    Column("Figures for", lambda row: row.when, width=210, style="second", spare=3),
)
PEER_COLUMNS_UNRATED = (PEER_COLUMNS[0], replace(PEER_COLUMNS[1], spare=0), *PEER_COLUMNS[3:])
