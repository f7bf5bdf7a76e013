"""All that a printed Maintenance Menu shows, gathered from the rows as they are now."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.foundation.refusals import NotFound
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.repair_orders.due import Done, Due, Interval, Present, due
from lotwalk.repair_orders.totals import Part, totals

Row = dict[str, Any]
ORDER = """
SELECT o.*, l.name AS place, l.street, l.city, l.region, l.postal_code, l.phone, l.time_zone, l.currency,
  l.distance_unit, l.labour_rate, l.tax_basis_points, (SELECT name FROM company) AS company
FROM repair_orders o JOIN locations l ON l.id = o.location WHERE o.id = ?
"""
# Newest last, so that of each work the last time stays.
DONE = """
SELECT s.op_code, o.closed_at, o.odometer FROM services s JOIN repair_orders o ON o.id = s.repair_order
WHERE o.vehicle = ? AND o.status = 'closed' AND s.removed_at IS NULL AND s.state NOT IN ('skipped', 'refused')
  AND s.op_code <> '' ORDER BY o.closed_at, o.id
"""


class MenuLine(Struct, frozen=True):
    """`total` is today's price with tax."""

    item: Row
    interval: Interval
    done: Done | None
    due: Due
    total: int


class PrintedMenu(Struct, frozen=True):
    """`order` carries its location's fields too; `lines` in the order in which they are read out."""

    order: Row
    client: Row
    vehicle: Row
    odometer: int | None
    today: date
    at: datetime
    lines: list[MenuLine]


async def printed_menu(actor: Actor, repair_order: str, now: datetime) -> PrintedMenu:
    """NotFound for who may not see the order, or the menu."""
    await policy.record(actor, "repair_order", repair_order)
    order = await _one(ORDER, repair_order)
    if not policy.sees(actor, "menu_item", policy.scope_of(order)):
        raise NotFound(what="repair order")
    vehicle = await _one("SELECT * FROM vehicles WHERE id = ?", order["vehicle"])
    odometer = vehicle["odometer"] if order["odometer"] is None else order["odometer"]
    today = now.astimezone(ZoneInfo(order["time_zone"])).date()
    return PrintedMenu(
        order, await _one("SELECT * FROM clients WHERE id = ?", order["client"]), vehicle, odometer, today, now,
        await _lines(order, vehicle, Present(today, odometer, _day(vehicle["in_service_on"]), order["distance_unit"])),
    )  # fmt: skip


async def _one(sql: str, id: str) -> Row:
    row = await database.fetch_one(sql, id)
    assert row is not None, "policy has just found the order, and it refers to the others"
    return row


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


async def _lines(order: Row, vehicle: Row, present: Present) -> list[MenuLine]:
    """As the tablet offers them: what fits the body, each from when it was last done here."""
    items = await database.fetch("SELECT * FROM menu_items WHERE active ORDER BY position, id")
    done = {row["op_code"]: _done(row, order["time_zone"]) for row in await database.fetch(DONE, vehicle["id"])}
    fitting = [item for item in items if vehicle["body"] in msgspec.json.decode(item["bodies"])]
    return [_line(item, done.get(item["op_code"]), order, vehicle, present) for item in fitting]


def _done(row: Row, zone: str) -> Done:
    return Done(clock.parse(row["closed_at"]).astimezone(ZoneInfo(zone)).date(), row["odometer"])


def _line(item: Row, done: Done | None, order: Row, vehicle: Row, present: Present) -> MenuLine:
    interval = _interval(item, vehicle, present.unit)
    parts = msgspec.json.decode(item["parts"], type=list[Part])
    price = totals(item["labour_tenths"], order["labour_rate"], parts, order["tax_basis_points"])
    return MenuLine(item, interval, done, due(interval, done, present), price.total)


def _interval(item: Row, vehicle: Row, unit: str) -> Interval:
    """An item without one of its own follows the vehicle's."""
    distance, months = item[f"interval_{unit}"], item["interval_months"]
    if distance is None and months is None:
        return Interval(vehicle["interval_distance"], vehicle["interval_months"])
    return Interval(distance, months)
