"""What the program remembers between runs: one small JSON file in the user's folder."""

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.paths import user_dir

THEMES = ("system", "light", "dark")
TEXT_SCALES = range(80, 201)
RECENT_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice with its default.

    `text_scale` is in percent; `window_geometry` is Qt's saved geometry in base64; `recent_files` are paths,
    latest first; `look_around` is "seen" once it was offered; `places` tells for each panel file where one
    was (app/views/whereabouts.py); `my_council` names the council one sits for, `area_shapes` the file with
    the map's shapes; `unknown` holds what a newer version wrote and is kept as it is.
    """

    theme: str = "system"
    text_scale: int = 100
    recent_files: tuple[str, ...] = ()
    window_geometry: str = ""
    author_seat: str = ""
    look_around: str = ""
    places: str = ""
    my_council: str = ""
    area_shapes: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)


def settings_file(folder: Path | None = None) -> Path:
    """The settings' place, in `folder` or in the user's own."""
    return user_dir(folder) / "settings.json"


def load_settings(file: Path | None = None) -> tuple[Settings, str]:
    """The settings of `file`, and a sentence for the user if it could not be read, else "".

    An unreadable file is set aside with the ending .bad, so the sentence comes once. A value that makes no
    sense counts as its default.
    """
    file = file or settings_file()
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        return Settings(), _set_aside(file)
    if not isinstance(stored, dict):
        return Settings(), _set_aside(file)
    return _from_json(stored), ""


def save_settings(settings: Settings, file: Path | None = None) -> None:
    """Write what differs from the defaults, all or nothing; UserError where the folder cannot be written."""
    file = file or settings_file()
    text = json.dumps(_to_json(settings), indent=2, ensure_ascii=False, sort_keys=True)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(text + "\n", encoding="utf-8")
        new.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            new.unlink()
        raise UserError(
            "The settings could not be saved.", f"Check that the folder {file.parent} can be written to."
        ) from error


def with_recent_file(settings: Settings, path: Path) -> Settings:
    """`path` first among the recent files, each named once, at most ten."""
    latest = str(path.absolute())
    others = [name for name in settings.recent_files if name != latest]
    return replace(settings, recent_files=(latest, *others)[:RECENT_LIMIT])


def without_recent_file(settings: Settings, path: Path) -> Settings:
    """`path` no longer among the recent files: it has gone, or the user took it off the list."""
    gone = {str(path), str(path.absolute())}
    return replace(settings, recent_files=tuple(name for name in settings.recent_files if name not in gone))


def _from_json(stored: dict[str, Any]) -> Settings:
    known = {name: value for name, value in stored.items() if name in _NAMES}
    if isinstance(known.get("recent_files"), list):
        known["recent_files"] = tuple(known["recent_files"])
    sound = {name: value for name, value in known.items() if _is_sound(name, value)}
    return Settings(**sound, unknown={name: value for name, value in stored.items() if name not in _NAMES})


def _to_json(settings: Settings) -> dict[str, Any]:
    default = Settings()
    chosen = {name: getattr(settings, name) for name in _NAMES}
    return {
        **settings.unknown,
        **{name: value for name, value in chosen.items() if value != getattr(default, name)},
    }


def _is_sound(name: str, value: object) -> bool:
    """Whether a stored value can be used: the file may come from another version, or from an editor."""
    match name:
        case "theme":
            return value in THEMES
        case "text_scale":
            return type(value) is int and value in TEXT_SCALES
        case "recent_files":
            return isinstance(value, tuple) and all(isinstance(path, str) for path in value)
        case _:
            return isinstance(value, str)


def _set_aside(file: Path) -> str:
    """Move the file out of the way if that is possible; the sentence to show."""
    bad = file.with_name(file.name + ".bad")
    with contextlib.suppress(OSError):
        file.replace(bad)
        return f"Your settings could not be read, so the defaults are used. The old file was kept as {bad}."
    return f"Your settings could not be read, so the defaults are used. The file is {file}."


_NAMES = tuple(entry.name for entry in fields(Settings) if entry.name != "unknown")
