"""Changes of a sheet's look that leave what a person reads off it as it is: the figures stay the same."""

from collections import Counter
from dataclasses import replace

import pytest

from app.returns.reader.sheets import Look
from tests.returns.grids import facts, sheet

THEMES = """
    Strategic board, December 2018
    Theme         | Indicator            | Dec 2018 | Nov 2018
    Vulnerability | Recorded hate crime  | 2105     | 2090
    Vulnerability | MARAC repeat cases   | 34       | 33
    Crime         | Burglaries solved    | 8        | 7
    Roads         | People killed        | 3        | 2
    Contact       | Calls answered       | 920      | 911
"""
COURTS = """
    Table 1: Receipts and disposals at the Crown Court, Northshire
    Year |Quarter | Receipts | Disposals
    2020 |Q1      | 1012     | 812
    2020 |Q2      | 998      | 970
    2021 |Q1      | 251      | 220
    2021 |Q2      | 260      | 253
"""
DIVISIONS = """
    Division    | Period             | Deliberate fires | Sickness absence |
                |                    | #                | %                |
    Central     | Apr '18 to Mar '19 | 8                | 5.1              | R
    Central     | Apr '19 to Mar '20 | 11               | 5.6              | A
    Rural North | Apr '18 to Mar '19 | 10               | 6.4              | G
    Rural North | Apr '19 to Mar '20 | 8                | 4.3              | G
"""
DISTRICTS = """
    Holding to account: performance Q4 2022/23
    Ref   |                         | All districts | B1 Glenminster | B2 Walwell | B3 Kingmoor
    KPI11 | Calls answered          | 121           | 109            | 406        | 265
    KPI12 | Burglary - residential  | 687           | 283            | 347        | 298
"""
FORCE = """
    Stop and search: performance - Ashland Police
    Measure              | Apr-19 | May-19
    Searches             | 310    | 298
    Searches that led on | 41     | 44
"""
STATIONS = """
    Redfolk Constabulary
    Bradstow
    Measure              | Apr-19 | May-19
    Searches             | 310    | 298
    Arrests              | 41     | 44

    Harwick East
    Measure              | Apr-19 | May-19
    Searches             | 210    | 198
    Arrests              | 31     | 34
"""
COMPARED = """
            | Burglary |        | Public satisfaction |
    LPA     | Jan-20   | Jan-19 | %                   | pp change
    Ashford | 31       | 44     | 71.2                | 1.1
    Dover   | 27       | 22     | 70.4                | 0.3
"""
PROCEEDINGS = """
    Proceedings in England by year
         | Indictable |         | Summary      |          | Total proceeded against
    Year | Trials     | Appeals | Non-motoring | Motoring |
    2016 | 252        | 17      | 560          | 640      | 1452
    2017 | 240        | 16      | 530          | 655      | 1425
    2018 | 239        | 15      | 520          | 661      | 1431
"""
OFFICERS = """
    Police numbers and crime, 2021/22
    Force             | Officers | Crimes
    Avon and Somerset | 3105     | 8210
    Cumbria           | 1310     | 2450
"""
ROADS = """
    Road casualties in Kent
                  | Fatal |      | Serious |
    Road user     | 2018  | 2019 | 2018    | 2019
    Car occupants | 21    | 19   | 301     | 280
    Motorcyclists | 11    | 14   | 150     | 149
"""
TABLES = """
    Recorded crime

    Table 1: Criminal damage
                  | Q1 2017/18 | Q2 2017/18
    Thames Valley | 794        | 36
    Staffordshire | 543        | 363

    Table 2: Repeat victims
                  | Q1 2017/18 | Q2 2017/18
    Thames Valley | 522        | 880
    Staffordshire | 517        | 871
"""
MONTHS = """
    Searches in Calwick
    Offence  | Oct-11 | Nov-11 | Dec-11 | Jan-12
    Burglary | 12     | 14     | 11     | 9
    Arson    | 2      | 4      | 1      | 3
"""
PIVOT = """
    Sum of Searches | Financial Year
    Offence         | @2011-10-01 | @2011-11-01
    Burglary        | 12          | 14
    Arson           | 2           | 4
"""
SCORES = """
    Board scorecard, December 2018
    Measure          | Unit   | Result | Target
    Calls answered   | Number | 2105   | 2090
    Calls on time    | %      | 91     | 95
    Time to answer   | Days   | 2      | 3
"""
RATED = """
    | Holding to account
    | RAG: green is good, red is not

    |                  | Bramdale | Southdale | Glenborough
    | Personal robbery | 490      | 637       | 293
    | House burglary   | 475      | 272       | 498
"""
TIMES = """
                | Calls | Time to answer | Burglaries
                | No.   | mins           | No.
    Ashley Vale | 320   | 12             | 31
    Dover       | 270   | 14             | 44
"""
OFFENCES = """
    Offences in Kent, 2019
    Offence         | Number
    All offences    | 1210
    Burglary        | 320
    Arson           | 41
"""
DEATHS = """
    Drug related deaths in Scotland
         | Persons | Males
    2018 | 1187    | 860
    2019 | 1264    | 879
"""
WEEKS = """
    Deaths in Scotland
    |Week beginning | @2019-12-30 | @2020-01-06 | @2020-01-13
    |All deaths     | 1161        | 1567        | 1322
    |Under 65       | 161         | 267         | 222
    |65 to 84       | 500         | 600         | 550
    |85 and over    | 500         | 700         | 550
"""
RATES = """
    Crime in England, 2019
    Force   | Population | All crime      | Burglary       | Robbery
            |            | Rate per 1,000 | Rate per 1,000 | Rate per 1,000
    Kent    | 310        | 9.1            | 1.2            | 0.4
    Dorset  | 210        | 8.1            | 0.7            | 0.3
    Norfolk | 220        | 7.1            | 0.6            | 0.2
"""
GROUPS = """
    Offences in Kent, 2019
    Offence        | Offence group | Number
    Shoplifting    | Theft         | 120
    Pickpocketing  | Theft         | 41
    Arson          | Damage        | 32
    Graffiti       | Damage        | 17
"""
REMARK = "Figures were drawn from the live system and may not sum to their totals because of rounding."
CHANGES = {
    "labels written once, though few come again": (
        THEMES,
        THEMES.replace("Vulnerability | MARAC", "              | MARAC"),
    ),
    "an empty column between year and quarter": (COURTS, COURTS.replace("|Q", "| | Q")),
    "a rating named among the units": (DIVISIONS, DIVISIONS.replace("%                |", "% | RAG")),
    "headings in capitals below a reference": (
        DISTRICTS,
        DISTRICTS.replace(
            "All districts | B1 Glenminster | B2 Walwell | B3 Kingmoor",
            "ALL DISTRICTS | B1 GLENMINSTER | B2 WALWELL | B3 KINGMOOR",
        ),
    ),
    "a title in capitals": (
        FORCE,
        FORCE.replace("Stop and search: performance - Ashland Police", "STOP AND SEARCH - ASHLAND POLICE"),
    ),
    "a title where the labels' heading stands": (
        OFFICERS,
        OFFICERS.replace("2021/22", "2021/22 | Officers | Crimes").replace(
            "    Force             | Officers | Crimes\n", ""
        ),
    ),
    "a year with a mark": (ROADS, ROADS.replace("2019 | 2018 ", "2019 ** | 2018 ")),
    "a remark below the first title": (TABLES, TABLES.replace("damage\n", f"damage\n{REMARK}\n")),
    "months in figures": (
        MONTHS,
        MONTHS.replace("Oct-11 | Nov-11 | Dec-11 | Jan-12", "2011-10 | 2011-11 | 2011-12 | 2012-01"),
    ),
    "dates as text below what they are called": (
        PIVOT,
        PIVOT.replace("@2011-10-01 | @2011-11-01", "01/10/2011 | 01/11/2011"),
    ),
    "a note behind the name of a column": (
        SCORES,
        SCORES.replace("Unit  ", "Unit (2)") + "    (2) As agreed with the panel.",
    ),
    "a key right above the headings": (RATED, RATED.replace("not\n\n", "not\n")),
    "a total with a colon": (OFFENCES, OFFENCES.replace("All offences ", "All offences:")),
    "a title in capitals that says where": (
        DEATHS,
        DEATHS.replace("Drug related deaths in Scotland", "DRUG RELATED DEATHS IN SCOTLAND"),
    ),
    "numbers of rows beside weeks": (
        WEEKS,
        WEEKS.replace("|Week", "No. | Week")
        .replace("|All", "1 | All")
        .replace("|Under", "2 | Under")
        .replace("|65", "3 | 65")
        .replace("|85", "4 | 85"),
    ),
    "a rate typed once for all": (
        RATES,
        RATES.replace("Rate per 1,000 | Rate per 1,000 | Rate per 1,000", "Rate per 1,000 |  | "),
    ),
    "groups with notes": (
        GROUPS,
        GROUPS.replace("Pickpocketing  | Theft ", "Pickpocketing | Theft [note 1]").replace(
            "Graffiti       | Damage ", "Graffiti | Damage [note 2]"
        ),
    ),
    "a remark between the area and its table": (
        STATIONS,
        STATIONS.replace("Bradstow", f"Bradstow\n{REMARK}"),
    ),
    "a group's heading over each of its columns": (
        COMPARED,
        COMPARED.replace("Burglary |        ", "Burglary | Burglary").replace(
            "Public satisfaction |", "Public satisfaction | Public satisfaction"
        ),
    ),
    "units below headings of several rows": (
        PROCEEDINGS,
        PROCEEDINGS.replace("    2016", "         | No. | No. | No. | No. | No.\n    2016"),
    ),
}


