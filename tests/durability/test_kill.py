"""The server is killed again and again under load; every acknowledged command is there once, and the chain verifies.

`LOTWALK_KILLS=200 pytest tests/durability` kills more often.
"""

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

import aiohttp
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.journal.verify import first_fault
from lotwalk.repair_orders.commands import OpenRepairOrder
from tests.cast.server import ServerProcess
from tests.cast.world import World, known
from tests.durability.devices import Tablet

KILLS = int(os.environ.get("LOTWALK_KILLS", "20"))
DRAIN = 60.0  # seconds for what still waits when nobody kills any more
ANSWER = aiohttp.ClientTimeout(total=30)  # of a server that is there
PEOPLE = ("tess", "sam", "mia", "ada") * 2

pytestmark = pytest.mark.durability


async def test_nothing_acknowledged_is_lost_or_doubled(engine: AnyEngine, world: World, tmp_path: Path) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    address = f"sqlite:///{engine.path}" if engine.dialect == "sqlite" else engine.url  # pyright: ignore
    server = ServerProcess(tmp_path, address)
    tablets = [Tablet(server.address, name, world.order("camry_visit"), seed) for seed, name in enumerate(PEOPLE)]
    # As long as somebody else has the file open, a killed server leaves nothing to recover.
    await database.close_database()
    await asyncio.to_thread(server.start)
    try:
        await _under_fire(server, tablets, random.Random(1))
    finally:
        await asyncio.to_thread(server.stop)
    await database.open_database(address)
    await _everything_is_there_once(tablets)


async def _under_fire(server: ServerProcess, tablets: list[Tablet], chance: random.Random) -> None:
    """The first tablet that is told something wrong ends it all."""
    stop = asyncio.Event()
    async with _sessions(len(tablets)) as sessions, asyncio.TaskGroup() as work:
        for tablet, session in zip(tablets, sessions, strict=True):
            await tablet.register(session)
        tasks = [
            work.create_task(tablet.work(session, stop)) for tablet, session in zip(tablets, sessions, strict=True)
        ]
        for _ in range(KILLS):
            await asyncio.sleep(chance.uniform(0.02, 0.35))
            server.kill()
            await asyncio.to_thread(server.start)
        stop.set()
        await asyncio.wait_for(asyncio.wait(tasks), DRAIN)


class _sessions:
    """As many cookie jars as devices."""

    def __init__(self, count: int) -> None:
        self._sessions = [
            aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True), timeout=ANSWER) for _ in range(count)
        ]

    async def __aenter__(self) -> list[aiohttp.ClientSession]:
        return self._sessions

    async def __aexit__(self, *_: object) -> None:
        for session in self._sessions:
            await session.close()


async def _everything_is_there_once(tablets: list[Tablet]) -> None:
    stored = {row["id"] for row in await database.fetch("SELECT id FROM damages")}
    journalled = Counter(
        row["subject"] for row in await database.fetch("SELECT subject FROM journal WHERE kind = 'damage_recorded'")
    )
    made = [id for tablet in tablets for id in tablet.made]
    acknowledged = {id for tablet in tablets for id in tablet.acknowledged}
    assert len(acknowledged) > 100, "too little was sent for this to mean anything"
    assert sum(tablet.cut for tablet in tablets) >= KILLS, "the kills met nothing that was under way"
    assert acknowledged <= stored, "acknowledged and lost"
    assert stored == set(made), "the devices sent until nothing waited"
    assert all(journalled[id] == 1 for id in made), "doubled"
    assert await first_fault() is None
