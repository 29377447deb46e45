"""Tests wait for what they need, by signal or condition, and never for a while."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
BANNED = {"sleep", "qWait", "qSleep", "msleep", "usleep", "processEvents"}
ONLY_WITH = {"waitSignal", "waitSignals", "assertNotEmitted", "waitActive", "waitExposed", "waitCallback"}


def waits(source: str) -> list[str]:
    """The lines of `source` that wait for a while, as "line: name"."""
    tree = ast.parse(source)
    inside_with = {id(call) for call in _with_calls(tree)}
    return [
        f"{call.lineno}: {name}"
        for call, name in _calls(tree)
        if name.rpartition(".")[2] in BANNED
        or name == "qtbot.wait"
        or (name.rpartition(".")[2] in ONLY_WITH and id(call) not in inside_with)
    ]


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def _with_calls(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.With):
            yield from (item.context_expr for item in node.items)


@pytest.mark.parametrize(
    "source",
    [
        "time.sleep(1)",
        "sleep(0.1)",
        "await asyncio.sleep(1)",
        "qtbot.wait(50)",
        "QTest.qWait(50)",
        "QThread.msleep(5)",
        "QApplication.processEvents()",
        "app.processEvents()",
        "qtbot.waitSignal(job.done)",
        "blocker = qtbot.waitSignal(job.done)",
    ],
)
def test_waiting_for_a_while_is_found(source: str) -> None:
    assert len(waits(f"async def test():\n    {source}")) == 1


@pytest.mark.parametrize(
    "source",
    [
        "with qtbot.waitSignal(job.done):\n    job.start()",
        "with qtbot.waitSignal(a) as one, qtbot.waitSignals([b]):\n    job.start()",
        "qtbot.waitUntil(lambda: page.ready)",
        "process.wait(10)",
        "'time.sleep(1)'",
    ],
)
def test_waiting_for_something_is_fine(source: str) -> None:
    assert waits(source) == []


def test_no_test_waits_for_a_while() -> None:
    found = [
        f"{file.relative_to(TESTS)}:{wait}"
        for file in sorted(TESTS.rglob("*.py"))
        for wait in waits(file.read_text(encoding="utf-8"))
    ]
    assert found == []
