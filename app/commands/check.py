"""Is a panel file whole: the database, the originals it keeps, and every figure against its cell."""

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.commands.panel_names import panel_names
from app.domain.figures import Figure, LabelledFigure, Return
from app.domain.issues import Issue, Severity
from app.returns.reader.known import KnownNames
from app.returns.reader.reading import read_workbook
from app.store.store import Store


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What was looked at, and what was found wrong; no issues means the file is whole."""

    checked: dict[str, int]
    issues: tuple[Issue, ...]


def check_panel(store: Store) -> CheckResult:
    """Check everything; reads each original again and compares it with the figures taken from it."""
    issues = [_fault("database-damaged", fault) for fault in store.faults()]
    known = panel_names(store)
    figures = 0
    returns = store.returns.all()
    for arrived in returns:
        of_return = store.figures.of_return(arrived.id)
        figures += len(of_return)
        issues += _check_return(store, arrived, of_return, known)
    return CheckResult({"Returns": len(returns), "Figures": figures}, tuple(issues))


def _check_return(
    store: Store, arrived: Return, figures: tuple[Figure, ...], known: KnownNames
) -> list[Issue]:
    try:
        content = store.returns.original(arrived.sha256)
    except KeyError:
        return [_fault("original-missing", f"The original of {arrived.file} is not in the panel file.")]
    if hashlib.sha256(content).hexdigest() != arrived.sha256:
        return [
            _fault("original-changed", f"The original of {arrived.file} is not the one that was imported.")
        ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / arrived.file
        path.write_bytes(content)
        reading = read_workbook(path, known=known)
    cells = {(found.source.sheet, found.source.cell): found for found in reading.figures}
    return [
        Issue(
            Severity.ERROR,
            "figure-differs-from-cell",
            f"{arrived.file}: the panel file holds {figure.value}, the cell does not.",
            figure.source.sheet,
            figure.source.cell,
        )
        for figure in figures
        if not _agrees(figure, cells.get((figure.source.sheet, figure.source.cell)))
    ]


def _agrees(figure: Figure, cell: LabelledFigure | None) -> bool:
    return cell is not None and (figure.value, figure.text) == (cell.value, cell.text)


def _fault(code: str, message: str) -> Issue:
    return Issue(Severity.ERROR, code, message)
