"""Medians, tails, and runs that take turns, so that what else the machine does meets all of them alike."""

import time
from collections.abc import Awaitable, Callable, Sequence
from statistics import median

Rate = Callable[[], Awaitable[float]]


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile; `share` from 0 to 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


async def in_turns(rounds: int, **sides: Rate) -> dict[str, list[float]]:
    """Each side's values, one a round, the sides one after the other in every round."""
    values: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            values[name].append(await side())
    return values


def ratio(ours: Sequence[float], others: Sequence[float]) -> float:
    """The median of the rounds' own ratios: the neighbours of one round had the same machine."""
    return median(our / other for our, other in zip(ours, others, strict=True))


async def seconds(work: Callable[[], Awaitable[object]]) -> float:
    started = time.perf_counter()
    await work()
    return time.perf_counter() - started


def rounded(values: Sequence[float], digits: int = 1) -> list[float]:
    return [round(value, digits) for value in values]
