"""A reader follows the journal with a cursor of its own; it can be stopped, replayed and tested alone."""

from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from lotwalk.foundation import database

Handle = Callable[[dict[str, Any]], Awaitable[None]]
PAGE = 200


async def start_at_head(reader: str) -> None:
    """A new outward reader begins with what comes next: switching it on never sends old history."""
    await database.execute(
        "INSERT INTO cursors (reader, seq) SELECT ?, seq FROM journal_head WHERE id = 1 ON CONFLICT (reader) DO NOTHING",
        reader,
    )


async def read_on(reader: str, handle: Handle, page: int = PAGE) -> int:
    """Hands each new entry to `handle` in a transaction with the cursor's step; how many there were.

    An entry is handled exactly once as far as the database goes: handle and step commit together.
    """
    cursor = await database.fetch_one("SELECT seq FROM cursors WHERE reader = ?", reader)
    if cursor is None:
        return 0
    rows = await database.fetch("SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?", cursor["seq"], page)
    for row in rows:
        await _one(reader, row, handle)
    return len(rows)


async def _one(reader: str, row: dict[str, Any], handle: Handle) -> None:
    async with database.write():
        claimed = await database.execute(
            "UPDATE cursors SET seq = ? WHERE reader = ? AND seq = ?", row["seq"], reader, row["seq"] - 1
        )
        if claimed:
            await handle(row | {"facts": msgspec.json.decode(row["facts"] or "{}")})


async def follow(reader: str, handle: Handle, page: int = PAGE) -> int:
    """Like `read_on` for a handle that sends commands: those have transactions of their own, so the step comes after.

    An entry may be handled again after a crash; what is sent carries the entry's id as its idempotency key.
    """
    cursor = await database.fetch_one("SELECT seq FROM cursors WHERE reader = ?", reader)
    if cursor is None:
        return 0
    rows = await database.fetch("SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?", cursor["seq"], page)
    for row in rows:
        await handle(row | {"facts": msgspec.json.decode(row["facts"] or "{}")})
        await database.execute(
            "UPDATE cursors SET seq = ? WHERE reader = ? AND seq < ?", row["seq"], reader, row["seq"]
        )
    return len(rows)
