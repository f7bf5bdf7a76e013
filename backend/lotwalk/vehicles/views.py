"""What goes out about vehicles."""

from typing import Any

from msgspec import Struct


class Vehicle(Struct, frozen=True):
    """`odometer` in the location's distance unit; `interval_distance` too; `body` chooses the diagram."""

    id: str
    client: str
    vin: str
    year: int | None
    make: str
    model: str
    trim: str
    body: str
    body_class: str
    engine: str
    color: str
    plate: str
    unit_number: str
    odometer: int | None
    odometer_on: str | None
    in_service_on: str | None
    interval_months: int
    interval_distance: int


class DeclinedService(Struct, frozen=True):
    """`amount` in minor units; `offer_again_on` for deferred ones."""

    id: str
    vehicle: str
    repair_order: str
    op_code: str
    description: str
    amount: int
    state: str
    reason: str
    offer_again_on: str | None
    declined_at: str


class LastVisit(Struct, frozen=True):
    """The visit before: its id is the vehicle's. Marks are drawn grey, readings stand beside the fields."""

    id: str
    repair_order: str
    number: str | None
    date: str
    odometer: int | None
    marks: list[dict[str, Any]]
    tires: dict[str, Any]
    readings: dict[str, Any]
