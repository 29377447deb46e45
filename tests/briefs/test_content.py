from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.briefs.blocks import (
    Bullets,
    ChartFigure,
    Pack,
    QuestionSheet,
    Quotation,
    RatingsSideBySide,
    Section,
    SmallCharts,
    Table,
    Text,
)
from app.briefs.content import pack_content
from app.domain.brief_choices import BriefChoices, PackSection
from app.domain.questions import AnswerJudgement
from app.domain.ratings import Judgement, Rating, Ratings
from app.queries.brief_types import BriefData

from .samples import MEASURES, PRINTED, make_brief

PRIVATE = "Why is the Commissioner’s aide paid twice?"
MEMBERS_ONLY = "How long do victims of rape wait for specialist support, by area?"


def all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from all_sections(section.sections)


def blocks_of(pack: Pack, kind: type) -> list:
    return [b for section in all_sections(pack.sections) for b in section.blocks if isinstance(b, kind)]


def section(pack: Pack, title: str) -> Section:
    return next(each for each in all_sections(pack.sections) if each.title.startswith(title))


def cells(table: Table) -> list[str]:
    return [cell.text for group in table.groups for row in group.rows for cell in row]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return pack_content(make_brief())


def with_objective(brief: BriefData, index: int, **changes: object) -> BriefData:
    objective = brief.objectives[index]
    changed = replace(objective, page=replace(objective.page, **changes))
    return replace(brief, objectives=(*brief.objectives[:index], changed, *brief.objectives[index + 1 :]))


def test_the_order_of_the_pack(pack: Pack) -> None:
    titles = [each.title for each in pack.sections]
    assert titles[0] == "The quarter in one minute"
    assert titles[1] == "What really moved"
    assert titles[2] == "Promises outstanding"
    assert [each.kicker for each in pack.sections[3:14]] == [f"Objective {n}" for n in range(1, 12)]
    assert titles[14:] == [
        "Questions in order",
        "Work programme and dates",
        "Data notes",
        "Methods in plain words",
        "Sources",
    ]


def test_the_cover_says_whose_for_what_and_as_at_when(pack: Pack) -> None:
    facts = dict(pack.cover.facts.rows)
    assert pack.cover.title == "West Mercia Police and Crime Panel"
    assert facts["Meeting"] == "2 February 2016, Panel meeting, County Hall, Worcester. The date is assumed."
    assert facts["Edition"] == "Members’ edition"
    assert facts["As at"].startswith("22 January 2016")
    assert facts["Quarter"] == "October to December 2015 (Q3 2015/16)"
    assert any("illustrative" in text and "history-2013-15" in text for text in pack.cover.about)


def test_nothing_is_called_illustrative_that_is_not() -> None:
    brief = make_brief()
    printed = tuple(replace(row, illustrative=False) for row in brief.returns.rows)
    cover = pack_content(replace(brief, returns=replace(brief.returns, rows=printed))).cover
    assert not any("illustrative" in text for text in cover.about)


def test_one_minute_begins_with_the_finding_and_counts(pack: Pack) -> None:
    minute = pack.sections[0]
    lead, small, table = minute.blocks
    assert lead == Text("One of 5 objectives that can be rated is red.", lead.tone)
    assert "Of 11 objectives, by the rules: 1 red, 3 amber, 1 green, 6 not rated." in small.text
    rows = [row for group in table.groups for row in group.rows]
    assert len(rows) == 11
    assert [cell.text for cell in rows[7]][3:] == ["0", "1", "0", "1", "0", "1"]
    assert rows[7][2].rating is Rating.RED


def test_a_column_of_ratings_nobody_gave_is_left_out(pack: Pack) -> None:
    assert "PCC’s" not in [column.title for column in pack.sections[0].blocks[2].columns]
    brief = make_brief()
    first, *more = brief.board.sections
    stated = Judgement(Rating.GREEN, "", "As printed.")
    row = replace(first.rows[0], ratings=Ratings(stated=stated))
    board = replace(brief.board, sections=(replace(first, rows=(row, *first.rows[1:])), *more))
    table = pack_content(replace(brief, board=board)).sections[0].blocks[2]
    assert "PCC’s" in [column.title for column in table.columns]
    assert cells(table).count("none stated") == 10


def test_the_first_page_names_what_moved(pack: Pack) -> None:
    moved = pack.sections[0].sections[0]
    assert moved.blocks == (Bullets(("Worse: Rape.", "Better: none."), small=True),)


def test_what_moved_has_its_sentence_and_areas(pack: Pack) -> None:
    table = pack.sections[1].blocks[1]
    assert [group.title for group in table.groups] == ["Worse"]
    assert cells(table)[:3] == ["Rape", "Red", "248"]
    assert cells(table)[4] == "Worse in North Worcestershire."


def test_if_nothing_moved_the_pack_says_so_once() -> None:
    brief = make_brief()
    calm = tuple(
        replace(each, measures=each.measures[1:]) if each.page.objective.ref == "8" else each
        for each in brief.objectives
    )
    pack = pack_content(replace(brief, objectives=calm))
    assert "No measure has really moved" in pack.sections[0].sections[0].blocks[0].text
    assert pack.sections[1].title == "Promises outstanding"


