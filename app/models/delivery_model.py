"""The delivery plan as a table: each commitment with what is said of it, and what is worth a question."""

from app.domain.commitments import Status
from app.models.cells import Line, LinesCell, TagCell
from app.models.table_model import Column, Section, TableModel
from app.queries.cycle_types import CommitmentRow

FEW = 3  # remarks shown in the list; the panel beside it has all
# The first of these that an activity has is the commitment's state in one word.
WORST_FIRST = (
    Status.DELAYED,
    Status.NOT_STARTED,
    Status.UNKNOWN,
    Status.ON_TRACK,
    Status.REFER,
    Status.BUSINESS_AS_USUAL,
    Status.COMPLETE,
)
STATUS_WORDS = {
    Status.COMPLETE: "Complete",
    Status.ON_TRACK: "On track",
    Status.BUSINESS_AS_USUAL: "As usual",
    Status.DELAYED: "Delayed",
    Status.NOT_STARTED: "Not started",
    Status.REFER: "Refers",
    Status.UNKNOWN: "No status",
}


class DeliveryModel(TableModel[CommitmentRow]):
    """One line per commitment, under the heading it stands under in the plan."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: f"Commitment {row.ref}")

    def show_commitments(self, rows: tuple[CommitmentRow, ...]) -> None:
        """Show these commitments by heading, in the order of the plan."""
        headings = dict.fromkeys(row.heading for row in rows)
        self.set_sections(
            Section(heading, tuple(row for row in rows if row.heading == heading)) for heading in headings
        )


def worst(row: CommitmentRow) -> Status:
    """The state that most needs a look among a commitment's activities."""
    states = {activity.status for activity in row.activities}
    return next((status for status in WORST_FIRST if status in states), Status.UNKNOWN)


def _lines(row: CommitmentRow) -> LinesCell:
    count = len(row.activities)
    activities = f"{count} activities: {row.states}." if count > 1 else f"One activity, {row.states}."
    lines = [Line(row.text, "strong"), Line(activities)]
    lines += [Line(remark, "advice") for remark in row.remarks[:FEW]]
    if len(row.remarks) > FEW:
        lines.append(Line(f"and {len(row.remarks) - FEW} more to look at", "advice"))
    return LinesCell(tuple(lines))


COLUMNS: tuple[Column[CommitmentRow], ...] = (
    Column("", lambda row: row.ref, width=52, style="second"),
    Column("Commitment", lambda row: row.text, width=260, stretch=1, value=_lines),
    Column(
        "State",
        lambda row: STATUS_WORDS[worst(row)],
        width=112,
        value=lambda row: TagCell(STATUS_WORDS[worst(row)]),
        right=True,
    ),
)
