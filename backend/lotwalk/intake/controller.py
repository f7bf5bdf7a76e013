"""`POST /api/commands`: from a device in batches, from anybody else one under an Idempotency-Key."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import Controller, Request, post
from litestar.params import HeaderParameter
from litestar.response import Response

from lotwalk.foundation.ids import Id
from lotwalk.foundation.refusals import Invalid
from lotwalk.http import now_of, peer
from lotwalk.intake import decoding
from lotwalk.intake.batch import MOST_SKEW, Sender, Stopped, from_device, once
from lotwalk.intake.verdicts import Verdicts
from lotwalk.people.devices import author_of
from lotwalk.people.guards import bearer, signed_in

MOST_BYTES = 1_000_000


class CommandBatch(msgspec.Struct, frozen=True):
    """`sent_at` is the device's clock at sending; `acknowledged` the highest number whose verdict it has stored."""

    commands: list[msgspec.Raw]
    device: Id | None = None
    sent_at: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    acknowledged: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0


class CommandsController(Controller):
    path = "/api/commands"

    @post("/", status_code=200, request_max_body_size=MOST_BYTES, summary="Send commands; a verdict for each")
    async def send(
        self,
        request: Request[Any, Any, Any],
        key: Annotated[str | None, HeaderParameter(name="Idempotency-Key")] = None,
    ) -> Response[Any]:
        batch = _decode(await request.body())
        now = now_of(request)
        if batch.device is None:
            return Response(await _one(request, batch, key, now))
        actor = await author_of(batch.device, bearer(request))
        sender = Sender(actor, *peer(request), skew=_skew(batch.sent_at, now))
        try:
            return Response(await from_device(batch.device, batch.commands, batch.acknowledged, sender, now))
        except Stopped as stopped:
            return _stopped(stopped)


def _decode(body: bytes) -> CommandBatch:
    try:
        return msgspec.json.decode(body, type=CommandBatch)
    except decoding.UNREADABLE as error:
        whole = decoding.without_halves(body)
        if whole != body:
            return _decode(whole)
        raise Invalid(reason=str(error)) from error


def _skew(sent_at: datetime | None, now: datetime) -> Any:
    skew = now - (sent_at or now)
    return max(-MOST_SKEW, min(skew, MOST_SKEW))


async def _one(request: Request[Any, Any, Any], batch: CommandBatch, key: str | None, now: datetime) -> Verdicts:
    if len(batch.commands) != 1 or not key:
        raise Invalid(reason="Without a device, send one command with an Idempotency-Key header.", field="device")
    actor = await signed_in(request)
    return Verdicts([await once(key, batch.commands[0], Sender(actor, *peer(request)), now)], 0, "")


def _stopped(stopped: Stopped) -> Response[Any]:
    refusal = stopped.refusal
    body = {
        "type": f"urn:lotwalk:{refusal.code}", "title": refusal.title, "status": refusal.status,
        "detail": refusal.detail, "code": refusal.code,
    }  # fmt: skip
    done = msgspec.to_builtins(stopped.done)
    return Response(body | done, status_code=refusal.status, media_type="application/problem+json")
