"""Subscribing and withdrawing, over HTTP."""

from typing import Any

import httpx
import pytest

from lotwalk.foundation import database
from lotwalk.tracker.tokens import token_of
from tests.cast.world import known
from tests.conftest import Browse
from tests.notices.conftest import Shop
from tests.notices.push_service import Browser, PushService


async def subscribe(client: httpx.AsyncClient, browser: Browser, **more: Any) -> httpx.Response:
    return await client.post(
        "/api/push/subscriptions", json={"endpoint": browser.endpoint, "keys": browser.keys, **more}
    )


async def active() -> list[dict[str, Any]]:
    return await database.fetch("SELECT person, tracker_link FROM push_subscriptions WHERE ended_at IS NULL")


async def test_cora_needs_no_account(shop: Shop, service: PushService, browse: Browse) -> None:
    nobody, phone = await browse(), service.browser()
    token = token_of(shop.link, shop.settings.keys)
    assert (await subscribe(nobody, phone, tracker=token)).status_code == 201
    assert await active() == [{"person": None, "tracker_link": shop.link}]
    gone = await nobody.request(
        "DELETE", "/api/push/subscriptions", json={"endpoint": phone.endpoint, "tracker": token}
    )
    assert gone.status_code == 204 and await active() == []


async def test_without_session_or_token_there_is_none(shop: Shop, service: PushService, browse: Browse) -> None:
    nobody = await browse()
    assert (await subscribe(nobody, service.browser())).status_code == 401
    assert (await subscribe(nobody, service.browser(), tracker="A" * 43)).status_code == 404


async def test_telling_again_makes_one_and_one_entry(shop: Shop, service: PushService, browse: Browse) -> None:
    ines, phone = await browse("ines"), service.browser()
    first, second = await subscribe(ines, phone), await subscribe(ines, phone)
    assert first.json() == second.json() and len(await active()) == 1
    assert len(await database.fetch("SELECT seq FROM journal WHERE kind = 'push_subscribed'")) == 1


async def test_an_endpoint_belongs_to_who_told_of_it_last(shop: Shop, service: PushService, browse: Browse) -> None:
    shared = service.browser()
    await subscribe(await browse("ines"), shared)
    await subscribe(await browse("carl"), shared)
    assert await active() == [{"person": known("carl"), "tracker_link": None}]


async def test_nobody_ends_the_subscription_of_another(shop: Shop, service: PushService, browse: Browse) -> None:
    phone = service.browser()
    await subscribe(await browse("ines"), phone)
    stan = await browse("stan")
    assert (
        await stan.request("DELETE", "/api/push/subscriptions", json={"endpoint": phone.endpoint})
    ).status_code == 204
    assert len(await active()) == 1


@pytest.mark.parametrize(
    "keys", [{"p256dh": "AAAA", "auth": "AAAA"}, {"p256dh": "!!", "auth": "é"}, {"p256dh": "", "auth": ""}]
)
async def test_keys_that_are_none_are_refused(
    shop: Shop, service: PushService, browse: Browse, keys: dict[str, str]
) -> None:
    ines = await browse("ines")
    answer = await ines.post("/api/push/subscriptions", json={"endpoint": service.browser().endpoint, "keys": keys})
    assert (answer.status_code, answer.json()["code"]) == (422, "push_keys_refused")


async def test_a_person_has_twenty_at_most_and_the_newest(shop: Shop, service: PushService) -> None:
    for number in range(23):
        shop.world.later(seconds=1)
        await shop.sign_up("ines", service.browser(f"phone{number}"))
    rows = await database.fetch("SELECT endpoint FROM push_subscriptions WHERE ended_at IS NULL")
    assert {row["endpoint"].rsplit("/", 1)[1] for row in rows} == {f"phone{number}" for number in range(3, 23)}
