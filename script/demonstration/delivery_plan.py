"""The delivery plan extract of the first quarter of 2019/20 and the glossary of boards that watch over it."""

from datetime import date
from pathlib import Path

from script.demonstration.register_workbook import Sheet, write_register
from script.demonstration.set_up import load

COMMITMENTS = {
    "Reference": 11,
    "Commitment": 44,
    "Activity reference": 18,
    "Activity": 60,
    "Update": 90,
    "Status": 24,
    "Oversight": 34,
    "Objective": 34,
    "Part": 44,
}
BOARDS = {"Name": 44, "Purpose": 90, "Meets": 20, "Objective": 36, "Published": 40}
MARKS = {
    "": "",
    "*": "Notes of meeting are published",
    "*#": "Notes of meeting are published; public meeting",
}


def write_delivery_plan(path: Path) -> None:
    """Write the workbook: one row for each activity of the 55 commitments."""
    content = load("delivery-plan.toml")
    commitments = [
        [
            commitment["ref"],
            commitment["text"],
            activity["ref"],
            activity["text"],
            activity["update"],
            activity["status"],
            activity["oversight"],
            commitment["objective"],
            f"{commitment['objective']}: {commitment['part']}",
        ]
        for commitment in content["commitment"]
        for activity in commitment["activity"]
    ]
    boards = [
        [board["name"], board["purpose"], board["meets"], board["objective"], MARKS[board["marks"]]]
        for board in load("oversight.toml")["oversight"]
    ]
    sheets = (Sheet("Delivery plan", COMMITMENTS, commitments), Sheet("Oversight", BOARDS, boards))
    write_register(path, "Police and Crime Commissioner's office", date(2019, 9, 2), content["note"], sheets)
