"""`GET /api/interfaces?location=`: how DMS and OEM stand, as this location sees it."""

from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import QueryParameter
from msgspec import Struct

from lotwalk.foundation.refusals import NotFound
from lotwalk.http import now_of
from lotwalk.interfaces.reading import states_at
from lotwalk.interfaces.views import InterfaceState
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.guards import signed_in


class Interfaces(Struct, frozen=True):
    interfaces: list[InterfaceState]


class InterfacesController(Controller):
    path = "/api/interfaces"

    @get("/", summary="How DMS and OEM stand, what waits for them, and when it is tried again")
    async def states(
        self, request: Request[Any, Any, Any], location: Annotated[str, QueryParameter(max_length=36)] = ""
    ) -> Interfaces:
        actor = await signed_in(request)
        await policy.record(actor, "location", location)
        if not policy.sees(actor, "interface_state", Scope(location)):
            raise NotFound(what="location")
        return Interfaces(await states_at(location, request.app.state.settings, now_of(request)))
