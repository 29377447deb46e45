"""Imports point down, each library has one home, and the lower half knows no Qt.

The layers are those of README.md. Rules are data; the functions below read any tree, and each rule is shown
to bite on a made-up one.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BASE = {"errors", "paths", "settings", "log"}
LOWER = BASE | {"domain", "analysis", "returns", "store", "tagged", "queries", "commands", "briefs"}
QT = {"models", "runtime", "views", "gui"}

MAY_IMPORT = {
    "errors": set[str](),
    "paths": set[str](),
    "settings": {"errors", "paths"},
    "log": {"paths"},
    "domain": {"errors"},
    "analysis": BASE | {"domain"},
    "returns": BASE | {"domain"},
    "store": BASE | {"domain"},
    "tagged": set[str](),
    "queries": BASE | {"domain", "store", "analysis"},
    # commands work out the range to expect of each series, which the checks on returns take as data
    "commands": BASE | {"domain", "store", "returns", "analysis"},
    "briefs": BASE | {"domain", "analysis", "queries", "tagged"},
    "models": BASE | {"domain", "queries"},
    "runtime": BASE | {"domain", "commands", "store"},
    "views": (LOWER - {"store"}) | {"models", "runtime"},
    "demonstration": LOWER,
    "gui": LOWER | {"demonstration", "models", "runtime", "views"},
    "selftest": LOWER | {"demonstration", "gui"},
    "cli": LOWER | {"demonstration", "gui", "selftest"},
    "__main__": {"cli", "returns"},
}
HOME = {
    "openpyxl": {"returns", "briefs"},
    "python_calamine": {"returns"},
    "msoffcrypto": {"returns"},
    "olefile": {"returns"},
    "docx": {"briefs"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "reportlab": {"tagged", "briefs"},
    "numpy": {"analysis", "views"},
    "pypdfium2": {"views", "briefs"},
    "pyqtgraph": {"views"},
    "PySide6.QtWidgets": {"views", "gui", "selftest"},
    "PySide6": QT | {"selftest"},
    "platformdirs": {"paths"},
    "argparse": {"cli"},
}
STANDARD_LIBRARY_ONLY = {"errors", "domain"}


@dataclass(frozen=True)
class Import:
    """One imported module, with the place it is imported from."""

    package: str
    module: str
    where: str
    inside_function: bool

    @property
    def target(self) -> str:
        """The package of ours that is imported; "" for the root's own names and for libraries."""
        head, _, rest = self.module.partition(".")
        return rest.split(".")[0] if head == "app" else ""


def imports(root: Path) -> list[Import]:
    """Every import of the tree `root`/app, wherever it stands in its file."""
    app = root / "app"
    packages = {file.stem for file in app.iterdir() if file.suffix == ".py" or file.is_dir()}
    return [
        found
        for file in sorted(app.rglob("*.py"))
        if file != app / "__init__.py"
        for found in _file_imports(file, app, packages)
    ]


def _file_imports(file: Path, app: Path, packages: set[str]) -> Iterator[Import]:
    parts = file.relative_to(app).with_suffix("").parts
    tree = ast.parse(file.read_text(encoding="utf-8"))
    lazy = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        where = f"{'/'.join(parts)}.py:{getattr(node, 'lineno', 0)}"
        for module in _modules(node, ("app", *parts[:-1])):
            known = (
                module.split(".")[0] != "app"
                or module.split(".")[1:2] == []
                or module.split(".")[1] in packages
            )
            yield Import(parts[0], module if known else "app", where, id(node) in lazy)


