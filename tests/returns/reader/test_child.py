"""The reader's child process: what it loads is waited for at every reading."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_child_loads_no_large_library() -> None:
    program = (
        "import sys\n"
        "from app.returns.reader import child, interpret, opening, transfer, xlsx_look\n"
        "print(*(name.split('.')[0] for name in sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {"openpyxl", "numpy", "lxml", "PIL", "sqlite3", "PySide6"}.isdisjoint(run.stdout.split())
