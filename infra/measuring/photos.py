"""Photos received, verified and derived, and what a desk feels of it meanwhile."""

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable
from itertools import count
from statistics import median

from infra.measuring import timing
from infra.measuring.budgets import Budget, Reading
from infra.measuring.company import Companies
from infra.measuring.pictures import photo
from infra.measuring.servers import lotwalk
from infra.measuring.wire import Line, lines, request, sign_in

RATE = Budget("photo of 12 MP received, verified, derived", "/s", first=6, goal=15)
MEANWHILE = Budget("API p99 meanwhile, against idle", "×", first=3, goal=1.5, at_most=True)
ROUNDS, BATCH, SENDERS = 3, 12, 4
EVERY = 0.02  # seconds between two questions of the desks, whatever the answers take
IDLE = 2.5


async def measure(companies: Companies) -> list[Reading]:
    data = await companies.data()
    async with lotwalk(data) as server, lines(server.port, SENDERS) as senders, lines(server.port, 16) as desks:
        cookie = await sign_in(senders[0], "tess")
        desk = Desks(desks, request("GET", "/api/queue/", Cookie=await sign_in(desks[0], "hal")))
        numbers = count()
        await _send(senders[:1], [_asked(cookie, next(numbers))])
        rates: list[float] = []
        idle: list[float] = []
        busy: list[float] = []
        for _ in range(ROUNDS):
            idle += await desk.during(lambda: asyncio.sleep(IDLE))
            batch = [_asked(cookie, next(numbers)) for _ in range(BATCH)]
            started = time.perf_counter()
            busy += await desk.during(lambda batch=batch: _send(senders, batch))
            rates.append(BATCH / (time.perf_counter() - started))
    calm, pressed = timing.percentile(idle, 0.99), timing.percentile(busy, 0.99)
    note = f"idle {calm:.1f} ms, busy {pressed:.1f} ms; medians {median(idle):.1f} and {median(busy):.1f} ms"
    raw = {"idle_ms": timing.rounded(idle), "busy_ms": timing.rounded(busy)}
    size = f"{len(photo(0)) / 1e6:.1f} MB each, {SENDERS} at a time"
    return [
        Reading(RATE, median(rates), size, {"rounds": timing.rounded(rates, 2)}),
        Reading(MEANWHILE, pressed / calm, note, raw),
    ]


def _asked(cookie: str, number: int) -> bytes:
    """Made before the clock starts: hashing here would be felt there."""
    body = photo(number)
    path = f"/api/media/{hashlib.sha256(body).hexdigest()}/"
    return request("PUT", path, body, Cookie=cookie, Content_Type="image/jpeg")


async def _send(senders: list[Line], batch: list[bytes]) -> None:
    waiting = iter(batch)

    async def send(line: Line) -> None:
        for asked in waiting:
            await line.expect(asked, 201)

    await asyncio.gather(*map(send, senders))


class Desks:
    """Asks for the queue at a steady pace, as people do who don't know what the server is at."""

    def __init__(self, desks: list[Line], asked: bytes) -> None:
        self._idle: asyncio.Queue[Line] = asyncio.Queue()
        for line in desks:
            self._idle.put_nowait(line)
        self._asked = asked

    async def during(self, work: Callable[[], Awaitable[object]]) -> list[float]:
        """Milliseconds from each question's moment to its answer, while `work` runs."""
        done = asyncio.ensure_future(work())
        asking: list[asyncio.Task[float]] = []
        started = time.perf_counter()
        while not done.done():
            asking.append(asyncio.create_task(self._one(started + len(asking) * EVERY)))
            await asyncio.sleep(max(0.0, started + len(asking) * EVERY - time.perf_counter()))
        await done
        return list(await asyncio.gather(*asking))

    async def _one(self, moment: float) -> float:
        line = await self._idle.get()
        try:
            await line.expect(self._asked)
        finally:
            self._idle.put_nowait(line)
        return (time.perf_counter() - moment) * 1000
