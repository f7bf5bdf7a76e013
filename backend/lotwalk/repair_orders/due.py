"""What of the maintenance menu is due, by distance and by date. Pure.

The tablet's copy runs the same vectors (tests/vectors/due.json). Intervals count from when it was last done here;
where nothing says that it ever was, from new.
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

State = Literal["overdue", "due", "later"]
WINDOW = timedelta(days=30)
# A thousand miles, as a plan is said to end soon: the customer won't be back before.
WINDOW_DISTANCE = {"mi": 1_000, "km": 1_609}


class Interval(Struct, frozen=True):
    """Whichever comes first. Neither: it never becomes due."""

    distance: int | None
    months: int | None


class Done(Struct, frozen=True):
    on: date
    odometer: int | None


class Present(Struct, frozen=True):
    """The vehicle today; `unit` is that of the odometer."""

    today: date
    odometer: int | None
    in_service_on: date | None
    unit: str = "mi"


class Due(Struct, frozen=True):
    """`at` and `on` are when it is due next, as far as that can be said; `recorded` that it was done here before."""

    state: State
    at: int | None
    on: date | None
    recorded: bool


def due(interval: Interval, done: Done | None, present: Present) -> Due:
    """Due from the window before it on; overdue from the unit of distance, or the day, after it."""
    at, on = _at(interval, done), _on(interval, done, present)
    ahead = WINDOW_DISTANCE[present.unit]
    if _past(present.odometer, at, 0) or (on is not None and present.today > on):
        state: State = "overdue"
    elif _past(present.odometer, at, ahead + 1) or (on is not None and present.today >= on - WINDOW):
        state = "due"
    else:
        state = "later"
    return Due(state, at, on, done is not None)


def _at(interval: Interval, done: Done | None) -> int | None:
    """Unknown where it was done at an odometer that nobody read."""
    start = done.odometer if done else 0
    return None if interval.distance is None or start is None else start + interval.distance


def _on(interval: Interval, done: Done | None, present: Present) -> date | None:
    start = done.on if done else present.in_service_on
    return None if interval.months is None or start is None else add_months(start, interval.months)


def _past(odometer: int | None, at: int | None, ahead: int) -> bool:
    return odometer is not None and at is not None and odometer + ahead > at


def add_months(start: date, months: int) -> date:
    """The same day of that month, or its last one."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
