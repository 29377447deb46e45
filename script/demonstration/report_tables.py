"""The tables of the January 2016 report with a shape of their own, as its office would have made them."""

from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from script.demonstration.personnel import COLUMNS, GROUP, ROWS, TOTAL
from script.demonstration.workbooks import group_headings, percent_cells, table, titled, widths

QUARTER = "October to December 2015"
PRINTED_AREAS = ("West Mercia", "Herefordshire", "North Worcs", "Shropshire", "South Worcs", "Telford")
AREAS = ("Herefordshire", "North Worcestershire", "Shropshire", "South Worcestershire", "Telford & Wrekin")


def offences() -> dict[str, list[int]]:
    """The printed table: by offence type, last quarter and quarterly average of each of PRINTED_AREAS."""
    lines = (Path(__file__).parent / "offences.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0]: [int(cell) for cell in line.split("\t")[1:]] for line in lines}


def add_offences(book: Workbook) -> None:
    """Offences by area: area headings over two columns each."""
    sheet = titled(book, "Offences by area", f"Recorded crime by offence type and policing area, {QUARTER}")
    group_headings(sheet, 3, [(area, 2 + 2 * n, 2) for n, area in enumerate(PRINTED_AREAS)])
    pairs = ["Last Quarter", "Quarter Avg"] * len(PRINTED_AREAS)
    table(sheet, ["Offence type", *pairs], [[name, *row] for name, row in offences().items()], first_row=4)
    widths(sheet, 30)


MISSING = (
    ("Herefordshire", 109, 21, 19, 50, 15, 30, 24, 22),
    ("North Worcestershire", 160, 56, 35, 89, 52, 58, 57, 36),
    ("Shropshire", 211, 81, 38, 114, 62, 54, 60, 28),
    ("South Worcestershire", 239, 104, 44, 143, 84, 59, 77, 32),
    ("Telford & Wrekin", 164, 57, 35, 101, 54, 53, 46, 28),
    ("West Mercia Total", 883, 327, 37, 497, 273, 55, 264, 30),
)


def add_missing(book: Workbook) -> None:
    """Missing persons: three groups over eight columns, rates as percentages."""
    sheet = titled(book, "Missing persons", f"Missing person reports by policing area, {QUARTER}")
    groups = [("All Persons", 2, 3), ("Persons Under 18", 5, 3), ("Persons In Care", 8, 2)]
    group_headings(sheet, 3, groups)
    reports, repeats = "No. of Missing Reports", "No. of Reports from Repeat Mispers"
    rate = "Repeat Rate (%)"
    headings = ["Policing area", reports, repeats, rate, reports, repeats, rate, reports, "In Care Rate (%)"]
    rates = (3, 6, 8)
    rows = [[cell / 100 if n in rates else cell for n, cell in enumerate(row)] for row in MISSING]  # type: ignore[operator]
    table(sheet, headings, rows, first_row=4)
    percent_cells(sheet, [(5 + n, column + 1) for n in range(len(rows)) for column in rates])
    widths(sheet, 24, *[14] * 8)


def add_assaults(book: Workbook) -> None:
    """Assaults on duty: by quarter, by area, by personnel type."""
    title = "Offences against police personnel on duty"
    sheet = titled(book, "Assaults by quarter", f"{title} by quarter, {QUARTER} and the quarter before")
    rows = [
        ["VAP with Injury", 48, 51, 0.06],
        ["VAP without Injury", 63, 83, 0.32],
        ["Public Order Offences", 9, 19, 1.11],
        ["West Mercia Total", 120, 153, 0.28],
    ]
    table(sheet, ["Offence type", "Jul - Sep 2015", "Oct - Dec 2015", "% Change"], rows)
    percent_cells(sheet, [(4 + n, 4) for n in range(len(rows))])
    widths(sheet, 26, 16, 16, 12)
    _assaults_by_area(titled(book, "Assaults by area", f"{title} by policing area, {QUARTER}"))
    _assaults_by_personnel(
        titled(book, "Assaults by personnel", f"Victims of offences on duty by personnel type, {QUARTER}")
    )


def _assaults_by_area(sheet: Worksheet) -> None:
    counts = (
        (8, 17, 2, 27),
        (12, 20, 3, 35),
        (9, 10, 1, 20),
        (17, 24, 12, 53),
        (5, 12, 1, 18),
        (51, 83, 19, 153),
    )
    shares = (18, 23, 13, 35, 12, 100)
    places = (*AREAS, "West Mercia")
    rows: list[list[object]] = [
        [place, *row, share / 100] for place, row, share in zip(places, counts, shares, strict=True)
    ]
    rows.append(["% Share", 0.33, 0.54, 0.12, 1.0])
    table(sheet, ["Policing area", *COLUMNS[:3], "Total Offences", "% Share"], rows)
    percent_cells(sheet, [(4 + n, 6) for n in range(6)] + [(10, column) for column in range(2, 6)])
    widths(sheet, 24, *[14] * 5)


def _assaults_by_personnel(sheet: Worksheet) -> None:
    group_headings(sheet, 3, [(GROUP, 2, 5)])
    rows: list[list[object]] = [[name, *row, share / 100] for name, row, share in (*ROWS, TOTAL)]
    table(sheet, ["Personnel type", *COLUMNS, "% Share"], rows, first_row=4)
    percent_cells(sheet, [(5 + n, 7) for n in range(len(rows))])
    widths(sheet, 30, *[14] * 6)


def add_rest_days(book: Workbook) -> None:
    """Rest days in lieu above the limit, at two months."""
    sheet = titled(book, "RDIL balances", "Individuals above the limit of 5 rest days in lieu (RDIL)")
    rows = [
        ["5 to 10 days", 757, 543],
        ["11 to 19 days", 266, 145],
        ["20+ days", 79, 36],
        ["TOTAL", 1102, 724],
    ]
    table(sheet, ["RDIL balances", "May 2015", "Nov 2015"], rows)
    widths(sheet, 24, 12, 12)


def add_sickness(book: Workbook) -> None:
    """Hours lost to sickness with national ranks: dates over two columns, the area once for two rows."""
    sheet = titled(book, "Sickness", "Proportion of hours lost to sickness, with rank among forces")
    group_headings(sheet, 3, [("Sep-15", 3, 2), ("Mar-15", 5, 2), ("Sep-14", 7, 2)])
    rows: list[list[object]] = [
        ["West Mercia", "Officer", 0.052, "37th", 0.057, "39th", 0.061, "42nd"],
        [None, "Staff", 0.047, "33rd", 0.052, "38th", 0.047, "35th"],
        ["National", "Officer", 0.044, None, 0.041, None, 0.043, None],
        [None, "Staff", 0.042, None, 0.039, None, 0.041, None],
    ]
    table(sheet, ["", "", *["%", "Rank"] * 3], rows, first_row=4)
    percent_cells(sheet, [(5 + n, column) for n in range(4) for column in (3, 5, 7)], "0.0%")
    widths(sheet, 16, 12)
