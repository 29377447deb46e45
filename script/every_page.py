"""Every page that is registered, with something to show on it: for pictures and for walks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.periods import Period
from app.errors import UserError
from app.views.places import LIST_OF, Link, PageName, Place

if TYPE_CHECKING:
    from app.queries.reader import Reader
    from app.views.main_window import MainWindow


def every_page(window: "MainWindow") -> dict[str, Link]:
    """A link to each page, by a name for it; pages of one thing show one that has much to show."""
    found = {name.value.replace(" ", "-"): Link(name) for name in PageName if name not in LIST_OF}
    for page in LIST_OF:
        for name, key in keys_for(page, window):
            area = window.desk.reader.panel().areas[1].id if page is PageName.AREA else None
            found[name] = Link(page, key, area)
    return found


def fullest_quarter(window: "MainWindow") -> Place:
    """Where one is, in the quarter with the most figures: the newest may have come with few."""
    here, reader = window.history.here, window.desk.reader

    def reported(quarter: Period) -> int:
        try:
            return sum(1 for row in reader.measures(quarter, here.area_id).rows if row.value_text)
        except UserError:
            return 0

    return replace(here, quarter=max(reader.panel().quarters, key=reported, default=here.quarter))


def every_tab(window: "MainWindow", name: str, link: Link) -> Iterator[tuple[str, Link]]:
    """The page itself and, where it has tabs, each of them; the page must be in front."""
    tabs = getattr(window.page, "tabs", None)
    if tabs is None:
        yield name, link
        return
    for number in range(tabs.count()):
        tab = tabs.tabText(number).replace("&", "").split(" (")[0]  # without how many there are
        yield f"{name}-{tab.lower().replace(' ', '-')}", Link(link.page, link.key, tab=tab)


def keys_for(page: PageName, window: "MainWindow") -> list[tuple[str, int | None]]:
    """What a page of one thing may show, by a name for the picture; nothing where the panel has none."""
    try:
        return _keys(page, window)
    except UserError:
        return []


def _keys(page: PageName, window: "MainWindow") -> list[tuple[str, int | None]]:
    here, reader = window.history.here, window.desk.reader
    if here.quarter is None:
        return [(page.value.replace(" ", "-"), None)]
    match page:
        case PageName.OBJECTIVE:
            sections = reader.board(here.quarter, here.area_id).sections
            rows = [row for section in sections for row in section.rows]
            if not rows:
                return []
            busiest = max(rows, key=lambda row: row.better + row.worse + row.steady + row.not_judged)
            return [("objective", busiest.objective_id)]
        case PageName.MEASURE:
            rows = reader.measures(here.quarter, here.area_id).rows
            if not rows:
                return []
            drawn = max(rows, key=lambda row: (len(row.spark), len(row.spark_signals)))
            plain = min(rows, key=lambda row: len(row.spark))
            return [("measure", drawn.measure_id), ("measure-plain", plain.measure_id)]
        case PageName.PAPER:
            return [("paper", _first_paper(reader))]
    return [(page.value.replace(" ", "-"), None)]


def _first_paper(reader: "Reader") -> int | None:
    papers = reader._store.papers.all()
    return papers[0].id if papers else None
