"""Everything that a brief says: frozen values, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from app.domain.brief_choices import BriefChoices, Edition
from app.domain.commitments import Status
from app.domain.exemptions import Exemption
from app.domain.ledger import Standing
from app.domain.meetings import Meeting
from app.domain.periods import Period
from app.domain.subjects import Subject
from app.queries.page_types import Board, MeasurePage, ObjectivePage, QuestionList
from app.queries.return_types import ReturnList


@dataclass(frozen=True, slots=True)
class BriefMeasure:
    """One measure of the brief: its page, for the area of the brief and all areas."""

    page: MeasurePage
    headline: bool


@dataclass(frozen=True, slots=True)
class BriefObjective:
    """One objective of the brief."""

    page: ObjectivePage
    measures: tuple[BriefMeasure, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where figures are from: by measure a line for its table by area, by return the sheets used."""

    by_area: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    sheets: Mapping[int, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One activity of the delivery plan that is worth a word; `why` says so, `update` is as printed."""

    ref: str
    commitment: str
    activity: str
    objective_id: int | None
    status: Status
    printed: str
    update: str
    said_on: date | None
    why: str


@dataclass(frozen=True, slots=True)
class DeliveryPlan:
    """Where the delivery plan stands: activities by status, those worth a word; empty without a plan.

    `silent` are references that state no status, each with the id of its objective.
    """

    counts: tuple[tuple[Status, int], ...] = ()
    exceptions: tuple[PlanLine, ...] = ()
    silent: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """Something to come: a date by law or a meeting (`day`), or an item of the work programme."""

    what: str
    day: date | None = None
    why: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """What is to come after the day of the brief: dates, items by meeting, items that wait for one."""

    dates: tuple[ProgrammeLine, ...] = ()
    items: tuple[ProgrammeLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ExemptItem:
    """One exempt item, named."""

    mark: Exemption
    what: str


@dataclass(frozen=True, slots=True)
class Markable:
    """Something that could be marked as exempt, named."""

    subject: Subject
    subject_id: int
    what: str


@dataclass(frozen=True, slots=True)
class BriefData:
    """Everything a brief says; making the file reads nothing else.

    `area` is whose figures stand first, empty for the force; `hidden` are measures whose areas are not shown.
    `exempt` names exempt items, for members only; `exempt_told` is what may be said of them to anybody.
    `in_words` counts what the quarter's returns said in words, and how that stands to their figures.
    """

    panel: str
    force_area: str
    meeting: Meeting
    as_at: date
    quarter: Period
    board: Board
    objectives: tuple[BriefObjective, ...]
    questions: QuestionList
    returns: ReturnList
    data_notes: tuple[str, ...]
    rules: tuple[str, ...]
    program: str
    choices: BriefChoices = field(default_factory=BriefChoices)
    area: str = ""
    promises: tuple[Standing, ...] = ()
    delivery: DeliveryPlan = field(default_factory=DeliveryPlan)
    programme: Programme = field(default_factory=Programme)
    provenance: Provenance = field(default_factory=Provenance)
    hidden: frozenset[int] = frozenset()
    exempt: tuple[ExemptItem, ...] = ()
    exempt_told: str = ""
    in_words: tuple[str, ...] = ()

    @property
    def edition(self) -> Edition:
        """For whom it is."""
        return self.choices.edition

    def exempt_line(self, subject: Subject, subject_id: int) -> str:
        """In the members' edition: why an item is exempt; empty for one that is not."""
        for item in self.exempt:
            if (item.mark.subject, item.mark.subject_id) == (subject, subject_id):
                return f"Paragraph {item.mark.paragraph} of Schedule 12A. {item.mark.reason}"
        return ""

    @property
    def area_name(self) -> str:
        """The area of the brief; the force where none was chosen."""
        return self.area or self.force_area

    @property
    def is_for_area(self) -> bool:
        """Whether it is about one area."""
        return self.area_name != self.force_area
