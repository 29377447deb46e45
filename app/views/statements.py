"""The PCC's own words, beside the figures they are about."""

from PySide6.QtWidgets import QFrame

from app.queries.page_types import Statement
from app.views.components import card, label


def statement_card(statement: Statement) -> QFrame:
    """Topic, words, activity, what the panel's figures say to them, and where they stand."""
    parts = [label(statement.topic, "strong"), label(f"“{statement.words}”", selectable=True)]
    if statement.activity:
        parts.append(label(f"Activity: “{statement.activity}”", "second", selectable=True))
    if statement.check:
        parts.append(label(statement.check, selectable=True))
    parts.append(label(statement.source, "small"))
    return card(*parts, spacing=6)
