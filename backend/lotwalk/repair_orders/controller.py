"""`GET /api/repair-orders/{id}/totals`: what an order costs, by payer, for programs that add nothing up themselves."""

from typing import Any

from litestar import Controller, Request, get
from litestar.params import FromPath

from lotwalk.foundation.ids import Id
from lotwalk.people import policy
from lotwalk.people.guards import signed_in
from lotwalk.repair_orders.records import services_of
from lotwalk.repair_orders.totals import OrderTotals, order_totals


class RepairOrdersController(Controller):
    path = "/api/repair-orders/{repair_order:str}"

    @get("/totals", summary="What a repair order costs, and who owes how much of it")
    async def totals(self, request: Request[Any, Any, Any], repair_order: FromPath[Id]) -> OrderTotals:
        actor = await signed_in(request)
        order = await policy.record(actor, "repair_order", repair_order)
        return order_totals(await services_of(order["id"]))
