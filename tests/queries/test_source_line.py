"""Cells in words."""

import pytest

from app.queries.source_line import cells_text


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        (["D7"], "cell D7"),
        (["E5", "E4"], "cells E4 and E5"),
        (["D36", "D4", "D5"], "cells D4 to D36"),
        (["AA3", "Z3", "AB3"], "cells Z3 to AB3"),
        (["D4", "B9", "C4"], "cells C4, D4 and B9"),
        ([f"{column}{row}" for column in "BCD" for row in range(3, 9)], "18 cells from B3 to D8"),
    ],
)
def test_cells_are_told_in_the_order_of_the_sheet(cells: list[str], text: str) -> None:
    assert cells_text(cells) == text
