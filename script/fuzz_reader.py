"""Damages workbooks at random and reads them: whatever comes must be figures, issues or a refusal.

    python script/fuzz_reader.py [how many] [seed] [further workbooks to damage]

Each damaged workbook is read in a forked process under the limits of the real child. Found are: a crash that
is no refusal, a traceback, more than the time allowed, and figures from a sheet whose part was taken out.
"""

import io
import os
import random
import re
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.errors import UserError  # noqa: E402
from app.returns.reader.child import MEMORY, limit  # noqa: E402
from app.returns.reader.container import inspect  # noqa: E402
from app.returns.reader.interpret import interpret  # noqa: E402
from app.returns.reader.opening import open_sheets  # noqa: E402
from app.returns.reader.transfer import pack, unpack  # noqa: E402

SECONDS = 30  # of computing; of the clock ten times as long, as others may use the machine, too
LARGEST = 400_000  # bytes of a workbook that is damaged


def flip(content: bytes, dice: random.Random) -> tuple[bytes, set[str]]:
    """Some bytes of the file itself."""
    damaged = bytearray(content)
    for _ in range(dice.choice((1, 3, 20, 200))):
        damaged[dice.randrange(len(damaged))] = dice.randrange(256)
    return bytes(damaged), set()


def cut(content: bytes, dice: random.Random) -> tuple[bytes, set[str]]:
    """The end of the file, or a piece of it."""
    at = dice.randrange(len(content))
    return (
        content[:at] if dice.random() < 0.5 else content[:at] + content[at + dice.randrange(1, 5000) :]
    ), set()


def drop_part(content: bytes, dice: random.Random) -> tuple[bytes, set[str]]:
    """A part of the archive; if it is a sheet, its figures must be gone."""
    parts = parts_of(content)
    if not parts:
        return flip(content, dice)
    name = dice.choice(list(parts))
    del parts[name]
    return packed(parts), {name}


def damage_part(content: bytes, dice: random.Random) -> tuple[bytes, set[str]]:
    """Bytes inside a part, with the checksum right again."""
    parts = parts_of(content)
    if not parts:
        return flip(content, dice)
    name = dice.choice(list(parts))
    part = bytearray(parts[name])
    for _ in range(dice.choice((1, 5, 50))):
        if part:
            part[dice.randrange(len(part))] = dice.choice(b'<>"/&=AZ09 \x00\xff')
    parts[name] = bytes(part)
    return packed(parts), set()


def swap_cells(content: bytes, dice: random.Random) -> tuple[bytes, set[str]]:
    """Addresses, styles, string numbers and values of cells, exchanged or made absurd."""
    parts = parts_of(content)
    names = [name for name in parts if name.endswith(".xml")]
    if not names:
        return flip(content, dice)
    name = dice.choice(names)
    pieces = re.split(rb'("[^"]*"|>[^<]*<)', parts[name])
    odd = [
        b'"-1"',
        b'"999999999"',
        b'"XFD1048576"',
        b'""',
        b">#REF!<",
        b">1e999<",
        b">NaN<",
        b'"2147483648"',
        b'"s"',
    ]
    for _ in range(dice.choice((1, 4, 30))):
        a, b = dice.randrange(len(pieces)), dice.randrange(len(pieces))
        if dice.random() < 0.6:
            pieces[a], pieces[b] = pieces[b], pieces[a]
        else:
            pieces[a] = dice.choice(odd)
    parts[name] = b"".join(pieces)
    return packed(parts), set()


MUTATIONS: tuple[Callable[[bytes, random.Random], tuple[bytes, set[str]]], ...] = (
    flip,
    cut,
    drop_part,
    damage_part,
    damage_part,
    swap_cells,
    swap_cells,
)


