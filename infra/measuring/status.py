"""From an advisor's update to the push at the service's door: over HTTP, through journal and porter, over TLS."""

import asyncio
import time
from pathlib import Path

from infra.measuring import followers, push_service, timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies, heavy_visits
from infra.measuring.servers import lotwalk
from infra.measuring.tablets import register
from infra.measuring.visits import Visit
from infra.measuring.wire import lines
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.notices import vapid
from lotwalk.settings import Settings
from tests.cast.server import free_port

BUDGET = Budget("status change to push leaving, p99", "ms", first=500, goal=150, at_most=True)
CHANGES, PAUSE = 120, 0.02


async def measure(companies: Companies) -> list[Reading]:
    data, came = await companies.data(), Arrivals()
    port = free_port()
    service = f"https://127.0.0.1:{port}"
    paths = await _follow(data, service)
    async with (
        await push_service.listen(port, came.came),
        lotwalk(data, LOTWALK_PUSH_HOSTS=service) as server,
        lines(server.port) as opened,
    ):
        tablet = await register(opened[0], "sam")
        delays: list[float] = []
        for visit in heavy_visits()[:CHANGES]:
            asked = tablet.body([_update(visit)])
            started = time.perf_counter()
            await tablet.send(asked)
            delays.append((await came.of(paths[visit.number]) - started) * 1000)
            await asyncio.sleep(PAUSE)
    note = f"median {timing.percentile(delays, 0.5):.0f} ms of {len(delays)}, one after the other"
    return [Reading(BUDGET, timing.percentile(delays, 0.99), note, {"ms": timing.rounded(delays)})]


class Arrivals:
    """When each endpoint was first sent to."""

    def __init__(self) -> None:
        self._moments: dict[str, asyncio.Future[float]] = {}

    def came(self, path: str) -> None:
        moment = self._moment(path)
        if not moment.done():
            moment.set_result(time.perf_counter())

    async def of(self, path: str) -> float:
        return await asyncio.wait_for(self._moment(path), 10)

    def _moment(self, path: str) -> asyncio.Future[float]:
        return self._moments.setdefault(path, asyncio.get_running_loop().create_future())


async def _follow(data: Path, service: str) -> list[str]:
    """The path of the phone that follows each visit."""
    settings = Settings(data=data)
    await database.open_database(settings.database_address)
    try:
        rows = await followers.of_links(heavy_visits()[:CHANGES], service, vapid.current(settings.keys).id)
    finally:
        await database.close_database()
    return [row["endpoint"].removeprefix(service) for row in rows]


def _update(visit: Visit) -> dict[str, object]:
    newest = max(visit.thing("status", number) for number in range(3))
    return {
        "type": "update_web_status", "id": new_id(), "repair_order": visit.order, "stage": "parts_on_order",
        "job_status": "delayed", "due_out": None, "based_on": newest,
    }  # fmt: skip
