"""Tables of the pack: hairlines, aligned numbers, ratings as badges, no table cut at a silly place."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.tables import TableStyle

from app.briefs import styles
from app.briefs.blocks import Cell, Column, Facts, Fit, RatingsSideBySide, Table
from app.briefs.pack_flowables import SHORT_TABLE, Badge
from app.briefs.styles import printable
from app.briefs.wording import sentence
from app.domain.periods import day_label
from app.tagged import P, TaggedTable

CELL_STYLES = {
    Fit.TEXT: styles.CELL,
    Fit.SMALL: styles.CELL_SMALL,
    Fit.STRONG: styles.CELL_STRONG,
    Fit.NUMBER: styles.CELL_NUMBER,
    Fit.RATING: styles.CELL_SMALL,
    Fit.CODE: styles.CELL_CODE,
}
RATING_WIDTH, CELL_PADDING = 71.0, 10.5  # points
PLAIN = [
    ("FONT", (0, 0), (-1, -1), styles.REGULAR, 8.4, 11.6),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("TOPPADDING", (0, 0), (-1, -1), 2.0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2.8),
    ("LEFTPADDING", (0, 0), (-1, -1), 5),
    ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ("LEFTPADDING", (0, 0), (0, -1), 0),
    ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, styles.LINE),
]


def markup(text: str, link: str = "") -> str:
    """A text for a paragraph: safe, printable, and a link if it leads somewhere."""
    safe = escape(printable(text))
    return f"<a href={quoteattr('#' + link)} color='#12436D'>{safe}</a>" if link else safe


def pack_table(table: Table, width: float) -> TaggedTable:
    """The table, `width` points wide."""
    rows: list[list[Any]] = [[_head(column) for column in table.columns]]
    commands: list[Any] = [
        *PLAIN,
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, styles.SECOND),
    ]
    for group in table.groups:
        if group.title:
            commands += _group_style(len(rows))
            rows.append([P(markup(group.title), styles.GROUP), *[""] * (len(table.columns) - 1)])
        rows += [_line(table.columns, line) for line in group.rows]
    may_be_cut = len(rows) > SHORT_TABLE and not table.whole
    if may_be_cut:
        commands += [("NOSPLIT", (0, 0), (-1, 2)), ("NOSPLIT", (0, -2), (-1, -1))]
    made = TaggedTable(
        rows,
        1,
        table.name_column + 1,
        TableStyle(commands),
        table.caption,
        colWidths=_widths(table.columns, width),
        spaceAfter=8,
    )
    made.may_be_cut = may_be_cut
    return made


def _widths(columns: tuple[Column, ...], width: float) -> list[float]:
    """By share; but ratings have the room of their longest word, and headings are never broken in a word."""
    least = [RATING_WIDTH if column.fit is Fit.RATING else _least(column) for column in columns]
    made = {place: RATING_WIDTH for place, column in enumerate(columns) if column.fit is Fit.RATING}
    while len(made) < len(columns):
        left = [place for place in range(len(columns)) if place not in made]
        each = (width - sum(made.values())) / sum(columns[place].share for place in left)
        narrow = [place for place in left if each * columns[place].share < least[place]]
        made |= {place: least[place] for place in narrow} or {
            place: each * columns[place].share for place in left
        }
    return [made[place] for place in range(len(columns))]


def _least(column: Column) -> float:
    """The width of the longest word of a heading, with the padding of its cell."""
    size, face = styles.HEAD.fontSize, styles.HEAD.fontName
    return max(styles.width_of(word, size, face) for word in (column.title or " ").split(" ")) + CELL_PADDING


def facts_table(facts: Facts, width: float) -> TaggedTable:
    """Names at the left, what belongs to them at the right."""
    rows = [[P(markup(name), styles.HEAD), P(markup(text), styles.CELL)] for name, text in facts.rows]
    return TaggedTable(
        rows, 0, 1, TableStyle(PLAIN), "Facts about this pack", colWidths=[84, width - 84], spaceAfter=10
    )


def ratings_table(ratings: RatingsSideBySide, width: float) -> TaggedTable:
    """The ratings side by side, each with its reason and its rule."""
    heads, badges = [], []
    reasons: list[Any] = []
    for given in ratings.given:
        judgement = given.judgement
        heads.append(P(markup(given.whose), styles.HEAD))
        if judgement is None:
            badges.append(P(markup(given.none), styles.CELL_SMALL))
            reasons.append("")
            continue
        badges.append(Badge(judgement.rating.word, judgement.rating))
        who = ", ".join(part for part in (judgement.by, _day(judgement.day)) if part)
        rule = sentence(f"Rule: {judgement.rule}") if judgement.rule else ""
        parts = [judgement.reason, rule, who]
        reasons.append([P(markup(part), styles.CELL_SMALL) for part in parts if part] or "")
    shares = [3.0 if given.judgement else 1.0 for given in ratings.given]
    commands = [
        *PLAIN[:-1],  # no lines between a rating and its reason
        ("LINEBELOW", (0, -1), (-1, -1), 0.4, styles.LINE),
        ("BOTTOMPADDING", (0, 0), (-1, 1), 2),
        ("TOPPADDING", (0, 2), (-1, 2), 2.5),
    ]
    return TaggedTable(
        [heads, badges, reasons],
        1,
        0,
        TableStyle(commands),
        "Ratings side by side, with reason and rule",
        colWidths=[width * share / sum(shares) for share in shares],
        spaceBefore=2,
        spaceAfter=8,
    )


def _day(day: Any) -> str:
    return day_label(day) if day else ""


def _group_style(row: int) -> list[Any]:
    return [
        ("SPAN", (0, row), (-1, row)),
        ("TOPPADDING", (0, row), (-1, row), 5),
        ("NOSPLIT", (0, row), (-1, row + 1)),
    ]


def _head(column: Column) -> P:
    return P(markup(column.title), styles.HEAD_NUMBER if column.fit is Fit.NUMBER else styles.HEAD)


def _line(columns: tuple[Column, ...], cells: tuple[Cell, ...]) -> list[Any]:
    return [_cell(cell, CELL_STYLES[column.fit]) for column, cell in zip(columns, cells, strict=True)]


def _cell(cell: Cell, style: ParagraphStyle) -> Any:
    if cell.rating is not None:
        return Badge(markup(cell.text), cell.rating)
    lines = [P(markup(cell.text, cell.link), style)] if cell.text else []
    if cell.second:
        lines.append(P(markup(cell.second), styles.CELL_SMALL))
    return lines or ""
