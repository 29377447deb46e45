"""Which page is made for which name. Each is imported only when it is first looked at."""
# ruff: noqa: PLC0415, N813 - charts and papers bring large libraries; the packager finds what is written out

from app.views.desk import Desk
from app.views.page import Page
from app.views.places import PageName


def make_page(name: PageName, desk: Desk) -> Page:
    """Make a page; charts and papers bring their libraries only now."""
    return page_class(name)(desk)


def page_class(name: PageName) -> type[Page]:
    """The class of a page."""
    found: type[Page]
    match name:
        case PageName.CHANGES:
            from app.views.changes_page import ChangesPageView as found
        case PageName.OBJECTIVES:
            from app.views.objectives_page import ObjectivesPage as found
        case PageName.OBJECTIVE:
            from app.views.objective_page import ObjectivePageView as found
        case PageName.MEASURES | PageName.MEASURE | PageName.AREAS | PageName.AREA:
            return _figures_class(name)
        case PageName.IMPORT:
            from app.views.import_page import ImportPage as found
        case PageName.RETURNS:
            from app.views.returns_page import ReturnsPage as found
        case PageName.BRIEF:
            from app.views.brief_page import BriefPage as found
        case _:
            return _cycle_class(name)
    return found


def _figures_class(name: PageName) -> type[Page]:
    """The class of a page of measures or areas."""
    found: type[Page]
    match name:
        case PageName.MEASURES:
            from app.views.measures_page import MeasuresPage as found
        case PageName.MEASURE:
            from app.views.measure_page import MeasurePageView as found
        case PageName.AREAS:
            from app.views.areas_page import AreasPage as found
        case _:
            from app.views.area_page import AreaPageView as found
    return found


def _cycle_class(name: PageName) -> type[Page]:
    """The class of a page of the scrutiny cycle."""
    found: type[Page]
    match name:
        case PageName.QUESTIONS:
            from app.views.questions_page import QuestionsPage as found
        case PageName.LEDGER:
            from app.views.ledger_page import LedgerPageView as found
        case PageName.DELIVERY:
            from app.views.delivery_page import DeliveryPageView as found
        case PageName.MEETINGS:
            from app.views.meetings_page import MeetingsPageView as found
        case PageName.PLAN:
            from app.views.plan_history_page import PlanHistoryPage as found
        case PageName.PAPER:
            from app.views.paper_page import PaperPageView as found
    return found
