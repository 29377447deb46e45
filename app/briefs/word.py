"""The pack as a Word document, for committee systems: real headings, lists, tables, charts with words."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from reportlab.graphics.shapes import Drawing

from app.briefs import blocks as b
from app.briefs import styles
from app.briefs.charts import draw_chart
from app.briefs.content import pack_content
from app.briefs.files import save
from app.briefs.page_frame import WIDTH
from app.briefs.small_charts import draw_small_charts
from app.domain.periods import day_label
from app.queries.brief_types import BriefData
from app.tagged import using_font

#: Turns a drawing into the bytes of a PNG picture.
Picture = Callable[[Drawing], bytes]
MARGIN = Mm(20)
OLDEST = (1980, 1, 1, 0, 0, 0)  # the day of every part of the file: the same brief gives the same bytes
TONES = {b.Tone.LEAD: "Intense Quote", b.Tone.SUBTITLE: "Caption", b.Tone.SOURCE: "Caption"}


@dataclass(frozen=True, slots=True)
class Page:
    """The document being written, and what makes pictures for it."""

    document: Any
    picture: Picture | None


def write_docx(brief: BriefData, path: Path, picture: Picture | None = None) -> None:
    """Writes the pack of an edition; the same brief gives the same bytes. Raises UserError.

    Without a `picture` the words of a chart stand in its place.
    """
    save(path, docx_bytes(brief, picture))


def docx_bytes(brief: BriefData, picture: Picture | None = None) -> bytes:
    """The document as bytes. Raises UserError for an unknown edition."""
    pack = pack_content(brief)
    document = Document()
    _set_up(document, pack, datetime.combine(brief.as_at, datetime.min.time()))
    _cover(document, pack.cover)
    with using_font(styles.REGULAR):
        for section in pack.sections:
            _section(Page(document, picture), section, 1)
    made = BytesIO()
    document.save(made)
    return _without_clock(made.getvalue())


def _set_up(document: Any, pack: b.Pack, day: datetime) -> None:
    """Title, language, A4, header and footer."""
    about = document.core_properties
    about.title, about.author, about.subject = pack.title, pack.author, pack.subject
    about.language, about.comments, about.last_modified_by = "en-GB", pack.program, pack.author
    about.created = about.modified = day
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    normal.element.get_or_add_rPr().append(language)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    page.header.paragraphs[0].text = f"{pack.header}. {pack.edition}"
    page.footer.paragraphs[0].text = pack.footer


def _cover(document: Any, cover: b.Cover) -> None:
    document.add_paragraph(cover.kicker)
    document.add_heading(cover.title, 0)
    document.add_paragraph(cover.lead)
    _facts(document, cover.facts)
    if cover.introduction:
        document.add_heading("Introduction", 1)
    for text in cover.introduction:
        document.add_paragraph(text)
    document.add_heading(cover.about_title, 1)
    for text in cover.about:
        document.add_paragraph(text)


def _section(page: Page, section: b.Section, level: int) -> None:
    title = f"{section.kicker}: {section.title}" if section.kicker else section.title
    document = page.document
    heading = document.add_heading(title, level)
    heading.paragraph_format.page_break_before = section.new_page
    for block in section.blocks:
        if isinstance(block, b.QuestionSheet):
            _question(document, block, level + 1)
        elif isinstance(block, b.ChartFigure):
            _chart(page, block)
        elif isinstance(block, b.SmallCharts):
            _small_charts(page, block)
        else:
            _MAKERS[type(block)](document, block)
    for below in section.sections:
        _section(page, below, level + 1)


def _text(document: Any, block: b.Text) -> None:
    document.add_paragraph(block.text, TONES.get(block.tone))


def _quotation(document: Any, block: b.Quotation) -> None:
    _label(document, block.speaker)
    for words in block.paragraphs:
        document.add_paragraph(words, "Quote")
    if block.source:
        document.add_paragraph(block.source, "Caption")


def _bullets(document: Any, block: b.Bullets) -> None:
    if block.title:
        _label(document, block.title)
    for item in block.items:
        document.add_paragraph(item, "List Bullet")


def _label(document: Any, words: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = True
    paragraph.paragraph_format.keep_with_next = True


def _table(document: Any, block: b.Table) -> None:
    """Groups become a first column of their own, so that no cell is merged."""
    has_groups = any(group.title for group in block.groups)
    heads = [*(["Part"] if has_groups else []), *(column.title for column in block.columns)]
    rows = [
        [*([group.title] if has_groups else []), *(_cell_text(cell) for cell in line)]
        for group in block.groups
        for line in group.rows
    ]
    if not rows:
        document.add_paragraph("There is nothing to list here.")
        return
    if block.show_caption:
        document.add_paragraph(block.caption, "Caption").paragraph_format.keep_with_next = True
    shares = [*([1.9] if has_groups else []), *(column.share for column in block.columns)]
    _grid(document, heads, rows, shares)


def _cell_text(cell: b.Cell) -> str:
    return "\n".join(part for part in (cell.text, cell.second) if part)


def _grid(document: Any, heads: list[str], rows: list[list[str]], shares: list[float]) -> None:
    """A table whose heading row is marked as one and repeated on every page."""
    table = document.add_table(rows=1, cols=len(heads), style="Table Grid")
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Cm(17 * share / sum(shares))  # some programs go by columns, others by cells
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for _line in rows:
        table.add_row()
    for row, values in zip(table.rows, [heads, *rows], strict=True):
        for cell, value, share in zip(row.cells, values, shares, strict=True):
            cell.width = Cm(17 * share / sum(shares))
            cell.text = value
            for run in cell.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(9), values is heads
    document.add_paragraph()


def _facts(document: Any, block: b.Facts) -> None:
    for name, text in block.rows:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(text)


def _ratings(document: Any, block: b.RatingsSideBySide) -> None:
    rows = []
    for given in block.given:
        judged = given.judgement
        if judged is None:
            rows.append([given.whose, given.none, ""])
            continue
        who = ", ".join(part for part in (judged.by, day_label(judged.day) if judged.day else "") if part)
        rule = f"Rule: {judged.rule}" if judged.rule else ""
        reason = "\n".join(part for part in (judged.reason, rule, who) if part)
        rows.append([given.whose, judged.rating.value, reason])
    _grid(document, ["Whose", "Rating", "Reason and rule"], rows, [2.0, 1.0, 4.0])


def _chart(page: Page, block: b.ChartFigure) -> None:
    chart = block.chart
    _picture(page, draw_chart(chart, WIDTH), chart.alt_text or chart.sentence or chart.headline)


def _small_charts(page: Page, block: b.SmallCharts) -> None:
    page.document.add_paragraph(block.title, "Caption").paragraph_format.keep_with_next = True
    told = "; ".join(f"{area.name}: {area.caption}" for area in block.areas)
    _picture(page, draw_small_charts(block.areas, WIDTH), f"{block.title}. {told}.")


def _picture(page: Page, drawing: Drawing, alt: str) -> None:
    """The drawing as a picture as wide as the text, with its words for those who cannot see it."""
    if page.picture is None:
        page.document.add_paragraph(alt)
        return
    shown = page.document.add_picture(BytesIO(page.picture(drawing)), Cm(17))
    shown._inline.docPr.set("descr", alt)


def _question(document: Any, block: b.QuestionSheet, level: int) -> None:
    document.add_heading(f"{block.number}. {block.text}", level)
    _facts(document, b.Facts(block.lines))
    _label(document, "Answer")
    document.add_paragraph(block.answer)
    if not block.answer:
        for name in block.fields:
            _label(document, name)
            document.add_paragraph()


_MAKERS: dict[type, Any] = {
    b.Text: _text,
    b.Quotation: _quotation,
    b.Bullets: _bullets,
    b.Table: _table,
    b.Facts: _facts,
    b.RatingsSideBySide: _ratings,
}


def _without_clock(data: bytes) -> bytes:
    """The same document without the time at which it was packed."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(zipfile.ZipInfo(info.filename, OLDEST), old.read(info), zipfile.ZIP_DEFLATED)
    return made.getvalue()
