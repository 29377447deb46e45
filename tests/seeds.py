"""Tables of the published documents, parsed from their text for comparison."""

from pathlib import Path

Offences = dict[tuple[str, str, str], float]


def offence_table(shared: Path) -> Offences:
    """The 192 numbers of the 16-offence table by printed offence, printed area and statistic."""
    text = (shared / "seeds" / "3-activity-and-performance-report-2015-16-q3.md").read_text()
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Total Recorded Crime\t"))
    areas = [area for area in lines[first - 2].split("\t") if area]
    numbers: Offences = {}
    for line in lines[first : first + 16]:
        offence, *values = line.split("\t")
        for place, value in enumerate(value for value in values if value):
            statistic = "average" if place % 2 else "value"
            numbers[offence, areas[place // 2], statistic] = float(value)
    return numbers
