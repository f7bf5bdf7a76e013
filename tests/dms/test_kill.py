"""The process is killed between request and answer, and everywhere else on the way: one order in the DMS."""

import asyncio
import subprocess
import sys

import pytest

from lotwalk.foundation import clock
from lotwalk.foundation.database import AnyEngine
from tests.dms.conftest import Shop
from tests.dms.test_fault_matrix import ORDERS, exactly_one

KILLS = 12


class Victim:
    """A process of its own that exports, over the test's database."""

    def __init__(self, shop: Shop, engine: AnyEngine) -> None:
        address = f"sqlite:///{engine.path}" if engine.dialect == "sqlite" else engine.url  # pyright: ignore
        command = [sys.executable, "-m", "tests.dms.exporting_process", address, shop.sandbox.dms]
        self._process = subprocess.Popen([*command, clock.text(shop.world.now)])

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


async def until_heard(shop: Shop, request: str) -> None:
    for _ in range(400):
        if await asyncio.to_thread(shop.sandbox.heard, request):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"never heard {request}")


@pytest.mark.parametrize("idempotent", [True, False])
@pytest.mark.parametrize(("fault", "created"), [("slow_answer", 1), ("hang", 0)])
async def test_between_request_and_answer(
    shop: Shop, engine: AnyEngine, fault: str, created: int, idempotent: bool
) -> None:
    shop.sandbox.offer(idempotent_creation=idempotent)
    shop.sandbox.break_next(fault, ORDERS, "POST")
    await shop.finalize()
    victim = Victim(shop, engine)
    await until_heard(shop, "POST")
    victim.kill()
    assert len(shop.sandbox.orders()) == created and await shop.export() == ("waiting", "")
    await shop.attempt()
    assert len(shop.sandbox.heard("POST")) == 1, "its lease still runs: nobody else tries"
    await shop.retry()
    await exactly_one(shop)


@pytest.mark.durability
async def test_at_any_moment(shop: Shop, engine: AnyEngine) -> None:
    shop.sandbox.offer(idempotent_creation=False)
    await shop.finalize()
    for step in range(KILLS):
        victim = Victim(shop, engine)
        await asyncio.sleep(0.5 + step * 0.05)
        victim.kill()
        shop.world.later(minutes=2)
    await shop.retry()
    await exactly_one(shop)
