"""The tables of a panel file, each loaded when it is first asked for: the window opens with hardly any."""
# ruff: noqa: PLC0415

from functools import cached_property
from typing import TYPE_CHECKING

from app.store.connection import Database

if TYPE_CHECKING:
    from app.store.areas import AreaTable
    from app.store.commitments import CommitmentTable
    from app.store.exemptions import ExemptionTable
    from app.store.figures import FigureTable
    from app.store.ledger import LedgerTable
    from app.store.meanings import MeaningTable
    from app.store.measures import MeasureTable
    from app.store.meetings import MeetingTable
    from app.store.notes import NoteTable
    from app.store.papers import PaperTable
    from app.store.peers import PeerTable
    from app.store.plans import PlanTable
    from app.store.questions import QuestionTable
    from app.store.ratings import RatingTable
    from app.store.returns import ReturnTable
    from app.store.search import SearchIndex


class Tables:
    """One attribute for each kind of thing that a panel file holds."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @cached_property
    def areas(self) -> "AreaTable":
        """Reads and writes areas."""
        from app.store.areas import AreaTable

        return AreaTable(self._db)

    @cached_property
    def plans(self) -> "PlanTable":
        """Reads and writes plans, aims and objectives."""
        from app.store.plans import PlanTable

        return PlanTable(self._db)

    @cached_property
    def measures(self) -> "MeasureTable":
        """Reads and writes measures."""
        from app.store.measures import MeasureTable

        return MeasureTable(self._db)

    @cached_property
    def meanings(self) -> "MeaningTable":
        """Reads and writes what labels were decided to mean."""
        from app.store.meanings import MeaningTable

        return MeaningTable(self._db)

    @cached_property
    def returns(self) -> "ReturnTable":
        """Reads and writes returns, their originals, issues and statements."""
        from app.store.returns import ReturnTable

        return ReturnTable(self._db)

    @cached_property
    def figures(self) -> "FigureTable":
        """Reads and writes figures."""
        from app.store.figures import FigureTable

        return FigureTable(self._db)

    @cached_property
    def ratings(self) -> "RatingTable":
        """Reads and writes ratings that somebody gave."""
        from app.store.ratings import RatingTable

        return RatingTable(self._db)

    @cached_property
    def meetings(self) -> "MeetingTable":
        """Reads and writes meetings and seats."""
        from app.store.meetings import MeetingTable

        return MeetingTable(self._db)

    @cached_property
    def questions(self) -> "QuestionTable":
        """Reads and writes questions with their evidence."""
        from app.store.questions import QuestionTable

        return QuestionTable(self._db)

    @cached_property
    def ledger(self) -> "LedgerTable":
        """Reads and writes undertakings and recommendations."""
        from app.store.ledger import LedgerTable

        return LedgerTable(self._db)

    @cached_property
    def exemptions(self) -> "ExemptionTable":
        """Reads and writes what is exempt from publication."""
        from app.store.exemptions import ExemptionTable

        return ExemptionTable(self._db)

    @cached_property
    def commitments(self) -> "CommitmentTable":
        """Reads and writes the delivery plan."""
        from app.store.commitments import CommitmentTable

        return CommitmentTable(self._db)

    @cached_property
    def papers(self) -> "PaperTable":
        """Reads and writes papers with their paragraphs, risks and outcome sheets."""
        from app.store.papers import PaperTable

        return PaperTable(self._db)

    @cached_property
    def notes(self) -> "NoteTable":
        """Reads and writes notes."""
        from app.store.notes import NoteTable

        return NoteTable(self._db)

    @cached_property
    def peers(self) -> "PeerTable":
        """Reads and writes figures of other forces."""
        from app.store.peers import PeerTable

        return PeerTable(self._db)

    @cached_property
    def search(self) -> "SearchIndex":
        """Finds every word of the panel."""
        from app.store.search import SearchIndex

        return SearchIndex(self._db)
