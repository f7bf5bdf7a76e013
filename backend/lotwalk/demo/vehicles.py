"""The vehicles: fleets as their clients need them, and what private persons drive."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from lotwalk.demo import vins
from lotwalk.demo.book import Book, Car, Patron
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.vehicles.decoding import decoded
from lotwalk.vehicles.tables import Vehicle

COUNT = 200
COLORS = ("White", "White", "Silver", "Gray", "Black", "Black", "Blue", "Red", "Dark green", "Beige")
FLEET_COLORS = ("White", "White", "White", "White", "Silver", "Gray", "Blue")
PLATE_LETTERS = "BCDFGHJKLMNPRSTVWXZ"  # no vowels, no words


class Use(Struct, frozen=True):
    """How much a group is driven in a year, and how often it is due."""

    least: int
    most: int
    months: int
    distance: int


USES: dict[str, Use] = {
    "family": Use(8_000, 15_000, 6, 5_000),
    "sales": Use(17_000, 26_000, 6, 5_000),
    "pickup": Use(15_000, 24_000, 6, 5_000),
    "van": Use(18_000, 28_000, 6, 5_000),
    "medium": Use(20_000, 32_000, 6, 10_000),
    "heavy": Use(70_000, 110_000, 4, 20_000),
}


class Star(Struct, frozen=True):
    """A vehicle that the story needs as it is; `odometer` is today's."""

    patron: str
    group: str
    wmi_vds: str
    plate: str
    unit: str
    odometer: int
    color: str


STARS: dict[str, Star] = {
    "camry": Star("Harbor Fleet Services", "sales", "4T1G11AK", "8KTN 294", "117", 48_212, "Silver"),
    "cascadia": Star("Harbor Fleet Services", "heavy", "3AKJHHDR", "2HVT 718", "188", 412_560, "White"),
    "civic": Star("Cora Lindqvist", "family", "2HGFC2F5", "5JRD 201", "", 91_004, "Blue"),
    "outback": Star("Priya Raman", "family", "4S4BTACC", "7BWK 118", "", 55_120, "Dark green"),
    "tradesman": Star("Meridian Plumbing", "pickup", "1C6RR6KG", "4MPL 012", "12", 63_870, "White"),
}


def add_vehicles(book: Book) -> dict[str, Car]:
    """The stars by name; all of them are in `book.cars`."""
    chance = Chance(book.seed, "vehicles")
    taken: set[str] = {star.plate for star in STARS.values()}
    stars = {name: _add_star(book, star, chance) for name, star in STARS.items()}
    for patron, group, unit in _wanted(book, chance):
        prefix = chance.choice(vins.prefixes(group))
        _add(book, patron, group, prefix, chance, unit=unit, plate=_plate(chance, taken))
    return stars


def _wanted(book: Book, chance: Chance) -> Iterator[tuple[Patron, str, str]]:
    """Patron, group and unit number of everything that isn't a star."""
    fleets = list(_fleets(book))
    yield from fleets
    retail = [patron for patron in book.patrons.values() if patron.kind == "retail"]
    driven = {star.patron for star in STARS.values()}
    firsts = [patron for patron in retail if patron.name not in driven]
    more = COUNT - len(STARS) - len(fleets) - len(firsts)
    households = [patron for patron in firsts for _ in range(2)]
    yield from ((patron, "family", "") for patron in [*firsts, *chance.sample(households, more)])


def _fleets(book: Book) -> Iterator[tuple[Patron, str, str]]:
    for facts in read("clients")["wholesale"]:
        patron = book.patrons[facts["name"]]
        stars = [star for star in STARS.values() if star.patron == patron.name]
        units = _units(facts["unit_from"], {star.unit for star in stars})
        for group, count in facts["fleet"].items():
            for _ in range(count - sum(star.group == group for star in stars)):
                yield patron, group, next(units)


def _units(first: int, taken: set[str]) -> Iterator[str]:
    """A dealer's stock (`first` 0) has no unit numbers."""
    number = first
    while True:
        if str(number) not in taken:
            yield str(number) if first else ""
        number += 1


def _plate(chance: Chance, taken: set[str]) -> str:
    while True:
        letters = "".join(chance.choice(PLATE_LETTERS) for _ in range(3))
        plate = f"{chance.randint(1, 9)}{letters} {chance.randint(100, 999)}"
        if plate not in taken:
            taken.add(plate)
            return plate


def _add_star(book: Book, star: Star, chance: Chance) -> Car:
    prefix = next(prefix for prefix in vins.prefixes(star.group) if prefix.wmi_vds == star.wmi_vds)
    patron = book.patrons[star.patron]
    return _add(
        book, patron, star.group, prefix, chance,
        unit=star.unit, plate=star.plate, color=star.color, odometer=star.odometer,
    )  # fmt: skip


def _add(
    book: Book, patron: Patron, group: str, prefix: vins.Prefix, chance: Chance,
    *, unit: str, plate: str, color: str = "", odometer: int = 0,
) -> Car:  # fmt: skip
    """`odometer` is today's; without one it follows from the group's use."""
    vin = _new_vin(book, prefix, chance)
    found, use = decoded(vin), USES[group]
    assert found is not None, f"{vin} was chosen because vPIC knows it"
    since = date(found.year, 1, 1) + timedelta(days=chance.randint(-80, 300))
    per_day = odometer / _days(book, patron, since) if odometer else chance.uniform(use.least, use.most) / 365
    row = book.ledger.add(
        Vehicle, id=chance.id(book.now - timedelta(days=600)), client=patron.id, vin=vin, year=found.year,
        make=found.make, model=found.model, trim=found.trim, body=found.body, body_class=found.body_class,
        engine=prefix.engine, color=color or _color(patron, chance), plate=plate, unit_number=unit,
        in_service_on=since.isoformat(), interval_months=use.months, interval_distance=use.distance,
    )  # fmt: skip
    car = Car(row, patron, group, since, per_day)
    book.cars.append(car)
    return car


def _new_vin(book: Book, prefix: vins.Prefix, chance: Chance) -> str:
    known = {car.row["vin"] for car in book.cars}
    return next(vin for vin in iter(lambda: vins.spelled(prefix, chance), "") if vin not in known)


def _days(book: Book, patron: Patron, since: date) -> int:
    return (book.shops[patron.home].hours.today(book.now) - since).days


def _color(patron: Patron, chance: Chance) -> str:
    return chance.choice(FLEET_COLORS if patron.kind == "wholesale" else COLORS)
