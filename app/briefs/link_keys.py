"""The names that links inside a pack lead to, and a pack without links that lead nowhere."""

from collections.abc import Iterator
from dataclasses import replace

from app.briefs.blocks import Block, Group, QuestionSheet, Section, Table, Text


def objective_key(objective_id: int) -> str:
    """The section of an objective."""
    return f"objective-{objective_id}"


def measure_key(measure_id: int) -> str:
    """The chart of a measure."""
    return f"measure-{measure_id}"


def question_key(number: int) -> str:
    """The sheet of a question, by its number in the order of asking."""
    return f"question-{number}"


QUESTIONS_KEY = "questions-in-order"
MOVED_KEY = "what-moved"
PROMISES_KEY = "promises"
DELIVERY_KEY = "delivery-plan"


def with_live_links(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections with those links only whose target is among them: a choice may leave some out."""
    keys = set(_keys(sections))
    return tuple(_section(section, keys) for section in sections)


def _keys(sections: tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        yield section.key
        yield from (block.key for block in section.blocks if isinstance(block, QuestionSheet))
        yield from _keys(section.sections)


def _section(section: Section, keys: set[str]) -> Section:
    return replace(
        section,
        blocks=tuple(_block(block, keys) for block in section.blocks),
        sections=tuple(_section(below, keys) for below in section.sections),
    )


def _block(block: Block, keys: set[str]) -> Block:
    if isinstance(block, Text) and block.link not in keys:
        return replace(block, link="")
    if isinstance(block, Table):
        return replace(block, groups=tuple(_group(group, keys) for group in block.groups))
    return block


def _group(group: Group, keys: set[str]) -> Group:
    rows = tuple(
        tuple(cell if cell.link in keys else replace(cell, link="") for cell in row) for row in group.rows
    )
    return replace(group, rows=rows)
