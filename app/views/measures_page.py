"""All measures: a tree by heading or aim, and a table with sentence, small line and ratings of each."""

from PySide6.QtGui import QResizeEvent

from app.domain.changes import Changed
from app.models.measure_tree import MeasureTree
from app.models.measures_model import MeasuresModel, holding
from app.queries.measure_groups import groups_by_heading
from app.queries.page_types import MeasureGroup, MeasureList, MeasureRow
from app.views.card_table import CardTable
from app.views.chooser import Chooser
from app.views.components import label
from app.views.desk import Desk
from app.views.filter_field import FilterField
from app.views.flow_row import FlowRow
from app.views.measure_tree_view import MeasureTreeView
from app.views.page import Page, Remembered
from app.views.page_header import PageHeader
from app.views.places import PageName, Place
from app.views.split import Split
from app.views.theme import scaled

LEAST, MOST, NARROW = 236, 268, 930  # pixels at 100 %: narrower than that the table has the page for itself


class MeasuresPage(Page):
    """Opens a measure with a click or Enter; the words filter both, a branch of the tree the table."""

    name = PageName.MEASURES
    shows = Changed.EVERYTHING & ~Changed.MEETINGS

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, scrolling=False)
        self._listed = MeasureList("", "", ())
        self.header = PageHeader()
        self.words = FilterField("Show only measures with these words")
        self.groups = Chooser("Under")
        self.groups.offer(((False, "Headings", "Headings"), (True, "Aims of the plan", "Aims")))
        self.groups.show_choice(False)
        self._count = label("", "second", wrap=False)
        self.branches = MeasureTree()
        self.tree = MeasureTreeView(self.branches)
        self.model = MeasuresModel()
        self.table = CardTable(self.model, "Measures")
        self._lists = Split(self.tree, self.table, kept=0, wide=LEAST)
        self.body.setSpacing(4)
        self.body.addWidget(self.header)
        self.body.addSpacing(8)
        choices = FlowRow(spacing=12)
        for part in (self.words, self.groups, self._count):
            choices.addWidget(part)
        self.body.addLayout(choices)
        self.body.addSpacing(4)
        self.body.addWidget(self._lists, 1)
        self._connect()

    def load(self, place: Place) -> None:
        """Read the list."""
        self.words.setMinimumWidth(scaled(280))
        if place.quarter is None or not self.desk.reader.panel().has_figures:
            return self.say_nothing_imported()
        self._listed = self.desk.reader.measures(place.quarter, place.area_id)
        self.groups.setVisible(bool(self._listed.aims))
        self.header.say(self._listed.headline, self._listed.subtitle)
        self._filter()
        self._fit()
        return None

    def title(self) -> str:
        """The page's name."""
        return "Measures"

    def focus_first(self) -> None:
        """The list itself."""
        self.table.setFocus()

    def remembers(self) -> dict[str, Remembered]:
        """Words, grouping, the width of the tree."""
        return {"words": self.words, "under": self.groups, "tree": self._lists}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tree gives way where room is scarce."""
        super().resizeEvent(event)
        self._fit()

    def _connect(self) -> None:
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self.table.setFocus)
        self.groups.picked.connect(self._filter)
        self.tree.chosen.connect(self._on_branch)
        self.tree.opened.connect(self._on_leaf_opened)
        self.table.opened.connect(self._on_opened)

    def _grouped(self) -> tuple[MeasureGroup, ...]:
        by_aim = bool(self.groups.key_here()) and bool(self._listed.aims)
        return self._listed.aims if by_aim else groups_by_heading(self._listed.rows)

    def _filter(self) -> None:
        """Show what holds the words, under the groups that are chosen; the tree opens where few are left."""
        found = holding(self._listed.rows, self.words.text())
        self.branches.show_groups(self._grouped(), found)
        if self.words.text().strip():
            self.tree.expandAll()
        self._show(())

    def _show(self, only: tuple[int, ...]) -> None:
        here = self.table.row_here()
        kept = [each for each in self._listed.rows if not only or each.measure_id in only]
        shown = self.model.show_measures(kept, self.words.text(), self._grouped())
        whole = len(self._listed.rows)
        self._count.setText(f"{whole} measures" if shown == whole else f"{shown} of {whole} measures")
        if isinstance(here, MeasureRow):
            self._go_to(here.measure_id)

    def _go_to(self, measure_id: int) -> None:
        self.table.choose(self.model.line_of(lambda each: each.measure_id == measure_id))

    def _fit(self) -> None:
        self.tree.setVisible(self.width() >= scaled(NARROW))
        self._lists.keep_wide(max(LEAST, min(MOST, self.tree.wanted_width())))
        self.tree.fit()

    def _on_branch(self, ids: tuple[int, ...], leaf: int) -> None:
        self._show(ids)
        if leaf:
            self._go_to(leaf)

    def _on_leaf_opened(self, measure_id: int) -> None:
        self.follow(PageName.MEASURE, measure_id)

    def _on_opened(self, line: MeasureRow) -> None:
        self.follow(PageName.MEASURE, line.measure_id)
