"""What headings call their columns: markers, comments, codes, values, periods, measures, units. Data."""

import re
from collections.abc import Callable
from functools import lru_cache


def words(pattern: str) -> re.Pattern[str]:
    """A pattern for words of the field, whatever their case."""
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)


def first_look(pattern: str) -> Callable[[str], bool]:
    """Whether a text can hold what longer patterns look for; `pattern` is in lower case.

    Searched in lower case, since Python looks several times slower where the case does not matter, and once
    for each text, since every step asks again.
    """
    search = re.compile(pattern).search
    return lru_cache(maxsize=50_000)(lambda text: search(text.lower()) is not None)


_JOINED = re.compile(r"(?<=[a-z]{2})(?=[A-Z])|(?<=[a-zA-Z])[._](?=[a-zA-Z])|_")


def spoken(heading: str) -> str:
    """A heading as one says it: "WardName", "Zone.Name" and "local_authority" are typed for computers."""
    return heading if " " in heading else _JOINED.sub(" ", heading).strip()


MARKER_HEADING = words(
    r"(?:data )?(?:markers?|flags?|shorthand|symbols?|footnotes?|notes?|note|marker code|suppress(?:ed"
    r"|ion)|status flag|quality(?: flag)?"
    r"|obs(?:ervation)? status|value note|data marking|marking)s?"
)
COMMENT_HEADING = words(
    r".*\b(?:comments?|commentary|narrative|remarks?|explanation|rag|ratings?|rag (?:rating|status)|trend"
    r"|direction(?: of travel)?|status|action|activity"
    r"|owner|lead|polarity|notes|reason|source|definition|signs? of improvement|significance|arrow|dot"
    r"|data source|frequency|description)\b.*"
)
ABOUT_HEADING = words(
    r"good is|good (?:to be|performance)(?: is)?|better if|polarity|(?:desired|preferred|target)"
    r" (?:direction|trend)(?: of travel)?|aim(?: to| is)?|high(?:er)? or low(?:er)?.*"
    r"|(?:bigger|smaller|higher|lower) is better"
    r"|(?:response|return|data)s? ?(?:given|provided|received|status)?\??|(?:responded|replied)\??"
    r"|(?:(?:measure|chief officer|responsible|senior responsible|strategic|business) )?(?:owner|lead)"
    r"|sro|portfolio(?: holder| lead)?|(?:responsible|lead) officer|data source|(?:reporting )?frequency"
    r"|definition"
    r"|rag(?: (?:rating|status))?|direction of travel(?: \(dot\))?|dot"
)  # what is said about a measure or its sender, left of its figures
_COLOURS = "r a g b r/a a/g a/r g/a red amber green blue grey black yellow red/amber amber/green amber/red"
_WAYS = "up down same improving stable declining worsening deteriorating static on|track off|track no|change"
_SIGNS = "\u25b2 \u25bc \u25ba \u2191 \u2193 \u2192 \u2194 \u25c4\u25ba \u25cf"
# What is said of a figure by a colour, a word or an arrow.
RATINGS = frozenset(word.replace("|", " ") for word in f"{_COLOURS} {_WAYS} {_SIGNS}".split())
INDEX_HEADING = words(
    r"(?:row |line |serial |ref(?:erence)? ?|kpi |indicator |item |measure |outcome |objective |question "
    r"|commitment )?(?:no\.?|number|#|id|index"
    r"|order|ref\.?|code|n[o°]|sort(?: order)?)|(?:record|row|object|unique|case|event)id|.*\bcodes?"
    r"|kpi|indicator|item"
)
CODE_HEADING = words(
    r"(?!(?:total )?(?:count|sum|number|no\.?|total) of\b).*\b(?:codes?|id|ref(?:erence)?)"
    r"|[a-z]{2,5}\d\dcd"
)  # "wd18cd"
MEASURE_CODE = words(
    r"(?:k?pi|m|ind|obj|sp|ref|q)[ ._-]?\d{1,3}(?:[._]?\d{1,2}|[a-z])?"
)  # "KPI4", "M001", "Q3b"
AREA_LEVEL_HEADING = words(
    r"(?:geograph(?:y|ic(?:al)?)|area|nuts|region(?:al)?|org(?:anisation)?|itl|la|(?:local )?authority|force"
    r"|provider|trust)(?: area)? (?:level|type|class|tier)s?|class|tier"
)
UNIT_REMARK = words(
    r"[(\[]?(?:(?:amounts|figures|values)(?::| in) )?"
    r"(?:numbers?(?:: (?:thousand|million)s?)?"
    r"|(?:percentages?|per ?cent|%) of (?:all )?(?:respondents|people|adults|persons|households|cases)"
    r"|percentages?|per ?cent|%|£ ?(?:m|million|000s?|thousands?)?|thousands?"
    r"|millions?|\(?'?000'?\)?s?|rates?|counts?|persons?|headcount|fte"
    r"|full[ -]time equivalents?|number ?(?:/|and) ?(?:percentages?|per ?cent|rates?).*|rates? per .*"
    r"|ind(?:ex|ices)(?: (?:numbers?|levels?|values?))?(?:\s*[(,:].*|\s?(?:19|20)\d\d.*)?"
    r"|(?:minutes|hours|days)(?: per \w+)?)[)\]]?"
)
VALUE_HEADING = words(
    r"(?:value|count|number|figure|total|amount|data|observation|obs[_ ]value|v4[_ ]\d|result|actual|volume"
    r"|score|measure value|offences|incidents|crimes)s?"
)
PERIOD_HEADING = words(
    r"(?:financial |calendar |reporting |fiscal |time )?(?:year|month|quarter|period|date|week|time|fy"
    r"|yr|qtr|quarter ?/ ?year|year[ /-]?month|month[ /-]?year|yyyymm)"
    r"(?: ?(?:end(?:ing|ed)?|start|to|name|label|commencing|no\.?|number|num))?s?"
)
WRITTEN_HEADING = words(
    r"(?:date |last |data )?(?:of )?(?:the )?(?:snapshot|extract(?:ed|ion)?|refresh(?:ed)?|updated?|created"
    r"|published|(?:up|down)?loaded|export(?:ed)?|generated|modified|run|submitted|(?:data )?as at)"
    r"(?: (?:date|on|at|time|datetime|day|timestamp))*"
)  # when somebody wrote, where another column says the period
MEASURE_HEADING = words(
    r"types? of .{1,30}|(?:performance )?(?:measures?|indicators?|metrics?|offences?|crimes?"
    r"|offence (?:group|type|subgroup|description|code)|crime types?|types?|categor(?:y|ies)|kpis?|topics?"
    r"|descriptions?|outcomes?(?: (?:type|group|description))?|groups?|themes?|objectives?|age(?: group"
    r"| band)?|gender|sex|ethnicity|rank|role|sector|specialty|sub-?group|sub-?categor(?:y|ies)"
    r"|data item|item|question|service|variable|series|subject|name of measure|headings?|domains?"
    r"|demand|department|vehicle|road user|severity"
    r"|(?:(?:strategic|plan|policing|key|corporate|police and crime plan) )?(?:priorit(?:y|ies)|objectives?"
    r"|themes?|outcomes?|aims?|goals?|pillars?|ambitions?))"
    r"(?: name| title| description| type| group)?"
)
OF_FIRMS = words(
    r".*\bsectors?|(?:service )?providers?|suppliers?|contractors?"
)  # unless places are below it
UNIT_HEADING = words(
    r"(?:units?|(?:measured|counted|reported) (?:in|as|by)|measurement|unit of measure(?:ment)?"
    r"|uom|units? of (?:count|data))"
)
DERIVED_HEADING = words(r"deriv(?:ation|ed from)|formulae?|calculation|how calculated")
STATISTIC_HEADING = words(r"(?:statistics?|value type|figure type|basis|measure type|stat)")


