"""Links to the customer's page: made once for an order and its client. What they open is the tracker's."""

from lotwalk.foundation import database


async def add_link(id: str, repair_order: str, now: str) -> bool:
    """False where the order's present client has a link already. The order's row is locked by whoever asks."""
    made = await database.execute(
        "INSERT INTO tracker_links (id, repair_order, location, client, created_at)"
        " SELECT CAST(? AS TEXT), id, location, client, CAST(? AS TEXT) FROM repair_orders WHERE id = ? AND NOT EXISTS"
        " (SELECT 1 FROM tracker_links l WHERE l.repair_order = repair_orders.id AND l.client = repair_orders.client"
        " AND l.revoked_at IS NULL) ON CONFLICT (id) DO NOTHING",
        id, now, repair_order,
    )  # fmt: skip
    return made > 0


async def open_link(repair_order: str) -> str | None:
    row = await database.fetch_one(
        "SELECT l.id FROM tracker_links l JOIN repair_orders o ON o.id = l.repair_order AND o.client = l.client"
        " WHERE l.repair_order = ? AND l.revoked_at IS NULL ORDER BY l.created_at DESC LIMIT 1",
        repair_order,
    )
    return row["id"] if row else None
