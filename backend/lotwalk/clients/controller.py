"""`GET /api/clients`: the search for those who aren't on a tablet."""

from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import QueryParameter

from lotwalk.clients.searching import search
from lotwalk.clients.views import FoundClient
from lotwalk.foundation.refusals import NotPermitted
from lotwalk.journal.entries import Scope
from lotwalk.people import policy
from lotwalk.people.guards import signed_in


class ClientsController(Controller):
    path = "/api/clients"

    @get("/", summary="Clients by name, e-mail, phone, plate or VIN")
    async def find(
        self, request: Request[Any, Any, Any], q: Annotated[str, QueryParameter(max_length=100)] = ""
    ) -> list[FoundClient]:
        actor = await signed_in(request)
        if not policy.sees(actor, "client_search", Scope()):
            raise NotPermitted
        return await search(actor, q)
