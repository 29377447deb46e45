"""The wordings of reports that make a claim which figures can bear out or not."""

import re

from app.domain.periods import MONTHS

UP = r"increas\w*|rise\w*|rose|risen|higher|upward"
DOWN = r"decreas\w*|reduc\w*|fall\w*|fell|lower|declin\w*"
GAP = r"[^.;]{0,60}?"
WAY = rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))"
AGAINST = r"(?:on|from|than|compared (?:to|with)) (?:the )?"
# "increased volumes on (previous) month", "reduction compared to the previous period", "fell last month"
ON_PREVIOUS = re.compile(
    rf"\b{WAY}{GAP}\b(?:{AGAINST}(?:previous |last )?(?P<unit>month|quarter|(?<=previous )period)"
    r"|(?:in )?(?:the )?last (?P<last>month|quarter))\b(?! last year)",
    re.IGNORECASE,
)
# "up on the same month last year", "year on year reduction"
YEAR_ON_YEAR = re.compile(
    rf"\b{WAY}{GAP}\b{AGAINST}same (?P<unit>month|quarter|period) (?:of |in )?(?:the )?"
    rf"(?:last|previous) year\b|\byear[- ]on[- ]year (?:(?P<up_yearly>{UP})|(?P<down_yearly>{DOWN}))\b",
    re.IGNORECASE,
)
AVERAGE = re.compile(r"\b(?P<side>above|below) (?:the )?(?:monthly |quarterly )?average\b", re.IGNORECASE)
EXCEPTIONAL = re.compile(
    r"\b(?:(?P<no>no exceptional volumes|volumes not exceptional|no significant change)"
    r"|exceptional volumes)\b(?: (?:in|at) (?P<where>[^.;]+))?",
    re.IGNORECASE,
)
SINCE = re.compile(rf"\bsince (?P<month>{'|'.join(MONTHS[1:])}) (?P<year>\d{{4}})\b", re.IGNORECASE)
IN_AVERAGE = rf"in (?:the )?(?:monthly |quarterly )?average{GAP}\bin (?P<areas>[^.;]+)"
AVERAGE_ROSE = re.compile(rf"\b(?:{UP}) {IN_AVERAGE}", re.IGNORECASE)
AVERAGE_FELL = re.compile(rf"\b(?:{DOWN}) {IN_AVERAGE}", re.IGNORECASE)
