"""A brief like that of a real quarter: the printed figures of October to December 2015, a made-up history."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from math import sin

from app.domain.areas import Area, AreaKind
from app.domain.brief_choices import BriefChoices, Edition
from app.domain.figures import Marker
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.meetings import Meeting
from app.domain.periods import month, quarter
from app.domain.plans import Objective
from app.domain.questions import Evidence, EvidenceKind, Question, QuestionState, Visibility
from app.domain.ratings import Judgement, Rating, Ratings
from app.queries.brief_types import BriefData, BriefMeasure, BriefObjective
from app.queries.chart_types import Chart, ChartBand, ChartBreak, ChartPoint
from app.queries.page_types import (
    AimSection,
    AreaChart,
    AreaFigures,
    Board,
    MeasurePage,
    MeasureRow,
    ObjectivePage,
    ObjectiveRow,
    PromisedMeasure,
    QuestionList,
    QuestionRow,
    Statement,
)
from app.queries.return_types import ReturnList, ReturnRow

QUARTER = quarter(2015, 3)
AS_AT = date(2016, 1, 22)
AREAS = ("West Mercia", "Herefordshire", "North Worcestershire", "Shropshire", "South Worcestershire",
         "Telford and Wrekin")  # fmt: skip
PRINTED = {  # last quarter and quarterly average, force first, then the areas as above
    "Violence with injury": (2451, 2321, 325, 321, 549, 513, 497, 476, 590, 547, 490, 464),
    "Violence without injury": (3318, 3032, 459, 420, 732, 696, 660, 606, 818, 729, 649, 582),
    "Rape": (248, 229, 41, 35, 57, 50, 48, 44, 55, 50, 51, 46),
    "Other sexual offences": (443, 444, 61, 70, 91, 86, 89, 86, 95, 109, 107, 94),
    "Domestic burglary": (757, 734, 80, 80, 181, 178, 162, 140, 185, 169, 149, 167),
    "Vehicle offences": (1412, 1387, 138, 123, 507, 545, 218, 214, 367, 339, 182, 166),
    "Shoplifting": (1540, 1568, 158, 175, 421, 385, 305, 304, 382, 410, 274, 295),
}
BREAK = "March 2015: risk assessments enter the crime system and recording is audited. New average from here."
RULE = "Signals in the quarter’s months: concern red, improvement green, none amber."
RETURN = "west-mercia-2015-q3.xlsx, received 12 January 2016, sheet “Crime by area”"
FORCE = Area(1, AREAS[0], AreaKind.FORCE)


def make_chart(name: str, area: str, average: float, steps: int = 33, signal_at: int | None = None) -> Chart:
    """Some months around an average, a break after two thirds, trial limits after it."""
    cut = steps * 2 // 3
    levels = [average / 3 * (0.9 if i < cut else 1.04) for i in range(steps)]
    values = [
        round(level * (1 + 0.07 * sin(i * 2.3) + 0.03 * sin(i * 0.9))) for i, level in enumerate(levels)
    ]
    if signal_at is not None:
        values[signal_at] = round(levels[signal_at] * 1.32)
    top = _round_up(max(values) * 1.08)
    axis = tuple(top / 4 * n for n in range(5))
    months = [month(2013, 4).shifted(i) for i in range(steps)]
    points = tuple(
        ChartPoint(
            when.label,
            float(value),
            f"{value:,} [e]",
            (Marker.ESTIMATED,),
            "concern" if i == signal_at else "",
            "Above the upper limit." if i == signal_at else "",
        )
        for i, (when, value) in enumerate(zip(months, values, strict=True))
    )
    ticks = [(0, "Apr 2013"), (9, "Jan 2014"), (21, "Jan 2015"), (steps - 1, months[-1].label[:3] + " 2015")]
    return Chart(
        headline=f"{name}: a new level since March 2015, and steady since",
        subtitle=f"{name}, {area}. Number a month, April 2013 to {months[-1].label}. Shaded: the range to "
        "expect. Monthly history is illustrative [e].",
        sentence="Within its normal range since recording changed in March 2015.",
        points=points,
        bands=(_band(values[:cut], 0, False), _band(values[cut:], cut, True)),
        breaks=(ChartBreak(cut, BREAK),),
        axis=axis,
        axis_labels=tuple(f"{tick:,.0f}" for tick in axis),
        x_ticks=tuple(tick for tick in ticks if tick[0] < steps),
        method="XmR: mean and moving range of the months.",
        source="Source: history-2013-15-illustrative.xlsx, received 12 January 2016, sheet “History”, "
        "cells D2 to D34.",
        alt_text=f"Line chart of {name}, {area}: {steps} values from April 2013 to {months[-1].label}.",
        illustrative=True,
    )


def _band(values: list[int], first: int, trial: bool) -> ChartBand:
    mean = sum(values) / len(values)
    moving = sum(abs(a - b) for a, b in pairwise(values)) / max(1, len(values) - 1)
    reach = 2.66 * moving
    return ChartBand(first, first + len(values) - 1, mean, max(0.0, mean - reach), mean + reach, trial)


def _round_up(value: float) -> float:
    unit = next(u for u in (4, 20, 40, 80, 200, 400, 800, 2000, 4000, 8000, 20000) if value <= 4 * u)
    return unit * (value // unit + 1)


def rated(rating: Rating, reason: str, rule: str = RULE) -> Judgement:
    return Judgement(rating, rule, reason)


AMBER = rated(Rating.AMBER, "No signal in October, November or December 2015.")
RED = rated(Rating.RED, "November 2015 is above the upper limit.")
GREEN = rated(Rating.GREEN, "Seven months in a row below the average.")
UNRATED = rated(
    Rating.NOT_RATED, "No measure is reported for this objective.", "Without a figure there is no rating."
)


def make_measure_page(
    number: int, name: str, calculated: Judgement = AMBER, signal_at: int | None = None
) -> MeasurePage:
    printed = PRINTED[name]
    parts = [(AREAS[n], printed[2 * n], printed[2 * n + 1]) for n in range(6)]
    charts = [make_chart(name, area, average) for area, _, average in parts[1:]]
    top = max(charts, key=lambda chart: chart.axis[-1])
    return MeasurePage(
        measure=Measure(number, name, "Police recorded crime", Unit.COUNT, Improvement.DOWN, Basis.COUNT),
        area=FORCE,
        quarter=QUARTER,
        ratings=Ratings(calculated=calculated),
        sentence="Within its normal range since recording changed in March 2015.",
        chart=make_chart(name, AREAS[0], printed[1], signal_at=signal_at),
        areas=tuple(
            AreaChart(
                n + 2,
                area,
                f"{value:,} this quarter",
                replace(chart, axis=top.axis, axis_labels=top.axis_labels),
                Ratings(calculated=calculated if n == 1 else AMBER),
            )
            for n, ((area, value, _), chart) in enumerate(zip(parts[1:], charts, strict=True))
        ),
        figures=(),
        by_area=tuple(
            AreaFigures(
                n + 1,
                area,
                f"{value:,}",
                100 * number + n,
                f"{average:,}",
                200 * number + n,
                "Within its normal range since recording changed in March 2015.",
            )
            for n, (area, value, average) in enumerate(parts)
        ),
        objectives=((2, "2. Violent crime and alcohol"),),
        statements=(),
        questions=(),
        quarter_figure_id=100 * number,
        quarter_text=f"{printed[0]:,}",
    )


def make_row(page: MeasurePage, headline: bool) -> MeasureRow:
    return MeasureRow(
        measure_id=page.measure.id,
        name=page.measure.name,
        heading=page.measure.heading,
        headline=headline,
        value_text=page.quarter_text,
        average_text=page.by_area[0].average_text,
        unit_text="",
        ratings=page.ratings,
        sentence=page.sentence,
        spark=(),
        spark_signals=(),
        open_questions=0,
    )


def make_question(
    number: int, objective: int, text: str, visibility: Visibility = Visibility.PUBLIC
) -> Question:
    evidence = Evidence(
        EvidenceKind.CHART,
        "Violence with injury, West Mercia. 2,451 in October to December 2015. Within its normal range since "
        "recording changed in March 2015.",
        AS_AT,
        objective_id=objective,
        source=f"{RETURN}, cell B5",
    )
    return Question(
        id=number,
        ref=f"Q{number}",
        text=text,
        author="Member for Wyre Forest",
        state=QuestionState.SELECTED,
        visibility=visibility,
        why="The average moved from 700 to 808 a month when risk assessments entered the crime system.",
        full_answer="A share in per cent, the month from which it applies, and who checked it.",
        supplementary="When will the panel see the same figure for each area?",
        meeting_id=1,
        position=number,
        evidence=(evidence,),
    )


QUESTIONS = (
    make_question(
        1,
        2,
        "What share of the rise since 2014/15 do you put down to recording, and how will you show the panel?",
    ),
    make_question(2, 2, "When will the survey measures promised under this objective be reported?"),
    make_question(3, 8, "Why is the Commissioner’s aide paid twice?", Visibility.PRIVATE),
    make_question(
        4, 8, "How long do victims of rape wait for specialist support, by area?", Visibility.SHARED
    ),
)
TITLES = (
    (
        1,
        "To provide an effective neighbourhood policing model, with a focus on areas of greatest need",
        UNRATED,
    ),
    (
        2,
        "To reduce the volume of violent crime with an emphasis on addressing the harm caused by alcohol",
        AMBER,
    ),
    (3, "To reduce the harm caused by drugs with a focus on treatment", UNRATED),
    (4, "To reduce the volume of anti-social behaviour incidents", GREEN),
    (5, "To bring offenders to account and reduce re-offending", AMBER),
    (6, "To develop and implement a business crime strategy", UNRATED),
    (7, "To work in partnership to protect the most vulnerable people in our society", AMBER),
    (8, "To deliver a supportive and effective response to victims and witnesses", RED),
    (9, "To work with the Safer Roads Partnership to reduce the number of casualties on our roads", UNRATED),
    (10, "To meet the requirements of the Strategic Policing Requirement", UNRATED),
    (11, "To develop and implement a public engagement strategy", UNRATED),
)
PROGRESS = (
    "The Panel received a detailed update on this objective at its December 2015 meeting.\n\n"
    "Over the Christmas and New Year period the street pastor and taxi marshal schemes were very "
    "successful in supporting vulnerable people who had consumed too much alcohol. In particular, the PCC "
    "has been advised that Hereford's A&E saw a reduction in people being admitted over the festive period "
    "due to excess alcohol consumption compared to same period last year."
)
MEASURES = {
    2: (
        make_measure_page(1, "Violence with injury"),
        make_measure_page(2, "Violence without injury"),
        make_measure_page(7, "Shoplifting"),
    ),
    5: (make_measure_page(5, "Domestic burglary"), make_measure_page(6, "Vehicle offences")),
    8: (make_measure_page(3, "Rape", RED, 31), make_measure_page(4, "Other sexual offences")),
}
HEADLINE = {1, 2, 3, 5}


def make_objective(ref: int, title: str, calculated: Judgement) -> BriefObjective:
    pages = MEASURES.get(ref, ())
    return BriefObjective(
        page=ObjectivePage(
            objective=Objective(
                ref,
                2,
                1,
                str(ref),
                title,
                title[:40],
                why="Alcohol lies behind a large part of violent crime." if ref == 2 else "",
                progress=PROGRESS,
            ),
            aim="To reduce crime and disorder",
            plan="Police and Crime Plan 2013 to 2017, as varied in July 2015",
            quarter=QUARTER,
            area=FORCE,
            ratings=Ratings(
                calculated=calculated,
                panel=Judgement(
                    Rating.RED, "", "No survey result in two years.", "Chair of the Panel", date(2016, 1, 20)
                )
                if ref == 2
                else None,
            ),
            sentence=f"Of {len(pages)} measures: {len(pages)} with no clear change."
            if pages
            else "No measure is reported for this objective, so it cannot be rated.",
            measures=tuple(make_row(page, page.measure.id in HEADLINE) for page in pages),
            promised=(
                PromisedMeasure(
                    "3.4", "People who see drunk or rowdy behaviour as a problem (survey)", None, ""
                ),
                PromisedMeasure("3.5", "Feelings of safety as measured through survey", None, ""),
                PromisedMeasure("3.1", "Violence with injury", 1, "Violence with injury"),
            )
            if ref in (2, 10)
            else (),
            statements=(
                Statement(
                    "Violence with injury",
                    "Volumes have been stable since the summer & are in line with other forces.",
                    "Accurate and timely recording is reviewed every month.",
                    "west-mercia-2015-q3.xlsx, sheet “Summary”, cell B4",
                ),
            )
            if ref == 2
            else (),
            questions=tuple(q for q in QUESTIONS if q.evidence[0].objective_id == ref),
            earlier=("Goes on from 3, To reduce violent crime, Police and Crime Plan, draft of 2013",)
            if ref == 2
            else (),
        ),
        measures=tuple(BriefMeasure(page, page.measure.id in HEADLINE) for page in pages),
    )


def make_board() -> Board:
    rows = []
    for ref, title, calculated in TITLES:
        pages = MEASURES.get(ref, ())
        worse = 1 if calculated is RED else 0
        rows.append(
            ObjectiveRow(
                objective_id=ref,
                ref=str(ref),
                title=title,
                short_title=title[3:4].upper() + title[4:48].rsplit(" ", 1)[0],
                ratings=Ratings(calculated=calculated),
                statement="",
                better=0,
                worse=worse,
                steady=len(pages) - worse if pages else 0,
                not_judged=0,
                finding="Rape: above its range in November 2015" if worse else "No clear change",
                open_questions=sum(1 for q in QUESTIONS if q.evidence[0].objective_id == ref),
            )
        )
    return Board(
        headline="One of 5 objectives that can be rated is red",
        subtitle="West Mercia. Calculated ratings follow the printed rules. The PCC stated no ratings for "
        "this quarter. Police and Crime Plan 2013 to 2017, as varied in July 2015.",
        plan="Police and Crime Plan 2013 to 2017, as varied in July 2015",
        quarter=QUARTER,
        sections=(
            AimSection("To reduce crime and disorder", tuple(rows[:6])),
            AimSection("To protect communities from harm", tuple(rows[6:])),
        ),
    )


def make_brief(edition: str = "members") -> BriefData:
    """The whole brief; of its four questions the third is private, the fourth for members only."""
    return BriefData(
        panel="West Mercia Police and Crime Panel",
        force_area="West Mercia",
        meeting=Meeting(
            1, date(2016, 2, 2), "Panel meeting", "County Hall, Worcester", "The date is assumed."
        ),
        choices=BriefChoices(Edition(edition)),
        as_at=AS_AT,
        quarter=QUARTER,
        board=make_board(),
        objectives=tuple(make_objective(*each) for each in TITLES),
        questions=QuestionList(
            "4 questions for the PCC, in order",
            "Each is bound to its evidence as it was that day.",
            tuple(QuestionRow(q, q.evidence[0].sentence, "2 February 2016", (), (), ()) for q in QUESTIONS),
        ),
        returns=ReturnList(
            "2 returns",
            "Newest first.",
            (
                ReturnRow(
                    1,
                    "west-mercia-2015-q3.xlsx",
                    "Office of the PCC",
                    date(2016, 1, 12),
                    QUARTER.label,
                    412,
                    3,
                    "5f" * 32,
                    False,
                ),
                ReturnRow(
                    2,
                    "history-2013-15-illustrative.xlsx",
                    "Scrutiny officer",
                    date(2016, 1, 12),
                    "",
                    3168,
                    0,
                    "c0" * 32,
                    True,
                ),
            ),
        ),
        data_notes=(
            "The report says “1 October to 31 December 2016” on its first page; its data are of 2015.",
            "Road casualties for December 2015 are missing [x]: the recording system changed.",
            "Area averages do not add up to the force’s by 1 or 2, because they are rounded.",
        ),
        rules=(
            RULE,
            "A range to expect is the average plus and minus 2.66 times the average monthly step.",
        ),
        program="Scrutiny Desk 0.1.0",
    )
