"""Network shares and synchronised folders are known by name, and a copy of a panel is whole."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from app.errors import UserError
from app.store.places import copy_panel, file_system_of, place_in_words, shared_place
from app.store.store import Store
from tests.builders import make_store

LOCAL = """\
/dev/sda1 / ext4 rw 0 0
//files/team /mnt/team\\040files cifs rw 0 0
home:/home /home nfs4 rw 0 0
"""


def on_a_disk(_path: PurePath) -> bool:
    return False


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (PureWindowsPath(r"C:\Users\pat\OneDrive\panel.panel"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\pat\OneDrive - Shropshire Council\Panel\x.panel"), "OneDrive"),
        (PurePosixPath("/Users/pat/Library/CloudStorage/OneDrive-Shropshire/x.panel"), "OneDrive"),
        (
            PurePosixPath("/Users/pat/Library/CloudStorage/GoogleDrive-pat@a.uk/x.panel"),
            "Google Drive",
        ),
        (PurePosixPath("/Users/pat/Library/Mobile Documents/com~apple~CloudDocs/x.panel"), "iCloud Drive"),
        (PurePosixPath("/home/pat/Dropbox (Team)/x.panel"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\x.panel"), "Google Drive"),
        (PureWindowsPath(r"\\files\committees\x.panel"), "a network share"),
        (PureWindowsPath(r"C:\Users\pat\Documents\x.panel"), ""),
        (PurePosixPath("/home/pat/onedrive-notes.panel"), ""),
        (PurePosixPath("/home/pat/boxes/x.panel"), ""),
    ],
)
def test_a_place_is_known_by_its_path(path: PurePath, words: str) -> None:
    assert place_in_words(path, {}, on_a_disk) == words


def test_onedrive_is_known_by_the_system_s_own_word_too() -> None:
    path = PureWindowsPath(r"D:\Council files\x.panel")
    assert place_in_words(path, {"OneDriveCommercial": r"D:\Council files"}, on_a_disk) == "OneDrive"


def test_a_mapped_drive_is_a_network_share() -> None:
    assert (
        place_in_words(PureWindowsPath(r"S:\x.panel"), {}, lambda path: path.drive == "S:")
        == "a network share"
    )


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/home/pat/x.panel", "nfs4"), ("/mnt/team files/x.panel", "cifs"), ("/srv/x.panel", "ext4")],
)
def test_the_file_system_is_that_of_the_deepest_mount(path: str, kind: str) -> None:
    assert file_system_of(PurePosixPath(path), LOCAL) == kind


def test_a_file_on_this_disk_is_fine(tmp_path: Path) -> None:
    assert shared_place(tmp_path / "x.panel") == ""


def test_a_copy_is_whole_and_takes_a_free_name(tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    with make_store(tmp_path) as store:
        first = copy_panel(store.path, folder)
        with store.edit("Later"):
            pass
        second = copy_panel(store.path, folder)
    assert (first.name, second.name) == ("test.panel", "test (2).panel")
    with Store.open(second) as copy:
        assert copy.journal.log()[0].what == "Later"


def test_what_is_no_panel_leaves_no_copy_behind(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.panel"
    wrong.write_text("nothing of the sort " * 50)
    with pytest.raises(UserError):
        copy_panel(wrong, tmp_path / "copies")
    assert list((tmp_path / "copies").iterdir()) == []
