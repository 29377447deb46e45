"""Whether a panel file lies where two computers may write it at once, and a copy of it that does not.

SQLite's locks do not hold over most network shares, and a synchronised folder uploads the file and its log
apart from each other: both can damage a panel file without anybody noticing. So such a place is told.
"""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path, PurePath, PureWindowsPath

from app.errors import UserError
from app.store.database import connect, plain_words, remove_database

SHARE = "a network share"
# Names of folders as the programs make them, with what they add after a blank or a hyphen left out.
SYNCHRONISED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "iclouddrive": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "com~apple~clouddocs": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "box sync": "Box",
}
REMOTE_SYSTEMS = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "afs", "ceph", "glusterfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.onedriver"),
}
DRIVE_REMOTE = 4  # GetDriveTypeW
MNT_LOCAL, FLAGS_AT = 0x1000, 64  # struct statfs of macOS


def shared_place(path: Path) -> str:
    """What kind of shared place a file lies in, in words such as "OneDrive"; empty on a local disk."""
    return place_in_words(path.resolve(), os.environ, _is_remote)


def place_in_words(
    path: PurePath, environment: Mapping[str, str], is_remote: Callable[[PurePath], bool]
) -> str:
    """As `shared_place`, for a path and a computer that are described."""
    for part in reversed(path.parts[:-1]):
        name = part.casefold().strip()
        for known, words in SYNCHRONISED.items():
            if name == known or name.startswith((f"{known} -", f"{known}-", f"{known} (")):
                return words
    for name, folder in environment.items():
        if name.upper().startswith("ONEDRIVE") and folder and path.is_relative_to(folder):
            return "OneDrive"
    if isinstance(path, PureWindowsPath) and path.drive.startswith("\\\\"):
        return SHARE
    return SHARE if is_remote(path) else ""


def file_system_of(path: PurePath, mounts: str) -> str:
    """The kind of file system a path lies on, by the lines of /proc/mounts; empty if none holds it."""
    deepest, kind = -1, ""
    for line in mounts.splitlines():
        _, point, found, *_ = [*line.split(), "", "", ""]
        place = PurePath(point.replace("\\040", " ").replace("\\011", "\t"))
        if point and path.is_relative_to(place) and len(place.parts) >= deepest:
            deepest, kind = len(place.parts), found
    return kind


def copy_panel(source: Path, folder: Path) -> Path:
    """Copy a panel file, whole and as it is now, under a free name in `folder`. Raises UserError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise UserError(
            f"The folder {folder} could not be made ({trouble.strerror}).", "Copy the file yourself."
        ) from trouble
    target, number = folder / source.name, 2
    while target.exists():
        target, number = folder / f"{source.stem} ({number}){source.suffix}", number + 1
    try:
        with plain_words(target), closing(connect(source)) as whole, closing(connect(target)) as copy:
            whole.conn.backup(copy.conn)
    except BaseException:
        remove_database(target)
        raise
    return target


def _is_remote(path: PurePath) -> bool:
    """Ask the system. What it does not tell counts as local: a wrong warning would soon be overlooked."""
    try:
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415

            return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == DRIVE_REMOTE)
        if sys.platform == "darwin":
            import ctypes  # noqa: PLC0415

            buffer = ctypes.create_string_buffer(4096)
            if ctypes.CDLL(None).statfs(os.fsencode(path), buffer) != 0:
                return False
            return not int.from_bytes(buffer.raw[FLAGS_AT : FLAGS_AT + 4], "little") & MNT_LOCAL
        return file_system_of(path, Path("/proc/mounts").read_text(encoding="utf-8")) in REMOTE_SYSTEMS
    except (OSError, AttributeError):
        return False
