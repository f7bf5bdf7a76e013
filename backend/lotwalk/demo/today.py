"""The present: what stands in the lot, what is in work, what comes in the next days."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from msgspec import Struct

from lotwalk.demo import walks
from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.casting import Casting
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.demo.marks import mark
from lotwalk.demo.orders import add_order, add_request
from lotwalk.demo.scenes import COMING, SINCE_YESTERDAY, TODAY, Scene, Who
from lotwalk.demo.told import Step, publish
from lotwalk.demo.work import do, fitting
from lotwalk.foundation import clock
from lotwalk.tracker.tables import TrackerLink
from lotwalk.walkarounds.tables import Walkaround

LATEST, EARLIEST = timedelta(hours=1), timedelta(hours=4)


class Present(Struct):
    """Request and order by star, and the tracker links by vehicle."""

    requests: dict[str, Row]
    orders: dict[str, Row]
    links: dict[str, str]


def arrivals(shop: Shop, now: datetime, count: int, chance: Chance) -> list[datetime]:
    """In order; between four hours and one hour ago, but always on today's date there and never in the future."""
    midnight = shop.hours.midnight(shop.hours.today(now))
    earliest = max(midnight, now - EARLIEST)
    latest = max(earliest, now - LATEST)
    return sorted(earliest + (latest - earliest) * chance.random() for _ in range(count))


class Today:
    def __init__(self, book: Book, stars: dict[str, Car], lives: dict[str, Life]) -> None:
        self.book, self.lives = book, lives
        self.chance = Chance(book.seed, "today")
        self.casting = Casting(book, stars, lives, self.chance)
        self.names = {car.id: name for name, car in stars.items()}
        self.present = Present({}, {}, {})

    def add(self) -> Present:
        for key, scenes in SINCE_YESTERDAY.items():
            shop = self.book.shops[key]
            before = shop.hours.opens(shop.hours.day_before(shop.hours.today(self.book.now)))
            for number, scene in enumerate(scenes):
                self._play(shop, scene, before + timedelta(minutes=25 + 50 * number))
        for key, scenes in TODAY.items():
            shop = self.book.shops[key]
            times = arrivals(shop, self.book.now, len(scenes), self.chance)
            self.chance.shuffle(times)
            for scene, arrived in zip(scenes, times, strict=True):
                self._play(shop, scene, arrived)
        for key, who, days, time, concern in COMING:
            self._expect(self.book.shops[key], who, days, time, concern)
        return self.present

    def _play(self, shop: Shop, scene: Scene, arrived: datetime) -> None:
        car = self.casting.find(scene.who, shop)
        state = "arrived" if scene.state == "arrived" else "written_up"
        request = add_request(
            self.book, car, state, self.chance, created=arrived - timedelta(days=2), scheduled=_half_hour(arrived),
            arrived=arrived, concern=scene.concern,
        )  # fmt: skip
        name = self.names.get(car.id, car.id)
        self.present.requests[name] = request
        if scene.state == "arrived":
            _report(car, arrived)
        else:
            self.present.orders[name] = self._open(shop, scene, car, request, arrived)

    def _open(self, shop: Shop, scene: Scene, car: Car, request: Row, arrived: datetime) -> Row:
        opened = arrived + (self.book.now - arrived) * 0.08
        order = add_order(self.book, request, car, min(opened, arrived + timedelta(minutes=6)), scene.state, self.chance)
        life = self.lives[car.id]
        day = shop.hours.today(arrived)
        life.live(day, car.odometer(day))
        if scene.state == "writing_up":
            self._begin_walkaround(order, life, self._moment(shop, arrived, 0.4))
        else:
            order["odometer"] = car.odometer(day)
            walks.add_walkaround(self.book, order, life, self._moment(shop, arrived, 0.15), self.chance)
            self._work_on(shop, scene, order, life)
            self._tell(shop, scene, order, arrived)
        return order

    def _begin_walkaround(self, order: Row, life: Life, at: datetime) -> None:
        """Somebody has seen the front and put a first mark; the rest is still to do."""
        seen = [area for area in ("grille", "hood", "windshield") if self.chance.happens(0.8)]
        walks.add_damages(self.book.ledger, order, [mark(life.car.body, "front_bumper", "chip", self.chance)], at, self.chance)
        self.book.ledger.add(
            Walkaround, id=order["id"], location=order["location"], client=order["client"],
            areas=walks.clean_areas(seen), started_at=clock.text(at),
        )  # fmt: skip

    def _work_on(self, shop: Shop, scene: Scene, order: Row, life: Life) -> None:
        state = {"mechanical": "active", "ready": "completed", "quality_check": "completed"}.get(scene.stage, "queued")
        for service in scene.services:
            do(self.book, shop, order, life, fitting(service, life), self.chance, state)

    def _tell(self, shop: Shop, scene: Scene, order: Row, arrived: datetime) -> None:
        advisor = next(person for person in shop.advisors if person.id == order["advisor"])
        publish(self.book.ledger, order, list(self._steps(shop, scene, arrived)), advisor, self.chance)
        if self._is_retail(order):
            at = self._moment(shop, arrived, 0.3)
            link = self.book.ledger.add(
                TrackerLink, id=self.chance.id(at), repair_order=order["id"], location=order["location"],
                client=order["client"], created_at=clock.text(at),
            )  # fmt: skip
            self.present.links[self.names.get(order["vehicle"], order["vehicle"])] = link["id"]

    def _is_retail(self, order: Row) -> bool:
        return any(patron.id == order["client"] and patron.kind == "retail" for patron in self.book.patrons.values())

    def _steps(self, shop: Shop, scene: Scene, arrived: datetime) -> Iterator[Step]:
        """What was said up to now. A promise that moved was moved before it was over, to after what was promised."""
        at = self._moment(shop, arrived, 0.6)
        first = shop.hours.promise(at, "17:00", "17:30") if scene.reason else self._due(shop, scene, at)
        due = self._due(shop, scene, first) if scene.reason else first
        if scene.stage != "inspection":
            yield Step("arrived", "on_schedule", self._moment(shop, arrived, 0.2), first)
            yield Step("inspection", "on_schedule", self._moment(shop, arrived, 0.35), first)
        yield Step(scene.stage, scene.job_status, at, due, scene.reason, scene.note)

    def _due(self, shop: Shop, scene: Scene, after: datetime) -> datetime:
        if scene.days == 0:
            return shop.hours.promise(self.book.now, *scene.due)
        day = shop.hours.day_after(shop.hours.today(max(after, self.book.now)), scene.days)
        return min(shop.hours.at(day, scene.due[0]), shop.hours.closes(day))

    def _moment(self, shop: Shop, arrived: datetime, share: float) -> datetime:
        return shop.hours.between(arrived, self.book.now, share)

    def _expect(self, shop: Shop, who: Who, days: int, time: str, concern: str) -> None:
        car = self.casting.find(who, shop)
        when = shop.hours.at(shop.hours.day_after(shop.hours.today(self.book.now), days), time)
        created = self.book.now - timedelta(days=self.chance.randint(1, 6), minutes=self.chance.randint(0, 400))
        add_request(
            self.book, car, "confirmed", self.chance, created=created, scheduled=when, arrived=None, concern=concern
        )


def _half_hour(moment: datetime) -> datetime:
    return moment.replace(minute=moment.minute // 30 * 30, second=0, microsecond=0)


def _report(car: Car, arrived: datetime) -> None:
    """A vehicle that stands there unopened has the odometer that was told when the visit was booked."""
    day = (arrived - timedelta(days=2)).date()
    car.row["odometer"], car.row["odometer_on"] = car.odometer(day), day.isoformat()
