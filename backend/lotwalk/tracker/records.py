"""How a tracker link is found, and what its page is made of."""

from pathlib import Path
from typing import Any

from lotwalk.foundation import database
from lotwalk.people.policy import locates
from lotwalk.tracker.tokens import link_of


@locates("tracker_link")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM tracker_links WHERE id = ?", id)


async def open_link(token: str, keys: Path) -> dict[str, Any] | None:
    """The link with its client's language; None alike for forged, unknown, revoked, and a former customer's."""
    id = link_of(token, keys)
    return (id and await database.fetch_one(
        "SELECT t.*, c.language FROM tracker_links t JOIN clients c ON c.id = t.client"
        " JOIN repair_orders o ON o.id = t.repair_order AND o.client = t.client AND o.status <> 'void'"
        " WHERE t.id = ? AND t.revoked_at IS NULL",
        id,
    )) or None  # fmt: skip


async def link_of_order(repair_order: str) -> str | None:
    """The id of the link that is open for this order."""
    row = await database.fetch_one(
        "SELECT t.id FROM tracker_links t JOIN repair_orders o ON o.id = t.repair_order AND o.client = t.client"
        " WHERE t.repair_order = ? AND t.revoked_at IS NULL ORDER BY t.created_at DESC LIMIT 1",
        repair_order,
    )
    return row["id"] if row else None


async def order_of(link: dict[str, Any]) -> dict[str, Any]:
    row = await database.fetch_one(
        "SELECT o.*, v.make, v.model, v.year, v.plate, v.unit_number, l.name AS shop, l.phone, l.time_zone, l.city,"
        " c.kind AS client_kind FROM repair_orders o JOIN vehicles v ON v.id = o.vehicle"
        " JOIN locations l ON l.id = o.location JOIN clients c ON c.id = o.client WHERE o.id = ?",
        link["repair_order"],
    )
    assert row is not None, "the link refers to it"
    return row


async def statuses_of(repair_order: str) -> list[dict[str, Any]]:
    """Oldest first."""
    return await database.fetch("SELECT * FROM web_statuses WHERE repair_order = ? ORDER BY at, id", repair_order)


async def lists_of(location: str) -> list[dict[str, Any]]:
    return await database.fetch(
        "SELECT list, key, position, customer_en, customer_es, noisy FROM list_entries"
        " WHERE location = ? AND list IN ('stage', 'reason') ORDER BY list, position",
        location,
    )


async def decisions_of(repair_order: str) -> list[dict[str, Any]]:
    """Each decided approval with how many of its lines were approved."""
    return await database.fetch(
        "SELECT d.at, d.method, COUNT(*) AS lines, SUM(CASE WHEN n.state = 'approved' THEN 1 ELSE 0 END) AS approved"
        " FROM decisions d JOIN approval_lines n ON n.approval = d.approval WHERE d.repair_order = ?"
        " GROUP BY d.id, d.at, d.method ORDER BY d.at",
        repair_order,
    )


async def photos_of(repair_order: str) -> list[dict[str, Any]]:
    """Those that the shop shows to the customer, newest first, with the size of what is shown."""
    return await database.fetch(
        "SELECT p.sha256, p.captured_at, m.width, m.height FROM photos p JOIN media m ON m.sha256 = p.sha256"
        " WHERE p.repair_order = ? AND p.shared AND p.stored AND p.removed_at IS NULL"
        " ORDER BY p.captured_at DESC, p.id",
        repair_order,
    )
