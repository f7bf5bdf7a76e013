"""Two servers on one PostgreSQL: what one commits the other tells at once, and what a dead one left is taken up."""

import asyncio
import os
import signal
import statistics
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from msgspec.structs import replace

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.journal import leases
from lotwalk.media.pictures import sha256
from lotwalk.settings import Settings
from tests.cast.object_storage import ObjectStorage, object_storage
from tests.cast.server import ServerProcess
from tests.cast.world import PASSWORD, World
from tests.media import pictures_of_strangers as strangers
from tests.notices.conftest import Shop
from tests.notices.push_service import PushService, running

pytestmark = [pytest.mark.durability, pytest.mark.parametrize("engine", ["postgres"], indirect=True)]
BODY = strangers.photo()
HASH = sha256(BODY)
UPDATES = 5
TAKEN_UP = leases.LASTS + 2.0


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    async with running() as started:
        yield started


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[ObjectStorage]:
    with object_storage(tmp_path / "buckets") as started:
        yield started


@pytest.fixture
async def shop(world: World, settings: Settings, service: PushService) -> Shop:
    """Cora's Civic is here, today, and her phone wants to hear of it."""
    world.now = datetime.now(UTC)
    opened = Shop(world, replace(settings, push_hosts=service.origin))
    await opened.open()
    await opened.follow(service.browser())
    return opened


@pytest.fixture
async def servers(shop: Shop, storage: ObjectStorage, tmp_path: Path) -> AsyncIterator[list[ServerProcess]]:
    environ = storage.environ | {"LOTWALK_MEDIA": storage.address, "LOTWALK_PUSH_HOSTS": shop.settings.push_hosts}
    pair = [ServerProcess(tmp_path, shop.settings.database, **environ) for _ in range(2)]
    await asyncio.gather(*(asyncio.to_thread(server.start) for server in pair))
    yield pair
    await asyncio.gather(*(asyncio.to_thread(server.kill) for server in pair))


class Desk:
    """A person who is signed in, at both servers alike."""

    def __init__(self, shop: Shop, session: aiohttp.ClientSession) -> None:
        self._shop, self._session = shop, session
        self._last: str | None = None

    async def sign_in(self, server: ServerProcess, name: str) -> "Desk":
        sign_in = {"email": f"{name}@demo.lotwalk.test", "password": PASSWORD}
        async with self._session.post(f"{server.address}/api/session", json=sign_in) as answer:
            assert answer.status == 200, await answer.text()
        return self

    async def send(self, server: ServerProcess, type: str, **fields: Any) -> None:
        command = {"type": type, "at": datetime.now(UTC).isoformat(), "repair_order": self._shop.order, **fields}
        body, key = {"commands": [command]}, {"Idempotency-Key": new_id()}
        async with self._session.post(f"{server.address}/api/commands", json=body, headers=key) as answer:
            assert answer.status == 200, await answer.text()
            assert (await answer.json())["verdicts"][0]["verdict"] == "applied", await answer.text()

    async def update(self, server: ServerProcess) -> None:
        """The web status changes, so Cora's phone is told."""
        based_on, self._last = self._last, new_id()
        stage = "ready" if based_on is None else "parts_on_order"
        await self.send(
            server, "update_web_status", id=self._last, based_on=based_on, stage=stage, job_status="delayed",
            note=self._last[-8:], due_out=None,
        )  # fmt: skip

    async def bring(self, server: ServerProcess) -> None:
        headers = {"content-type": "image/jpeg"}
        async with self._session.put(f"{server.address}/api/media/{HASH}", data=BODY, headers=headers) as answer:
            assert answer.status == 201, await answer.text()

    async def see(self, server: ServerProcess) -> bytes:
        async with self._session.get(f"{server.address}/api/media/{HASH}") as answer:
            body = await answer.read()
            assert answer.status == 200 and answer.headers["etag"] == f'"{sha256(body)}"'
            return body

    async def changes(self, server: ServerProcess, told: "asyncio.Queue[float]") -> None:
        """The moments at which the stream says that there is something new."""
        async with self._session.get(f"{server.address}/api/live") as stream:
            async for line in stream.content:
                if line.startswith(b"event: "):
                    told.put_nowait(asyncio.get_running_loop().time())


@pytest.fixture
async def desk(shop: Shop, servers: list[ServerProcess]) -> AsyncIterator[Desk]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield await Desk(shop, session).sign_in(servers[0], "sam")


async def test_two_servers_are_as_one(
    desk: Desk, servers: list[ServerProcess], storage: ObjectStorage, service: PushService
) -> None:
    """One test, because it is starting them that takes its time."""
    await _the_other_tells_at_once(desk, *servers)
    await _the_other_shows_the_photo(desk, *servers, storage)
    await _what_one_left_is_taken_up_and_told_once(desk, servers, service)


async def _the_other_tells_at_once(desk: Desk, here: ServerProcess, there: ServerProcess) -> None:
    told = asyncio.Queue[float]()
    stream = asyncio.create_task(desk.changes(there, told))
    late = [await _lateness(desk, here, told) for _ in range(UPDATES)]
    stream.cancel()
    # Whoever only looks once a second hears after half of one.
    assert statistics.median(late) < 0.3, late


async def _lateness(desk: Desk, server: ServerProcess, told: "asyncio.Queue[float]") -> float:
    """Seconds from the answer to a command until the stream of the other server has said something."""
    await _quiet(told)
    await desk.update(server)
    answered = asyncio.get_running_loop().time()
    return await asyncio.wait_for(told.get(), 3) - answered


async def _quiet(told: "asyncio.Queue[float]") -> None:
    """Until what the last update brought with it, notices and their fates, has been told as well."""
    while True:
        try:
            await asyncio.wait_for(told.get(), 0.3)
        except TimeoutError:
            return


async def _the_other_shows_the_photo(
    desk: Desk, here: ServerProcess, there: ServerProcess, storage: ObjectStorage
) -> None:
    await desk.bring(here)
    await desk.send(
        here, "attach_photo", id=new_id(), sha256=HASH, subject="free", captured_at=datetime.now(UTC).isoformat()
    )
    assert sha256(await desk.see(there)) in storage.kept()


async def _what_one_left_is_taken_up_and_told_once(
    desk: Desk, servers: list[ServerProcess], service: PushService
) -> None:
    """First the one that reads is stopped, as a machine that hangs; then the other is killed, and the first goes on."""
    await _told(service, UPDATES, within=2)
    holder, other = await _by_lease(servers)
    os.kill(holder.pid, signal.SIGSTOP)
    await desk.update(other)
    await _told(service, UPDATES + 1, within=TAKEN_UP)
    os.kill(holder.pid, signal.SIGCONT)
    await desk.update(holder)
    await _told(service, UPDATES + 2, within=2)
    assert await _by_lease(servers) == [other, holder]
    other.kill()
    await desk.update(holder)
    await _told(service, UPDATES + 3, within=TAKEN_UP)
    rows = await database.fetch("SELECT id FROM notices WHERE tracker_link IS NOT NULL")
    assert len(rows) == UPDATES + 3


async def _told(service: PushService, count: int, within: float) -> None:
    async with asyncio.timeout(within):
        while len(service.received) < count:
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.3)
    assert len(service.received) == count


async def _by_lease(servers: list[ServerProcess]) -> list[ServerProcess]:
    """The one that reads for the notices first."""
    row = await database.fetch_one("SELECT holder FROM cursors WHERE reader = 'notices'")
    assert row is not None
    return sorted(servers, key=lambda server: f"/{server.pid}/" not in row["holder"])
