"""How repair orders and their services are found, and what a closed one refuses."""

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
