from dataclasses import replace

from app.domain.fates import Fate
from app.domain.figures import Marker, Statistic
from app.domain.issues import Issue, Severity
from app.domain.meanings import LabelKind, Meaning
from app.domain.measures import Improvement, Unit
from app.domain.periods import month
from app.returns.decisions import NOTHING_DECIDED, make_measure
from app.returns.label_lines import label_lines
from app.returns.plan_lines import LineFilter, PlanNames, lines_of, names_of, wanted_lines
from tests.returns.samples import AREAS, DETAILS, EMPTY, MEASURES, MONTHS, QUARTER, cell, holding, plan

KNOWN = holding(cell("B2", 30), cell("C2", 10, "North"))
PLAN = plan(
    cell("B2", 31),
    cell("C2", 10, "North"),
    cell("D2", None, "South", markers=(Marker.CONFIDENTIAL,)),
    cell("E2", 12.5, statistic=Statistic.AVERAGE),
    cell("B9", 4, "North", "Fly-tipping"),
    panel=KNOWN,
)
NAMES = names_of(PLAN, MEASURES, AREAS, [replace(DETAILS, id=0)])


def test_what_changes_comes_first() -> None:
    lines = lines_of(PLAN, NAMES)
    assert [line.fate for line in lines] == [
        Fate.RESTATED,
        Fate.NEW,
        Fate.NEW,
        Fate.LEFT_OUT,
        Fate.UNCHANGED,
    ]


def test_a_restated_figure_says_what_it_was_and_who_sent_that() -> None:
    line = lines_of(PLAN, NAMES)[0]
    assert (line.measure, line.area, line.period) == ("Burglary", "Testshire", QUARTER.label)
    assert (line.was, line.now, line.sender, line.received) == (
        "30",
        "31",
        "PCC's office",
        DETAILS.received,
    )
    assert (line.sheet, line.cell) == ("Table 1", "B2")


def test_shorthand_statistics_and_left_out_labels_are_said() -> None:
    _, held_back, average, left_out, _ = lines_of(PLAN, NAMES)
    assert (held_back.now, held_back.was) == ("[c]", "")
    assert average.measure == "Burglary, average"
    assert (left_out.measure, left_out.area, left_out.now) == ("Fly-tipping", "North", "4")


def test_lines_are_found_by_fate_measure_area_words_and_issue() -> None:
    lines = lines_of(PLAN, NAMES)

    def cells(**wanted: object) -> list[str]:
        return [line.cell for line in wanted_lines(lines, LineFilter(**wanted))]  # type: ignore[arg-type]

    assert cells() == ["B2", "D2", "E2", "B9", "C2"]
    assert cells(fate=Fate.NEW) == ["D2", "E2"]
    assert cells(measure="Burglary") == ["B2", "D2", "C2"]
    assert cells(area="North") == ["B9", "C2"]
    assert cells(words="north burgl") == ["C2"]
    issue = Issue(Severity.WARNING, "some", "Two cells.", "Table 1", "D2", ("E2",))
    assert cells(issue=issue) == ["D2", "E2"]
    assert cells(issue=replace(issue, sheet="Table 2")) == []


def test_figures_in_error_are_marked() -> None:
    error = Issue(Severity.ERROR, "negative-count", "It cannot be.", "Table 1", "B2", ("D2",))
    lines = lines_of(replace(PLAN, issues=(error,)), NAMES)
    assert [line.cell for line in wanted_lines(lines, LineFilter(in_error=True))] == ["B2", "D2"]


def test_a_label_on_two_sheets_is_decided_once() -> None:
    found = plan(
        cell("B2", 1, measure="Burglery"),
        cell("B3", 2, measure="Burglery", sheet="Table 2"),
        cell("B4", 2, "Nowhere"),
    )
    lines = label_lines(found, NAMES)
    assert [(line.kind, line.label, line.figures) for line in lines] == [
        (LabelKind.MEASURE, "Burglery", 2),
        (LabelKind.AREA, "Nowhere", 1),
    ]
    assert [(offer.name, offer.words) for offer in lines[0].offers][:1] == [("Burglary", "likely")]


def test_decided_labels_say_what_they_mean_and_since_when() -> None:
    new = make_measure("Fly-tipping", "Fly-tipping reports", Unit.COUNT, Improvement.DOWN, MEASURES)
    decisions = NOTHING_DECIDED.making("Fly-tipping", new).saying(LabelKind.MEASURE, "Dogs", None)
    remembered = replace(EMPTY, meanings=(Meaning(LabelKind.AREA, "The far south", 3),))
    found = plan(
        cell("B2", 1, measure="Fly-tipping"),
        cell("B3", 2, measure="Dogs", period=MONTHS[0]),
        cell("B4", 2, "The far south", period=month(2015, 12)),
        panel=decisions.on(remembered),
    )
    found = replace(found, decisions=decisions)
    names = names_of(found, MEASURES, AREAS, ())
    assert isinstance(names, PlanNames)
    lines = [line for line in label_lines(found, names) if not line.by_name]
    assert [(line.label, line.means, line.remembered) for line in lines] == [
        ("Fly-tipping", "Fly-tipping reports", False),
        ("Dogs", "left out", False),
        ("The far south", "South", True),
    ]
