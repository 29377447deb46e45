"""Settings: defaults are not written, strangers are kept, a broken file is set aside once."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.settings import (
    RECENT_LIMIT,
    THEMES,
    Settings,
    load_settings,
    save_settings,
    settings_file,
    with_recent_file,
    without_recent_file,
)


@pytest.fixture
def file() -> Path:
    return settings_file()


def store(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_file_there_are_defaults_and_nothing_to_say() -> None:
    assert load_settings() == (Settings(), "")


def test_what_is_saved_comes_back(file: Path) -> None:
    chosen = Settings("dark", 150, ("/papers/a.panel",), "AdnQywAD", "Member for Wyre Forest")
    save_settings(chosen)
    assert load_settings() == (chosen, "")
    assert [entry.name for entry in file.parent.iterdir()] == ["settings.json"]


def test_only_what_differs_from_the_default_is_written(file: Path) -> None:
    save_settings(Settings(theme="dark"))
    assert json.loads(file.read_text(encoding="utf-8")) == {"theme": "dark"}


def test_what_a_newer_version_wrote_is_kept(file: Path) -> None:
    store(file, '{"theme": "light", "voice": {"speed": 2}}')
    settings, _ = load_settings()
    save_settings(replace(settings, theme="system"))
    assert json.loads(file.read_text(encoding="utf-8")) == {"voice": {"speed": 2}}


@pytest.mark.parametrize("text", ["{not json", "[1, 2]", "null", "", "[" * 100_000])
def test_an_unreadable_file_is_set_aside_and_reported_once(file: Path, text: str) -> None:
    store(file, text)
    settings, said = load_settings()
    bad = file.with_name("settings.json.bad")
    assert settings == Settings()
    assert str(bad) in said
    assert bad.read_text(encoding="utf-8") == text
    assert load_settings() == (Settings(), "")


def test_text_that_is_not_utf_8_is_unreadable_too(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(b'{"author_seat": "\xff"}')
    assert load_settings()[1].startswith("Your settings could not be read")


@pytest.mark.parametrize(
    "stored",
    [
        {"theme": "purple"},
        {"theme": ["dark"]},
        {"text_scale": 1_000},
        {"text_scale": True},
        {"text_scale": "150"},
        {"recent_files": "a.panel"},
        {"recent_files": [1]},
        {"window_geometry": None},
        {"author_seat": 3},
    ],
)
def test_a_value_that_makes_no_sense_counts_as_its_default(file: Path, stored: dict[str, Any]) -> None:
    store(file, json.dumps({**stored, "unknown": "taken as it is"}))
    settings, said = load_settings()
    assert replace(settings, unknown={}) == Settings()
    assert settings.unknown == {"unknown": "taken as it is"}
    assert said == ""


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(file: Path) -> None:
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(UserError, match="could not be saved"):
        save_settings(Settings(theme="dark"))


def test_a_save_that_fails_leaves_nothing_half_done(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(UserError, match="could not be saved"):
        save_settings(Settings(theme="dark"))
    assert list(file.parent.iterdir()) == [file]


def test_recent_files_are_latest_first_each_once_and_at_most_ten(tmp_path: Path) -> None:
    settings = Settings()
    for number in [*range(12), 5]:
        settings = with_recent_file(settings, tmp_path / f"{number}.panel")
    names = [Path(path).stem for path in settings.recent_files]
    assert names == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]
    assert len(names) == RECENT_LIMIT


def test_a_file_that_has_gone_leaves_the_list(tmp_path: Path) -> None:
    both = with_recent_file(with_recent_file(Settings(), tmp_path / "a.panel"), tmp_path / "b.panel")
    assert without_recent_file(both, tmp_path / "b.panel") == with_recent_file(
        Settings(), tmp_path / "a.panel"
    )


@given(
    st.builds(
        Settings,
        theme=st.sampled_from(THEMES),
        text_scale=st.integers(80, 200),
        recent_files=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=10).map(tuple),
        window_geometry=st.text("ABab09+/=", max_size=40),
        author_seat=st.text(st.characters(exclude_categories=["Cs"])),
        unknown=st.dictionaries(
            st.text("xyz", min_size=1), st.none() | st.integers() | st.text("abc"), max_size=3
        ),
    )
)
def test_any_settings_survive_the_file(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    file = tmp_path_factory.getbasetemp() / "any-settings.json"
    save_settings(settings, file)
    assert load_settings(file) == (settings, "")
