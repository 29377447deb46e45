"""Kills an import at random moments and looks at what is left: .venv/bin/python -m script.kill_test 200

After each SIGKILL the panel file must open, `check` must pass, and the whole return is there or nothing
of it. Half of the kills fall anywhere in the command, half while the return is being written.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.commands.check import check_panel
from app.commands.panels import create_panel
from app.store.store import Store

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data" / "west-mercia"
WHOLE = "-m app import {panel} {workbook} --accept"
# Reads and plans first, then says so: what comes after is the writing alone.
WRITING = """
import sys
from datetime import date
from pathlib import Path
from app.commands.imports import ApplyImport, plan_return, read_return
from app.commands.stack import CommandStack
from app.store.store import Store
with Store.open(Path(sys.argv[1])) as store:
    read = read_return(Path(sys.argv[2]), date(2016, 1, 22))
    step = ApplyImport(read, plan_return(read, store))
    print("ready", flush=True)
    CommandStack(store).do(step)
    print("written", flush=True)
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """A fresh panel file, a workbook to import into it, and how many figures that brings."""

    panel: Path
    workbook: Path
    figures: int
    command_seconds: float
    writing_seconds: float


def set_scene(folder: Path, workbook: Path) -> Scene:
    """Make a panel, import once undisturbed each way, and note how long that takes."""
    panel = folder / "fresh.panel"
    create_panel(panel, DATA / "set-up.xlsx")
    first, second = _copy(panel, folder / "first.panel"), _copy(panel, folder / "second.panel")
    began = time.monotonic()
    subprocess.run(_whole(first, workbook), check=False, capture_output=True, cwd=ROOT)
    command_seconds = time.monotonic() - began
    with subprocess.Popen(_writing(second, workbook), stdout=subprocess.PIPE, text=True, cwd=ROOT) as child:
        assert child.stdout is not None
        child.stdout.readline()
        began = time.monotonic()
        child.stdout.readline()
        writing_seconds = time.monotonic() - began
    return Scene(panel, workbook, count_figures(first), command_seconds, writing_seconds)


def kill_imports(scene: Scene, folder: Path, times: int, seed: int) -> Iterator[str]:
    """Kill so many imports; yields for each "nothing" or "everything". Raises AssertionError otherwise."""
    chance = random.Random(seed)
    for number in range(times):
        panel = _copy(scene.panel, folder / "killed.panel")
        if number % 2:
            _kill_while_writing(panel, scene, chance.uniform(0, 1.1 * scene.writing_seconds))
        else:
            _kill_anywhere(panel, scene, chance.uniform(0, 1.1 * scene.command_seconds))
        yield _outcome(panel, scene)
        for left in folder.glob("*killed.panel*"):
            left.unlink()


def count_figures(panel: Path) -> int:
    """Figures in a panel file."""
    with Store.open_to_read(panel) as store:
        return sum(store.figures.counts().values())


def _kill_anywhere(panel: Path, scene: Scene, seconds: float) -> None:
    child = subprocess.Popen(
        _whole(panel, scene.workbook), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    time.sleep(seconds)
    child.kill()
    child.wait()


def _kill_while_writing(panel: Path, scene: Scene, seconds: float) -> None:
    with subprocess.Popen(
        _writing(panel, scene.workbook), stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(seconds)
        child.kill()


def _outcome(panel: Path, scene: Scene) -> str:
    with Store.open(panel) as store:
        result = check_panel(store)
        returns, figures = len(store.returns.all()), sum(store.figures.counts().values())
        assert result.issues == (), result.issues
        assert store.journal.undo_label == ("" if returns == 0 else f"Import {scene.workbook.name}")
    assert (returns, figures) in ((0, 0), (1, scene.figures)), (returns, figures)
    return "everything" if returns else "nothing"


def _whole(panel: Path, workbook: Path) -> list[str]:
    return [sys.executable, *WHOLE.format(panel=panel, workbook=workbook).split()]


def _writing(panel: Path, workbook: Path) -> list[str]:
    return [sys.executable, "-c", WRITING, str(panel), str(workbook)]


def _copy(panel: Path, target: Path) -> Path:
    shutil.copyfile(panel, target)
    return target


def main() -> None:
    """Kill as often as asked and print what was left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", type=int, nargs="?", default=200)
    parser.add_argument("--seed", type=int, default=2015)
    parser.add_argument("--workbook", type=Path, default=DATA / "history-2013-15-illustrative.xlsx")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scene = set_scene(folder, chosen.workbook)
        print(
            f"{scene.figures} figures: {scene.command_seconds:.2f} s, {scene.writing_seconds:.3f} s to write"
        )
        left = Counter(kill_imports(scene, folder, chosen.times, chosen.seed))
    print(f"{sum(left.values())} kills: {left['nothing']} left nothing, {left['everything']} everything")


if __name__ == "__main__":
    main()
