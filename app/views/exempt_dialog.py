"""Which items the public edition may not hold: marked by paragraph of Schedule 12A, with reason and name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.commands.exemptions import MarkExempt, UnmarkExempt
from app.domain.exemptions import PARAGRAPHS, Exemption
from app.queries.brief_types import Markable
from app.views.chooser import Choice
from app.views.components import button, column, hairline, label, named, row
from app.views.desk import Desk
from app.views.theme import scaled

MARK = Qt.ItemDataRole.UserRole


class ExemptDialog(QDialog):
    """Marks items for one meeting's pack, and takes marks back; each is a step that can be undone."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Exempt items")
        self._desk, self._meeting_id = desk, meeting_id
        self._markable: tuple[Markable, ...] = ()
        self.marked = QListWidget()
        self.marked.setAccessibleName("Exempt items")
        self.marked.setWordWrap(True)
        self.what = Choice()
        self.what.setEditable(True)
        self.what.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.paragraph = Choice()
        self.paragraph.addItems([f"{number}: {words}" for number, words in PARAGRAPHS.items()])
        self.paragraph.setCurrentIndex(2)
        self.reason, self.by = QLineEdit(), QLineEdit()
        self.mark = button("&Mark as exempt", self.mark_item, "primary", "Keep it out of the public edition")
        self.back = button("&Take back", self.take_back, "", "Let it stand in the public edition again")
        self._assemble()
        self.look_again()
        desk.bus.changed.connect(self.look_again)

    def mark_item(self) -> None:
        """Mark what is chosen; what is refused is said by the window."""
        chosen = self._chosen()
        if chosen is None:
            self.what.setFocus()
            return
        made = Exemption(
            id=0,
            subject=chosen.subject,
            subject_id=chosen.subject_id,
            paragraph=self.paragraph.currentIndex() + 1,
            reason=self.reason.text().strip(),
            by=self.by.text().strip(),
            day=self._desk.today(),
        )
        if self._desk.editor.do(MarkExempt(made)):
            self.reason.clear()

    def take_back(self) -> None:
        """Take back the mark that is selected."""
        item = self.marked.currentItem()
        if item is not None:
            self._desk.editor.do(UnmarkExempt(item.data(MARK)))

    def look_again(self) -> None:
        """Show what is exempt now, and what else could be."""
        exempt, self._markable = self._desk.reader.exempt(self._meeting_id)
        self.marked.clear()
        for each in exempt:
            mark = each.mark
            words = f"{each.what}\nParagraph {mark.paragraph}: {mark.reason} Decided by {mark.by}."
            item = QListWidgetItem(words, self.marked)
            item.setData(MARK, mark.id)
        self.back.setEnabled(bool(exempt))
        self.what.clear()
        self.what.addItems([f"{each.subject.value.capitalize()}: {each.what}" for each in self._markable])
        self.what.setCurrentIndex(-1)
        completer = QCompleter([self.what.itemText(n) for n in range(self.what.count())], self.what)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.what.setCompleter(completer)

    def _chosen(self) -> Markable | None:
        place = self.what.findText(self.what.currentText())
        return self._markable[place] if place >= 0 else None

    def _assemble(self) -> None:
        self.what.lineEdit().setPlaceholderText("Type some of its words")
        self.setLayout(
            column(
                label("Exempt under Schedule 12A to the Local Government Act 1972", "section"),
                label(
                    "What is marked is in no form of the public edition, only how many items there are and "
                    "under which paragraph. The members’ edition holds it, marked.",
                    "second",
                ),
                self.marked,
                row(self.back, None),
                hairline(),
                named("&Item", self.what),
                named("&Paragraph", self.paragraph),
                named("&Reason", self.reason),
                named("&Decided by", self.by),
                row(None, self.mark, button("&Close", self.accept)),
                spacing=10,
                margins=20,
            )
        )
        self.resize(scaled(620), scaled(560))
