"""Make the demonstration workbooks: `python -m script.demonstration [FOLDER]` (else data/west-mercia)."""

import sys
from pathlib import Path

from script.demonstration.delivery_plan import write_delivery_plan
from script.demonstration.history_workbook import write_history
from script.demonstration.minutes import write_minutes
from script.demonstration.other_registers import (
    write_outcome_sheet,
    write_recommendations,
    write_risks,
    write_work_programme,
)
from script.demonstration.papers import write_papers
from script.demonstration.quarterly_return import write_return
from script.demonstration.return_2019 import write_return_2019
from script.demonstration.set_up import write_set_up

FOLDER = Path(__file__).resolve().parents[2] / "data" / "west-mercia"


def build(folder: Path) -> None:
    """Write the workbooks into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    write_set_up(folder / "set-up.xlsx")
    write_return(folder / "return-2015-16-q3.xlsx")
    write_history(folder / "history-2013-15-illustrative.xlsx")
    write_return_2019(folder / "return-2019-20-q1.xlsx")
    write_delivery_plan(folder / "delivery-plan-2019-q1.xlsx")
    write_minutes(folder / "minutes-2019-06-18.xlsx")
    write_recommendations(folder / "soc-strategy-2019.xlsx")
    write_work_programme(folder / "work-programme-2019.xlsx")
    write_risks(folder / "risk-register-2008.xlsx")
    write_outcome_sheet(folder / "outcome-sheet-2016.xlsx")
    write_papers(folder / "papers.xlsx")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
