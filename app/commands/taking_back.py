"""Taking back one import, the newest or an earlier one: what goes, what comes back, what is in the way."""

from dataclasses import dataclass

from app.analysis.sentence_words import join
from app.domain.figures import Return
from app.domain.labels import normal_form
from app.errors import UserError
from app.store.journal import Edit
from app.store.store import Store

# What is counted of an import, in the order in which it is said; other rows only belong to these.
NOUNS = {
    "figures": ("figure", "figures"),
    "measures": ("new measure", "new measures"),
    "meanings": ("decision on a label", "decisions on labels"),
    "statements": ("statement in words", "statements in words"),
    "commitments": ("commitment", "commitments"),
    "activities": ("activity of the delivery plan", "activities of the delivery plan"),
    "activity_updates": ("update of the delivery plan", "updates of the delivery plan"),
    "oversight_bodies": ("oversight body", "oversight bodies"),
    "ledger_entries": ("undertaking or recommendation", "undertakings and recommendations"),
    "ledger_events": ("line of evidence", "lines of evidence"),
    "meetings": ("meeting", "meetings"),
    "agenda_items": ("agenda item", "agenda items"),
    "attendance": ("line of attendance", "lines of attendance"),
    "work_items": ("work programme item", "work programme items"),
    "risks": ("risk", "risks"),
    "outcome_sheets": ("outcome sheet", "outcome sheets"),
    "papers": ("paper", "papers"),
    "peer_figures": ("figure of another force", "figures of other forces"),
}


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What taking back one import would do. `goes` are counts with their nouns, `come_back` earlier values.

    `upon` are the changes that build on it; `change_id` is None for what came with the panel file.
    """

    file: str
    change_id: int | None
    goes: tuple[str, ...]
    come_back: int
    upon: tuple[str, ...]

    @property
    def possible(self) -> bool:
        """Whether nothing stands in the way."""
        return self.change_id is not None and not self.upon


@dataclass(frozen=True, slots=True)
class TakeBackReturn:
    """Take back what one import brought; later changes stay as they are."""

    return_id: int
    file: str

    @property
    def label(self) -> str:
        """Names the workbook."""
        return f"Take back {self.file}"

    def do(self, store: Store, edit: Edit) -> None:
        """Remove what it added and bring back what it changed. Raises UserError where that cannot be."""
        found = load_taking_back(store, self.return_id)
        if found.change_id is None or not found.possible:
            raise UserError(obstacle_text(found), obstacle_hint(found))
        edit.take_back(found.change_id)


def load_taking_back(store: Store, return_id: int) -> TakingBack:
    """What taking back an import would do; nothing is written. Raises KeyError for no such return."""
    arrived = {each.id: each for each in store.returns.all()}[return_id]
    rows = store.journal.rows
    change_id = rows.that_added("returns", return_id)
    if change_id is None:
        return TakingBack(arrived.file, None, (), 0, ())
    counts = rows.counts(change_id)
    goes = tuple(
        f"{counts[table]:,} {nouns[counts[table] != 1]}" for table, nouns in NOUNS.items() if table in counts
    )
    come_back = store.figures.restated_counts().get(return_id, 0)
    return TakingBack(arrived.file, change_id, goes, come_back, rows.upon(change_id))


def return_called(store: Store, name: str) -> Return:
    """The newest return with this file name. Raises UserError."""
    named = [each for each in store.returns.all() if normal_form(each.file) == normal_form(name)]
    if not named:
        raise UserError(f"No workbook called {name} was imported.", "Give the name that Returns lists.")
    return max(named, key=lambda each: each.id)


def taking_back_text(found: TakingBack) -> str:
    """What would happen, in sentences."""
    words = join(found.goes) or "nothing but the workbook itself"
    comes = ""
    if found.come_back:
        values = (
            "1 earlier value comes back"
            if found.come_back == 1
            else f"{found.come_back:,} earlier values come back"
        )
        comes = f" {values}."
    return (
        f"Taking back {found.file} removes {words}.{comes} What was done after it stays. "
        "One undo brings it again."
    )


def obstacle_text(found: TakingBack) -> str:
    """Why an import cannot be taken back, in a sentence."""
    if found.change_id is None:
        return f"{found.file} came with the panel file and cannot be taken back."
    names = [f"“{name}”" for name in found.upon]
    listed = join((*names[:3], f"{len(names) - 3} more") if len(names) > 4 else tuple(names))
    verb = "builds" if len(names) == 1 else "build"
    return f"{found.file} cannot be taken back: {listed} {verb} on what it brought."


def obstacle_hint(found: TakingBack) -> str:
    """What to do instead."""
    if found.upon and all(name.startswith("Import ") for name in found.upon):
        return "Take that back first." if len(found.upon) == 1 else "Take these back first, the newest first."
    return "Ask for a corrected workbook: importing it restates the figures, and both values are kept."
