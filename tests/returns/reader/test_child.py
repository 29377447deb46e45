"""The reader's child process: what it loads is waited for at every reading."""

import subprocess
import sys

import pytest

from app.returns.reader.reading import _environment


@pytest.mark.parametrize(
    ("modules", "kept_out"),
    [
        ("child, interpret, opening, transfer, xlsx_look", "openpyxl numpy lxml PIL sqlite3 PySide6"),
        ("child", "dataclasses json pathlib re zipfile"),  # before the parsing starts
    ],
)
def test_the_child_loads_no_more_than_it_needs(modules: str, kept_out: str) -> None:
    program = (
        f"import sys\nfrom app.returns.reader import {modules}\n"
        "print(*(name.split('.')[0] for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-S", "-P", "-c", program],
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(kept_out.split()).isdisjoint(run.stdout.split())
