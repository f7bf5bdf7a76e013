"""What goes over the wire, and what each answer of a push service leads to."""

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.notices.pushes import Pushes
from lotwalk.notices.sender import Sender
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService, code, reset, running, vapid


async def test_a_push_is_whole_and_only_its_browser_reads_it(shop: Shop, service: PushService) -> None:
    browser = service.browser()
    await shop.follow(browser)
    await shop.update(due_out=shop.world.now + timedelta(days=2), note="Ask Sam for the blue key")
    await shop.send()
    [(_, headers, body)] = service.received
    message = browser.read(body)
    notification = message["notification"]
    assert message["web_push"] == 8030
    assert notification["title"] == "Your Make Civic: Parts on order"
    assert notification["body"] == "Promised for Wednesday 12:00\u00a0pm. There is a note for you."
    assert (
        notification["navigate"].startswith("http://testserver.local/t/")
        and len(notification["data"]["delivery"]) == 43
    )
    assert (headers["TTL"], headers["Urgency"], headers["Content-Encoding"]) == ("86400", "high", "aes128gcm")
    assert len(headers["Topic"]) == 32
    assert await shop.fates() == [("sent", "")]


async def test_the_vapid_header_holds_against_the_key_that_browsers_get(shop: Shop, service: PushService) -> None:
    from lotwalk.notices import vapid as keys

    await shop.follow(service.browser())
    await shop.update()
    await shop.send()
    claims, key = vapid(service.received[0][1]["Authorization"], service.origin)
    assert key == keys.current(shop.settings.keys).public and claims["sub"].startswith("mailto:")


@pytest.mark.parametrize("status", [404, 410])
async def test_a_subscription_that_is_gone_is_forgotten_at_once(shop: Shop, service: PushService, status: int) -> None:
    await shop.follow(service.browser("phone", status))
    await shop.update()
    await shop.send()
    await shop.update()
    await shop.send()
    assert len(service.received) == 1
    assert await shop.fates() == [("failed", "subscription_gone"), ("not_sent", "no_address")]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (code(413), "too_large"),
        (code(400), "service_refused"),
        (code(403), "service_refused"),
        (code(302, Location="http://127.0.0.1:1/"), "service_redirected"),
    ],
)
async def test_what_is_refused_for_good_isnt_tried_again(
    shop: Shop, service: PushService, answer: object, reason: str
) -> None:
    await shop.follow(service.browser("phone", answer))  # pyright: ignore
    await shop.update()
    await shop.send()
    shop.world.later(hours=2)
    await shop.send()
    assert len(service.received) == 1 and await shop.fates() == [("failed", reason)]


@pytest.mark.parametrize("dated", [False, True])
@pytest.mark.parametrize("status", [429, 503])
async def test_a_service_that_says_when_is_not_asked_before(
    shop: Shop, service: PushService, status: int, dated: bool
) -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=121), usegmt=True)
    await shop.follow(service.browser("phone", code(status, Retry_After=later if dated else "120"), 201))
    await shop.update()
    await shop.send()
    shop.world.later(seconds=115)
    await shop.send()
    assert len(service.received) == 1 and await shop.fates() == [("waiting", "")]
    shop.world.later(seconds=10)
    await shop.send()
    assert len(service.received) == 2 and await shop.fates() == [("sent", "")]


async def test_something_newer_waits_as_long_and_takes_the_place_of_the_older(shop: Shop, service: PushService) -> None:
    browser = service.browser("phone", code(429, Retry_After="600"), 201)
    await shop.follow(browser)
    await shop.update()
    await shop.send()
    await shop.update(stage="ready")
    await shop.send()
    assert len(service.received) == 1
    shop.world.later(seconds=601)
    await shop.send()
    assert [browser.read(body)["notification"]["title"] for body in service.bodies()][1:] == ["Your Make Civic: Ready"]
    assert await shop.fates() == [("not_sent", "superseded"), ("sent", "")]


