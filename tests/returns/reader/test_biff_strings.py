"""Superscripts in the shared strings of an .xls, also where a string goes on in the next record."""

import struct

import pytest

from app.returns.reader.biff_strings import is_raised, read_raised_texts

PLAIN, RAISED = False, True
FONTS = [PLAIN, PLAIN, PLAIN, PLAIN, RAISED]  # there is no font number 4: the fifth is number 5


def rich(text: str, runs: list[tuple[int, int]], wide: bool = False) -> bytes:
    letters = text.encode("utf-16-le" if wide else "latin-1")
    head = struct.pack("<HBH", len(text), 8 | wide, len(runs))
    return head + letters + b"".join(struct.pack("<HH", *run) for run in runs)


def shared(*strings: bytes) -> bytes:
    return struct.pack("<II", len(strings), len(strings)) + b"".join(strings)


def test_a_note_mark_goes_and_the_label_stays() -> None:
    record = shared(rich("West Midlands4", [(13, 5)]), rich("Number", []))
    assert read_raised_texts([record], FONTS) == {"West Midlands4": "West Midlands"}


@pytest.mark.parametrize("wide", [False, True])
def test_a_string_goes_on_in_the_next_record(wide: bool) -> None:
    record = shared(rich("Theft offences2,3", [(14, 5)], wide))
    cut = 8 + 5 + 6 * (1 + wide)
    parts = [record[:cut], bytes([wide]) + record[cut:]]
    assert read_raised_texts(parts, FONTS) == {"Theft offences2,3": "Theft offences"}


def test_a_broken_record_is_an_error_and_without_raised_fonts_nothing_is_read() -> None:
    record = shared(rich("Rape1", [(4, 5)]))
    with pytest.raises(ValueError, match="break off"):
        read_raised_texts([record[:-3]], FONTS)
    assert read_raised_texts([record[:-3]], FONTS[:4]) == {}


def test_fonts_say_whether_they_are_raised() -> None:
    assert is_raised(struct.pack("<HHHHH", 200, 0, 8, 400, 1))
    assert not is_raised(struct.pack("<HHHHH", 200, 0, 8, 400, 0))
    assert not is_raised(b"")
