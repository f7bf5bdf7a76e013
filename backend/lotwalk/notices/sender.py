"""Sends what is due by one channel: many at once, but never so many by one lane that the others wait for it."""

import asyncio
from collections import Counter
from typing import Any, Protocol, Self

import structlog

from lotwalk.foundation import clock
from lotwalk.foundation.clock import Clock
from lotwalk.notices import fates, leases
from lotwalk.notices.answers import Meaning
from lotwalk.notices.fates import Outcome
from lotwalk.notices.routes import Channel

log = structlog.get_logger()


class Carrier(Protocol):
    """What a channel does by itself; claims, history and trying again are the Sender's. Used as `async with`.

    At most `lane` deliveries are on their way by one lane, `most` in all: that bounds how many leases a hanging
    service holds.
    """

    channel: Channel
    lane: int
    most: int

    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *_: object) -> None: ...
    def lane_of(self, row: dict[str, Any]) -> str: ...
    async def attempt(self, row: dict[str, Any]) -> Meaning:
        """`row` is a claimed delivery with its notice. Raises nothing that a service can cause."""
        ...


class Sender:
    """Use as `async with`. `pump` starts what is due; outcomes are written down in batches as they come."""

    def __init__(self, carrier: Carrier, clock: Clock) -> None:
        self._carrier, self._clock = carrier, clock
        self._lanes: Counter[str] = Counter()
        self._sending: dict[asyncio.Task[None], tuple[str, str]] = {}
        self._outcomes: list[Outcome] = []
        self._some, self._writing = asyncio.Event(), asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self._carrier.__aenter__()
        self._settler = asyncio.create_task(self._settle())
        return self

    async def __aexit__(self, *_: object) -> None:
        """What is on its way has a moment to end; what isn't back then is given back and sent again later."""
        if self._sending:
            await asyncio.wait(self._sending, timeout=2.0)
        left = list(self._sending.items())
        for task, _ in left:
            task.cancel()
        await asyncio.gather(*(task for task, _ in left), return_exceptions=True)
        await self._carrier.__aexit__()
        self._settler.cancel()
        await asyncio.gather(self._settler, return_exceptions=True)
        await self._write_down()
        await leases.give_back([claimed for _, claimed in left])

    async def pump(self) -> int:
        """Claims and starts what is due and has room; how many that were."""
        room = min(self._carrier.lane, self._carrier.most - len(self._sending))
        if room <= 0:
            return 0
        full = [lane for lane, count in self._lanes.items() if count >= self._carrier.lane]
        rows = await leases.claim(self._clock(), self._carrier.channel, room, full)
        for row in rows:
            self._start(row)
        return len(rows)

    async def idle(self) -> None:
        """Until nothing is on its way and every outcome is written down."""
        while self._sending or self._outcomes:
            await asyncio.gather(*self._sending, return_exceptions=True)
            async with self._writing:
                await self._write_down()

    def _start(self, row: dict[str, Any]) -> None:
        lane = self._carrier.lane_of(row)
        task = asyncio.create_task(self._one(row))
        self._sending[task] = (row["id"], row["lease_until"])
        self._lanes[lane] += 1
        task.add_done_callback(lambda done: self._ended(done, lane))

    def _ended(self, task: asyncio.Task[None], lane: str) -> None:
        self._sending.pop(task, None)
        self._lanes[lane] -= 1
        if not self._lanes[lane]:
            del self._lanes[lane]

    async def _one(self, row: dict[str, Any]) -> None:
        meaning = await self._attempt(row)
        state, answer = meaning.state, meaning.answer
        not_before = self._clock() + meaning.wait
        if state == "waiting" and clock.text(not_before) >= row["expires_at"]:
            state, answer = "failed", "expired"
        claimed = row["id"], row["way"], row["lease_until"]
        self._outcomes.append(Outcome(*claimed, state, answer, clock.text(not_before), meaning.ended))
        self._some.set()

    async def _attempt(self, row: dict[str, Any]) -> Meaning:
        try:
            return await self._carrier.attempt(row)
        except Exception:
            log.exception("a notice could not be sent", delivery=row["id"], channel=self._carrier.channel)
            return Meaning("failed", "internal")

    async def _settle(self) -> None:
        while True:
            await self._some.wait()
            try:
                async with self._writing:
                    await self._write_down()
            except Exception:
                log.exception("what became of notices could not be written down")
                await asyncio.sleep(1.0)

    async def _write_down(self) -> None:
        """Kept until the database has them: while it can't take them, they are not lost."""
        batch = self._outcomes[:200]
        if batch:
            await fates.settle(batch, self._clock())
            del self._outcomes[: len(batch)]
        if not self._outcomes:
            self._some.clear()
