"""More than three lines of one sort about missing figures are told in one."""

from dataclasses import replace

from app.analysis.condense import condense
from app.analysis.looks import Change, ChangeKind, Severity

BEFORE = "reported for January to March 2019"


def missing(number: int, gap: str = BEFORE, sort: str = "quarter") -> Change:
    name = f"Measure {number}"
    return Change(
        ChangeKind.MISSING,
        f"{name}, West Mercia: {gap}.",
        "",
        number,
        "West Mercia",
        Severity.REPORTING,
        (f"cell {number}",),
        name,
        gap,
        sort,
    )


def test_three_lines_stay_as_they_are() -> None:
    lines = [missing(1), missing(2), missing(3), missing(4, "no figure for April 2019", "months")]
    assert condense(lines) == tuple(lines)


def test_four_become_one_line_that_names_them() -> None:
    signal = replace(missing(9), kind=ChangeKind.SIGNAL, gap="", gap_sort="")
    first, told, last = condense([signal, *(missing(n) for n in range(1, 5)), replace(signal, measure_id=8)])
    assert (first, last.measure_id) == (signal, 8)
    assert told.sentence == "4 measures reported for January to March 2019 are missing."
    assert told.detail == "Measure 1, Measure 2, Measure 3 and Measure 4."
    assert (told.measure_id, told.area, told.kind) == (None, None, ChangeKind.MISSING)
    assert told.evidence == ("cell 1", "cell 2", "cell 3", "cell 4")


def test_months_that_differ_are_listed_by_month() -> None:
    lines = [missing(n, "no figure for April 2019", "months") for n in range(1, 4)]
    [told] = condense([*lines, missing(4, "no figure for May 2019", "months")])
    assert told.sentence == "4 measures have no figure for some of the months."
    assert told.detail == (
        "No figure for April 2019: Measure 1, Measure 2 and Measure 3. No figure for May 2019: Measure 4."
    )
    [same] = condense([missing(n, "no figure for April 2019", "months") for n in range(1, 5)])
    assert same.sentence == "4 measures have no figure for April 2019."
