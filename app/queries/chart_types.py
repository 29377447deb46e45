"""One description of a chart, drawn alike on screen and on paper: same numbers, words and marks."""

from dataclasses import dataclass

from app.domain.figures import Marker


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One period. `value` None leaves a gap; `signal` is "", "concern", "improvement" or "neutral".

    `note` explains the point in a sentence; `remarks` are notes that people pinned to it; `figure_id` leads
    to where it is from.
    """

    label: str
    value: float | None
    value_text: str
    markers: tuple[Marker, ...] = ()
    signal: str = ""
    note: str = ""
    figure_id: int | None = None
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartBand:
    """The range to expect from point `first` to point `last` (both included); limits None: average only."""

    first: int
    last: int
    mean: float
    lower: float | None = None
    upper: float | None = None
    trial: bool = False


@dataclass(frozen=True, slots=True)
class ChartBreak:
    """A change just before point `before`, with its explanation; no line crosses a `gap` of years."""

    before: int
    text: str
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that a chart shows.

    `axis` holds the y ticks from bottom to top (the first and last are the plot's edges); `axis_labels` their
    texts; `x_ticks` pairs a point's index with its label. `method` names how the range was made, in words.
    `empty` says why nothing can be drawn; then there are no points.
    """

    headline: str
    subtitle: str
    sentence: str
    points: tuple[ChartPoint, ...]
    bands: tuple[ChartBand, ...] = ()
    breaks: tuple[ChartBreak, ...] = ()
    axis: tuple[float, ...] = ()
    axis_labels: tuple[str, ...] = ()
    x_ticks: tuple[tuple[int, str], ...] = ()
    target: float | None = None
    method: str = ""
    source: str = ""
    alt_text: str = ""
    illustrative: bool = False
    empty: str = ""

    @property
    def runs(self) -> tuple[tuple[tuple[int, float], ...], ...]:
        """Indexes and values that one line joins: missing values and long gaps part them."""
        parted = {change.before for change in self.breaks if change.gap}
        runs: list[list[tuple[int, float]]] = [[]]
        for index, point in enumerate(self.points):
            if point.value is None or index in parted:
                runs.append([])
            if point.value is not None:
                runs[-1].append((index, point.value))
        return tuple(tuple(run) for run in runs if run)


def limit_text(value: float, chart: Chart) -> str:
    """A limit or average in the manner of the axis: its unit sign, and a decimal where numbers are small."""
    sample = chart.axis_labels[-1] if chart.axis_labels else ""
    before = "£" if sample.startswith(("£", "-£", "−£")) else ""
    after = sample.lstrip("0123456789.,-−£")
    decimals = 0 if abs(value) >= 100 or value == round(value) else 1
    return f"{before}{value:,.{decimals}f}{after}"
