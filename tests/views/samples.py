"""A panel made by hand: what the pages are shown with where no panel file is needed."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from app.domain.areas import Area, AreaKind
from app.domain.brief_choices import BriefChoices
from app.domain.changes import Changed
from app.domain.issues import Issue
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.meetings import Meeting, Seat
from app.domain.periods import Period, month, quarter
from app.domain.plans import Objective
from app.domain.questions import Evidence, EvidenceKind, Question, QuestionState
from app.domain.ratings import Judgement, Rating, Ratings
from app.errors import UserError
from app.queries.area_shapes import AreaShapes
from app.queries.area_types import AreaMap, AreaMultiples, AreaPage, Council, HeatMap
from app.queries.brief_types import BriefData, BriefMeasure, BriefObjective
from app.queries.changes_types import ChangeRow, ChangesPage
from app.queries.chart_types import Chart, ChartBand, ChartBreak, ChartPoint
from app.queries.cycle import CycleReader
from app.queries.frame_types import PanelSummary
from app.queries.ledger import owed_words
from app.queries.page_types import (
    AimSection,
    AreaChart,
    AreaFigures,
    Board,
    FigureRow,
    MeasureList,
    MeasurePage,
    MeasureRow,
    ObjectivePage,
    ObjectiveRow,
    PromisedMeasure,
    QuestionList,
    QuestionRow,
    Statement,
)
from app.queries.return_types import ReturnList, ReturnRow, WhereFrom
from app.queries.revisions import RevisionList
from tests.views import area_samples

QUARTER = quarter(2015, 3)
EARLIER = quarter(2015, 2)
AREA_NAMES = (
    "West Mercia",
    "Herefordshire",
    "North Worcestershire",
    "Shropshire",
    "South Worcestershire",
    "Telford & Wrekin",
)
AREAS = tuple(
    Area(number, name, AreaKind.FORCE if number == 1 else AreaKind.POLICING)
    for number, name in enumerate(AREA_NAMES, start=1)
)
MEETING = Meeting(1, date(2016, 2, 2), "Panel meeting", "County Hall", "Date assumed")
RULE = "signals in the quarter's months"
AMBER = Judgement(Rating.AMBER, RULE, "No signal in the quarter's months.")
RED = Judgement(Rating.RED, RULE, "November 2015 is above the range to expect.")
GREEN = Judgement(Rating.GREEN, RULE, "Seven months in a row below the average.")
NOT_RATED = Judgement(Rating.NOT_RATED, "not rated", "No measure is reported for this objective.")
STATED = Judgement(Rating.GREEN, "as stated by the PCC", "Report of January 2016.")
CHANGES = ChangesPage(
    headline="Two measures really changed this quarter",
    subtitle="4 measures were looked at in 6 areas: 2 changed, 2 are steady.",
    rows=(
        ChangeRow(
            "Rape, North Worcestershire: above its normal range in November 2015.",
            "It explains the force's rise.",
            "new signal",
            measure_id=3,
            area_id=3,
            calculated=RED,
            spark=(14.0, 13.0, 15.0, 27.0),
            spark_signals=(3,),
        ),
        ChangeRow("Hate crime was restated.", "", "restated", None, None, None, (), ()),
    ),
    left_out=1,
    steady=((1, "Violence with injury"),),
)

VALUES = (
    *(702, 718, 682, 714, 735, 716, 759, 666, 703, 673, 670, 693, 708, 716, 719, 785, 733, 639, 708),
    *(676, 680, 750, 692, 742, 819, 798, 768, 777, 787, 807, 793, 810, 870),
)


def make_chart(values: tuple[float | None, ...] = VALUES, *, illustrative: bool = True) -> Chart:
    """33 months with a break after the 23rd and a signal at the end."""
    months = [month(2013, 4).shifted(index) for index in range(len(values))]
    points = tuple(
        ChartPoint(
            label=period.label,
            value=value,
            value_text="[x]" if value is None else f"{value:,.0f}",
            signal="concern" if index == len(values) - 1 else "",
            note="Above the range to expect." if index == len(values) - 1 else "",
            figure_id=100 + index,
        )
        for index, (period, value) in enumerate(zip(months, values, strict=True))
    )
    return Chart(
        headline="A new level since March 2015, and December is above it",
        subtitle="Offences a month, West Mercia, April 2013 to December 2015. Shaded: the range to expect.",
        sentence="Within its normal range since recording changed; December is a signal.",
        points=points,
        bands=(ChartBand(0, 22, 706, 606, 805), ChartBand(23, len(values) - 1, 797, 721, 865, trial=True)),
        breaks=(ChartBreak(23, "March 2015: risk assessments enter the crime system, recording audited."),),
        axis=(600, 700, 800, 900),
        axis_labels=("600", "700", "800", "900"),
        x_ticks=((0, "Apr 2013"), (9, "Jan 2014"), (21, "Jan 2015"), (len(values) - 1, "Dec 2015")),
        method="Range from the moving range of neighbouring months. Fewer than 13 since: trial limits.",
        source="Source: history.xlsx, received 12 January 2016, sheet “History”, cells E2 to E34.",
        alt_text="Line chart of violence with injury: 33 values, lowest 639, highest 870; 1 signal.",
        illustrative=illustrative,
    )


CHART = make_chart()
EMPTY_CHART = Chart("Cannot be judged", "Sickness, West Mercia.", "", (), empty="One period makes no chart.")

OBJECTIVES = (
    (
        7,
        "Protect the most vulnerable people",
        AMBER,
        STATED,
        1,
        2,
        5,
        1,
        "Rape above its range in November",
        2,
    ),
    (
        8,
        "Support victims and witnesses",
        AMBER,
        None,
        0,
        1,
        3,
        0,
        "Follow-up satisfaction 69%, eighth of 8",
        3,
    ),
    (
        9,
        "Reduce casualties on our roads",
        NOT_RATED,
        None,
        0,
        0,
        0,
        1,
        "Figures reported cannot be judged",
        1,
    ),
    (10, "Meet the Strategic Policing Requirement", NOT_RATED, None, 0, 0, 0, 0, "No measure reported", 0),
    (
        2,
        "Reduce violent crime and the harm of alcohol",
        RED,
        None,
        0,
        2,
        3,
        0,
        "New level since March 2015",
        2,
    ),
    (4, "Reduce anti-social behaviour", GREEN, None, 1, 0, 1, 0, "Below its range for five months", 0),
    (1, "Effective neighbourhood policing", AMBER, None, 0, 0, 2, 0, "No clear change", 0),
)


def objective_row(line: tuple[object, ...]) -> ObjectiveRow:
    """One line of the sample board."""
    number, title, calculated, stated, better, worse, steady, not_judged, finding, open_questions = line
    return ObjectiveRow(
        objective_id=number,
        ref=str(number),
        title=f"To {title[0].lower()}{title[1:]}, in partnership with others",
        short_title=title,
        ratings=Ratings(stated=stated, calculated=calculated),
        statement="",
        better=better,
        worse=worse,
        steady=steady,
        not_judged=not_judged,
        finding=finding,
        open_questions=open_questions,
    )


ROWS = tuple(objective_row(line) for line in OBJECTIVES)
BOARD = Board(
    headline="Three objectives look worse to us than to the PCC",
    subtitle="West Mercia. Calculated ratings follow the printed rules. Police and Crime Plan 2013 to 2017.",
    plan="Police and Crime Plan 2013 to 2017, as varied in July 2015",
    quarter=QUARTER,
    sections=(
        AimSection("Protect communities from harm", ROWS[:4]),
        AimSection("Reduce crime and disorder", ROWS[4:6]),
        AimSection("Efficient and effective police service", ROWS[6:]),
    ),
)

MEASURE = Measure(
    1,
    "Violence with injury",
    "Police recorded crime",
    Unit.COUNT,
    Improvement.DOWN,
    Basis.COUNT,
    frequency="Monthly",
    signs_of_improvement="Fewer offences, once recording is stable.",
    definition="Offences of violence against the person with injury, as recorded by the police.",
    source="Force performance system",
    aliases=("Violence with Injury",),
)


def measure_row(number: int, name: str, heading: str, ratings: Ratings, value: str = "2,470") -> MeasureRow:
    """One line of the sample list of measures."""
    return MeasureRow(
        measure_id=number,
        name=name,
        heading=heading,
        headline=number == 1,
        value_text=value,
        average_text="2,321",
        unit_text="",
        ratings=ratings,
        sentence="Within its normal range since recording changed in March 2015; December is a signal.",
        spark=VALUES[-24:],
        spark_signals=(23,),
        open_questions=2 if number == 1 else 0,
    )


MEASURE_ROWS = (
    measure_row(1, "Violence with injury", "Police recorded crime", Ratings(calculated=RED)),
    measure_row(2, "Violence without injury", "Police recorded crime", Ratings(calculated=AMBER), "3,318"),
    measure_row(3, "Rape", "Police recorded crime", Ratings(calculated=AMBER, stated=STATED), "214"),
    replace(
        measure_row(4, "Missing person reports", "Missing persons", Ratings(calculated=NOT_RATED), "1,012"),
        spark=(),
        spark_signals=(),
        sentence="Only one quarter is reported, so a change cannot be judged.",
    ),
)

EVIDENCE = Evidence(
    kind=EvidenceKind.CHART,
    sentence="Violence with injury, West Mercia. 2,470 in October to December 2015. December is a signal.",
    as_at=date(2016, 1, 20),
    measure_id=1,
    area_id=1,
    figure_id=132,
    source="q3.xlsx, received 12 January 2016, sheet “Crime”, cell B8",
)
QUESTIONS = (
    Question(
        1,
        "Q1",
        "What share of the rise in violence since 2014/15 is down to recording, and how will you show it?",
        "Member for Wyre Forest",
        QuestionState.SELECTED,
        why="The force gives recording as the main reason.",
        full_answer="A number for each reason.",
        supplementary="Who audits the recording now?",
        meeting_id=1,
        position=1,
        evidence=(EVIDENCE,),
    ),
    Question(
        2,
        "Q2",
        "When will the survey measures promised under objective 3 be reported?",
        "Scrutiny officer",
        QuestionState.DRAFTED,
        meeting_id=1,
        position=2,
        evidence=(replace(EVIDENCE, kind=EvidenceKind.OBJECTIVE, objective_id=2, measure_id=None),),
    ),
)
STATEMENT = Statement(
    "Violence with injury",
    "Increased volumes on the previous quarter. The rise is put down to better recording of crime.",
    "Audits of recording continue each month.",
    "q3.xlsx, sheet “Summary”, cell B4",
)


def measure_page(measure_id: int = 1, area_id: int = 1) -> MeasurePage:
    """The page of the sample measure; measure 4 has no history to draw."""
    chart = EMPTY_CHART if measure_id == 4 else CHART
    small = tuple(
        AreaChart(
            area.id,
            area.name,
            f"{321 + 60 * area.id} this quarter",
            make_chart(tuple(value - 20 * area.id for value in VALUES)),
            Ratings(calculated=AMBER),
        )
        for area in AREAS[1:]
    )
    return MeasurePage(
        measure=replace(MEASURE, id=measure_id, name=MEASURE_ROWS[measure_id - 1].name),
        area=AREAS[area_id - 1],
        quarter=QUARTER,
        ratings=MEASURE_ROWS[measure_id - 1].ratings,
        sentence="Within its normal range since recording changed in March 2015; December is a signal.",
        chart=chart,
        areas=() if measure_id == 4 else small,
        figures=tuple(
            FigureRow(point.label, point.value_text, "[e] estimated", point.figure_id, point.signal)
            for point in reversed(chart.points)
        ),
        by_area=tuple(
            AreaFigures(
                area.id, area.name, f"{400 + area.id}", 200 + area.id, "380", 300 + area.id, "Steady."
            )
            for area in AREAS
        ),
        objectives=((2, "2. Reduce violent crime and the harm of alcohol"),),
        statements=(STATEMENT,),
        questions=QUESTIONS[:1],
        quarter_figure_id=132,
        quarter_text="2,470",
    )


def objective_page(objective_id: int) -> ObjectivePage:
    """The page of one objective of the sample board. Raises KeyError."""
    row = {row.objective_id: row for row in ROWS}[objective_id]
    return ObjectivePage(
        objective=Objective(
            row.objective_id,
            1,
            1,
            row.ref,
            row.title,
            row.short_title,
            why="Violence harms people and places, and much of it goes with alcohol.",
            progress="Street pastor and taxi marshal schemes were very successful over the festive period.",
        ),
        aim="Reduce crime and disorder",
        plan=BOARD.plan,
        quarter=QUARTER,
        area=AREAS[0],
        ratings=row.ratings,
        sentence="Of 4 measures: 2 worse, 1 with no clear change, 1 cannot be judged.",
        measures=MEASURE_ROWS,
        promised=(
            PromisedMeasure("1", "Number of violent offences", 1, "Violence with injury"),
            PromisedMeasure("2", "How safe people feel at night", None, ""),
        ),
        statements=(STATEMENT,),
        questions=QUESTIONS,
        earlier=("Goes on from 2, To reduce violence, Police and Crime Plan 2013 to 2017, draft",),
    )


WHERE_FROM = WhereFrom(
    figure_id=132,
    what="Violence with injury, West Mercia, October to December 2015 (Q3 2015/16)",
    value_text="2,470",
    markers_text="",
    file="q3.xlsx",
    sheet="Crime",
    cell="B8",
    sha256="4f0c" * 16,
    sender="Performance review",
    received=date(2016, 1, 12),
    as_labelled="Recorded crime > Violence with Injury, West Mercia",
    illustrative=False,
    restatements=(),
)
RETURN = ReturnRow(
    1, "q3.xlsx", "Performance review", date(2016, 1, 12), QUARTER.label, 396, 2, "4f0c" * 16, False
)


@dataclass
class SampleReader:
    """Answers as the real reader does; tests change its fields to show other things."""

    board_shown: Board = BOARD
    measure_rows: tuple[MeasureRow, ...] = MEASURE_ROWS
    shown_questions: list[Question] = field(default_factory=lambda: list(QUESTIONS))
    return_rows: tuple[ReturnRow, ...] = (RETURN,)
    trouble: UserError | None = None
    loads: list[str] = field(default_factory=list)
    cycle: CycleReader | None = None

    def forget(self, changed: Changed) -> None:
        """Nothing is kept."""

    def keep(self) -> None:
        """Nothing is kept for another day either."""

    def owed(self, on: date) -> tuple[int, str]:
        """What is owed by the sample of the scrutiny cycle."""
        return owed_words(self.cycle.ledger(on).rows) if self.cycle else (0, "")

    def panel(self) -> PanelSummary:
        return PanelSummary(
            name="West Mercia Police and Crime Panel",
            force_area="West Mercia",
            quarters=(QUARTER, EARLIER),
            areas=AREAS,
            meetings=(MEETING,),
            seats=(
                Seat(1, "Member for Wyre Forest", "Wyre Forest District Council", 3),
                Seat(2, "Scrutiny officer", "", None),
            ),
            open_questions=len(self.shown_questions),
            opens_with=QUARTER,
        )

    def objectives(self) -> tuple[Objective, ...]:
        return ()

    def changes_page(self, quarter_shown: object) -> ChangesPage:
        self._loaded("changes")
        return CHANGES

    def board(self, quarter_shown: object, area_id: int) -> Board:
        self._loaded("board")
        return self.board_shown

    def objective(self, objective_id: int, quarter_shown: object, area_id: int) -> ObjectivePage:
        self._loaded("objective")
        return objective_page(objective_id)

    def measures(self, quarter_shown: object, area_id: int) -> MeasureList:
        self._loaded("measures")
        return MeasureList(
            "2 of 4 measures really moved", "West Mercia, October to December 2015.", self.measure_rows
        )

    def measure(self, measure_id: int, quarter_shown: object, area_id: int) -> MeasurePage:
        self._loaded("measure")
        if not 1 <= measure_id <= len(MEASURE_ROWS):
            raise KeyError(measure_id)
        return measure_page(measure_id, area_id)

    def questions(self, meeting_id: int | None, quarter_shown: object) -> QuestionList:
        self._loaded("questions")
        rows = tuple(
            QuestionRow(question, question.evidence[0].sentence, "2 February 2016", VALUES[-24:], (23,), ())
            for question in self.shown_questions
        )
        return QuestionList(
            f"{len(rows)} questions for the PCC, in order", "Each is bound to its evidence.", rows
        )

    def returns(self) -> ReturnList:
        self._loaded("returns")
        return ReturnList(
            "396 figures from 1 workbook", "Every figure leads back to its cell.", self.return_rows
        )

    def revisions(self) -> RevisionList:
        return RevisionList("No figure was restated", "A later return has changed nothing so far.", ())

    def issues_of(self, return_id: int) -> tuple[Issue, ...]:
        return ()

    def where_from(self, figure_id: int) -> WhereFrom:
        return replace(WHERE_FROM, figure_id=figure_id)

    def evidence(self, wanted: object, quarter_shown: object, area_id: int, today: date) -> Evidence:
        return replace(EVIDENCE, as_at=today, area_id=area_id)

    def ready_question(self, wanted: object, quarter_shown: object, area_id: int, today: date) -> str:
        return ""

    def brief(self, meeting_id: int, choices: BriefChoices) -> BriefData:
        self._loaded("brief")
        return BriefData(
            panel="West Mercia Police and Crime Panel",
            force_area="West Mercia",
            meeting=MEETING,
            choices=choices,
            as_at=MEETING.day,
            quarter=QUARTER,
            board=BOARD,
            objectives=(BriefObjective(objective_page(2), (BriefMeasure(measure_page(), headline=True),)),),
            questions=self.questions(meeting_id, QUARTER),
            returns=self.returns(),
            data_notes=("The monthly history is illustrative.",),
            rules=("A measure has really changed only where a control chart finds a signal.",),
            program="Scrutiny Desk",
        )

    def heat_map(self, quarter_shown: Period) -> HeatMap:
        self._loaded("heat map")
        return area_samples.heat_map(AREAS, quarter_shown)

    def multiples(self, measure_id: int | None, quarter_shown: Period) -> AreaMultiples:
        self._loaded("multiples")
        return area_samples.multiples(AREAS, measure_id, CHART)

    def area_map(self, measure_id: int | None, quarter_shown: Period) -> AreaMap:
        self._loaded("area map")
        return area_samples.area_map(AREAS, measure_id)

    def area_page(self, area_id: int, quarter_shown: Period) -> AreaPage:
        self._loaded("area")
        return area_samples.area_page(AREAS[area_id - 1], quarter_shown, CHANGES.rows[:1], self.measure_rows)

    def councils(self) -> tuple[Council, ...]:
        return area_samples.COUNCILS

    def area_shapes(self, path: Path) -> AreaShapes:
        return area_samples.shapes(path)

    def _loaded(self, what: str) -> None:
        self.loads.append(what)
        if self.trouble is not None:
            raise self.trouble
