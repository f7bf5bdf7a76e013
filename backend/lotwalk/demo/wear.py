"""What a vehicle's parts measure as it is driven, and when they are new again."""

from datetime import date, timedelta

from msgspec import Struct

from lotwalk.demo.book import Car
from lotwalk.demo.chance import Chance

TIRES = ("left_front", "right_front", "left_rear", "right_rear")
NEW_BATTERY, BATTERY_A_YEAR = 104.0, 11.0


class Grade(Struct, frozen=True):
    """New measures and how far they last, in distance units: pads mm to the metal, tread 32nds to bald."""

    pad: float
    front_pads_last: int
    rear_pads_last: int
    tread: float
    tread_lasts: int
    placard_psi: int

    def front_pad_worn(self, driven: int) -> float:
        return driven * self.pad / self.front_pads_last


LIGHT = Grade(11.5, 62_000, 84_000, 10.5, 58_000, 35)
HEAVY = Grade(19.0, 300_000, 340_000, 19.0, 170_000, 105)


class Wear:
    """Starts somewhere in the life of each part. Readings are what a gauge shows: halves of mm, whole 32nds."""

    def __init__(self, car: Car, day: date, chance: Chance) -> None:
        self.grade = HEAVY if car.body == "truck" else LIGHT
        self._chance = chance
        self._day, self._odometer = day, car.odometer(day)
        self.pads = {axle: self.grade.pad * chance.uniform(0.4, 1) for axle in ("front", "rear")}
        self.tread = {axle: self.grade.tread * chance.uniform(0.4, 1) for axle in ("front", "rear")}
        self._made = {axle: day - timedelta(days=chance.randint(100, 1_500)) for axle in ("front", "rear")}
        self._battery = chance.uniform(62, NEW_BATTERY)
        self._lean = {place: chance.uniform(-1.1, 0.6) for place in (*TIRES, "left", "right")}

    def drive(self, day: date, odometer: int) -> None:
        driven = odometer - self._odometer
        self.pads["front"] -= self.grade.front_pad_worn(driven)
        self.pads["rear"] -= driven * self.grade.pad / self.grade.rear_pads_last
        for axle in self.tread:
            self.tread[axle] -= driven * self.grade.tread / self.grade.tread_lasts
        self._battery -= (day - self._day).days * BATTERY_A_YEAR / 365
        self._day, self._odometer = day, odometer

    def renew(self, service: str, item: str) -> None:
        """After the work; services that nothing is measured of change nothing."""
        axle = "front" if "front" in item or item == "steering_linkage" else "rear"
        if service.startswith("tires_pair"):
            self.tread[axle] = self.grade.tread
            self._made[axle] = self._day - timedelta(days=self._chance.randint(40, 250))
        elif service.startswith(("front_pads", "front_rotors")):
            self.pads["front"] = self.grade.pad
        elif service.startswith(("rear_pads", "rear_rotors")):
            self.pads["rear"] = self.grade.pad
        elif service.startswith("battery") and service != "battery_terminals":
            self._battery = NEW_BATTERY

    def calls_for(self, service: str) -> bool:
        """Whether somebody could complain about what that service cures."""
        needs = {"front_pads": self.pads["front"] < self.grade.pad / 2, "battery": self._battery < 75}
        return needs.get(service, True)

    def readings(self, item: str) -> dict[str, float]:
        """By the measurement keys of the templates; empty for what is only looked at."""
        if item.startswith("tire_"):
            return self.tire(item.removeprefix("tire_"))
        if item in ("front_pads", "rear_pads"):
            return self._pad_readings(item.removesuffix("_pads"))
        if item == "battery":
            return {"voltage": self._voltage(), "cca": round(max(12, self._battery))}
        return {"pressure": self._off(), "age": 3} if item == "spare_tire" else {}

    def tire(self, position: str) -> dict[str, float]:
        axle = position.partition("_")[2].partition("_")[0]
        lean, middle = self._lean.get(position, 0.2), self.tread[axle]
        age = (self._day - self._made[axle]).days // 365
        return {
            "inner": _shown(middle + lean), "middle": _shown(middle), "outer": _shown(middle - abs(lean)),
            "pressure": self._off(), "age": age,
        }  # fmt: skip

    def dot(self, position: str) -> str:
        """Week and year of making, as on the sidewall."""
        made = self._made[position.partition("_")[2].partition("_")[0]].isocalendar()
        return f"{made.week:02d}{made.year % 100:02d}"

    def _pad_readings(self, axle: str) -> dict[str, float]:
        pad = self.pads[axle]
        left, right = (pad + self._lean[side] / 2 for side in ("left", "right"))
        return {
            "left_inner": _halves(left - 0.5), "left_outer": _halves(left),
            "right_inner": _halves(right - 0.5), "right_outer": _halves(right),
        }  # fmt: skip

    def _voltage(self) -> float:
        return round(12.65 - max(0.0, 85 - self._battery) * 0.0125 + self._chance.uniform(-0.02, 0.02), 2)

    def _off(self) -> int:
        if self._chance.happens(0.07):
            return -self._chance.randint(6, 12)
        return self._chance.randint(-4, 2)


def _halves(value: float) -> float:
    return max(0.5, round(value * 2) / 2)


def _shown(value: float) -> int:
    return max(1, round(value))
