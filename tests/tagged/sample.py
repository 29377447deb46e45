"""A paper of some eight pages with everything in it that this library can do."""

from pathlib import Path
from typing import Any

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing, Line, String
from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, NextPageTemplate, PageBreak, Spacer
from reportlab.platypus.tables import TableStyle

from app.tagged import (
    Artifact,
    Figure,
    FontFiles,
    Heading,
    Layout,
    Metadata,
    P,
    Page,
    Tag,
    TaggedList,
    TaggedTable,
    TaggedTOC,
    register_fonts,
)

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
SYMBOLS = register_fonts("Symbols", FontFiles(FONTS / "DejaVuSans.ttf"))
FAMILY = register_fonts(
    "Body",
    FontFiles(
        FONTS / "OpenSans-Regular.ttf",
        FONTS / "OpenSans-Bold.ttf",
        FONTS / "OpenSans-Italic.ttf",
        FONTS / "OpenSans-BoldItalic.ttf",
    ),
    fallback=SYMBOLS.regular,
)
INK, BLUE, TURQUOISE = HexColor("#1d1d1b"), HexColor("#12436D"), HexColor("#28A197")

BODY = ParagraphStyle("body", fontName="Body", fontSize=10, leading=14, spaceAfter=6, textColor=INK)
JUSTIFIED = ParagraphStyle("justified", BODY, alignment=TA_JUSTIFY)
SMALL = ParagraphStyle("small", BODY, fontSize=8.5, leading=11.5, spaceAfter=0)
NUMBER = ParagraphStyle("number", SMALL, alignment=TA_RIGHT)
COLUMN = ParagraphStyle("column", SMALL, fontName="Body-Bold", textColor=white)
COLUMN_NUMBER = ParagraphStyle("column number", COLUMN, alignment=TA_RIGHT)
CAPTION = ParagraphStyle("caption", SMALL, spaceBefore=4, spaceAfter=8)
QUOTE = ParagraphStyle("quote", BODY, leftIndent=18, rightIndent=18, fontName="Body-Italic")
BOX = ParagraphStyle(
    "box", BODY, backColor=HexColor("#eef3f7"), borderPadding=(6, 8, 8, 8), borderColor=BLUE, borderWidth=0.5,
    spaceBefore=12, spaceAfter=14, leftIndent=8, rightIndent=8,
)  # fmt: skip
H1 = ParagraphStyle("h1", BODY, fontName="Body-Bold", fontSize=20, leading=25, textColor=BLUE, spaceAfter=10)
H2 = ParagraphStyle("h2", H1, fontSize=14, leading=18, spaceBefore=12, spaceAfter=5, keepWithNext=1)
H3 = ParagraphStyle("h3", H2, fontSize=11, leading=15, spaceBefore=8, spaceAfter=3)
TOC = [
    ParagraphStyle("toc1", BODY, fontName="Body-Bold", spaceBefore=4),
    ParagraphStyle("toc2", BODY, leftIndent=12),
    ParagraphStyle("toc3", SMALL, leftIndent=24),
]
STYLE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), BLUE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor("#c8d0d8")),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ]
)
AREAS = ["Herefordshire", "North Worcestershire", "South Worcestershire", "Shropshire", "Telford and Wrekin"]
TITLE = "Police and Crime Panel: briefing for the meeting"
METADATA = Metadata(TITLE, author="Panel secretariat", subject="A sample paper", creator="Tests")
LOREM = (
    "Recorded violence rose by 4 % on the year before, which is within the range of the last three years. "
    "The rise is not a signal; the panel may still ask what lies behind the figures of Telford and Wrekin, "
    "where the number of victims under 18 is above its limit for the second month in a row. "
)


def header(canvas: Any, page: Page) -> None:
    """The title at the top of every page but the first."""
    if page.number > 1:
        canvas.setFont("Body", 8)
        canvas.setFillColor(INK)
        canvas.drawString(56, page.height - 40, TITLE)
        canvas.setStrokeColor(BLUE)
        canvas.line(56, page.height - 46, page.width - 56, page.height - 46)


