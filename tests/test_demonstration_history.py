"""The illustrative history: marked as such, whole numbers, and true to everything the report prints."""

from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.returns.cover import read_cover
from script.demonstration.arithmetic import bounded_table, split

DATA = Path(__file__).resolve().parents[1] / "data" / "west-mercia"
HISTORY = DATA / "history-2013-15-illustrative.xlsx"
FORCE = "West Mercia"
AREAS = ("Herefordshire", "North Worcestershire", "Shropshire", "South Worcestershire", "Telford & Wrekin")


@pytest.fixture(scope="module")
def rows():
    """Every row of every table: measure, area, month, value, marker."""
    book = openpyxl.load_workbook(HISTORY)
    return [row for sheet in book.worksheets[1:] for row in sheet.iter_rows(min_row=4, values_only=True)]


@pytest.fixture(scope="module")
def series(rows):
    """33 monthly values by measure and area, oldest first."""
    found = defaultdict(list)
    for measure, area, _, value, _ in rows:
        found[measure, area].append(value)
    return found


@pytest.fixture(scope="module")
def printed():
    """By offence type: last quarter and quarterly average of the force and the five areas."""
    sheet = openpyxl.load_workbook(DATA / "return-2015-16-q3.xlsx")["Offences by area"]
    return {row[0]: row[1:] for row in sheet.iter_rows(min_row=5, values_only=True)}


def quarter(values, number):
    """Sum of a quarter; 10 is October to December 2015."""
    return sum(values[3 * number : 3 * number + 3])


def rounded(number):
    """Halves up, as an office rounds."""
    return int(number + 0.5)


def percent_change(new, old):
    return round(100 * (new / old - 1))


def test_the_cover_says_that_it_is_illustrative():
    cover = read_cover(HISTORY)
    assert cover.illustrative is True
    assert cover.note.startswith("ILLUSTRATIVE")
    assert cover.issues == ()


def test_every_sheet_says_that_it_is_illustrative():
    for sheet in openpyxl.load_workbook(HISTORY).worksheets[1:]:
        assert sheet["A1"].value.endswith("illustrative")


def test_every_number_is_marked_as_an_estimate_and_only_crash_is_missing(rows):
    assert {marker for *_, value, marker in rows if value is not None} == {"[e]"}
    assert [row for row in rows if row[3] is None] == [
        ("Serious injury casualties", FORCE, "December 2015", None, "[x]")
    ]


def test_33_months_each_in_order(rows, series):
    assert {len(values) for values in series.values()} == {33}
    months = [row[2] for row in rows[:33]]
    assert (months[0], months[8], months[9], months[32]) == (
        "April 2013",
        "December 2013",
        "January 2014",
        "December 2015",
    )


def test_counts_are_whole_and_not_negative(series):
    means = ("Average time to attend emergency incidents", "Emergency incidents attended within 20 minutes")
    for (measure, _), values in series.items():
        if measure not in means:
            assert all(isinstance(value, int) and value >= 0 for value in values if value is not None)


def test_areas_add_up_to_the_force_in_each_month(series):
    by_area = {measure for measure, area in series if area != FORCE}
    assert len(by_area) == 18  # 16 offence types, robbery together, missing person reports
    for measure in by_area:
        added = [sum(column) for column in zip(*(series[measure, area] for area in AREAS), strict=True)]
        assert added == series[measure, FORCE]


def test_types_add_up_to_the_total_in_each_month(series, printed):
    for area in (FORCE, *AREAS):
        types = [series[name, area] for name in printed if name != "Total Recorded Crime"]
        assert len(types) == 15
        assert [sum(column) for column in zip(*types, strict=True)] == series["Total Recorded Crime", area]


def test_the_last_quarter_is_the_printed_one_everywhere(series, printed):
    for name, numbers in printed.items():
        for place, area in enumerate((FORCE, *AREAS)):
            assert quarter(series[name, area], 10) == numbers[2 * place]


def test_the_mean_quarter_of_2015_rounds_to_the_printed_average_everywhere(series, printed):
    for name, numbers in printed.items():
        for place, area in enumerate((FORCE, *AREAS)):
            assert rounded(sum(series[name, area][21:]) / 4) == numbers[2 * place + 1], (name, area)


@pytest.mark.parametrize(
    ("measure", "change"),
    [
        ("Total Recorded Crime", -1),
        ("Rape", 16),
        ("Other Sexual Offences", 3),
        ("Domestic Burglary", 6),
        ("Domestic abuse offences", -4),
        ("Anti-social behaviour incidents", -18),
    ],
)
def test_changes_on_the_quarter_before_are_the_printed_ones(series, measure, change):
    values = series[measure, FORCE]
    assert percent_change(quarter(values, 10), quarter(values, 9)) == change


@pytest.mark.parametrize(
    ("measure", "before", "last"),
    [
        ("Missing person reports", 920, 883),
        ("Robbery", 117, 139),
        ("Other Sexual Offences", 430, 443),
    ],
)
def test_the_quarter_before_where_it_is_printed(series, measure, before, last):
    assert (quarter(series[measure, FORCE], 9), quarter(series[measure, FORCE], 10)) == (before, last)


@pytest.mark.parametrize(
    ("measure", "last"),
    [
        ("Hate crime", 279),
        ("Domestic abuse offences", 5059),
        ("Anti-social behaviour incidents", 10076),
        ("Emergency incidents", 10547),
        ("Business crime", 3280),
        ("Rural crime", 3893),
        ("Road deaths", 10),
    ],
)
def test_the_last_quarter_of_measures_printed_for_the_force(series, measure, last):
    assert quarter(series[measure, FORCE], 10) == last


