"""What the plan and the PCC say of an objective, in their words, and what was promised but never reported."""

from app.briefs.blocks import Bullets, Cell, Column, Fit, Group, Quotation, Section, Table, Text, Tone
from app.briefs.wording import counted, listed, sentence
from app.queries.page_types import ObjectivePage, Statement

MOST_EARLIER = 3  # objectives of other plans that are named


def goes_on(page: ObjectivePage) -> list[Text]:
    """The objectives of other plans that this one goes on from, or goes on as, in one small paragraph."""
    if len(page.earlier) > MOST_EARLIER:
        return [
            Text(f"Goes on from, or goes on as, {len(page.earlier)} objectives of other plans.", Tone.SOURCE)
        ]
    lines = " ".join(sentence(line) for line in page.earlier)
    return [Text(lines, Tone.SOURCE)] if lines else []


def in_pcc_words(page: ObjectivePage) -> list[Quotation]:
    """Why it matters and what progress there is, whole."""
    parts = (
        ("Why it matters, as the plan puts it", page.objective.why),
        ("Progress, as the PCC reports it", page.objective.progress),
    )
    return [Quotation(speaker, paragraphs) for speaker, words in parts if (paragraphs := _paragraphs(words))]


def said_of_measures(page: ObjectivePage) -> Section | None:
    """The return's own words on measures; None without any."""
    spoken = [said for said in page.statements if said.words.strip() or said.activity.strip()]
    if not spoken:
        return None
    columns = (
        Column("Topic", Fit.STRONG, 1.9),
        Column("In its words", Fit.SMALL, 3.6),
        Column("Activity", Fit.SMALL, 3.6),
    )
    has_sheets = len({_sheet_of(said) for said in spoken}) > 1
    rows = tuple(
        (
            Cell(said.topic, second=_sheet_of(said) if has_sheets else ""),
            Cell(_one_paragraph(said.words)),
            Cell(_one_paragraph(said.activity)),
        )
        for said in spoken
    )
    title = "What the PCC’s return says of these measures"
    blocks = (
        Table(title, columns, (Group("", rows),), show_caption=False),
        Text(_sources(spoken), Tone.SOURCE),
    )
    return Section(title, blocks, listed=False, kept=1)


def never_reported(page: ObjectivePage) -> Section | None:
    """Success measures of the plan that no figure was found for."""
    missing = [each for each in page.promised if each.measure_id is None]
    if not missing:
        return None
    intro = (
        f"The plan promised {counted(len(page.promised), 'measure')} of success for this objective. "
        f"No figure was found for {'this one' if len(missing) == 1 else f'these {len(missing)}'}:"
    )
    items = tuple(f"{each.ref}  {each.text}".strip() for each in missing)
    return Section(
        "Promised, and not reported", (Text(intro), Bullets(items, small=True)), listed=False, kept=2
    )


def _sources(spoken: list[Statement]) -> str:
    """Where words stand: each sheet once, with its cells."""
    cells: dict[str, list[str]] = {}
    for said in spoken:
        sheet, _, cell = said.source.partition(", cell ")
        cells.setdefault(sheet, []).append(cell)
    places = [
        f"{sheet}, {'cell' if len(found) == 1 else 'cells'} {listed(found)}" if any(found) else sheet
        for sheet, found in cells.items()
    ]
    return f"Source: {'; '.join(places)}."


def _sheet_of(said: Statement) -> str:
    """The name of the sheet that words stand on: it may be that of a month."""
    return said.source.partition("“")[2].partition("”")[0]


def _one_paragraph(words: str) -> str:
    return " ".join(sentence(line) for line in _paragraphs(words)) or "nothing said"


def _paragraphs(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())
