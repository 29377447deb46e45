from dataclasses import replace

from app.briefs.blocks import Bullets, ChartFigure, Facts, Table
from app.briefs.guide_content import guide_section
from app.domain.brief_choices import PackSection, choices_of, preset

from .samples import make_brief


def test_the_guide_tells_four_things() -> None:
    guide = guide_section(make_brief())
    does, chart, plan, words = guide.sections
    assert [each.title for each in guide.sections] == [
        "What a panel does",
        "How to read a control chart",
        "The plan",
        "Words used here",
    ]
    assert "not the Chief Constable" in does.blocks[0].items[0]
    assert any(isinstance(block, ChartFigure) for block in chart.blocks)
    table = next(block for block in plan.blocks if isinstance(block, Table))
    assert sum(len(group.rows) for group in table.groups) == 11
    assert isinstance(words.blocks[0], Facts)


def test_without_a_chart_to_show_the_guide_still_says_how_to_read_one() -> None:
    guide = guide_section(replace(make_brief(), objectives=()))
    assert [type(block) for block in guide.sections[1].blocks] == [Bullets]


def test_the_new_members_pack_begins_with_it() -> None:
    assert choices_of(preset("new-member")).sections[0] is PackSection.GUIDE
