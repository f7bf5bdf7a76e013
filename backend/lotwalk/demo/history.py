"""Eighteen months of closed repair orders, each with all that belongs to it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from lotwalk.demo.book import Book, Car
from lotwalk.demo.case import Case
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

Decide = Callable[[Case, list[Finding], datetime], None]
TAKES = {"quick": timedelta(minutes=4), "standard": timedelta(minutes=9), "full": timedelta(minutes=19)}
MANY_MARKS = 6


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
    says, service = _wish(visit, life, chance)
    case = Case(book, book.shops[visit.car.patron.home], _opened(book, visit, says, chance), life, chance)
    looked = visit.arrived + timedelta(minutes=chance.randint(8, 25))
    add_walkaround(case, looked)
    if visit.tier:
        findings, done = _inspected(case, visit.tier, looked)
        decide(case, findings, done)
    _work(case, visit, service)
    publish(case, road(case.shop.hours, visit, chance))


def _wish(visit: Visit, life: Life, chance: Chance) -> tuple[str, str]:
    """In the customer's words, and the canned service that answers it."""
    concerns = read("talk")["concerns"]
    if not visit.service:
        says, service = chance.choice([wish for wish in concerns["repair"] if life.wear.calls_for(wish[1])])
        return says, service
    return chance.choice(concerns["fleet" if visit.car.patron.kind == "wholesale" else "service"]), "oil_change"


def _opened(book: Book, visit: Visit, says: str, chance: Chance) -> Row:
    request = _requested(book, visit, says, chance)
    opened = visit.arrived + timedelta(minutes=chance.randint(2, 7), seconds=chance.randint(0, 59))
    order = add_order(book, request, visit.car, opened, "closed", chance)
    order["closed_at"], order["odometer"] = clock.text(visit.closed), visit.odometer
    return order


def _requested(book: Book, visit: Visit, says: str, chance: Chance) -> Row:
    """Booked a few days before, to the half hour; who has a trouble may just come."""
    walked_in = not visit.service and chance.happens(0.4)
    booked = visit.arrived.replace(minute=visit.arrived.minute // 30 * 30, second=0, microsecond=0)
    before = timedelta(days=chance.randint(1, 9), minutes=chance.randint(0, 300))
    return add_request(
        book, visit.car, "written_up", chance, created=visit.arrived - (timedelta() if walked_in else before),
        scheduled=None if walked_in else booked, arrived=visit.arrived, concern=says,
    )  # fmt: skip


def _inspected(case: Case, tier: str, looked: datetime) -> tuple[list[Finding], datetime]:
    started = looked + timedelta(minutes=case.chance.randint(2, 15))
    done = started + TAKES[tier]
    return add_inspection(case, case.book.sheets[tier], started, done), done


def _work(case: Case, visit: Visit, service: str) -> None:
    wanted = fitting(service, case.life)
    if not done_already(case, wanted):
        do(case, wanted, "completed")
    if visit.service and case.chance.happens(0.4):
        do(case, "tire_rotation", "completed")
    if len(case.life.marks) > MANY_MARKS:
        _press_out(case)


def _press_out(case: Case) -> None:
    case.life.marks, pressed = repaired(case.life.marks)
    for _ in pressed:
        do(case, "dent_repair", "completed")
