"""`GET /api/feed` and `GET /api/live`."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

from litestar import Controller, Request, get
from litestar.params import QueryParameter
from litestar.response import ServerSentEvent, ServerSentEventMessage

from lotwalk.foundation.refusals import Refusal
from lotwalk.foundation.waking import first_of
from lotwalk.http import now_of
from lotwalk.people.actors import Actor
from lotwalk.people.guards import refuse_other_person, session_token, signed_in
from lotwalk.people.sessions import NotSignedIn, actor_of
from lotwalk.sync.feed import Page, page
from lotwalk.sync.live import Hub, Listener

BREATH = 15.0  # seconds between comments that keep proxies from closing a silent stream


class SyncController(Controller):
    path = "/api"

    @get("/feed", summary="What this device should hold that it doesn't yet")
    async def feed(
        self,
        request: Request[Any, Any, Any],
        after: Annotated[str, QueryParameter(max_length=200)] = "",
        device: Annotated[str, QueryParameter(max_length=36)] = "",
        person: Annotated[str, QueryParameter(max_length=36)] = "",
    ) -> Page:
        actor = await signed_in(request)
        refuse_other_person(actor, person)
        return await page(actor, after, device, now_of(request))

    @get("/live", summary="A word whenever there is something new in the feed")
    async def live(self, request: Request[Any, Any, Any]) -> ServerSentEvent:
        actor = await signed_in(request)
        hub: Hub = request.app.state.hub
        return ServerSentEvent(_events(hub, actor, request))


async def _events(hub: Hub, actor: Actor, request: Request[Any, Any, Any]) -> AsyncIterator[ServerSentEventMessage]:
    stop: asyncio.Event = request.app.state.stop
    listener = hub.join(actor)  # here, not before: a stream that is never begun has no end that would leave
    try:
        yield ServerSentEventMessage(event="open", data="0", retry=2000)
        while not stop.is_set() and await _still_allowed(request, listener):
            if await _woken(listener, stop):
                yield ServerSentEventMessage(event="changed", data=str(listener.seq))
            else:
                yield ServerSentEventMessage(comment="")
    finally:
        hub.leave(listener)


async def _still_allowed(request: Request[Any, Any, Any], listener: Listener) -> bool:
    """A stream ends with the session, and with the rights it was opened under."""
    try:
        actor = await actor_of(session_token(request), now_of(request))
    except (NotSignedIn, Refusal):
        return False
    return actor.scope_version == listener.actor.scope_version


async def _woken(listener: Listener, stop: asyncio.Event) -> bool:
    await first_of(listener.wake, stop, seconds=BREATH)
    woken = listener.wake.is_set()
    listener.wake.clear()
    return woken
