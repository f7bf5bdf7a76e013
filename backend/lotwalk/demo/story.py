"""The vehicles that the demo is told with: what happened to them is written here, not left to chance."""

from datetime import datetime, timedelta

from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.history import add_visit, live_on
from lotwalk.demo.inspected import Finding
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.demo.marks import mark
from lotwalk.demo.visits import Visit, visit
from lotwalk.demo.work import decline

# Days ago. The Camry missed a visit; the Civic comes as it should; the Outback is new here.
CAMRY, CIVIC = (428, 243), (512, 338, 163)


def tell_pasts(book: Book, stars: dict[str, Car]) -> dict[str, Life]:
    """Vehicle id → its life, for all vehicles."""
    told = {
        "camry": lambda car: _camry(book, car),
        "civic": lambda car: _visited(book, car, CIVIC),
        "outback": lambda car: _visited(book, car, ()),
    }
    names = {car.id: name for name, car in stars.items()}
    return {car.id: told.get(names.get(car.id, ""), lambda car: live_on(book, car, car.id in names))(car) for car in book.cars}


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


def _today(book: Book, car: Car):
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
    life.wear.pads["front"] = 5.0 + (second.odometer - first.odometer) * life.wear.grade.pad / life.wear.grade.front_pads_last
    add_visit(book, life, second, chance, _declined)
    return life


def _nothing(book: Book, shop: Shop, order: Row, life: Life, findings: list[Finding], at: datetime, chance: Chance) -> None:
    """What was found then was let be."""


def _declined(book: Book, shop: Shop, order: Row, life: Life, findings: list[Finding], at: datetime, chance: Chance) -> None:
    for service in ("brake_fluid", "cabin_filter"):
        decline(book, shop, order, life, service, at, chance)
