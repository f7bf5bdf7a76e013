"""Visits and their repair orders as rows: what every part of the demo that brings a vehicle here shares."""

from datetime import datetime

from lotwalk.demo.book import Book, Car, Shop, among
from lotwalk.demo.chance import Chance
from lotwalk.demo.ledger import Row
from lotwalk.foundation import clock
from lotwalk.repair_orders.actions import order_id
from lotwalk.repair_orders.tables import RepairOrder
from lotwalk.requests.tables import ServiceRequest

# Minutes that an advisor needs for one, where nothing else is said.
RECEIVING = 20


def add_request(
    book: Book, car: Car, state: str, chance: Chance,
    *, created: datetime, scheduled: datetime | None, arrived: datetime | None, concern: str,
) -> Row:  # fmt: skip
    """A walk-in has no `scheduled`; who isn't here yet has no `arrived`."""
    source = "walk_in" if scheduled is None else "shop"
    if scheduled and car.patron.kind == "wholesale" and chance.happens(0.4):
        source = "client_user"
    return book.ledger.add(
        ServiceRequest, id=chance.id(created), location=book.shops[car.patron.home].id, client=car.patron.id,
        vehicle=car.id, state=state, source=source, concern=concern, scheduled_at=scheduled and clock.text(scheduled),
        arrived_at=arrived and clock.text(arrived), created_at=clock.text(created), minutes=RECEIVING,
    )  # fmt: skip


def add_order(book: Book, request: Row, car: Car, opened: datetime, status: str, chance: Chance) -> Row:
    """Its number comes last, when all orders of the location are known."""
    shop = book.shops[car.patron.home]
    return book.ledger.add(
        RepairOrder, id=order_id(request["id"]), location=request["location"], client=request["client"],
        vehicle=car.id, service_request=request["id"], status=status, advisor=among(shop.advisors, chance).id,
        technician=among(shop.technicians, chance).id, contact=_contact(car, chance),
        arrived_at=request["arrived_at"], opened_at=clock.text(opened),
    )  # fmt: skip


def _contact(car: Car, chance: Chance) -> str | None:
    return chance.choice(car.patron.contacts) if car.patron.contacts else None


def number_orders(book: Book) -> None:
    """In the order in which they were opened, each location for itself."""
    for order in sorted(book.ledger.rows(RepairOrder), key=lambda row: (row["opened_at"], row["id"])):
        place = _shop(book, order).row
        order["number"] = f"{place['number_prefix']}{place['next_number']}"
        place["next_number"] += 1


def set_odometers(book: Book) -> None:
    """A vehicle's odometer is what was read at its last visit, unless something newer is known."""
    cars = {car.id: car for car in book.cars}
    for order in sorted(book.ledger.rows(RepairOrder), key=lambda row: row["opened_at"]):
        row, day = cars[order["vehicle"]].row, order["opened_at"][:10]
        if order["odometer"] is not None and day > (row["odometer_on"] or ""):
            row["odometer"], row["odometer_on"] = order["odometer"], day


def _shop(book: Book, order: Row) -> Shop:
    return next(shop for shop in book.shops.values() if shop.id == order["location"])
