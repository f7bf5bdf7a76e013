"""The present: what stands in the lot, what is in work, what comes in the next days."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct, field

from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.case import Case
from lotwalk.demo.casting import Casting
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.demo.marks import mark
from lotwalk.demo.offered import add_offer, wear_out
from lotwalk.demo.orders import add_order, add_request
from lotwalk.demo.scenes import COMING, SINCE_YESTERDAY, TODAY, Coming, Scene
from lotwalk.demo.told import Step, publish
from lotwalk.demo.walks import add_walkaround, begin_walkaround
from lotwalk.demo.work import complain, do, fitting
from lotwalk.foundation import clock
from lotwalk.tracker.tables import TrackerLink

LATEST, EARLIEST = timedelta(hours=1), timedelta(hours=4)
BOOKED = timedelta(days=2)


class Present(Struct):
    """By vehicle: its request, its order, its tracker link."""

    requests: dict[str, Row] = field(default_factory=dict[str, Row])
    orders: dict[str, Row] = field(default_factory=dict[str, Row])
    links: dict[str, str] = field(default_factory=dict[str, str])


def arrivals(shop: Shop, now: datetime, count: int, chance: Chance) -> list[datetime]:
    """Between four hours and one hour ago, but always on today's date there and never in the future."""
    earliest = max(shop.hours.midnight(shop.hours.today(now)), now - EARLIEST)
    latest = max(earliest, now - LATEST)
    return [earliest + (latest - earliest) * chance.random() for _ in range(count)]


class Today:
    def __init__(self, book: Book, stars: dict[str, Car], lives: dict[str, Life]) -> None:
        self._book, self._lives = book, lives
        self._chance = Chance(book.seed, "today")
        self._casting = Casting(book, stars, lives, self._chance)
        self._present = Present()

    def add(self) -> Present:
        for shop in self._book.shops.values():
            self._play_all(shop, SINCE_YESTERDAY[shop.key], self._mornings(shop))
            arrived = arrivals(shop, self._book.now, len(TODAY[shop.key]), self._chance)
            self._play_all(shop, TODAY[shop.key], iter(arrived))
        for coming in COMING:
            self._expect(coming)
        return self._present

    def _mornings(self, shop: Shop) -> Iterator[datetime]:
        """One after the other, on the last open day before today."""
        moment = shop.hours.opens(shop.hours.day_before(shop.hours.today(self._book.now)))
        while True:
            moment += timedelta(minutes=self._chance.randint(15, 55))
            yield moment

    def _play_all(self, shop: Shop, scenes: tuple[Scene, ...], times: Iterator[datetime]) -> None:
        for scene in scenes:
            self._play(shop, scene, next(times))

    def _play(self, shop: Shop, scene: Scene, arrived: datetime) -> None:
        car = self._casting.find(scene.who, shop, scene.vital)
        state = "arrived" if scene.state == "arrived" else "written_up"
        scheduled = arrived.replace(minute=arrived.minute // 30 * 30, second=0, microsecond=0)
        request = add_request(
            self._book, car, state, self._chance,
            created=arrived - BOOKED, scheduled=scheduled, arrived=arrived, concern=scene.concern,
        )  # fmt: skip
        self._present.requests[car.id] = request
        if scene.state == "arrived":
            _report(car, arrived - BOOKED)
        else:
            self._open(shop, scene, car, request, arrived)

    def _open(self, shop: Shop, scene: Scene, car: Car, request: Row, arrived: datetime) -> None:
        opened = min(arrived + (self._book.now - arrived) * 0.08, arrived + timedelta(minutes=6))
        order = add_order(self._book, request, car, opened, scene.state, self._chance)
        self._present.orders[car.id] = order
        case = Case(self._book, shop, order, self._lives[car.id], self._chance)
        day = shop.hours.today(arrived)
        case.life.live(day, car.odometer(day))
        if scene.offers:
            wear_out(case.life)
        if scene.state == "writing_up":
            self._begin(case, self._moment(shop, arrived, 0.4))
        else:
            order["odometer"] = car.odometer(day)
            self._write_up(case, scene, arrived)

    def _begin(self, case: Case, at: datetime) -> None:
        seen = [area for area in ("grille", "hood", "windshield") if self._chance.happens(0.8)]
        begin_walkaround(case, seen, [mark(case.life.car.body, "front_bumper", "chip", self._chance)], at)

    def _write_up(self, case: Case, scene: Scene, arrived: datetime) -> None:
        complain(case, scene.concern)
        add_walkaround(case, self._moment(case.shop, arrived, 0.12))
        state = {"mechanical": "active", "ready": "completed", "quality_check": "completed"}.get(scene.stage, "queued")
        for service in scene.services:
            do(case, fitting(service, case.life), state)
        publish(case, list(self._steps(case.shop, scene, arrived)))
        if scene.offers:
            add_offer(case, *(self._moment(case.shop, arrived, share) for share in (0.3, 0.7, 0.8)))
        if case.life.car.patron.kind == "retail":
            self._share(case, self._moment(case.shop, arrived, 0.2))

    def _share(self, case: Case, at: datetime) -> None:
        link = case.ledger.add(TrackerLink, id=case.chance.id(at), **case.under, created_at=clock.text(at))
        self._present.links[case.life.car.id] = link["id"]

    def _steps(self, shop: Shop, scene: Scene, arrived: datetime) -> Iterator[Step]:
        """What was said up to now. A promise that moved was moved before it was over, to after what was promised."""
        at = self._moment(shop, arrived, 0.85 if scene.offers else 0.6)
        first = shop.hours.promise(at, "17:00", "17:30") if scene.reason else self._due(shop, scene, at)
        due = self._due(shop, scene, first) if scene.reason else first
        if scene.stage != "inspection" or scene.reason:
            yield Step("arrived", "on_schedule", self._moment(shop, arrived, 0.1), first)
            yield Step("inspection", "on_schedule", self._moment(shop, arrived, 0.25), first)
        yield Step(scene.stage, scene.job_status, at, due, scene.reason, scene.note)

    def _due(self, shop: Shop, scene: Scene, after: datetime) -> datetime:
        """In the future; with `days` that many open days after today and after `after`."""
        if scene.days == 0:
            return shop.hours.promise(self._book.now, *scene.due)
        day = shop.hours.day_after(shop.hours.today(max(after, self._book.now)), scene.days)
        return min(shop.hours.at(day, scene.due[0]), shop.hours.closes(day))

    def _moment(self, shop: Shop, arrived: datetime, share: float) -> datetime:
        return shop.hours.between(arrived, self._book.now, share)

    def _expect(self, coming: Coming) -> None:
        shop = self._book.shops[coming.location]
        day = shop.hours.day_after(shop.hours.today(self._book.now), coming.days)
        created = self._book.now - timedelta(days=self._chance.randint(1, 6), minutes=self._chance.randint(0, 400))
        add_request(
            self._book, self._casting.find(coming.who, shop), "confirmed", self._chance,
            created=created, scheduled=shop.hours.at(day, coming.time), arrived=None, concern=coming.concern,
        )  # fmt: skip


def _report(car: Car, booked: datetime) -> None:
    """A vehicle that stands there unopened has the odometer that was told when the visit was booked."""
    car.row["odometer"], car.row["odometer_on"] = car.odometer(booked.date()), booked.date().isoformat()
