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


async def last_visits(fetch: Fetch, vehicles: list[str]) -> list[dict[str, Any]]:
    """One row for each of the vehicles that was here before."""
    if not vehicles:
        return []
    rows = await fetch(LAST.format(marks=", ".join("?" * len(vehicles))), vehicles)
    orders = [row["repair_order"] for row in rows]
    marks, tires, readings = await _marks(fetch, orders), await _tires(fetch, orders), await _readings(fetch, orders)
    return [
        row | {
            "marks": marks.get(row["repair_order"], []), "tires": tires.get(row["repair_order"], {}),
            "readings": readings.get(row["repair_order"], {}),
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


async def _readings(fetch: Fetch, orders: list[str]) -> dict[str, dict[str, Any]]:
    """Item → its measurements; the latest inspection of a visit wins."""
    found: dict[str, dict[str, Any]] = {}
    sql = "SELECT repair_order, item, measurements FROM answers WHERE measurements <> '{}' AND repair_order"
    for row in sorted(await _of(fetch, sql, orders), key=lambda row: row["repair_order"]):
        found.setdefault(row["repair_order"], {})[row["item"]] = json.decode(row["measurements"])
    return found


async def _of(fetch: Fetch, sql: str, orders: list[str]) -> list[dict[str, Any]]:
    return await fetch(f"{sql} IN ({', '.join('?' * len(orders))})", orders) if orders else []
