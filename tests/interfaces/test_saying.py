"""What a reader says is taken once, and what was refused is said again."""

import pytest
from msgspec.structs import replace

from lotwalk.foundation import clock, database
from lotwalk.interfaces.errands import Errand
from lotwalk.interfaces.saying import NotTaken, say
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.repair_orders.export_commands import RecordExport
from tests.cast.world import World, known


def errand(world: World) -> Errand:
    at = clock.text(world.now)
    return Errand(
        id=known("errand"), system="dms", kind="export", subject=world.order("civic_visit"), location=known("eastgate"),
        seq=1, entry=known("entry"), at=at, attempts=1, lease_until=at, problem="", sent="",
    )  # fmt: skip


async def state(world: World) -> str:
    row = await database.fetch_one("SELECT export_state FROM repair_orders WHERE id = ?", world.order("civic_visit"))
    assert row is not None
    return row["export_state"]


async def lines(kind: str) -> int:
    return len(await database.fetch("SELECT seq FROM journal WHERE kind = ?", kind))


async def test_a_refusal_is_not_the_last_word(world: World) -> None:
    """Whatever kept our own intake from taking it may be mended at the next attempt."""
    await world.applied("sam", OpenRepairOrder(service_request=known("civic_visit")))
    told, first = RecordExport(world.order("civic_visit"), "dms-1", "60001"), errand(world)
    with pytest.raises(NotTaken):
        await say(told, first, "record_export", world.now)
    await database.execute("UPDATE repair_orders SET finalized_at = ?", clock.text(world.now))
    await say(told, replace(first, attempts=2), "record_export", world.now)
    assert await state(world) == "exported"


async def test_other_words_at_the_next_attempt_are_refused_or_taken_too(world: World) -> None:
    await world.applied("sam", OpenRepairOrder(service_request=known("civic_visit")))
    told, first = RecordExport(world.order("civic_visit"), "dms-1", "60001"), errand(world)
    for attempt in (1, 2):
        with pytest.raises(NotTaken):
            again = RecordExport(told.repair_order, "dms-1", f"6000{attempt}")
            await say(again, replace(first, attempts=attempt), "record_export", world.now)


async def test_what_was_taken_stands_whatever_is_said_later(world: World) -> None:
    await world.applied("sam", OpenRepairOrder(service_request=known("civic_visit")))
    await database.execute("UPDATE repair_orders SET finalized_at = ?", clock.text(world.now))
    told, first = RecordExport(world.order("civic_visit"), "dms-1", "60001"), errand(world)
    await say(told, first, "record_export", world.now)
    await say(RecordExport(told.repair_order, "dms-1", "7"), replace(first, attempts=2), "record_export", world.now)
    assert await lines("order_exported") == 1 and await lines("command_refused") == 0
