# ruff: noqa: E501 - tables are typed as they look
"""Words that tell what a number says of its measure, each in the table that needs them."""

import pytest

from app.domain.figures import Statistic
from app.returns.reader.statistic_words import inner_statistic, whole_statistic
from tests.returns.grids import facts, sheet

Q3 = "October to December 2015 (Q3 2015/16)"


@pytest.mark.parametrize(
    "label",
    [
        "Attended within target (%)",
        "Met target",
        "% of target",
        "Target time met",
        "Above target",
        "Target achieved",
    ],
)
def test_results_are_no_targets(label: str) -> None:
    assert Statistic.TARGET not in (whole_statistic(label), inner_statistic(label))


@pytest.mark.parametrize("label", ["Target", "Force target", "Target (%)", "Target 2015/16", "Annual target"])
def test_targets_are(label: str) -> None:
    assert whole_statistic(label) is Statistic.TARGET


def test_what_was_reached_of_a_target_is_a_result() -> None:
    found = facts(
        sheet(
            """
            Response times, October to December 2015

            |Emergency||Priority|
            District|Median (minutes)|Attended within target (%)|Target (%)|Target met
            Telford|8.5|91.2|90|77
            Wyre Forest|9.1|88.4|90|70.3
            """,
            merges="B3:C3 D3:E3",
        )
    )
    assert found["C5"] == f"Emergency > Attended within target; Telford; {Q3}; value; 91.2 percent"
    assert found["D5"] == f"Priority; Telford; {Q3}; target; 90 percent"
    assert found["E5"] == f"Priority > Target met; Telford; {Q3}; value; 77 count"


def test_a_rate_of_something_keeps_its_name() -> None:
    found = facts(
        sheet(
            """
            Priority|Measure|2018/19|2019/20
            Cutting crime|Residential burglary|1187|1042
            |Crimes per 1,000 population|18.6|19.2
            |Rural offences|90|96
            """
        )
    )

    assert found["C3"].startswith("Cutting crime > Crimes per 1,000 population; no area;")
    assert found["C3"].endswith("; rate; 18.6 per_1000")


def test_the_rank_of_a_share_is_a_rank() -> None:
    found = facts(
        sheet(
            """
            District|Crime - Rank of average score|Crime - Proportion of areas in most deprived 10%|Crime - Rank of proportion of areas in most deprived 10%
            Telford|125|0.2|61
            Shropshire|12|0.1|74
            """
        )
    )
    assert found["B2"] == "Crime - Rank of average score; Telford; no period; rank; 125 other"
    assert found["D2"].endswith("; rank; 61 other")
