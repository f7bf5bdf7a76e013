"""Gathers what a customer signs, from the rows as they are now."""

from collections.abc import Sequence
from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.repair_orders.totals import NOT_SOLD
from lotwalk.write_up.content import Content, content_of

Row = dict[str, Any]


async def content_now(order: Row, name: str) -> Content:
    """Of a row of repair_orders, as it would be signed by that name."""
    client = await _row("SELECT id, name FROM clients WHERE id = ?", order["client"])
    vehicle = await _row("SELECT id, vin FROM vehicles WHERE id = ?", order["vehicle"])
    concerns = await database.fetch(
        "SELECT id, text FROM concerns WHERE repair_order = ? AND removed_at IS NULL", order["id"]
    )
    return content_of(order, client, vehicle, concerns, await services_of(order["id"]), name)


async def services_of(repair_order: str) -> Sequence[Row]:
    """Those that are sold, by id, with `parts` as a list."""
    rows = await database.fetch(
        "SELECT * FROM services WHERE repair_order = ? AND removed_at IS NULL ORDER BY id", repair_order
    )
    return [row | {"parts": msgspec.json.decode(row["parts"])} for row in rows if row["state"] not in NOT_SOLD]


async def _row(sql: str, id: str) -> Row:
    row = await database.fetch_one(sql, id)
    assert row is not None, "an order refers to it by a foreign key"
    return row
