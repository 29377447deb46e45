"""Which page is made for which name. Each is imported only when it is first looked at."""

from importlib import import_module

from app.views.desk import Desk
from app.views.page import Page
from app.views.places import PageName

CLASSES = {
    PageName.CHANGES: ("app.views.changes_page", "ChangesPageView"),
    PageName.OBJECTIVES: ("app.views.objectives_page", "ObjectivesPage"),
    PageName.OBJECTIVE: ("app.views.objective_page", "ObjectivePageView"),
    PageName.MEASURES: ("app.views.measures_page", "MeasuresPage"),
    PageName.MEASURE: ("app.views.measure_page", "MeasurePageView"),
    PageName.QUESTIONS: ("app.views.questions_page", "QuestionsPage"),
    PageName.RETURNS: ("app.views.returns_page", "ReturnsPage"),
    PageName.BRIEF: ("app.views.brief_page", "BriefPage"),
}


def make_page(name: PageName, desk: Desk) -> Page:
    """Make a page; charts and papers bring their libraries only now."""
    module, page_class = CLASSES[name]
    made: Page = getattr(import_module(module), page_class)(desk)
    return made