def footer(canvas: Any, page: Page) -> None:
    """Page n of m."""
    canvas.setFont("Body", 8)
    canvas.drawRightString(page.width - 56, 34, f"Page {page.number} of {page.count}")


LAYOUT = Layout(header=header, footer=footer)


class Bars(Flowable):
    """A chart drawn by calls to the canvas."""

    def __init__(self, values: list[int]) -> None:
        super().__init__()
        self.values = values
        self.width, self.height = 400.0, 90.0

    def draw(self) -> None:
        for number, value in enumerate(self.values):
            self.canv.setFillColor(TURQUOISE)
            self.canv.rect(number * 80, 12, 60, value, stroke=0, fill=1)
            self.canv.setFillColor(INK)
            self.canv.setFont("Body", 8)
            self.canv.drawString(number * 80, 2, f"{value} in Q{number + 1}")


def bar_chart() -> Drawing:
    """A chart of ReportLab's graphics library, text and all."""
    drawing = Drawing(480, 150)
    chart = VerticalBarChart()
    chart.x, chart.y, chart.width, chart.height = 30, 20, 440, 110
    chart.data = [[325, 310, 298, 341, 305]]
    chart.categoryAxis.categoryNames = AREAS
    for axis in (chart.categoryAxis, chart.valueAxis):
        axis.labels.fontName = "Body"
        axis.labels.fontSize = 7
    chart.valueAxis.valueMin = 0
    chart.bars[0].fillColor = BLUE
    drawing.add(chart)
    drawing.add(Line(30, 95, 470, 95))
    drawing.add(String(30, 138, "Violence with injury, by area", fontName="Body-Bold", fontSize=9))
    return drawing


def number_table(rows: int) -> TaggedTable:
    """A table of 2 rows of headers, 1 column of headers, groups of columns and a row that spans."""
    top = [P("Area", COLUMN), P("Recorded", COLUMN), "", P("Per 1,000", COLUMN), ""]
    below = ["", *(P(text, COLUMN_NUMBER) for text in ("2018", "2019", "2018", "2019"))]
    body: list[list[Any]] = []
    for row in range(rows):
        name = f"{AREAS[row % 5]}, ward {row + 1}"
        body.append([P(name, SMALL), *(P(f"{row * k % 97:,}", NUMBER) for k in (31, 37, 3, 5))])
    body[1][1:3] = [P("not recorded", SMALL), ""]
    spans = TableStyle(
        [
            ("SPAN", (1, 0), (2, 0)),
            ("SPAN", (3, 0), (4, 0)),
            ("SPAN", (0, 0), (0, 1)),
            ("SPAN", (1, 3), (2, 3)),
            ("BACKGROUND", (0, 0), (-1, 1), BLUE),
        ],
        parent=STYLE,
    )
    return TaggedTable(
        [top, below, *body],
        2,
        1,
        spans,
        "Recorded offences by ward and year.",
        colWidths=[180, 75, 75, 75, 75],
    )


def plain_table() -> TaggedTable:
    """A table of strings, with a cell of two lines."""
    data = [["Measure", "Value", "Note"], ["Burglary", "1,204", "two\nlines"], ["Robbery", "97.5", ""]]
    style = TableStyle(
        [("ALIGN", (1, 1), (1, -1), "DECIMAL"), ("TEXTCOLOR", (0, 0), (-1, 0), white)], parent=STYLE
    )
    return TaggedTable(data, 1, 1, style, colWidths=[120, 80, 120], hAlign="LEFT")


def tall_row_table() -> TaggedTable:
    """One row that is taller than a page, with a list in it."""
    inner = TaggedList([P(f"Point {n}. " + LOREM, SMALL) for n in range(28)], bulletFontSize=8, leftIndent=12)
    data = [
        [P("Reference", COLUMN), P("Update as printed", COLUMN)],
        [P("2.1", SMALL), [P(LOREM, SMALL), inner]],
        [P("2.2", SMALL), [P("Short.", SMALL)]],
    ]
    return TaggedTable(data, 1, 1, STYLE, colWidths=[80, 400])


