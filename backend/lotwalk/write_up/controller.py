"""`GET /api/queue`: the In Progress queue for programs and desks that hold no replica."""

from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import QueryParameter
from litestar.response import Response
from msgspec import json

from lotwalk.people.guards import signed_in
from lotwalk.write_up.queue import in_progress

_encoder = json.Encoder()


class QueueController(Controller):
    path = "/api/queue"

    @get("/", summary="Arrived visits that aren't closed, the longest waiting first")
    async def queue(
        self, request: Request[Any, Any, Any], location: Annotated[str, QueryParameter(max_length=36)] = ""
    ) -> Response[bytes]:
        rows = await in_progress(await signed_in(request), location or None)
        return Response(_encoder.encode(rows), media_type="application/json")
