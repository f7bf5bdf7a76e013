"""When each vehicle came during the last eighteen months, for what, and for how long. Pure but for chance."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct

from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.chance import Chance

MONTHS_18 = 548
# What came in the last week is today's business, or would still be in the lot.
QUIET_DAYS = 8
LOST, NEW = 0.07, 0.03


class Visit(Struct, frozen=True):
    """`service` is a maintenance visit, else something was wrong; `tier` is the inspection's, if there was one.
    All instants are within opening hours."""

    car: Car
    service: bool
    tier: str | None
    day: date
    arrived: datetime
    closed: datetime
    odometer: int


def visits(book: Book, car: Car, chance: Chance, loyal: bool = False) -> list[Visit]:
    """Oldest first; none for a vehicle that is new here. A loyal one is neither new nor lost."""
    shop = book.shops[car.patron.home]
    today = shop.hours.today(book.now)
    last = today - timedelta(days=QUIET_DAYS)
    if not loyal and chance.happens(LOST):
        last -= timedelta(days=chance.randint(150, 420))
    if not loyal and chance.happens(NEW):
        return []
    return [visit(shop, car, day, service, chance) for day, service in _days(car, today, last, chance)]


def _days(car: Car, today: date, last: date, chance: Chance) -> Iterator[tuple[date, bool]]:
    """Maintenance when it is due, and now and then a repair between two of them."""
    day = today - timedelta(days=MONTHS_18 - chance.randint(0, round(_interval(car))))
    while day <= last:
        yield day, True
        step = _interval(car) * chance.uniform(0.8, 1.22)
        repair = day + timedelta(days=round(step * chance.uniform(0.3, 0.7)))
        if chance.happens(0.34) and step > 40 and repair <= last:
            yield repair, False
        day += timedelta(days=max(18, round(step)))


def _interval(car: Car) -> float:
    """Days until the next maintenance: by distance or by months, whichever comes first."""
    return min(car.row["interval_distance"] / car.per_day, car.row["interval_months"] * 30.4)


def visit(shop: Shop, car: Car, day: date, service: bool, chance: Chance, tier: str = "") -> Visit:
    """On that day or the next open one; with an inspection of this tier, or as it happens."""
    day = shop.hours.open_day(day)
    minutes = chance.choice((5, 20, 45, 70, 110, 150, 200, 280)) + chance.randint(0, 14)
    latest = shop.hours.closes(day) - timedelta(minutes=150)
    arrived = min(shop.hours.opens(day) + timedelta(minutes=minutes), latest) + timedelta(seconds=chance.randint(0, 59))
    tier = tier or _tier(service, chance)
    closed = _closed(shop, day, arrived, service, chance)
    return Visit(car, service, tier or None, day, arrived, closed, car.odometer(day))


def _tier(service: bool, chance: Chance) -> str:
    if not service:
        return "quick" if chance.happens(0.5) else ""
    return chance.choices(("quick", "standard", "full", ""), (30, 52, 10, 8))[0]


def _closed(shop: Shop, day: date, arrived: datetime, service: bool, chance: Chance) -> datetime:
    nights = chance.choice((0, 0, 0, 0, 0, 1)) if service else chance.choice((0, 0, 1, 1, 2, 3))
    if nights:
        day = shop.hours.day_after(day, nights)
        return shop.hours.opens(day) + timedelta(minutes=chance.randint(60, 280))
    latest = shop.hours.closes(day) - timedelta(minutes=chance.randint(1, 30))
    return min(arrived + timedelta(minutes=chance.randint(100, 420)), latest)
