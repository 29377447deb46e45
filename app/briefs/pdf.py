"""The pack as an accessible PDF (PDF/UA-1): complete on the disk, or not there at all."""

from io import BytesIO
from pathlib import Path

from app.briefs import styles
from app.briefs.blocks import Pack
from app.briefs.content import pack_content
from app.briefs.files import save
from app.briefs.manifest import manifest
from app.briefs.page_frame import BAND_FOOT, WIDTH, page_layout
from app.briefs.story import make_story
from app.domain.progress import NoProgress, Progress
from app.queries.brief_types import BriefData
from app.tagged import Attachment, Extras, Metadata, build_document, using_font

PASSES = 3  # the document is built until its page numbers are right: nearly always so often
UNDER_BAND = 24.0


def write_pdf(brief: BriefData, path: Path, progress: Progress = NoProgress()) -> None:  # noqa: B008
    """Writes the pack to `path`, which is replaced only when the pack is complete.

    The same brief gives the same bytes. Raises UserError if the file cannot be written, and whatever
    `progress` raises to stop; both leave the file that was there, and nothing beside it.
    """
    data = pdf_bytes(pack_content(brief), progress, (manifest(brief),))
    save(path, data)


def pdf_bytes(
    pack: Pack,
    progress: Progress = NoProgress(),  # noqa: B008
    attachments: tuple[Attachment, ...] = (),
    *,
    tagged: bool = True,
) -> bytes:
    """The pack as the bytes of a PDF; raises what `progress` raises. Untagged only to measure the cost."""
    styles.use_fonts()
    target = BytesIO()
    metadata = Metadata(pack.title, author=pack.author, subject=pack.subject, creator=pack.program)
    extras = Extras(attachments, _PageCount(pack, progress))
    with using_font(styles.REGULAR):
        story = make_story(pack, WIDTH, BAND_FOOT + UNDER_BAND)
        build_document(target, story, metadata, page_layout(pack), extras, tagged=tagged)
    return target.getvalue()


class _PageCount:
    """Turns the pages of all passes into pieces of work done; how many there will be is first a guess."""

    def __init__(self, pack: Pack, progress: Progress) -> None:
        self._progress = progress
        self._pages = 2 + 2 * len(pack.sections)
        self._before = 0
        self._last = 0

    def __call__(self, page: int) -> None:
        if page < self._last:  # a new pass: now the number of pages is known
            self._pages = self._last
            self._before += self._last
        self._last = page
        done = self._before + page
        self._progress.step(done, max(done, PASSES * self._pages), f"Page {page}")
