"""Words that say what a number tells of its measure: average, % change, rank ... Data, first match wins."""

import re
from collections.abc import Sequence

from app.domain.figures import Statistic
from app.returns.reader.heading_words import first_look, words

Phrases = Sequence[tuple[re.Pattern[str], Statistic]]

# What was reached of a target is a result: "Attended within target (%)", "Target met".
_REACHED = (
    r"(?!.*\b(?:within|met|meets?|meeting|achiev\w+|hit|hitting|miss\w*|exceed\w*|outside|inside|above|below"
    r"|against|towards?|reach\w*|attain\w*|on)(?: \w+)? (?:target|threshold|goal|milestone)s?\b"
    r"|.*(?:%|\bper ?cent(?:age)?) (?:of|against) (?:the )?target"
    r"|.*\b(?:target|threshold|goal|milestone)s? (?:times? |levels? )?(?:was |were |is |are )?"
    r"(?:met|achieved|hit|missed|reached|attained|exceeded)\b)"
)

_SPAN = (
    r"(?:month(?:ly)?|quarter(?:ly)?|qtr(?:ly)?|year(?:ly)?|annual|weekly|daily|rolling|12[ -]month"
    r"|3[ -]year|3[ -]yr|five[ -]year|5[ -]year|three[ -]year|yearly|mean)"
)

# Labels that say nothing but a statistic: they are not part of the measure's name. First match wins.
CHANGES = (Statistic.CHANGE, Statistic.PERCENTAGE_CHANGE)
WHOLE_STATISTICS: Phrases = (
    (
        words(
            r"(?:change in )?(?:ppt|pp|percentage[ -]points?)(?: (?:change|difference|diff\.?))?"
            r"|(?:change|difference) \((?:ppts?|pp|percentage points?)\)"
        ),
        Statistic.CHANGE,
    ),
    (
        words(
            r"(?:(?:previous|last|prior) (?:year|quarter|month):? )?"
            r"(?:%|per ?cent(?:age)?|pct)[ -]?(?:age )?(?:change|chg|difference|diff\.?|variance"
            r"|increase|inc\.?|increase ?/ ?decrease|var\.?)(?:s)?(?: \(?%\)?)?"
            r"(?: (?:on|from|since|over|compared (?:with|to)|vs\.?|between) .*)?|(?:change|difference"
            r"|variance|var|diff)\.? ?(?:\(%\)|%|\(per ?cent\))(?: .*)?"
            r"|(?:change|difference|variance)\b.{0,40} \((?:%|per ?cent)\)"
            r"|(?:year on year|yoy|annual|quarter on quarter) (?:%|percentage|per cent) change|% \+/-"
            r"|\+/-\s?%|% change.*"
        ),
        Statistic.PERCENTAGE_CHANGE,
    ),
    (
        words(
            r"(?:(?:actual|numerical?|volume|net|absolute|annual|year on year) )?(?:change|difference"
            r"|diff\.?|variance|var\.?|movement|\+/-|increase ?/ ?decrease)"
            r"(?: \(?(?:number|no\.?|volume|actual|n)\)?)?(?: (?:on|in|from|since|over|compared (?:with"
            r"|to)|vs\.?|between|to) .*)?"
            r"|number change|no\. change|change.{0,40}"
            r"|(?:month|quarter|year)[ -]on[ -](?:month|quarter|year)(?: (?:change|difference))?"
        ),
        Statistic.CHANGE,
    ),
    (
        words(
            rf"(?:{_SPAN} )?(?:avg\.?|average|mean|median|ave\.?)(?: {_SPAN})?(?: \(.*\))?|(?:avg"
            rf"|average|mean) (?:per|for the|over) (?:month|quarter|year|.*)"
            rf"|{_SPAN} (?:avg\.?|average|mean)(?: .*)?|\d+[ -](?:month|year|quarter)s? (?:avg\.?"
            rf"|average|mean)"
        ),
        Statistic.AVERAGE,
    ),
    (
        words(
            r"(?:national |force |msg |family |peer )?(?:rank(?:ing)?|position"
            r"|league position)(?: \(.*\)| (?:in|of|out of) .*)?"
        ),
        Statistic.RANK,
    ),
    (
        words(
            rf"{_REACHED}(?:[^,;:]{{0,20}}\b)?(?:target|threshold|goal|milestone|ambition|aspiration)s?"
            r"(?: \(?%\)?| .{0,20})?"
            r"|(?:(?:service|national|force) )?standard(?: \([^()]*\))?"
        ),
        Statistic.TARGET,
    ),
    (
        words(
            r"(?:[^,;:]{0,20}\b)?(?:projection|projected|forecast|predicted"
            r"|year[ -]end estimate)(?: .{0,20})?"
        ),
        Statistic.PROJECTION,
    ),
    (
        words(
            r"(?!.*\b(?:who|that|which|whose|where)\b)"
            r"(?:(?:%|per ?cent(?:ages?)?|pct|perc|pcnt)(?: \(?%\)?)?|(?:%|per ?cent(?:age)?|pct) ?(?:share"
            r"|of (?:the )?(?:total|all|force|overall)(?: .{0,30})?|contribution|distribution)"
            r"|share(?: \(?%\)?)?|proportion(?: \(?%\)?| of (?:total|all)(?: .{0,30})?)?)"
        ),
        Statistic.PERCENTAGE,
    ),
    (
        words(
            r"(?:(?:force|national|regional|county|msg|peer|group|crude|average|avg|mean) ){0,2}rates?"
            r"(?: \(?per .*)?|per (?:1,?000|100,?000|10,?000|million)(?: .*)?|rate of .{0,20} per .*"
        ),
        Statistic.RATE,
    ),
    (
        words(
            r"(?:(?:95% )?confidence (?:interval|limit|level)s?(?: \(.*\))?|margin of error"
            r"|coefficient of variation|cv"
            r"|\+/- ?(?:ci|%|confidence.*|error.*|margin.*)|(?:lower|upper) (?:ci|limit|bound"
            r"|confidence (?:limit|interval))"
            r"|(?:upper|lower) (?:control|warning|process|natural process|action) (?:limit|line)s?"
            r"|lcl|ucl|ci|standard (?:error|deviation)|s\.?d\.?|s\.?e\.?|95% .*|(?:lower|upper) 95%.*"
            r"|\+/- ?\d.*)"
        ),
        Statistic.OTHER,
    ),
    (
        words(
            r"(?:in )?(?:'?000'?s?|thousands?|millions?)|outturns?|numbers?|no\.?|counts?|volumes?|values?|n"
            r"|actuals?|figures?|total numbers?|data|result|amount|obs(?:ervation)?(?:_value)?|v4_\d"
            r"|all figures|number \(.{0,12}\)"
        ),
        Statistic.VALUE,
    ),
)

