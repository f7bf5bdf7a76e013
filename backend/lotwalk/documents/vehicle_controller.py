"""Documents for the VIN of a repair order: the OEM's, and our own Maintenance Menu."""

from typing import Annotated, Any

from litestar import Controller, HttpMethod, Request, get, post, route
from litestar.params import FromPath, JSONBody
from litestar.response import Response
from msgspec import Meta, Struct

from lotwalk.documents.menu_rows import printed_menu
from lotwalk.documents.menu_sheet import menu_pdf
from lotwalk.documents.vehicle_papers import Pulled, offered, pull
from lotwalk.foundation.ids import Id
from lotwalk.foundation.refusals import NotFound, NotPermitted
from lotwalk.http import now_of
from lotwalk.media.store import store
from lotwalk.oem.protocol import Document
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.people.guards import signed_in

READ = [HttpMethod.GET, HttpMethod.HEAD]
HEADERS = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}


class Wanted(Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=120)]


class OfferedDocuments(Struct, frozen=True):
    documents: list[Document]


class OrderPapersController(Controller):
    path = "/api/repair-orders/{repair_order:str}"

    @get("/documents", summary="Which documents the OEM has of the vehicle; answers within ten seconds")
    async def documents(self, request: Request[Any, Any, Any], repair_order: FromPath[Id]) -> OfferedDocuments:
        _, vehicle, _ = await _about(request, repair_order)
        return OfferedDocuments(await offered(request.app.state.oem, vehicle))

    @post("/documents", summary="Pull a document from the OEM; it is kept with the date and who pulled it")
    async def pull(self, request: Request[Any, Any, Any], repair_order: FromPath[Id], data: JSONBody[Wanted]) -> Pulled:
        order, vehicle, actor = await _about(request, repair_order)
        return await pull(request.app.state.oem, vehicle, order, data.name, actor, now_of(request))

    @route("/maintenance-menu.pdf", http_method=READ, summary="What is due by the maintenance menu, as PDF/A")
    async def menu(self, request: Request[Any, Any, Any], repair_order: FromPath[Id]) -> Response[Any]:
        actor = await signed_in(request)
        made = await menu_pdf(await printed_menu(actor, repair_order, now_of(request)))
        return _pdf(made, f"maintenance-menu-{repair_order}")


class VehicleDocumentsController(Controller):
    path = "/api/vehicle-documents/{document:str}"

    @route("/", http_method=READ, summary="A document of the OEM as it was when it was pulled")
    async def show(self, request: Request[Any, Any, Any], document: FromPath[Id]) -> Response[Any]:
        kept = await policy.record(await signed_in(request), "vehicle_document", document)
        try:
            body = await store().read(kept["sha256"])
        except FileNotFoundError as error:
            raise NotFound(what="document") from error
        return _pdf(body, f"{kept['kind'].replace('_', '-')}-{kept['vin']}")


async def _about(request: Request[Any, Any, Any], repair_order: str) -> tuple[dict[str, Any], dict[str, Any], Actor]:
    """Order, vehicle and who asks; the OEM is asked only for those who work there."""
    actor = await signed_in(request)
    order = await policy.record(actor, "repair_order", repair_order)
    if not policy.sees(actor, "oem_document", policy.scope_of(order)):
        raise NotPermitted
    return order, await policy.record(actor, "vehicle", order["vehicle"]), actor


def _pdf(body: bytes, name: str) -> Response[Any]:
    headers = HEADERS | {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return Response(body, media_type="application/pdf", headers=headers)
