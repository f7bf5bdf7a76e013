"""Who listens, and the word that there is something new for them: filtered by scope, coalesced, never the truth."""

import asyncio
from typing import Any

import structlog

from lotwalk.foundation import database
from lotwalk.foundation.waking import first_of
from lotwalk.journal.writer import on_commit
from lotwalk.people import policy
from lotwalk.people.actors import Actor
from lotwalk.sync.feed import scope_of_touch

log = structlog.get_logger()


class Listener:
    """One open stream; `wake` is set when something new concerns its actor."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.wake = asyncio.Event()
        self.seq = 0

    def tell(self, seq: int) -> None:
        self.seq = seq
        self.wake.set()


class Hub:
    """Reads the touches of each commit once, for all listeners."""

    def __init__(self) -> None:
        self._listeners: set[Listener] = set()
        self._head: int | None = None
        self._moved = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def join(self, actor: Actor) -> Listener:
        listener = Listener(actor)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        self._listeners.discard(listener)

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`: woken by commits, and each second for those that this process hasn't heard of.

        A database that is away for a moment is asked again: nobody would notice a hub that had died.
        """
        forget = on_commit(lambda _: self._moved.set())
        try:
            while not stop.is_set():
                try:
                    await self._follow()
                except Exception:
                    log.exception("the touches of new commits could not be read")
                await first_of(self._moved, stop, seconds=1.0)
                self._moved.clear()
        finally:
            forget()

    async def _newest(self) -> int:
        row = await database.fetch_one("SELECT seq FROM journal_head WHERE id = 1")
        return row["seq"] if row else 0

    async def _follow(self) -> None:
        newest = await self._newest()
        if self._head is None or newest <= self._head:
            self._head = newest
            return
        if self._listeners:
            self._tell(
                await database.fetch("SELECT * FROM touches WHERE seq > ? AND seq <= ?", self._head, newest), newest
            )
        self._head = newest

    def _tell(self, touches: list[dict[str, Any]], newest: int) -> None:
        scopes = {
            (t["kind"], scope_of_touch(t, when))
            for t in touches
            for when in ("before", "after")
            if t[f"location_{when}"]
        }
        for listener in list(self._listeners):
            if any(policy.sees(listener.actor, kind, scope) for kind, scope in scopes):
                listener.tell(newest)
