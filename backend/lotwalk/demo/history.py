"""Eighteen months of closed repair orders, each with all that belongs to it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from lotwalk.demo.book import Book, Car, Colleague, Shop
from lotwalk.demo.chance import Chance
from lotwalk.demo.data import read
from lotwalk.demo.inspected import Finding, add_inspection
from lotwalk.demo.ledger import Row
from lotwalk.demo.life import Life
from lotwalk.demo.marks import repaired
from lotwalk.demo.orders import add_order, add_request
from lotwalk.demo.told import publish, road
from lotwalk.demo.visits import Visit, visits
from lotwalk.demo.walks import add_walkaround
from lotwalk.demo.work import answer_findings, do, done_already, fitting
from lotwalk.foundation import clock

Decide = Callable[[Book, Shop, Row, Life, list[Finding], datetime, Chance], None]


def live_on(book: Book, car: Car, loyal: bool = False) -> Life:
    """The vehicle's past here. Its life goes on from its last visit."""
    chance = Chance(book.seed, f"history of {car.row['vin']}")
    past = visits(book, car, chance, loyal)
    life = Life(car, past[0].day if past else book.shops[car.patron.home].hours.today(book.now), chance)
    for visit in past:
        add_visit(book, life, visit, chance)
    return life


def add_visit(book: Book, life: Life, visit: Visit, chance: Chance, decide: Decide = answer_findings) -> None:
    """`decide` says what becomes of what the inspection found."""
    life.live(visit.day, visit.odometer)
    life.last = visit.day
    shop = book.shops[visit.car.patron.home]
    says, service = _wish(visit, life, chance)
    order = _opened(book, visit, says, chance)
    looked = visit.arrived + timedelta(minutes=chance.randint(8, 25))
    add_walkaround(book, order, life, looked, chance)
    if visit.tier:
        findings, done = _inspected(book, order, life, visit.tier, looked, chance)
        decide(book, shop, order, life, findings, done, chance)
    _work(book, shop, order, life, visit, service, chance)
    publish(book.ledger, order, road(shop.hours, visit, chance), _advisor(shop, order), chance)


def _wish(visit: Visit, life: Life, chance: Chance) -> tuple[str, str]:
    """In the customer's words, and the canned service that answers it."""
    concerns = read("talk")["concerns"]
    if not visit.service:
        says, service = chance.choice([wish for wish in concerns["repair"] if life.wear.calls_for(wish[1])])
        return says, service
    return chance.choice(concerns["fleet" if visit.car.patron.kind == "wholesale" else "service"]), "oil_change"


def _opened(book: Book, visit: Visit, says: str, chance: Chance) -> Row:
    booked = visit.arrived.replace(minute=visit.arrived.minute // 30 * 30, second=0, microsecond=0)
    walked_in = not visit.service and chance.happens(0.4)
    created = visit.arrived if walked_in else visit.arrived - timedelta(days=chance.randint(1, 9), minutes=chance.randint(0, 300))
    request = add_request(
        book, visit.car, "written_up", chance,
        created=created, scheduled=None if walked_in else booked, arrived=visit.arrived, concern=says,
    )  # fmt: skip
    opened = visit.arrived + timedelta(minutes=chance.randint(2, 7), seconds=chance.randint(0, 59))
    order = add_order(book, request, visit.car, opened, "closed", chance)
    return _kept(order, closed_at=clock.text(visit.closed), odometer=visit.odometer)


def _kept(order: Row, **values: str | int) -> Row:
    order.update(values)
    return order


def _inspected(
    book: Book, order: Row, life: Life, tier: str, looked: datetime, chance: Chance
) -> tuple[list[Finding], datetime]:
    started = looked + timedelta(minutes=chance.randint(2, 15))
    done = started + timedelta(minutes={"quick": 4, "standard": 9, "full": 19}[tier])
    return add_inspection(book.ledger, order, life, book.sheets[tier], started, done, chance), done


def _work(book: Book, shop: Shop, order: Row, life: Life, visit: Visit, service: str, chance: Chance) -> None:
    wanted = fitting(service, life)
    if not done_already(book, order, wanted):
        do(book, shop, order, life, wanted, chance, "completed")
    if visit.service and chance.happens(0.4):
        do(book, shop, order, life, "tire_rotation", chance, "completed")
    life.marks, pressed = repaired(life.marks) if len(life.marks) > 6 else (life.marks, [])
    for _ in pressed:
        do(book, shop, order, life, "dent_repair", chance, "completed")


def _advisor(shop: Shop, order: Row) -> Colleague:
    return next(advisor for advisor in shop.advisors if advisor.id == order["advisor"])
