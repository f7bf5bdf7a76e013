"""Cora's order as it becomes final at Eastgate, the `dms` reader over real HTTP, and the sandbox behind it."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from msgspec.structs import replace

from lotwalk.dms import running
from lotwalk.dms.connecting import connected
from lotwalk.foundation import database
from lotwalk.interfaces.porter import Porter
from lotwalk.journal.readers import start_at_head
from lotwalk.settings import Settings
from tests.cast.sandbox import Sandbox
from tests.cast.world import World
from tests.write_up.story import signing, written_up

SECONDS = 0.4  # where the house waits ten
LONG = 20  # minutes: longer than any back-off or rest


class Shop:
    """What a test does at the desk, and how the reader gets on with it."""

    def __init__(self, world: World, porter: Porter, sandbox: Sandbox) -> None:
        self.world, self.porter, self.sandbox = world, porter, sandbox
        self.order = world.order("civic_visit")

    async def write_up(self) -> None:
        await written_up(self.world)
        await start_at_head("dms")

    async def finalize(self) -> None:
        await self.world.applied("sam", await signing(self.order))

    async def attempt(self) -> None:
        """Reads the journal on, and does what is due, once each."""
        await self.porter.read()
        await self.porter.pump()
        await self.porter.idle()

    async def retry(self, times: int = 1) -> None:
        for _ in range(times):
            self.world.later(minutes=LONG)
            await self.attempt()

    async def row(self) -> dict[str, Any]:
        found = await database.fetch_one("SELECT * FROM repair_orders WHERE id = ?", self.order)
        assert found is not None
        return found

    async def export(self) -> tuple[str, str]:
        row = await self.row()
        return row["export_state"], row["export_problem"].partition(":")[0]

    async def errands(self) -> list[tuple[str, str]]:
        rows = await database.fetch("SELECT kind, state FROM errands ORDER BY kind, subject")
        return [(row["kind"], row["state"]) for row in rows]

    async def told(self, kind: str) -> int:
        return len(await database.fetch("SELECT seq FROM journal WHERE kind = ?", kind))


@pytest.fixture
def settings(settings: Settings, sandbox: Sandbox) -> Settings:
    return replace(settings, dms_url=sandbox.dms, oem_url=sandbox.oem)


@pytest.fixture
async def shop(world: World, settings: Settings, sandbox: Sandbox) -> AsyncIterator[Shop]:
    async with connected(settings, world.clock, SECONDS) as dms:
        opened = Shop(world, running.porter(dms, world.clock), sandbox)
        await opened.write_up()
        yield opened
