"""What goes out about places."""

from typing import Any

from msgspec import Struct


class Location(Struct, frozen=True):
    """`labour_rate` in minor units an hour, `tax_basis_points` hundredths of a percent."""

    id: str
    name: str
    street: str
    city: str
    region: str
    postal_code: str
    phone: str
    time_zone: str
    currency: str
    distance_unit: str
    tread_unit: str
    tax_basis_points: int
    labour_rate: int
    opening_hours: dict[str, Any]


class ClientLocation(Struct, frozen=True):
    id: str
    name: str
    street: str
    city: str
    region: str
    postal_code: str
    phone: str
    time_zone: str
    currency: str
    distance_unit: str
    tread_unit: str


class ListEntry(Struct, frozen=True):
    """One stage, job status or reason with the shop's and the customer's wording."""

    id: str
    location: str
    list: str
    key: str
    position: int
    internal: str
    customer_en: str
    customer_es: str
    noisy: bool


class ClientListEntry(Struct, frozen=True):
    id: str
    location: str
    list: str
    key: str
    position: int
    customer_en: str
    customer_es: str
