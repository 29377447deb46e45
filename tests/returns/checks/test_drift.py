from collections.abc import Iterable
from dataclasses import replace

from app.domain.figures import LabelledFigure
from app.domain.issues import Issue, Severity
from app.domain.periods import Period
from app.returns.layout import plain_sheet, same_layout
from app.returns.snapshot import PanelSnapshot
from tests.returns.samples import DETAILS, MEASURES, QUARTER, after, cell, found, plan

BEFORE = QUARTER.previous()
AREAS = ("Testshire", "North", "South")


def table(
    measures: Iterable[str],
    period: Period,
    areas: Iterable[str] = AREAS,
    sheet: str = "Crime",
    first_column: str = "B",
) -> list[LabelledFigure]:
    """Measures down, areas across."""
    return [
        cell(
            f"{chr(ord(first_column) + column)}{row}",
            20.0 if area == "Testshire" else 10.0,
            area,
            name,
            period,
        )
        if not sheet
        else cell(
            f"{chr(ord(first_column) + column)}{row}",
            20.0 if area == "Testshire" else 10.0,
            area,
            name,
            period,
            sheet=sheet,
        )
        for row, name in enumerate(measures, start=4)
        for column, area in enumerate(areas)
    ]


BOTH = ("Burglary", "Robbery")


def drift(now: list[LabelledFigure], panel: PanelSnapshot) -> list[tuple[str, str]]:
    return [(issue.code, issue.message) for issue in found(*now, panel=panel)]


def last_time(measures: Iterable[str] = BOTH, **more: object) -> PanelSnapshot:
    return after(*table(measures, BEFORE, **more))  # type: ignore[arg-type]


def test_the_same_layout_has_not_drifted() -> None:
    assert found(*table(BOTH, QUARTER), panel=last_time()) == []


def test_without_a_last_return_there_is_nothing_to_compare() -> None:
    assert found(*table(BOTH, QUARTER)) == []


def test_a_measure_that_is_gone_is_said_once() -> None:
    assert drift(table(["Burglary"], QUARTER), last_time()) == [
        ("measure-lost", '"Robbery" was in the last return, on the sheet "Crime", and is not in this one.')
    ]


def test_what_is_reported_once_a_year_is_not_missed() -> None:
    yearly = tuple(replace(m, frequency="Twice a year") if m.name == "Robbery" else m for m in MEASURES)
    panel = replace(last_time(), measures=yearly)
    assert drift(table(["Burglary"], QUARTER), panel) == []


def test_a_new_measure_is_a_note() -> None:
    (issue,) = found(*table(BOTH, QUARTER), panel=last_time(["Burglary"]))
    assert (issue.severity, issue.code, issue.cell) == (Severity.NOTE, "measure-added", "B5")
    assert issue.message == '"Robbery" is new in this return.'


def test_another_name_of_the_same_measure_is_a_note() -> None:
    assert drift(table(["Burglaries", "Robbery"], QUARTER), last_time()) == [
        (
            "measure-renamed",
            '"Burglary" of the last return is printed as "Burglaries" now; both mean Burglary.',
        )
    ]


def test_an_unknown_name_like_the_one_that_is_gone_is_probably_the_same() -> None:
    now = table(["Burglary offences", "Robbery"], QUARTER)
    issues = [issue for issue in found(*now, panel=last_time()) if issue.code != "unknown-measure"]
    assert [(issue.code, issue.severity) for issue in issues] == [("measure-renamed", Severity.WARNING)]
    assert issues[0].message == (
        '"Burglary" of the last return is gone and "Burglary offences" is new: probably one measure '
        "under two names. It is left out until you say so."
    )


def test_an_unknown_name_unlike_it_is_none() -> None:
    lost = [
        pair for pair in drift([*table(["Robbery"], QUARTER), *unlike()], last_time()) if "rob" not in pair[1]
    ]
    assert [code for code, _ in lost] == ["measure-lost"]


def unlike() -> list[LabelledFigure]:
    return [cell("B9", 1, measure="Fly-tipping", sheet="Crime")]


def test_a_sheet_that_is_gone_is_said_instead_of_its_measures() -> None:
    panel = after(*table(["Burglary"], BEFORE), *table(["Robbery"], BEFORE, sheet="Robberies"))
    assert drift(table(["Burglary"], QUARTER), panel) == [
        ("sheet-gone", 'The sheet "Robberies" of the last return is gone, and with it Robbery.')
    ]