def parts_of(content: bytes) -> dict[str, bytes]:
    """The parts of an archive; none for other files."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def sheets_of_parts(content: bytes, gone: set[str]) -> set[str]:
    """Names of the sheets whose parts are gone."""
    parts = parts_of(content)
    book = parts.get("xl/workbook.xml", b"").decode("utf-8", "replace")
    relations = parts.get("xl/_rels/workbook.xml.rels", b"").decode("utf-8", "replace")
    found = set()
    for tag in re.findall(r"<sheet [^>]*>", book):
        name, number = re.search(r'name="([^"]*)"', tag), re.search(r'r:id="([^"]*)"', tag)
        target = number and re.search(rf'<Relationship [^>]*Id="{number[1]}"[^>]*>', relations)
        path = target and re.search(r'Target="/?(?:xl/)?([^"]*)"', target[0])
        if name and path and f"xl/{path[1]}" in gone:
            found.add(name[1])
    return found


def outcome(path: Path, forbidden: set[str]) -> str:
    """What reading the file came to, in a process of its own."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        limit(MEMORY, SECONDS)
        os.write(write_end, attempt(path, forbidden).encode()[-3000:])
        os._exit(0)
    os.close(write_end)
    until = time.monotonic() + 10 * SECONDS
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            said = os.read(read_end, 4000).decode("utf-8", "replace")
            os.close(read_end)
            if os.WIFSIGNALED(status):
                return "HANG" if os.WTERMSIG(status) == signal.SIGXCPU else "aborted"
            return said or "nothing said"
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(read_end)
    return "HANG"


def attempt(path: Path, forbidden: set[str]) -> str:
    """Read the file as the real child and its parent do."""
    try:
        readings = list(interpret(open_sheets(inspect(path))))
        _sheets, figures, _ = unpack(pack(readings), path.name)
    except UserError:
        return "refused"
    except MemoryError:
        return "refused for memory"
    except BaseException:  # noqa: BLE001
        return "TRACEBACK " + traceback.format_exc()
    if forbidden & {figure.source.sheet for figure in figures}:
        return f"FIGURES from a sheet that is not there: {forbidden}"
    return "figures" if figures else "no figures"


def run(count: int, seed: int, sources: list[Path]) -> Counter[str]:
    """Damage and read `count` workbooks; print what must not happen."""
    dice = random.Random(seed)
    contents: dict[str, list[bytes]] = {}
    for path in sources:
        contents.setdefault(path.suffix, []).append(path.read_bytes())
    seen: Counter[str] = Counter()
    by_file: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for n in range(count):
            suffix = dice.choice(list(contents))
            (content,) = dice.choices(contents[suffix], weights=[1 / len(c) for c in contents[suffix]])
            damaged, gone = dice.choice(MUTATIONS)(content, dice)
            path = Path(folder) / f"damaged{suffix}"
            path.write_bytes(damaged)
            said = outcome(path, sheets_of_parts(content, gone))
            kind = said.split(" ")[0] if said[:4].isupper() else said
            seen[kind] += 1
            by_file[suffix, kind] += 1
            if said[:4].isupper() or said == "nothing said":
                print(f"{n} {said}", flush=True)
                keep = Path(tempfile.gettempdir()) / f"fuzz-{seed}-{n}{suffix}"
                keep.write_bytes(damaged)
    for suffix in sorted({suffix for suffix, _ in by_file}):
        print(suffix, {kind: number for (ending, kind), number in by_file.items() if ending == suffix})
    return seen


def sources(further: list[Path]) -> list[Path]:
    """Small workbooks of every kind: of the tests, the real ones beside the project, and those named."""
    own = sorted((ROOT / "tests" / "returns" / "data").glob("*.*"))
    real = sorted((ROOT.parent / "shared" / "workbooks").glob("*.*s*"))
    return [path for path in (*own, *real, *further) if path.stat().st_size < LARGEST]


if __name__ == "__main__":
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    start = time.monotonic()
    result = run(many, number, sources(list(map(Path, sys.argv[3:]))))
    print(f"{many} damaged workbooks, seed {number}, {time.monotonic() - start:.0f} s:", dict(result))
    sys.exit(any(kind[:4].isupper() or kind == "nothing said" for kind in result))
