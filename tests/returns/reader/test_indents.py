"""Labels that stand under the one above that is indented less."""

from dataclasses import replace

from tests.returns.grids import facts, sheet


def test_indents_inside_a_column_further_right() -> None:
    whole = sheet(
        """
        ||Actual|Budget
        England
        |From sources of finance|50|60
        |Council tax|41|44
        Scotland
        |From sources of finance|5|6
        |Council tax|2|3
        """
    )
    found = facts(replace(whole, look=replace(whole.look, indents={(3, 1): 1, (6, 1): 1})))
    assert found["C4"].startswith("From sources of finance > Council tax; England")
    assert found["D7"].startswith("Budget > From sources of finance > Council tax; Scotland")


def test_of_which_between_a_label_and_its_indented_parts() -> None:
    whole = sheet(
        """
        |2024-25|2025-26
        Welfare cap
        Social security|137|148
        of which:
        Pension credit|6|7
        Winter fuel payment|3|1
        Outside the cap
        Social security|151|159
        of which:
        State pension|137|146
        """
    )
    indents = {(4, 0): 1, (5, 0): 1, (9, 0): 1}
    found = facts(replace(whole, look=replace(whole.look, indents=indents)))
    assert found["B6"].startswith("Welfare cap > Social security > Winter fuel payment; ")
    assert found["C10"].startswith("Outside the cap > Social security > State pension; ")


def test_a_total_as_deep_as_the_offences_lies_in_them_where_it_comes_again_below_each() -> None:
    whole = sheet(
        """
        Northmoor Constabulary: recorded crime
        District|Apr 2017|May 2017
        Burglary
        Eastmoor|32|23
        Wick Coast|34|41
        Northmoor|66|64
        Knife crime
        Eastmoor|3|2
        Wick Coast|4|1
        Northmoor|7|3
        """
    )
    indents = {(row, 0): 1 for row in (3, 4, 7, 8)}
    found = facts(replace(whole, look=replace(whole.look, indents=indents)))
    assert found["B5"] == "Burglary; Wick Coast; April 2017; value; 34 count"
    assert found["B6"] == "Burglary; Northmoor; April 2017; value; 66 count"
    assert found["C10"] == "Knife crime; Northmoor; May 2017; value; 3 count"


def test_a_total_deeper_than_the_last_of_its_parts_is_not_of_that_part() -> None:
    found = facts(
        sheet(
            """
            Income|2013|2014
            Wages|5|6
            Interest received|3|4
            ____Resources total|8|10
            Interest paid|1|2
            """.replace("____", "\u00a0\u00a0\u00a0\u00a0")
        )
    )
    assert found["B4"].startswith("Resources total; ")
