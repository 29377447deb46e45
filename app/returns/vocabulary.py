"""The words of the field: what headings call their columns, statistics, units. Data, in one place."""

import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.domain.measures import Unit

Phrases = Sequence[tuple[re.Pattern[str], Statistic]]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})", re.IGNORECASE)


MARKER_HEADING = _words(
    r"(?:data )?(?:markers?|flags?|shorthand|symbols?|footnotes?|notes?|note|marker code|suppress(?:ed|ion)|status flag|quality(?: flag)?"
    r"|obs(?:ervation)? status|value note|data marking|marking)s?"
)
COMMENT_HEADING = _words(
    r".*\b(?:comments?|commentary|narrative|remarks?|explanation|rag|rag (?:rating|status)|trend|direction(?: of travel)?|status|action|activity"
    r"|owner|lead|polarity|notes|reason|source|definition|signs? of improvement|significance|arrow|dot|data source|frequency|description)\b.*"
)
INDEX_HEADING = _words(
    r"(?:row |line |serial |ref(?:erence)? ?)?(?:no\.?|number|#|id|index|order|ref\.?|code|n[o°]|sort(?: order)?)|.*\bcodes?"
)
VALUE_HEADING = _words(
    r"(?:value|count|number|figure|total|amount|data|observation|obs_value|v4_\d|result|actual|volume|score|measure value|offences|incidents|crimes)s?"
)
PERIOD_HEADING = _words(
    r"(?:financial |calendar |reporting |fiscal |time )?(?:year|month|quarter|period|date|week|time|fy|yr|qtr|quarter ?/ ?year)(?: ?(?:end(?:ing|ed)?|to|name|label|commencing))?s?"
)
MEASURE_HEADING = _words(
    r"(?:performance )?(?:measures?|indicators?|metrics?|offences?|crimes?|offence (?:group|type|subgroup|description|code)|crime types?|types?|categor(?:y|ies)|kpis?|topics?"
    r"|descriptions?|outcomes?(?: (?:type|group|description))?|groups?|themes?|objectives?|age(?: group| band)?|gender|sex|ethnicity|rank|role|sector|specialty|sub-?group|sub-?categor(?:y|ies)"
    r"|data item|item|question|service|variable|series|subject|name of measure|headings?|domains?|priorit(?:y|ies)|activity|demand|department|vehicle|road user|severity)"
    r"(?: name| title| description| type| group)?"
)
UNIT_HEADING = _words(r"(?:units?|unit of measure(?:ment)?|uom|units? of (?:count|data))")
STATISTIC_HEADING = _words(r"(?:statistics?|value type|figure type|basis|measure type|stat)")


def is_label_heading(heading: str) -> bool:
    """Whether a heading says that its column holds labels: a period, a measure, a unit or a statistic."""
    return any(
        pattern.fullmatch(heading)
        for pattern in (PERIOD_HEADING, MEASURE_HEADING, UNIT_HEADING, STATISTIC_HEADING)
    )


_SPAN = r"(?:month(?:ly)?|quarter(?:ly)?|qtr(?:ly)?|year(?:ly)?|annual|weekly|daily|rolling|12[ -]month|3[ -]year|3[ -]yr|five[ -]year|5[ -]year|three[ -]year|yearly|mean)"

