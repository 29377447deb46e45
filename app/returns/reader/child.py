"""The process that opens workbooks: a hostile file can hurt only this one.

It is asked for all figures, or with `look` for sheets as text (surroundings.py). `main` is its whole program,
which the frozen build reaches by the word `_read`. The request comes on standard input (reading.py); frames
go to standard output (transfer.py).
"""

import gc
import marshal
import os
import sys

from app.returns.reader.values import Values

TYPE_CHECKING = False
if TYPE_CHECKING:  # what is loaded before the parsing starts is waited for
    from typing import Any, BinaryIO

MEMORY = 3_000_000_000  # bytes of address space


def main() -> int:
    """Read the workbook named on standard input and send what it holds; 0 unless the request is nonsense."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but frames may reach the parent
    request = marshal.loads(sys.stdin.buffer.read())  # noqa: S302 - from the program itself
    limit(int(request.get("memory", MEMORY)), int(request.get("seconds", 0)))
    gc.disable()  # one short job: nothing is worth collecting
    _answer(request, Values(request["path"]) if request["at_once"] else None, out)
    return 0


def _answer(request: "dict[str, Any]", values: Values | None, out: "BinaryIO") -> None:
    # Imported here, under the limits, and in this order: while the first sheet is parsed, the rest is loaded.
    from pathlib import Path  # noqa: PLC0415

    from app.errors import UserError  # noqa: PLC0415
    from app.returns.reader.container import Container, FileKind  # noqa: PLC0415
    from app.returns.reader.opening import open_sheets  # noqa: PLC0415
    from app.returns.reader.transfer import write_frame  # noqa: PLC0415

    path = Path(request["path"])
    try:
        sheets = open_sheets(Container(path, FileKind(request["kind"])), request["careful"], values)
        if "look" in request:
            _answer_look(request, sheets, out)
        else:
            _answer_all(request, sheets, out)
    except UserError as trouble:
        write_frame(out, b"U", _texts(trouble.message, trouble.hint))
    except MemoryError:
        hint = "Ask for a workbook with only the sheets needed."
        write_frame(out, b"U", _texts(f"{path.name} needs too much memory to be read.", hint))


def _answer_all(request: "dict[str, Any]", sheets: "Any", out: "BinaryIO") -> None:
    from app.returns.reader.interpret import interpret  # noqa: PLC0415
    from app.returns.reader.known import KnownNames  # noqa: PLC0415
    from app.returns.reader.transfer import pack, write_frame  # noqa: PLC0415

    readings = []
    known = KnownNames(request.get("areas", frozenset()), request.get("measures", frozenset()))
    for reading in interpret(sheets, known):
        readings.append(reading)
        write_frame(out, b"P", _texts(len(readings), reading.name))
    write_frame(out, b"R", pack(readings))


def _texts(*texts: str | int) -> bytes:
    import json  # noqa: PLC0415

    return json.dumps(texts).encode()


def _answer_look(request: "dict[str, Any]", sheets: "Any", out: "BinaryIO") -> None:
    from app.returns.reader.surroundings import pack_sheet, pack_sheets  # noqa: PLC0415
    from app.returns.reader.transfer import write_frame  # noqa: PLC0415

    name, row = str(request["look"]), int(request.get("row", 0))
    write_frame(out, b"R", pack_sheet(sheets, name, row) if name else pack_sheets(sheets))


def limit(memory: int, seconds: int) -> None:
    """Let the system end this process when it takes too much; elsewhere only the parent's clock does."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
