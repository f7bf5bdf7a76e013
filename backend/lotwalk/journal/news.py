"""Commits of other processes, told to this one's listeners as if they were its own."""

import asyncio
from contextlib import aclosing

from lotwalk.foundation import database
from lotwalk.foundation.listening import heard
from lotwalk.foundation.postgres import PostgresEngine
from lotwalk.journal.writer import committed, on_commit

HEAD = "SELECT seq FROM journal_head WHERE id = 1"


async def hear_others(stop: asyncio.Event) -> None:
    """Until `stop`. On SQLite it ends at once: there only the command line writes beside the server.

    Nobody may rely on it alone: while the line is down, others' commits are found by looking.
    """
    engine = database.engine()
    if isinstance(engine, PostgresEngine):
        await _Ear().listen(engine.url, stop)


class _Ear:
    """Passes on what is new: of its own commits this process knows before the database says so."""

    def __init__(self) -> None:
        self._known = 0

    async def listen(self, url: str, stop: asyncio.Event) -> None:
        forget = on_commit(self._note)
        try:
            async with aclosing(heard(url, HEAD, stop)) as news:
                async for said in news:
                    self._pass_on(int(said))
        finally:
            forget()

    def _note(self, seq: int) -> None:
        self._known = max(self._known, seq)

    def _pass_on(self, seq: int) -> None:
        if seq > self._known:
            committed(seq)
