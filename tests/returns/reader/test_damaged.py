"""Damaged workbooks: figures, issues or a refusal, never a crash. script/fuzz_reader.py does thousands."""

import random
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="each workbook is read in a forked process")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_sixty_damaged_workbooks(tmp_path: Path) -> None:
    fuzz = runpy.run_path(str(ROOT / "script" / "fuzz_reader.py"))
    small = ROOT / "tests" / "returns" / "data" / "small-return.xlsx"
    seen = fuzz["run"](60, random.Random(7).randrange(1_000), [small])
    assert set(seen) <= {"figures", "no figures", "refused", "refused for memory", "aborted"}
    assert seen["figures"] > 5
    assert seen["refused"] > 5
