"""All that a printed repair order shows, gathered from the rows as they are now into one Struct."""

from typing import Any

import msgspec
from msgspec import Struct

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.repair_orders.totals import OrderTotals, order_totals
from lotwalk.write_up.content import Content, Later, later, read
from lotwalk.write_up.gathering import services_of

Row = dict[str, Any]
ORDER = """
SELECT o.*, l.name AS place, l.street, l.city, l.region, l.postal_code, l.phone, l.time_zone, l.currency,
  l.distance_unit, (SELECT name FROM company) AS company, a.name AS advisor_name, t.name AS technician_name
FROM repair_orders o JOIN locations l ON l.id = o.location
LEFT JOIN persons a ON a.id = o.advisor LEFT JOIN persons t ON t.id = o.technician WHERE o.id = ?
"""


class PrintedOrder(Struct, frozen=True):
    """`order` carries its location's fields too. `signed` is what the customer signed, `later` what came after it, by
    service. `walkaround` is None where there is none that this reader may see; its damages are then empty."""

    order: Row
    client: Row
    vehicle: Row
    accounts: dict[str, str]
    concerns: list[Row]
    services: list[Row]
    totals: OrderTotals
    walkaround: Row | None
    damages: list[Row]
    signature: Row | None
    signed: Content | None
    later: dict[str, Later]


async def printed_order(actor: Actor, repair_order: str) -> PrintedOrder:
    """NotFound for who may not see the order; a client's people get it once it is final."""
    record = await policy.record(actor, "repair_order", repair_order)
    if actor.kind == "client" and record["finalized_at"] is None:
        raise NotFound(what="repair order")
    order = await _one(ORDER, repair_order)
    services = list(await services_of(repair_order))
    signature = order["signature"] and msgspec.json.decode(order["signature"])
    signed = read(signature["shown"]) if signature else None
    walkaround = await _walkaround(actor, repair_order)
    return PrintedOrder(
        order=order, client=await _one("SELECT * FROM clients WHERE id = ?", order["client"]),
        vehicle=await _one("SELECT * FROM vehicles WHERE id = ?", order["vehicle"]),
        accounts=await _accounts(order["client"]), concerns=await _concerns(repair_order), services=services,
        totals=order_totals(services), walkaround=walkaround,
        damages=await _damages(repair_order) if walkaround else [], signature=signature, signed=signed,
        later={one["id"]: how for one in services if signed and (how := later(signed, one))},
    )  # fmt: skip


async def _one(sql: str, id: str) -> Row:
    row = await database.fetch_one(sql, id)
    assert row is not None, "policy has just found the order, and it refers to the others"
    return row


async def _accounts(client: str) -> dict[str, str]:
    rows = await database.fetch("SELECT id, name FROM billing_accounts WHERE client = ?", client)
    return {row["id"]: row["name"] for row in rows}


async def _concerns(order: str) -> list[Row]:
    return await database.fetch(
        "SELECT id, text FROM concerns WHERE repair_order = ? AND removed_at IS NULL ORDER BY id", order
    )


async def _walkaround(actor: Actor, order: str) -> Row | None:
    """A client's people see a signed one only."""
    row = await database.fetch_one("SELECT * FROM walkarounds WHERE id = ?", order)
    if row is None or (actor.kind == "client" and row["signed_at"] is None):
        return None
    return row | {"signature": row["signature"] and msgspec.json.decode(row["signature"])}


async def _damages(order: str) -> list[Row]:
    return await database.fetch(
        "SELECT * FROM damages WHERE repair_order = ? AND removed_at IS NULL ORDER BY recorded_at, id", order
    )
