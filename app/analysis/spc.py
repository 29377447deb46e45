"""Control charts of series given as JSON on the command line; bad input is told with the series' number."""

import math
from collections.abc import Callable
from typing import Any

from app.analysis.proportions import p_prime
from app.analysis.rare_events import time_between
from app.analysis.rules import Direction
from app.analysis.xmr import ControlChart, Profile, xmr
from app.errors import UserError

Json = dict[str, Any]
LARGEST = 1e15  # beyond it neighbouring whole numbers cannot be told apart


def run_spc(series: Any, profile: str = "nhs-r") -> list[Json]:
    """One chart for every series, in the shape of the command line. Raises UserError."""
    if profile not in list(Profile):
        raise UserError(f'There is no profile "{profile}".', "Use nhs-r or mdc-excel.")
    if not isinstance(series, list):
        raise UserError("Standard input must be a list of series.", 'Write [{"y": [1, 2, 3]}].')
    return [_chart_json(_chart(one, f"Series {i}", Profile(profile))) for i, one in enumerate(series, 1)]


def _chart(series: Any, name: str, profile: Profile) -> ControlChart:
    if not isinstance(series, dict):
        raise UserError(f"{name} is not an object.", 'Write {"y": [1, 2, 3]}.')
    method = series.get("method", "xmr")
    if not isinstance(method, str) or method not in METHODS:
        raise UserError(f'{name}: there is no method "{method}".', f"Use {', '.join(METHODS)}.")
    values = _numbers(series, "y", name)
    common = {
        "rebase": _positions(series, len(values), name),
        "fix": _fix(series, name),
        "improvement": _improvement(series, name),
        "target": _target(series, name),
    }
    return METHODS[method](values, series, name, profile, common)


def _xmr(values: list[float | None], series: Json, name: str, profile: Profile, common: Json) -> ControlChart:
    return xmr(values, screen=_flag(series, "screen", name, profile.screen), **common)


def _p_prime(values: list[float | None], series: Json, name: str, _: Profile, common: Json) -> ControlChart:
    bases = _numbers(series, "n", name)
    if len(bases) != len(values):
        raise UserError(f"{name}: y has {len(values)} values, but n has {len(bases)}.")
    for position, (part, base) in enumerate(zip(values, bases, strict=True), 1):
        if base is not None and base <= 0:
            raise UserError(f"{name}: n must be above 0, but value {position} is {base:g}.")
        if part is not None and base is not None and not 0 <= part <= base:
            raise UserError(f"{name}: y must lie between 0 and n, but value {position} is {part:g}.")
    return p_prime(values, bases, **common)


def _time_between(
    values: list[float | None], series: Json, name: str, _: Profile, common: Json
) -> ControlChart:
    for position, value in enumerate(values, 1):
        if value is not None and value <= 0:
            raise UserError(f"{name}: times must be above 0, but value {position} is {value:g}.")
    return time_between(values, screen=_flag(series, "screen", name, False), **common)


METHODS: dict[str, Callable[[list[float | None], Json, str, Profile, Json], ControlChart]] = {
    "xmr": _xmr,
    "p_prime": _p_prime,
    "time_between": _time_between,
}


def _numbers(series: Json, key: str, name: str) -> list[float | None]:
    given = series.get(key)
    if not isinstance(given, list) or not given:
        raise UserError(f"{name} has no values {key}.", f'Write "{key}": [1, 2, 3].')
    numbers: list[float | None] = []
    for position, value in enumerate(given, 1):
        if value is not None and not _is_number(value):
            raise UserError(f"{name}: value {position} of {key} is not a number that can be charted.")
        numbers.append(None if value is None else float(value))
    return numbers


def _positions(series: Json, count: int, name: str) -> list[int]:
    given = series.get("rebase")
    if given is None:
        return []
    whole = isinstance(given, list) and all(_is_number(item) and item == int(item) for item in given)
    if not whole or not all(1 <= item <= count for item in given):
        raise UserError(f"{name}: rebase must be a list of positions from 1 to {count}.")
    return [int(item) for item in given]


def _fix(series: Json, name: str) -> int | None:
    given = series.get("fix")
    if given is not None and not (_is_number(given) and given == int(given) and given >= 1):
        raise UserError(f"{name}: fix must be null or a whole number from 1.")
    return None if given is None else int(given)


def _improvement(series: Json, name: str) -> str:
    given = series.get("improvement")
    if given is None:
        return Direction.INCREASE.value  # the default of NHSRplotthedots
    if given not in list(Direction):
        raise UserError(f"{name}: improvement must be increase, decrease or neutral.")
    return str(given)


def _target(series: Json, name: str) -> float | None:
    given = series.get("target")
    if given is not None and not _is_number(given):
        raise UserError(f"{name}: target must be null or a number.")
    return None if given is None else float(given)


def _flag(series: Json, key: str, name: str, default: bool) -> bool:
    given = series.get(key)
    if given is not None and not isinstance(given, bool):
        raise UserError(f"{name}: {key} must be true or false.")
    return default if given is None else given


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST


def _chart_json(chart: ControlChart) -> Json:
    return {
        "mean": _line(chart.mean),
        "lower": _line(chart.lower),
        "upper": _line(chart.upper),
        "signal": [signal.value for signal in chart.signal],
        "kind": [kind.value for kind in chart.kind],
        "assurance": chart.assurance.value if chart.assurance else None,
    }


def _line(values: tuple[float, ...]) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values]
