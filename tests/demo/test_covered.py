"""What DMS and OEM know of the vehicles in the lot is of all kinds, so that each can be shown."""

from collections import Counter
from datetime import date

from msgspec import json

from lotwalk.demo.book import Book, Car
from lotwalk.demo.build import Draft
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.tables import ServiceRequest
from lotwalk.vehicles.plans import plan_state
from lotwalk.vehicles.tables import OutsideVisit, Plan, Recall
from lotwalk.vehicles.vitals import vital
from tests.demo.conftest import MORNING


def here(book: Book) -> list[Car]:
    """Arrived, or about to be written up."""
    open_orders = {row["vehicle"] for row in book.ledger.rows(RepairOrder) if row["status"] == "writing_up"}
    arrived = {row["vehicle"] for row in book.ledger.rows(ServiceRequest) if row["state"] == "arrived"}
    return [car for car in book.cars if car.id in open_orders | arrived]


def last_visit(book: Book, car: Car) -> date | None:
    closed = [row for row in book.ledger.rows(RepairOrder) if row["vehicle"] == car.id and row["status"] == "closed"]
    return max((date.fromisoformat(row["closed_at"][:10]) for row in closed), default=None)


def test_every_vital_stands_in_the_lot(book: Book) -> None:
    comers = {row["client"] for row in book.ledger.rows(RepairOrder) if row["status"] == "closed"}
    states = Counter(
        vital(last_visit(book, car), car.patron.id in comers, MORNING.date(), car.row["interval_months"]).state
        for car in here(book)
    )
    assert set(states) == {"new", "active", "missed_visit", "potential_lost", "lost"}, states


def test_plans_of_every_state(book: Book) -> None:
    cars = {car.id: car for car in book.cars}
    states = Counter(
        plan_state(row, MORNING.date(), cars[row["vehicle"]].row["odometer"], "mi") for row in book.ledger.rows(Plan)
    )
    assert min(states[state] for state in ("active", "ends_soon", "expired")) >= 3, states


def test_a_few_recalls_are_open(book: Book) -> None:
    open_ = {row["vehicle"] for row in book.ledger.rows(Recall) if row["is_open"]}
    assert 3 <= len(open_) <= 15


def test_visits_before_ours_fit_the_vehicle(book: Book) -> None:
    cars = {car.id: car for car in book.cars}
    rows = book.ledger.rows(OutsideVisit)
    assert len(rows) > 10
    for row in rows:
        day = date.fromisoformat(row["date"])
        assert cars[row["vehicle"]].since < day < MORNING.date() and json.decode(row["services"])
        assert row["odometer"] == cars[row["vehicle"]].odometer(day)


def test_who_was_asked_is_who_comes(draft: Draft) -> None:
    asked = {car.id for car in draft.book.cars if car.row["plans_asked_at"]}
    assert set(draft.demo.requests.values()) and {car.id for car in here(draft.book)} <= asked
