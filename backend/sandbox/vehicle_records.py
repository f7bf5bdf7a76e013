"""What goes over the wire about a vehicle: the contract of this OEM, and what a demo or a test seeds."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from sandbox.records import Customer

Vin = Annotated[str, Meta(min_length=1, max_length=17)]


class Owner(Customer, frozen=True, kw_only=True):
    """The OEM's customer, with what they asked the OEM not to be reached by."""

    restrict_mail: bool = False
    restrict_phone: bool = False
    restrict_email: bool = False


class OwnerOf(Struct, frozen=True):
    vin: str
    owner: Owner


class Plan(Struct, frozen=True, kw_only=True):
    """A contract on the vehicle. Distances in miles, `deductible` in minor units."""

    number: str
    name: str
    kind: str
    coverage: str
    starts_on: str | None
    ends_on: str | None
    starts_at: int | None = None
    ends_at: int | None = None
    deductible: int = 0


class Recall(Struct, frozen=True):
    number: str
    description: str
    remedy: str
    labour_tenths: int
    open: bool


class DoneService(Struct, frozen=True):
    description: str
    amount: int


class Visit(Struct, frozen=True):
    """A visit that was reported by whoever did it."""

    number: str
    date: str
    odometer: int
    services: list[DoneService]


class Paper(Struct, frozen=True):
    """A document of a vehicle; `name` is its place below `/documents`."""

    name: str
    title: str
    kind: Literal["vehicle_report", "plan_certificate", "siriusxm_trial"]


class Plans(Struct, frozen=True):
    vin: str
    plans: list[Plan]


class Recalls(Struct, frozen=True):
    vin: str
    recalls: list[Recall]


class History(Struct, frozen=True):
    vin: str
    visits: list[Visit]


class Papers(Struct, frozen=True):
    vin: str
    documents: list[Paper]


class Seed(Struct, frozen=True, kw_only=True):
    """What is to be known about one vehicle. A list that is None is made from the VIN; an owner that is None isn't
    known there."""

    vin: Vin
    dms: Customer | None = None
    oem: Owner | None = None
    plans: list[Plan] | None = None
    recalls: list[Recall] | None = None
    history: list[Visit] | None = None


class Seeds(Struct, frozen=True):
    vehicles: list[Seed]
