"""Sign-in, sign-out, who am I, and the registration of devices."""

from datetime import timedelta
from typing import Annotated, Any

from litestar import Controller, Request, delete, get, post
from litestar.datastructures import Cookie
from litestar.params import JSONBody
from litestar.response import Response
from msgspec import Meta, Struct

from lotwalk.foundation import database
from lotwalk.foundation.ids import Id
from lotwalk.http import now_of, peer
from lotwalk.people import devices, policy
from lotwalk.people.actors import Actor, Grant
from lotwalk.people.guards import cookie_name, refuse_other_person, session_token, signed_in
from lotwalk.people.permissions import WRITE
from lotwalk.people.sessions import LIFETIME, began, sign_in, sign_out


class SignIn(Struct, frozen=True, forbid_unknown_fields=True):
    email: Annotated[str, Meta(min_length=3, max_length=254)]
    password: Annotated[str, Meta(min_length=1, max_length=1000)]


class SignedIn(Struct, frozen=True):
    """Who is signed in, and since when. `commands` are those that some record of theirs may allow: what a screen
    offers at all."""

    person: str
    name: str
    email: str
    kind: str
    language: str
    grants: tuple[Grant, ...]
    commands: list[str]
    epoch: str
    since: str


class NewDevice(Struct, frozen=True, forbid_unknown_fields=True):
    """`person` is whose the device is to be; refused when somebody else is signed in by now."""

    id: Id
    name: Annotated[str, Meta(max_length=120)] = ""
    person: Id | None = None


class RegisteredDevice(Struct, frozen=True):
    """`key` is the send-only credential, shown this once."""

    device: str
    key: str
    processed: int
    epoch: str


class PeopleController(Controller):
    path = "/api"

    @post("/session", status_code=200, summary="Sign in")
    async def sign_in(self, request: Request[Any, Any, Any], data: JSONBody[SignIn]) -> Response[SignedIn]:
        address, agent = peer(request)
        token, actor = await sign_in(data.email, data.password, address, agent, now_of(request))
        if old := session_token(request):
            await sign_out(old)
        return Response(await _view(actor, token), cookies=[_cookie(request, token, LIFETIME)])

    @get("/session", summary="Who is signed in")
    async def who(self, request: Request[Any, Any, Any]) -> SignedIn:
        return await _view(await signed_in(request), session_token(request) or "")

    @delete("/session", status_code=204, summary="Sign out")
    async def sign_out(self, request: Request[Any, Any, Any]) -> Response[None]:
        if token := session_token(request):
            await sign_out(token)
        return Response(None, status_code=204, cookies=[_cookie(request, "", timedelta(0))])

    @post("/devices", status_code=201, summary="Register this installation for the signed-in person")
    async def register(self, request: Request[Any, Any, Any], data: JSONBody[NewDevice]) -> RegisteredDevice:
        actor = await signed_in(request)
        refuse_other_person(actor, data.person)
        key, processed = await devices.register(actor, data.id, data.name, now_of(request))
        return RegisteredDevice(data.id, key, processed, await _epoch())


def _cookie(request: Request[Any, Any, Any], token: str, lasts: timedelta) -> Cookie:
    https = request.app.state.settings.https
    return Cookie(
        key=cookie_name(https), value=token, max_age=int(lasts.total_seconds()), path="/",
        secure=https, httponly=True, samesite="lax",
    )  # fmt: skip


async def _view(actor: Actor, token: str) -> SignedIn:
    commands = [name for name in WRITE if policy.may_anywhere(actor, name)]
    return SignedIn(
        person=actor.person or "", name=actor.name, email=actor.email, kind=actor.kind, language=actor.language,
        grants=actor.grants, commands=commands, epoch=await _epoch(), since=await began(token),
    )  # fmt: skip


async def _epoch() -> str:
    row = await database.fetch_one("SELECT epoch FROM company")
    return row["epoch"] if row else ""