# Labels that say nothing but a statistic: they are not part of the measure's name. First match wins.
WHOLE_STATISTICS: Phrases = (
    (
        _words(
            r"(?:change in )?(?:ppt|pp|percentage[ -]points?)(?: (?:change|difference|diff\.?))?|(?:change|difference) \((?:ppts?|pp|percentage points?)\)"
        ),
        Statistic.CHANGE,
    ),
    (
        _words(
            r"(?:%|per ?cent(?:age)?|pct)[ -]?(?:age )?(?:change|chg|difference|diff\.?|variance|increase|inc\.?|increase ?/ ?decrease|var\.?)(?:s)?(?: \(?%\)?)?"
            r"(?: (?:on|from|since|over|compared (?:with|to)|vs\.?|between) .*)?|(?:change|difference|variance|var|diff)\.? ?(?:\(%\)|%|\(per ?cent\))(?: .*)?"
            r"|(?:year on year|yoy|annual|quarter on quarter) (?:%|percentage|per cent) change|% \+/-|\+/-\s?%|% change.*"
        ),
        Statistic.PERCENTAGE_CHANGE,
    ),
    (
        _words(
            r"(?:(?:actual|numerical?|volume|net|absolute|annual|year on year) )?(?:change|difference|diff\.?|variance|var\.?|movement|\+/-|increase ?/ ?decrease)"
            r"(?: \(?(?:number|no\.?|volume|actual|n)\)?)?(?: (?:on|in|from|since|over|compared (?:with|to)|vs\.?|between|to) .*)?"
            r"|number change|no\. change|change.{0,40}"
        ),
        Statistic.CHANGE,
    ),
    (
        _words(
            rf"(?:{_SPAN} )?(?:avg\.?|average|mean|median|ave\.?)(?: {_SPAN})?(?: \(.*\))?|(?:avg|average|mean) (?:per|for the|over) (?:month|quarter|year|.*)"
            rf"|{_SPAN} (?:avg\.?|average|mean)(?: .*)?|\d+[ -](?:month|year|quarter)s? (?:avg\.?|average|mean)"
        ),
        Statistic.AVERAGE,
    ),
    (
        _words(
            r"(?:national |force |msg |family |peer )?(?:rank(?:ing)?|position|league position)(?: \(.*\)| (?:in|of|out of) .*)?"
        ),
        Statistic.RANK,
    ),
    (
        _words(
            r"(?:.{0,20}\b)?(?:target|threshold|goal|milestone|ambition|aspiration)s?(?: \(?%\)?| .{0,20})?"
        ),
        Statistic.TARGET,
    ),
    (
        _words(
            r"(?:.{0,20}\b)?(?:projection|projected|forecast|predicted|year[ -]end estimate)(?: .{0,20})?"
        ),
        Statistic.PROJECTION,
    ),
    (
        _words(
            r"(?:%|per ?cent(?:ages?)?|pct)(?: \(?%\)?)?|(?:%|per ?cent(?:age)?|pct) ?(?:share|of (?:the )?(?:total|all|force|overall)(?: .{0,30})?|contribution|distribution)|share(?: \(?%\)?)?|proportion(?: \(?%\)?| of (?:total|all)(?: .{0,30})?)?"
        ),
        Statistic.PERCENTAGE,
    ),
    (
        _words(
            r"(?:crude |age[ -]standardised )?rates?(?: \(?per .*)?|per (?:1,?000|100,?000|10,?000|million)(?: .*)?|rate of .{0,20} per .*|(?:offences|incidents|crimes) per (?:1,?000|100,?000).*"
        ),
        Statistic.RATE,
    ),
    (
        _words(
            r"(?:confidence interval|(?:lower|upper) (?:ci|limit|bound|confidence (?:limit|interval))|lcl|ucl|ci|standard (?:error|deviation)|s\.?d\.?|s\.?e\.?|95% .*|(?:lower|upper) 95%.*|\+/- ?\d.*)"
        ),
        Statistic.OTHER,
    ),
    (
        _words(
            r"numbers?|no\.?|counts?|volumes?|values?|n|actuals?|figures?|total numbers?|data|result|amount|obs(?:ervation)?(?:_value)?|v4_\d|all figures|number \(.{0,12}\)"
        ),
        Statistic.VALUE,
    ),
)

