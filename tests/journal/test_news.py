"""Commits of other processes are heard at once, and a line that is lost comes back. Only PostgreSQL has others."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from lotwalk.foundation import clock, database, listening
from lotwalk.foundation.database import AnyEngine
from lotwalk.foundation.postgres import PostgresEngine
from lotwalk.journal.entries import Author, Change, Entry, Scope
from lotwalk.journal.news import hear_others
from lotwalk.journal.writer import Buffered, commit_entries, on_commit
from tests.cast.databases import postgres
from tests.cast.world import NOON, World, populate
from tests.journal.road import Road, road

AT_ONCE = 0.1  # seconds
LINE = "application_name = 'lotwalk live'"


@pytest.fixture
async def engine(postgres_address: str, password_hash: str) -> AsyncIterator[AnyEngine]:
    async with postgres(postgres_address) as opened:
        await populate(World(), password_hash)
        yield opened


@pytest.fixture
async def way(engine: PostgresEngine) -> AsyncIterator[Road]:
    """The line's way to the database; everything else goes the straight one."""
    straight = engine.url
    async with road(straight) as built:
        engine.url = built.url
        yield built
        engine.url = straight


@asynccontextmanager
async def hearing() -> AsyncIterator[asyncio.Queue[int]]:
    """The numbers that this process hears of, from when its line is open."""
    heard, stop = asyncio.Queue[int](), asyncio.Event()
    forget = on_commit(heard.put_nowait)
    running = asyncio.create_task(hear_others(stop))
    try:
        assert await asyncio.wait_for(heard.get(), 5) == await elsewhere(count=0)
        yield heard
    finally:
        stop.set()
        await asyncio.wait_for(running, 5)
        forget()


async def elsewhere(count: int = 1, fails: bool = False) -> int:
    """A batch as another process commits it: nobody tells this one. The head's number."""
    entry = Entry("test_entry", "company", "company", Scope(), {})
    batch = [Buffered(Change(entry), Author(None, None, clock.text(NOON)))] * count
    async with database.write():
        seq = await commit_entries(batch, clock.text(NOON))
        if fails:
            raise OSError("the disk is full")
    return seq


async def lines() -> list[int]:
    return [row["pid"] for row in await database.fetch(f"SELECT pid FROM pg_stat_activity WHERE {LINE}")]


async def test_a_commit_is_heard_at_once_and_a_batch_as_one(engine: AnyEngine) -> None:
    await elsewhere()
    async with hearing() as heard:
        for count in (1, 3):
            seq = await elsewhere(count)
            assert await asyncio.wait_for(heard.get(), AT_ONCE) == seq
        await asyncio.sleep(AT_ONCE)
        assert heard.empty()


async def test_what_is_rolled_back_is_not_heard(engine: AnyEngine) -> None:
    await elsewhere()
    async with hearing() as heard:
        with pytest.raises(OSError, match="full"):
            await elsewhere(fails=True)
        await asyncio.sleep(AT_ONCE)
        assert heard.empty()


async def test_a_line_that_the_database_ends_comes_back(engine: AnyEngine) -> None:
    await elsewhere()
    async with hearing() as heard:
        (pid,) = await lines()
        await database.fetch("SELECT pg_terminate_backend(?)", pid)
        between = await elsewhere()
        assert await asyncio.wait_for(heard.get(), 2) == between, "what nobody heard is asked for"
        assert pid not in await lines()
        seq = await elsewhere()
        assert await asyncio.wait_for(heard.get(), AT_ONCE) == seq
    async with asyncio.timeout(2):
        while await lines():
            await asyncio.sleep(0.01)


async def test_a_line_that_is_cut_without_a_word_comes_back(way: Road, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "BEAT", 0.2)
    await elsewhere()
    async with hearing() as heard:
        before = set(await lines())
        way.block()
        missed = await elsewhere()
        await asyncio.sleep(0.6)
        assert heard.empty()
        way.clear()
        assert await asyncio.wait_for(heard.get(), 5) == missed
        assert set(await lines()) - before
        seq = await elsewhere()
        assert await asyncio.wait_for(heard.get(), AT_ONCE) == seq
