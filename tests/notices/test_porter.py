"""The porter by himself: from a commit to the wire, and to an end."""

import asyncio
from datetime import timedelta

from lotwalk.foundation.ids import new_id
from lotwalk.notices import porter
from lotwalk.web_status.commands import UpdateWebStatus
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService


def ready(shop: Shop) -> UpdateWebStatus:
    return UpdateWebStatus(
        id=new_id(),
        repair_order=shop.order,
        stage="ready",
        job_status="on_schedule",
        due_out=shop.world.now + timedelta(days=1),
    )


async def test_a_commit_wakes_him_and_a_word_ends_him(shop: Shop, service: PushService) -> None:
    await shop.follow(service.browser())
    stop = asyncio.Event()
    running = asyncio.create_task(porter.run(shop.settings, shop.world.clock, stop))
    await asyncio.sleep(0.1)
    async with asyncio.timeout(3):
        await shop.world.applied("sam", ready(shop))
        while await shop.fates() != [("sent", "")]:
            await asyncio.sleep(0.01)
    stop.set()
    await asyncio.wait_for(running, 3)
    assert len(service.received) == 1


async def test_a_second_porter_sends_nothing_twice(shop: Shop, service: PushService) -> None:
    for number in range(5):
        await shop.follow(service.browser(f"phone{number}"))
    stop = asyncio.Event()
    both = [asyncio.create_task(porter.run(shop.settings, shop.world.clock, stop)) for _ in range(2)]
    async with asyncio.timeout(5):
        await shop.world.applied("sam", ready(shop))
        while len(service.received) < 5:
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.3)
    stop.set()
    await asyncio.gather(*both)
    assert len(service.received) == 5 and len(await shop.notices()) == 1
