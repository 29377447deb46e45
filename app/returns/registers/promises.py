"""The headings of delivery plans, undertakings, recommendations and evidence: data."""

from app.returns.registers.types import RegisterKind as Kind
from app.returns.registers.words import (
    DAY,
    DUE,
    MEETING,
    NOTE,
    NUMBER,
    OBJECTIVE,
    OWNER,
    PARAGRAPH,
    REF,
    STATE,
    Vocabulary,
    sets,
)

DELIVERY = Vocabulary(
    Kind.DELIVERY,
    {
        "activity_ref": rf"(?:supporting |key )?(?:activity|action|sub|milestone|task) {NUMBER}",
        "ref": rf"(?:(?:plan|commitment|pledge|objective|delivery plan)? ?{NUMBER})(?: {NUMBER})?",
        "commitment": r"(?:the )?(?:delivery |pcc (?:s )?"
        r"|police and crime )?(?:plan )?(?:commitments?|pledges?)"
        r"(?: in (?:the )?plan| text| description| wording)?|(?:you asked|we said"
        r"|we promised)(?: .*)?|what (?:we|the pcc|i) (?:have )?"
        r"(?:said|promised|committed).*|deliverables?|our commitments?|plan promises?",
        "activity": r"(?:supporting|key|planned|delivery|related|main)? ?(?:activit(?:y|ies)|actions?|tasks?"
        r"|milestones?|work)(?: (?:to be taken|planned|text|description|being taken|supporting .*))?"
        r"|how (?:we|it|this) will .*|what (?:we|is|will) (?:are|be|being)? ?(?:doing|done|do)",
        "last": r"(?:last|previous|prior|earlier)(?: (?:quarter (?:s )?)?(?:update|progress"
        r"|position|words))?.*",
        "status": STATE,
        "oversight": r"(?:governance(?: and)? ?)?oversight(?: .*)?|governance(?: .*)?"
        r"|monitored by|scrutin.* by"
        r"|assurance(?: .*)?|(?:where|how) (?:it is )?(?:monitored|overseen)",
        "update": r"(?:latest|current|quarterly|new|progress|quarter|position)? ?"
        r"(?:progress|updates?|position|commentary|narrative)(?: .*)?|where (?:we|it) (?:are"
        r"|is)(?: now)?|what has (?:been done|happened).*"
        r"|q[1-4] .*update.*|comments?|delivery to date|achieved so far",
        "objective": OBJECTIVE,
        "part": r"part|section|heading|strand|theme|element|chapter",
        "owner": OWNER,
        "due": DUE,
    },
    sets(
        "commitment activity",
        "commitment update",
        "commitment status ref",
        "commitment oversight",
        "activity_ref activity update",
        "activity update oversight",
        "activity update objective",
    ),
    words=("commitment", "activity", "update", "oversight"),
    fill=("objective", "part"),
    called=r"delivery plan|commitments?|plan delivery",
    told=sets("activity update", "ref commitment", "activity status"),
)
OVERSIGHT = Vocabulary(
    Kind.OVERSIGHT,
    {
        "name": r"(?:name of )?(?:the )?(?:oversight |governance )?(?:name|boards?"
        r"|groups?|meetings?|body|bodies"
        r"|forum|mechanism|committee)(?: (?:name|group|mechanism))?|oversight (?:mechanism|meeting)s?",
        "purpose": r"purpose(?: .*)?|roles?(?: .*)?|remit|terms of reference|what (?:it|they) do(?:es)?"
        r"|function|summary|description|what (?:it is )?for",
        "meets": r"meets|(?:meeting )?frequency(?: .*)?|how often(?: .*)?|held|when it meets|schedule",
        "objective": OBJECTIVE,
    },
    sets("name purpose meets", "name meets objective"),
    words=("purpose",),
    called=r"oversight|governance|boards?|glossary",
    told=sets("name purpose", "name meets"),
)
UNDERTAKING = Vocabulary(
    Kind.UNDERTAKING,
    {
        "text": r"undertakings?(?: .*)?|(?:agreed |follow up )?actions?(?: (?:agreed|point|required|requested"
        r"|arising|undertaking|item|description|to be taken))*|what (?:was|is|has been) (?:promised|agreed"
        r"|undertaken|requested)(?: .*)?|promises?(?: .*)?|matters? arising|requests?(?: .*)?"
        r"|commitment given|information requested",
        "ref": rf"(?:undertaking|action|promise)? ?{REF}",
        "due": DUE,
        "given": rf"given(?: (?:on|at))?(?: {DAY})?|{DAY}(?: (?:given|raised|agreed|made|promised|set))?"
        rf"|(?:made|agreed|raised|promised|set) (?:on|at)|when(?: .*)?|{MEETING}",
        "by": r"(?:given |promised |made |agreed |undertaken )?by(?: whom)?"
        r"|who (?:promised|gave|made) .*|from",
        "item": rf"(?:agenda |minute )?item(?: {NUMBER})?|minute(?: {NUMBER})?|agenda(?: {NUMBER})?",
        "paragraph": PARAGRAPH,
        "owner": OWNER,
        "state": rf"{STATE}|outcome|position|(?:has it been |is it |was it )?(?:met|done|completed?|closed)",
        "evidence": r"evidence(?: .*)?|(?:progress )?updates?(?: .*)?|progress(?: .*)?|responses?(?: .*)?"
        r"|what was (?:shown|done)|reply|completion note|" + NOTE,
        "evidence_day": rf"(?:evidence|state|status|completion|response) {DAY}|{DAY} (?:met|closed|completed)"
        r"|completed on|closed on",
    },
    sets("text given", "text due owner", "text due state", "text by", "text state owner"),
    words=("text", "evidence"),
    fill=("given",),
    called=r"undertakings?|actions?(?: log)?|action tracker|promises?|matters arising",
    told=sets("text ref", "text state", "text owner", "text due", "text item"),
)
EVIDENCE = Vocabulary(
    Kind.EVIDENCE,
    {
        "ref": rf"(?:undertaking|recommendation|action|ledger)? ?{REF}|undertaking|recommendation|for",
        "day": rf"{DAY}(?: (?:of|shown|seen|received|evidence).*)?|(?:shown|seen|received)(?: on)?|when|as at"
        rf"|evidence {DAY}",
        "state": r"(?:new |resulting )?(?:state|status|result|judg(?:e)?ment|judged|verdict)(?: .*)?",
        "words": r"words|(?:the )?evidence(?: .*)?|(?:what (?:it |was )?)(?:shows|shown"
        r"|done|says|said)|finding"
        r"|text|details?|description",
        "source": r"sources?|(?:source )?documents?|where(?: from| found)?|found in|from|reference to",
    },
    sets("ref words state", "ref words day source"),
    words=("words", "source"),
    called=r"evidence",
    told=sets("ref words"),
)
RECOMMENDATION = Vocabulary(
    Kind.RECOMMENDATION,
    {
        "text": r"recommendations?(?: (?:text|wording|made|is|of .*))?|(?:we|it is|the panel) recommends?.*",
        "ref": rf"(?:recommendation|rec)? ?{REF}",
        "due": DUE,
        "reply_day": rf"(?:reply|response|replied|answered) (?:{DAY}|received|on|made)|{DAY} of (?:the )?"
        rf"(?:reply|response)|(?:replied|answered)(?: on)?|{DAY} (?:replied|answered)",
        "given": rf"given(?: on)?|{DAY}(?: (?:given|made|issued|published))?|(?:made"
        rf"|issued|published)(?: on| at)?"
        rf"|{MEETING}",
        "by": r"(?:given |made |recommended )?by(?: whom)?|sources?|from"
        r"|(?:issuing )?body|inspectorate|origin"
        r"|report|made by|strategy",
        "heading": r"heading|themes?|chapter|section|pillar|strand|part|area(?: of work)?",
        "owner": OWNER + "|to",
        "reply": r"(?:pcc (?:s )?|the )?(?:reply|response|decision|answer)(?: type| .*)?|accepted(?: .*)?",
        "item": rf"(?:agenda |minute )?item(?: {NUMBER})?",
        "paragraph": PARAGRAPH,
        "state": STATE + "|progress",
        "evidence": r"evidence(?: .*)?|updates?(?: .*)?|" + NOTE,
        "evidence_day": rf"(?:evidence|state|status|completion) {DAY}",
    },
    sets("text ref", "text given", "text by", "text owner", "text heading", "text reply", "text due"),
    words=("text", "evidence"),
    fill=("given", "heading", "by"),
    called=r"recommendations?",
    told=sets("text"),
)
