"""A 60,000-row sheet: this reader against python-calamine alone and openpyxl read-only, in one run.

The sheets are made once in a temporary folder. Each reader is timed five times, turn and turn about: the best
and the middle time. Ours holds the start of its process and every figure made. Memory is the peak of that
process.
"""

import datetime
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.returns.reader.reading import read_workbook

ROWS = 60_000
RUNS = 5
AREAS = (
    "Herefordshire",
    "North Worcestershire",
    "Shropshire",
    "South Worcestershire",
    "Telford & Wrekin",
    "West Mercia",
)


def main() -> None:
    """Make the sheets, time the readers, print a table."""
    with tempfile.TemporaryDirectory() as folder:
        for make in (tidy, months_across):
            path = Path(folder) / f"{make.__name__}.xlsx"
            make(path)
            report(path)


def tidy(path: Path) -> None:
    """Measure, area, month, value, marker: one figure a row."""
    rows = [["Measure", "Area", "Month", "Value", "Marker"]]
    for n in range(ROWS):
        month = datetime.date(2010 + n % 100 // 12, n % 100 % 12 + 1, 1)
        rows.append(
            [
                f"Measure {n // 600}",
                AREAS[n // 100 % 6],
                month,
                random.randint(0, 999),
                "[p]" if n % 100 == 99 else None,
            ]
        )
    save(path, rows)


def months_across(path: Path) -> None:
    """Measure, area and six months: 360,000 figures."""
    rows = [["Measure", "Area", *(f"{name}-15" for name in ("Apr", "May", "Jun", "Jul", "Aug", "Sep"))]]
    rows += [
        [f"Measure M{n // 6}", AREAS[n % 6], *(random.randint(0, 999) for _ in range(6))] for n in range(ROWS)
    ]
    save(path, rows)


def save(path: Path, rows: list[list[object]]) -> None:
    """Write one sheet."""
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Data")
    for row in rows:
        sheet.append(row)
    book.save(path)


def report(path: Path) -> None:
    """Time the three readers on one file."""
    readers: dict[str, Callable[[Path], int]] = {
        "calamine alone": by_calamine,
        "this reader": by_us,
        "openpyxl read-only": by_openpyxl,
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(RUNS):
        for name, reader in readers.items():
            times[name].append(timed(reader, path))
    base = times["calamine alone"]
    for name, each in times.items():
        best, middle = min(each), statistics.median(each)
        print(
            f"{path.stem:15} {name:20} best {best:5.2f} s, {best / min(base):4.1f} times calamine;"
            f"  middle {middle:5.2f} s, {middle / statistics.median(base):4.1f} times"
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{path.stem:15} peak memory of the reading child so far: {peak} MB")


def timed(reader: Callable[[Path], int], path: Path) -> float:
    """Seconds of one reading."""
    start = time.perf_counter()
    reader(path)
    return time.perf_counter() - start


def by_calamine(path: Path) -> int:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    return len(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python())


def by_us(path: Path) -> int:
    return sum(1 for _ in read_workbook(path).figures)


def by_openpyxl(path: Path) -> int:
    import openpyxl  # noqa: PLC0415

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))


if __name__ == "__main__":
    main()
