from collections.abc import Iterator
from io import BytesIO

import pytest

from app.tagged import Attachment, Extras, build_document, using_font

from .sample import LAYOUT, METADATA, story
from .walk import Walk

MANIFEST = Attachment("manifest.json", b'{"figures": 12}', "What the paper is made of", "application/json")


@pytest.fixture(autouse=True, scope="package")
def _body_font() -> Iterator[None]:
    """Other packages of tests register families of their own."""
    with using_font("Body"):
        yield


@pytest.fixture(scope="package")
def sample() -> bytes:
    """The sample paper, built once."""
    target = BytesIO()
    build_document(target, story(), METADATA, LAYOUT, Extras((MANIFEST,)))
    return target.getvalue()


@pytest.fixture(scope="package")
def sample_walk(sample: bytes) -> Walk:
    """The sample paper, read back."""
    return Walk(BytesIO(sample))
