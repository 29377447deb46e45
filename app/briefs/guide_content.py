"""A guide for new members: what a panel does, how to read a control chart, the plan, the words."""

from app.briefs.blocks import (
    Block,
    Bullets,
    Cell,
    ChartFigure,
    Column,
    Facts,
    Fit,
    Group,
    Section,
    Table,
    Text,
    Tone,
)
from app.domain.brief_choices import SECTION_TITLES, PackSection
from app.queries.brief_types import BriefData
from app.queries.chart_types import Chart

# Police Reform and Social Responsibility Act 2011, sections 28 and 29, schedules 5, 7 and 8; SI 2012/2271.
PANEL_DOES = (
    "It scrutinises the Police and Crime Commissioner (PCC), not the Chief Constable and not the police "
    "force, and it does so to support the PCC’s work as well as to challenge it.",
    "It reviews the draft police and crime plan and every change to it, and reports or recommends.",
    "It asks questions on the annual report at a public meeting.",
    "It reviews the proposed precept, the council tax for policing: notified by 1 February, reported on by "
    "8 February. Two thirds of all members can veto it once.",
    "It holds confirmation hearings for the Chief Constable and for the PCC’s senior posts.",
    "It may require the PCC to attend, and to answer in writing within a time that the panel sets.",
    "It deals with complaints about the PCC that are not about crimes.",
)
GOOD_QUESTION = (
    "Put to the PCC, about the PCC’s own part: what was asked of the Chief Constable, and what came of it.",
    "Bound to a figure, a chart, a promise or a paragraph, so that it cannot be waved away.",
    "Clear about what a full answer would hold: a number, a date, a name of an office.",
)
READING_A_CHART = (
    "Each point is one month. The dashed line is the average; the shaded band is the range to expect if "
    "nothing changes.",
    "A point inside the band is ordinary, however much it differs from the month before. It needs no "
    "explanation, and none should be believed.",
    "An orange diamond is a signal: a month outside the band, seven in a row on one side of the average, "
    "seven rising or falling, or two of three close to an edge. It deserves a question.",
    "A pink line is a change of definition or of recording. Months before and after it are not compared.",
    "Hollow points, or [e], are an illustrative history and not a record.",
)
WORDS = (
    ("Return", "One workbook of figures, as the PCC’s office sent it"),
    ("Figure", "One number from one cell of a return; a later return may restate it"),
    ("Measure", "What is counted, and whether more of it is better, worse or neither"),
    ("Signal", "What the rules of a control chart find; never a comparison of two numbers"),
    ("Rating", "Red, amber, green or not rated: by the rules, by the PCC, by the panel; never merged"),
    ("Break", "A dated change of definition or recording"),
    ("Commitment", "One line of the delivery plan, with its status as printed"),
    ("Promise", "An undertaking given at a meeting: open until shown to be kept"),
    ("Recommendation", "What the panel or an inspectorate recommended, with the reply to it"),
    ("Precept", "The part of council tax that pays for policing"),
    ("Clear working days", "Working days between two days, neither of them counted"),
)


def guide_section(brief: BriefData) -> Section:
    """The whole guide; its example is a chart of this pack, its plan the one in force."""
    return Section(
        SECTION_TITLES[PackSection.GUIDE],
        (Text("Four things to know before the first meeting.", Tone.LEAD),),
        (
            Section(
                "What a panel does",
                (Bullets(PANEL_DOES), Bullets(GOOD_QUESTION, title="A good question is")),
                kept=1,
            ),
            _chart_section(brief),
            _plan_section(brief),
            Section("Words used here", (Facts(WORDS),), kept=1),
        ),
        key="guide",
        new_page=True,
    )


def _chart_section(brief: BriefData) -> Section:
    chart = _example(brief)
    shown: tuple[Block, ...] = ()
    if chart is not None:
        about = Text(f"An example. {chart.subtitle}", Tone.SUBTITLE)
        shown = (about, ChartFigure(chart), Text(chart.source, Tone.SOURCE))
    return Section("How to read a control chart", (*shown, Bullets(READING_A_CHART)), kept=len(shown) + 1)


def _example(brief: BriefData) -> Chart | None:
    """The first chart with a range, if possible one that also shows a signal or a break."""
    charts = [
        each.page.chart
        for objective in brief.objectives
        for each in objective.measures
        if not each.page.chart.empty and each.page.chart.bands
    ]
    telling = [chart for chart in charts if chart.breaks or any(point.signal for point in chart.points)]
    return next(iter([*telling, *charts]), None)


def _plan_section(brief: BriefData) -> Section:
    columns = (Column("No.", Fit.TEXT, 0.6), Column("Objective", Fit.STRONG, 8.0))
    groups = tuple(
        Group(part.title, tuple((Cell(row.ref), Cell(row.title)) for row in part.rows))
        for part in brief.board.sections
    )
    blocks = (
        Text(brief.board.plan),
        Table("Objectives of the plan, by aim", columns, groups, show_caption=False),
    )
    return Section("The plan", blocks, kept=2)
