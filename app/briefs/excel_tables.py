"""Which sheets the workbook behind a pack has, and what stands in them: plain values."""

from dataclasses import replace

from app.briefs.blocks import Pack
from app.briefs.excel_cycle import (
    Sheet,
    Value,
    delivery_sheet,
    programme_sheet,
    promises_sheet,
    questions_sheet,
)
from app.domain.brief_choices import WITH_FIGURES, PackSection
from app.domain.figures import MARKER_MEANING
from app.domain.periods import day_label
from app.queries.brief_types import BriefData
from app.queries.page_types import MeasurePage

__all__ = ["Sheet", "Value", "number", "pack_sheets"]
ABOUT = "This sheet has one table. Shorthand in square brackets is explained in the sheet Notes."


def pack_sheets(brief: BriefData, pack: Pack) -> tuple[Sheet, ...]:
    """Cover, contents and notes, then the tables; `brief` is the edition's, small numbers hidden."""
    chosen = set(brief.choices.sections)
    has_figures = bool(chosen & WITH_FIGURES)
    wanted = (
        (has_figures, _measures),
        (has_figures, _areas),
        (has_figures, _series),
        (PackSection.PROMISES in chosen, promises_sheet),
        (PackSection.DELIVERY in chosen, delivery_sheet),
        (PackSection.QUESTIONS in chosen, questions_sheet),
        (PackSection.PROGRAMME in chosen, programme_sheet),
        (has_figures or PackSection.SOURCES in chosen, _sources),
    )
    made = [make(brief) for is_wanted, make in wanted if is_wanted]
    tables = tuple(replace(sheet, lines=(ABOUT,)) for sheet in made if sheet.rows)
    return (_cover(pack), _contents(tables), _notes(brief), *tables)


def _cover(pack: Pack) -> Sheet:
    facts = tuple(f"{name}: {text}" for name, text in pack.cover.facts.rows)
    return Sheet("Cover", pack.title, (pack.cover.lead, *facts, *pack.cover.about))


def _contents(tables: tuple[Sheet, ...]) -> Sheet:
    rows = (
        ("Notes", "Notes on the data, shorthand and methods"),
        *((each.name, each.title) for each in tables),
    )
    return Sheet("Contents", "Contents", (), ("Sheet", "What it holds"), rows, link_column=1)


def _notes(brief: BriefData) -> Sheet:
    shorthand = tuple((f"[{marker}]", meaning) for marker, meaning in MARKER_MEANING.items())
    notes = tuple((f"Note {number}", text) for number, text in enumerate(brief.data_notes, 1))
    rules = tuple((f"Method {number}", text) for number, text in enumerate(brief.rules, 1))
    return Sheet("Notes", "Notes", (), ("Note", "Text"), (*shorthand, *notes, *rules))


def _pages(brief: BriefData) -> list[MeasurePage]:
    """Every measure of the brief once, in its order."""
    found = {each.page.measure.id: each.page for one in brief.objectives for each in one.measures}
    return list(found.values())


def _measures(brief: BriefData) -> Sheet:
    rows = []
    for page in _pages(brief):
        force = next((each for each in page.by_area if each.area_id == page.area.id), None)
        judged = page.ratings.calculated
        rows.append(
            (
                page.measure.name,
                page.measure.heading,
                page.measure.unit.value,
                number(page.quarter_text),
                number(force.average_text if force else ""),
                judged.rating.value if judged else "not calculated",
                page.sentence,
            )
        )
    headings = ("Measure", "Heading", "Unit", brief.quarter.span, "Quarterly average", "Calculated rating",
                "What the figures say")  # fmt: skip
    return Sheet("Measures", f"{brief.area_name}: measures of the quarter", (), headings, tuple(rows))


def _areas(brief: BriefData) -> Sheet:
    sources = brief.provenance.by_area
    rows = tuple(
        (
            page.measure.name,
            area.name,
            number(area.value_text),
            number(area.average_text),
            area.sentence,
            sources.get(page.measure.id) or "see the sheet Sources",
        )
        for page in _pages(brief)
        if len(page.by_area) > 1
        for area in page.by_area
    )
    headings = ("Measure", "Area", brief.quarter.span, "Quarterly average", "What the figures say", "Source")
    return Sheet("By area", "Measures by area", (), headings, rows)


def _series(brief: BriefData) -> Sheet:
    """The points of the charts, for the force and for every area that has one."""
    rows = []
    for page in _pages(brief):
        charts = [(page.area.name, page.chart), *((area.name, area.chart) for area in page.areas)]
        for name, chart in charts:
            rows += [
                (page.measure.name, name, point.label, number(point.value_text), _marks(point.value_text),
                 point.signal or "none")
                for point in chart.points
            ]  # fmt: skip
    headings = ("Measure", "Area", "Period", "Value", "Shorthand", "Signal")
    return Sheet("Charts", "The figures of the charts", (), headings, tuple(rows))


def _sources(brief: BriefData) -> Sheet:
    sheets = brief.provenance.sheets
    rows = tuple(
        (
            row.file,
            day_label(row.received),
            row.quarter or "no quarter stated",
            row.figures,
            "yes" if row.illustrative else "no",
            ", ".join(sheets.get(row.return_id, ())) or "not known",
            row.sha256,
        )
        for row in brief.returns.rows
    )
    headings = ("Workbook", "Received", "Quarter", "Figures", "Illustrative", "Sheets", "SHA-256")
    return Sheet("Sources", "Workbooks the figures come from", (), headings, rows)


def number(text: str) -> Value:
    """A printed figure as a number if it is one, else as printed; [x] where there is none.

    Percentages stay per cents: "91%" is 91. Words and ranges stay words.
    """
    words = text.split(" [", maxsplit=1)[0].removesuffix("%").replace(",", "").removeprefix("£")
    words = words.split(" ")[0] if words.endswith((" minutes", " days", " hours")) else words
    try:
        value = float(words)
    except ValueError:
        return text or "[x]"
    return int(value) if value.is_integer() else value


def _marks(text: str) -> str:
    return " ".join(part for part in text.split(" ") if part.startswith("[")) or "none"
