"""What a plan is compared with, gathered from the panel file."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.commands.expectations import expectations
from app.domain.figures import Figure, Return
from app.domain.labels import normal_form
from app.returns.layout import SAME_LAYOUT, in_common, labels_of, same_layout
from app.returns.plan import Arrival
from app.returns.snapshot import EarlierWords, LastReturn, PanelSnapshot, identity
from app.store.store import Store

LOOK_BACK = 4  # returns of a sender among which the last one of the same layout is looked for


def snapshot(store: Store, arrival: Arrival) -> PanelSnapshot:
    """The panel as it is now, with what bears on this workbook."""
    measures, areas = store.measures.all(), store.areas.all()
    # A workbook of words alone has nothing to compare with figures, and reading them all takes a while.
    figures = store.figures.current() if arrival.figures else ()
    sender = arrival.details.sender
    meanings = store.meanings.of(sender, known_layout(store, sender, labels_of(arrival.figures)))
    earlier = _earlier_returns(store, arrival.details)
    return PanelSnapshot(
        measures=measures,
        areas=areas,
        current={identity(figure): figure for figure in figures},
        imported={known.sha256: known.received for known in store.returns.all()},
        last=_last_of_layout(store, earlier, arrival, {figure.id: figure for figure in figures}),
        words=_last_words(store, earlier),
        meanings=meanings,
    )


def with_expectations(panel: PanelSnapshot, store: Store, new: Iterable[Figure]) -> PanelSnapshot:
    """The same with the ranges to expect of series to which new figures are to be added."""
    illustrative = frozenset(known.id for known in store.returns.all() if known.illustrative)
    known, breaks = panel.current.values(), store.measures.breaks()
    return replace(panel, expected=expectations(known, new, panel.measures, breaks, illustrative))


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


def _last_of_layout(
    store: Store, earlier: list[Return], arrival: Arrival, at_hand: Mapping[int, Figure]
) -> LastReturn | None:
    for candidate in earlier[:LOOK_BACK]:
        figures = store.figures.of_return(candidate.id, at_hand)
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
