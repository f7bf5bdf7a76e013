"""A reader follows the journal with a cursor of its own; it can be stopped, replayed and tested alone."""

from collections.abc import Awaitable, Callable, Collection
from typing import Any

import msgspec

from lotwalk.foundation import database
from lotwalk.journal.leases import Lease, take

Handle = Callable[[dict[str, Any]], Awaitable[None]]
Step = Callable[[Lease, dict[str, Any]], Awaitable[bool]]
STRETCH = 1_000


async def start_at_head(reader: str) -> None:
    """A new outward reader begins with what comes next: switching it on never sends old history."""
    await database.execute(
        "INSERT INTO cursors (reader, seq) SELECT ?, seq FROM journal_head WHERE id = 1"
        " ON CONFLICT (reader) DO NOTHING",
        reader,
    )


async def start_at_beginning(reader: str) -> None:
    """For a reader of our own whose work is safe to do twice and must not be missed."""
    await database.execute("INSERT INTO cursors (reader, seq) VALUES (?, 0) ON CONFLICT (reader) DO NOTHING", reader)


async def read_on(reader: str, kinds: Collection[str], handle: Handle) -> int:
    """Hands each new entry of these kinds to `handle` in a transaction with the cursor's step.

    Handle and step commit together, so an entry is handled exactly once as far as the database goes. Answers with
    how many entries were passed; 0 when there are no new ones, or another process is at them.
    """

    async def step(lease: Lease, entry: dict[str, Any]) -> bool:
        async with database.write():
            mine = await lease.move(entry["seq"])
            if mine:
                await handle(entry)
        return mine

    return await _pass(reader, kinds, step)


async def follow(reader: str, kinds: Collection[str], handle: Handle) -> int:
    """Like `read_on` for a handle that sends commands or asks the world: the step comes after.

    An entry may be handled again after a crash; what is sent carries the entry's id as its idempotency key. One
    process at a time is at it: a handle that outlasts its lease, because the database is away, ends in TimeoutError.
    """

    async def step(lease: Lease, entry: dict[str, Any]) -> bool:
        if not lease.lasts:
            return False
        async with lease.kept():
            await handle(entry)
        return await lease.move(entry["seq"])

    return await _pass(reader, kinds, step)


async def _pass(reader: str, kinds: Collection[str], step: Step) -> int:
    """One stretch of the journal; what is of no concern is passed in one step, not entry by entry."""
    taken = await take(reader)
    if taken is None:
        return 0
    place, lease = taken
    reach = min(place.head, lease.seq + STRETCH)
    for entry in await _entries(kinds, lease.seq, reach):
        if not await step(lease, entry):
            return 0
    await lease.move(reach)
    return max(0, reach - lease.seq)


async def _entries(kinds: Collection[str], after: int, reach: int) -> list[dict[str, Any]]:
    marks = ", ".join("?" * len(kinds))
    sql = f"SELECT * FROM journal WHERE seq > ? AND seq <= ? AND kind IN ({marks}) ORDER BY seq"
    rows = await database.fetch(sql, after, reach, *kinds)
    return [row | {"facts": msgspec.json.decode(row["facts"] or "{}")} for row in rows]
