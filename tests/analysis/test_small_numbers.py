"""Nothing hidden can be worked out: tried by a solver that knows every printed number and sum."""

from collections.abc import Mapping, Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from app.analysis.small_numbers import Sum, hidden_cells

AREAS = ("Hereford", "North", "Shropshire", "South", "Telford")
ALL = Sum("Force", AREAS)


def table(*counts: int) -> dict[str, int]:
    return dict(zip(AREAS, counts, strict=True)) | {"Force": sum(counts)}


def test_a_small_number_alone_is_hidden() -> None:
    assert hidden_cells({"Hereford": 3, "North": 20}) == {"Hereford"}


def test_the_threshold_itself_and_zero_are_shown() -> None:
    assert hidden_cells({"Hereford": 5, "North": 0}) == frozenset()
    assert hidden_cells({"Hereford": 5}, threshold=6) == {"Hereford"}


def test_a_second_area_is_hidden_so_that_the_total_does_not_give_the_first_away() -> None:
    assert hidden_cells(table(3, 20, 11, 30, 9), [ALL]) == {"Hereford", "Telford"}


def test_two_small_ones_that_add_up_to_little_need_a_third() -> None:
    assert hidden_cells(table(1, 1, 11, 30, 9), [ALL]) == {"Hereford", "North", "Telford"}


def test_where_nothing_else_can_be_hidden_the_total_is() -> None:
    assert hidden_cells({"A": 2, "B": 1, "C": 0, "T": 3}, [Sum("T", ("A", "B", "C"))]) == {"A", "B", "T"}


def test_a_sum_that_is_not_printed_hides_nothing_more() -> None:
    assert hidden_cells({"Hereford": 3, "North": 20}, [ALL]) == {"Hereford"}


def test_a_small_total_that_follows_from_the_other_totals() -> None:
    counts = {"a1": 1, "a2": 0, "b1": 4, "b2": 5, "A": 1, "B": 9, "1": 5, "2": 5}
    sums = [Sum("A", ("a1", "a2")), Sum("B", ("b1", "b2")), Sum("1", ("a1", "b1")), Sum("2", ("a2", "b2"))]
    assert open_values(counts, sums, frozenset({"A", "a1", "a2", "b1", "b2"}), ["A"]) == {"A": {1}}
    assert_safe(counts, sums)


def open_values(
    counts: Mapping[str, int], sums: Sequence[Sum], hidden: frozenset[str], wanted: list[str]
) -> dict[str, set[int]]:
    """Two values or more that each wanted cell can have in tables that fit all that is printed.

    Hidden parts are tried from 0 to 12, hidden totals follow from them.
    """
    totals = [one.total for one in sums]
    leaves = [key for key in sorted(hidden) if key not in totals]
    found: dict[str, set[int]] = {key: set() for key in wanted}
    for guess in product(range(13), repeat=len(leaves)):
        filled = {**counts, **dict(zip(leaves, guess, strict=True))}
        for one in sums:
            if one.total in hidden:
                filled[one.total] = sum(filled[key] for key in one.parts)
        if all(sum(filled[key] for key in one.parts) == filled[one.total] for one in sums):
            for key in wanted:
                found[key].add(filled[key])
            if all(len(values) > 1 for values in found.values()):
                break
    return found


def assert_safe(counts: Mapping[str, int], sums: Sequence[Sum]) -> None:
    hidden = hidden_cells(counts, sums)
    small = [key for key, count in counts.items() if 0 < count < 5]
    assert set(small) <= hidden
    for key, values in open_values(counts, sums, hidden, small).items():
        assert len(values) > 1, f"{key} can be worked out"


@settings(max_examples=50)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=5))
def test_no_small_number_of_a_row_can_be_worked_out(counts: list[int]) -> None:
    names = AREAS[: len(counts)]
    assert_safe(dict(zip(names, counts, strict=True)) | {"Force": sum(counts)}, [Sum("Force", names)])


@settings(max_examples=50)
@given(st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_no_small_number_of_a_table_can_be_worked_out(cells: list[int]) -> None:
    a1, a2, b1, b2 = cells
    counts = {"a1": a1, "a2": a2, "b1": b1, "b2": b2, "A": a1 + a2, "B": b1 + b2}
    counts |= {"1": a1 + b1, "2": a2 + b2, "all": sum(cells)}
    sums = [Sum("A", ("a1", "a2")), Sum("B", ("b1", "b2")), Sum("1", ("a1", "b1")), Sum("2", ("a2", "b2"))]
    assert_safe(counts, [*sums, Sum("all", ("A", "B")), Sum("all", ("1", "2"))])
