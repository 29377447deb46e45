"""A quarter that takes long is worked out by another reader and handed over; edits keep what they may."""

from pathlib import Path

import pytest

from app.domain.changes import Changed
from app.domain.periods import Period
from app.domain.progress import NoProgress
from app.errors import NotYet
from app.queries.reader import Reader
from tests.builders import make_panel

MONTHS = [20.0, 22, 19, 21, 20, 23, 18, 21, 20, 22, 19, 21, 20, 45]


def test_what_takes_long_is_asked_of_another_reader_and_then_there(tmp_path: Path) -> None:
    wanted: list[Period] = []
    with make_panel(tmp_path, MONTHS, 86.0) as store:
        quarter = Reader(store).panel().first_quarter
        assert quarter is not None
        patient = Reader(store, later=wanted.append, many=0)
        with pytest.raises(NotYet):
            patient.changes_page(quarter)
        assert wanted == [quarter]
        patient.learn(Reader(store).work_ahead(quarter, NoProgress()))
        assert patient.changes_page(quarter) == Reader(store).changes_page(quarter)
        patient.forget(Changed.QUESTIONS)
        assert patient.changes_page(quarter).rows  # a question changes no finding
        patient.forget(Changed.FIGURES)
        with pytest.raises(NotYet):
            patient.changes_page(quarter)


def test_what_was_found_before_the_panel_changed_is_not_taken(tmp_path: Path) -> None:
    with make_panel(tmp_path, MONTHS, 86.0) as store:
        quarter = Reader(store).panel().first_quarter
        assert quarter is not None
        patient = Reader(store, later=lambda _quarter: None, many=0)
        known = Reader(store).work_ahead(quarter, NoProgress())
        with store.edit("Count another measure") as edit:
            measure = store.measures.all()[0]
            edit.update("measures", measure.id, name="Another name")
        patient.learn(known)
        with pytest.raises(NotYet):
            patient.changes_page(quarter)