@pytest.mark.parametrize(
    ("measure", "lowest", "highest", "least", "most"),
    [
        ("Violence With Injury", 9467, 9749, 27, 30),
        ("Rape", 901, 917, 29, 32),
        ("Other Sexual Offences", 1778, 1821, 38, 41),
    ],
)
def test_printed_projections_hold(series, measure, lowest, highest, least, most):
    values = series[measure, FORCE]
    last_year, so_far = sum(values[12:24]), sum(values[24:])
    assert (percent_change(lowest, last_year), percent_change(highest, last_year)) == (least, most)
    mean_quarter = so_far / 3
    assert 0.85 * mean_quarter < lowest - so_far < 1.1 * mean_quarter  # a last quarter that can well be
    assert 0.85 * mean_quarter < highest - so_far < 1.1 * mean_quarter


@pytest.mark.parametrize(
    ("measure", "least", "most"),
    [("Total Recorded Crime", 19, 21), ("Robbery", 10, 10), ("Hate crime", 11, 11)],
)
def test_printed_changes_for_the_year_can_be_reached(series, measure, least, most):
    values = series[measure, FORCE]
    last_year, so_far = sum(values[12:24]), sum(values[24:])
    for change in (least, most):
        still = last_year * (1 + change / 100) - so_far
        assert 0.8 * so_far / 3 < still < 1.1 * so_far / 3


def test_violence_with_injury_rises_from_700_to_808_a_month(series):
    values = series["Violence With Injury", FORCE]
    assert round(sum(values[18:27]) / 9) == 700  # October 2014 to June 2015: see the cover
    assert round(sum(values[27:]) / 6) == 808
    assert values[23] > 1.2 * max(values[21:23])  # March 2015


def test_rape_in_north_worcestershire_in_november_2015(series):
    values = series["Rape", "North Worcestershire"]
    assert values[31] == 27
    assert round(sum(values[7:31]) / 24) == 14
    assert max(values[:31]) < 20


def test_robbery_moved_around_30_a_month(series):
    assert 29 <= sum(series["Robbery", FORCE][:24]) / 24 <= 32
    for area in ("South Worcestershire", "Telford & Wrekin"):
        assert quarter(series["Robbery", area], 10) > 1.15 * quarter(series["Robbery", area], 9)


def test_robbery_is_business_and_personal_together(series):
    for area in (FORCE, *AREAS):
        pairs = zip(series["Business Robbery", area], series["Personal Robbery", area], strict=True)
        assert [sum(pair) for pair in pairs] == series["Robbery", area]


def test_shoplifting_is_3_percent_down_in_the_year_to_date(series):
    values = series["Shoplifting", FORCE]
    assert percent_change(sum(values[24:]), sum(values[12:21])) == -3


def test_anti_social_behaviour_is_seasonal_and_falls_year_on_year(series):
    values = series["Anti-social behaviour incidents", FORCE]
    for start in (0, 12):
        assert min(values[start + 1 : start + 5]) > max(values[start + 7 : start + 11])
    assert all(now < before for now, before in zip(values[12:], values, strict=False))


def test_serious_injuries_fluctuate_around_33_and_are_higher_lately(series):
    values = series["Serious injury casualties", FORCE]
    assert values[30] + values[31] == 76
    assert round(sum(values[:32]) / 32) == 33
    assert sum(values[26:32]) / 6 > 36


def test_response_is_10_7_minutes_and_91_percent_and_its_rolling_year_rises(series):
    incidents = series["Emergency incidents", FORCE][30:]
    minutes = series["Average time to attend emergency incidents", FORCE]
    share = series["Emergency incidents attended within 20 minutes", FORCE]

    def weighted(values):
        return sum(n * value for n, value in zip(incidents, values, strict=True)) / sum(incidents)

    assert round(weighted(minutes[30:]), 1) == 10.7
    assert round(weighted(share[30:])) == 91
    rolling = [sum(minutes[end - 12 : end]) for end in range(12, 34)]
    assert all(now >= before for before, now in pairwise(rolling))


def test_hate_crime_is_above_its_quarterly_average(series):
    values = series["Hate crime", FORCE]
    assert quarter(values, 10) > sum(values[21:]) / 4


def test_missing_persons_in_november_below_and_in_december_above_average(series):
    values = series["Missing person reports", FORCE]
    usual = sum(values[24:30]) / 6
    assert values[31] < usual < values[32]


@given(total=st.integers(0, 5000), weights=st.lists(st.floats(0.1, 10), min_size=1, max_size=8))
def test_a_split_adds_up_and_is_near_to_proportional(total, weights):
    parts = split(total, weights)
    assert sum(parts) == total
    scale = total / sum(weights)
    assert all(abs(part - weight * scale) < 1.001 for part, weight in zip(parts, weights, strict=True))


@given(st.lists(st.integers(0, 50), min_size=1, max_size=6), st.data())
def test_a_split_keeps_under_its_caps(caps, data):
    total = data.draw(st.integers(0, sum(caps)))
    parts = split(total, [1.0] * len(caps), caps)
    assert sum(parts) == total
    assert all(0 <= part <= cap for part, cap in zip(parts, caps, strict=True))


@given(st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=6))
def test_a_table_is_rebuilt_from_its_sums(cells):
    rows, columns = [sum(row) for row in cells], [sum(column) for column in zip(*cells, strict=True)]
    built = bounded_table(sorted(rows, reverse=True), columns, 3)
    assert [sum(row) for row in built] == sorted(rows, reverse=True)
    assert [sum(column) for column in zip(*built, strict=True)] == columns
    assert all(0 <= cell <= 3 for row in built for cell in row)
