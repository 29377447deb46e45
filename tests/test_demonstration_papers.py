"""The papers of the demonstration: five documents, findable by item, nothing added, hardly a word lost."""

import html
import re
from collections import Counter

import pytest

from tests.papers import DATA, rows

WORKBOOK = "papers.xlsx"
SEEDS = {
    "1-outcome-sheet-south-worcestershire.md": ("Outcome sheet 2016",),
    "2-police-and-crime-plan-2013-17-draft.md": ("Draft plan 2013",),
    "3-activity-and-performance-report-2015-16-q3.md": ("Report 2016", "Performance summary 2016"),
    "4-south-worcestershire-partnership-plan-2008-11.md": ("Partnership plan 2008",),
    "5-panel-agenda-pack-2019-09-10.md": (
        "Agenda September 2019",
        "Minutes June 2019",
        "SOC consultation report",
        "SOC strategy",
        "Rural crime report",
        "Victim Advice Line report",
        "Performance report June 2019",
        "Work programme 2019",
    ),
}


@pytest.fixture(scope="module")
def papers():
    return rows(WORKBOOK, "Papers")


@pytest.fixture(scope="module")
def paragraphs():
    return rows(WORKBOOK, "Paragraphs")


def words(text):
    """How often each word of three letters or more stands in a text, without markup and addresses."""
    text = re.sub(r"<[^>]*>|https?://\S+", " ", html.unescape(text)).replace("’", "'")
    return Counter(re.findall(r"[a-z0-9£%]{3,}", text.lower()))


def test_the_five_documents_are_papers_with_paragraphs(papers, paragraphs):
    refs = [paper["Paper"] for paper in papers]
    assert sorted(refs) == sorted(ref for each in SEEDS.values() for ref in each)
    assert {line["Paper"] for line in paragraphs} == set(refs)
    assert len(paragraphs) > 1500
    assert all(line["Text"] for line in paragraphs)
    items = {paper["Paper"]: paper["Item"] for paper in papers if paper["Item"]}
    assert sorted(items.values()) == ["10", "5", "6", "6", "7", "8", "9"]


@pytest.mark.parametrize(
    ("paper", "item", "paragraph", "said"),
    [
        ("Outcome sheet 2016", "Gap Analysis", "2", "fears and perceptions of crime"),
        ("Draft plan 2013", "Objective 3", "", "Increase in feelings of safety as measured through survey"),
        ("Report 2016", "5", "1", "contains no specific measures or targets"),
        ("Performance summary 2016", "2.4.1", "", "Robbery volumes are generally low"),
        ("Partnership plan 2008", "Risk Register", "", "Loss of funding from the Local Area Agreement"),
        (
            "Minutes June 2019",
            "300",
            "bullet 7 of the main points",
            "comparative data in respect of its usage",
        ),
        ("Minutes June 2019", "303", "bullet 4 of the main points", "referral waiting times"),
        ("SOC consultation report", "6", "4", "also circulated to the Police and Crime Panel"),
        ("SOC strategy", "Chapter 11", "25", "SOC as a distinct priority"),
        ("Rural crime report", "7", "29", "1,539 rural offences were recorded in June 2019"),
        ("Victim Advice Line report", "8", "12", "Athena data transfer = 25561"),
        ("Performance report June 2019", "9, Appendix 1", "2.1.2", "71.9% of people having confidence"),
        ("Performance report June 2019", "9, Glossary", "", "Crime Reduction Board"),
        ("Work programme 2019", "10, Appendix 1", "", "Victim Advice Line (VAL) how it is working?"),
    ],
)
def test_what_is_said_is_found_by_item_and_paragraph(paragraphs, paper, item, paragraph, said):
    found = [
        line
        for line in paragraphs
        if (line["Paper"], line["Item"]) == (paper, item) and paragraph in ("", line["Paragraph"])
    ]
    assert any(said in line["Text"] for line in found)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_word_is_added_and_few_are_lost(paragraphs, shared, seed):
    text = (shared / "seeds" / seed).read_text(encoding="utf-8")
    printed = words(text.replace("DRAFT PLAN FOR CONSULTATION", ""))  # at the head of every page
    lines = [line for line in paragraphs if line["Paper"] in SEEDS[seed]]
    said = words(" ".join(re.sub(r"\[[^\]]+\]", " ", line["Text"]) for line in lines))
    assert set(said) - set(printed) == set()
    headings = {(line["Item"], line["Heading"]) for line in lines}
    lost = printed - said - words(" ".join(" ".join(pair) for pair in headings))
    assert lost.total() < 0.03 * printed.total()


def test_no_addresses_and_no_telephone_numbers(paragraphs):
    for line in paragraphs:
        assert not re.search(r"\w@\w|\b0\d{4} ?\d{6}\b|\(01905\)", line["Text"]), line


def test_minutes_have_the_paragraphs_that_the_undertakings_name(paragraphs):
    known = {(line["Item"], line["Paragraph"]) for line in paragraphs if line["Paper"] == "Minutes June 2019"}
    for row in rows("minutes-2019-06-18.xlsx", "Undertakings"):
        assert (row["Item"], row["Paragraph"]) in known


def test_the_workbook_stays_small():
    assert (DATA / WORKBOOK).stat().st_size < 300_000
