"""The retention vital: where a customer stands in the maintenance life cycle of a vehicle. Pure.

Source: the domain's "Retention vitals". The tablet's copy runs the same vectors (tests/vectors/vitals.json).
"""

from datetime import date
from typing import Literal

from msgspec import Struct

State = Literal["new", "active", "missed_visit", "potential_lost", "lost"]
GRACE = 1  # months
LOST_MONTHS, LOST_MISSED = 24, 4


class Vital(Struct, frozen=True):
    """`months` since the last visit, whole, and None where this vehicle had none; `missed` intervals."""

    state: State
    months: int | None
    missed: int


def vital(last: date | None, has_come: bool, today: date, interval: int) -> Vital:
    """Of a vehicle whose last visit with this client was on `last`; `has_come` with any vehicle; interval in months.

    A client who has been here with another vehicle isn't new, and has missed nothing with this one.
    """
    if last is None:
        return Vital("active" if has_come else "new", None, 0)
    months = max(0, months_between(last, today))
    missed = max(0, (months - GRACE) // interval)
    return Vital(_state(months, missed), months, missed)


def _state(months: int, missed: int) -> State:
    if missed >= LOST_MISSED or months >= LOST_MONTHS:
        return "lost"
    if missed == 0:
        return "active"
    return "missed_visit" if missed == 1 else "potential_lost"


def months_between(first: date, second: date) -> int:
    """Whole calendar months: a month is over on the same day of the next one, or, where that is shorter, after it."""
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - (second.day < first.day)
