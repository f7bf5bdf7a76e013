"""Who a request is from, and whether a browser may send it at all."""

from typing import Any
from urllib.parse import urlsplit

from litestar import Request
from litestar.connection import ASGIConnection
from litestar.handlers import BaseRouteHandler

from lotwalk.foundation.refusals import Refusal
from lotwalk.people.actors import Actor
from lotwalk.people.devices import CredentialRefused
from lotwalk.people.sessions import NotSignedIn, actor_of

SAFE = ("GET", "HEAD", "OPTIONS")
# A mailbox provider's own page may ask for this (RFC 8058). The token in it is all the right that there is: no cookie
# is looked at, so no other site gains anything by asking.
FROM_ANYWHERE = "/stop/"


class ForeignOrigin(Refusal):
    code, status, sentence = "foreign_origin", 403, "This request comes from another site."


class OtherPerson(Refusal):
    code, status, sentence = "other_person", 409, "Somebody else is signed in on this tablet now."


class NotJSON(Refusal):
    code, status, sentence = "not_json", 415, "Send application/json."


def cookie_name(https: bool) -> str:
    return "__Host-lotwalk" if https else "lotwalk"


def session_token(connection: ASGIConnection[Any, Any, Any, Any]) -> str | None:
    return connection.cookies.get(cookie_name(connection.app.state.settings.https))


async def signed_in(connection: ASGIConnection[Any, Any, Any, Any]) -> Actor:
    return await actor_of(session_token(connection), connection.app.state.clock())


def refuse_other_person(actor: Actor, person: str | None) -> None:
    """An app on a shared tablet says whom it asks for: the session may have changed hands since it last looked."""
    if person and person != actor.person:
        raise OtherPerson


def bearer(request: Request[Any, Any, Any]) -> str:
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not key:
        raise CredentialRefused
    return key


async def holds_session(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """A route guard: NotSignedIn for who isn't."""
    if not session_token(connection):
        raise NotSignedIn
    await signed_in(connection)


async def refuse_foreign_origin(request: Request[Any, Any, Any]) -> None:
    """Before every unsafe request: browsers say where it comes from, other programs say nothing.

    Async though it waits for nothing: Litestar runs plain functions on a thread, for every request.
    """
    if request.method in SAFE or request.url.path.startswith(FROM_ANYWHERE):
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForeignOrigin
    origin = request.headers.get("origin")
    if origin and urlsplit(origin).netloc not in _own_hosts(request):
        raise ForeignOrigin
    _refuse_disguised_json(request)


def _own_hosts(request: Request[Any, Any, Any]) -> set[str]:
    return {urlsplit(request.app.state.settings.address).netloc, request.headers.get("host", "")}


def _refuse_disguised_json(request: Request[Any, Any, Any]) -> None:
    """JSON sent as text/plain needs no preflight, so another site could send it."""
    kind = request.headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if (
        request.url.path.startswith("/api/")
        and not request.url.path.startswith("/api/media/")
        and kind != "application/json"
    ):
        raise NotJSON
