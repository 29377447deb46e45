"""What each column of a table is: labels, data, codes, marks about the values, or comments."""

from collections import Counter

from app.returns.reader.area_names import AREA_HEADING
from app.returns.reader.blocks import Block
from app.returns.reader.heading_words import (
    CODE_HEADING,
    COMMENT_HEADING,
    INDEX_HEADING,
    MARKER_HEADING,
    PERIOD_HEADING,
    UNIT_HEADING,
    is_label_heading,
)
from app.returns.reader.label_columns import hidden_keys, words_that_tell_rows_apart
from app.returns.reader.number_columns import (
    are_ages,
    are_keys,
    are_numbers_of,
    are_references,
    are_running_numbers,
    are_telephone_lines,
    are_years_behind,
    count_things,
    has_fractions,
    is_numeric_stub,
    labels_of,
    names_rows,
    numbers_of,
)
from app.returns.reader.profile import letter_of_text
from app.returns.reader.text_columns import label_role
from app.returns.reader.view import View


def column_roles(view: View, block: Block) -> dict[int, str]:
    """The role of every filled column: stub, data, code, marker or comment."""
    counts = view.letters(block.rows)
    roles: dict[int, str] = {}
    label_columns = [n for n, count in enumerate(counts) if labels_of(count) > numbers_of(count)]
    for n, count in enumerate(counts):
        if count:
            column, after = view.left + n, "data" in roles.values()
            heading = view.heading_text(column, block.rows[0], block.top)
            labels = label_columns and n not in label_columns
            if labels and CODE_HEADING.fullmatch(heading):
                roles[column] = "code"
            elif (not roles and are_telephone_lines(view, column, block)) or (
                not after and are_ages(view, column, block, heading, counts[n + 1 :])
            ):
                roles[column] = "stub"
            elif _holds_labels(count, heading) or (not after and _are_words(view, column, block, counts[n:])):
                roles[column] = label_role(view, column, heading, after, block)
            elif not after and (
                are_running_numbers(view, column, block, heading, counts[n + 1 :])
                or (n + 1 in label_columns and are_references(view, column, block))
            ):
                roles[column] = "code"
            elif (
                not after
                and is_numeric_stub(count, heading, any(n < c for c in label_columns), counts[n + 1 :])
                and not (roles and count_things(view, column, block))
                and not (INDEX_HEADING.fullmatch(heading) and has_fractions(view, column, block))
            ):
                is_code = count["n"] and not PERIOD_HEADING.fullmatch(heading)
                roles[column] = "code" if is_code or INDEX_HEADING.fullmatch(heading) else "stub"
            elif (after and are_years_behind(view, column, block, count, heading)) or (
                not (label_columns or roles) and any(counts[n + 1 :]) and names_rows(view, column, block)
            ):
                roles[column] = "stub"
            elif (
                {*roles.values()} <= {"code"}
                and max(label_columns, default=-1) > n
                and (are_numbers_of(view, column, block) or are_keys(view, column, block))
            ):
                roles[column] = "code"
            else:
                thin = sum(count.values()) < 0.8 * len(block.rows) and any(each["n"] for each in counts)
                roles[column] = _number_role(count, heading, thin)
    roles |= dict.fromkeys(hidden_keys(view, block, roles), "code")
    return roles | dict.fromkeys(words_that_tell_rows_apart(view, block, roles), "stub")


def _holds_labels(count: Counter[str], heading: str) -> bool:
    """Whether a column holds labels; in one that is called so, a mark among them is but a blank."""
    called_so = is_label_heading(heading) or AREA_HEADING.fullmatch(heading) is not None
    some = labels_of(count) > 0 or UNIT_HEADING.fullmatch(heading) is not None  # "#" is a number of things
    marks_are_blanks = called_so and not count["n"] + count["y"] and some
    return marks_are_blanks or labels_of(count) > numbers_of(count)


def _are_words(view: View, column: int, block: Block, counts: list[Counter[str]]) -> bool:
    """Whether a column left of the data holds words with marks for missing ones: "N/A", never a number."""
    count, rest = counts[0], counts[1:]
    if count["n"] + count["y"] or labels_of(count) < 0.1 * len(block.rows) or not any(c["n"] for c in rest):
        return False
    words = {cell for cell in view.sheet.column(column, block.rows) if isinstance(cell, str)}
    return sum(letter_of_text(word) == "t" for word in words) > 2


def _number_role(count: Counter[str], heading: str, thin: bool) -> str:
    """Data, or marks about it; `thin` columns of nothing but marks are remarks."""
    if not count["n"] and COMMENT_HEADING.fullmatch(heading):
        return "comment"
    if not count["n"] and MARKER_HEADING.fullmatch(heading):
        return "marker"
    return "comment" if thin and set(count) <= set("mt") else "data"
