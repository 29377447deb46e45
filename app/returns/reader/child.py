"""The process that opens workbooks: a hostile file can hurt only this one.

It is asked for all figures, or with `look` for sheets as text (surroundings.py). `main` is its whole program,
reached by `python -m app.returns.reader.child` and by the word `_read` of the frozen
build. The request comes on standard input as JSON; frames go to standard output (transfer.py).
"""

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any, BinaryIO

MEMORY = 3_000_000_000  # bytes of address space


def main() -> int:
    """Read the workbook named on standard input and send what it holds; 0 unless the request is nonsense."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing but frames may reach the parent
    request = json.loads(sys.stdin.buffer.readline() or b"{}")
    limit(int(request.get("memory", MEMORY)), int(request.get("seconds", 0)))
    gc.disable()  # one short job: nothing is worth collecting
    _answer(request, out)
    return 0


def _answer(request: dict[str, Any], out: BinaryIO) -> None:
    # Imported here, under the limits, and in this order: while the first sheet is parsed, the rest is loaded.
    from app.errors import UserError  # noqa: PLC0415
    from app.returns.reader.container import inspect  # noqa: PLC0415
    from app.returns.reader.opening import open_sheets  # noqa: PLC0415

    path = Path(request["path"])
    try:
        sheets = open_sheets(inspect(path), bool(request.get("careful")))
        if "look" in request:
            _answer_look(request, sheets, out)
            return
        from app.returns.reader.interpret import interpret  # noqa: PLC0415
        from app.returns.reader.transfer import pack, write_frame  # noqa: PLC0415

        readings = []
        for reading in interpret(sheets):
            readings.append(reading)
            write_frame(out, b"P", json.dumps([len(readings), reading.name]).encode())
        write_frame(out, b"R", pack(readings))
    except UserError as trouble:
        from app.returns.reader.transfer import write_frame  # noqa: PLC0415

        write_frame(out, b"U", json.dumps([trouble.message, trouble.hint]).encode())
    except MemoryError:
        from app.returns.reader.transfer import write_frame  # noqa: PLC0415

        hint = "Ask for a workbook with only the sheets needed."
        write_frame(out, b"U", json.dumps([f"{path.name} needs too much memory to be read.", hint]).encode())


def _answer_look(request: dict[str, Any], sheets: Any, out: BinaryIO) -> None:
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


if __name__ == "__main__":
    sys.exit(main())