may_be_statistic = first_look(
    r"%|per|pct|pp|chang|chg|diff|var|movement|\+/-|increase|yoy|year|quarter|av(?:g|e)|mean|median"
    r"|rank|position|target|threshold|goal|milestone"
    r"|ambition|aspiration|project|forecast|predict|share|proportion|rate|confidence|lower|upper|lcl"
    r"|ucl|ci\b|standard|s\.?[de]\.?\b|95|num|no\b|count"
    r"|-on-|growth|vol|value|outturn|000|thousand|million|^n$|actual|figure|data|result|amount|obs|v4"
)

# Words inside a longer label: the label stays, its statistic is known.
INNER_STATISTICS: Phrases = (
    (words(r"(?:^|[-:|] )rank(?:ing)? (?:of|on|for|by)\b(?! (?:officer|staff))"), Statistic.RANK),
    (
        words(
            r"(?:%|\bper ?cent(?:age)?|\bpct) ?(?:change|difference|increase|variance)\b|\bchange \(%\)"
            r"|\b(?:change|difference|variance) %|^[yqm]-on-[yqm]\b|\bannual growth rates?\b"
        ),
        Statistic.PERCENTAGE_CHANGE,
    ),
    (words(r"\bpercentage[ -]point"), Statistic.CHANGE),
    (
        words(
            r"\b(?:quarter(?:ly)?|qtr|month(?:ly)?|year(?:ly)?|annual|12[ -]month|3[ -]year) (?:avg"
            r"|average|mean)\b|\b(?:avg|average) \(|\b(?:avg|average)$"
        ),
        Statistic.AVERAGE,
    ),
    (
        words(
            r"^(?:numerical |actual |net |volume )?change\b|\bchange (?:in \d+ (?:months?|years?)|since"
            r"|from|on (?:last|previous)|compared)\b|\bdifference (?:from|since|between|to)\b|\bchange$"
        ),
        Statistic.CHANGE,
    ),
    (words(r"\brank(?:ing)?$|^rank\b"), Statistic.RANK),
    (words(rf"^{_REACHED}(?:.*\btarget$|target\b)"), Statistic.TARGET),
    (words(r"\b(?:projection|forecast|projected)\b"), Statistic.PROJECTION),
    (
        words(
            r"^(?:%|per ?cent(?:age)?\b|proportion\b|share\b)|\bas a (?:%|percentage|proportion) of\b"
            r"|\((?:row|col(?:umn|\.)?) ?(?:%|per ?cent(?:age)?)\)$|\(% of .*\)$"
        ),
        Statistic.PERCENTAGE,
    ),
    (
        words(
            r"\bper (?:1,?000|100,?000|10,?000|million)\b|\bper \(?'?000'?s?\b"
            r"|\b(?:crude|standardi[sz]ed|specific) (?:\w+ )?rates?\b"
        ),
        Statistic.RATE,
    ),
    (
        words(
            r"\b(?:lower|upper) (?:9\d(?:\.\d)? ?% )?(?:ci|confidence|limit|bound)|\bconfidence interval"
            r"|\bstandard error"
        ),
        Statistic.OTHER,
    ),
)


def whole_statistic(label: str) -> Statistic | None:
    """The statistic that a label is, having no other words: "% change", "Quarter Avg"; else None."""
    if not may_be_statistic(label):
        return None
    return next((statistic for pattern, statistic in WHOLE_STATISTICS if pattern.fullmatch(label)), None)


def inner_statistic(label: str) -> Statistic | None:
    """The statistic that words inside a label name; else None."""
    if not may_be_statistic(label):
        return None
    return next((statistic for pattern, statistic in INNER_STATISTICS if pattern.search(label)), None)
