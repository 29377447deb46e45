"""The board: objectives by aim, with their ratings side by side."""

from app.domain.changes import Changed
from app.models.board_model import BoardModel
from app.queries.page_types import ObjectiveRow
from app.views.card_table import CardTable
from app.views.desk import Desk
from app.views.page import Page
from app.views.page_header import PageHeader
from app.views.places import PageName, Place


class ObjectivesPage(Page):
    """Opens an objective with a click or Enter."""

    name = PageName.OBJECTIVES
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self.header = PageHeader()
        self.model = BoardModel()
        self.table = CardTable(self.model, "Objectives by aim")
        self.table.opened.connect(self._on_opened)
        self.body.setSpacing(4)
        self.body.addWidget(self.header)
        self.body.addSpacing(8)
        self.body.addWidget(self.table, 1)

    def load(self, place: Place) -> None:
        """Read the board."""
        if place.quarter is None:
            return self.say_nothing_imported()
        board = self.desk.reader.board(place.quarter, place.area_id)
        self.header.say(board.headline, board.subtitle)
        here = self.table.row_here()
        self.model.show_board(board)
        if isinstance(here, ObjectiveRow):
            self.table.choose(self.model.line_of(lambda row: row.objective_id == here.objective_id))
        return None

    def title(self) -> str:
        """The page's name."""
        return "Objectives"

    def focus_first(self) -> None:
        """The board itself."""
        self.table.setFocus()

    def _on_opened(self, row: ObjectiveRow) -> None:
        self.follow(PageName.OBJECTIVE, row.objective_id)
