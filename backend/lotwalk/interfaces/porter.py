"""Runs one system's errands: follows the journal for new ones, and does what is due, several at once."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import timedelta
from typing import Any

import structlog
from msgspec import Struct

from lotwalk.foundation import clock, database
from lotwalk.foundation.clock import Clock
from lotwalk.foundation.waking import first_of
from lotwalk.interfaces import errands, states
from lotwalk.interfaces.breaker import LONGEST_TOLD
from lotwalk.interfaces.errands import Errand
from lotwalk.interfaces.faults import Away, Declined, problem
from lotwalk.interfaces.states import System
from lotwalk.interfaces.waiting import back_off
from lotwalk.journal.readers import read_on, start_at_head
from lotwalk.journal.writer import on_commit

NAP = 1.0  # seconds; what other processes commit, and what was told to wait, is looked for this often
LANE = 6  # at once: one repair order that hangs doesn't hold up the others
log = structlog.get_logger()
Note = Callable[[dict[str, Any]], Awaitable[None]]
Do = Callable[[Errand], Awaitable[str]]
Tell = Callable[[Errand, str], Awaitable[None]]


async def _untold(errand: Errand, problem: str) -> None:
    """Nobody waits for the outcome of this kind."""


class Work(Struct, frozen=True):
    """How one kind of errand is done: `do` answers with the hash of what the system took, `tell` hears of a problem.
    After `lasts` nobody wants it any more; None is for ever."""

    do: Do
    tell: Tell = _untold
    lasts: timedelta | None = None


class Porter:
    def __init__(
        self, system: System, kinds: Collection[str], note: Note, works: Mapping[str, Work], clock: Clock
    ) -> None:
        self._system: System = system
        self._kinds, self._note, self._works, self._clock = kinds, note, works, clock
        self._running: dict[asyncio.Task[None], Errand] = {}
        self._freed = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`."""
        await start_at_head(self._system)
        moved = asyncio.Event()
        forget = on_commit(lambda _: moved.set())
        try:
            while not stop.is_set():
                moved.clear()
                self._freed.clear()
                await self.read()
                await self.pump()
                await first_of(moved, self._freed, stop, seconds=NAP)
        finally:
            forget()
            await self._drop()

    async def read(self) -> None:
        """Turns new journal entries into errands."""
        while await read_on(self._system, self._kinds, self._note):
            continue

    async def pump(self) -> int:
        """Starts what is due; how many that were. A system that rests is left alone, one on trial gets one."""
        now = self._clock()
        breaker = states.breaker_of(await states.row_of(self._system))
        if not breaker.may_ask(now):
            return 0
        room = LANE - len(self._running) if breaker.open_until is None else min(1, LANE - len(self._running))
        claimed = await errands.claim(self._system, now, room) if room > 0 else []
        for errand in claimed:
            self._start(errand)
        return len(claimed)

    def _start(self, errand: Errand) -> None:
        task = asyncio.create_task(self._attend(errand))
        self._running[task] = errand
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.pop(task, None)
        self._freed.set()

    async def _attend(self, errand: Errand) -> None:
        try:
            sent = await self._works[errand.kind].do(errand)
        except (Away, Declined) as error:
            await self._put_off(errand, error)
        except database.TRY_AGAIN:
            await errands.later(errand, errand.problem, self._clock())
        except Exception:
            log.exception("an errand could not be done", system=self._system, kind=errand.kind, subject=errand.subject)
            await self._leave(errand, "internal", back_off(errand.attempts, random.random()))
        else:
            await errands.done(errand, sent, self._clock())

    async def _put_off(self, errand: Errand, error: Away | Declined) -> None:
        told = problem(error)
        if told == "resting":
            told = errand.problem or (await states.row_of(self._system))["problem"] or told
        if told != errand.problem:
            await self._works[errand.kind].tell(errand, told)
        await self._leave(errand, told, _wait(errand, error))

    async def _leave(self, errand: Errand, told: str, wait: timedelta) -> None:
        """For a later attempt, while anybody wants it."""
        lasts, now = self._works[errand.kind].lasts, self._clock()
        if lasts and (told == "not_connected" or now - clock.parse(errand.at) > lasts):
            await errands.give_up(errand, told)
        else:
            await errands.later(errand, told, now + wait)

    @property
    def busy(self) -> int:
        """How many errands are under way."""
        return len(self._running)

    async def idle(self) -> None:
        """Returns when nothing that was started is under way any more."""
        while self._running:
            await asyncio.wait(set(self._running))

    async def _drop(self) -> None:
        """What is cut off is free at once; whether it was done is found out at the next attempt."""
        left = dict(self._running)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        for errand in left.values():
            await errands.later(errand, errand.problem, self._clock())


def _wait(errand: Errand, error: Away | Declined) -> timedelta:
    """No longer than the breaker waits: a date of next year in an answer must not keep an order here until then."""
    told = error.wait if isinstance(error, Away) else None
    return min(told, LONGEST_TOLD) if told is not None else back_off(errand.attempts, random.random())
