"""The structure tree: what each piece of content is, in reading order.

An author writes `Tag`s; one `Tag` is one structure element for ever, however often and on however many pages
it is drawn. The `Tagger` of one canvas turns a tag into an `Element` when its content is first drawn: so the
order of the tree is the order of drawing, what is never drawn leaves no trace, and the second half of a split
paragraph finds the element of its first half.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple, Self

from app.tagged.elements import Element
from app.tagged.errors import TaggingError

#: Elements that hold other elements and never text of their own.
GROUPING = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "L", "LI"}
    | {"Table", "THead", "TBody", "TFoot", "TR", "TOC", "TOCI"}
)


class Tag:
    """What the author says about one piece of content. Identity is the key: a copy of a tag is the tag
    itself.
    """

    __slots__ = ("alt", "attributes", "lang", "parent", "role")

    def __init__(
        self,
        role: str,
        parent: Tag | None = None,
        *,
        alt: str | None = None,
        lang: str | None = None,
        attributes: str = "",
    ) -> None:
        self.role = role
        self.parent = parent
        self.alt = alt
        self.lang = lang
        self.attributes = attributes

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self


class Kind(NamedTuple):
    """An element that is not an author's tag: a row, a cell, a link. `key` makes it unique within the
    document.
    """

    key: Hashable
    role: str
    attributes: str = ""


class Tagger:
    """Builds the tree of one document while its pages are drawn."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self.page_elements: list[Element] = []  # of the page being drawn, by marked content id
        self.parent_tree: dict[int, Element | list[Element]] = {}
        self._elements: dict[Hashable, Element] = {}
        self._open: list[Element] = []
        self._sections: list[tuple[int, Element]] = []
        self._heading_level = 0
        self._notes = 0

    @property
    def current(self) -> Element:
        """The element whose content is being drawn."""
        if self._open:
            return self._open[-1]
        return self._sections[-1][1] if self._sections else self.root

    @property
    def is_top_level(self) -> bool:
        """Whether nothing but sections is open."""
        return not self._open

    def resolve(self, what: Tag | Kind) -> Element:
        """The element of a tag, made when first asked for: under the tag's parent, or what is open now."""
        key = what if isinstance(what, Tag) else what.key
        element = self._elements.get(key)
        if element is None:
            above = self.current
            if isinstance(what, Tag) and what.parent is not None:
                above = self.resolve(what.parent)
            element = self._elements[key] = self._make(what, above)
        return element

    def _make(self, what: Tag | Kind, above: Element) -> Element:
        element = Element(what.role, above, attributes=what.attributes)
        if isinstance(what, Tag):
            element.alt, element.lang = what.alt, what.lang
        if what.role == "Note":  # PDF/UA-1, 7.9: every note has an identifier of its own
            self._notes += 1
            element.ident = f"note-{self._notes}"
        return element

    def open(self, what: Tag | Kind) -> Element:
        """Makes the element of `what` the current one, until `close`."""
        element = self.resolve(what)
        self._open.append(element)
        return element

    def close(self) -> None:
        """Goes back to the element that was current before the last `open`."""
        self._open.pop()

    def begin_section(self, level: int, title: str) -> None:
        """Notes a heading of level 1 to 6 and, at top level, opens its section. No level may be skipped."""
        if level > self._heading_level + 1:
            before = (
                f"follows one of level {self._heading_level}" if self._heading_level else "is the first one"
            )
            raise TaggingError(
                f'The heading "{title}" has level {level} but {before}: use level {self._heading_level + 1}.'
            )
        self._heading_level = level
        if not self.is_top_level:
            return
        while self._sections and self._sections[-1][0] >= level:
            self._sections.pop()
        self._sections.append((level, Element("Sect", self.current)))

    def next_key(self, owner: Element | list[Element]) -> int:
        """A fresh key of the parent tree, which leads from a page or an annotation back to its elements."""
        key = len(self.parent_tree)
        self.parent_tree[key] = owner
        return key
