"""One process at a time follows with a reader's cursor; on SQLite there is but one, and it pays nothing for it."""

import asyncio
from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.journal import leases
from lotwalk.journal.readers import follow, read_on, start_at_head
from lotwalk.repair_orders.commands import OpenRepairOrder
from tests.cast.world import World, known

READER, KINDS = "lease test", ("repair_order_opened",)
several = pytest.mark.parametrize("engine", ["postgres"], indirect=True)


class Elsewhere:
    """Another process, as its rows show it."""

    async def holds(self, seconds: float) -> None:
        await database.execute(
            "UPDATE cursors SET holder = 'elsewhere', lease_until = to_char((clock_timestamp()"
            f" + make_interval(secs => ?)) {leases.UTC}) WHERE reader = ?",
            seconds, READER,
        )  # fmt: skip


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
async def news(world: World) -> World:
    """Something that the reader hasn't read: the Camry is written up."""
    await start_at_head(READER)
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    return world


async def cursor() -> dict[str, Any]:
    row = await database.fetch_one(
        "SELECT c.*, h.seq AS head FROM cursors c JOIN journal_head h ON h.id = 1 WHERE reader = ?", READER
    )
    assert row is not None
    return row


def noting(seen: list[str]) -> Any:
    async def handle(entry: dict[str, Any]) -> None:
        seen.append(entry["kind"])

    return handle


@pytest.mark.parametrize("reading", [read_on, follow])
async def test_what_is_new_comes_once(news: World, seen: list[str], reading: Any) -> None:
    assert await reading(READER, KINDS, noting(seen)) > 0
    assert await reading(READER, KINDS, noting(seen)) == 0
    row = await cursor()
    assert seen == list(KINDS) and row["seq"] == row["head"]
    assert row["holder"] == (leases.HOLDER if database.shared() else None)


@several
@pytest.mark.parametrize("reading", [read_on, follow])
async def test_what_another_holds_is_left_to_it_until_it_lapses(news: World, seen: list[str], reading: Any) -> None:
    elsewhere = Elsewhere()
    await elsewhere.holds(30)
    assert await reading(READER, KINDS, noting(seen)) == 0
    assert not seen and (await cursor())["holder"] == "elsewhere"
    await elsewhere.holds(-0.001)
    assert await reading(READER, KINDS, noting(seen)) > 0
    assert seen == list(KINDS) and (await cursor())["holder"] == leases.HOLDER


@several
async def test_who_lost_it_meanwhile_moves_nothing(news: World, seen: list[str]) -> None:
    """As a process that was stopped in the middle and goes on after another took over."""

    async def stopped(entry: dict[str, Any]) -> None:
        seen.append(entry["kind"])
        await Elsewhere().holds(30)

    before = (await cursor())["seq"]
    assert await follow(READER, KINDS, stopped) == 0
    row = await cursor()
    assert seen == list(KINDS) and (row["seq"], row["holder"]) == (before, "elsewhere")


@several
async def test_a_lease_is_renewed_while_something_slow_is_done(news: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "LASTS", 0.6)
    left: list[float] = []

    async def slow(_: dict[str, Any]) -> None:
        for _ in range(5):
            await asyncio.sleep(0.3)
            place = await leases.look(READER)
            left.append((place and place.left) or 0.0)

    assert await follow(READER, KINDS, slow) > 0
    assert min(left) > 0, "another process could have begun the same"


@several
async def test_what_can_not_be_renewed_is_ended_before_another_begins(
    news: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leases, "LASTS", 0.6)

    async def slow(_: dict[str, Any]) -> None:
        await Elsewhere().holds(0.6)
        await asyncio.sleep(30)

    begun = asyncio.get_running_loop().time()
    with pytest.raises(TimeoutError):
        await follow(READER, KINDS, slow)
    assert asyncio.get_running_loop().time() - begun < 1.0


@several
async def test_the_end_of_a_process_frees_what_it_held(news: World, seen: list[str]) -> None:
    await read_on(READER, KINDS, noting(seen))
    await leases.give_up()
    row = await cursor()
    assert (row["holder"], row["lease_until"]) == (None, None)
