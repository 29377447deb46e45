"""What a pack was made from, as a small file inside it: enough to make it again and to check its inputs."""

import json

from app.domain.periods import quarter_code
from app.queries.brief_types import BriefData
from app.tagged import Attachment

NAME = "manifest.json"


def manifest(brief: BriefData) -> Attachment:
    """The manifest as a file to embed: the same brief gives the same bytes, and no names of persons."""
    text = json.dumps(_content(brief), ensure_ascii=False, indent=2)
    description = "What this pack was made from: program, panel, edition, workbooks with their hashes, rules"
    return Attachment(NAME, f"{text}\n".encode(), description, "application/json")


def _content(brief: BriefData) -> dict[str, object]:
    return {
        "program": brief.program,
        "panel": brief.panel,
        "meeting": brief.meeting.day.isoformat(),
        "edition": brief.edition.value,
        "kind": brief.choices.kind,
        "area": brief.area_name,
        "sections": [section.value for section in brief.choices.sections],
        "introduction": brief.choices.introduction,
        "as_at": brief.as_at.isoformat(),
        "quarter": quarter_code(brief.quarter),
        "inputs": [
            {
                "file": row.file,
                "sha256": row.sha256,
                "received": row.received.isoformat(),
                "illustrative": row.illustrative,
            }
            for row in brief.returns.rows
        ],
        "rules": list(brief.rules),
    }