# Words inside a longer label: the label stays, its statistic is known.
INNER_STATISTICS: Phrases = (
    (
        _words(
            r"(?:%|\bper ?cent(?:age)?|\bpct) ?(?:change|difference|increase|variance)\b|\bchange \(%\)|\b(?:change|difference|variance) %"
        ),
        Statistic.PERCENTAGE_CHANGE,
    ),
    (_words(r"\bpercentage[ -]point"), Statistic.CHANGE),
    (
        _words(
            r"\b(?:quarter(?:ly)?|qtr|month(?:ly)?|year(?:ly)?|annual|12[ -]month|3[ -]year) (?:avg|average|mean)\b|\b(?:avg|average) \(|\b(?:avg|average)$"
        ),
        Statistic.AVERAGE,
    ),
    (
        _words(
            r"^(?:numerical |actual |net |volume )?change\b|\bchange (?:in \d+ (?:months?|years?)|since|from|on (?:last|previous)|compared)\b|\bdifference (?:from|since|between|to)\b|\bchange$"
        ),
        Statistic.CHANGE,
    ),
    (_words(r"\brank(?:ing)?$|^rank\b"), Statistic.RANK),
    (_words(r"\btarget$|^target\b"), Statistic.TARGET),
    (_words(r"\b(?:projection|forecast|projected)\b"), Statistic.PROJECTION),
    (
        _words(r"^(?:%|per ?cent(?:age)?\b|proportion\b|share\b)|\bas a (?:%|percentage|proportion) of\b"),
        Statistic.PERCENTAGE,
    ),
    (_words(r"\bper (?:1,?000|100,?000|10,?000|million)\b"), Statistic.RATE),
    (
        _words(r"\b(?:lower|upper) (?:ci|confidence|limit|bound)|\bconfidence interval|\bstandard error"),
        Statistic.OTHER,
    ),
)

_NO_LIMIT = r"(?<![\d+] )(?<!within )"  # "within 20 minutes" and "20+ days" are limits, not units
UNITS: Sequence[tuple[re.Pattern[str], Unit]] = (
    (_words(r"\bper (?:one )?(?:1,?000|thousand)\b|/1,?000\b|‰"), Unit.PER_1000),
    (_words(r"\bper (?:100,?000|hundred thousand)\b|/100,?000\b|\bper 100k\b"), Unit.PER_100000),
    (_words(r"\bper (?:10,?000|million)\b"), Unit.OTHER),
    (_words(r"%|\bper ?cent(?:age)?s?\b|\bpct\b|\bpercentage[ -]points?\b|\bproportion\b"), Unit.PERCENT),
    (
        _words(rf"[(\[,]\s*(?:in )?(?:minutes|mins?)\.?\s*[)\]]?|{_NO_LIMIT}\b(?:minutes|mins)$|^(?:minutes|mins)\b"),
        Unit.MINUTES,
    ),
    (
        _words(
            rf"[(\[,]\s*(?:in )?(?:hours|hrs?)\.?\s*[)\]]?|{_NO_LIMIT}\b(?:hours|hrs)(?: lost| worked| owed)?$|^(?:hours|hrs)\b"
        ),
        Unit.HOURS,
    ),
    (
        _words(
            rf"[(\[,]\s*(?:in )?(?:calendar |working )?days?\.?\s*[)\]]?|{_NO_LIMIT}\bdays(?: lost)?$"
            r"|^(?:number of )?(?:working |calendar )?days\b"
        ),
        Unit.DAYS,
    ),
    (_words(r"£|\bpounds\b|\bgbp\b"), Unit.POUNDS),
    (_words(r"\bratio\b|\b1:\d"), Unit.RATIO),
    (
        _words(
            r"[(\[]\s*(?:seconds|secs|years|weeks|months|miles|km|score|index)\s*[)\]]|^(?:score|index|seconds|secs)$"
            r"|\(20\d\d ?= ?100\)"
        ),
        Unit.OTHER,
    ),
)
UNIT_LABELS: Sequence[tuple[re.Pattern[str], Unit]] = (
    (
        _words(
            r"(?:numbers?|counts?|persons?|people|no\.?|fte|full[ -]time equivalents?|headcount|each|offences|incidents|crimes|cases|number of .{1,40})(?: \(.*\))?"
        ),
        Unit.COUNT,
    ),
    (_words(r"minutes|mins?"), Unit.MINUTES),
    (_words(r"hours|hrs?"), Unit.HOURS),
    (_words(r"(?:working |calendar )?days"), Unit.DAYS),
    (_words(r"£(?:s|m|k|bn|000s?| ?million| ?thousand| ?thousands)?|pounds(?: sterling)?|gbp"), Unit.POUNDS),
    (_words(r"%|per ?cent(?:ages?)?|pct"), Unit.PERCENT),
    (_words(r"(?:rate )?per (?:1,?000|thousand)(?: .*)?|rate per 1,?000.*"), Unit.PER_1000),
    (_words(r"(?:rate )?per 100,?000(?: .*)?|rate per 100,?000.*"), Unit.PER_100000),
    (_words(r"ratios?"), Unit.RATIO),
    (_words(r"score|index|seconds|secs|years|weeks|months|miles"), Unit.OTHER),
)