def opening() -> list[Any]:
    """Title, contents, links, quotation, boxes, lists."""
    quote = Tag("BlockQuote")
    return [
        Heading(TITLE, H1, 1, key="top"),
        P("Meeting of 10 September 2019, West Mercia", BODY),
        TaggedTOC(TOC),
        Heading("What changed", H2, 2, key="changed"),
        P(LOREM * 2, BODY),
        P(
            "Read the <a href='https://www.gov.uk/police' color='#12436D'><u>national <b>guidance</b> on the "
            "accountability of commissioners</u></a> first, then <a href='#tables'>the tables</a>; both "
            "<b>bold</b>, <i>italic</i> and <b><i>both</i></b> are the library’s “own”: "
            "£5, ½ °C, 3 × 4 − 2 ≥ 1 ≤ 9 … • "
            "a non‑breaking hyphen, arrows → ↑ ▲, Welsh ŵ ŷ Ŵ Ŷ, H<sub>2</sub>O and a<super>2</super>.",
            BODY,
        ),
        P("<a href='mailto:panel@example.gov.uk'>panel@example.gov.uk</a>", BODY),
        P(LOREM * 3 + "See https://www.example.gov.uk/" + "avery" * 40 + "/end of it.", JUSTIFIED),
        P("A calm box.<br/>With a second line, <b>bold</b>.", BOX),
        P("“The first duty of a panel is to ask.”", QUOTE, within=quote),
        P("“The second is to ask again.”", QUOTE, within=quote),
        P("Cymraeg: mae’r panel yn cyfarfod heddiw.", BODY, lang="cy"),
        P("Note: figures are provisional until the autumn.", SMALL, role="Note"),
        HRFlowable(width="100%", color=BLUE, spaceBefore=6, spaceAfter=6),
        TaggedList(
            [
                P("First item of a list", BODY),
                [P("Second item, " + LOREM, BODY), P("its second paragraph", BODY)],
                [
                    P("Third", BODY),
                    TaggedList([P("one", BODY), P("two", BODY)], bulletType="1", leftIndent=16),
                ],
            ],
            bulletType="bullet",
            leftIndent=16,
        ),
        Artifact(P("An ornament with words", SMALL)),
    ]


def story() -> list[Any]:
    """The whole paper, made anew."""
    table = number_table(60)
    return [
        *opening(),
        PageBreak(),
        Heading("Charts", H2, 2),
        Heading("Drawn by calls", H3, 3),
        Figure(
            Bars([40, 55, 38, 62]),
            "Bars of four quarters: 40, 55, 38 and 62.",
            P("Figure 1. <b>Four</b> quarters", CAPTION),
        ),
        Heading("Drawn by the library", H3, 3),
        Figure(bar_chart(), "Bar chart of violence with injury in five areas, between 298 and 341."),
        P(LOREM, BODY),
        KeepTogether(
            [
                Heading("Kept together", H3, 3),
                P(LOREM * 2, BODY),
                Figure(Bars([10, 20, 30, 40]), "Bars of four quarters: 10, 20, 30 and 40."),
                P(LOREM * 2, BODY),
            ]
        ),
        Heading(
            "A heading that is long enough to need a second line on the page " * 2,
            H3,
            3,
        ),
        P(LOREM * 9, BODY),
        Heading("Tables", H2, 2, key="tables"),
        P("Table 1. Offences by ward", CAPTION, role="Caption", within=table.tag),
        table,
        Spacer(1, 14),
        plain_table(),
        NextPageTemplate("landscape"),
        PageBreak(),
        Heading("Commitments", H2, 2),
        P("<a href='#top'>Back to the start</a>", BODY),
        tall_row_table(),
        NextPageTemplate("portrait"),
        PageBreak(),
        Heading("End", H2, 2),
        P(LOREM, BODY),
    ]