def _modules(node: ast.AST, package: tuple[str, ...]) -> Iterator[str]:
    """The modules a statement imports; `from a import b` gives a.b, since b may be a module."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package[: len(package) - node.level + 1] if node.level else ()
        base = ".".join([*above, *([node.module] if node.module else [])])
        yield from (f"{base}.{alias.name}" for alias in node.names)


def packages_without_a_rule(root: Path) -> list[str]:
    """What lies under app/ and is not in the table."""
    found = {path.stem for path in (root / "app").iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    return sorted(found - set(MAY_IMPORT) - {"__init__"})


def upward_imports(root: Path) -> list[str]:
    """Imports of a package that the importing one must not see."""
    return [
        f"{found.where} imports app.{found.target}"
        for found in imports(root)
        if found.target not in {"", found.package} | MAY_IMPORT.get(found.package, set())
    ]


def strayed_libraries(root: Path) -> list[str]:
    """Imports of a library outside its home, and of any library where there is to be none."""
    return [
        f"{found.where} imports {found.module}"
        for found in imports(root)
        if not found.module.startswith("app") and not _at_home(found)
    ]


def _at_home(found: Import) -> bool:
    top = found.module.split(".")[0]
    if found.package in STANDARD_LIBRARY_ONLY:
        return top in sys.stdlib_module_names and top not in HOME
    homes = [homes for library, homes in HOME.items() if f"{found.module}.".startswith(f"{library}.")]
    return all(found.package in allowed for allowed in homes)


def eager_windows(root: Path) -> list[str]:
    """Imports of the window outside a function: they would load Qt for every command."""
    return [
        found.where
        for found in imports(root)
        if found.target == "gui" and found.package != "gui" and not found.inside_function
    ]


def qt_loaded_below_the_line(root: Path) -> list[str]:
    """The modules of Qt that a fresh interpreter holds after it imported every module below the Qt line."""
    modules = sorted(
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        for file in (root / "app").rglob("*.py")
        if file.relative_to(root / "app").parts[0].removesuffix(".py") not in QT and file.stem != "__main__"
    )
    program = (
        "import importlib, sys\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "print(*(name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.split()


def test_every_package_has_a_rule() -> None:
    assert packages_without_a_rule(ROOT) == []


def test_imports_point_down() -> None:
    assert upward_imports(ROOT) == []


def test_each_library_has_one_home() -> None:
    assert strayed_libraries(ROOT) == []


def test_the_window_is_imported_only_when_it_is_opened() -> None:
    assert eager_windows(ROOT) == []


def test_everything_below_the_qt_line_loads_without_qt() -> None:
    assert qt_loaded_below_the_line(ROOT) == []


def made_up(root: Path, **files: str) -> Path:
    """A tree with the given files; "store__rows" stands for app/store/rows.py."""
    for name, source in files.items():
        file = root / "app" / f"{name if name.startswith('__') else name.replace('__', '/')}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return root


def test_an_unknown_package_is_found(tmp_path: Path) -> None:
    made_up(tmp_path, helpers__text="", managers="", domain__areas="")
    assert packages_without_a_rule(tmp_path) == ["helpers", "managers"]


@pytest.mark.parametrize(
    "source",
    [
        "import app.views.frame",
        "from app.views import frame",
        "from app.views.frame import Frame",
        "from app import views",
        "from ..views import frame",
        "def f():\n    from app.views import frame",
        "if TYPE_CHECKING:\n    from app.views import frame",
        "from app.analysis import xmr",
        "import app.cli",
    ],
)
def test_an_upward_or_sideways_import_is_found(tmp_path: Path, source: str) -> None:
    made_up(tmp_path, store__rows=source, views__frame="", analysis__xmr="", cli__main="")
    assert len(upward_imports(tmp_path)) == 1


def test_downward_imports_and_the_programs_own_name_are_fine(tmp_path: Path) -> None:
    source = (
        "from app import __version__, errors\nfrom app.domain import areas\nfrom .names import a\nimport re"
    )
    made_up(tmp_path, store__rows=source, store__names="", domain__areas="", errors="")
    assert upward_imports(tmp_path) == []


@pytest.mark.parametrize(
    ("package", "source"),
    [
        ("queries", "import sqlite3"),
        ("store", "from openpyxl.styles import Font"),
        ("analysis", "from PySide6.QtCore import QObject"),
        ("models", "from PySide6.QtWidgets import QWidget"),
        ("runtime", "from PySide6 import QtWidgets"),
        ("views", "import reportlab.lib.units"),
        ("store", "import argparse"),
        ("domain", "import platformdirs"),
        ("domain", "import attrs"),
        ("domain", "import sqlite3"),
    ],
)
def test_a_library_outside_its_home_is_found(tmp_path: Path, package: str, source: str) -> None:
    made_up(tmp_path, **{f"{package}__rows": source})
    assert len(strayed_libraries(tmp_path)) == 1


def test_libraries_at_home_are_fine(tmp_path: Path) -> None:
    made_up(
        tmp_path,
        models__table="from PySide6.QtCore import Qt\nfrom PySide6 import QtGui",
        views__chart="from PySide6 import QtWidgets\nimport pyqtgraph",
        store__rows="import sqlite3\nfrom sqlite_utils import Database",
        domain__periods="from datetime import date",
    )
    assert strayed_libraries(tmp_path) == []


def test_an_eager_window_is_found_and_a_lazy_one_is_fine(tmp_path: Path) -> None:
    made_up(
        tmp_path, gui="", cli__eager="from app import gui", cli__lazy="def f():\n    from app.gui import run"
    )
    assert eager_windows(tmp_path) == ["cli/eager.py:1"]


def test_qt_that_comes_in_by_a_side_door_is_found(tmp_path: Path) -> None:
    side_door = "import importlib\nimportlib.import_module('PySide6.QtCore')"
    made_up(tmp_path, __init__="", store__rows=side_door, views__frame="import no_such_module")
    assert "PySide6.QtCore" in qt_loaded_below_the_line(tmp_path)
