"""A day as people write it: "27 November 2019", "27/11/19", "2019-11-27", "27 Nov", "in 3 weeks"."""

import re
from datetime import date, timedelta

from app.domain.periods import MONTHS

DAYS = {"day": 1, "week": 7}


def parse_day(text: str, today: date) -> date | None:
    """The day that words name; None if they name none. Day before month, as in Britain.

    Without a year the next such day from `today` on is meant. Raises nothing.
    """
    words = " ".join(text.split()).casefold().rstrip(".")
    if words in ("today", "now"):
        return today
    if words == "tomorrow":
        return today + timedelta(days=1)
    for read in (_iso, _ahead, _with_slashes, _with_month):
        try:
            if (day := read(words, today)) is not None:
                return day
        except (ValueError, OverflowError):
            return None
    return None


def _iso(words: str, _today: date) -> date | None:
    return date.fromisoformat(words) if re.fullmatch(r"\d{4}-\d\d-\d\d", words) else None


def _ahead(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(?:in |within )?(\d{1,3}|a|one|two|three|four|six) (day|week)s?", words)
    if found is None:
        return None
    count = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}.get(found[1]) or int(found[1])
    return today + timedelta(days=count * DAYS[found[2]])


def _with_slashes(words: str, today: date) -> date | None:
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?", words)
    return _dated(found[1], int(found[2]), found[3], today) if found else None


def _with_month(words: str, today: date) -> date | None:
    found = re.fullmatch(
        r"(?:[a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})\.?,?(?: (\d{4}))?", words
    )
    if found is None:
        return None
    months = [n for n, name in enumerate(MONTHS) if n and name.casefold().startswith(found[2])]
    return _dated(found[1], months[0], found[3], today) if len(months) == 1 else None


def _dated(day: str, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
    here = date(today.year, month, int(day))
    return here if here >= today else date(today.year + 1, month, int(day))
