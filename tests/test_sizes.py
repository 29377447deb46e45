"""Files and functions stay small enough to read in one go."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE_LINES = 400
FUNCTION_LINES = 60


def too_long(name: str, source: str) -> list[str]:
    """What exceeds the limits in one file, as "name: lines"."""
    lines = len(source.splitlines())
    found = [f"{name}: {lines} lines"] if lines > FILE_LINES else []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                found.append(f"{name}: {node.name}, {length} lines")
    return found


def test_a_long_file_and_a_long_function_are_found() -> None:
    body = "    pass\n" * 60
    assert too_long("a.py", f"def f():\n{body}") == ["a.py: f, 61 lines"]
    assert too_long("a.py", "x = 1\n" * 401) == ["a.py: 401 lines"]


def test_what_is_just_within_the_limits_passes() -> None:
    assert too_long("a.py", "def f():\n" + "    pass\n" * 59 + "x = 1\n" * 340) == []


def test_nothing_in_the_program_is_too_long() -> None:
    found = [
        line
        for file in sorted((ROOT / "app").rglob("*.py"))
        for line in too_long(str(file.relative_to(ROOT)), file.read_text(encoding="utf-8"))
    ]
    assert found == []
