"""A connection to PostgreSQL on which the commits of other processes are heard; it comes back when it is lost."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import structlog

from lotwalk.foundation.waking import first_of

CHANNEL = "lotwalk_head"
# A line that is cut without a word looks like a quiet one, so it is asked this often whether it is there.
BEAT = 5.0
SHORTEST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
log = structlog.get_logger()


class Line:
    """One LISTEN. Who comes late needs only the newest of what was said."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._news, self._lost = asyncio.Event(), asyncio.Event()
        self._said = ""

    async def open(self, present: str) -> None:
        """Listens first and asks then: whatever is said between the two comes twice rather than never."""
        self._connection.add_termination_listener(lambda _: self._lost.set())
        await self._connection.add_listener(CHANNEL, lambda *said: self._hear(said[-1]))
        self._hear(await self._connection.fetchval(present, timeout=BEAT))

    def _hear(self, said: Any) -> None:
        self._said = str(said)
        self._news.set()

    async def next(self, stop: asyncio.Event) -> str | None:
        """What was said last, once there is something; None at `stop`. ConnectionError when the line is lost."""
        while not stop.is_set():
            await first_of(self._news, self._lost, stop, seconds=BEAT)
            if self._lost.is_set():
                raise ConnectionError("the database has closed the connection")
            if self._news.is_set():
                self._news.clear()
                return self._said
            await self._connection.execute("SELECT 1", timeout=BEAT)
        return None


async def heard(url: str, present: str, stop: asyncio.Event) -> AsyncGenerator[str]:
    """What is said on CHANNEL, the newest of each burst, until `stop`; other sessions and this one alike.

    `present` is the SQL for what would be said now: its answer comes whenever the line was opened, for what was said
    before that nobody has heard.
    """
    pause = SHORTEST_PAUSE
    while not stop.is_set():
        try:
            async with _line(url) as line:
                await line.open(present)
                while (said := await line.next(stop)) is not None:
                    pause = SHORTEST_PAUSE
                    yield said
        except Exception as error:  # whatever it was, a line that stayed down would go unnoticed
            log.warning("commits of other processes aren't heard", fault=str(error) or type(error).__name__)
            await first_of(stop, seconds=pause)
            pause = min(2 * pause, LONGEST_PAUSE)


@asynccontextmanager
async def _line(url: str) -> AsyncGenerator[Line]:
    connection = await asyncpg.connect(url, timeout=5, server_settings={"application_name": "lotwalk live"})
    try:
        yield Line(connection)
    finally:
        connection.terminate()
