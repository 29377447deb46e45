"""How the Word form looks: styles, page, running header and footer with page numbers, ruled lines."""

from datetime import datetime
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor

from app.briefs import blocks as b

MARGIN = Mm(20)
ACROSS = Cm(17)  # between the margins of A4
FACE = "Arial"
INK, SECOND, ACCENT = RGBColor(0x13, 0x20, 0x2E), RGBColor(0x4C, 0x5B, 0x6B), RGBColor(0x12, 0x43, 0x6D)
HAIRLINE = "C9D2DB"
SIZES = {"Title": 26, "Heading 1": 17, "Heading 2": 13, "Heading 3": 11, "Heading 4": 10.5}
LEAD, SMALL, LABEL, FIELD, UNDER = "Lead", "Small", "Label", "Field", "Under heading"


def set_up(document: Any, pack: b.Pack, day: datetime) -> None:
    """Properties, A4, styles, header and footer."""
    about = document.core_properties
    about.title, about.author, about.subject = pack.title, pack.author, pack.subject
    about.language, about.comments, about.last_modified_by = "en-GB", pack.program, pack.author
    about.created = about.modified = day
    _styles(document.styles)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    _running(page.header.paragraphs[0], pack.header, pack.edition)
    footer = page.footer.paragraphs[0]
    _running(footer, pack.footer, "Page ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")


def ruled(paragraph: Any, edge: str = "bottom", size: int = 4) -> Any:
    """The paragraph with a hairline along an edge: room to write, or the side of somebody's words."""
    borders = OxmlElement("w:pBdr")
    for where in (edge, "between") if edge == "bottom" else (edge,):  # neighbours would share one line
        line = OxmlElement(f"w:{where}")
        for name, value in (("val", "single"), ("sz", str(size)), ("space", "6"), ("color", HAIRLINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)
    return paragraph


def _styles(styles: Any) -> None:
    normal = styles["Normal"]
    _face(normal, 10.5, INK)
    normal.paragraph_format.space_after = Pt(5)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    normal.element.get_or_add_rPr().append(language)
    for name, size in SIZES.items():
        _face(styles[name], size, ACCENT if name == "Title" else INK, bold=True)
        styles[name].paragraph_format.space_before = Pt(0 if name == "Title" else 10)
        styles[name].paragraph_format.space_after = Pt(4)
        styles[name].paragraph_format.keep_with_next = True
    for borders in styles["Title"].element.xpath(".//w:pBdr"):
        borders.getparent().remove(borders)
    _face(styles["Caption"], 8.5, SECOND)
    _face(styles["Quote"], 10, INK)
    styles["Quote"].paragraph_format.left_indent = Cm(0.6)
    for name, size, colour, bold in (
        (LEAD, 12.5, INK, False),
        (SMALL, 9, SECOND, False),
        (LABEL, 9.5, INK, True),
        (FIELD, 9.5, SECOND, False),
        (UNDER, 8.5, SECOND, False),
    ):
        style = styles.add_style(name, 1)  # a style of paragraphs
        style.base_style = normal
        _face(style, size, colour, bold=bold)
    styles[LABEL].paragraph_format.keep_with_next = True
    styles[UNDER].paragraph_format.keep_with_next = styles[LEAD].paragraph_format.keep_with_next = True
    styles[LABEL].paragraph_format.space_before = Pt(6)


def _face(style: Any, size: float, colour: RGBColor, *, bold: bool = False) -> None:
    """Sets face, size and colour, and takes away the theme's own, which would win."""
    font = style.font
    font.name, font.size, font.bold, font.italic = FACE, Pt(size), bold, False
    font.color.rgb = colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
        fonts.set(qn(f"w:{script}"), FACE)


def _running(paragraph: Any, left: str, right: str) -> None:
    paragraph.style.font.size, paragraph.style.font.color.rgb = Pt(8.5), SECOND
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(ACROSS, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.style.paragraph_format.tab_stops.clear_all()
    paragraph.text = f"{left}\t{right}"


def _field(paragraph: Any, name: str) -> None:
    """A field that the program fills in: the number of the page, or of all pages."""
    for kind, text in (("begin", ""), ("", name), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)
