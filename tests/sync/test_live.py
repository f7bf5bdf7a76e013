"""The word that there is something new outlives a database that is away for a moment."""

import asyncio
from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.sync.live import Hub
from tests.cast.world import World, known


async def test_the_hub_goes_on_after_a_fault_of_the_database(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    hub, stop, back, asked = Hub(), asyncio.Event(), asyncio.Event(), database.fetch_one
    failures = iter(range(2))

    async def away_at_first(sql: str, *args: Any) -> Any:
        if next(failures, None) is not None:
            raise OSError("connection reset")
        found = await asked(sql, *args)
        back.set()
        return found

    monkeypatch.setattr(database, "fetch_one", away_at_first)
    running = asyncio.create_task(hub.run(stop))
    listener = hub.join(await world.actor("tess"))
    await asyncio.wait_for(back.wait(), 30)
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    await asyncio.wait_for(listener.wake.wait(), 30)
    stop.set()
    await running
