"""Finds a vehicle for a scene."""

from datetime import timedelta

from lotwalk.demo.book import Book, Car, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.life import Life
from lotwalk.demo.scenes import Who
from lotwalk.vehicles.vitals import vital

RESTED = timedelta(days=30)
USUAL = {"active", "missed_visit"}


class Casting:
    """Stars by name; of the others one that isn't taken and wasn't here lately."""

    def __init__(self, book: Book, stars: dict[str, Car], lives: dict[str, Life], chance: Chance) -> None:
        self._stars = stars
        self._free = [car for car in book.cars if car.id not in {star.id for star in stars.values()}]
        chance.shuffle(self._free)
        self._lives, self._now = lives, book.now

    def find(self, who: str | Who, shop: Shop, wanted: str = "") -> Car:
        """`wanted` is a retention vital, else a usual one; where nobody has it, somebody else comes."""
        if isinstance(who, str):
            return self._stars[who]
        fits = [car for car in self._free if _plays(car, who, shop)]
        rested = [car for car in fits if self._rested(car, shop)]
        standing = [car for car in rested if self._vital(car, shop) in ({wanted} if wanted else USUAL)]
        found = (standing or rested or fits)[0]
        self._take(found)
        return found

    def _take(self, car: Car) -> None:
        """A fleet sends several, a private person comes with one."""
        alone = car.patron.kind == "retail"
        self._free = [other for other in self._free if other is not car and not (alone and other.patron == car.patron)]

    def _vital(self, car: Car, shop: Shop) -> str:
        last, today = self._lives[car.id].last, shop.hours.today(self._now)
        return vital(last, last is not None, today, car.row["interval_months"]).state

    def _rested(self, car: Car, shop: Shop) -> bool:
        last = self._lives[car.id].last
        return last is not None and shop.hours.today(self._now) - last >= RESTED


def _plays(car: Car, who: Who, shop: Shop) -> bool:
    name, group = who
    patron = car.patron
    known = patron.kind == "retail" if name == "retail" else patron.name == name
    return known and car.group == group and patron.home == shop.key
