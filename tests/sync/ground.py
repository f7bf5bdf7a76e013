"""What the simulation stands on: the small world with more visits, a checklist that is quickly done, and canaries."""

import uuid
from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from tests.cast.world import World, known, populate

# visit → vehicle, client, location; those of the small world, and more of the same
VISITS = {
    "camry_visit": ("camry", "harbor_fleet", "eastgate"), "civic_visit": ("civic", "cora", "eastgate"),
    "tundra_visit": ("tundra", "harbor_fleet", "eastgate"), "sonata_visit": ("sonata", "meridian", "eastgate"),
    "ram_visit": ("ram", "meridian", "harborview"), "cascadia_visit": ("cascadia", "harbor_fleet", "harborview"),
    "prius_visit": ("prius", "cora", "harborview"),
}  # fmt: skip
MORE_VEHICLES = {"tundra": "harbor_fleet", "sonata": "meridian", "prius": "cora", "soul": "cora"}
EXPECTED = ("sonata_visit", "prius_visit")  # not arrived yet
PAST = {"camry": ("harbor_fleet", "harborview"), "civic": ("cora", "eastgate"), "ram": ("meridian", "eastgate")}
TEMPLATE = known("template")
CONTENT = {
    "limits": {"pads": {"unit": "mm", "green": {"above": 5}, "red": {"below": 3}, "least": 0, "most": 25}},
    "sections": [{"key": "brakes", "name": {"en": "Brakes", "es": "Frenos"}, "items": [
        {"key": "front_pads", "name": {"en": "Pads", "es": "Pastillas"},
         "measurements": [{"key": "left", "name": {"en": "Left", "es": "Izq."}, "limit": "pads"}]},
        {"key": "wipers", "name": {"en": "Wipers", "es": "Plumas"}},
    ]}],
}  # fmt: skip
ITEMS = ("front_pads", "wipers")


def canary(*about: str) -> str:
    """A word that is found again wherever it turns up, and always the same for the same thing."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "canary:" + ":".join(about)))


def visit_id(visit: str) -> str:
    """Booked visits have names here; those that walked in are called by their id."""
    return visit if "-" in visit else known(visit)


def order_of(visit: str) -> str:
    return derived_id("repair_order", visit_id(visit))


async def lay(world: World, password_hash: str) -> None:
    """Into an empty, migrated database."""
    await populate(world, password_hash)
    await _put("inspection_templates", id=TEMPLATE, tier="quick", version=1, name_en="Quick", name_es="Rápida",
               content=msgspec.json.encode(CONTENT).decode())  # fmt: skip
    for number, (name, client) in enumerate(MORE_VEHICLES.items()):
        await _put("vehicles", id=known(name), client=known(client), vin=f"5YJ3E1EA7KF00000{number}", make="Make",
                   model=name, body="car", odometer=10_000)  # fmt: skip
    for visit, (vehicle, client, location) in list(VISITS.items()):
        if vehicle in MORE_VEHICLES:
            await _put("service_requests", id=known(visit), location=known(location), client=known(client),
                       vehicle=known(vehicle), state="confirmed" if visit in EXPECTED else "arrived", source="shop",
                       arrived_at=None if visit in EXPECTED else "2026-11-23T15:00:00.000Z",
                       created_at="2026-11-20T15:00:00.000Z")  # fmt: skip
    for vehicle, (client, location) in PAST.items():
        await _past_visit(vehicle, client, location)
    await _canaries()


async def _past_visit(vehicle: str, client: str, location: str) -> None:
    order = known(f"{vehicle}:past")
    under = {"location": known(location), "client": known(client)}
    await _put("repair_orders", id=order, **under, vehicle=known(vehicle), number=f"OLD-{vehicle}", status="closed",
               arrived_at="2026-03-14T15:00:00.000Z", opened_at="2026-03-14T15:00:00.000Z",
               closed_at="2026-03-14T20:00:00.000Z", odometer=47_000)  # fmt: skip
    await _put(
        "walkarounds", id=order, **under, tires='{"left_front":{"inner":6.0}}', started_at="2026-03-14T15:00:00.000Z"
    )
    await _put("damages", id=known(f"{vehicle}:past:dent"), repair_order=order, **under, area="hood", view="front",
               x=0.5, y=0.5, kind="dent", severity="minor", recorded_at="2026-03-14T15:00:00.000Z")  # fmt: skip
    await _put("declined_services", id=known(f"{vehicle}:past:declined"), vehicle=known(vehicle), repair_order=order,
               **under, description=canary("declined", vehicle), amount=9_900, state="declined",
               declined_at="2026-03-14T20:00:00.000Z")  # fmt: skip


async def _canaries() -> None:
    """Words of each client that no other client's people may ever see."""
    for vehicle in (*PAST, *MORE_VEHICLES, "cascadia"):
        await database.execute(
            "UPDATE vehicles SET unit_number = ? WHERE id = ?", canary("vehicle", vehicle), known(vehicle)
        )
    for client in ("harbor_fleet", "meridian", "cora"):
        await _put("contacts", id=known(f"{client}:desk"), client=known(client), name=canary("client", client))


async def _put(table: str, **values: Any) -> None:
    marks = ", ".join("?" * len(values))
    await database.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", *values.values())
