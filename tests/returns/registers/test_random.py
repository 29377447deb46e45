"""Random registers in any order of columns: the lines that were written are the lines that are read."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.returns.reader.sheets import Cell, Merge, Sheet
from app.returns.reader.sheets import Look as SheetLook
from app.returns.registers.reading import read_registers

WORDS = st.lists(
    st.sampled_from(["The", "force", "and", "partners", "review", "every", "contract", "with", "care", "in"]),
    min_size=2,
    max_size=9,
).map(lambda words: " ".join(["Work", *words]))
NAMES = {
    "ref": ("Ref", "Reference", "Commitment no.", "Plan ref"),
    "commitment": ("Commitment", "Plan commitment", "COMMITMENT", "Pledge"),
    "activity": ("Activity", "Supporting activity", "Key actions", "Planned activities"),
    "update": ("Update", "Progress update", "Latest position", "Progress to date"),
    "status": ("Status", "RAG", "Delivery status"),
    "oversight": ("Oversight", "Oversight mechanism(s)", "Governance"),
}


@st.composite
def plans(draw: st.DrawFn) -> tuple[Any, ...]:
    """Commitments with activities, and how they are laid out."""
    refs = draw(st.lists(st.integers(1, 40), min_size=1, max_size=6, unique=True))
    lines = []
    for ref in refs:
        commitment = draw(WORDS)
        for _ in range(draw(st.integers(1, 3))):
            status = draw(st.sampled_from(["", "Complete", "On track"]))
            lines.append([f"2.{ref}", commitment, draw(WORDS), draw(WORDS), status, draw(WORDS)])
    order = draw(st.permutations(list(NAMES)))
    headings = {field: draw(st.sampled_from(names)) for field, names in NAMES.items()}
    return lines, order, headings, draw(st.integers(0, 4)), draw(st.booleans()), draw(st.booleans())


def laid_out(
    lines: list[list[str]], order: list[str], headings: dict[str, str], titles: int, once: bool, merged: bool
) -> Sheet:
    """The sheet: titles above, references written on each row, once for a block, or in merged cells."""
    fields = list(NAMES)
    rows: list[list[Cell]] = [[f"Title {n}", *[""] * (len(order) - 1)] for n in range(titles)]
    rows.append([headings[field] for field in order])
    merges: list[Merge] = []
    before = None
    for line in lines:
        same = before is not None and line[0] == before[0]
        values = dict(zip(fields, line, strict=True))
        if same and (once or merged):
            values |= {"ref": "", "commitment": ""}
        rows.append([values[field] for field in order])
        if same and merged:
            for field in ("ref", "commitment"):
                column = order.index(field)
                merges.append((len(rows) - 2, column, len(rows) - 1, column))
        before = line
    return Sheet("Sheet1", rows, SheetLook(merges=tuple(_joined(merges))))


def _joined(merges: list[Merge]) -> list[Merge]:
    """Pieces that touch as one."""
    found: list[Merge] = []
    for top, left, bottom, right in sorted(merges, key=lambda each: (each[1], each[0])):
        if found and found[-1][1] == left and found[-1][2] == top:
            found[-1] = (found[-1][0], left, bottom, right)
        else:
            found.append((top, left, bottom, right))
    return found


@settings(max_examples=120, deadline=None)
@given(plans())
def test_a_delivery_plan_comes_back_line_by_line(plan: tuple[Any, ...]) -> None:
    lines, *layout = plan
    found, rest = read_registers(laid_out(lines, *layout))
    read = [[each.of(field) for field in NAMES] for each in found]
    assert read == lines
    assert not any(isinstance(cell, float) for row in rest.rows for cell in row)
    assert all(cell == "" for row in rest.rows[layout[2] :] for cell in row)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(WORDS, st.dates().map(str), st.sampled_from(["", "PCC", "Force"])), min_size=1, max_size=8
    ),
    st.permutations(["No.", "What was promised", "Given on", "Due date", "Owner"]),
)
def test_undertakings_come_back_line_by_line(promises: list[tuple[str, str, str]], order: list[str]) -> None:
    names = {
        "No.": "ref",
        "What was promised": "text",
        "Given on": "given",
        "Due date": "due",
        "Owner": "owner",
    }
    written = [
        {"No.": f"U{n}", "What was promised": text, "Given on": "2019-06-18", "Due date": due, "Owner": owner}
        for n, (text, due, owner) in enumerate(promises, start=1)
    ]
    rows: list[list[Cell]] = [list(order)]
    rows += [[line[name] for name in order] for line in written]
    found, _ = read_registers(Sheet("Sheet1", rows))
    assert [{name: each.of(field) for name, field in names.items()} for each in found] == written
