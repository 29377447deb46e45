"""What stands behind the pack: notes on the data, methods in plain words, sources."""

from app.briefs.blocks import Block, Bullets, Cell, Column, Fit, Group, Section, Table, Text, Tone
from app.domain.exemptions import PARAGRAPHS
from app.domain.figures import MARKER_MEANING
from app.domain.periods import day_label
from app.queries.brief_types import BriefData
from app.queries.return_types import ReturnRow


def notes_section(brief: BriefData) -> Section:
    """Restatements, breaks, gaps, and what the checks found."""
    shorthand = ", ".join(f"[{marker}] {meaning}" for marker, meaning in MARKER_MEANING.items())
    notes = (
        Bullets(brief.data_notes, small=True)
        if brief.data_notes
        else Text("The checks found nothing to note in the data of this quarter.")
    )
    return Section(
        "Data notes",
        (
            Text("What to know before a figure is used: assumptions, and what the checks found."),
            notes,
            Text(f"Shorthand in tables: {shorthand}.", Tone.SMALL),
            *_exempt(brief),
        ),
        key="data-notes",
        kept=1,
    )


def _exempt(brief: BriefData) -> list[Block]:
    """Exempt items with paragraph, reason and who decided: only the members' edition names them."""
    if not brief.exempt:
        return [Text(brief.exempt_told)] if brief.exempt_told else []
    columns = (
        Column("Exempt item", Fit.STRONG, 3.6),
        Column("Paragraph", Fit.SMALL, 2.4),
        Column("Reason", Fit.SMALL, 2.6),
        Column("Decided by", Fit.SMALL, 1.6),
    )
    rows = tuple(
        (
            Cell(item.what),
            Cell(f"{item.mark.paragraph}: {PARAGRAPHS[item.mark.paragraph]}"),
            Cell(item.mark.reason),
            Cell(item.mark.by, second=day_label(item.mark.day)),
        )
        for item in brief.exempt
    )
    return [Table("Exempt under Schedule 12A to the Local Government Act 1972", columns, (Group("", rows),))]


def rules_section(brief: BriefData) -> Section:
    """How ranges, signals and ratings come about."""
    return Section("Methods in plain words", (Bullets(brief.rules),), key="methods", kept=1)


def sources_section(brief: BriefData) -> Section:
    """The returns, each with its fingerprint."""
    sheets = brief.provenance.sheets
    columns = (
        Column("Workbook", Fit.STRONG, 4.6),
        Column("Received", Fit.TEXT, 1.7),
        Column("Quarter", Fit.TEXT, 1.7),
        Column("Figures", Fit.NUMBER, 0.9),
        Column("Findings", Fit.NUMBER, 1.0),
        Column("SHA-256", Fit.CODE, 2.3),
    )
    table = Table(
        "Workbooks the figures come from",
        columns,
        (Group("", tuple(_return_line(row, sheets.get(row.return_id, ())) for row in brief.returns.rows)),),
        show_caption=False,
    )
    intro = Text(
        "Every figure comes from a cell of one of these workbooks, kept in the panel file as received. The "
        "SHA-256 is the workbook’s fingerprint: a copy with the same one is the same to the last byte."
    )
    made = Text(
        f"This pack was made by {brief.program} from the panel file as at {day_label(brief.as_at)}.",
        Tone.SMALL,
    )
    return Section("Sources", (intro, table, made), key="sources", kept=2)


def _return_line(row: ReturnRow, sheets: tuple[str, ...]) -> tuple[Cell, ...]:
    sender = f"From {row.sender}." if row.sender else ""
    history = "Illustrative history." if row.illustrative else ""
    used = f"Sheets: {', '.join(sheets)}." if sheets else ""
    return (
        Cell(row.file, second=" ".join(part for part in (sender, history, used) if part)),
        Cell(day_label(row.received)),
        Cell(row.quarter or "none stated"),
        Cell(f"{row.figures:,}"),
        Cell(f"{row.issues:,}"),
        Cell(row.sha256),
    )
