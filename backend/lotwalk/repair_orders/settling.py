"""What was declined and agreed to since leaves the vehicle's list. Standing on an order isn't enough for that."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope, Touch

Row = dict[str, Any]
OPEN = "SELECT d.id, d.location, d.client FROM declined_services d WHERE d.settled_at IS NULL"


async def settle_taken(order: Row, now: str) -> tuple[Touch, ...]:
    """Once the order is signed: all that stands on it, taken from the list or the same work from elsewhere. What was
    taken off the order again stays open."""
    rows = await database.fetch(
        f"{OPEN} AND d.vehicle = ? AND EXISTS (SELECT 1 FROM services s WHERE s.repair_order = ?"
        " AND (s.source = 'declined' AND s.source_id = d.id OR s.op_code <> '' AND s.op_code = d.op_code)"
        " AND s.removed_at IS NULL AND s.state NOT IN ('refused', 'skipped'))",
        order["vehicle"], order["id"],
    )  # fmt: skip
    return await _settle(rows, now)


async def settle_same_work(order: Row, op_codes: list[str], now: str) -> tuple[Touch, ...]:
    """Once the client has decided on work with these op codes anew: the older answer counts no more."""
    wanted = [code for code in op_codes if code]
    if not wanted:
        return ()
    marks = ", ".join("?" * len(wanted))
    rows = await database.fetch(f"{OPEN} AND d.vehicle = ? AND d.op_code IN ({marks})", order["vehicle"], *wanted)
    return await _settle(rows, now)


async def _settle(rows: list[Row], now: str) -> tuple[Touch, ...]:
    for row in rows:
        await database.execute("UPDATE declined_services SET settled_at = ? WHERE id = ?", now, row["id"])
    return tuple(Touch("declined_service", row["id"], Scope(row["location"], row["client"]), None) for row in rows)
