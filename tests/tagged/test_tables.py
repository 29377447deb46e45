import re
from io import BytesIO

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.platypus import KeepTogether, Spacer
from reportlab.platypus.tables import TableStyle

from app.tagged import Figure, Heading, P, TaggedList, TaggedTable, TaggingError

from .grid import cells
from .reading import body, built, problems, read
from .sample import BODY, CAPTION, H2, LOREM, SMALL, STYLE, Bars, number_table, plain_table, tall_row_table
from .walk import Node, Walk


def texts(table: Node) -> list[list[str]]:
    return [[" ".join(cell.text.split()) for cell in row.kids] for row in table.find("TR")]


def test_headers_know_their_scope() -> None:
    (table,) = read([TaggedTable([["Area", "Crimes"], ["Telford", "12"]], 1, 1)]).find("Table")
    assert [(cell.text, str(cell.attributes["/Scope"])) for cell in table.find("TH")] == [
        ("Area", "/Column"), ("Crimes", "/Column"), ("Telford", "/Row")]  # fmt: skip
    assert [cell.text for cell in table.find("TD")] == ["12"]


def test_an_empty_corner_heads_nothing() -> None:
    (table,) = read([TaggedTable([["", "Crimes"], ["Telford", "12"]], 1, 1)]).find("Table")
    assert [[cell.role for cell in row.kids] for row in table.find("TR")] == [["TD", "TH"], ["TH", "TD"]]


def test_a_long_table_is_one_table_whose_header_is_read_once() -> None:
    data = built([number_table(150)])
    assert problems(data) == ([], [])
    walk = Walk(BytesIO(data))
    (table,) = walk.root.find("Table")
    assert len(walk.pages) > 3
    assert [len(part.find("TR")) for part in table.kids] == [2, 150]
    assert walk.root.text.count("Recorded") == 1
    for page in walk.pages[1:]:
        assert "Recorded" in [piece.text.strip() for piece in page.artifacts] or any(
            "Recorded" in piece.text for piece in page.artifacts
        )


def test_cells_that_span_cover_their_places() -> None:
    (table,) = read([number_table(3)]).find("Table")
    grid = cells(table)
    assert grid[0, 0] is grid[1, 0]
    assert grid[0, 1] is grid[0, 2]
    assert grid[3, 1] is grid[3, 2]
    assert grid[3, 1].text == "not recorded"


def test_a_row_taller_than_a_page_stays_one_row() -> None:
    data = built([tall_row_table()])
    assert problems(data) == ([], [])
    walk = Walk(BytesIO(data))
    (table,) = walk.root.find("Table")
    assert len(walk.pages) == 2
    assert [len(row.kids) for row in table.find("TR")] == [2, 2, 2]
    assert len(table.find("LI")) == 28
    assert [label.text for label in table.find("Lbl")] == [str(number) for number in range(1, 29)]


def test_pieces_of_a_broken_row_stay_at_the_left() -> None:
    with pikepdf.open(BytesIO(built([tall_row_table()]))) as pdf:
        for page in pdf.pages:
            data = page.Contents.read_bytes().decode("latin-1")
            assert re.search(r"^1 0 0 1 56 [\d.]+ cm\nq\n/Artifact <</Type/Layout>> BDC", data, re.M)


def test_rows_that_fit_a_page_are_not_broken() -> None:
    rows = [[P("row", SMALL), P(LOREM * 4, SMALL)] for _ in range(20)]
    walk = Walk(BytesIO(built([TaggedTable([["Name", "Text"], *rows], 1, 0, STYLE, colWidths=[60, 300])])))
    (table,) = walk.root.find("Table")
    assert len(walk.pages) > 2
    assert all(len(cell.kids[0].own_text) == 1 for cell in table.find("TD"))


def test_splitting_in_rows_gives_the_same_layout_in_every_pass() -> None:
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE")], parent=STYLE)
    data = [["Name", "Text"], *([P("row", SMALL), P(LOREM * 5, SMALL)] for _ in range(9))]
    table = TaggedTable(data, 1, 0, style, splitInRow=1, colWidths=[60, 300])
    first = built([table])
    assert problems(first) == ([], [])
    assert built([table]) == first


def test_a_caption_stands_in_its_table() -> None:
    table = number_table(3)
    section = read([P("Table 1", CAPTION, role="Caption", within=table.tag), table])
    assert [kid.role for kid in section.find("Table")[0].kids] == ["Caption", "THead", "TBody"]


def test_a_table_has_a_summary_if_given_one() -> None:
    (table,) = read([TaggedTable([["A"], ["1"]], summary="What ‘A’ was")]).find("Table")
    assert str(table.attributes["/Summary"]) == "What ‘A’ was"


def test_strings_of_two_lines_and_aligned_decimals() -> None:
    (table,) = read([plain_table()]).find("Table")
    assert texts(table)[1:] == [["Burglary", "1,204", "two lines"], ["Robbery", "97.5", ""]]


def test_cells_hold_lists_figures_and_tables() -> None:
    inner = TaggedTable([["Inner"], ["1"]])
    content = [P("Text", BODY), TaggedList([body("item")]), Figure(Bars([3]), "One bar"), inner]
    outer, nested = read([TaggedTable([["Outer"], [content]])]).find("Table")
    assert [kid.role for kid in outer.find("TD")[0].kids] == ["P", "L", "Figure", "Table"]
    assert texts(nested) == [["Inner"], ["1"]]


def test_a_link_in_a_repeated_row_is_an_error() -> None:
    data = [[P("<a href='https://example.org'>Source</a>", SMALL)], *([str(row)] for row in range(100))]
    with pytest.raises(TaggingError, match="repeated row"):
        built([TaggedTable(data)])


def test_a_table_in_a_figure_is_part_of_the_picture() -> None:
    section = read([Figure(TaggedTable([["A"], ["1"]]), "A over 1")])
    assert section.find("Table") == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    heights=st.lists(st.integers(1, 24), min_size=1, max_size=40),
    above=st.integers(0, 650),
    header_rows=st.integers(0, 2),
    header_cols=st.integers(0, 1),
    split=st.sampled_from([None, 1, 40]),
)  # fmt: skip
def test_every_cell_is_read_in_its_place(
    heights: list[int], above: int, header_rows: int, header_cols: int, split: int | None
) -> None:
    data = [["h", "i"] for _ in range(header_rows)]
    data += [[f"r{number}", " ".join(["word"] * 12 * height)] for number, height in enumerate(heights)]
    if not header_rows and not header_cols:
        header_cols = 1
    options = {} if split is None else {"splitInRow": split}
    flowables = [[P(text, SMALL) for text in row] for row in data]
    table = TaggedTable(flowables, header_rows, header_cols, STYLE, colWidths=[60, 300], **options)
    section = read([Spacer(1, above), table])
    assert texts(section.find("Table")[0]) == data


def test_kept_with_its_heading() -> None:
    table = TaggedTable([["A"], ["1"]])
    section = read([Spacer(1, 640), KeepTogether([Heading("Title", H2, 2), table])])
    assert [kid.role for kid in section.kids[1].kids] == ["H2", "Table"]