@pytest.mark.parametrize("answer", [code(500), code(503), reset])
async def test_trouble_is_tried_again_with_growing_patience(shop: Shop, service: PushService, answer: object) -> None:
    await shop.follow(service.browser("phone", answer, answer, 201))  # pyright: ignore
    await shop.update()
    for seconds in (0, 4, 2, 8, 3):
        shop.world.later(seconds=seconds)
        await shop.send()
    assert len(service.received) == 3 and await shop.fates() == [("sent", "")]


async def test_what_nobody_took_in_a_day_is_told_as_expired(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser("phone", 500))
    await shop.update()
    await shop.send()
    shop.world.later(hours=25)
    await shop.send()
    assert len(service.received) == 1 and await shop.fates() == [("failed", "expired")]


async def test_a_hanging_service_holds_up_only_its_own(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser("stuck", service.hang))
    for number in range(5):
        await shop.follow(service.browser(f"phone{number}"))
    await shop.update()
    async with Sender(Pushes(shop.settings, shop.world.clock), shop.world.clock) as sender:
        await sender.pump()
        await _until(lambda: len(service.received) == 6)
        await asyncio.sleep(0.1)
        assert await shop.fates() == [("sent", "")]
        assert await database.fetch_one("SELECT COUNT(*) AS n FROM deliveries WHERE state = 'waiting'") == {"n": 1}
        service.open.set()
        await sender.idle()


async def test_a_lane_that_is_full_leaves_room_for_others(shop: Shop, service: PushService) -> None:
    async with running() as other:
        settings = replace(shop.settings, push_hosts=f"{service.origin}, {other.origin}")
        for number in range(8):
            await shop.follow(service.browser(f"stuck{number}", service.hang))
        await shop.follow(other.browser("phone"))
        await shop.update()
        async with Sender(Pushes(settings, shop.world.clock, lane=3), shop.world.clock) as sender:
            while await sender.pump():
                pass
            await _until(lambda: len(other.received) == 1 and len(service.received) >= 3)
            assert len(service.received) <= 5
            service.open.set()
            await sender.idle()
            while await sender.pump():
                await sender.idle()
        assert len(service.received) == 8


async def test_a_restart_in_the_middle_of_a_lease_loses_nothing(shop: Shop, service: PushService) -> None:
    browser = service.browser("phone", service.hang, 201)
    await shop.follow(browser)
    await shop.update()
    sender = Sender(Pushes(shop.settings, shop.world.clock), shop.world.clock)
    await sender.__aenter__()
    await sender.pump()
    await _until(lambda: len(service.received) == 1)
    for task in list(sender._sending):  # pyright: ignore[reportPrivateUsage]  # as SIGKILL leaves it: leased, unsettled
        task.cancel()
    await sender._carrier.__aexit__()  # pyright: ignore[reportPrivateUsage]
    sender._settler.cancel()  # pyright: ignore[reportPrivateUsage]
    await shop.send()
    assert len(service.received) == 1, "the lease still holds"
    shop.world.later(seconds=46)
    await shop.send()
    tags = [browser.read(body)["notification"]["tag"] for body in service.bodies()]
    assert len(tags) == 2 and len(set(tags)) == 1 and await shop.fates() == [("sent", "")]


async def test_stopping_gives_back_what_is_on_its_way(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser("phone", service.hang, 201))
    await shop.update()
    async with Sender(Pushes(shop.settings, shop.world.clock), shop.world.clock) as sender:
        await sender.pump()
        await _until(lambda: len(service.received) == 1)
    await shop.send()
    assert len(service.received) == 2 and await shop.fates() == [("sent", "")]


async def test_two_senders_never_send_the_same(shop: Shop, service: PushService) -> None:
    for number in range(20):
        await shop.follow(service.browser(f"phone{number}"))
    await shop.update()
    await asyncio.gather(shop.send(), shop.send())
    assert sorted(path for path, _, _ in service.received) == sorted(f"/phone{number}" for number in range(20))


async def _until(true: object, seconds: float = 3.0) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # pyright: ignore
            await asyncio.sleep(0.01)
