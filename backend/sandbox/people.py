"""Owners made believably from a VIN: the same VIN has the same owner on every machine and every day. All invented."""

import hashlib
from random import Random

import msgspec
from msgspec.structs import replace

from sandbox.records import Customer
from sandbox.vehicle_records import Owner

FIRST = (
    "Abigail", "Benedict", "Camille", "Desmond", "Estelle", "Fabian", "Gloria", "Hector", "Imogen", "Jasper", "Katya",
    "Lorenzo", "Mirabel", "Nathan", "Odette", "Pascal", "Quinn", "Ramona", "Silas", "Thelma", "Ulysses", "Verena",
    "Wilbur", "Yvette",
)  # fmt: skip
LAST = (
    "Ackerley", "Brandvold", "Castellani", "Dunmore", "Ebersole", "Farrow", "Gantry", "Hollis", "Ibarra", "Jessup",
    "Kettering", "Lomax", "Merriweather", "Norquist", "Okafor", "Pruitt", "Quintero", "Rasmus", "Stavros", "Tolliver",
    "Underhill", "Vandermeer", "Whitlock", "Yardley",
)  # fmt: skip
FIRMS = ("Pinecrest Heating", "Blue Ladder Painting", "Copperline Logistics", "Fairmont Catering", "Elmwood Tile")
STREETS = ("Bellwether Road", "Cobbler Lane", "Dogwood Street", "Ferncliff Avenue", "Juniper Way", "Sawmill Road")
TOWNS = (("Halden", "OH", "43991", "614"), ("Mill Bend", "OH", "43993", "740"), ("Port Lorne", "WI", "53991", "414"))


def chance(vin: str, what: str) -> Random:
    """Of one vehicle and one purpose, so that another question doesn't move the answer to this one."""
    return Random(hashlib.sha256(f"{vin}:{what}".encode()).digest())


def customer_of(vin: str) -> Customer | None:
    """The DMS's; nobody for one vehicle in twelve."""
    draw = chance(vin, "customer")
    if draw.random() < 1 / 12:
        return None
    return _business(draw) if draw.random() < 0.15 else _person(draw)


def owner_of(vin: str) -> Owner | None:
    """The OEM's: mostly the DMS's customer, now and then with an address or a phone from before they moved."""
    customer = customer_of(vin)
    draw = chance(vin, "owner")
    if customer is None or draw.random() < 0.05:
        return None
    owner = owner_like(customer, f"V{draw.randrange(10**7):07}")
    owner = replace(owner, restrict_phone=draw.random() < 0.08, restrict_mail=draw.random() < 0.08)
    return _moved(owner, draw) if draw.random() < 0.12 else owner


def owner_like(customer: Customer, number: str) -> Owner:
    return msgspec.convert(msgspec.to_builtins(customer) | {"number": number, "external_id": None}, Owner)


def _person(draw: Random) -> Customer:
    first, last = draw.choice(FIRST), draw.choice(LAST)
    mailbox = f"{first}.{last}".lower()
    return Customer(
        kind="retail", name=f"{first} {last}", first_name=first, last_name=last, email=f"{mailbox}@example.test",
        **_address(draw),
    )  # fmt: skip


def _business(draw: Random) -> Customer:
    name = draw.choice(FIRMS)
    mailbox = f"office@{name.lower().replace(' ', '-')}.example.test"
    return Customer(kind="wholesale", name=name, email=mailbox, **_address(draw))


def _address(draw: Random) -> dict[str, str]:
    city, region, postal_code, area = draw.choice(TOWNS)
    return {
        "street": f"{draw.randint(2, 980)} {draw.choice(STREETS)}", "city": city, "region": region,
        "postal_code": postal_code, "phone": f"({area}) 555-0{draw.randint(101, 199)}",
    }  # fmt: skip


def _moved(owner: Owner, draw: Random) -> Owner:
    address = _address(draw)
    return replace(owner, street=address["street"], phone=address["phone"])