def test_if_nothing_can_be_judged_the_pack_does_not_say_that_nothing_moved() -> None:
    brief = make_brief()
    silent = tuple(replace(each, measures=()) for each in brief.objectives)
    minute = pack_content(replace(brief, objectives=silent)).sections[0]
    assert minute.sections[0].blocks[0].text.startswith("No measure can be judged")


def test_an_answer_stands_with_the_panels_view_of_it() -> None:
    brief = make_brief()
    row = brief.questions.rows[0]
    answered = replace(row.question, answer="About a third.", judgement=AnswerJudgement.PARTLY)
    rows = (replace(row, question=answered), *brief.questions.rows[1:])
    short, *_, full = (
        sheet
        for sheet in blocks_of(
            pack_content(replace(brief, questions=replace(brief.questions, rows=rows))), QuestionSheet
        )
        if sheet.number == 1
    )
    assert short.answer == full.answer == "About a third."
    assert dict(full.lines)["The panel’s view of the answer"] == "partly answered"


def test_an_objective_has_ratings_sentence_and_the_whole_of_the_pccs_words(pack: Pack) -> None:
    violence = pack.sections[4]
    ratings = next(b for b in violence.blocks if isinstance(b, RatingsSideBySide))
    assert [given.whose for given in ratings.given] == [
        "Calculated by the rules",
        "Stated by the PCC",
        "Given by the panel",
    ]
    assert ratings.given[1].judgement is None
    assert ratings.given[1].none == "none stated"
    progress = [b for b in violence.blocks if isinstance(b, Quotation)][1]
    assert len(progress.paragraphs) == 2
    assert progress.paragraphs[1].endswith("same period last year.")


def test_a_headline_measure_has_chart_areas_table_and_source(pack: Pack) -> None:
    rape = section(pack, "Rape: ")
    kinds = [type(block) for block in rape.blocks]
    assert {ChartFigure, SmallCharts, Table} <= set(kinds)
    assert any(isinstance(b, Text) and b.text.startswith("Source: history") for b in rape.blocks)
    assert any(isinstance(b, Bullets) and "November 2015" in b.items[0] for b in rape.blocks)
    table = next(block for block in rape.blocks if isinstance(block, Table))
    numbers = [cell.text for row in table.groups[0].rows for cell in row[1:3]]
    assert numbers == [f"{number:,}" for number in PRINTED["Rape"]]


def test_a_missing_figure_is_marked_and_never_blank() -> None:
    brief = make_brief()
    objective = brief.objectives[1]
    page = objective.measures[0].page
    hole = replace(page, by_area=(replace(page.by_area[0], average_text=""), *page.by_area[1:]))
    measures = (replace(objective.measures[0], page=hole), *objective.measures[1:])
    objectives = (brief.objectives[0], replace(objective, measures=measures), *brief.objectives[2:])
    table = next(
        block
        for block in section(pack_content(replace(brief, objectives=objectives)), "Violence with").blocks
        if isinstance(block, Table)
    )
    assert table.groups[0].rows[0][2].text == "[x]"


def test_a_measure_without_history_is_a_line_in_a_table_with_its_areas_below() -> None:
    brief = make_brief()
    objective = brief.objectives[1]
    page = objective.measures[0].page
    bare = replace(page.chart, points=(), empty="There is no history to draw.")
    measures = (replace(objective.measures[0], page=replace(page, chart=bare, areas=())),)
    objectives = (brief.objectives[0], replace(objective, measures=measures), *brief.objectives[2:])
    pack = pack_content(replace(brief, objectives=objectives))
    assert not any(each.title.startswith("Violence with injury") for each in all_sections(pack.sections))
    others, by_area = section(pack, "Measures").blocks
    assert cells(others)[:2] == ["Violence with injury", "2,451"]
    assert by_area.caption == "Violence with injury by area"


def test_signals_of_the_quarter_are_named_and_earlier_ones_counted() -> None:
    brief = make_brief()
    objective = brief.objectives[7]
    page = objective.measures[0].page
    early = tuple(replace(p, signal="concern") if n in (3, 7) else p for n, p in enumerate(page.chart.points))
    measure = replace(objective.measures[0], page=replace(page, chart=replace(page.chart, points=early)))
    changed = replace(objective, measures=(measure,))
    objectives = (*brief.objectives[:7], changed, *brief.objectives[8:])
    rape = section(pack_content(replace(brief, objectives=objectives)), "Rape: ")
    signals = next(block for block in rape.blocks if isinstance(block, Bullets))
    assert len(signals.items) == 2
    assert signals.items[0].startswith("November 2015 (")
    assert signals.items[1] == "2 earlier points were signals too, the last in November 2013."


def test_a_heading_names_its_measure_even_if_the_finding_does_not() -> None:
    brief = make_brief()
    objective = brief.objectives[1]
    page = objective.measures[0].page
    chart = replace(page.chart, headline="Steady since March 2015", subtitle="Number a month.")
    measures = (replace(objective.measures[0], page=replace(page, chart=chart)),)
    objectives = (brief.objectives[0], replace(objective, measures=measures), *brief.objectives[2:])
    first = section(pack_content(replace(brief, objectives=objectives)), "Violence with")
    assert first.title == "Violence with injury: steady since March 2015"
    assert first.blocks[0].text == "Number a month. Illustrative history [e]."


