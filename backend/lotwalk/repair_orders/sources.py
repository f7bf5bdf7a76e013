"""Where a service may come from, and that what can be had once isn't had twice."""

from collections.abc import Awaitable, Callable
from typing import Any

from lotwalk.foundation import database
from lotwalk.foundation.refusals import NotFound
from lotwalk.repair_orders.rules import AlreadyOnOrder, SourceMissing

Row = dict[str, Any]
Offers = Callable[[Row, str], Awaitable[None]]
ONCE = ("menu", "recommendation", "declined", "recall")
_sources: dict[str, Offers] = {}


def offers(source: str) -> Callable[[Offers], Offers]:
    """A room says how to refuse what it doesn't offer to a repair order: by the order's row and the source's id."""

    def register(refuse: Offers) -> Offers:
        _sources[source] = refuse
        return refuse

    return register


async def refuse_unoffered(source: str, source_id: str | None, order: Row) -> None:
    if source == "free":
        return
    if source_id is None:
        raise SourceMissing(source=source, field="source_id")
    await _sources[source](order, source_id)
    if source in ONCE:
        await _refuse_twice(source, source_id, order)


async def _refuse_twice(source: str, source_id: str, order: Row) -> None:
    found = await database.fetch_one(
        "SELECT 1 AS found FROM services"
        " WHERE repair_order = ? AND source = ? AND source_id = ? AND removed_at IS NULL",
        order["id"], source, source_id,
    )  # fmt: skip
    if found:
        raise AlreadyOnOrder(field="source_id")


async def refuse_missing(what: str, sql: str, *args: str) -> None:
    """`sql` finds it where it is offered."""
    if await database.fetch_one(sql, *args) is None:
        raise NotFound(what=what, field="source_id")


@offers("menu")
async def offer_menu_item(order: Row, id: str) -> None:
    await refuse_missing("menu item", "SELECT 1 AS found FROM menu_items WHERE id = ?", id)


@offers("canned")
async def offer_canned_service(order: Row, id: str) -> None:
    sql = "SELECT 1 AS found FROM canned_services WHERE id = ? AND location = ?"
    await refuse_missing("canned service", sql, id, order["location"])


@offers("declined")
async def offer_declined_service(order: Row, id: str) -> None:
    sql = "SELECT 1 AS found FROM declined_services WHERE id = ? AND vehicle = ? AND settled_at IS NULL"
    await refuse_missing("declined service", sql, id, order["vehicle"])


@offers("recall")
async def offer_recall(order: Row, id: str) -> None:
    sql = "SELECT 1 AS found FROM recalls WHERE id = ? AND vehicle = ? AND is_open"
    await refuse_missing("open recall", sql, id, order["vehicle"])


@offers("plan")
async def offer_plan(order: Row, id: str) -> None:
    sql = "SELECT 1 AS found FROM plans WHERE id = ? AND vehicle = ?"
    await refuse_missing("plan", sql, id, order["vehicle"])
