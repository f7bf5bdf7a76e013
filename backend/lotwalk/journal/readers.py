"""A reader follows the journal with a cursor of its own; it can be stopped, replayed and tested alone."""

from collections.abc import Awaitable, Callable, Collection
from typing import Any

import msgspec

from lotwalk.foundation import database

Handle = Callable[[dict[str, Any]], Awaitable[None]]
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
    how many entries were passed; 0 when there are no new ones.
    """

    async def step(entry: dict[str, Any]) -> None:
        async with database.write():
            if await _claim(reader, entry["seq"]):
                await handle(entry)

    return await _pass(reader, kinds, step)


async def follow(reader: str, kinds: Collection[str], handle: Handle) -> int:
    """Like `read_on` for a handle that sends commands: those have transactions of their own, so the step comes after.

    An entry may be handled again after a crash; what is sent carries the entry's id as its idempotency key.
    """

    async def step(entry: dict[str, Any]) -> None:
        await handle(entry)
        await _claim(reader, entry["seq"])

    return await _pass(reader, kinds, step)


async def _pass(reader: str, kinds: Collection[str], step: Handle) -> int:
    """One stretch of the journal; what is of no concern is passed in one step, not entry by entry."""
    cursor = await database.fetch_one("SELECT seq FROM cursors WHERE reader = ?", reader)
    head = await database.fetch_one("SELECT seq FROM journal_head WHERE id = 1")
    if cursor is None or head is None or head["seq"] <= cursor["seq"]:
        return 0
    reach = min(head["seq"], cursor["seq"] + STRETCH)
    for entry in await _entries(kinds, cursor["seq"], reach):
        await step(entry)
    await _claim(reader, reach)
    return reach - cursor["seq"]


async def _entries(kinds: Collection[str], after: int, reach: int) -> list[dict[str, Any]]:
    marks = ", ".join("?" * len(kinds))
    sql = f"SELECT * FROM journal WHERE seq > ? AND seq <= ? AND kind IN ({marks}) ORDER BY seq"
    rows = await database.fetch(sql, after, reach, *kinds)
    return [row | {"facts": msgspec.json.decode(row["facts"] or "{}")} for row in rows]


async def _claim(reader: str, seq: int) -> bool:
    """False when another process was first."""
    return bool(await database.execute("UPDATE cursors SET seq = ? WHERE reader = ? AND seq < ?", seq, reader, seq))
