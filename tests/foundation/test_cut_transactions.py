"""A transaction that is cut off anywhere leaves the writer usable, and half a transaction never commits."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.refusals import Unavailable
from lotwalk.foundation.sqlite_links import sqlite3
from tests.cast.databases import sqlite


async def test_who_gives_up_while_waiting_to_begin_blocks_nobody(prepared_sqlite: Path, tmp_path: Path) -> None:
    """A request can be cancelled while another process, a backup, holds the file."""
    async with sqlite(prepared_sqlite, tmp_path):
        other = sqlite3.connect(str(tmp_path / "lotwalk.db"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(_add("cut"))
        await asyncio.sleep(0.2)
        waiting.cancel()
        with suppress(asyncio.CancelledError):
            other.execute("ROLLBACK")
            await waiting
        await _add("next")
        assert {row["reader"] for row in await database.fetch("SELECT reader FROM cursors")} == {"next"}
        other.close()


async def _add(reader: str) -> None:
    async with database.write():
        await database.execute("INSERT INTO cursors (reader, seq) VALUES (?, 0)", reader)


async def test_a_disk_that_undid_everything_is_told_as_such(prepared_sqlite: Path, tmp_path: Path) -> None:
    """SQLite may end the whole transaction by itself, on a full disk or an I/O error; nothing may go on after that."""
    async with sqlite(prepared_sqlite, tmp_path):
        with pytest.raises(Unavailable):
            async with database.write():
                await database.execute("INSERT INTO cursors (reader, seq) VALUES ('before', 0)")
                async with database.savepoint():
                    await database.execute("INSERT INTO cursors (reader, seq) VALUES ('inside', 0)")
                    await database.execute("ROLLBACK")  # what SQLite does by itself then
                    raise ValueError("whatever the statement said")
        assert await database.fetch("SELECT reader FROM cursors WHERE reader IN ('before', 'inside')") == []
        await _add("next")
