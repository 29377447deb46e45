"""The headings of agendas, attendance, work programmes, risks, outcome sheets and papers: data."""

from app.returns.registers.types import RegisterKind as Kind
from app.returns.registers.words import (
    DAY,
    MEETING,
    NOTE,
    NUMBER,
    OBJECTIVE,
    OWNER,
    REF,
    Vocabulary,
    sets,
)

AGENDA = Vocabulary(
    Kind.AGENDA,
    {
        "meeting": rf"{MEETING}|{DAY}",
        "ref": rf"(?:agenda |minute )?item(?: {NUMBER})?|{NUMBER}|minute(?: {NUMBER})?",
        "title": r"(?:agenda |item |report )?(?:title|subject|heading|business|topic|name)|agenda item|report"
        r"|item (?:title|of business)",
        "asked": r"asked(?: .*)?|(?:panel is |what the panel is )asked.*|(?:action"
        r"|decision) (?:required|sought)"
        r"|recommendations?|purpose|for|invited to.*|what is asked.*",
        "outcome": r"outcomes?|decisions?(?: made)?|resol(?:ved|utions?)|what was (?:decided|agreed|resolved)"
        r"|results?|minutes?",
        "pages": r"pages?(?: (?:no|nos|numbers?))?",
        "note": NOTE,
    },
    sets("title ref meeting", "title ref asked", "title ref outcome", "title ref pages"),
    words=("title", "asked", "outcome", "note"),
    fill=("meeting",),
    called=r"agendas?",
    told=sets("title ref"),
)
ATTENDANCE = Vocabulary(
    Kind.ATTENDANCE,
    {
        "meeting": rf"{MEETING}|{DAY}",
        "seat": r"seats?|(?:panel )?members?(?: (?:for|of|seat))?|representing|council"
        r"|membership|member s? seat",
        "attendance": r"attendance(?: status)?|present(?: .*)?|attended|presence|apologies|attending",
        "note": NOTE,
    },
    sets("seat attendance"),
    words=("note",),
    fill=("meeting",),
)
WORK = Vocabulary(
    Kind.WORK,
    {
        "meeting": rf"{MEETING}|{DAY}|when|month|planned(?: for)?|timing",
        "title": r"(?:agenda |work |programme )?(?:items?|topics?|subjects?|issues?|reports?|business)"
        r"(?: .*)?|work programme",
        "why": r"why.*|reasons?(?: .*)?|background(?: .*)?|rationale|purpose|context|origin",
        "note": NOTE,
    },
    sets("meeting title why", "meeting title note"),
    words=("title", "why", "note"),
    fill=("meeting",),
    called=r"work(?:ing)? (?:programme|plan)|forward (?:plan|programme)|future items",
    told=sets("meeting title", "title why"),
)
RISK = Vocabulary(
    Kind.RISK,
    {
        "ref": rf"(?:risk )?{REF}",
        "text": r"risks?(?: (?:description|event|title|identified|and .*))?|description(?: of (?:the )?risk)?"
        r"|threats?|what (?:could|might) (?:go wrong|happen)",
        "impact": r"(?:risk )?(?:impact|severity)(?: .*)?",
        "likelihood": r"(?:likelihood|probability)(?: .*)?|likely",
        "control": r"(?:existing |current |key |risk )?(?:controls?|mitigations?|mitigating)(?: .*)?"
        r"|actions?(?: .*)?|measures in place|how (?:it is|we) (?:controlled|control).*|countermeasures?",
        "movement": r"movements?|direction(?: of (?:travel|risk))?|trend|change|moved",
        "owner": OWNER,
        "objective": OBJECTIVE,
    },
    sets("text impact likelihood", "text likelihood control", "text impact control"),
    words=("text", "control"),
    called=r"risks?(?: register)?",
    told=sets("text control", "text impact", "text likelihood", "text owner"),
)
OUTCOME = Vocabulary(
    Kind.OUTCOME,
    {"part": r"(?:outcome |sheet )?parts?(?: of .*)?", "text": r"texts?|words|content"},
    sets("part text"),
    words=(),  # a part is a list of lines: none goes on with the one above
    fill=("part",),
)
OUTCOME_BY_NAME = Vocabulary(
    Kind.OUTCOME,
    {
        "part": r"section|heading|element|question",
        "text": r"texts?|words|content|what it says|answer|details?",
    },
    (),
    words=(),
    fill=("part",),
    called=r"outcomes?(?: sheets?)?|report card|turning the curve",
    told=sets("part text"),
)
PAPER = Vocabulary(
    Kind.PAPER,
    {
        "ref": rf"papers?(?: {NUMBER})?|{NUMBER}|documents?(?: {NUMBER})?",
        "title": r"(?:paper |document |report )?(?:title|name)|subject|paper title|report",
        "kind": r"(?:document |paper )?(?:kind|type|category|sort)(?: of .*)?",
        "day": rf"{DAY}(?: .*)?|published(?: on)?|dated|issued",
        "by": r"(?:prepared |written |published |presented )?by|authors?|report of"
        r"|from|publisher|organisation",
        "meeting": MEETING,
        "item": rf"(?:agenda )?item(?: {NUMBER})?",
        "note": NOTE + "|about",
    },
    sets(
        "ref title kind", "ref title by", "ref title day by", "title kind day", "ref title meeting item kind"
    ),
    words=("title", "note"),
    called=r"papers?|documents?",
    told=sets("ref title", "title day"),
)
PARAGRAPHS = Vocabulary(
    Kind.PARAGRAPH,
    {
        "paper": rf"papers?(?: {NUMBER})?|documents?|report",
        "item": rf"(?:agenda )?item(?: {NUMBER})?",
        "ref": rf"para(?:graph)?s?(?: {NUMBER})?|{NUMBER}",
        "heading": r"headings?|section|chapter",
        "text": r"texts?|words|wording|content|what it says",
    },
    sets("paper ref text", "paper item text", "ref text heading item"),
    words=("text",),
    fill=("paper", "item", "heading"),
    called=r"paragraphs?",
    told=sets("ref text"),
)
