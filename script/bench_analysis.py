"""How long a control chart with all rules takes, against plain numpy making only mean and limits."""

import time
from collections.abc import Callable

import numpy as np

from app.analysis.xmr import xmr

SERIES, POINTS, ALLOWED = 2000, 120, 5.0


def plain(values: list[float]) -> tuple[float, float, float]:
    """Mean and limits as anybody would write them with numpy."""
    numbers = np.array(values, dtype=np.float64)
    mean = np.mean(numbers)
    spread = np.mean(np.abs(np.diff(numbers)))
    return float(mean), float(mean - 2.66 * spread), float(mean + 2.66 * spread)


def best_of(rounds: int, work: Callable[[list[float]], object], series: list[list[float]]) -> float:
    """Shortest time in seconds of several rounds over all series."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for values in series:
            work(values)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> int:
    """Print both times and their ratio; 1 if the ratio is above what is allowed."""
    generator = np.random.default_rng(2015)
    series = [generator.poisson(800, POINTS).astype(float).tolist() for _ in range(SERIES)]
    simple = best_of(5, plain, series)
    whole = best_of(5, xmr, series)
    ratio = whole / simple
    print(f"{SERIES} series of {POINTS} points: numpy limits {simple * 1e3:.1f} ms, xmr with all rules")
    print(f"{whole * 1e3:.1f} ms, ratio {ratio:.2f} (at most {ALLOWED:.0f})")
    return 0 if ratio <= ALLOWED else 1


if __name__ == "__main__":
    raise SystemExit(main())
