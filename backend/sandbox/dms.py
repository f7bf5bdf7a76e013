"""The DMS: customers and repair orders."""

from datetime import UTC, datetime
from typing import Annotated, Any

import msgspec
from litestar import Controller, Response, get, post, put
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.params import JSONBody, QueryParameter

from sandbox.knowing import Knowledge
from sandbox.records import Capabilities, Customer, Customers, KeptOrder, Order, Orders, Related, RelatedOrders
from sandbox.store import packed

FIRST_ORDER = 60_001
PAYERS = {"customer": "customer_pay"}  # what isn't the customer's own money goes on an order of its own
Query = Annotated[str, QueryParameter(max_length=200)]


class Unknown(HTTPException):
    status_code = 404


class DmsController(Controller):
    path = "/dms"

    @get("/capabilities", sync_to_thread=False)
    def capabilities(self, state: State) -> Capabilities:
        return Capabilities(state.options.related_repair_orders, state.options.idempotent_creation)

    @get("/customers", sync_to_thread=False)
    def customers(self, state: State, q: Query = "", vin: Query = "", limit: int = 20) -> Customers:
        known: Knowledge = state.knowledge
        if vin:
            found = known.customer_of(vin)
            return Customers([found] if found else [], vin)
        return Customers(known.search(q, max(1, min(limit, 50))))

    @get("/customers/{number:str}", sync_to_thread=False)
    def customer(self, state: State, number: str) -> Customer:
        return _known(state.knowledge.customer(number))

    @post("/customers", sync_to_thread=False)
    def create_customer(self, state: State, data: JSONBody[Customer]) -> Customer:
        with state.knowledge.store.writing():
            return state.knowledge.keep(msgspec.structs.replace(data, number=""))

    @put("/customers/{number:str}", sync_to_thread=False)
    def change_customer(self, state: State, number: str, data: JSONBody[Customer]) -> Customer:
        _known(state.knowledge.customer(number))
        with state.knowledge.store.writing():
            return state.knowledge.keep(msgspec.structs.replace(data, number=number))

    @post("/repair-orders", sync_to_thread=False)
    def create(self, state: State, data: JSONBody[Order]) -> Response[KeptOrder]:
        known: Knowledge = state.knowledge
        with known.store.writing():
            made = _by_external_id(known, data.external_id) if state.options.idempotent_creation else []
            if made:
                return Response(made[0], status_code=200)
            return Response(_create(known, data), status_code=201)

    @get("/repair-orders", sync_to_thread=False)
    def orders(self, state: State, external_id: Query = "", vin: Query = "") -> Orders:
        if external_id:
            return Orders(_by_external_id(state.knowledge, external_id))
        sql = "SELECT body FROM repair_orders WHERE vin = ? ORDER BY id DESC LIMIT 50"
        return Orders(state.knowledge.store.bodies(KeptOrder, sql, vin))

    @get("/repair-orders/{id:str}", sync_to_thread=False)
    def order(self, state: State, id: str) -> KeptOrder:
        return _order(state.knowledge, id)

    @put("/repair-orders/{id:str}", sync_to_thread=False)
    def change(self, state: State, id: str, data: JSONBody[Order]) -> KeptOrder:
        known: Knowledge = state.knowledge
        with known.store.writing():
            before = _order(known, id)
            if before.external_id != data.external_id:
                raise HTTPException(detail="This repair order was made for another id.", status_code=409)
            if before.status == "closed" and data.status != "closed":
                raise HTTPException(detail="This repair order is closed.", status_code=409)
            return _keep(known, data, before.id, before.number)

    @get("/repair-orders/{id:str}/related", sync_to_thread=False)
    def related(self, state: State, id: str) -> RelatedOrders:
        if not state.options.related_repair_orders:
            raise HTTPException(detail="Related repair orders aren't activated here.", status_code=501)
        order = _order(state.knowledge, id)
        kinds = sorted({service.billing_type for service in order.services} - set(PAYERS))
        return RelatedOrders(
            [Related(f"{order.number}-{place}", kind, order.status) for place, kind in enumerate(kinds, start=1)]
        )


def _known(found: Any) -> Any:
    if found is None:
        raise Unknown("There is none.")
    return found


def _order(known: Knowledge, id: str) -> KeptOrder:
    found = known.store.bodies(KeptOrder, "SELECT body FROM repair_orders WHERE id = ?", id)
    return _known(next(iter(found), None))


def _by_external_id(known: Knowledge, external_id: str) -> list[KeptOrder]:
    return known.store.bodies(
        KeptOrder, "SELECT body FROM repair_orders WHERE external_id = ? ORDER BY id", external_id
    )


def _create(known: Knowledge, data: Order) -> KeptOrder:
    number = str(known.store.count("repair order", FIRST_ORDER))
    return _keep(known, data, f"dms-{number}", number)


def _keep(known: Knowledge, data: Order, id: str, number: str) -> KeptOrder:
    """Put to the customer with that number, else to the one with that `external_id`, who may be new."""
    customer = known.customer(data.customer.number) or known.keep(msgspec.structs.replace(data.customer, number=""))
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    own = {"id": id, "number": number, "customer_number": customer.number, "changed_at": now}
    kept = msgspec.convert(msgspec.to_builtins(data) | own, KeptOrder)
    known.store.write(
        "INSERT INTO repair_orders VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        id, kept.external_id, kept.vehicle.vin, packed(kept),
    )  # fmt: skip
    return kept
