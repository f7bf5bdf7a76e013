"""Settling whose vehicle it is: what is taken of a record, and what is refused."""

from datetime import timedelta, timezone
from typing import Any

import pytest
from msgspec.structs import replace

from lotwalk.foundation import clock, database
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.sync.feed import page
from lotwalk.write_up.commands import ChangeCustomer, ChooseOwner
from lotwalk.write_up.facts import facts_of
from lotwalk.write_up.needs import needs_of
from tests.cast.world import World, known
from tests.clients.story import CORA, cora, newcomer, row, says
from tests.sync.test_feed import all_of


@pytest.fixture
async def order(world: World) -> str:
    """Cora's Civic is being written up, and DMS and OEM differ about her phone and street."""
    await world.applied("sam", OpenRepairOrder(service_request=known("civic_visit")))
    await cora(world)
    await says(world, "dms", phone="(614) 555-0199")
    await says(world, "oem", street="99 Birch Street", email="", restrict_email=True)
    return world.order("civic_visit")


async def choice(order: str, source: str) -> ChooseOwner:
    record = await database.fetch_one("SELECT fetched_at FROM owner_records WHERE source = ?", source)
    assert record is not None
    return ChooseOwner(repair_order=order, choice=source, fetched_at=clock.parse(record["fetched_at"]))  # pyright: ignore


async def needs_owner(order: str) -> bool:
    return "owner" in needs_of(await facts_of(await row("repair_orders", order)))["customer"]


@pytest.mark.parametrize(("source", "taken"), [
    ("dms", {"phone": "(614) 555-0199", "dms_number": "dms-77"}),
    ("oem", {"street": "99 Birch Street", "oem_number": "oem-77"}),
])  # fmt: skip
async def test_a_record_that_is_taken_becomes_the_clients(
    world: World, order: str, source: str, taken: dict[str, Any]
) -> None:
    _, cursor = await all_of(world, "tess")
    assert await needs_owner(order)
    await world.applied("sam", await choice(order, source))
    assert not await needs_owner(order)
    after = await row("clients", known("cora"))
    assert {name: after[name] for name in (*CORA, *taken)} == CORA | taken
    held = await page(await world.actor("tess"), cursor, None, world.now)
    assert [it["owner_choice"] for it in held.rows["repair_order"]] == [source]
    assert [it["id"] for it in held.rows["client"]] == [known("cora")]


async def test_created_and_found_settle_it_too(world: World, order: str) -> None:
    await world.applied("sam", ChooseOwner(repair_order=order, choice="created"))
    assert not await needs_owner(order)
    assert (await row("clients", known("cora")))["phone"] == CORA["phone"]


async def test_a_record_that_moved_is_looked_at_again(world: World, order: str) -> None:
    seen = await choice(order, "dms")
    await says(world, "dms", phone="(614) 555-0111")
    assert await world.refusal("sam", seen) == "owner_record_changed"
    ages_ago = clock.EPOCH.replace(year=1, tzinfo=timezone(timedelta(hours=14)))
    assert await world.refusal("sam", replace(seen, fetched_at=ages_ago)) == "owner_record_changed"
    assert await needs_owner(order)


async def test_a_record_of_somebody_else_is_not_written_over_the_client(world: World, order: str) -> None:
    await says(world, "oem", last_name="Okoro", number="oem-78")
    taking = await choice(order, "oem")
    assert await world.refusal("sam", taking) == "owner_is_another"
    nils = await newcomer(world, first_name="Cora")
    await world.applied("sam", ChangeCustomer(repair_order=order, client=nils, vehicle=True), taking)
    assert (await row("clients", nils))["oem_number"] == "oem-78"


async def test_who_knows_nobody_can_not_be_taken(world: World, order: str) -> None:
    await says(world, "oem", found=False)
    assert await world.refusal("sam", await choice(order, "oem")) == "no_owner_record"


async def test_a_number_of_another_client_is_not_taken(world: World, order: str) -> None:
    await newcomer(world, dms_number="dms-77")
    assert await world.refusal("sam", await choice(order, "dms")) == "client_known"


async def test_a_closed_order_keeps_its_customer(world: World, order: str) -> None:
    await database.execute("UPDATE repair_orders SET status = 'closed' WHERE id = ?", order)
    taking, changing = await choice(order, "dms"), ChangeCustomer(repair_order=order, client=known("meridian"))
    assert await world.refusal("sam", taking) == "repair_order_closed"
    assert await world.refusal("sam", changing) == "repair_order_closed"


async def test_the_choice_is_made_by_whom_the_location_is(world: World, order: str) -> None:
    taking = await choice(order, "dms")
    codes = {name: await world.refusal(name, taking) for name in ("tess", "fay", "hal", "stan", "ines", "mia")}
    assert codes == {
        "tess": "not_permitted", "fay": "not_permitted", "hal": "not_found", "stan": "not_found", "ines": "not_found",
        "mia": None,
    }  # fmt: skip
