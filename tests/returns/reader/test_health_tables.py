"""Layouts of health and school statistics, typed small."""

from tests.returns.grids import facts, sheet


def test_bands_of_percentages_behind_the_data_are_no_labels_of_it() -> None:
    found = facts(
        sheet(
            """
            School|Teachers|Pupils|Small town|Rural
            Abbot Primary School|15.7|244|0-10%|90-100%
            Airy Primary School|18.3|339|10-20%|80-90%
            Ashley Primary School|20.1|402|0-10%|90-100%
            """
        )
    )
    assert found["B2"] == "Teachers; Abbot Primary School; no period; value; 15.7 count"
    assert len(found) == 6