# Words that measures are made of and areas are not: a label with one of them is no unknown area.
MEASURE_WORDS = frozenset(
    """abuse abstraction accident accidents adult adults age aged all alcohol allegation allegations antisocial any applications arrest arrests
    arson asian assault assaults asb attended attendance available average bail base beds bicycle black breach budget burglary business
    call calls cancelled care case cases casualties casualty cause caution cautions change charge charged child children civilian closed
    commercial community complaint complaints conduct confidence conviction convictions cost count counts court crime crimes criminal custody cyber
    cyclist cyclists damage deaths demand detection detections disposal disposals domestic drug drugs dwelling emergency employee employees
    engagement environmental estimate ethnicity expenditure experienced factor fatal female females figures finalised fine fines fire firearm firearms fraud
    fte funding funds grade group harassment harm hate headcount hospital hours household households homicide incident incidents income
    injured injury investigation issue killed knife lost male males maternity measure mental minutes missing mixed motor murder nuisance
    number numbers objective occupied offence offences offender offenders officer officers order other outcome outcomes outstanding overall pcso pcsos
    pedestrian pedestrians people per percent percentage performance person personal persons police population positive possession prevention
    property prosecution public racial rape rate reason received recorded referral referrals reoffending repeat report reported reports resolved response
    road robbery rural satisfaction satisfied search searches seized serious service sexual sickness slight special specials staff stalking stolen stop
    stops summons supervision survey suspect suspects taken target tenure theft time times total traffic transport trips unknown users value van vehicle vehicles
    victim victims violence violent visits volume volunteers warning weapons white with without witness women workforce young youth""".split()
)


def has_measure_word(label: str) -> bool:
    """Whether a label has a word that names measures and their categories."""
    return any(word in MEASURE_WORDS for word in re.findall(r"[a-z]+", label.casefold()))


def looks_like_name(label: str) -> bool:
    """Whether a label could be a place that nobody here knows: few words, with capitals, none of a measure."""
    words = label.split()
    small = {"of", "and", "the", "upon", "under", "in", "on", "le", "&", "-", "with", "for"}
    return (
        0 < len(words) <= 5
        and not any(letter.isdigit() for letter in label)
        and all(word in small or word[0].isupper() or word[0] in "(&-" for word in words)
        and not has_measure_word(label)
    )


def whole_statistic(label: str) -> Statistic | None:
    """The statistic that a label is, having no other words: "% change", "Quarter Avg", "Number"; else None."""
    return next((statistic for pattern, statistic in WHOLE_STATISTICS if pattern.fullmatch(label)), None)


def inner_statistic(label: str) -> Statistic | None:
    """The statistic that words inside a label name; else None."""
    return next((statistic for pattern, statistic in INNER_STATISTICS if pattern.search(label)), None)


def unit_of(label: str) -> Unit | None:
    """The unit that a label names anywhere: "Repeat Rate (%)", "Rate per 1,000 population"; else None."""
    return next((unit for pattern, unit in UNITS if pattern.search(label)), None)


def unit_label(label: str) -> Unit | None:
    """The unit that a whole label is, as in a column of units; else None."""
    return next((unit for pattern, unit in UNIT_LABELS if pattern.fullmatch(label)), None)
