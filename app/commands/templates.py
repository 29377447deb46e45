"""Writing the workbooks that others fill in: the standard return for a panel, and the set-up workbook."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.domain.periods import Period
from app.domain.plans import Objective
from app.errors import UserError
from app.returns.template.setup import fill_setup_template
from app.returns.template.tables import template_tables
from app.returns.template.workbook import ReturnTemplate, TemplateTopic, fill_template
from app.store.store import Store


def write_return_template(path: Path, store: Store, quarter: Period, objectives: Sequence[Objective]) -> None:
    """Write the standard return for a quarter, with the objectives of the plan in force. Raises UserError."""
    figures = [figure for figure in store.figures.current() if figure.period.end < quarter.start]
    areas = [a for a in store.areas.all() if a.ends is None or a.ends >= quarter.start]
    topics = _last_words(store, quarter)
    said = {topic.topic: topic.words for topic in topics}
    lines = [
        TemplateTopic(title, said.get(title) or each.progress)
        for each in objectives
        for title in [_title(each)]
    ]
    titles = {line.topic for line in lines}
    template = ReturnTemplate(
        panel=store.panel.name,
        quarter=quarter,
        tables=template_tables(quarter, store.measures.all(), areas, figures),
        topics=tuple(topic for topic in topics if topic.topic not in titles),
        objectives=tuple(lines),
        commitments=store.commitments.all(),
    )
    if not template.tables:
        raise UserError("This panel has no measures to ask for.", "Make it from a set-up workbook with some.")
    _save(fill_template(template), path)


def write_setup_template(path: Path) -> None:
    """Write an empty set-up workbook with one worked example. Raises UserError."""
    _save(fill_setup_template(), path)


def _title(objective: Objective) -> str:
    return f"{objective.ref}. {objective.title}"


def _last_words(store: Store, quarter: Period) -> tuple[TemplateTopic, ...]:
    """What the newest return before the quarter said by topic."""
    said = store.returns.statements()
    earlier = {each.id for each in store.returns.all() if each.quarter and each.quarter.start < quarter.start}
    order = [each.id for each in store.returns.all() if each.id in earlier]
    for return_id in reversed(order):
        own = [s for s in said if s.return_id == return_id]
        if own:
            return tuple(TemplateTopic(s.topic, s.words, s.activity) for s in own)
    return ()


def _save(book: Any, path: Path) -> None:
    """Write the whole file or none: beside its place first, then moved."""
    if path.suffix.lower() != ".xlsx":
        raise UserError(
            f"{path.name} does not end in .xlsx.", "Give it that ending: it will be an Excel workbook."
        )
    if path.exists():
        raise UserError(f"{path} exists already.", "Choose another name: nothing is overwritten.")
    if not path.parent.is_dir():
        raise UserError(f"The folder {path.parent} is not there.", "Make it first, or choose another place.")
    content = io.BytesIO()
    book.save(content)
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        unfinished.write_bytes(content.getvalue())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
