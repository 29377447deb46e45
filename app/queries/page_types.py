"""What each page of the window, and each section of the brief, shows: frozen values, texts ready to print."""

from dataclasses import dataclass
from datetime import date

from app.domain.areas import Area
from app.domain.measures import Measure
from app.domain.periods import Period
from app.domain.plans import Objective
from app.domain.questions import Question
from app.domain.ratings import Ratings
from app.queries.chart_types import Chart
from app.queries.marks import Mark
from app.queries.peer_types import PeerPlace


@dataclass(frozen=True, slots=True)
class ObjectiveRow:
    """One line of the board. `finding` is one short sentence or phrase.

    Counts are of measures; `moved` those that moved, but neither for better nor worse.
    """

    objective_id: int
    ref: str
    title: str
    short_title: str
    ratings: Ratings
    statement: str
    better: int
    worse: int
    steady: int
    not_judged: int
    finding: str
    open_questions: int
    moved: int = 0


@dataclass(frozen=True, slots=True)
class AimSection:
    """The objectives under one aim."""

    title: str
    rows: tuple[ObjectiveRow, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The objectives by aim; `headline` states the finding, `subtitle` says by which rules."""

    headline: str
    subtitle: str
    plan: str
    quarter: Period
    sections: tuple[AimSection, ...]


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure in a list. Texts are ready to show; `spark` and `spark_signals` draw a small line."""

    measure_id: int
    name: str
    heading: str
    headline: bool
    value_text: str
    average_text: str
    unit_text: str
    ratings: Ratings
    sentence: str
    spark: tuple[float | None, ...]
    spark_signals: tuple[int, ...]
    open_questions: int
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class MeasureGroup:
    """Measures that belong together: under a heading, or under an aim and its objectives (the `parts`)."""

    title: str
    measure_ids: tuple[int, ...]
    parts: tuple["MeasureGroup", ...] = ()


@dataclass(frozen=True, slots=True)
class PromisedMeasure:
    """A success measure of the plan and whether anything reports it."""

    ref: str
    text: str
    measure_id: int | None
    measure_name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """The PCC's own words about one topic in a return; `check` is what the panel's figures say to them."""

    topic: str
    words: str
    activity: str
    source: str
    check: str = ""
    statement_id: int = 0


@dataclass(frozen=True, slots=True)
class ObjectivePage:
    """One objective with what speaks for it. `progress` is the PCC's report, as printed."""

    objective: Objective
    aim: str
    plan: str
    quarter: Period
    area: Area
    ratings: Ratings
    sentence: str
    measures: tuple[MeasureRow, ...]
    promised: tuple[PromisedMeasure, ...]
    statements: tuple[Statement, ...]
    questions: tuple[Question, ...]
    earlier: tuple[str, ...]
    history: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureList:
    """All measures, in the order of their headings; `aims` groups them by the plan."""

    headline: str
    subtitle: str
    rows: tuple[MeasureRow, ...]
    aims: tuple[MeasureGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaChart:
    """A small chart of one area; all of one page share one scale."""

    area_id: int
    name: str
    caption: str
    chart: Chart
    ratings: Ratings


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One line of the table beside a chart."""

    label: str
    text: str
    markers_text: str
    figure_id: int | None
    signal: str


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """One area's printed figures for the quarter; texts, with the ids that lead to their cells."""

    area_id: int
    name: str
    value_text: str
    value_id: int | None
    average_text: str
    average_id: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class NewAverage:
    """A new average that could be agreed, from `day` on; `sentence` says why it is proposed."""

    day: date
    sentence: str


@dataclass(frozen=True, slots=True)
class MeasurePage:
    """One measure in one area: chart, small charts, figures, definition, where from, questions.

    `periods` are those of the chart's points: what a note can be pinned to.
    """

    measure: Measure
    area: Area
    quarter: Period
    ratings: Ratings
    sentence: str
    chart: Chart
    areas: tuple[AreaChart, ...]
    figures: tuple[FigureRow, ...]
    by_area: tuple[AreaFigures, ...]
    objectives: tuple[tuple[int, str], ...]
    statements: tuple[Statement, ...]
    questions: tuple[Question, ...]
    quarter_figure_id: int | None
    quarter_text: str
    comparisons: tuple[tuple[str, str], ...] = ()
    proposal: NewAverage | None = None
    periods: tuple[Period, ...] = ()
    peers: PeerPlace | None = None


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question in the list, with its evidence in a sentence and a chart to look at."""

    question: Question
    evidence: str
    meeting: str
    spark: tuple[float | None, ...]
    spark_signals: tuple[int, ...]
    advice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionList:
    """The questions for one meeting (or all), in the order of asking."""

    headline: str
    subtitle: str
    rows: tuple[QuestionRow, ...]
