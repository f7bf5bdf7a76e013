"""Which process follows: on PostgreSQL one at a time holds a reader's cursor, for as long as it renews its lease."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from msgspec import Struct

from lotwalk.foundation import database

LASTS = 4.0  # seconds; after so long another process takes up what a dead one has left
HOLDER = f"{socket.gethostname()}/{os.getpid()}/{secrets.token_hex(4)}"

# By the database's clock, for the machines' own may differ.
UTC = "AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"'"
LAPSES = f"to_char((clock_timestamp() + make_interval(secs => ?)) {UTC})"
LEFT = "extract(epoch FROM lease_until::timestamptz - clock_timestamp())::float8"
FREE = f"(holder IS NULL OR holder = ? OR lease_until IS NULL OR {LEFT} <= 0)"


class Lease:
    """A reader's cursor while this process holds it. Where no other process can be, it costs nothing and lasts."""

    def __init__(self, reader: str, seq: int, lapses: float) -> None:
        self.reader, self.seq = reader, seq
        self._lapses = lapses

    @property
    def lasts(self) -> bool:
        """False once another process may have taken over, as after this one was stopped for a while."""
        return not database.shared() or _now() < self._lapses

    async def move(self, seq: int) -> bool:
        """Moves the cursor on, and renews. False when another process has it, or has been further."""
        if not database.shared():
            sql = "UPDATE cursors SET seq = ? WHERE reader = ? AND seq < ?"
            return bool(await database.execute(sql, seq, self.reader, seq))
        since = _now()
        moved = await database.execute(
            f"UPDATE cursors SET seq = ?, lease_until = {LAPSES} WHERE reader = ? AND seq < ? AND holder = ?",
            seq, LASTS, self.reader, seq, HOLDER,
        )  # fmt: skip
        if moved:
            self._lapses = since + LASTS
        return bool(moved)

    @asynccontextmanager
    async def kept(self) -> AsyncGenerator[None]:
        """Renews beside what is done inside, however long that takes. When it can't, what is inside is cancelled
        before the lease lapses, and TimeoutError raised: another process is about to do the same.
        """
        if not database.shared():
            yield
            return
        async with asyncio.timeout_at(self._lapses) as limit:
            renewing = asyncio.create_task(self._renew(limit))
            try:
                yield
            finally:
                renewing.cancel()
                await asyncio.gather(renewing, return_exceptions=True)

    async def _renew(self, limit: asyncio.Timeout) -> None:
        while True:
            await asyncio.sleep(LASTS / 3)
            since = _now()
            if not await _renewed(self.reader):
                return
            self._lapses = since + LASTS
            limit.reschedule(self._lapses)


class Place(Struct, frozen=True):
    """Where a cursor stands, and the journal's head; `left` are the seconds that this process's lease lasts."""

    seq: int
    head: int
    left: float | None


async def look(reader: str) -> Place | None:
    """None for a reader that has no cursor yet."""
    left, holder = (f"CASE WHEN c.holder = ? THEN {LEFT} END", (HOLDER,)) if database.shared() else ("NULL", ())
    row = await database.fetch_one(
        f"SELECT c.seq, h.seq AS head, {left} AS lasting FROM cursors c JOIN journal_head h ON h.id = 1"
        " WHERE c.reader = ?",
        *holder, reader,
    )  # fmt: skip
    return Place(row["seq"], row["head"], row["lasting"]) if row else None


async def take(reader: str) -> tuple[Place, Lease] | None:
    """The cursor, when there is something to read; None when there isn't, or while another process holds it."""
    since = _now()
    place = await look(reader)
    if place is None or place.head <= place.seq:
        return None
    if not database.shared():
        return place, Lease(reader, place.seq, since)
    if place.left and place.left > LASTS / 2:
        return place, Lease(reader, place.seq, since + place.left)
    seq = await _claimed(reader)
    return None if seq is None else (place, Lease(reader, seq, since + LASTS))


async def _claimed(reader: str) -> int | None:
    """Where the cursor stands by now: its last holder may have moved it since we looked."""
    rows = await database.fetch(
        f"UPDATE cursors SET holder = ?, lease_until = {LAPSES} WHERE reader = ? AND {FREE} RETURNING seq",
        HOLDER, LASTS, reader, HOLDER,
    )  # fmt: skip
    return rows[0]["seq"] if rows else None


async def _renewed(reader: str) -> bool:
    sql = f"UPDATE cursors SET lease_until = {LAPSES} WHERE reader = ? AND holder = ?"
    return bool(await database.execute(sql, LASTS, reader, HOLDER))


async def give_up() -> None:
    """At the end of this process: whoever comes next needn't wait for the leases to lapse."""
    if database.shared():
        await database.execute("UPDATE cursors SET holder = NULL, lease_until = NULL WHERE holder = ?", HOLDER)


def _now() -> float:
    """What timeouts go by, so that the two can be compared."""
    return asyncio.get_running_loop().time()
