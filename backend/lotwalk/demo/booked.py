"""The calendar around today: visits that are booked, wished for, called off, or that nobody came to."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.demo.orders import add_request, among
from lotwalk.foundation import clock
from lotwalk.requests.tables import ServiceRequest

ENDED = ("cancelled", "no_show")


class Booked(Struct, frozen=True):
    """`days` open days from today, or before it; at `time` there."""

    days: int
    time: str
    state: str
    concern: str
    minutes: int = 30
    transportation: str | None = None
    reason: str = ""


BOOKED: dict[str, tuple[Booked, ...]] = {
    "eastgate": (
        Booked(-3, "09:00", "no_show", "Oil change and look over"),
        Booked(-2, "10:30", "cancelled", "Brakes squeal", 45, None, "Customer called it off"),
        Booked(-1, "15:00", "no_show", "Tire rotation"),
        Booked(0, "15:30", "confirmed", "Oil change, waits for it", 30, "waits"),
        Booked(0, "16:30", "requested", "Rattles when cold", 45, "shuttle"),
        Booked(1, "08:00", "confirmed", "Check engine lamp came on", 45, "loaner"),
        Booked(1, "08:30", "requested", "PM service due", 30),
        Booked(1, "09:30", "confirmed", "Air conditioning blows warm", 60, "rideshare"),
        Booked(1, "13:00", "cancelled", "Oil change", 30, None, "Vehicle sold"),
        Booked(2, "10:00", "confirmed", "Second opinion on the clutch", 60, "own_ride"),
        Booked(2, "10:00", "requested", "Windshield chip", 15, "waits"),
        Booked(3, "08:00", "confirmed", "PM service due", 30, "pick_up_delivery"),
        Booked(3, "14:30", "requested", "Pulls to the left", 30, "shuttle"),
        Booked(5, "11:00", "confirmed", "Winter tires", 45, "waits"),
        Booked(9, "09:00", "confirmed", "90,000 mile service", 60, "loaner"),
    ),
    "harborview": (
        Booked(-2, "08:30", "no_show", "PM service due"),
        Booked(0, "16:00", "confirmed", "Oil change and look over", 30, "waits"),
        Booked(1, "09:00", "requested", "Hums at highway speed", 45, "shuttle"),
        Booked(2, "08:30", "confirmed", "PM service, driver has no complaints", 30, "own_ride"),
        Booked(4, "13:00", "confirmed", "Brakes squeal", 45, "loaner"),
    ),
}  # fmt: skip


def add_booked(book: Book, taken: set[str]) -> None:
    """For vehicles that nothing else is told of now; `taken` are those that something is."""
    for shop in book.shops.values():
        chance = Chance(book.seed, f"booked {shop.key}")
        free = _free(book, shop, taken, chance)
        for it in BOOKED[shop.key]:
            _add(book, shop, it, next(free), chance)


def _free(book: Book, shop: Shop, taken: set[str], chance: Chance) -> Iterator[Car]:
    """Of a private person at most one vehicle comes in these days."""
    busy = {row["vehicle"] for row in book.ledger.rows(ServiceRequest) if row["state"] not in ("written_up", *ENDED)}
    cars = [car for car in book.cars if car.patron.home == shop.key and car.id not in busy | taken]
    chance.shuffle(cars)
    seen: set[str] = set()
    for car in cars:
        if car.patron.kind == "wholesale" or car.patron.id not in seen:
            seen.add(car.patron.id)
            yield car


def _add(book: Book, shop: Shop, it: Booked, car: Car, chance: Chance) -> None:
    at = _time(book, shop, it)
    created = min(at, book.now) - timedelta(days=chance.randint(1, 6), minutes=chance.randint(0, 400))
    row = add_request(book, car, it.state, chance, created=created, scheduled=at, arrived=None, concern=it.concern)
    row.update(minutes=it.minutes, transportation=it.transportation, end_reason=it.reason)
    if it.state != "requested" and chance.happens(0.6):
        row["advisor"] = among(shop.advisors, chance).id
    _end(book, row, it, at)


def _time(book: Book, shop: Shop, it: Booked) -> datetime:
    """Today's lie ahead of the present; where today is over, on the next open day."""
    today = shop.hours.today(book.now)
    if it.days == 0:
        return shop.hours.promise(book.now, it.time)
    day = shop.hours.day_after(today, it.days) if it.days > 0 else today
    for _ in range(-it.days):
        day = shop.hours.day_before(day)
    latest = shop.hours.closes(day) - timedelta(minutes=it.minutes)
    return max(shop.hours.opens(day), min(shop.hours.at(day, it.time), latest))


def _end(book: Book, row: Row, it: Booked, at: datetime) -> None:
    """Called off before, or given up an hour after; nothing ends later than now."""
    if it.state in ENDED:
        ended = at + timedelta(hours=1) if it.state == "no_show" else min(at, book.now) - timedelta(hours=4)
        row["ended_at"] = clock.text(min(ended, book.now))
