"""What a plan is compared with, gathered from the panel file."""

from app.commands.expectations import expectations
from app.domain.figures import Return
from app.domain.labels import match_measure, measure_index, normal_form
from app.domain.meanings import LabelKind
from app.returns.decisions import NOTHING_DECIDED, Decisions
from app.returns.layout import SAME_LAYOUT, in_common, labels_of, same_layout
from app.returns.plan import Arrival
from app.returns.snapshot import EarlierWords, LastReturn, PanelSnapshot, identity
from app.store.store import Store

LOOK_BACK = 4  # returns of a sender among which the last one of the same layout is looked for


def snapshot(store: Store, arrival: Arrival, decisions: Decisions = NOTHING_DECIDED) -> PanelSnapshot:
    """The panel as it is now, with what bears on this workbook; `decisions` name further measures of it."""
    measures, areas = store.measures.all(), store.areas.all()
    # A workbook of words alone has nothing to compare with figures, and reading them all takes a while.
    figures = store.figures.current() if arrival.figures else ()
    sender = arrival.details.sender
    meanings = store.meanings.of(sender, known_layout(store, sender, labels_of(arrival.figures)))
    index = measure_index(measures)
    named = {match_measure(index, path) for path in {figure.measure for figure in arrival.figures}}
    decided = {
        meaning.means for meaning in (*meanings, *decisions.meanings) if meaning.kind is LabelKind.MEASURE
    }
    wanted = frozenset(key for key in named | decided if key is not None)
    returns = store.returns.all()
    illustrative = frozenset(known.id for known in returns if known.illustrative)
    earlier = _earlier_returns(store, arrival.details)
    return PanelSnapshot(
        measures=measures,
        areas=areas,
        current={identity(figure): figure for figure in figures},
        imported={known.sha256: known.received for known in returns},
        expected=expectations(figures, measures, store.measures.breaks(), wanted, illustrative),
        last=_last_of_layout(store, earlier, arrival),
        words=_last_words(store, earlier),
        meanings=meanings,
    )


def known_layout(store: Store, sender: str, labels: frozenset[str]) -> int | None:
    """The layout of this sender that these labels are most like, if they share at least half; its id."""
    found = {key: in_common(labels, known) for key, known in store.meanings.layouts(sender).items()}
    best = max(found, key=lambda key: (found[key], key), default=None)
    return best if best is not None and found[best] >= SAME_LAYOUT else None


def _earlier_returns(store: Store, details: Return) -> list[Return]:
    """Returns of the same sender for an earlier time, newest first; real ones for a real one.

    A second version for the same quarter is compared with the quarter before, as the first one was.
    """
    sender = normal_form(details.sender)
    known = [
        each
        for each in reversed(store.returns.all())
        if normal_form(each.sender) == sender and each.illustrative == details.illustrative
    ]
    if details.quarter is None:
        return known
    return [each for each in known if each.quarter is None or each.quarter.start < details.quarter.start]


def _last_of_layout(store: Store, earlier: list[Return], arrival: Arrival) -> LastReturn | None:
    for candidate in earlier[:LOOK_BACK]:
        figures = store.figures.of_return(candidate.id)
        if same_layout(figures, arrival.figures):
            return LastReturn(candidate, figures)
    return None


def _last_words(store: Store, earlier: list[Return]) -> dict[str, EarlierWords]:
    """What the newest earlier return with words said of each topic."""
    said = store.returns.statements()
    for candidate in earlier:
        own = {s.topic: EarlierWords(s.words, s.activity) for s in said if s.return_id == candidate.id}
        if own:
            return own
    return {}
