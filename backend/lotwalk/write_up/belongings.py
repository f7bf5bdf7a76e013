"""All that belongs to an order's client, so that it can go over to another one."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.journal.entries import Scope, Touch
from lotwalk.people.policy import scope_of

# Noun, its table, and the column that names the order. A test compares it with the database's own tables.
UNDER_ORDER = (
    ("repair_order", "repair_orders", "id"), ("service", "services", "repair_order"),
    ("concern", "concerns", "repair_order"), ("walkaround", "walkarounds", "id"),
    ("damage", "damages", "repair_order"), ("photo", "photos", "repair_order"),
    ("inspection", "inspections", "repair_order"), ("answer", "answers", "repair_order"),
    ("recommendation", "recommendations", "repair_order"), ("approval", "approvals", "repair_order"),
    ("approval_line", "approval_lines", "repair_order"), ("decision", "decisions", "repair_order"),
    ("web_status", "web_statuses", "repair_order"), ("notice", "notices", "repair_order"),
    ("declined_service", "declined_services", "repair_order"),
)  # fmt: skip
OF_VEHICLE = (
    ("vehicle", "vehicles", "id"), ("owner_record", "owner_records", "vehicle"),
    ("declined_service", "declined_services", "vehicle"),
)  # fmt: skip

# Visits that have no order yet: the vehicle's next one is to be the new client's.
EXPECTED = "vehicle = ? AND state IN ('requested', 'confirmed', 'arrived')"


async def hand_over(order: dict[str, Any], client: str, with_vehicle: bool) -> tuple[Touch, ...]:
    """Gives it all to `client`; who could see it before, and who can now, stands in the touches."""
    moved = [await _give(noun, table, f"{column} = ?", order["id"], client) for noun, table, column in UNDER_ORDER]
    if order["service_request"]:
        moved.append(await _give("service_request", "service_requests", "id = ?", order["service_request"], client))
    for noun, table, column in OF_VEHICLE if with_vehicle else ():
        moved.append(await _give(noun, table, f"{column} = ?", order["vehicle"], client))
    if with_vehicle:
        moved.append(await _give("service_request", "service_requests", EXPECTED, order["vehicle"], client))
    return tuple(touch for touches in moved for touch in touches)


async def _give(noun: str, table: str, condition: str, key: str, client: str) -> list[Touch]:
    """The rows that weren't this client's already."""
    rows = await database.fetch(f"SELECT * FROM {table} WHERE {condition} AND client <> ?", key, client)
    await database.execute(f"UPDATE {table} SET client = ? WHERE {condition}", client, key)
    return [Touch(noun, row["id"], scope_of(row), Scope(row.get("location"), client)) for row in rows]
