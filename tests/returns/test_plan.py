from dataclasses import replace
from datetime import date

from app.domain import periods
from app.domain.areas import Area, AreaKind
from app.domain.figures import Figure, LabelledFigure, Return, Source, Statistic
from app.domain.issues import Severity
from app.domain.measures import Unit
from app.domain.periods import Period
from app.returns.checks.arrival import check_arrival
from app.returns.plan import Arrival, ImportPlan, PanelSnapshot, identity, plan_import
from tests.builders import make_measure

QUARTER = periods.quarter(2015, 3)
AREAS = (
    Area(1, "Testshire", AreaKind.FORCE),
    Area(2, "North", AreaKind.POLICING, part_of=1, aliases=("The north",)),
    Area(3, "South", AreaKind.POLICING, part_of=1),
)
MEASURES = (replace(make_measure(), id=1, aliases=("Burglaries",)),)
DETAILS = Return(0, "q3.xlsx", "abc", date(2016, 1, 12), quarter=QUARTER)
EMPTY = PanelSnapshot(MEASURES, AREAS, {}, {})


def cell(
    address: str,
    value: float | None,
    area: str | None = "Testshire",
    measure: str = "Burglary",
    period: Period | None = QUARTER,
    statistic: Statistic = Statistic.VALUE,
) -> LabelledFigure:
    source = Source("q3.xlsx", "Table 1", address)
    return LabelledFigure((measure,), area, period, statistic, value, Unit.COUNT, source)


def plan(*cells: LabelledFigure, panel: PanelSnapshot = EMPTY) -> ImportPlan:
    return plan_import(Arrival(DETAILS, cells), panel)


def holding(*figures: Figure) -> PanelSnapshot:
    return replace(EMPTY, current={identity(figure): figure for figure in figures})


def test_a_first_return_is_all_new() -> None:
    found = plan(cell("B2", 30), cell("C2", 10, "The north"), cell("D2", 20, "South", "Burglaries"))
    assert [planned.figure.value for planned in found.new] == [30, 10, 20]
    assert [planned.figure.area_id for planned in found.new] == [1, 2, 3]
    assert found.issues == ()


def test_a_figure_keeps_its_printed_words_and_its_cell() -> None:
    figure = plan(cell("C2", 10, "The north", "Burglaries")).new[0].figure
    assert (figure.labelled_measure, figure.labelled_area) == (("Burglaries",), "The north")
    assert figure.source == Source("q3.xlsx", "Table 1", "C2")


def test_the_same_value_again_is_unchanged_and_another_one_restates() -> None:
    known = plan(cell("B2", 30)).new[0].figure._replace(id=7)
    assert len(plan(cell("B2", 30), panel=holding(known)).unchanged) == 1
    restated = plan(cell("B2", 31), panel=holding(known)).restated
    assert [(planned.figure.value, planned.earlier and planned.earlier.id) for planned in restated] == [
        (31, 7)
    ]


def test_the_same_workbook_twice_adds_nothing() -> None:
    found = plan(cell("B2", 31), panel=replace(EMPTY, imported={"abc": date(2016, 1, 12)}))
    assert found.adds == ()
    assert [issue.code for issue in found.issues] == ["already-imported"]
    assert not found.has_errors


def test_what_is_not_known_is_left_out_and_said_once_per_label() -> None:
    found = plan(cell("B2", 1, measure="Fraud"), cell("C2", 2, measure="Fraud"), cell("B3", 3, "Elsewhere"))
    assert found.adds == ()
    assert len(found.left_out) == 3
    assert [(issue.code, issue.cell, issue.message) for issue in found.issues] == [
        (
            "unknown-measure",
            "B2",
            'The panel has no measure "Fraud", so its 2 figures are left out.',
        ),
        (
            "unknown-area",
            "B3",
            'The panel has no area "Elsewhere", so its figure is left out.',
        ),
    ]


def test_without_an_area_the_force_is_meant_and_without_a_period_the_quarter() -> None:
    figure = plan(cell("B2", 30, area=None, period=None)).new[0].figure
    assert (figure.area_id, figure.period) == (1, QUARTER)


def test_two_cells_that_disagree_are_an_error_and_the_first_is_used() -> None:
    found = plan(cell("B2", 30), cell("B9", 31))
    assert [planned.figure.value for planned in found.new] == [30]
    assert [(issue.code, issue.severity, issue.cell) for issue in found.issues] == [
        ("duplicate-disagrees", Severity.ERROR, "B9")
    ]


def test_areas_that_do_not_add_up_are_an_error() -> None:
    found = plan(cell("B2", 30), cell("C2", 10, "North"), cell("D2", 19, "South"))
    assert [(issue.code, issue.cell, issue.message) for issue in check_arrival(found, EMPTY)] == [
        (
            "area-total-differs",
            "B2",
            '"Burglary", October to December 2015: the areas add up to 29, the total given is 30: '
            "a difference of 1. Ask which is right.",
        )
    ]


def test_rounded_averages_may_miss_their_total_by_the_rounding() -> None:
    averages = [
        cell("B2", 30, statistic=Statistic.AVERAGE),
        cell("C2", 10, "North", statistic=Statistic.AVERAGE),
        cell("D2", 19, "South", statistic=Statistic.AVERAGE),
    ]
    assert check_arrival(plan(*averages), EMPTY) == ()


def test_with_an_area_missing_nothing_is_added_up() -> None:
    assert check_arrival(plan(cell("B2", 30), cell("C2", 10, "North")), EMPTY) == ()


def test_a_count_below_zero_cannot_be() -> None:
    assert [issue.code for issue in check_arrival(plan(cell("B2", -1)), EMPTY)] == ["negative-count"]
