"""Gathers what the rules of the write-up look at."""

from typing import Any

import msgspec

from lotwalk.clients.matching import is_settled
from lotwalk.foundation import database
from lotwalk.walkarounds.words import areas_of
from lotwalk.write_up.needs import Facts


async def facts_of(order: dict[str, Any]) -> Facts:
    """Of a row of repair_orders; inside the transaction that relies on it."""
    client = await _row("SELECT * FROM clients WHERE id = ?", order["client"])
    vehicle = await _row("SELECT * FROM vehicles WHERE id = ?", order["vehicle"])
    walk = await database.fetch_one("SELECT * FROM walkarounds WHERE id = ?", order["id"])
    return Facts(
        client=client, owner_settled=await _owner_settled(order), vin=vehicle["vin"], vin_reason=vehicle["vin_reason"],
        odometer=order["odometer"], unseen=await _unseen(order["id"], vehicle["body"], walk),
        signed=bool(walk and (walk["signed_at"] or walk["no_signature_reason"])),
        services=await _count("services", order["id"]), concerns=await _count("concerns", order["id"]),
        advisor=order["advisor"], due_out=order["due_out"],
    )  # fmt: skip


async def _row(sql: str, id: str) -> dict[str, Any]:
    row = await database.fetch_one(sql, id)
    assert row is not None, "an order refers to it by a foreign key"
    return row


async def _owner_settled(order: dict[str, Any]) -> bool:
    records = await database.fetch("SELECT * FROM owner_records WHERE vehicle = ?", order["vehicle"])
    return is_settled({row["source"]: row for row in records}, order["owner_choice"])


async def _unseen(order: str, body: str, walk: dict[str, Any] | None) -> int:
    damages = await database.fetch(
        "SELECT DISTINCT area FROM damages WHERE repair_order = ? AND removed_at IS NULL", order
    )
    seen = {row["area"] for row in damages} | set(msgspec.json.decode(walk["areas"]) if walk else ())
    return len(areas_of(body) - seen)


async def _count(table: str, order: str) -> int:
    sql = f"SELECT COUNT(*) AS count FROM {table} WHERE repair_order = ? AND removed_at IS NULL"
    rows = await database.fetch(sql, order)
    return rows[0]["count"]
