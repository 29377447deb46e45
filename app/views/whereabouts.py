"""Where one was in each panel file when it was closed: page, quarter, area, tab, and what pages remember."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.periods import quarter_of
from app.queries.frame_types import PanelSummary
from app.runtime.preferences import Preferences
from app.views.places import LIST_OF, PageName, Place

PANELS_REMEMBERED = 10
# Pages that show something one is in the middle of: coming back, one starts from their list.
PASSING = {PageName.IMPORT}
Memories = Mapping[PageName, Mapping[str, str]]  # by the name of a filter, tab or handle


class Whereabouts:
    """Where one was in one panel file, kept in the user's settings."""

    def __init__(self, preferences: Preferences, panel: Path) -> None:
        self._preferences = preferences
        self._panel = str(panel)

    def place(self, summary: PanelSummary, first: Place) -> Place:
        """Where one was, as far as it is still there; otherwise `first`."""
        return remembered(self._preferences.settings.places, self._panel, summary, first)

    def memory_of(self, page: PageName) -> dict[str, str]:
        """What a page wanted to be reminded of; empty if nothing."""
        return remembered_filters(self._preferences.settings.places, self._panel, page)

    def keep(self, summary: PanelSummary, here: Place, memories: Memories) -> None:
        """Write down where one is, and what pages want to be reminded of."""
        known = self._preferences.settings.places
        self._preferences.change(places=remember(known, self._panel, summary, here, memories))


def remembered(places: str, panel: str, summary: PanelSummary, first: Place) -> Place:
    """Where one was in a panel file, as far as it is still there; otherwise `first`.

    Where a newer quarter has come since, one begins with what changed in it.
    """
    known = _entry(places, panel)
    try:
        page = PageName(known["page"])
        quarter = quarter_of(date.fromisoformat(known["quarter"])) if known.get("quarter") else None
    except (KeyError, TypeError, ValueError):
        return first
    if page in PASSING:
        page = LIST_OF[page]
    if known.get("newest") != _newest(summary):
        page, known = first.page, {**known, "key": None, "tab": ""}  # a new quarter: what changed comes first
        quarter = None
    area = known.get("area")
    found = replace(first, page=page, key=_whole(known.get("key")), tab=str(known.get("tab", "")))
    if quarter in summary.quarters:
        found = replace(found, quarter=quarter)
    if area in {choice.id for choice in summary.areas}:
        found = replace(found, area_id=area)
    return replace(found, page=LIST_OF[page]) if page in LIST_OF and found.key is None else found


def remembered_filters(places: str, panel: str, page: PageName) -> dict[str, str]:
    """What a page wanted to be reminded of, as it said it; empty if nothing."""
    filters = _entry(places, panel).get("filters")
    known = filters.get(page.value) if isinstance(filters, dict) else None
    return {str(name): str(state) for name, state in known.items()} if isinstance(known, dict) else {}


def remember(places: str, panel: str, summary: PanelSummary, here: Place, filters: Memories) -> str:
    """The texts of all panel files with this one's place first."""
    before = _entry(places, panel).get("filters")
    kept = before if isinstance(before, dict) else {}
    entry = {
        "page": here.page.value,
        "quarter": here.quarter.start.isoformat() if here.quarter else "",
        "area": here.area_id,
        "key": here.key,
        "tab": here.tab,
        "newest": _newest(summary),
        "filters": {**kept, **{page.value: dict(states) for page, states in filters.items()}},
    }
    others = {name: known for name, known in _all(places).items() if name != panel}
    newest = dict(list({panel: entry, **others}.items())[:PANELS_REMEMBERED])
    return json.dumps(newest, ensure_ascii=False)


def _newest(summary: PanelSummary) -> str:
    return summary.quarters[0].start.isoformat() if summary.quarters else ""


def _entry(places: str, panel: str) -> dict[str, Any]:
    entry = _all(places).get(panel)
    return entry if isinstance(entry, dict) else {}


def _all(places: str) -> dict[str, Any]:
    try:
        known = json.loads(places or "{}")
    except ValueError:
        return {}
    return known if isinstance(known, dict) else {}


def _whole(value: object) -> int | None:
    return value if type(value) is int else None
