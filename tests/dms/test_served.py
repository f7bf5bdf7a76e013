"""The real server with its readers, beside the sandbox: what happens at the desk reaches DMS and OEM by itself."""

import asyncio
from pathlib import Path

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.foundation.ids import new_id
from lotwalk.requests.commands import RecordWalkIn
from tests.cast.sandbox import Sandbox
from tests.cast.server import ServerProcess
from tests.cast.world import World, known
from tests.dms.test_lookups import CORA, VIN
from tests.write_up.story import signing, written_up


async def until(sql: str) -> None:
    for _ in range(300):
        if await database.fetch_one(sql):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never came: {sql}")


async def test_an_arrival_and_a_signature(engine: AnyEngine, world: World, tmp_path: Path, sandbox: Sandbox) -> None:
    address = f"sqlite:///{engine.path}" if engine.dialect == "sqlite" else engine.url  # pyright: ignore
    sandbox.know(VIN, dms=CORA, oem=CORA | {"number": "V1", "phone": "(614) 555-0199"})
    order = await written_up(world)
    environ = {"LOTWALK_DMS_URL": sandbox.dms, "LOTWALK_OEM_URL": sandbox.oem}
    server = ServerProcess(tmp_path, address, **environ)
    await asyncio.to_thread(server.start)
    try:
        await until("SELECT 1 FROM cursors WHERE reader = 'oem'")
        await world.applied("sam", RecordWalkIn(id=new_id(), location=known("eastgate"), vehicle=known("civic")))
        await world.applied("sam", await signing(order))
        await until("SELECT 1 FROM owner_records WHERE source = 'dms' AND number = 'C77'")
        await until("SELECT 1 FROM owner_records WHERE source = 'oem' AND phone = '(614) 555-0199'")
        await until("SELECT 1 FROM repair_orders WHERE export_state = 'exported'")
    finally:
        assert await asyncio.to_thread(server.stop) == 0
    assert [one["external_id"] for one in sandbox.orders()] == [order]
