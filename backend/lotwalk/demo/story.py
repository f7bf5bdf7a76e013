"""The vehicles that the demo is told with: what happened to them is written here, not left to chance."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from lotwalk.demo.book import Book, Car
from lotwalk.demo.case import Case
from lotwalk.demo.chance import Chance
from lotwalk.demo.history import add_visit, live_on
from lotwalk.demo.inspected import Finding
from lotwalk.demo.life import Life
from lotwalk.demo.marks import mark
from lotwalk.demo.visits import Visit, visit
from lotwalk.demo.work import decline

Past = Callable[[Car], Life]
# Days ago. The Camry missed a visit; the Civic comes as it should; the Outback is new here.
CAMRY, CIVIC = (428, 243), (512, 338, 163)
# Who stayed away for more than a year, and for more than two.
AWAY = ((640, 428), (1_005, 790))


def tell_pasts(book: Book, stars: dict[str, Car]) -> dict[str, Life]:
    """Vehicle id → its life, for all vehicles."""
    told: dict[str, Past] = {
        stars["camry"].id: lambda car: _camry(book, car),
        stars["civic"].id: lambda car: _visited(book, car, CIVIC),
        stars["outback"].id: lambda car: _visited(book, car, ()),
        stars["cascadia"].id: lambda car: live_on(book, car, loyal=True),
        stars["tradesman"].id: lambda car: live_on(book, car, loyal=True),
    }
    told |= {car.id: _past_of(book, days) for car, days in zip(_neighbours(book, told), AWAY, strict=False)}
    return {car.id: told[car.id](car) if car.id in told else live_on(book, car) for car in book.cars}


def _past_of(book: Book, days: tuple[int, ...]) -> Past:
    return lambda car: _visited(book, car, days)


def _neighbours(book: Book, told: dict[str, Past]) -> Iterator[Car]:
    """One vehicle each of Eastgate's private persons that no story is told of yet."""
    known = {car.patron.id for car in book.cars if car.id in told}
    for car in book.cars:
        if car.patron.kind == "retail" and car.patron.home == "eastgate" and car.patron.id not in known:
            known.add(car.patron.id)
            yield car


def _visited(book: Book, car: Car, days: tuple[int, ...]) -> Life:
    chance = Chance(book.seed, f"story of {car.row['vin']}")
    past = _planned(book, car, days, chance)
    life = Life(car, past[0].day if past else _today(book, car), chance)
    for each in past:
        add_visit(book, life, each, chance)
    return life


def _planned(book: Book, car: Car, days: tuple[int, ...], chance: Chance) -> list[Visit]:
    shop, today = book.shops[car.patron.home], _today(book, car)
    return [visit(shop, car, today - timedelta(days=ago), True, chance, tier="standard") for ago in days]


def _today(book: Book, car: Car) -> date:
    return book.shops[car.patron.home].hours.today(book.now)


def _camry(book: Book, car: Car) -> Life:
    """Eight months ago the front pads were getting thin, and two services were declined."""
    chance = Chance(book.seed, f"story of {car.row['vin']}")
    first, second = _planned(book, car, CAMRY, chance)
    life = Life(car, first.day, chance)
    life.marks = [
        mark("car", "left_front_door", "ding", chance),
        mark("car", "rear_bumper", "scuff", chance),
        mark("car", "right_front_wheel", "curb_rash", chance),
    ]
    add_visit(book, life, first, chance, _nothing)
    life.troubles = {"brake_fluid": "yellow", "cabin_filter": "yellow"}
    life.wear.pads["front"] = 5.0 + life.wear.grade.front_pad_worn(second.odometer - first.odometer)
    add_visit(book, life, second, chance, _declined)
    return life


def _nothing(case: Case, findings: list[Finding], at: datetime) -> None:
    """What was found then was let be."""


def _declined(case: Case, findings: list[Finding], at: datetime) -> None:
    for service in ("brake_fluid", "cabin_filter"):
        decline(case, service, at)
