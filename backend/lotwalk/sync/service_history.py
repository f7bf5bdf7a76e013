"""Each held vehicle's visits, ours and those that DMS or OEM told of, read from where they are."""

from collections.abc import Callable
from typing import Any

from msgspec import json

Fetch = Callable[..., Any]
Row = dict[str, Any]
MOST = 50  # visits a vehicle: what is older nobody scrolls to on a tablet

OURS = (
    "SELECT id, vehicle, number, closed_at AS date, odometer, client, location FROM repair_orders"
    " WHERE status = 'closed' AND vehicle"
)
DONE = (
    "SELECT repair_order, description, total AS amount, op_code FROM services"
    " WHERE removed_at IS NULL AND state NOT IN ('skipped', 'refused') AND repair_order"
)
OUTSIDE = "SELECT vehicle, source, number, date, odometer, services FROM outside_visits WHERE vehicle"
RETURNING = (
    "SELECT c.vehicle, c.client FROM (SELECT id AS vehicle, client FROM vehicles WHERE id IN ({marks})"
    " UNION SELECT vehicle, client FROM repair_orders WHERE status NOT IN ('closed', 'void')"
    " AND vehicle IN ({marks})) c"
    " WHERE EXISTS (SELECT 1 FROM repair_orders o WHERE o.client = c.client AND o.status = 'closed')"
    " ORDER BY c.vehicle, c.client"
)


async def service_histories(fetch: Fetch, vehicles: list[str]) -> list[Row]:
    """One row for each of the vehicles, also for those that were nowhere yet."""
    if not vehicles:
        return []
    visits = _by_vehicle(await _ours(fetch, vehicles) + await _outside(fetch, vehicles))
    returning = await _returning(fetch, vehicles)
    return [{"id": id, "visits": visits.get(id, []), "returning": returning.get(id, [])} for id in vehicles]


async def _ours(fetch: Fetch, vehicles: list[str]) -> list[Row]:
    rows = await _of(fetch, OURS, vehicles)
    done: dict[str, list[Row]] = {}
    for service in await _of(fetch, DONE, [row["id"] for row in rows], " ORDER BY id"):
        done.setdefault(service.pop("repair_order"), []).append(service)
    return [{"source": "here", **row, "services": done.get(row.pop("id"), [])} for row in rows]


async def _outside(fetch: Fetch, vehicles: list[str]) -> list[Row]:
    rows = await _of(fetch, OUTSIDE, vehicles)
    return [row | {"client": None, "location": None, "services": _told(row["services"])} for row in rows]


def _told(services: str) -> list[Row]:
    return [service | {"op_code": ""} for service in json.decode(services)]


def _by_vehicle(visits: list[Row]) -> dict[str, list[Row]]:
    """Newest first. A day without an hour sorts before the hours of that day."""
    found: dict[str, list[Row]] = {}
    for visit in sorted(visits, key=lambda it: (it["date"], it["number"] or ""), reverse=True):
        of_vehicle = found.setdefault(visit.pop("vehicle"), [])
        if len(of_vehicle) < MOST:
            of_vehicle.append(visit | {"number": visit["number"] or ""})
    return found


async def _returning(fetch: Fetch, vehicles: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in await fetch(RETURNING.format(marks=", ".join("?" * len(vehicles))), [*vehicles, *vehicles]):
        found.setdefault(row["vehicle"], []).append(row["client"])
    return found


async def _of(fetch: Fetch, sql: str, keys: list[str], order: str = "") -> list[Row]:
    return await fetch(f"{sql} IN ({', '.join('?' * len(keys))}){order}", keys) if keys else []
