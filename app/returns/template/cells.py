"""What may be typed into a cell of a standard return: a number of its unit, or shorthand in brackets."""

from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation

from app.domain.figures import MARKER_MEANING, Marker
from app.domain.measures import Unit

ALONE = (Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.CONFIDENTIAL)  # stand in place of a number
AFTER = tuple(marker for marker in Marker if marker not in ALONE)  # stand after one: "45 [p]"

NUMBER = {
    Unit.COUNT: ("AND({c}>=0,{c}=INT({c}))", "A whole number"),
    Unit.PERCENT: ("AND({c}>=0,{c}<=100)", "A percentage from 0 to 100, such as 83 for 83%"),
}
ANY_NUMBER = ("TRUE", "A number")
FORMAT = {Unit.COUNT: "#,##0", Unit.PERCENT: "0.0", Unit.POUNDS: "#,##0"}
UNIT_WORDS = {
    Unit.COUNT: "count", Unit.PERCENT: "percent", Unit.PER_1000: "per 1,000 people",
    Unit.PER_100000: "per 100,000 people",
}  # fmt: skip


def validation(unit: Unit, first_cell: str, may_be_any: bool = False) -> DataValidation:
    """The rule for cells of one unit whose first cell is `first_cell`; shorthand is always allowed."""
    test, words = ANY_NUMBER if may_be_any else NUMBER.get(unit, ANY_NUMBER)
    alone = ",".join(f'{first_cell}="[{marker}]"' for marker in ALONE)
    after = ",".join(f'RIGHT({first_cell},3)="[{marker}]"' for marker in AFTER)
    rule = DataValidation(
        type="custom",
        formula1=f"OR(IF(ISNUMBER({first_cell}),{test.format(c=first_cell)},FALSE),{alone},{after})",
        allow_blank=True,
        showErrorMessage=True,
        showInputMessage=True,
    )
    rule.errorTitle, rule.error = (
        "Please look again",
        f"{words}, or shorthand such as [x]. See the sheet Notes.",
    )
    rule.promptTitle, rule.prompt = (
        "Fill in",
        f"{words}, or [x] not available, [z] not applicable, [c] confidential.",
    )
    return rule


def choice(words: list[str]) -> DataValidation:
    """A list of words to choose from; one that has a comma cannot be listed and may be typed."""
    listed = [word for word in words if "," not in word]
    return DataValidation(
        type="list",
        formula1=f'"{",".join(listed)}"',
        allow_blank=True,
        showErrorMessage=listed == words,
    )


def number_format(unit: Unit) -> str:
    """How numbers of a unit are shown."""
    return FORMAT.get(unit, "General")


def unit_words(unit: Unit) -> str:
    """A unit as the column "Unit" names it."""
    return UNIT_WORDS.get(unit, unit.value)


def shorthand_rows() -> list[tuple[str, str, str]]:
    """Each shorthand with its meaning and how it is used."""
    use = {
        Marker.NOT_AVAILABLE: "instead of a number that will come later, or is not known",
        Marker.NOT_APPLICABLE: "instead of a number that cannot exist",
        Marker.CONFIDENTIAL: "instead of a number that must not be shown",
        Marker.PROVISIONAL: "after a number that may still change, such as 45 [p]",
        Marker.REVISED: "after a number that replaces one you sent before",
        Marker.ESTIMATED: "after a number that is an estimate",
        Marker.BREAK: "after the first number that is counted in a new way",
        Marker.LOW_RELIABILITY: "after a number that rests on few answers",
    }
    return [(f"[{marker}]", MARKER_MEANING[marker], use[marker]) for marker in Marker]


def add(sheet: Any, rule: DataValidation, cells: str) -> None:
    """Put a rule on a range of cells."""
    sheet.add_data_validation(rule)
    rule.add(cells)
