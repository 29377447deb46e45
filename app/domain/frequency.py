"""How often a measure is reported, from the words of its set-up."""

import re

from app.domain.measures import Measure

SELDOM = re.compile(r"annual|half|twice|every year|once a year|yearly|every six months", re.I)
IRREGULAR = re.compile(r"when|as needed|as required|ad[- ]hoc|irregular|on request|once only|no longer", re.I)
EACH_QUARTER = re.compile(r"month|quarter|week|dai?ly", re.I)
EACH_MONTH = re.compile(r"month(?!s)|week|dai?ly", re.I)


def is_seldom(measure: Measure) -> bool:
    """Whether a measure is said to be reported less often than every quarter."""
    return SELDOM.search(measure.frequency) is not None


def is_irregular(measure: Measure) -> bool:
    """Whether it is said to be reported when there is something to report."""
    return IRREGULAR.search(measure.frequency) is not None


def said_each_quarter(measure: Measure) -> bool:
    """Whether it is said to be reported every quarter, or more often."""
    often = EACH_QUARTER.search(measure.frequency) is not None
    return often and not is_seldom(measure) and not is_irregular(measure)


def said_each_month(measure: Measure) -> bool:
    """Whether it is said to be reported every month, or more often: "Monthly", not "rolling 12 months"."""
    return EACH_MONTH.search(measure.frequency) is not None and not is_seldom(measure)
