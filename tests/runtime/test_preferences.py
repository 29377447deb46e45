"""Settings while the program runs."""

from pathlib import Path
from typing import Any

from app.runtime.preferences import Preferences
from app.settings import Settings, load_settings


def test_a_change_is_told_and_saved(qapp: Any, tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    preferences, told = Preferences(Settings(), file), []
    preferences.changed.connect(lambda: told.append(preferences.settings.theme))
    preferences.change(theme="dark")
    preferences.change(theme="dark")
    assert told == ["dark"]
    assert load_settings(file)[0].theme == "dark"


def test_text_grows_in_steps_up_to_twice_its_size(qapp: Any, tmp_path: Path) -> None:
    preferences = Preferences(Settings(), tmp_path / "settings.json")
    preferences.larger()
    assert preferences.settings.text_scale == 110
    for _ in range(20):
        preferences.larger()
    assert preferences.settings.text_scale == 200
    for _ in range(20):
        preferences.smaller()
    assert preferences.settings.text_scale == 80
    preferences.usual_size()
    assert preferences.settings.text_scale == 100


def test_a_folder_that_cannot_be_written_is_told_and_the_choice_stands(qapp: Any, tmp_path: Path) -> None:
    (tmp_path / "user").write_text("a file where a folder should be")
    preferences, told = Preferences(Settings(), tmp_path / "user" / "settings.json"), []
    preferences.refused.connect(lambda message, hint: told.append(message))
    preferences.change(theme="dark")
    assert told == ["The settings could not be saved."]
    assert preferences.settings.theme == "dark"
