"""What a pack is made of, in plain values: the same tree becomes PDF, Word or a web page."""

from dataclasses import dataclass, field
from enum import Enum, auto

from app.domain.ratings import Judgement, Rating
from app.queries.chart_types import Chart
from app.queries.page_types import AreaChart


class Tone(Enum):
    """How a paragraph speaks."""

    BODY = auto()
    LEAD = auto()
    LINE = auto()
    SMALL = auto()
    LABEL = auto()
    SUBTITLE = auto()
    SOURCE = auto()


class Fit(Enum):
    """What a column of a table holds."""

    TEXT = auto()
    SMALL = auto()
    STRONG = auto()
    NUMBER = auto()
    RATING = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph; `link` is the key of the section or question it leads to."""

    text: str
    tone: Tone = Tone.BODY
    link: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's own words, whole: one paragraph to a string."""

    speaker: str
    paragraphs: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order; `title` stands over it and stays with it."""

    items: tuple[str, ...]
    small: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what it holds, and its share of the width."""

    title: str
    fit: Fit
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: a text and a smaller second line, or a rating (None with a text: why there is none)."""

    text: str
    second: str = ""
    rating: Rating | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table that belong together; without a title there is no row for it."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of column headings; column `name_column` heads the rows.

    A `whole` table is never cut by the end of a page; others only if they are long.
    """

    caption: str
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    name_column: int = 0
    whole: bool = False
    show_caption: bool = True


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what belongs to them: "Meeting", "2 February 2016"."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GivenRating:
    """One of the ratings that stand side by side; without a judgement `none` says so."""

    whose: str
    judgement: Judgement | None
    none: str


@dataclass(frozen=True, slots=True)
class RatingsSideBySide:
    """The ratings of one thing; never merged."""

    given: tuple[GivenRating, ...]


@dataclass(frozen=True, slots=True)
class ChartFigure:
    """One chart, drawn large."""

    chart: Chart


@dataclass(frozen=True, slots=True)
class SmallCharts:
    """One small chart for each area, all on one scale."""

    title: str
    areas: tuple[AreaChart, ...]


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """One question with what belongs to it. `lines` are name and text.

    Until it is answered there is room to write: `room` ruled lines for the answer, and one line for each of
    `fields`, names such as "Time".
    """

    number: int
    key: str
    text: str
    lines: tuple[tuple[str, str], ...]
    answer: str = ""
    room: int = 3
    fields: tuple[str, ...] = ()


Block = (
    Text | Quotation | Bullets | Table | Facts | RatingsSideBySide | ChartFigure | SmallCharts | QuestionSheet
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    `listed` sections are in the table of contents. The first `kept` blocks stay on one page with the heading.
    `roomy` ones begin in the upper part of a page.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    key: str = ""
    kicker: str = ""
    listed: bool = True
    new_page: bool = False
    roomy: bool = False
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: whose pack, for what, and what to know before reading."""

    kicker: str
    title: str
    lead: str
    facts: Facts
    about_title: str
    about: tuple[str, ...]
    introduction: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole pack. `header` and `edition` run along at the top of each page, `footer` at the bottom."""

    title: str
    author: str
    subject: str
    program: str
    header: str
    edition: str
    footer: str
    cover: Cover
    sections: tuple[Section, ...] = field(default=())
