"""Each held vehicle's last visit, read from the visit itself: there is no copy that could be wrong."""

from collections.abc import Callable
from typing import Any

from msgspec import json

Fetch = Callable[..., Any]
LAST = (
    "SELECT r.id AS repair_order, r.vehicle AS id, r.number, r.closed_at AS date, r.odometer FROM repair_orders r"
    " WHERE r.vehicle IN ({marks}) AND r.status = 'closed' AND NOT EXISTS (SELECT 1 FROM repair_orders n"
    " WHERE n.vehicle = r.vehicle AND n.status = 'closed'"
    " AND (n.closed_at > r.closed_at OR (n.closed_at = r.closed_at AND n.id > r.id)))"
)

MEASURED = (
    "SELECT r.vehicle, a.item, a.measurements FROM answers a JOIN inspections i ON i.id = a.inspection"
    " JOIN repair_orders r ON r.id = i.repair_order JOIN vehicles v ON v.id = r.vehicle AND v.client = r.client"
    " WHERE i.state = 'submitted' AND r.status = 'closed' AND a.measurements <> '{}' AND r.vehicle"
)


async def last_visits(fetch: Fetch, vehicles: list[str]) -> list[dict[str, Any]]:
    """One row for each of the vehicles that was here before."""
    if not vehicles:
        return []
    rows = await fetch(LAST.format(marks=", ".join("?" * len(vehicles))), vehicles)
    orders = [row["repair_order"] for row in rows]
    marks, tires, readings = (
        await _marks(fetch, orders),
        await _tires(fetch, orders),
        await _readings(fetch, [row["id"] for row in rows]),
    )
    return [
        row | {
            "marks": marks.get(row["repair_order"], []), "tires": tires.get(row["repair_order"], {}),
            "readings": readings.get(row["id"], {}),
        }
        for row in rows
    ]  # fmt: skip


async def _marks(fetch: Fetch, orders: list[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    sql = "SELECT repair_order, area, view, x, y, kind, severity FROM damages WHERE removed_at IS NULL AND repair_order"
    for row in await _of(fetch, sql, orders):
        found.setdefault(row.pop("repair_order"), []).append(row)
    return found


async def _tires(fetch: Fetch, orders: list[str]) -> dict[str, Any]:
    rows = await _of(fetch, "SELECT id, tires FROM walkarounds WHERE id", orders)
    return {row["id"]: json.decode(row["tires"]) for row in rows}


async def _readings(fetch: Fetch, vehicles: list[str]) -> dict[str, dict[str, dict[str, Any]]]:
    """By vehicle, item and measurement, whenever each was measured last for the present client."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for row in await _of(fetch, MEASURED, vehicles, " ORDER BY i.submitted_at, i.id"):
        item = found.setdefault(row["vehicle"], {}).setdefault(row["item"], {})
        item.update(json.decode(row["measurements"]))
    return found


async def _of(fetch: Fetch, sql: str, keys: list[str], order: str = "") -> list[dict[str, Any]]:
    return await fetch(f"{sql} IN ({', '.join('?' * len(keys))}){order}", keys) if keys else []
