"""`/api/media/{sha256}`: bytes in from devices and sessions, renditions out to those who see a photo of them."""

from typing import Any

from litestar import Controller, HttpMethod, Request, put, route
from litestar.exceptions import ClientException
from litestar.params import FromPath, FromQuery
from litestar.response import Response

from lotwalk.foundation.ids import Sha256
from lotwalk.http import now_of
from lotwalk.media import rules
from lotwalk.media.receiving import receive
from lotwalk.media.records import Size, readable
from lotwalk.media.serving import rendition
from lotwalk.people.actors import Actor
from lotwalk.people.devices import holder_of
from lotwalk.people.guards import bearer, signed_in


class MediaController(Controller):
    path = "/api/media/{sha256:str}"

    @put("/", request_max_body_size=rules.MOST_BYTES, summary="Bring the bytes of a photo; the same again is fine")
    async def bring(self, request: Request[Any, Any, Any], sha256: FromPath[Sha256]) -> Response[Any]:
        actor = await _sender(request)
        _refuse_other_type(request)
        received = await receive(sha256, await _body(request), actor, now_of(request))
        answer = {"sha256": received.sha256, "bytes": received.bytes}
        return Response(answer, status_code=201 if received.new else 200)

    @route("/", http_method=[HttpMethod.GET, HttpMethod.HEAD], summary="A rendition without metadata")
    async def show(
        self, request: Request[Any, Any, Any], sha256: FromPath[Sha256], size: FromQuery[Size] = "large"
    ) -> Response[Any]:
        actor = await signed_in(request)
        return await rendition(request, await readable(actor, sha256, size))


async def _sender(request: Request[Any, Any, Any]) -> Actor:
    """A device's send-only credential outlives the session that the photo was taken in."""
    if "authorization" in request.headers:
        return await holder_of(bearer(request))
    return await signed_in(request)


def _refuse_other_type(request: Request[Any, Any, Any]) -> None:
    if not request.headers.get("content-type", "").lower().startswith("image/"):
        raise rules.MediaNotAnImage


async def _body(request: Request[Any, Any, Any]) -> bytes:
    try:
        return await request.body()
    except ClientException as error:
        if error.status_code == 413:
            raise rules.MediaTooLarge(limit_mb=rules.MOST_BYTES // 1_000_000) from error
        raise
