"""`/api/approvals/{id}/evidence.pdf` and `.json`, for those who see the decision."""

from typing import Any

from litestar import Controller, HttpMethod, Request, route
from litestar.params import FromPath
from litestar.response import Response

from lotwalk.documents.evidence import evidence_pdf, gathered
from lotwalk.documents.records import Kept, evidence_of
from lotwalk.foundation.ids import Id
from lotwalk.people.guards import signed_in

READ = [HttpMethod.GET, HttpMethod.HEAD]


class EvidenceController(Controller):
    path = "/api/approvals/{approval:str}"

    @route("/evidence.json", http_method=READ, summary="The evidence of a decision; its SHA-256 is the ETag")
    async def json(self, request: Request[Any, Any, Any], approval: FromPath[Id]) -> Response[Any]:
        kept = await evidence_of(await signed_in(request), approval)
        return Response(kept.body, media_type="application/json", headers=_headers(kept, "json"))

    @route("/evidence.pdf", http_method=READ, summary="The evidence of a decision as PDF/A, with the JSON inside")
    async def pdf(self, request: Request[Any, Any, Any], approval: FromPath[Id]) -> Response[Any]:
        kept = await evidence_of(await signed_in(request), approval)
        made = await evidence_pdf(await gathered(kept.body, kept.sha256))
        return Response(made, media_type="application/pdf", headers=_headers(kept, "pdf"))


def _headers(kept: Kept, kind: str) -> dict[str, str]:
    headers = {
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": f'inline; filename="evidence-{kept.approval}.{kind}"',
    }
    return headers | ({"ETag": f'"{kept.sha256}"'} if kind == "json" else {})
