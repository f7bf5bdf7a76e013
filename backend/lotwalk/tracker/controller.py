"""`/t/…`: the customer's page, its photos, its manifest and worker; and the link for staff."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from typing import Annotated, Any, Literal

from litestar import Controller, Request, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath, FromQuery
from litestar.response import Response, ServerSentEvent, ServerSentEventMessage
from msgspec import Meta, Struct

from lotwalk.foundation.ids import Id, Sha256
from lotwalk.foundation.refusals import NotFound
from lotwalk.foundation.waking import first_of
from lotwalk.http import now_of
from lotwalk.media.records import tracker_photo
from lotwalk.media.serving import rendition
from lotwalk.notices.stopping import stop_page_of
from lotwalk.people import policy
from lotwalk.people.actors import Actor, Grant
from lotwalk.people.guards import signed_in
from lotwalk.settings import Settings
from lotwalk.tracker import records, rendering
from lotwalk.tracker.page import page_of
from lotwalk.tracker.tokens import token_of

BREATH = 15.0  # seconds between comments that keep proxies from closing a silent stream
Token = Annotated[str, Meta(max_length=200)]
# Asked again each time, so that a revoked link shows nothing out of a cache; kept for the back button.
HEADERS = {
    "Cache-Control": "private, no-cache",
    "X-Robots-Tag": "noindex, nofollow",
    "Vary": "Accept-Language, Accept-Encoding",
}
HTML = "text/html; charset=utf-8"


class TrackerAddress(Struct, frozen=True):
    """None while the order has no link: `share_tracker` makes one."""

    url: str | None


class TrackerController(Controller):
    @get("/t/{token:str}", include_in_schema=False)
    async def page(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[Any]:
        link = await records.open_link(token, _settings(request).keys)
        if link is None:
            return _missing(request)
        keys = _settings(request).keys
        text = rendering.html(await page_of(link, now_of(request)), token, await stop_page_of(link["client"], keys))
        return _kept(request, text, HTML)

    @get("/t/{token:str}/live", include_in_schema=False)
    async def live(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[Any] | ServerSentEvent:
        link = await records.open_link(token, _settings(request).keys)
        return ServerSentEvent(_events(request, token, link)) if link else _missing(request)

    @get("/t/{token:str}/photo/{sha256:str}", include_in_schema=False)
    async def photo(
        self, request: Request[Any, Any, Any], token: FromPath[Token], sha256: FromPath[Sha256],
        size: FromQuery[Literal["thumb", "large"]] = "large",
    ) -> Response[Any]:  # fmt: skip
        link = await records.open_link(token, _settings(request).keys)
        if link is None:
            return _missing(request)
        try:
            return await rendition(request, await tracker_photo(link["repair_order"], sha256, size))
        except NotFound:
            return _missing(request)

    @get("/t/{token:str}/manifest.webmanifest", include_in_schema=False)
    async def manifest(self, request: Request[Any, Any, Any], token: FromPath[Token]) -> Response[Any]:
        link = await records.open_link(token, _settings(request).keys)
        if link is None:
            return _missing(request)
        page = await page_of(link, now_of(request))
        told = _manifest(page.title, page.shop, page.language, token)
        return Response(told, media_type="application/manifest+json", headers=HEADERS)

    @get("/t/sw.js", include_in_schema=False)
    async def worker(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        """Served below `/t/`, so that it may have these pages in its scope."""
        file = _settings(request).app / "pages" / "tracker_worker.js"
        if not file.is_file():
            raise NotFoundException("The app isn't built.")
        headers = {"Service-Worker-Allowed": "/t/", "Cache-Control": "no-cache"}
        return Response(file.read_bytes(), media_type="text/javascript", headers=headers)

    @get("/api/repair-orders/{id:str}/tracker", summary="The address of the customer's page")
    async def address(self, request: Request[Any, Any, Any], id: FromPath[Id]) -> TrackerAddress:
        actor = await signed_in(request)
        order = await policy.record(actor, "repair_order", id)
        if not policy.sees(actor, "tracker_link", policy.scope_of(order)):
            raise NotFound(what="tracker link")
        link = await records.link_of_order(id)
        settings = _settings(request)
        return TrackerAddress(f"{settings.address}/t/{token_of(link, settings.keys)}" if link else None)


def _settings(request: Request[Any, Any, Any]) -> Settings:
    return request.app.state.settings


def _missing(request: Request[Any, Any, Any]) -> Response[Any]:
    text = rendering.missing(request.headers.get("accept-language", ""))
    return Response(text, status_code=404, media_type=HTML, headers=HEADERS)


def _kept(request: Request[Any, Any, Any], text: str, media_type: str) -> Response[Any]:
    headers = HEADERS | {"ETag": rendering.etag(text)}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(None, status_code=304, headers=headers)
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(text, media_type=media_type, headers=headers)
    packed = gzip.compress(text.encode(), compresslevel=6)
    return Response(packed, media_type=media_type, headers=headers | {"Content-Encoding": "gzip"})


async def _events(
    request: Request[Any, Any, Any], token: str, link: dict[str, Any]
) -> AsyncIterator[ServerSentEventMessage]:
    """Says only that there is something new for this client; the page itself is the truth. Ends with the link."""
    hub, stop = request.app.state.hub, request.app.state.stop
    follower = Actor(kind="customer", name="", grants=(Grant("client_user", None, link["client"]),))
    listener = hub.join(follower)
    try:
        yield ServerSentEventMessage(event="open", data="0", retry=3000)
        while not stop.is_set() and await records.open_link(token, _settings(request).keys):
            if await _woken(listener.wake, stop):
                listener.wake.clear()
                yield ServerSentEventMessage(event="changed", data=str(listener.seq))
            else:
                yield ServerSentEventMessage(comment="")
    finally:
        hub.leave(listener)


async def _woken(wake: asyncio.Event, stop: asyncio.Event) -> bool:
    await first_of(wake, stop, seconds=BREATH)
    return wake.is_set()


def _manifest(title: str, shop: str, language: str, token: str) -> dict[str, Any]:
    """Of this one page: put on a home screen it opens this visit, and nothing else of the installation."""
    icon = {"sizes": "512x512", "type": "image/png"}
    return {
        "id": f"/t/{token}", "name": f"{title} · {shop}", "short_name": title, "lang": language,
        "start_url": f"/t/{token}", "scope": f"/t/{token}", "display": "standalone",
        "background_color": "#f5f6f3", "theme_color": "#f5f6f3",
        "icons": [
            {"src": "/app/icons/icon-192.png", "sizes": "192x192", "type": "image/png"},
            icon | {"src": "/app/icons/icon-512.png"},
            icon | {"src": "/app/icons/maskable-512.png", "purpose": "maskable"},
        ],
    }  # fmt: skip
