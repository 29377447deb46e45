"""An import that is killed leaves all of the return or nothing; script/kill_test.py does it 200 times."""

from pathlib import Path

from script.kill_test import DATA, kill_imports, set_scene


def test_ten_kills_leave_all_or_nothing(tmp_path: Path) -> None:
    scene = set_scene(tmp_path, DATA / "return-2015-16-q3.xlsx")
    assert scene.figures > 100
    outcomes = list(kill_imports(scene, tmp_path, times=10, seed=1))
    assert len(outcomes) == 10
    assert set(outcomes) <= {"nothing", "everything"}
