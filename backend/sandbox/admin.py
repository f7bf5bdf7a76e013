"""For those who run the sandbox: faults, seeds, options, and what was heard. A real DMS has no such routes."""

from typing import Any

from litestar import Controller, delete, get, patch, put
from litestar.datastructures import State
from litestar.params import JSONBody
from msgspec import Struct

from sandbox.faults import Fault
from sandbox.vehicle_records import Seeds


class Options(Struct):
    """What this DMS offers; `idempotent_creation` off makes a second order of a repeated request, as some do."""

    related_repair_orders: bool = True
    idempotent_creation: bool = True


class Change(Struct, frozen=True):
    related_repair_orders: bool | None = None
    idempotent_creation: bool | None = None


class Heard(Struct, frozen=True):
    """Requests since faults were last cleared, as `METHOD /path`, and how often each fault struck."""

    requests: list[str]
    struck: dict[str, int]


class AdminController(Controller):
    path = "/admin"

    @put("/faults", sync_to_thread=False)
    def switch_on(self, state: State, data: JSONBody[Fault]) -> Fault:
        state.faults.switch_on(data)
        return data

    @delete("/faults", sync_to_thread=False)
    def clear(self, state: State) -> None:
        state.faults.clear()

    @get("/heard", sync_to_thread=False)
    def heard(self, state: State) -> Heard:
        return Heard(list(state.faults.heard), state.faults.struck)

    @put("/vehicles", status_code=204, sync_to_thread=False)
    def seed(self, state: State, data: JSONBody[Seeds]) -> None:
        state.knowledge.seed(data, again=True)

    @patch("/options", sync_to_thread=False)
    def choose(self, state: State, data: JSONBody[Change]) -> Options:
        for name in data.__struct_fields__:
            if getattr(data, name) is not None:
                setattr(state.options, name, getattr(data, name))
        return state.options

    @get("/repair-orders", sync_to_thread=False)
    def orders(self, state: State) -> list[dict[str, Any]]:
        """Every repair order that there is, oldest first."""
        rows = state.knowledge.store.rows("SELECT id, external_id, vin FROM repair_orders ORDER BY id")
        return [dict(row) for row in rows]

    @delete("/", sync_to_thread=False)
    def empty(self, state: State) -> None:
        """As on the first day: no orders, no owners but those that are made from VINs, no faults."""
        state.knowledge.store.empty()
        state.faults.clear()
        state.options = Options()
        state.knowledge.populate()
