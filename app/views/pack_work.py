"""What the Brief page has done on the worker: it reads the panel file and loads ReportLab there."""

from dataclasses import replace
from pathlib import Path

from app.domain.brief_choices import BriefChoices
from app.domain.progress import Progress
from app.queries.brief_types import BriefData


def gather(panel: Path, meeting_id: int, choices: BriefChoices) -> BriefData:
    """What a pack says, read from the panel file over a connection of its own. Raises UserError."""
    from app.queries.brief import read_brief  # noqa: PLC0415 - only when a pack is made

    return read_brief(panel, meeting_id, choices)


def preview(
    panel: Path, meeting_id: int, choices: BriefChoices, known: BriefData | None, progress: Progress
) -> tuple[BriefData, bytes]:
    """The pack as a PDF in memory, and what it was made from."""
    from app.briefs.content import pack_content  # noqa: PLC0415
    from app.briefs.pdf import pdf_bytes  # noqa: PLC0415

    brief = replace(known, choices=choices) if known else gather(panel, meeting_id, choices)
    return brief, pdf_bytes(pack_content(brief), progress)


def write(panel: Path, meeting_id: int, choices: BriefChoices, path: Path, progress: Progress) -> Path:
    """Write the pack; its library is loaded here, on the worker."""
    from app.briefs.writing import write_brief  # noqa: PLC0415

    write_brief(gather(panel, meeting_id, choices), path, progress)
    return path
