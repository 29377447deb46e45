"""What the PCC's office said in words, with what a check of each says."""

from dataclasses import dataclass

from app.domain.claims import ClaimCheck, ClaimKind, Verdict
from app.domain.periods import Period


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One statement of a return. `words_only`: no figure of its measure came with it, or lies in the quarter.

    `remarks` are what the checks come to, the gravest first.
    """

    statement_id: int
    topic: str
    words: str
    activity: str
    measure_id: int | None
    measure: str
    period: Period
    checks: tuple[ClaimCheck, ...]
    words_only: bool
    remarks: tuple[str, ...]
    file: str
    sheet: str
    cell: str

    @property
    def sentence(self) -> str:
        """What the checks come to."""
        return " ".join(self.remarks)

    @property
    def source(self) -> str:
        """File, sheet and cell in words."""
        return f"{self.file}, sheet “{self.sheet}”, cell {self.cell}"

    @property
    def two_points(self) -> bool:
        """Whether it sets one period against another."""
        return any(check.kind is ClaimKind.TWO_POINTS for check in self.checks)

    @property
    def contradicts(self) -> bool:
        """Whether it says a thing and its opposite."""
        return any(check.kind is ClaimKind.BOTH_WAYS for check in self.checks)

    @property
    def verdict(self) -> Verdict | None:
        """How it stands to the figures: differs if any claim does; None where it makes none."""
        found = {check.verdict for check in self.checks if check.kind is not ClaimKind.BOTH_WAYS}
        ranked = (Verdict.DIFFERS, Verdict.AGREES, Verdict.CANNOT_BE_CHECKED)
        return next((verdict for verdict in ranked if verdict in found), None)

    @property
    def check(self) -> str:
        """One word for it: "contradicts itself", a verdict, or "no claim"."""
        if self.contradicts:
            return "contradicts itself"
        return self.verdict.value if self.verdict else "no claim"

    @property
    def mark(self) -> str:
        """The gravest of what the checks say, in one or two words."""
        if self.contradicts:
            return "Contradiction"
        if self.verdict in (Verdict.DIFFERS, Verdict.AGREES):
            return self.verdict.value.capitalize()
        return "Two points" if self.two_points else "Words only" if self.words_only else ""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """All that a quarter's returns say of one topic, newest first; `ask_id` is the statement to ask about.

    `mark` is one or two words for the gravest of what the checks say; empty where they say nothing.
    """

    topic: str
    measure_id: int | None
    said: tuple[str, ...]
    sentence: str
    ask_id: int
    mark: str


@dataclass(frozen=True, slots=True)
class ClaimList:
    """The statements of a quarter as printed, and by topic: those first that have most to ask about.

    `headline` counts topics and `summary` says how their words stand to the figures; both empty without any.
    """

    headline: str
    summary: str
    rows: tuple[ClaimRow, ...]
    topics: tuple[TopicRow, ...]


NOTHING_SAID = ClaimList("", "", (), ())
