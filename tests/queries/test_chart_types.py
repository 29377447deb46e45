"""A chart's description: what its line joins."""

from app.queries.chart_types import Chart, ChartBreak, ChartPoint


def chart(*values: float | None, breaks: tuple[ChartBreak, ...] = ()) -> Chart:
    points = tuple(ChartPoint(str(n), value, str(value)) for n, value in enumerate(values))
    return Chart("Recorded crime", "", "", points, breaks=breaks)


def test_a_line_joins_what_follows_without_a_gap() -> None:
    assert chart(5, 6, None, 8).runs == (((0, 5), (1, 6)), ((3, 8),))


def test_a_line_goes_on_over_a_change_of_definition_but_not_over_years_without_figures() -> None:
    changed = chart(5, 6, 7, breaks=(ChartBreak(1, "April 2015: counted anew."),))
    assert changed.runs == (((0, 5), (1, 6), (2, 7)),)
    resumed = chart(5, 6, 7, breaks=(ChartBreak(2, "April 2019: figures come again.", gap=True),))
    assert resumed.runs == (((0, 5), (1, 6)), ((2, 7),))
    assert chart().runs == ()
