"""The queue holds what has arrived and isn't closed, of the own location only."""

import asyncio

import pytest

from lotwalk.foundation import database
from lotwalk.repair_orders.commands import OpenRepairOrder
from tests.cast.world import World, known
from tests.conftest import Browse


async def test_an_advisor_sees_what_waits_at_his_location(world: World, browse: Browse) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    rows = (await (await browse("sam")).get("/api/queue/")).json()
    assert {row["service_request"]: row["number"] for row in rows} == {
        known("camry_visit"): "R-10480", known("civic_visit"): None,
    }  # fmt: skip


async def test_a_closed_order_leaves_the_queue(world: World, browse: Browse) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    rows = (await (await browse("sam")).get("/api/queue/")).json()
    assert [row["service_request"] for row in rows] == [known("civic_visit")]


@pytest.mark.parametrize(("name", "visits"), [
    ("hal", {"ram_visit", "cascadia_visit"}), ("stan", {"ram_visit"}), ("ines", {"camry_visit", "cascadia_visit"}),
    ("fay", {"camry_visit", "civic_visit", "ram_visit", "cascadia_visit"}),
])  # fmt: skip
async def test_everybody_sees_their_own(world: World, browse: Browse, name: str, visits: set[str]) -> None:
    rows = (await (await browse(name)).get("/api/queue/")).json()
    assert {row["service_request"] for row in rows} == {known(visit) for visit in visits}
    foreign = (await (await browse("hal")).get("/api/queue/", params={"location": known("eastgate")})).json()
    assert foreign == []


async def test_nobody_signed_in_gets_nothing(browse: Browse) -> None:
    answer = await (await browse()).get("/api/queue/")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


async def test_two_desks_that_open_a_visit_at_once_open_the_same_order(world: World) -> None:
    """Both have looked for it and found none, while somebody else has the location's numbers."""
    await world.device("sam"), await world.device("mia")
    begun = asyncio.Event()
    other = asyncio.create_task(_numbering_slowly(begun))
    await begun.wait()
    visit = OpenRepairOrder(service_request=known("civic_visit"))
    assert await asyncio.gather(world.refusal("sam", visit), world.refusal("mia", visit)) == [None, None]
    await other


async def _numbering_slowly(begun: asyncio.Event) -> None:
    async with database.write():
        await database.execute("UPDATE locations SET next_number = next_number + 1")
        begun.set()
        await asyncio.sleep(0.3)
