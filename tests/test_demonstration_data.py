"""The demonstration's set-up and return: whole, known to each other, and word for word what was printed."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from app.domain.areas import AreaKind
from app.domain.periods import quarter
from app.returns.cover import read_cover
from app.returns.set_up.workbook import read_setup
from app.returns.summary import read_summary

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data" / "west-mercia"
RETURN = DATA / "return-2015-16-q3.xlsx"
NAMES = sorted(path.name for path in DATA.glob("*.xlsx"))
# Holders of offices and others whom the papers name.
OFFICERS = (
    *("Champion", "Campion", "Onslow", "Champness", "Mallinson", "Longmore", "Pilkington", "Ball", "Ellis"),
    *("Stone", "Walsh", "Kirsty", "Rouse", "Prosser", "Stanley", "Stokes", "Reynolds", "Rice", "Baker"),
)
PRINTED_AREAS = ("West Mercia", "Herefordshire", "North Worcs", "Shropshire", "South Worcs", "Telford")


@pytest.fixture(scope="module")
def setup():
    return read_setup(DATA / "set-up.xlsx")


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(RETURN)


@pytest.fixture
def report(shared):
    return plain((shared / "seeds" / "3-activity-and-performance-report-2015-16-q3.md").read_text())


@pytest.fixture
def plan(shared):
    text = (shared / "seeds" / "2-police-and-crime-plan-2013-17-draft.md").read_text()
    return plain(text.replace("DRAFT PLAN FOR CONSULTATION", ""))


def plain(text):
    """Text without what typesetting varies: quotes, dashes, stars, line breaks."""
    text = text.translate(str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "*": None}))
    return re.sub(r"\s+", " ", text)


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: (archive.read(entry), entry.date_time) for entry in archive.infolist()}


def texts(path):
    book = openpyxl.load_workbook(path)
    return [
        cell
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str)
    ]


def test_the_script_makes_the_workbooks_that_are_kept(tmp_path):
    for folder in ("first", "second"):
        command = [sys.executable, "-m", "script.demonstration", str(tmp_path / folder)]
        subprocess.run(command, cwd=ROOT, check=True)
    for name in NAMES:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
        assert parts(tmp_path / "first" / name) == parts(DATA / name)


def test_the_set_up_fits_together(setup):
    assert setup.issues == ()
    assert setup.panel == "West Mercia Police and Crime Panel"
    kinds = [area.kind for area in setup.areas]
    assert [kinds.count(kind) for kind in AreaKind] == [1, 5, 6]


def test_four_aims_thirteen_objectives_then_eleven_then_four(setup):
    for plan, aims, objectives in (("draft-2013", 4, 13), ("report-2016", 4, 11), ("safer-2016", 4, 4)):
        assert sum(aim.plan == plan for aim in setup.aims) == aims
        assert sum(objective.plan == plan for objective in setup.objectives) == objectives


def test_each_reported_objective_comes_from_one_of_the_draft_and_two_end(setup):
    mapped = [m for m in setup.mappings if m.from_plan == "draft-2013"]
    assert sorted(int(m.to_objective) for m in mapped) == list(range(1, 12))
    assert {str(n) for n in range(1, 14)} - {m.from_objective for m in mapped} == {"1", "8"}
    onward = {m.from_objective for m in setup.mappings if m.from_plan == "report-2016"}
    assert onward == {str(n) for n in range(1, 12)}


def test_mapped_objectives_of_draft_and_report_say_the_same(setup):
    titles = {(o.plan, o.ref): o.title.casefold().replace("-", " ") for o in setup.objectives}
    for mapping in (m for m in setup.mappings if m.from_plan == "draft-2013"):
        assert titles["draft-2013", mapping.from_objective] == titles["report-2016", mapping.to_objective]


def test_every_objective_of_the_report_with_figures_has_a_headline_measure(setup):
    headlines = {ref for measure in setup.measures if measure.headline for ref in measure.objectives}
    without = {f"report-2016:{n}" for n in range(1, 12)} - headlines
    assert without == {"report-2016:3", "report-2016:10"}  # drugs, Strategic Policing Requirement: no figures


def test_populations_are_the_printed_ones_and_their_sum(setup, plan):
    people = {row.area: row.people for row in setup.populations}
    for area in ("Herefordshire", "Shropshire", "Telford & Wrekin"):
        assert f"{area} {people[area]:,}" in plan
    worcestershire = 566_169
    assert f"Worcestershire {worcestershire:,}" in plan
    assert people.pop("West Mercia") == sum(people.values()) + worcestershire


def test_what_is_quoted_from_the_plan_is_in_the_plan(setup, plan):
    objectives = [o for o in setup.objectives if o.plan == "draft-2013"]
    quoted = (
        [o.title for o in objectives] + [o.why for o in objectives] + [s.text for s in setup.success_measures]
    )
    lower = plan.casefold()
    missing = [text for text in quoted if text.rstrip(".").casefold() not in lower]
    assert missing == []


def test_progress_is_quoted_from_the_report(setup, report):
    objectives = [o for o in setup.objectives if o.plan == "report-2016"]
    assert all(o.progress for o in objectives)
    sentences = [
        sentence
        for objective in objectives
        for piece in objective.progress.split("...")
        for sentence in re.split(r"(?<=\.) (?=[A-Z(])", piece.strip())
    ]
    assert [each for each in sentences if each.strip().rstrip(".") not in report] == []


def test_no_names_of_people(shared):
    pack = (shared / "seeds" / "5-panel-agenda-pack-2019-09-10.md").read_text()
    members = re.findall(
        r"^(?:Mr|Mrs|Ms|Cllr|Colonel) (?:[A-Z]\w* )*?([A-Z]\w+)(?: \(| OBE)?[^\n]*?\t", pack, re.M
    )
    assert len(members) >= 15
    found = {
        name
        for path in NAMES
        for text in texts(DATA / path)
        for name in (*members, *OFFICERS)
        if re.search(rf"(?<!Harper )\b{name}\b", text)  # a university
    }
    assert found == set()


def test_the_cover_of_the_return_keeps_the_report_s_wrong_year():
    cover = read_cover(RETURN)
    assert cover.quarter == quarter(2015, 3)
    assert cover.sender == "Performance review"
    assert cover.illustrative is False
    assert cover.stated_period == quarter(2016, 3)
    assert [issue.code for issue in cover.issues] == ["stated-period-differs"]


def test_all_192_numbers_of_the_offence_table(book, shared):
    text = (shared / "seeds" / "3-activity-and-performance-report-2015-16-q3.md").read_text()
    lines = text[text.index("Total Recorded Crime\t") :].splitlines()[:16]
    printed = [line.split("\t") for line in lines]
    sheet = book["Offences by area"]
    assert [sheet.cell(3, 2 + 2 * n).value for n in range(6)] == list(PRINTED_AREAS)
    assert [cell.value for cell in sheet[4]][1:] == ["Last Quarter", "Quarter Avg"] * 6
    kept = [[str(cell) for cell in row] for row in sheet.iter_rows(min_row=5, values_only=True)]
    assert kept == printed
    assert sum(len(row) - 1 for row in kept) == 192
    assert all(
        isinstance(cell, int)
        for row in sheet.iter_rows(min_row=5, min_col=2, values_only=True)
        for cell in row
    )


@pytest.mark.parametrize(
    ("sheet", "first_row", "heading"),
    [
        ("Missing persons", 5, "Herefordshire 109"),
        ("Assaults by quarter", 4, "VAP with Injury 48"),
        ("Assaults by area", 4, "Herefordshire 8 17"),
        ("Assaults by personnel", 5, "Police Officer 44"),
        ("RDIL balances", 4, "5 to 10 days 757"),
        ("Sickness", 5, "West Mercia Officer 5.2%"),
    ],
)
def test_other_tables_row_by_row_as_printed(book, report, sheet, first_row, heading):
    for row in book[sheet].iter_rows(min_row=first_row):
        said = " ".join(as_printed(cell) for cell in row if cell.value is not None)
        assert said in report
    assert heading in report


def as_printed(cell):
    if isinstance(cell.value, str):
        return cell.value
    if cell.number_format.endswith("%"):
        return f"{cell.value:.{1 if '.0' in cell.number_format else 0}%}"
    return f"{cell.value:,}"


def test_every_number_of_the_lists_is_printed(book, report):
    derived = {("Recorded crime, previous", "Other sexual offences")}  # 443, "an increase of 13 offences"
    for sheet, row in list_rows(book):
        name, value = row[0], row[-1]
        if isinstance(value, int | float) and (sheet, name) not in derived:
            assert re.search(rf"(?<![\d.,]){re.escape(f'{abs(value):,}')}(?![\d.,]*\d)", report), (
                sheet,
                name,
                value,
            )


def test_every_measure_of_the_return_is_in_the_set_up(book, setup):
    known = {measure.name for measure in setup.measures}
    assert {row[0] for _, row in list_rows(book)} <= known
    summary = [row for row in book["Summary"].iter_rows(min_row=4, max_col=4, values_only=True) if row[3]]
    assert {name for row in summary for name in row[3].split("; ")} <= known


def list_rows(book):
    for sheet in book:
        if sheet["A3"].value == "Measure":
            for row in sheet.iter_rows(min_row=4, values_only=True):
                yield sheet.title, row


def test_the_summary_is_as_printed(book, shared):
    text = (shared / "seeds" / "3-activity-and-performance-report-2015-16-q3.md").read_text()
    table = text[text.index("Topic\tData\tActivity") :].splitlines()[1:26]
    printed = [[plain(cell).strip() for cell in line.split("\t")] for line in table]
    rows = book["Summary"].iter_rows(min_row=4, max_col=3, values_only=True)
    assert [[cell or "" for cell in row] for row in rows] == printed


def test_the_pcc_s_words_are_found_by_topic():
    words = {line.topic: line.words for line in read_summary(RETURN)}
    assert words["Robbery"] == "Increased volumes"
    assert words["Response Times to Emergency Incidents"] == "Increased trend in average time to respond"
    assert "Cyber Crime" not in words  # nothing is printed under Data
