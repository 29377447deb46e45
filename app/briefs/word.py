"""The pack as a Word document, for committee systems: real headings, lists, tables, charts with words."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.shared import Pt
from reportlab.graphics.shapes import Drawing

from app.briefs import blocks as b
from app.briefs import styles
from app.briefs.charts import draw_chart
from app.briefs.content import pack_content
from app.briefs.files import save
from app.briefs.page_frame import WIDTH
from app.briefs.small_charts import draw_small_charts
from app.briefs.word_look import ACROSS, FIELD, LABEL, LEAD, SMALL, UNDER, ruled, set_up
from app.briefs.word_tables import add_grid, add_table
from app.domain.periods import day_label
from app.queries.brief_types import BriefData
from app.tagged import using_font

#: Turns a drawing into the bytes of a PNG picture.
Picture = Callable[[Drawing], bytes]
OLDEST = (1980, 1, 1, 0, 0, 0)  # the day of every part of the file: the same brief gives the same bytes
TONES = {
    b.Tone.LEAD: LEAD,
    b.Tone.SMALL: SMALL,
    b.Tone.LABEL: LABEL,
    b.Tone.SUBTITLE: UNDER,
    b.Tone.SOURCE: "Caption",
}


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
    set_up(document, pack, datetime.combine(brief.as_at, datetime.min.time()))
    _cover(document, pack.cover)
    with using_font(styles.REGULAR):
        for section in pack.sections:
            _section(Page(document, picture), section, 1)
    made = BytesIO()
    document.save(made)
    return _without_clock(made.getvalue())


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
        ruled(document.add_paragraph(words, "Quote"), "left", 8)
    if block.source:
        document.add_paragraph(block.source, "Caption")


def _bullets(document: Any, block: b.Bullets) -> None:
    if block.title:
        _label(document, block.title)
    for item in block.items:
        document.add_paragraph(item, "List Bullet")


def _label(document: Any, words: str) -> None:
    document.add_paragraph(words, LABEL)


def _facts(document: Any, block: b.Facts) -> None:
    for name, text in block.rows:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(text)


def _ratings(document: Any, block: b.RatingsSideBySide) -> None:
    rows = []
    for given in block.given:
        judged = given.judgement
        if judged is None:
            rows.append([given.whose, given.none, "none"])
            continue
        who = ", ".join(part for part in (judged.by, day_label(judged.day) if judged.day else "") if part)
        rule = f"Rule: {judged.rule}" if judged.rule else ""
        reason = "\n".join(part for part in (judged.reason, rule, who) if part)
        rows.append([given.whose, judged.rating.value, reason or "none given"])
    add_grid(document, ["Whose", "Rating", "Reason and rule"], rows, [4.0, 2.5, 10.5])


def _chart(page: Page, block: b.ChartFigure) -> None:
    chart = block.chart
    _picture(page, draw_chart(chart, WIDTH), chart.alt_text or chart.sentence or chart.headline)


def _small_charts(page: Page, block: b.SmallCharts) -> None:
    page.document.add_paragraph(block.title, LABEL)
    told = "; ".join(f"{area.name}: {area.caption}" for area in block.areas)
    _picture(page, draw_small_charts(block.areas, WIDTH), f"{block.title}. {told}.")


def _picture(page: Page, drawing: Drawing, alt: str) -> None:
    """The drawing as a picture as wide as the text, with its words for those who cannot see it."""
    if page.picture is None:
        page.document.add_paragraph(alt)
        return
    shown = page.document.add_picture(BytesIO(page.picture(drawing)), ACROSS)
    shown._inline.docPr.set("descr", alt)


def _question(document: Any, block: b.QuestionSheet, level: int) -> None:
    document.add_heading(f"{block.number}. {block.text}", level)
    _facts(document, b.Facts(block.lines))
    _label(document, "Answer")
    if block.answer:
        document.add_paragraph(block.answer)
        return
    for _ in range(block.room):
        ruled(document.add_paragraph()).paragraph_format.space_after = Pt(8)
    for name in block.fields:
        ruled(document.add_paragraph(f"{name}: ", FIELD))


_MAKERS: dict[type, Any] = {
    b.Text: _text,
    b.Quotation: _quotation,
    b.Bullets: _bullets,
    b.Table: add_table,
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
