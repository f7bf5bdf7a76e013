"""A vehicle's life as the shop knows it: its wear, its marks, what is wrong with it, what was declined."""

from datetime import date

from lotwalk.demo.book import Car
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.marks import Mark, first_marks, new_mark
from lotwalk.demo.wear import Wear

# How often a year of work leaves a new mark.
MARKS_A_YEAR = {"family": 0.5, "sales": 0.7, "pickup": 1.4, "van": 1.5, "medium": 1.5, "heavy": 1.2}
WORSENS = 0.15


class Life:
    def __init__(self, car: Car, day: date, chance: Chance) -> None:
        self.car = car
        self.wear = Wear(car, day, chance)
        self.marks: list[Mark] = first_marks(car, chance)
        self.troubles: dict[str, str] = {}
        """Items that are only looked at, with the rating that they get until somebody repairs them."""
        self.declined: dict[str, str] = {}
        """Op code → id of the newest declined service that is still open."""
        self.last: date | None = None
        """The day of the last visit."""
        self._day, self._chance = day, chance

    def live(self, day: date, odometer: int) -> None:
        """On to that day."""
        self.wear.drive(day, odometer)
        expected = (day - self._day).days / 365 * MARKS_A_YEAR[self.car.group]
        self.marks += [new_mark(self.car.body, self._chance) for _ in range(self._chance.times(min(expected, 3), 4))]
        self._worsen((day - self._day).days)
        self._day = day

    def renew(self, service: str, item: str) -> None:
        self.wear.renew(service, item)
        self.troubles.pop(item, None)

    def _worsen(self, days: int) -> None:
        """What is wrong stays wrong and may get worse; in half a year each item fails by its own chance."""
        for item, facts in read("talk")["observations"].items():
            if item in self.troubles:
                if self._chance.happens(WORSENS):
                    self.troubles[item] = "red"
            elif self._chance.happens(facts["chance"] * days / 180):
                self.troubles[item] = "yellow" if self._chance.happens(0.75) else "red"
