"""Builds a story and reads it back; what comes out has passed both validators."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import page as page_validation

from app.tagged import Extras, Heading, Layout, Metadata, P, build_document

from .sample import BODY, H1
from .walk import Node, Walk

METADATA = Metadata("A test")


def built(story: Sequence[Any], layout: Layout | None = None, extras: Extras | None = None) -> bytes:
    """The document of a story, as bytes. A heading is put in front, since every document has one."""
    target = BytesIO()
    build_document(target, [Heading("Start", H1), *story], METADATA, layout, extras)
    return target.getvalue()


def problems(data: bytes) -> tuple[list[str], list[str]]:
    """What page-validation (profile ua1) and our own walk find wrong."""
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    return [f"{each.rule_id} {each.message}" for each in report.failures], Walk(BytesIO(data)).problems


def read(story: Sequence[Any], layout: Layout | None = None) -> Node:
    """What a reader makes of a story: the elements below its section, all of it conforming."""
    data = built(story, layout)
    assert problems(data) == ([], [])
    return Walk(BytesIO(data)).root.kids[0]


def body(text: str) -> P:
    """A paragraph in the ordinary style."""
    return P(text, BODY)
