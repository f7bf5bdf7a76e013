"""What goes out about vehicles."""

from typing import Any

from msgspec import Struct


class Vehicle(Struct, frozen=True):
    """`odometer` in the location's distance unit; `interval_distance` too; `body` chooses the diagram.

    `vin_reason` says why a VIN isn't one of 17 characters with its check digit; `…_asked_at` when DMS or OEM last
    answered; `changed_by` is the name of who last changed it by hand.
    """

    id: str
    client: str
    vin: str
    vin_reason: str
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
    plans_asked_at: str | None
    recalls_asked_at: str | None
    visits_asked_at: str | None
    changed_at: str | None
    changed_by: str


class ClientVehicle(Struct, frozen=True):
    """A vehicle as its client's own people see it."""

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
    """`amount` in minor units, as it was offered; `offer_again_on` for deferred ones."""

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
    labour_tenths: int | None
    parts: list[dict[str, Any]] | None


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


class Plan(Struct, frozen=True):
    """A contract as DMS or OEM (`source`) named it. Where it stands depends on the day and the odometer."""

    id: str
    vehicle: str
    source: str
    number: str
    name: str
    kind: str
    coverage: str
    starts_on: str | None
    ends_on: str | None
    starts_at: int | None
    ends_at: int | None
    deductible: int | None


class Recall(Struct, frozen=True):
    """A recall or campaign; labour in tenths of an hour."""

    id: str
    vehicle: str
    source: str
    number: str
    description: str
    remedy: str
    labour_tenths: int
    is_open: bool


class PastService(Struct, frozen=True):
    """`amount` in minor units, None where it isn't known."""

    description: str
    amount: int | None
    op_code: str


class PastVisit(Struct, frozen=True):
    """`source` is `here` for an order of ours, which `client` and `location` are of; else who told of it."""

    source: str
    number: str
    date: str
    odometer: int | None
    client: str | None
    location: str | None
    services: list[PastService]


class ServiceHistory(Struct, frozen=True):
    """All visits that are known, newest first; its id is the vehicle's. `returning`: which of those clients that it
    has now were ever here, with whatever vehicle."""

    id: str
    visits: list[PastVisit]
    returning: list[str]


class VitalGuidance(Struct, frozen=True):
    """What is said to a customer in this state; its id is the vital's name. `{client}` and `{shop}` are filled in."""

    id: str
    text_en: str
    text_es: str


class VehicleDocument(Struct, frozen=True):
    """A document of the OEM that was pulled: what it is, of which VIN, when, and by whom. Its bytes have a route."""

    id: str
    vehicle: str
    location: str
    repair_order: str | None
    vin: str
    name: str
    title: str
    kind: str
    pulled_at: str
    pulled_by_name: str
