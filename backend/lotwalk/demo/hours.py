"""A shop's days: when it is open, in its own zone. Pure."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Week = dict[str, tuple[str, str]]


class Hours(Struct, frozen=True):
    """`week` as `locations.opening_hours` keeps it: a day that isn't there is closed; at least one is."""

    zone: ZoneInfo
    week: Week

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def midnight(self, day: date) -> datetime:
        return self.at(day, "00:00")

    def at(self, day: date, clock: str) -> datetime:
        return datetime.combine(day, time.fromisoformat(clock), self.zone).astimezone(UTC)

    def is_open(self, day: date) -> bool:
        return DAYS[day.weekday()] in self.week

    def opens(self, day: date) -> datetime:
        return self.at(day, self.week[DAYS[day.weekday()]][0])

    def closes(self, day: date) -> datetime:
        return self.at(day, self.week[DAYS[day.weekday()]][1])

    def open_day(self, day: date, step: int = 1) -> date:
        """The day itself if the shop is open, else the next open one; with a `step` of -1 the one before."""
        while not self.is_open(day):
            day += timedelta(days=step)
        return day

    def day_after(self, day: date, count: int = 1) -> date:
        """The `count`th open day after."""
        for _ in range(count):
            day = self.open_day(day + timedelta(days=1))
        return day

    def day_before(self, day: date) -> date:
        return self.open_day(day - timedelta(days=1), -1)

    def promise(self, after: datetime, *clocks: str) -> datetime:
        """The first of these times that is open today and at least an hour off; else the next open day's first."""
        day = self.today(after)
        for clock in clocks:
            wanted = self.at(day, clock)
            if self.is_open(day) and after + timedelta(hours=1) <= wanted <= self.closes(day):
                return wanted
        day = self.day_after(day)
        return min(self.at(day, clocks[0]), self.closes(day))

    def between(self, start: datetime, end: datetime, share: float) -> datetime:
        """When that share of the opening hours from `start` to `end` is over; of all hours where none is open."""
        spans = list(self._spans(start, end)) or [(start, end)]
        left = share * sum((till - since for since, till in spans), timedelta())
        for since, till in spans:
            if left <= till - since:
                return since + left
            left -= till - since
        return spans[-1][1]

    def _spans(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        day = self.today(start)
        while self.midnight(day) < end:
            if self.is_open(day):
                since, till = max(start, self.opens(day)), min(end, self.closes(day))
                if since < till:
                    yield since, till
            day += timedelta(days=1)
