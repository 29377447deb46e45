"""What does this label mean? The likeliest meanings, any other one, a new measure, or nothing."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.fates import LabelLine
from app.domain.labels import SEPARATOR
from app.domain.meanings import LabelKind
from app.domain.measures import Improvement, Unit
from app.returns.label_lines import LEFT_OUT
from app.views.chooser import Choice
from app.views.components import button, column, hairline, label
from app.views.flow_row import FlowRow

UNITS = {
    Unit.COUNT: "A count",
    Unit.PERCENT: "Percent",
    Unit.MINUTES: "Minutes",
    Unit.HOURS: "Hours",
    Unit.DAYS: "Days",
    Unit.POUNDS: "Pounds",
    Unit.PER_1000: "Per 1,000",
    Unit.PER_100000: "Per 100,000",
    Unit.RATIO: "A ratio",
    Unit.OTHER: "Another unit",
}
BETTER = {
    Improvement.DOWN: "Down is better",
    Improvement.UP: "Up is better",
    Improvement.STEADY: "Steady is the aim",
    Improvement.WATCH: "Up is welcome, but watch",
    Improvement.NONE: "Not stated",
}


class DecisionForm(QFrame):
    """For one label at a time. `meant` carries an id, `made` name, unit and improvement of a new measure."""

    meant = Signal(int)
    left_out = Signal()
    made = Signal(str, object, object)
    taken_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._known: tuple[tuple[int, str], ...] = ()
        self.title = label("", "section")
        self._about = label("", "second")
        self.offers = QWidget()
        self._offers = FlowRow(self.offers)
        self._ids: dict[QWidget, int] = {}
        self.other = Choice()
        self.other.setEditable(True)
        self.other.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.use = button("&Use this", self._on_use, "", "The label means what is chosen at the left")
        self.leave_out = button(
            "&Leave it out", self.left_out.emit, "", "Its figures are not wanted, now and in later returns"
        )
        self.back = button("&Take this back", self.taken_back.emit, "plain", "Nothing is decided about it")
        self.name = QLineEdit()
        self.unit, self.improvement = Choice(), Choice()
        self.make = button("Ma&ke this measure", self._on_make, "", "A new measure with this name")
        self.new_part = QWidget()
        self._assemble()

    def show_label(self, line: LabelLine, known: Iterable[tuple[int, str]]) -> None:
        """Ask about a label; `known` are ids and names of all measures, or areas, it could mean."""
        self._known = tuple(known)
        is_measure = line.kind is LabelKind.MEASURE
        self.title.setText(f"What does “{line.label}” mean?")
        self._about.setText(_about(line))
        self._show_offers(line)
        self.other.clear()
        self.other.addItems([name for _, name in self._known])
        self.other.setCurrentIndex(-1)
        kind = "measure" if is_measure else "area"
        self.other.setAccessibleName(f"Another {kind}: type to search")
        self.other.lineEdit().setPlaceholderText(f"Another {kind}: type to search")
        self._search()
        self.back.setVisible(bool(line.means) and not (line.remembered or line.by_name))
        self.new_part.setVisible(is_measure)
        self.name.setText(line.label.rpartition(SEPARATOR)[2])
        self.name.setCursorPosition(0)

    @property
    def about(self) -> str:
        """What it says of the label."""
        return self._about.text()

    def focus_first(self) -> None:
        """The likeliest meaning, or the search."""
        first = next(iter(self._ids), None)
        (first or self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_offers(self, line: LabelLine) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self._ids = {}
        for place, offer in enumerate(line.offers):
            text = f"{offer.name} ({offer.words})".replace("&", "&&")
            made = button(text, self._on_offer, "" if place else "primary")
            made.setAccessibleName(f"It means {offer.name}, {offer.words}")
            self._ids[made] = offer.id
            self._offers.addWidget(made)
        self.offers.setVisible(bool(line.offers))

    def _search(self) -> None:
        """Find by any word, not only by the first letters."""
        completer = QCompleter([name for _, name in self._known], self.other)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.other.setCompleter(completer)

    def _assemble(self) -> None:
        self.unit.addItems(list(UNITS.values()))
        self.improvement.addItems(list(BETTER.values()))
        self.unit.setAccessibleName("Unit of the new measure")
        self.improvement.setAccessibleName("Which way is better")
        self.name.setAccessibleName("Name of the new measure")
        self.name.setMinimumWidth(140)
        self.other.setMinimumContentsLength(24)
        others, new = QWidget(), FlowRow(self.new_part)
        line = FlowRow(others)
        for part in (self.other, self.use, self.leave_out, self.back):
            line.addWidget(part)
        title = label("Or a new measure", "second", wrap=False)
        for field in (title, self.name, self.unit, self.improvement):
            new.addWidget(field)
        new.addWidget(self.make)
        whole: QVBoxLayout = column(
            self.title,
            self._about,
            self.offers,
            others,
            hairline(),
            self.new_part,
            None,
            spacing=8,
            margins=14,
        )
        self.setLayout(whole)

    def _on_offer(self) -> None:
        if (chosen := self._ids.get(self.sender())) is not None:
            self.meant.emit(chosen)

    def _on_use(self) -> None:
        wanted = self.other.currentText().strip().casefold()
        found = [key for key, name in self._known if name.casefold() == wanted]
        if len(found) == 1:
            self.meant.emit(found[0])
        else:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_make(self) -> None:
        unit = list(UNITS)[max(0, self.unit.currentIndex())]
        improvement = list(BETTER)[max(0, self.improvement.currentIndex())]
        self.made.emit(self.name.text(), unit, improvement)


def _about(line: LabelLine) -> str:
    count = "1 figure" if line.figures == 1 else f"{line.figures:,} figures"
    place = "in" if line.figures == 1 else "from"
    where = f"{count}, {place} cell {line.cell} of “{line.sheet}”{'' if line.figures == 1 else ' on'}."
    if not line.means:
        return f"{where} Left out until you say what it means; the answer is kept for later returns."
    means = "Left out" if line.means == LEFT_OUT else f"It means {line.means}"
    if line.by_name:
        return f"{where} {means}, by its name. If that is wrong, say what it means; the answer is kept."
    return f"{where} {means}, as decided {'for an earlier return' if line.remembered else 'now'}."
