"""Any item model as a plain table: what is copied and saved."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QStandardItem, QStandardItemModel

from app.models.measures_model import MeasuresModel
from app.models.plain_model import plain_table
from tests.views.samples import MEASURE_ROWS


def measures() -> MeasuresModel:
    model = MeasuresModel()
    model.show_measures(MEASURE_ROWS)
    return model


def test_headings_become_a_column_before_the_rows() -> None:
    table = plain_table(measures(), "Measures")
    assert table.headings[:3] == ("Group", "Measure", "Measure, detail")
    assert len(table.rows) == len(MEASURE_ROWS)
    assert table.rows[0][:2] == (MEASURE_ROWS[0].heading, MEASURE_ROWS[0].name)
    assert table.rows[0][2] == MEASURE_ROWS[0].sentence


def test_a_column_of_small_charts_is_left_out() -> None:
    assert "Two years" not in plain_table(measures(), "Measures").headings


def test_every_row_has_a_cell_for_every_heading() -> None:
    table = plain_table(measures(), "Measures")
    assert {len(row) for row in table.rows} == {len(table.headings)}


def test_markers_stand_beside_their_number() -> None:
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Period", "Figure"])
    for period, figure in (("May", "1,810 [e] [p]"), ("June", "[x]"), ("July", "12")):
        model.appendRow([QStandardItem(period), QStandardItem(figure)])
    assert plain_table(model, "Figures").rows == (
        ("May", "1,810", "[e] [p]"),
        ("June", "[x]", ""),
        ("July", "12", ""),
    )


def test_only_the_chosen_rows_are_taken() -> None:
    model = measures()
    table = plain_table(model, "Measures", only=[model.index(1, 0)])
    assert [row[1] for row in table.rows] == [MEASURE_ROWS[0].name]


def test_nothing_chosen_gives_no_rows() -> None:
    assert plain_table(measures(), "Measures", only=[]).rows == ()


def test_the_branches_of_a_tree_become_the_column() -> None:
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Measure"])
    crime, violence = QStandardItem("Crime"), QStandardItem("Violence")
    violence.appendRow(QStandardItem("Rape"))
    crime.appendRow(violence)
    model.appendRow(crime)
    model.appendRow(QStandardItem("Sickness"))
    assert model.index(0, 0, QModelIndex()).data() == "Crime"
    table = plain_table(model, "Tree")
    assert (table.headings, table.rows) == (
        ("Group", "Measure"),
        (("Crime, Violence", "Rape"), ("", "Sickness")),
    )