PERIOD_KEY = words(
    r"(?:report(?:ing)? |data |return )?(?:periods?(?: covered)?|quarter|month|financial year|year"
    r"|time ?period|date(?: range)?|reporting date"
    r"|(?:[\w ]+ )?(?:position|data|figures|correct|as)(?: as)? at"
    r"|as at|for the period)"
)
AREA_KEY = words(
    r"(?:(?:police )?(?:force|force area|area|police force|policing area|geography|coverage|district|region"
    r"|trust|provider)|(?:local )?policing (?:district|unit|area)|local authority|lp[aud]|bcu|csp|division"
    r"|borough|county|command|locality|neighbourhood|ward)(?: name)?"
)  # what a line above a table calls its own area or period: "Force: Northmoor"


DOCUMENT = words(
    r"(?:[^:|]* )?(?:quarterly|monthly|annual|quarter|q|pcc|performance|scrutiny|monitoring|data)"
    r" (?:returns?|reports?|dashboard|scorecard|pack|framework|bulletin|summary|overview|data)"
    r"|(?:(?:quarterly|monthly|annual|.* plan) )?performance|(?:.* )?holding to account"
    r"|scorecard|dashboard|returns?"
    r"|official(?:[ -]+sensitive)?|not protectively marked|restricted",
)  # "PCC quarterly return": what the workbook is, not what is measured


def is_key(text: str) -> bool:
    """Whether a text names what stands beside it as the area or the period of all that follows."""
    key = text.strip().rstrip(":").strip()
    return AREA_KEY.fullmatch(key) is not None or PERIOD_KEY.fullmatch(key) is not None


def is_label_heading(heading: str) -> bool:
    """Whether a heading says that its column holds labels: a period, a measure, a unit or a statistic."""
    return any(
        pattern.fullmatch(heading)
        for pattern in (PERIOD_HEADING, MEASURE_HEADING, UNIT_HEADING, STATISTIC_HEADING)
    )