def _said(grid: str) -> Counter[str]:
    """What a sheet says, whatever the cells and the case."""
    return Counter(line.casefold() for line in facts(sheet(grid)).values())


@pytest.mark.parametrize("name", CHANGES)
def test_the_figures_stay_the_same(name: str) -> None:
    before, after = CHANGES[name]
    assert _said(after) == _said(before)


def test_a_change_named_among_the_units_leaves_the_others_as_they_are() -> None:
    changes = (
        TIMES.replace(" No.\n", " No. | % change\n").replace("31\n", "31 | 5.5\n").replace("44\n", "44 | 2\n")
    )
    assert _said(TIMES) < _said(changes)


def test_the_force_below_its_districts_for_every_offence_though_a_total_follows() -> None:
    plain = sheet(
        """
        District             | Apr-19 | May-19
        Residential burglary |        |
        Eastmoor             | 32     | 23
        Wick Coast           | 34     | 41
        Thornshire           | 66     | 64
        Theft from vehicle   |        |
        Eastmoor             | 12     | 13
        Wick Coast           | 14     | 11
        Thornshire4          | 26     | 24
        Total                | 92     | 88
        """
    )
    found = facts(replace(plain, look=Look(indents={(row, 0): 1 for row in (2, 3, 6, 7)})))
    assert found["B5"] == "Residential burglary; Thornshire; April 2019; value; 66 count"
    assert found["B9"] == "Theft from vehicle; Thornshire; April 2019; value; 26 count"
