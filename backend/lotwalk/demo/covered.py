"""What DMS and OEM said of the vehicles that are here or come next: plans, recalls, and visits before ours."""

from datetime import date, timedelta
from typing import Any

import msgspec

from lotwalk.demo.book import Book, Car
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.ledger import Row
from lotwalk.demo.visits import MONTHS_18
from lotwalk.foundation import clock
from lotwalk.foundation.ids import derived_id
from lotwalk.vehicles.tables import OutsideVisit, Plan, Recall

ASKED_BEFORE = timedelta(hours=14)  # together with the owners
CONTRACTED, RECALLED, DONE = 0.7, 0.3, 0.4
# Days and distance until a contract ends: some are over, some nearly.
ENDS = ((-40, 9_000), (12, 6_500), (24, 30_000), (210, 700), (190, 6_000), (540, 24_000))
CAMRY = "8KTN 294"  # the first that anybody looks at: a plan that ends in three weeks, and a recall


def add_covered(book: Book, requests: dict[str, Row]) -> None:
    """`requests` by vehicle."""
    at = clock.text(book.now - ASKED_BEFORE)
    for car in book.cars:
        if car.id in requests:
            chance = Chance(book.seed, f"covered {car.row['vin']}")
            today = book.shops[car.patron.home].hours.today(book.now)
            _add_plans(book, car, today, chance)
            _add_recalls(book, car, chance)
            _add_visits(book, car, today, chance)
            car.row.update(dict.fromkeys(("plans_asked_at", "recalls_asked_at", "visits_asked_at"), at))


def _add_plans(book: Book, car: Car, today: date, chance: Chance) -> None:
    warranties = read("covered")["warranties"]["truck" if car.body == "truck" else "family"]
    for place, (name, kind, coverage, years, distance) in enumerate(warranties):
        ends_on = car.since + timedelta(days=round(years * 365.25) - 1)
        _plan(book, car, "oem", f"W{place + 1}", name=name, kind=kind, coverage=coverage,
              starts_on=car.since.isoformat(), starts_at=0, ends_on=ends_on.isoformat(), ends_at=distance)  # fmt: skip
    if car.row["plate"] == CAMRY or chance.happens(CONTRACTED):
        _add_contract(book, car, today, chance)


def _add_contract(book: Book, car: Car, today: date, chance: Chance) -> None:
    contracts, is_star = read("covered")["contracts"], car.row["plate"] == CAMRY
    name, kind, coverage, deductible = contracts[0] if is_star else chance.choice(contracts)
    days, distance = (21, 9_800) if is_star else chance.choice(ENDS)
    bought = max(car.since, today - timedelta(days=700))
    _plan(
        book, car, "dms", f"C-{chance.randint(10_000, 99_999)}", name=name, kind=kind, coverage=coverage,
        deductible=deductible, starts_on=bought.isoformat(), starts_at=car.odometer(bought),
        ends_on=(today + timedelta(days=days)).isoformat(), ends_at=car.odometer(today) + distance,
    )  # fmt: skip


def _plan(book: Book, car: Car, source: str, number: str, **values: Any) -> None:
    id = derived_id("plan", car.id, source, number)
    book.ledger.add(Plan, id=id, vehicle=car.id, source=source, number=number, **values)


def _add_recalls(book: Book, car: Car, chance: Chance) -> None:
    if car.row["plate"] != CAMRY and not chance.happens(RECALLED):
        return
    known = chance.sample(read("covered")["recalls"], 2 if chance.happens(DONE) else 1)
    for place, (number, description, remedy, tenths) in enumerate(known):
        book.ledger.add(
            Recall, id=derived_id("recall", car.id, "oem", number), vehicle=car.id, source="oem", number=number,
            description=description, remedy=remedy, labour_tenths=tenths, is_open=place == 0,
        )  # fmt: skip


def _add_visits(book: Book, car: Car, today: date, chance: Chance) -> None:
    """Before we kept records ourselves; of one that is new here the manufacturer knows what others did."""
    source = "dms" if car.patron.contacts or chance.happens(0.6) else "oem"
    day = today - timedelta(days=MONTHS_18 + chance.randint(60, 200))
    while day > car.since and chance.happens(0.75):
        number = f"D-{chance.randint(20_000, 89_999)}"
        done = chance.sample(read("covered")["elsewhere"], chance.randint(1, 3))
        services = [{"description": words, "amount": amount} for words, amount in done]
        book.ledger.add(
            OutsideVisit, id=derived_id("outside_visit", car.id, source, number), vehicle=car.id, source=source,
            number=number, date=day.isoformat(), odometer=car.odometer(day),
            services=msgspec.json.encode(services).decode(),
        )  # fmt: skip
        day -= timedelta(days=chance.randint(130, 260))
