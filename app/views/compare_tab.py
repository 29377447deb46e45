"""A measure beside its past and the other areas, and the new average that could be agreed."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from app.models.figures_models import PeersModel
from app.queries.page_types import MeasurePage
from app.queries.peer_types import PeerPlace
from app.views.card_table import CardTable
from app.views.components import EmptyState, button, card, column, label, row


class PeersCard(QWidget):
    """Other forces beside the panel's own: where it stands in a sentence, then the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeersModel()
        self.table = CardTable(self.model, "This force and its peers", whole=True, titles=True)
        self.table.setProperty("opens", False)
        self.sentence, self.about = label("", selectable=True), label("", "small")
        self.setLayout(column(label("Peers", "section"), self.sentence, self.table, self.about, spacing=8))

    def show_peers(self, peers: PeerPlace | None) -> None:
        """Show the forces; nothing at all where none is known."""
        self.setVisible(peers is not None)
        self.model.set_rows(peers.rows if peers else ())
        self.sentence.setText(peers.sentence if peers else "")
        self.about.setText(peers.about if peers else "")


class CompareTab(QWidget):
    """One line per comparison, then what is proposed, if anything. `agreed` carries day, reason, name."""

    agreed = Signal(object, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QFormLayout()
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(10)
        self._card = card(self._lines)
        self._none = EmptyState()
        self._none.say("There is nothing to compare with yet.", "Comparisons need an earlier figure.")
        self._day: date | None = None
        self._proposal = label("")
        self.reason, self.name = QLineEdit(), QLineEdit()
        self.agree = button("A&gree a new average", self._on_agree)
        self.reason.setAccessibleName("Reason of the new average")
        self.name.setAccessibleName("Who decided the new average")
        form = QFormLayout()
        form.addRow("&Reason", self.reason)
        form.addRow("&Decided by", self.name)
        self.proposal_card = card(
            label("A new average", "strong"), self._proposal, form, row(self.agree, None)
        )
        self.peers = PeersCard()
        self.setLayout(column(self._card, self._none, self.proposal_card, self.peers, None, spacing=16))
        for field in (self.reason, self.name):
            field.textChanged.connect(self._on_written)

    def show_page(self, page: MeasurePage) -> None:
        """Show a measure's comparisons."""
        while self._lines.rowCount():
            self._lines.removeRow(0)
        for name, sentence in page.comparisons:
            self._lines.addRow(label(name, "second", wrap=False), label(sentence, selectable=True))
        self._card.setVisible(bool(page.comparisons))
        self._none.setVisible(not page.comparisons and page.peers is None)
        self.peers.show_peers(page.peers)
        self.proposal_card.setVisible(page.proposal is not None)
        day = page.proposal.day if page.proposal else None
        if day != self._day:
            self.reason.clear()
            self.name.clear()
        self._day = day
        self._proposal.setText(page.proposal.sentence if page.proposal else "")
        self._on_written()

    def _on_written(self) -> None:
        self.agree.setEnabled(bool(self.reason.text().strip() and self.name.text().strip()))

    def _on_agree(self) -> None:
        if self._day is not None:
            self.agreed.emit(self._day, self.reason.text(), self.name.text())
