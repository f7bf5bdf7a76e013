"""Which vehicle a journal entry makes worth asking about, and what every record about one has in common."""

from typing import Any

from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.vehicles.vin import vin_fault

ASKING = ("vehicle_arrived", "visit_booked", "vehicle_changed")
KM_PER_MILE = 1.609344
VISIT = "SELECT vehicle, location FROM service_requests WHERE id = ?"
LATEST = (
    "SELECT vehicle, location FROM service_requests WHERE vehicle = ? AND state NOT IN ('cancelled', 'no_show')"
    " ORDER BY created_at DESC, id DESC LIMIT 1"
)


class Asked(Struct, frozen=True):
    """A vehicle with a full VIN, for one of its visits."""

    vehicle: str
    vin: str
    location: str
    unit: str


async def asked_by(entry: dict[str, Any]) -> Asked | None:
    """A visit that was booked or arrived; a vehicle of a visit that got another VIN. None where there's no VIN."""
    if entry["kind"] == "vehicle_changed":
        visit = "vin" in entry["facts"]["changed"] and await database.fetch_one(LATEST, entry["subject"])
    else:
        visit = await database.fetch_one(VISIT, entry["subject"])
    return await asked(visit["vehicle"], visit["location"]) if visit else None


async def asked(vehicle: str, location: str) -> Asked | None:
    row = await database.fetch_one(
        "SELECT v.vin, l.distance_unit FROM vehicles v, locations l WHERE v.id = ? AND l.id = ?", vehicle, location
    )
    if row is None or vin_fault(row["vin"]) is not None:
        return None
    return Asked(vehicle, row["vin"], location, row["distance_unit"])


def distance(miles: int | None, unit: str) -> int | None:
    """In the location's unit."""
    return miles if miles is None or unit == "mi" else round(miles * KM_PER_MILE)
