"""Four short registers: recommendations of a strategy, a work programme, risks, an outcome sheet."""

from datetime import date
from pathlib import Path

from script.demonstration.register_workbook import Sheet, write_register
from script.demonstration.set_up import load

PACK = date(2019, 9, 2)  # the agenda pack's day of issue
RECOMMENDATIONS = {
    "Reference": 11,
    "Recommendation": 100,
    "Heading": 50,
    "Given": 20,
    "By": 44,
    "Owner": 10,
    "Paragraph": 16,
}
PROGRAMME = {"Meeting": 20, "Item": 70, "Why it is there": 70, "Note": 60}
RISKS = {
    "Reference": 11,
    "Risk": 44,
    "Impact": 12,
    "Likelihood": 12,
    "Control": 90,
    "Movement": 12,
    "Owner": 16,
    "Objective": 20,
}
OUTCOME = {"Part": 40, "Text": 100, "Order": 8}


def write_recommendations(path: Path) -> None:
    """The 25 recommendations of the strategy for serious and organised crime, as summed up in chapter 11."""
    content = load("soc-strategy-2019.toml")
    rows = [
        [
            f"SOC{each['number']}",
            each["text"],
            each["heading"],
            date(2019, 9, 10),
            "SOC strategy (draft for consultation)",
            "PCC",
            f"Chapter 11, {each['number']}",
        ]
        for each in content["recommendation"]
    ]
    sheet = Sheet("Recommendations", RECOMMENDATIONS, rows)
    write_register(path, "Police and Crime Commissioner's office", PACK, content["note"], [sheet])


def write_work_programme(path: Path) -> None:
    """The panel's work programme; a meeting without a day is a text."""
    content = load("work-programme-2019.toml")
    rows = [[each["meeting"], each["text"], each.get("why"), each.get("note")] for each in content["item"]]
    sheet = Sheet("Work programme", PROGRAMME, rows)
    write_register(path, "Scrutiny officer", PACK, content["note"], [sheet])


def write_risks(path: Path) -> None:
    """The five risks of the partnership plan; what it does not say is empty."""
    content = load("risk-register-2008.toml")
    rows = [
        [each["ref"], each["risk"], each["impact"], each["likelihood"], each["control"], "", "", ""]
        for each in content["risk"]
    ]
    sender = "South Worcestershire Community Safety Partnership"
    write_register(path, sender, date(2008, 7, 15), content["note"], [Sheet("Risks", RISKS, rows)])


def write_outcome_sheet(path: Path) -> None:
    """The outcome sheet for South Worcestershire, line by line under its parts."""
    content = load("outcome-sheet-2016.toml")
    lines = [(part["name"], text) for part in content["part"] for _, text in part["lines"]]
    write_register(
        path,
        "South Worcestershire Community Safety Partnership",
        date(2016, 7, 1),
        content["note"],
        [Sheet("Outcome sheet", OUTCOME, [[part, text, n] for n, (part, text) in enumerate(lines, start=1)])],
        Title="Reduce levels of crime and the impact of crime for the benefit of the community",
        Objective="report-2016:5",
        Objective_as_printed="To understand crime and the cause of crime.",
        Area="South Worcestershire",
        Date="2016",
    )
