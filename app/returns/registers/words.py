"""How the headings of registers are written down: a vocabulary for each kind, and words that several share.

A pattern must fit the whole heading, in small letters, without signs; the first field that fits has it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from app.returns.registers.types import RegisterKind as Kind

NUMBER = r"(?:ref|reference|no|number|id|code)"
REF = rf"(?:line )?{NUMBER}(?: {NUMBER})?"
DAY = r"(?:day|date)"
MEETING = r"(?:panel |committee )?meeting(?: (?:date|of))?|date of (?:the )?(?:panel )?meeting|meeting day"
PARAGRAPH = r"para(?:graph)?(?: (?:no|number|ref))?|bullet|page(?:s| no| number)?"
OWNER = (
    r"(?:action |risk |lead )?(?:owners?|lead)(?: officer)?|(?:person |officer )?responsible(?: .*)?"
    r"|responsibility|who|for action by|addressed to|action by|assigned to|whom"
)
NOTE = r"notes?|comments?|remarks?|further information|additional information"
OBJECTIVE = r"(?:(?:police and crime )?plan |pcc |strategic )?(?:objective|aim|priority|goal)s?"
STATE = r"(?:current |action |overall |delivery |progress )?(?:state|status)(?: of .*)?|(?:b ?)?rag(?: .*)?"
DUE = (
    r"due(?: date| by| on)?|date due|deadline|by when|target(?: date)?|timescales?"
    r"|(?:to be )?(?:complete[d]?|required|done) by"
    r"|(?:reply|response) (?:due|by|required by)(?: .*)?|when due|expected(?: by)?"
)


@dataclass(frozen=True)
class Vocabulary:
    """One kind of register: patterns by field, and which fields it cannot do without (any one of the sets).

    On a sheet that is called like the register, or under such a title, one of the `told` sets is enough.
    `fill` are fields that may be written once for a block of rows. `words` are long texts, which a page
    break may cut in two.
    """

    kind: Kind
    fields: Mapping[str, str]
    needed: tuple[frozenset[str], ...]
    words: tuple[str, ...]
    fill: tuple[str, ...] = ()
    called: str = ""
    told: tuple[frozenset[str], ...] = ()

    @cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """The compiled patterns by field, in order."""
        return {name: re.compile(pattern) for name, pattern in self.fields.items()}


def sets(*texts: str) -> tuple[frozenset[str], ...]:
    """Sets of field names, each written in one text."""
    return tuple(frozenset(text.split()) for text in texts)


# One of these stands in a heading row of each register; looking for them is quicker than any pattern.
KEYS = (
    "commitment", "pledge", "activit", "action", "undertak", "promise", "agreed", "arising", "request",
    "recommend", "purpose", "role", "remit", "evidence", "word", "item", "title", "seat", "member",
    "attend", "present", "why", "reason", "risk", "likelihood", "impact", "part", "paper", "para",
    "text", "topic", "deliverable", "what ", "content", "function", "subject", "force", "peer",
)  # fmt: skip
