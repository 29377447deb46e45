"""Tables of peers: found by their headings, planned line by line, never read as the panel's own figures."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.areas import Area, AreaKind
from app.domain.measures import Basis, Improvement, Measure, Unit
from app.domain.peers import PeerLine
from app.domain.periods import year_ending
from app.returns.registers.plan import Add, RegisterPlan, RegisterSnapshot
from app.returns.registers.planning import plan_registers
from app.returns.registers.reading import read_registers
from tests.returns.grids import sheet

BURGLARY = Measure(1, "Burglary", "Crime", Unit.COUNT, Improvement.DOWN, Basis.COUNT)
TRUST = Measure(2, "Public confidence", "Trust", Unit.PERCENT, Improvement.UP, Basis.SURVEY)
PANEL = RegisterSnapshot(
    date(2019, 9, 2),
    "peers.xlsx",
    "hash",
    "PCC's office",
    areas=(
        Area(1, "Testshire", AreaKind.FORCE, aliases=("Tests",)),
        Area(2, "North", AreaKind.POLICING, part_of=1),
    ),
    measures=(BURGLARY, TRUST),
)
YEAR = year_ending(2019, 3)
HEAD = "Force|Measure|Period|Value|Rate per 1,000|Population|Source"
TABLE = f"""
{HEAD}
Nearshire|Burglary|Year ending March 2019|1,200|4|300,000|ONS
Farshire||||5.1||
Testshire Police|Burglary|Year ending March 2019|900|||ONS
"""


def plan(text: str, panel: RegisterSnapshot = PANEL, name: str = "Sheet1", **look: Any) -> RegisterPlan:
    lines, left = read_registers(sheet(text, name=name, **look))
    assert not lines or not any(type(cell) is float for row in left.rows for cell in row)
    return plan_registers(lines, panel)


def peers(found: RegisterPlan) -> list[PeerLine]:
    return [step.item for step in found.steps if isinstance(step, Add) and isinstance(step.item, PeerLine)]


def codes(found: RegisterPlan) -> list[str]:
    return [issue.code for issue in found.issues]


def test_each_number_and_each_rate_becomes_a_line_with_its_cell() -> None:
    found = plan(TABLE)
    assert [(one.force, one.value, one.unit, one.population, one.cell) for one in peers(found)] == [
        ("Nearshire", 1200, Unit.COUNT, 300_000, "D2"),
        ("Nearshire", 4, Unit.PER_1000, 300_000, "E2"),
        ("Farshire", 5.1, Unit.PER_1000, None, "E3"),
        ("Testshire", 900, Unit.COUNT, None, "D4"),
    ]
    assert {one.period for one in peers(found)} == {YEAR}
    assert [line.fate.value for line in found.lines] == ["new", "new", "new"]
    assert codes(found) == []


def test_measure_and_period_may_stand_in_the_title() -> None:
    found = plan(
        "Public confidence, year ending March 2019\nForce|Value\nNearshire|45%\nFarshire|52", name="Peers"
    )
    assert [(one.measure_id, one.period, one.value) for one in peers(found)] == [(2, YEAR, 45), (2, YEAR, 52)]


@pytest.mark.parametrize(
    "words", ["Year ending March 2019", "2018/19", "12 months to March 2019", "April 2018 to March 2019"]
)
def test_a_year_is_the_same_however_it_is_worded(words: str) -> None:
    (one,) = peers(plan(f"Force|Measure|Period|Value\nNearshire|Burglary|{words}|5"))
    assert one.period == YEAR


def test_a_share_shown_as_a_percentage_is_read_as_it_is_shown() -> None:
    table = f"{HEAD}\nNearshire|Public confidence|Year ending March 2019|0.455|||"
    assert [one.value for one in peers(plan(table, percent="D2"))] == [45.5]
    assert codes(plan(table)) == ["peer-share"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("North|Burglary|Year ending March 2019|5", "peer-is-own-area"),
        ("Nearshire|Arson|Year ending March 2019|5", "peer-measure-unknown"),
        ("Nearshire|Burglary|soon|5", "peer-period-unknown"),
        ("Nearshire|Burglary|Year ending March 2019|8th", "peer-without-number"),
        ("Nearshire|Burglary|Year ending March 2019|many", "peer-without-number"),
        ("Nearshire|Burglary|Year ending March 2019|45%", "peer-unit"),
    ],
)
def test_what_cannot_be_taken_is_said_with_its_cell(line: str, code: str) -> None:
    found = plan(f"Force|Measure|Period|Value\n{line}")
    assert codes(found) == [code]
    assert found.issues[0].cell
    assert peers(found) == []


def test_an_unknown_measure_is_said_once() -> None:
    lines = "\n".join(f"Force {n}|Arson|Year ending March 2019|5" for n in "ABC")
    assert codes(plan(f"Force|Measure|Period|Value\n{lines}")) == ["peer-measure-unknown"]


def test_the_same_table_twice_adds_nothing_and_a_new_number_is_a_change() -> None:
    known = replace(PANEL, peers=tuple(peers(plan(TABLE))))
    assert [line.fate.value for line in plan(TABLE, known).lines] == ["unchanged"] * 3
    changed = plan(TABLE.replace("1,200", "1,250"), known).lines[0]
    assert (changed.fate.value, changed.was, len(changed.steps)) == ("changed", "1200", 1)


def test_two_numbers_for_one_force_are_an_error() -> None:
    row = "Nearshire|Burglary|Year ending March 2019"
    assert codes(plan(f"Force|Measure|Period|Value\n{row}|5\n{row}|6")) == ["peer-twice"]


def test_a_table_of_figures_with_a_column_of_forces_stays_one() -> None:
    lines, _ = read_registers(sheet("Force|Measure|2017/18|2018/19|2019/20\nNearshire|Burglary|5|6|7"))
    assert lines == ()


def test_a_long_table_of_one_force_is_its_return_and_no_table_of_peers() -> None:
    rows = "\n".join(f"Northmoor|Burglary|{month} 2019|5" for month in ("April", "May", "June", "July"))
    lines, _ = read_registers(sheet(f"Force|Measure|Period|Value\n{rows}"))
    assert lines == ()
    lines, _ = read_registers(sheet(f"Force|Measure|Period|Value\n{rows}\nNearshire|Burglary|April 2019|6"))
    assert len(lines) == 5
