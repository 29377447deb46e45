from io import BytesIO

import pikepdf
from reportlab.platypus import PageBreak

from app.tagged import Heading, TaggedTOC

from .reading import body, built, problems, read
from .sample import H2, H3, TOC
from .walk import Node, Walk


def entries(node: Node) -> list[str]:
    return [link.text for link in node.find("Link")]


def test_pages_in_the_table_are_the_pages_of_the_headings(sample_walk: Walk) -> None:
    headings = [node for node in sample_walk.root.walk() if node.role in ("H1", "H2", "H3")]
    (contents, *_) = sample_walk.root.find("TOC")
    assert entries(contents) == [f"{heading.text} {heading.page}" for heading in headings]


def test_links_lead_to_the_headings(sample: bytes, sample_walk: Walk) -> None:
    with pikepdf.open(BytesIO(sample)) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        links = [each for each in pdf.pages[0].Annots if ", page " in str(each.Contents)]
        found = [(str(each.Contents), numbers[each.Dest[0].objgen]) for each in links]
    assert len(found) > 8
    assert all(contents.endswith(f", page {page}") for contents, page in found)


def test_a_table_of_many_pages_shifts_what_follows_it() -> None:
    headings = [
        flowable for number in range(90) for flowable in (Heading(f"Part {number}", H2, 2), body("text"))
    ]
    data = built([TaggedTOC(TOC), PageBreak(), *headings])
    assert problems(data) == ([], [])
    walk = Walk(BytesIO(data))
    assert entries(walk.root.find("TOC")[0])[1:] == [
        f"{node.text} {node.page}" for node in walk.root.find("H2")
    ]
    assert walk.root.find("H2")[0].page == 4


def test_levels_without_a_style_are_left_out() -> None:
    section = read([TaggedTOC(TOC[:2]), Heading("Two", H2, 2), Heading("Three", H3, 3)])
    assert entries(section.find("TOC")[0]) == ["Start 1", "Two 1"]


def test_long_titles_take_two_lines() -> None:
    title = "Domestic abuse, stalking and harassment recorded by the force in " + "every ward " * 8
    section = read([TaggedTOC(TOC), Heading(title, H2, 2)])
    assert entries(section.find("TOC")[0]) == ["Start 1", f"{title.strip()} 1"]


def test_a_document_without_headings_to_show_has_no_table() -> None:
    assert read([TaggedTOC([])]).find("TOC") == []
