"""Rows and headings in, a Qt table out."""

from typing import Any

from PySide6.QtCore import Qt

from app.models.table_model import ROW_ROLE, Column, Heading, Section, TableModel
from tests.models.checking import spoken, texts

COLUMNS: tuple[Column[tuple[str, int]], ...] = (
    Column("Name", lambda row: row[0], tip=lambda row: f"{row[0]} in full"),
    Column("Count", lambda row: str(row[1]), right=True),
)


def make_model() -> TableModel[tuple[str, int]]:
    model = TableModel(COLUMNS, lambda row: row[0])
    model.set_sections([Section("Fruit", (("Apple", 3), ("Pear", 5))), Section("", (("Leek", 2),))])
    return model


def test_is_a_sound_model(qtmodeltester: Any, qapp: Any) -> None:
    model = make_model()
    qtmodeltester.check(model, force_py=True)
    model.set_rows([("Plum", 1)])
    qtmodeltester.check(model, force_py=True)


def test_shows_headings_and_rows() -> None:
    assert texts(make_model()) == [["Fruit", ""], ["Apple", "3"], ["Pear", "5"], ["Leek", "2"]]


def test_headings_cannot_be_chosen_and_rows_can() -> None:
    model = make_model()
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert [model.is_heading(line) for line in range(4)] == [True, False, False, False]


def test_finds_rows_and_their_lines() -> None:
    model = make_model()
    assert model.row_at(2) == ("Pear", 5)
    assert model.row_at(0) is None
    assert model.row_at(9) is None
    assert model.line_of(lambda row: row[1] == 2) == 3
    assert model.line_of(lambda row: row[1] == 99) == -1


def test_a_cell_says_its_row_its_column_and_its_text() -> None:
    model = make_model()
    assert spoken(model, 1, 0) == "Apple. Name: Apple"
    assert spoken(model, 1, 1) == "Count: 3"
    assert spoken(model, 0, 0) == "Fruit"


def test_numbers_stand_at_the_right_and_tips_come_along() -> None:
    model = make_model()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    assert model.index(1, 1).data(Qt.ItemDataRole.TextAlignmentRole) == right
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "Apple in full"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Count"
    assert model.index(0, 0).data(ROW_ROLE) == Heading("Fruit")
