"""A repair order as the DMS is given it, gathered from the rows as they are now."""

import hashlib
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from lotwalk.dms.protocol import Customer, Order, OrderVehicle, Part, Service
from lotwalk.foundation import database

ORDER = """
SELECT o.*, l.name AS location_name, l.currency, l.distance_unit, a.name AS advisor_name, t.name AS technician_name
FROM repair_orders o JOIN locations l ON l.id = o.location
LEFT JOIN persons a ON a.id = o.advisor LEFT JOIN persons t ON t.id = o.technician WHERE o.id = ?
"""
STATUSES: dict[str, Literal["on_hold", "closed", "void"]] = {
    "on_hold": "on_hold", "closed": "closed", "void": "void",
}  # fmt: skip
SAME = ("kind", "name", "first_name", "last_name", "street", "city", "region", "postal_code", "email", "phone",
        "mobile", "work_phone")  # fmt: skip
Row = dict[str, Any]


async def order_row(repair_order: str) -> Row:
    return await _row(ORDER, repair_order)


async def content_of(row: Row) -> Order:
    """Of a row of `order_row`."""
    services = [_service(one) for one in await _live("services", row["id"])]
    return Order(
        external_id=row["id"], external_number=row["number"] or "", location=row["location_name"],
        status=STATUSES.get(row["status"], "open"), customer=await _customer(row), vehicle=await _vehicle(row),
        odometer=row["odometer"], odometer_unit=row["distance_unit"], advisor=row["advisor_name"] or "",
        technician=row["technician_name"] or "", opened_at=row["opened_at"], promised_at=row["due_out"],
        concerns=[one["text"] for one in await _live("concerns", row["id"])], services=services,
        currency=row["currency"], total=sum(service.total for service in services),
    )  # fmt: skip


def fingerprint(order: Order) -> str:
    """SHA-256 of the content: what the DMS has already isn't sent again. Without the customer's number, which comes
    from the DMS itself."""
    told = replace(order, customer=replace(order.customer, number=""))
    return hashlib.sha256(msgspec.json.encode(told, order="sorted")).hexdigest()


async def _row(sql: str, id: str) -> Row:
    row = await database.fetch_one(sql, id)
    assert row is not None, "an order refers to it by a foreign key"
    return row


async def _live(table: str, order: str) -> list[Row]:
    return await database.fetch(
        f"SELECT * FROM {table} WHERE repair_order = ? AND removed_at IS NULL ORDER BY id", order
    )


async def _customer(row: Row) -> Customer:
    client = await _row("SELECT * FROM clients WHERE id = ?", row["client"])
    told = {name: client[name] for name in SAME}
    return Customer(external_id=client["id"], number=client["dms_number"] or "", **told)


async def _vehicle(row: Row) -> OrderVehicle:
    vehicle = await _row("SELECT * FROM vehicles WHERE id = ?", row["vehicle"])
    return OrderVehicle(**{name: vehicle[name] for name in OrderVehicle.__struct_fields__})


def _service(row: Row) -> Service:
    parts = [_part(part) for part in msgspec.json.decode(row["parts"])]
    told = {name: row[name] for name in Service.__struct_fields__ if name != "parts"}
    return Service(**told, parts=parts)


def _part(part: Row) -> Part:
    return Part(part.get("number") or "", part.get("description") or "", part["quantity_tenths"], part["price"])
