"""`/api/push`: the key, subscriptions of persons and of tracker links, and what became of a push."""

from typing import Annotated, Any, Literal

from litestar import Controller, Request, delete, get, post
from litestar.params import JSONBody
from msgspec import Meta, Struct

from lotwalk.foundation.refusals import NotFound
from lotwalk.http import now_of
from lotwalk.notices import fates, messages, subscriptions
from lotwalk.notices.endpoints import checked, named_origins
from lotwalk.notices.subscriptions import Owner, Subscription
from lotwalk.notices.vapid import Keyring
from lotwalk.people.guards import signed_in
from lotwalk.settings import Settings

Token = Annotated[str, Meta(max_length=100)]
Key = Annotated[str, Meta(max_length=200)]
Endpoint = Annotated[str, Meta(min_length=1, max_length=2000)]


class PushKeys(Struct, frozen=True, forbid_unknown_fields=True):
    """As the browser's `PushSubscription` gives them, base64url."""

    p256dh: Key
    auth: Key


class NewSubscription(Struct, frozen=True, forbid_unknown_fields=True):
    """`tracker` is the customer's page that asks; without it, it is the signed-in person's.

    `key` is the public key that the browser subscribed with, where it says so: it may be an earlier one.
    """

    endpoint: Endpoint
    keys: PushKeys
    tracker: Token | None = None
    key: Key | None = None


class Withdrawal(Struct, frozen=True, forbid_unknown_fields=True):
    endpoint: Endpoint
    tracker: Token | None = None


class Subscribed(Struct, frozen=True):
    id: str


class PublicKey(Struct, frozen=True):
    """What a browser subscribes with, base64url."""

    key: str


class Fate(Struct, frozen=True, forbid_unknown_fields=True):
    """`delivery` is the token that came inside the push: only who received it has it."""

    delivery: Token
    fate: Literal["shown", "opened"]


class NoticesController(Controller):
    path = "/api/push"

    @get("/key", summary="The key to subscribe with")
    async def key(self, request: Request[Any, Any, Any]) -> PublicKey:
        return PublicKey(_keyring(request).current().public)

    @post("/subscriptions", status_code=201, summary="Be told of changes on this device")
    async def subscribe(self, request: Request[Any, Any, Any], data: JSONBody[NewSubscription]) -> Subscribed:
        owner = await _owner(request, data.tracker)
        checked(data.endpoint, named_origins(_settings(request).push_hosts))
        messages.refuse_wrong_keys(data.keys.p256dh, data.keys.auth)
        ring = _keyring(request)
        named = ring.named(data.key) if data.key else None
        made = Subscription(data.endpoint, data.keys.p256dh, data.keys.auth)
        id = await subscriptions.subscribe(owner, made, named and named.id, ring.current().id, now_of(request))
        return Subscribed(id)

    @delete("/subscriptions", status_code=204, summary="Be told no more on this device")
    async def withdraw(self, request: Request[Any, Any, Any], data: JSONBody[Withdrawal]) -> None:
        owner = await _owner(request, data.tracker)
        await subscriptions.withdraw(owner, data.endpoint, now_of(request))

    @post("/fates", status_code=204, summary="Report that a push was shown or opened")
    async def report(self, request: Request[Any, Any, Any], data: JSONBody[Fate]) -> None:
        delivery = messages.delivery_of(data.delivery, _settings(request).keys)
        if delivery is None:
            raise NotFound(what="delivery")
        await fates.report(delivery, data.fate, now_of(request))


def _settings(request: Request[Any, Any, Any]) -> Settings:
    return request.app.state.settings


def _keyring(request: Request[Any, Any, Any]) -> Keyring:
    return Keyring(_settings(request).keys)


async def _owner(request: Request[Any, Any, Any], tracker: str | None) -> Owner:
    if tracker is not None:
        return await subscriptions.of_link(tracker, _settings(request).keys)
    return subscriptions.of_person(await signed_in(request))
