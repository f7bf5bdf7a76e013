"""Ratings proposed from measurements: pure, exact at the boundaries. Source: the domain's default limits.

Readings are compared as whole hundredths, because 32.3 - 27.3 is not 5 in binary fractions; the tablet's copy does
the same and runs the same vectors (tests/vectors/ratings.json).
"""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Rating = Literal["green", "yellow", "red"]
_WORST: tuple[Rating, ...] = ("red", "yellow", "green")


class Bound(Struct, frozen=True, omit_defaults=True):
    """One side of a limit; exactly one of the four is given. `above` and `below` leave the figure itself out."""

    above: float | None = None
    at_least: float | None = None
    at_most: float | None = None
    below: float | None = None


class Limit(Struct, frozen=True, omit_defaults=True):
    """What is green and what is red; everything between is yellow.

    With `deviation` the distance from a target is rated, whichever side it is on. `least` and `most` are what can
    be read at all: outside of them somebody mistyped.
    """

    unit: str
    green: Bound
    red: Bound
    least: float
    most: float
    deviation: bool = False


class Measurement(Struct, frozen=True, omit_defaults=True):
    """One reading of an item. `against` is the key of the item's reading that is the target of a deviation;
    without it the reading is the deviation itself. A reading without limits is only kept.

    `limit_for` names the limits of bodies that have their own: a truck's steer tires are worn out sooner.
    """

    key: str
    name: dict[str, str]
    limit: str | None = None
    against: str | None = None
    limit_for: dict[str, str] = {}

    def on(self, body: str) -> "Measurement":
        """As it is taken on a vehicle of this body: `limit` is the one that applies."""
        return replace(self, limit=self.limit_for.get(body, self.limit))


def hundredths(value: float) -> int:
    return round(value * 100)


def within(bound: Bound, value: int) -> bool:
    """Whether `value`, in hundredths, is on the bound's side."""
    if bound.above is not None:
        return value > hundredths(bound.above)
    if bound.at_least is not None:
        return value >= hundredths(bound.at_least)
    if bound.at_most is not None:
        return value <= hundredths(bound.at_most)
    return bound.below is not None and value < hundredths(bound.below)


def rating(limit: Limit, value: float, target: float = 0) -> Rating:
    """Of one reading; `target` counts only for a deviation."""
    rated = abs(hundredths(value) - hundredths(target)) if limit.deviation else hundredths(value)
    if within(limit.red, rated):
        return "red"
    return "green" if within(limit.green, rated) else "yellow"


def rating_of(measurement: Measurement, limits: Mapping[str, Limit], readings: Mapping[str, float]) -> Rating | None:
    """What one measurement proposes; None while it, its limit or its target is missing."""
    value, limit = readings.get(measurement.key), limits.get(measurement.limit or "")
    target = readings.get(measurement.against) if measurement.against else 0
    if value is None or limit is None or target is None:
        return None
    return rating(limit, value, target)


def worst(ratings: Iterable[Rating | None]) -> Rating | None:
    found = set(ratings)
    return next((candidate for candidate in _WORST if candidate in found), None)


def proposed(
    measurements: Iterable[Measurement], limits: Mapping[str, Limit], readings: Mapping[str, float]
) -> Rating | None:
    """The worst of an item's measurements; None when nothing that has a limit was read."""
    return worst(rating_of(measurement, limits, readings) for measurement in measurements)
