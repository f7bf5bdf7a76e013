"""Runs the notices: follows the journal, and sends what is due."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import structlog

from lotwalk.foundation import database
from lotwalk.foundation.clock import Clock
from lotwalk.foundation.waking import first_of
from lotwalk.journal.readers import read_on, start_at_head
from lotwalk.journal.writer import committed, on_commit
from lotwalk.notices import audiences, reader, vapid
from lotwalk.notices.mails import Mails
from lotwalk.notices.pushes import Pushes
from lotwalk.notices.sender import Carrier, Sender
from lotwalk.settings import Settings

NAP = 1.0  # seconds; what was told to wait, and what this process hasn't heard of, is looked for this often
PATIENCE = 3
log = structlog.get_logger()


async def run(settings: Settings, clock: Clock, stop: asyncio.Event) -> None:
    """Until `stop`; woken by commits, and each second. Of several processes one reads, and all of them send."""
    vapid.current(settings.keys)
    await start_at_head(reader.NAME)
    moved = asyncio.Event()
    forget = on_commit(lambda _: moved.set())
    try:
        async with senders(settings, clock) as sending:
            follower = Follower(clock, bool(settings.smtp_url))
            while not stop.is_set():
                moved.clear()
                await follower.catch_up()
                for sender in sending:
                    while await sender.pump():
                        pass
                await first_of(moved, stop, seconds=NAP)
    finally:
        forget()


@asynccontextmanager
async def senders(settings: Settings, clock: Clock) -> AsyncGenerator[list[Sender]]:
    """One for each channel that is set up: none waits for another."""
    carriers: list[Carrier] = [Pushes(settings, clock), *([Mails(settings)] if settings.smtp_url else [])]
    async with AsyncExitStack() as open_:
        yield [await open_.enter_async_context(Sender(carrier, clock)) for carrier in carriers]


class Follower:
    """Reads on, and past an entry that can't be worded again and again: one fault must not silence all that follow."""

    def __init__(self, clock: Clock, has_mail_server: bool) -> None:
        self._clock, self._has_mail_server = clock, has_mail_server
        self._failures: dict[int, int] = {}

    async def catch_up(self) -> None:
        """Up to the journal's head, or to an entry that fails; that one is tried again at the next call."""
        try:
            while await read_on(reader.NAME, audiences.TOLD, self._take):
                head = await database.fetch_one("SELECT seq FROM journal_head WHERE id = 1")
                committed(head["seq"] if head else 0)
        except Exception:
            log.exception("the journal could not be read on", reader=reader.NAME)

    async def _take(self, entry: dict[str, Any]) -> None:
        try:
            async with database.savepoint("notice"):
                await reader.take(entry, self._clock(), self._has_mail_server)
        except database.TRY_AGAIN:
            raise
        except Exception:
            self._failures[entry["seq"]] = self._failures.get(entry["seq"], 0) + 1
            if self._failures[entry["seq"]] < PATIENCE:
                raise
            log.exception("no notice could be made of this entry; it is left out", seq=entry["seq"])
