"""Assaults on duty by personnel type: the printed table, and a measure for each of its columns and rows."""

from app.domain.measures import Basis, Improvement, Unit
from app.returns.set_up.rows import SetupMeasure

COLUMNS = (
    "VAP with Injury",
    "VAP without Injury",
    "Public Order Offences",
    "Total Number of Victims",
    "No. of 'distinct' Victims",
)
GROUP = "Victims of offences"
# Report of January 2016, 2.6.4, third table; None where the cell is empty. The last number is the share.
ROWS: tuple[tuple[str, tuple[int | None, ...], int], ...] = (
    ("Police Officer", (44, 65, 16, 125, 114), 79),
    ("Police Officer - Student", (4, 10, 2, 16, 16), 11),
    ("Police Staff", (3, None, 2, 5, 4), 3),
    ("Police Staff - Custody Suite", (None, 2, 1, 3, 3), 2),
    ("PCSO", (1, 5, 1, 7, 6), 4),
    ("Special Constable", (None, 2, None, 2, 2), 1),
)
TOTAL = ("West Mercia", (52, 84, 22, 158, 145), 100)

_WORDS = {
    "VAP with Injury": "violence with injury",
    "VAP without Injury": "violence without injury",
    "Public Order Offences": "public order offences",
    "Total Number of Victims": "all victims",
    "No. of 'distinct' Victims": "distinct victims",
}


def _measure(person: str, column: str) -> SetupMeasure:
    who = f", {person.replace(' - ', ', ')}" if person else ""
    paths = [
        (GROUP, column, person),
        (GROUP, person, column),
        (person, GROUP, column),
        (column, person),
        (person, column),
    ]
    if not person:
        paths = [(GROUP, column)]
        paths += [(column,)] if column in COLUMNS[3:] else []
    return SetupMeasure(
        name=f"Victims on duty{who}, {_WORDS[column]}",
        heading="Victims of assault on duty by personnel",
        unit=Unit.COUNT,
        improvement=Improvement.DOWN,
        signs_of_improvement="Reduced number of recorded assaults",
        frequency="Quarterly",
        basis=Basis.COUNT,
        definition="Victims associated with an offence; a person may have been a victim more than once, "
        "distinct victims are counted once.",
        source="Report of January 2016, 2.6.4",
        aliases=tuple(" > ".join(path) for path in paths),
        objectives=("draft-2013:1",),
    )


PERSONNEL_MEASURES = tuple(
    _measure(person, column) for person in ("", *(row[0] for row in ROWS)) for column in COLUMNS
)
