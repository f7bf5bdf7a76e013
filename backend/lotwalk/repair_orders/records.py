"""How repair orders, their services and what these come from are found, and what a closed one refuses."""

from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.refusals import Refusal
from lotwalk.people.policy import locates


class RepairOrderClosed(Refusal):
    code, status = "repair_order_closed", 409
    sentence = "Repair order {number} is closed: nothing about its work can be changed."


def refuse_closed(row: dict[str, Any]) -> None:
    """For a row of repair_orders; void counts as closed."""
    if row["status"] in ("closed", "void"):
        raise RepairOrderClosed(number=row["number"] or "")


async def refuse_closed_order(repair_order: str) -> dict[str, Any]:
    """The order's row, for rooms whose record only names its order."""
    row = await database.fetch_one("SELECT * FROM repair_orders WHERE id = ?", repair_order)
    assert row is not None, "every record of an order refers to it by a foreign key"
    refuse_closed(row)
    return row


@locates("repair_order")
async def locate(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM repair_orders WHERE id = ?", id)


@locates("service")
async def locate_service(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM services WHERE id = ?", id)


@locates("concern")
async def locate_concern(id: str) -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM concerns WHERE id = ?", id)


@locates("menu_item")
async def locate_menu_item(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM menu_items WHERE id = ?", id)
    return row and row | {"location": None, "client": None}


@locates("canned_service")
async def locate_canned_service(id: str) -> dict[str, Any] | None:
    row = await database.fetch_one("SELECT * FROM canned_services WHERE id = ?", id)
    return row and row | {"client": None}


async def services_of(repair_order: str) -> list[dict[str, Any]]:
    """What stands on the order, in the order in which it came there."""
    return await database.fetch(
        "SELECT * FROM services WHERE repair_order = ? AND removed_at IS NULL ORDER BY added_at, id", repair_order
    )