def test_a_measure_of_two_objectives_is_charted_once() -> None:
    brief = make_brief()
    shared = brief.objectives[1].measures[0]
    fifth = replace(brief.objectives[4], measures=(shared,))
    pack = pack_content(replace(brief, objectives=(*brief.objectives[:4], fifth, *brief.objectives[5:])))
    charts = [block.chart for block in blocks_of(pack, ChartFigure)]
    assert charts.count(shared.page.chart) == 1
    again = next(each for each in pack.sections[7].sections if each.title.startswith("Violence with injury"))
    assert "under objective 2" in again.blocks[1].text


def test_other_measures_share_one_table(pack: Pack) -> None:
    table = section(pack, "Other measures").blocks[0]
    assert cells(table)[:3] == ["Shoplifting", "1,540", "1,568"]


def test_promised_measures_that_nothing_reports_are_listed(pack: Pack) -> None:
    intro, bullets = section(pack, "Promised, and not reported").blocks
    assert intro.text.startswith("The plan promised 3 measures of success")
    assert len(bullets.items) == 2


def test_each_question_has_one_sheet_in_order_and_stands_short_beside_its_evidence(pack: Pack) -> None:
    sheets = [
        block for block in section(pack, "Questions in order").blocks if isinstance(block, QuestionSheet)
    ]
    assert [sheet.number for sheet in sheets] == [1, 2, 3]
    assert sheets[0].fields == ("Supplementary", "Time")
    short = [sheet for sheet in blocks_of(pack, QuestionSheet) if not sheet.key]
    assert [(sheet.number, sheet.room, sheet.fields) for sheet in short] == [(n, 1, ()) for n in (1, 2, 3)]
    assert dict(sheets[0].lines)["Asked by"] == "Member for Wyre Forest"
    assert "cell B5" in dict(sheets[0].lines)["Evidence"]
    order = section(pack, "Questions in order").blocks[0]
    assert cells(order)[3::5] == ["Objective 2", "Objective 2", "Objective 8"]


def test_without_questions_in_order_the_full_sheets_stand_with_their_evidence() -> None:
    choices = BriefChoices(sections=(PackSection.OBJECTIVES,))
    sheets = blocks_of(pack_content(replace(make_brief(), choices=choices)), QuestionSheet)
    assert [(sheet.number, sheet.key) for sheet in sheets] == [(n, f"question-{n}") for n in (1, 2, 3)]


def test_sections_stand_as_they_were_chosen_and_links_to_others_are_gone() -> None:
    choices = BriefChoices(sections=(PackSection.CHANGES, PackSection.MINUTE))
    pack = pack_content(replace(make_brief(), choices=choices))
    assert [each.title for each in pack.sections] == ["What really moved", "The quarter in one minute"]
    tables = [row for t in blocks_of(pack, Table) for group in t.groups for row in group.rows]
    assert not any(cell.link for row in tables for cell in row)


def test_the_introduction_stands_on_the_cover_by_paragraphs() -> None:
    choices = BriefChoices(introduction="Dear\nmembers,\n\nread this.\n\n")
    cover = pack_content(replace(make_brief(), choices=choices)).cover
    assert cover.introduction == ("Dear members,", "read this.")


def test_a_question_under_no_objective_has_its_sheet_at_the_end() -> None:
    brief = make_brief()
    objectives = tuple(replace(each, page=replace(each.page, questions=())) for each in brief.objectives)
    order = section(pack_content(replace(brief, objectives=objectives)), "Questions in order")
    assert [b.number for b in order.blocks if isinstance(b, QuestionSheet)] == [1, 2, 3]


def test_editions_differ_in_what_they_hold() -> None:
    members, public = (repr(pack_content(make_brief(edition))) for edition in ("members", "public"))
    assert PRIVATE not in members
    assert PRIVATE not in public
    assert MEMBERS_ONLY in members
    assert MEMBERS_ONLY not in public
    assert "Public edition" in public


def test_a_public_edition_without_public_questions_says_so() -> None:
    brief = make_brief("public")
    empty = replace(brief, questions=replace(brief.questions, rows=brief.questions.rows[2:]))
    assert section(pack_content(empty), "Questions in order").blocks == (
        Text("No question for this meeting has been made public."),
    )


def test_every_link_leads_somewhere(pack: Pack) -> None:
    keys = {each.key for each in all_sections(pack.sections)} | {
        b.key for b in blocks_of(pack, QuestionSheet)
    }
    tables = [row for t in blocks_of(pack, Table) for group in t.groups for row in group.rows]
    links = {cell.link for row in tables for cell in row} | {text.link for text in blocks_of(pack, Text)}
    assert links - {""} <= keys


def test_each_measure_of_the_samples_is_in_the_pack(pack: Pack) -> None:
    said = repr(pack)
    assert all(page.measure.name in said for pages in MEASURES.values() for page in pages)
