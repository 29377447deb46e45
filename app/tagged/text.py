# mypy: disallow-subclassing-any=False
# ruff: noqa: N802, N803
"""Paragraph text that marks itself: what is plain, what is a link, where a line end parts two words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfgen.textobject import PDFTextObject

from app.tagged.structure import Kind, Tag

if TYPE_CHECKING:
    from app.tagged.canvas import TaggedCanvas

#: ReportLab's name for one link of a paragraph: its number in the paragraph and its target.
Link = tuple[int, str]


class Run(NamedTuple):
    """One piece of shown text: where it stands in the code of the text object, and the link it belongs to."""

    at: int
    link: Link | None
    text: str


class TaggedText(PDFTextObject):
    """The text object of one paragraph. Marks are placed when it is drawn, for only then its links are known.

    `spaces` says for each line whether a space parts it from what follows. ReportLab drops that space; a
    reader that goes by the characters would run the two words together (ISO 32000-1, 14.8.2.5).
    """

    def __init__(
        self,
        canvas: TaggedCanvas,
        x: float,
        y: float,
        tag: Tag,
        spaces: Iterable[bool],
        link: Link | None = None,
    ) -> None:
        super().__init__(canvas, x, y)
        self.tag = tag
        self._spaces = iter(spaces)
        self._whole = link  # set where all the text is one link
        self._link = link
        self._runs: list[Run] = []
        self._ended: set[Link] = set()
        self._annotations: list[tuple[Link, Any, str]] = []

    def _textOut(self, text: str, TStar: int = 0) -> None:
        if TStar and next(self._spaces, False):
            text += " "
        at = len(self._code)
        super()._textOut(text, TStar)
        self._runs.append(Run(at, self._link, text))

    def _linkRecord(self, link: Link, event: str) -> None:
        """ReportLab's report that a link begins (after its first piece was written) or ends (before the
        next).
        """
        if event == "start":
            self._link = link
            if self._runs:
                self._runs[-1] = self._runs[-1]._replace(link=link)
        else:
            self._link = None
            self._ended.add(link)

    def take_annotation(self, annotation: Any, name: str) -> None:
        """Keeps a link's annotation. ReportLab makes them line by line, those of one line in sorted order."""
        link = self._whole or min(self._ended)
        self._ended.discard(link)
        self._annotations.append((link, annotation, name))

    def put_marks(self) -> None:
        """Wraps the runs in marked content, one pair for all neighbours of the same kind, and ties in the
        links.
        """
        canvas = self._canvas
        insertions: list[tuple[int, str]] = []
        for link, group in groupby(filter(_is_shown, self._runs), key=lambda run: run.link):
            runs = list(group)
            what = self.tag if link is None else Kind((self.tag, "Link", link), "Link")
            element = canvas.tagger.resolve(what)
            insertions.append((runs[0].at, canvas.mark(element)))
            insertions.append((runs[-1].at + 1, "EMC"))
            if link is not None:
                self._tie(link, "".join(run.text for run in runs).strip())
        for index, code in reversed(insertions):
            self._code.insert(index, code)

    def _tie(self, link: Link, text: str) -> None:
        element = self._canvas.tagger.resolve(Kind((self.tag, "Link", link), "Link"))
        target = link[1]
        contents = (
            text if target in (text, f"mailto:{text}") or target.startswith("#") else f"{text}, {target}"
        )
        for owner, annotation, name in self._annotations:
            if owner == link:
                self._canvas.tie_annotation(element, annotation, name, contents)
        self._annotations = [each for each in self._annotations if each[0] != link]


def _is_shown(run: Run) -> bool:
    return bool(run.text)


def spaces_at_line_ends(source: str, lines: Sequence[str]) -> tuple[list[bool], int]:
    """Whether a space follows each line in the source, and how much of the source the lines use up.

    Lines hold the same characters as the source apart from white space, and a hyphen where hyphenation put
    one. A line that ends inside a broken word, or at the end of the source, is followed by none.
    """
    spaces = []
    at = 0
    for line in lines:
        at = _after(source, at, line)
        start = at
        while at < len(source) and _is_space(source[at]):
            at += 1
        spaces.append(at > start)
    return spaces, at


def _after(source: str, at: int, line: str) -> int:
    if source.startswith(line, at):  # nearly always; the rest is for runs of spaces and for hyphenation
        return at + len(line)
    characters = [character for character in line if not _is_space(character)]
    for number, character in enumerate(characters):
        while at < len(source) and _is_space(source[at]):
            at += 1
        if at < len(source) and source[at] == character:
            at += 1
        elif not (character == "-" and number == len(characters) - 1):
            raise ValueError(f"the lines of a paragraph do not follow its text at {source[at : at + 20]!r}")
    return at


def _is_space(character: str) -> bool:
    return character.isspace() or character == "\u200b"
