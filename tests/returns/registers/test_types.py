"""Registers are told by their headings and read line by line, however the office lays them out."""

from app.returns.registers.reading import read_registers
from app.returns.registers.types import RegisterKind, RegisterLine
from tests.returns.grids import facts, sheet


def lines(text: str, name: str = "Sheet1", merges: str = "") -> list[RegisterLine]:
    found, _ = read_registers(sheet(text, name=name, merges=merges))
    return list(found)


def shown(text: str, *fields: str, name: str = "Sheet1", merges: str = "") -> list[str]:
    return ["; ".join(line.of(each) for each in fields) for line in lines(text, name, merges)]


DELIVERY = """
PUTTING VICTIMS FIRST
Ref|Plan commitment|Supporting activity|Progress update|Oversight mechanism(s)
=1.1|Skills of officers|Audit of training|Audit done. Action complete|Victims' Board
A.4|Effective services|(A4.1) Intentions|A framework is in place|Contract monitoring
||(A4.2) Gap analysis|Refer to 1.1|Contract
|for all victims||of it and more.|monitoring
BUILDING A SAFER PLACE
Ref|Plan commitment|Supporting activity|Progress update|Oversight mechanism
=2.1|Vulnerable people|(2.1.2) Calls|Under way|Board
"""


def test_a_delivery_plan_in_the_form_of_2019() -> None:
    assert shown(DELIVERY, "ref", "commitment", "activity_ref", "activity") == [
        "1.1; Skills of officers; ; Audit of training",
        "A.4; Effective services for all victims; A4.1; Intentions",
        "A.4; Effective services for all victims; A4.2; Gap analysis",
        "2.1; Vulnerable people; 2.1.2; Calls",
    ]


def test_a_row_broken_by_the_end_of_a_page_is_joined_to_the_one_above() -> None:
    assert lines(DELIVERY)[2].of("update") == "Refer to 1.1 of it and more."
    assert lines(DELIVERY)[2].of("oversight") == "Contract monitoring"


def test_a_lone_text_is_a_heading_for_what_follows() -> None:
    assert lines(DELIVERY)[0].under == ("PUTTING VICTIMS FIRST",)
    assert lines(DELIVERY)[-1].under[-1] == "BUILDING A SAFER PLACE"


def test_every_line_knows_its_cells() -> None:
    assert [line.cell("update") for line in lines(DELIVERY)] == ["D3", "D4", "D5", "D9"]
    assert lines(DELIVERY)[1].cell() == "A4"


def test_merged_cells_hold_for_all_their_rows() -> None:
    text = """
    Reference|Commitment|Activity|Update|Status
    =3.1|New buildings|Station|Bids are in|On track
    ||Depot|Work began|On track
    """
    assert shown(text, "ref", "commitment", "activity", merges="A2:A3 B2:B3") == [
        "3.1; New buildings; Station",
        "3.1; New buildings; Depot",
    ]


def test_undertakings_by_the_words_offices_use() -> None:
    minutes = """
    Actions from the panel meetings

    No.|What was promised|Date of meeting|Promised by|Minute|Deadline|Lead officer|Status
    =1|Circulate the strategy|@2019-06-18|PCC|=300|@2019-09-10|Chief Executive|Done
    =2|Waiting times||PCC|=303|||Open
    """
    assert {line.kind for line in lines(minutes)} == {RegisterKind.UNDERTAKING}
    assert shown(minutes, "ref", "text", "given", "item", "due", "owner", "state") == [
        "1; Circulate the strategy; 2019-06-18; 300; 2019-09-10; Chief Executive; Done",
        "2; Waiting times; 2019-06-18; 303; ; ; Open",
    ]


def test_each_kind_by_its_own_headings() -> None:
    headings = {
        "Reference|Day|State|Words|Source": "evidence",
        "Reference|Recommendation|Heading|Given|By|Owner|Reply by|Reply|Reply day": "recommendation",
        "Name|Purpose|Meets|Objective": "oversight body",
        "Meeting|Item|Title|Asked of the panel|Outcome|Pages": "agenda item",
        "Meeting|Seat|Attendance": "attendance",
        "Meeting|Item|Why it is there|Note": "work programme item",
        "Reference|Risk|Impact|Likelihood|Control|Movement|Owner|Objective": "risk",
        "Part|Text": "outcome sheet",
        "Paper|Title|Kind|Date|By|Meeting|Item|Note": "paper",
        "Paper|Item|Paragraph|Heading|Text": "paragraph",
        "Reference|Undertaking|Given|By|Item|Paragraph|Due|Owner": "undertaking",
    }
    for heading, kind in headings.items():
        row = "|".join(f"=some words {n}" for n in range(heading.count("|") + 1))
        assert {line.kind.value for line in lines(f"{heading}\n{row}")} == {kind}


def test_two_registers_stand_on_one_sheet() -> None:
    text = """
    Agenda
    Meeting|Item|Title|Outcome
    @2019-06-18|=1|Welcome|Noted

    Attendance
    Meeting|Seat|Attendance
    @2019-06-18|Member for Hill|Present
    """
    assert [line.kind.value for line in lines(text)] == ["agenda item", "attendance"]
    assert lines(text)[1].under == ("Attendance",)


def test_a_table_of_figures_is_no_register() -> None:
    assert not lines("Measure|Area|Unit|April 2019|May 2019\nBurglary|Hill|count|12|14")
    assert not lines("Item|Title|Outcome|2017|2018|2019\n=1|Burglary|rose|10|12|14\n=2|Theft|fell|9|8|7")


def test_a_register_gives_no_figures_and_hides_none_beside_it() -> None:
    register = "Reference|Risk|Impact|Likelihood|Control\nR1|Loss of funds|4|3|Watch the 12 grants"
    assert facts(sheet(register)) == {}
    both = f"{register}\n\nBurglary|April 2019|May 2019\nHill|12|14\nVale|7|9"
    assert len(facts(sheet(both))) == 4
