"""`GET /api/reports`: every vehicle report that was pulled, newest first."""

from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import QueryParameter
from msgspec import Struct

from lotwalk.documents.reports import KeptReport, reports
from lotwalk.people.guards import signed_in


class Reports(Struct, frozen=True):
    """`more` says that older ones follow; ask with `before` for those."""

    reports: list[KeptReport]
    more: bool


class ReportsController(Controller):
    path = "/api/reports"

    @get("/", summary="Vehicle reports that were pulled, by VIN, plate, unit, client or who pulled them")
    async def history(
        self,
        request: Request[Any, Any, Any],
        q: Annotated[str, QueryParameter(max_length=60)] = "",
        before: Annotated[str, QueryParameter(max_length=80)] = "",
    ) -> Reports:
        found, more = await reports(await signed_in(request), q, before)
        return Reports(found, more)
