"""`/api/repair-orders/{id}/document.pdf`: the printed repair order, for those who see the order."""

from typing import Any

from litestar import Controller, HttpMethod, Request, route
from litestar.params import FromPath
from litestar.response import Response

from lotwalk.documents.order_rows import printed_order
from lotwalk.documents.order_sheet import order_pdf
from lotwalk.foundation.ids import Id
from lotwalk.people.guards import signed_in

READ = [HttpMethod.GET, HttpMethod.HEAD]


class OrderDocumentController(Controller):
    path = "/api/repair-orders/{repair_order:str}"

    @route("/document.pdf", http_method=READ, summary="The repair order as PDF/A, with what was signed inside")
    async def pdf(self, request: Request[Any, Any, Any], repair_order: FromPath[Id]) -> Response[Any]:
        printed = await printed_order(await signed_in(request), repair_order)
        headers = {
            "Cache-Control": "private, no-store",
            "X-Content-Type-Options": "nosniff",
            "Content-Disposition": f'inline; filename="repair-order-{repair_order}.pdf"',
        }
        return Response(await order_pdf(printed), media_type="application/pdf", headers=headers)
