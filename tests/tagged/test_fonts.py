from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.fonts import tt2ps

from app.tagged import EmbeddedFont, FontFiles, P, TaggingError, default_font, register_fonts
from app.tagged.fonts import unicode_map

from .reading import read
from .sample import BODY, FAMILY, FONTS, LOREM, SYMBOLS

PUBLIC_PAPERS = "£€°½¼¾–—‘’“”…•·×÷−±≤≥≠²³§†‡™©®ŵŷŴŶẁẃẅâêîôûÂÊÎÔÛàéïö‑\u00a0"


@pytest.mark.parametrize("file", sorted(FONTS.glob("OpenSans-*.ttf")), ids=lambda path: path.stem)
def test_the_body_font_has_what_british_papers_need(file: Path) -> None:
    assert EmbeddedFont(file.stem, file).missing(PUBLIC_PAPERS) == []
    font = TTFont(file)
    assert len({font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}) == 1
    assert font["OS/2"].fsType in (0, 8)


def test_arrows_and_shapes_come_from_the_symbols() -> None:
    assert EmbeddedFont("probe", FONTS / "DejaVuSans.ttf").missing("→←↑↓▲▼▶◀●○■□◆✓✗⚠⅓⅔") == []


def test_the_family_answers_to_bold_and_italic() -> None:
    assert [tt2ps("Body", bold, italic) for bold, italic in ((0, 0), (1, 0), (0, 1), (1, 1))] == [
        FAMILY.regular, FAMILY.bold, FAMILY.italic, FAMILY.bold_italic]  # fmt: skip


def test_a_face_that_is_missing_is_that_of_the_nearest_file() -> None:
    assert SYMBOLS.regular == SYMBOLS.bold == SYMBOLS.italic == SYMBOLS.bold_italic
    assert read([P("<b>▲</b> ▲ <i>▲</i>", BODY)]).find("P")[0].text == "▲ ▲ ▲"


def test_registering_again_changes_nothing() -> None:
    again = register_fonts("Symbols", FontFiles(FONTS / "DejaVuSans.ttf"))
    assert again == SYMBOLS
    assert default_font() == "Body"


def test_a_file_that_is_no_font_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TaggingError, match="cannot be used"):
        EmbeddedFont("none", tmp_path / "missing.ttf")


def test_the_map_leaves_out_code_nought_and_writes_utf_16() -> None:
    text = unicode_map("F", [0, 0x41, 0x1F600])
    assert "<00> <0000>" not in text
    assert "<01> <0041>" in text
    assert "<02> <D83DDE00>" in text


@given(subset=st.lists(st.integers(33, 0xD7FF), min_size=1, max_size=256))
def test_blocks_of_the_map_hold_at_most_a_hundred(subset: list[int]) -> None:
    lines = unicode_map("F", subset).splitlines()
    counts = [int(line.split()[0]) for line in lines if line.endswith("beginbfchar")]
    assert max(counts) <= 100
    assert sum(counts) == len(subset)


@settings(max_examples=3, deadline=None)
@given(start=st.integers(0x100, 0x180))
def test_more_than_256_characters_take_several_subsets(start: int) -> None:
    font = EmbeddedFont("probe", FONTS / "DejaVuSans.ttf")
    characters = [chr(code) for code in range(start, start + 700) if not font.missing(chr(code))]
    text = " ".join(character for character in characters if character.isalpha())
    assert read([P(text, BODY), P(LOREM, BODY)]).find("P")[0].text.split() == text.split()
