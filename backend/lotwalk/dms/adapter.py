"""The DMS over HTTP, as the sandbox speaks it."""

from typing import Any
from urllib.parse import quote

from msgspec import Struct

from lotwalk.dms.protocol import Capabilities, DoneService, KnownOrder, Order, OutsideVisit, Owner
from lotwalk.interfaces.faults import Away
from lotwalk.interfaces.line import Line, Request, shaped


class Customers(Struct, frozen=True):
    customers: list[Owner]
    vin: str | None = None


class KeptService(Struct, frozen=True):
    description: str
    total: int = 0


class OrderVehicle(Struct, frozen=True):
    vin: str


class KeptOrder(KnownOrder, frozen=True, kw_only=True):
    """What is read of an order for a vehicle's history."""

    vehicle: OrderVehicle
    opened_at: str
    odometer: int | None = None
    services: list[KeptService] = []


class Orders(Struct, frozen=True):
    repair_orders: list[KeptOrder]


class HttpDms:
    """A `Dms`. Answers that are about something else than what was asked count as no answer."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def capabilities(self) -> Capabilities:
        return await self._line.ask(Request("GET", "/capabilities"), shaped(Capabilities))

    async def search_customers(self, text: str, most: int) -> list[Owner]:
        query = {"q": text, "limit": str(most)}
        return (await self._line.ask(Request("GET", "/customers", query), shaped(Customers))).customers[:most]

    async def owner_of(self, vin: str) -> Owner | None:
        fits = shaped(Customers, lambda found: found.vin == vin and len(found.customers) <= 1)
        found = await self._line.ask(Request("GET", "/customers", {"vin": vin}), fits)
        return next(iter(found.customers), None)

    async def visits_of(self, vin: str) -> list[tuple[str, OutsideVisit]]:
        fits = shaped(Orders, lambda found: all(order.vehicle.vin == vin for order in found.repair_orders))
        found = await self._line.ask(Request("GET", "/repair-orders", {"vin": vin}), fits)
        return [(order.external_id, _visit(order)) for order in found.repair_orders]

    async def find_order(self, external_id: str) -> KnownOrder | None:
        fits = shaped(Orders, lambda found: all(order.external_id == external_id for order in found.repair_orders))
        found = await self._line.ask(Request("GET", "/repair-orders", {"external_id": external_id}), fits)
        return next(iter(found.repair_orders), None)

    async def create_order(self, order: Order) -> KnownOrder:
        request = Request("POST", "/repair-orders", body=order, key=order.external_id)
        return await self._line.ask(request, _of(order))

    async def change_order(self, id: str, order: Order) -> KnownOrder:
        path = f"/repair-orders/{quote(id, safe='')}"
        return await self._line.ask(Request("PUT", path, body=order), _of(order))


def _of(order: Order) -> Any:
    return shaped(KnownOrder, lambda known: known.external_id == order.external_id and bool(known.id and known.number))


def _visit(order: KeptOrder) -> OutsideVisit:
    services = [DoneService(service.description, service.total) for service in order.services]
    return OutsideVisit(order.number, order.opened_at[:10], order.odometer, services)


class NoDms:
    """A `Dms` where none is connected: it is always away, and nothing is ever sent."""

    async def _away(self, *_: Any, **__: Any) -> Any:
        raise Away("not_connected")

    capabilities = search_customers = owner_of = visits_of = find_order = create_order = change_order = _away
