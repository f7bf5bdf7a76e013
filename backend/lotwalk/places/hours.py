"""Hours of work through the opening hours of a location. Pure.

The tablet's copy (pwa/src/order/hours.ts) runs the same vectors (tests/vectors/hours.json).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
TENTH = timedelta(minutes=6)
QUARTER = timedelta(minutes=15)
Week = Mapping[str, Sequence[str]]
"""Day to the clock at which it opens and closes; a day that isn't there is closed."""
Span = tuple[datetime, datetime]


def earliest_promise(start: datetime, tenths: int, week: Week, zone: str) -> datetime:
    """When work of that many tenths of an hour can be done, begun at `start`, said in whole quarters of an hour."""
    return _open_at(_quarter_from(spans_of_work(start, tenths, week, zone)[-1][1]), week, zone)


def spans_of_work(start: datetime, tenths: int, week: Week, zone: str) -> list[Span]:
    """The stretches of opening hours that the work takes: at least one, which is empty where there is no work.

    Where a location is never open its hours aren't known, and work goes on around the clock.
    """
    left, spans = max(tenths, 0) * TENTH, list[Span]()
    for since, till in _opening(start, week, zone):
        spans.append((since, min(till, since + left)))
        left -= spans[-1][1] - since
        if not left:
            break
    # An empty stretch before the one that work begins in says nothing.
    return [span for span in spans if span[0] < span[1]] or spans[-1:]


def is_open_through(since: datetime, till: datetime, week: Week, zone: str) -> bool:
    """Whether it is open from `since` up to `till` without a break; where hours aren't known it always is."""
    opens, closes = next(_opening(since, week, zone))
    return opens == since and till <= closes


def _opening(start: datetime, week: Week, zone: str) -> Iterator[Span]:
    """From `start` on, without end. Closing time itself is open, so that work may end then."""
    known = any(week.get(day) and week[day][0] < week[day][1] for day in DAYS)
    if not known:
        yield start, datetime.max.replace(tzinfo=UTC)
        return
    here = start
    day = start.astimezone(ZoneInfo(zone)).date()
    while True:
        if hours := week.get(DAYS[day.weekday()]):
            opens, closes = _at(day, hours[0], zone), _at(day, hours[1], zone)
            if here <= closes and opens < closes:
                yield max(here, opens), closes
                here = max(here, closes)
        day += timedelta(days=1)


def _at(day: date, clock: str, zone: str) -> datetime:
    """A clock that spring skips, or autumn shows twice, is read by the clock before the change."""
    return datetime.combine(day, time.fromisoformat(clock), ZoneInfo(zone)).astimezone(UTC)


def _quarter_from(moment: datetime) -> datetime:
    """The next quarter of an hour, counted from the hour of UTC, as every zone in use is whole quarters off it."""
    return moment + (datetime(1970, 1, 1, tzinfo=UTC) - moment) % QUARTER


def _open_at(moment: datetime, week: Week, zone: str) -> datetime:
    """The moment, or when it next opens."""
    return next(_opening(moment, week, zone))[0]
