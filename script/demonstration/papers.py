"""The papers: the text of the five documents by item and paragraph, to find everything in them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from script.demonstration.register_workbook import Sheet, write_register
from script.demonstration.set_up import load

TEXTS = Path(__file__).parent / "papers"
PAPERS = {
    "Paper": 28,
    "Title": 70,
    "Kind": 14,
    "Date": 20,
    "By": 44,
    "Meeting": 20,
    "Item": 8,
    "Note": 70,
}
PARAGRAPHS = {"Paper": 28, "Item": 24, "Paragraph": 16, "Heading": 44, "Text": 120}
COLUMNS = ("ref", "title", "kind", "date", "by", "meeting", "item", "note")
Line = tuple[str, str, str, str]  # item, paragraph, heading, text


def write_papers(path: Path) -> None:
    """Write the workbook."""
    content = load("papers.toml")
    papers = [[paper.get(column) for column in COLUMNS] for paper in content["paper"]]
    paragraphs = [
        [paper["ref"], *line]
        for paper in content["paper"]
        for line in (*_printed(paper.get("file", "")), *_elsewhere(paper["ref"]))
    ]
    sheets = (Sheet("Papers", PAPERS, papers), Sheet("Paragraphs", PARAGRAPHS, paragraphs))
    write_register(path, "Scrutiny officer", date(2019, 9, 2), content["note"], sheets)


def _printed(file: str) -> list[Line]:
    """The lines of a text file; none for a paper whose text lies elsewhere."""
    if not file:
        return []
    found = []
    for line in (TEXTS / f"{file}.tsv").read_text(encoding="utf-8").splitlines():
        item, paragraph, heading, text = line.split("\t")
        found.append((item, paragraph, heading, text.replace("\\n", "\n")))
    return found


def _elsewhere(ref: str) -> list[Line]:
    """What the other sources of the demonstration hold of a paper."""
    held: dict[str, Callable[[], list[Line]]] = {
        "Outcome sheet 2016": _outcome_sheet,
        "Performance report June 2019": _appendices,
        "Work programme 2019": _work_programme,
    }
    return held[ref]() if ref in held else []


def _outcome_sheet() -> list[Line]:
    return [
        (part["name"], str(number), part["name"], text)
        for part in load("outcome-sheet-2016.toml")["part"]
        for number, (_, text) in enumerate(part["lines"], start=1)
    ]


def _appendices() -> list[Line]:
    """Delivery plan by activity, glossary by board, performance summaries by topic."""
    plan: list[Line] = [
        (
            "9, Appendix 1",
            activity["ref"] or commitment["ref"],
            f"{commitment['objective']} – {commitment['part']} – {commitment['ref']}",
            _row(commitment["text"], activity["text"], activity["update"], activity["oversight"]),
        )
        for commitment in load("delivery-plan.toml")["commitment"]
        for activity in commitment["activity"]
    ]
    boards: list[Line] = [
        ("9, Glossary", str(n), board["objective"], _row(board["name"], board["purpose"], board["meets"]))
        for n, board in enumerate(load("oversight.toml")["oversight"], start=1)
    ]
    topics: list[Line] = [
        (f"9, Summary {summary['month']}", str(n), f"Performance summary, {summary['month']}", _row(*row))
        for summary in load("return-2019.toml")["summary"]
        for n, row in enumerate(summary["rows"], start=1)
    ]
    return plan + boards + topics


def _work_programme() -> list[Line]:
    found: list[Line] = []
    for number, each in enumerate(load("work-programme-2019.toml")["item"], start=1):
        day = each["meeting"]
        when = day if isinstance(day, str) else f"{day.day} {day:%B %Y}"
        said = each["text"] + (f" {each['why']}" if each.get("why_line") == each["line"] else "")
        found.append(("10, Appendix 1", str(number), when, said))
    return found


def _row(*cells: str) -> str:
    """The cells of a row of a table, those with words."""
    return " | ".join(cell for cell in cells if cell)
