"""Several processes claim deliveries at once: each gets others, and none waits for another."""

import asyncio

import asyncpg
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.foundation.postgres import PostgresEngine
from lotwalk.notices import leases
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService

PHONES = 12


@pytest.fixture
async def due(shop: Shop, service: PushService) -> set[str]:
    """What waits to be sent: one delivery to each of Cora's phones."""
    for number in range(PHONES):
        await shop.follow(service.browser(f"phone{number}"))
    await shop.update()
    return {row["id"] for row in await database.fetch("SELECT id FROM deliveries")}


async def test_what_is_claimed_at_once_is_claimed_once(shop: Shop, due: set[str]) -> None:
    claims = await asyncio.gather(*(leases.claim(shop.world.now, "push", 4) for _ in range(6)))
    claimed = [row["id"] for rows in claims for row in rows]
    assert len(claimed) == len(set(claimed)) <= PHONES
    claimed += [row["id"] for row in await leases.claim(shop.world.now, "push", PHONES)]
    assert sorted(claimed) == sorted(due)


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
async def test_a_claim_that_another_is_making_is_not_waited_for(engine: AnyEngine, shop: Shop, due: set[str]) -> None:
    assert isinstance(engine, PostgresEngine)
    other = await asyncpg.connect(engine.url)
    async with other.transaction():
        held = await other.fetchval("SELECT id FROM deliveries ORDER BY id LIMIT 1 FOR UPDATE")
        rows = await asyncio.wait_for(leases.claim(shop.world.now, "push", PHONES), 2)
        assert {row["id"] for row in rows} == due - {held}
    await other.close()
