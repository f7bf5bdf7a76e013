"""Wear: how long a part lasts yet, from two readings. Pure; whole hundredths and days, so it is alike everywhere."""

from datetime import date

from msgspec import Struct

from lotwalk.inspections.ratings import Limit, hundredths, within

# A month is 365.25 / 12 = 30.4375 days, which is 487 sixteenths of a day.
SIXTEENTHS_A_MONTH = 487


class Reading(Struct, frozen=True):
    value: float
    on: date


def months_left(earlier: Reading, later: Reading, limit: Limit) -> int | None:
    """Whole months from the later reading until the red limit, if it goes on like this; 0 when it is there.

    None where nothing can be said: no time between them, no wear towards the limit, or a deviation, which isn't wear.
    """
    days = (later.on - earlier.on).days
    edge = limit.red.below if limit.red.below is not None else limit.red.at_most
    falls = edge is not None
    edge = edge if falls else (limit.red.above if limit.red.above is not None else limit.red.at_least)
    if limit.deviation or edge is None or days <= 0:
        return None
    if within(limit.red, hundredths(later.value)):
        return 0
    sign = 1 if falls else -1
    worn = sign * (hundredths(earlier.value) - hundredths(later.value))
    left = sign * (hundredths(later.value) - hundredths(edge))
    return left * days * 16 // (worn * SIXTEENTHS_A_MONTH) if worn > 0 else None
