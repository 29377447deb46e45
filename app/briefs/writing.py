"""The pack as a file of the kind that its name asks for."""

from pathlib import Path

from app.domain.progress import NoProgress, Progress
from app.errors import UserError
from app.queries.brief_types import BriefData

FORMS = {".pdf": "Accessible PDF", ".docx": "Word document", ".xlsx": "Excel workbook of the figures"}


def check_form(path: Path) -> None:
    """Raises UserError for a name that ends in no kind of file a pack can be."""
    if path.suffix.lower() not in FORMS:
        raise UserError(
            f'The pack cannot be written as "{path.suffix}".', "Give a name ending in .pdf, .docx or .xlsx."
        )


def write_brief(brief: BriefData, path: Path, progress: Progress = NoProgress()) -> None:  # noqa: B008
    """Writes the pack; each library is loaded only where it is needed.

    The file is replaced when it is complete. Raises UserError, and what `progress` raises to stop.
    """
    check_form(path)
    kind = path.suffix.lower()
    if kind == ".pdf":
        from app.briefs.pdf import write_pdf  # noqa: PLC0415

        write_pdf(brief, path, progress)
    elif kind == ".xlsx":
        from app.briefs.excel import write_xlsx  # noqa: PLC0415

        write_xlsx(brief, path)
    else:
        from app.briefs.pictures import png  # noqa: PLC0415
        from app.briefs.word import write_docx  # noqa: PLC0415

        write_docx(brief, path, picture=png)
