"""The delivery plan extract of the first quarter of 2019/20 and the glossary of boards that watch over it."""

from datetime import date
from pathlib import Path

from script.demonstration.register_workbook import Sheet, write_register
from script.demonstration.set_up import load

NOTE = (
    "Summary extract of the delivery plan with updates to the end of July 2019, as printed in the agenda "
    "pack of 10 September 2019, item 9, Appendix 1. Rows broken over pages are joined. Words in square "
    "brackets stand in place of a name. The status is the words of the update that state it; where none do, "
    "it is empty. Parts (1) and (2) of 2.5 have no reference of their own in print."
)
COMMITMENTS = {
    "Reference": 11,
    "Commitment": 44,
    "Activity reference": 18,
    "Activity": 60,
    "Update": 90,
    "Status": 24,
    "Oversight": 34,
    "Objective": 34,
    "Part": 26,
}
BOARDS = {"Name": 44, "Purpose": 90, "Meets": 20, "Objective": 36, "Published": 40}
MARKS = {
    "": "",
    "*": "Notes of meeting are published",
    "*#": "Notes of meeting are published; public meeting",
}


def write_delivery_plan(path: Path) -> None:
    """Write the workbook: one row for each activity of the 55 commitments."""
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
            commitment["part"],
        ]
        for commitment in load("delivery-plan.toml")["commitment"]
        for activity in commitment["activity"]
    ]
    boards = [
        [board["name"], board["purpose"], board["meets"], board["objective"], MARKS[board["marks"]]]
        for board in load("oversight.toml")["oversight"]
    ]
    sheets = (Sheet("Delivery plan", COMMITMENTS, commitments), Sheet("Oversight", BOARDS, boards))
    write_register(path, "Police and Crime Commissioner's office", date(2019, 9, 2), NOTE, sheets)