def test_a_sheet_of_what_is_reported_half_yearly_may_be_missing() -> None:
    before = after(*table(["Burglary"], BEFORE), *table(["Robbery"], BEFORE, sheet="Twice a year"))
    seldom = tuple(replace(m, frequency="Half-yearly") if m.name == "Robbery" else m for m in MEASURES)
    assert drift(table(["Burglary"], QUARTER), replace(before, measures=seldom)) == []


def test_a_sheet_with_another_name_is_a_note_but_not_for_a_new_quarter() -> None:
    assert drift(table(BOTH, QUARTER, sheet="Offences"), last_time()) == [
        (
            "sheet-renamed",
            'The sheet "Crime" of the last return is called "Offences" now; its measures are there.',
        )
    ]
    assert drift(table(BOTH, QUARTER, sheet="Crime Q3 2015-16"), last_time(sheet="Crime Q2 2015-16")) == []
    assert plain_sheet("Crime Oct to Dec 15") == plain_sheet("Crime Jul to Sep 15")


def test_a_measure_lost_from_a_renamed_sheet_is_still_missed() -> None:
    panel = after(*table(["Burglary", "Robbery", "Officers in post"], BEFORE))
    now = table(["Burglary", "Robbery"], QUARTER, sheet="Offences")
    assert [code for code, _ in drift(now, panel)] == ["sheet-renamed", "measure-lost"]


def test_a_measure_on_another_sheet_has_moved() -> None:
    staff = table(["Officers in post"], BEFORE, sheet="Staff")
    now_staff = table(["Officers in post"], QUARTER, sheet="Staff")
    panel = after(*table(BOTH, BEFORE), *staff)
    now = [*table(["Burglary"], QUARTER), *table(["Robbery"], QUARTER, sheet="Staff"), *now_staff]
    assert drift(now, panel) == [
        ("measure-moved", '"Robbery" stands on the sheet "Staff" now, on "Crime" in the last return.')
    ]


def test_columns_that_moved_are_one_note_a_sheet() -> None:
    assert drift(table(BOTH, QUARTER, first_column="C"), last_time()) == [
        (
            "columns-moved",
            '"Burglary" for Testshire moved from column B to C, and so did 5 others. '
            "Figures are read by their headings: nothing is lost.",
        )
    ]


def test_a_table_that_grows_to_the_right_has_not_moved() -> None:
    first, second = BEFORE, QUARTER
    panel = after(cell("B2", 20.0, period=first))
    assert drift([cell("B2", 20.0, period=first), cell("C2", 21.0, period=second)], panel) == []


def test_an_area_that_is_gone_is_said_once() -> None:
    now = table(BOTH, QUARTER, areas=["Testshire", "North"])
    assert drift(now, last_time()) == [
        (
            "area-missing",
            "South has no figures in this return; the last one had them for Burglary and Robbery.",
        )
    ]


def test_an_area_that_is_gone_from_one_measure() -> None:
    now = [*table(["Burglary"], QUARTER), *table(["Robbery"], QUARTER, areas=["Testshire", "North"])]
    now = [f._replace(source=f.source._replace(cell=f"{f.source.cell[0]}5")) for f in now]
    assert [pair for pair in drift(now, last_time()) if pair[0] == "area-missing"] == [
        ("area-missing", "South has no figures for Robbery; the last return had them.")
    ]


def test_the_period_that_should_follow_is_missed() -> None:
    now = [*table(["Burglary"], QUARTER), *table(["Robbery"], BEFORE)]
    messages = dict(drift(now, last_time()))
    assert messages["figure-missing"] == (
        "3 figures for October to December 2015 (Q3 2015/16) are missing; the last return had the period "
        'before: "Robbery".'
    )


def test_shorthand_is_a_figure_and_not_missed() -> None:
    now = [f._replace(value=None) for f in table(BOTH, QUARTER)]
    assert drift(now, last_time()) == []


def test_layouts_are_the_same_from_half_of_their_labels_on() -> None:
    known = [planned.figure for planned in plan(*table(BOTH, BEFORE), details=DETAILS).adds]
    assert same_layout(known, table(["Burglary"], QUARTER))
    assert not same_layout(known, table(["Burglary", "Fraud", "Arson"], QUARTER))
    assert not same_layout(known, [])


def test_every_finding_has_a_whole_sentence() -> None:
    now = table(["Burglaries"], QUARTER, areas=["Testshire"], sheet="Offences", first_column="D")
    issues: list[Issue] = found(*now, panel=last_time())
    assert issues
    assert all(issue.message.endswith(".") and issue.message[0] in '"TSNB' for issue in issues)
