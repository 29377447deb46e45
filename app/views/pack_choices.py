"""What goes into a pack: kind, edition, area, sections in order, introduction."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from app.domain.areas import Area
from app.domain.brief_choices import (
    PRESETS,
    SECTION_TITLES,
    BriefChoices,
    Edition,
    PackSection,
    choices_of,
)
from app.views.chooser import Choice
from app.views.components import button, column, label, named, row
from app.views.theme import scaled
from app.views.words_field import WordsField

EDITIONS = (
    (Edition.MEMBERS, "&Members' edition", "Shared and public questions, exempt items marked."),
    (Edition.PUBLIC, "P&ublic edition", "Only what may be published."),
)
SECTION = Qt.ItemDataRole.UserRole


class SectionList(QListWidget):
    """Sections with a tick for those in the pack, in their order; moved by mouse or by the buttons beside."""

    rearranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Sections")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSpacing(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self.rearranged)
        self.model().rowsMoved.connect(self.rearranged)

    def offer(self, chosen: Iterable[PackSection]) -> None:
        """Show the chosen sections first, in order, then the others."""
        first = tuple(chosen)
        self.blockSignals(True)
        self.clear()
        for section in (*first, *(each for each in PackSection if each not in first)):
            item = QListWidgetItem(SECTION_TITLES[section], self)
            item.setData(SECTION, section.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if section in first else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Text became larger or smaller."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """As tall as all its lines: the card around it scrolls."""
        self.setFixedHeight((self.sizeHintForRow(0) + 2 * self.spacing()) * self.count() + scaled(4))

    def chosen(self) -> tuple[PackSection, ...]:
        """The ticked sections from the top."""
        items = (self.item(number) for number in range(self.count()))
        return tuple(PackSection(i.data(SECTION)) for i in items if i.checkState() is Qt.CheckState.Checked)

    def move_by(self, places: int) -> None:
        """Move the current section up (negative) or down."""
        here, there = self.currentRow(), self.currentRow() + places
        if here < 0 or not 0 <= there < self.count():
            return
        self.blockSignals(True)
        self.insertItem(there, self.takeItem(here))
        self.setCurrentRow(there)
        self.blockSignals(False)
        self.rearranged.emit()


class PackChoices(QWidget):
    """The choices of a pack; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._areas: tuple[Area, ...] = ()
        self._kind = PRESETS[0].title
        self.preset = Choice()
        self.preset.addItems([each.title for each in PRESETS])
        self.editions = tuple(QRadioButton(name) for _, name, _ in EDITIONS)
        self.editions[0].setChecked(True)
        self.area = Choice()
        self.sections = SectionList()
        self.sections.offer(PRESETS[0].sections)
        self.introduction = WordsField("Introduction", 3)
        self._about = label(PRESETS[0].about, "small")
        self._assemble()
        self.preset.activated.connect(self._on_preset)
        self.editions[1].toggled.connect(self._on_edition)
        self.area.currentIndexChanged.connect(self.changed)
        self.sections.rearranged.connect(self.changed)
        self.introduction.textChanged.connect(self.changed)

    def offer_areas(self, areas: tuple[Area, ...]) -> None:
        """Offer the force, which comes first, and its policing areas."""
        if areas == self._areas:
            return
        self._areas = areas
        self.area.blockSignals(True)
        self.area.clear()
        self.area.addItems([area.name for area in areas])
        self.area.blockSignals(False)

    @property
    def key(self) -> str:
        """The key of the preset chosen."""
        return PRESETS[max(0, self.preset.currentIndex())].key

    @property
    def choices(self) -> BriefChoices:
        """What is chosen now."""
        index = self.area.currentIndex()
        is_public = self.editions[1].isChecked()
        made = BriefChoices(
            edition=Edition.PUBLIC if is_public else Edition.MEMBERS,
            sections=self.sections.chosen(),
            introduction=self.introduction.toPlainText(),
            kind=self._kind,
        )
        return replace(made, area_id=self._areas[index].id) if index > 0 and not is_public else made

    def _assemble(self) -> None:
        editions = column(label("Edition", "small"), spacing=3)
        for choice, (_, _, about) in zip(self.editions, EDITIONS, strict=True):
            choice.setToolTip(about)
            choice.setAccessibleDescription(about)
            editions.addWidget(choice)
        up = button("Move u&p", lambda: self.sections.move_by(-1), "", "Move the section up")
        down = button("Move &down", lambda: self.sections.move_by(1), "", "Move the section down")
        layout = column(
            column(named("&Kind of pack", self.preset), self._about, spacing=3),
            editions,
            named("Seen from the &area", self.area),
            column(named("&Sections, in order", self.sections), row(up, down, None), spacing=6),
            named("&Introduction", self.introduction),
            spacing=14,
        )
        self.setLayout(layout)

    def _on_preset(self, index: int) -> None:
        chosen = PRESETS[index]
        ready = choices_of(chosen)
        self._kind = ready.kind
        self._about.setText(chosen.about)
        self.sections.offer(chosen.sections)
        self.editions[ready.edition is Edition.PUBLIC].setChecked(True)
        if chosen.for_area and self.area.currentIndex() == 0 and len(self._areas) > 1:
            self.area.setCurrentIndex(1)
        self.changed.emit()

    def _on_edition(self, is_public: bool) -> None:
        """A pack for one area is for members only: small numbers stand out by area."""
        if is_public:
            self.area.setCurrentIndex(0)
        self.area.setEnabled(not is_public)
        self.changed.emit()
