"""Menu, canned services, declined work, recalls and plans: offered where they belong, and once."""

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.journal.verify import first_fault
from lotwalk.repair_orders.renewing import renew_catalogue
from lotwalk.repair_orders.settling import settle_same_work, settle_taken
from lotwalk.repair_orders.shipped import canned_rows, canned_services, menu_rows
from lotwalk.sync.feed import page
from tests.cast.world import NOON, World, known
from tests.repair_orders.story import added, catalogue, declined, opened, put, removed, row


async def test_a_company_starts_with_a_menu_and_canned_services(world: World) -> None:
    await renew_catalogue(NOON)
    await renew_catalogue(NOON)
    rows = (await page(await world.actor("tess"), "", None, NOON)).rows
    assert len(rows["menu_item"]) == len(menu_rows())
    assert {row["location"] for row in rows["canned_service"]} == {known("eastgate")}
    assert len(rows["canned_service"]) == len(canned_services())
    assert "menu_item" not in (await page(await world.actor("ines"), "", None, NOON)).rows
    entries = await database.fetch("SELECT kind FROM journal")
    assert [entry["kind"] for entry in entries] == ["catalogue_added"] and await first_fault() is None


async def test_who_is_in_sync_hears_of_a_new_item(world: World) -> None:
    cursor = (await page(await world.actor("tess"), "", None, NOON)).cursor
    await renew_catalogue(NOON)
    rows = (await page(await world.actor("tess"), cursor, None, NOON)).rows
    assert len(rows["menu_item"]) == len(menu_rows()) and len(rows["canned_service"]) == len(canned_services())


async def test_what_the_company_took_out_stays_out(world: World) -> None:
    await renew_catalogue(NOON)
    gone = menu_rows()[0]["id"]
    await database.execute("UPDATE menu_items SET active = ? WHERE id = ?", False, gone)
    await renew_catalogue(NOON)
    rows = (await page(await world.actor("tess"), "", None, NOON)).rows["menu_item"]
    assert gone not in {row["id"] for row in rows}


def test_each_body_has_one_form_of_each_service() -> None:
    for body in ("car", "suv", "pickup", "van", "truck"):
        names = [row["op_code"] for row in canned_rows("here") if f'"{body}"' in row["bodies"]]
        assert ("LOF-S" in names) != ("PM-A" in names) and len(names) == len(set(names)) > 38
        assert sum(f'"{body}"' in row["bodies"] for row in menu_rows()) >= 6


async def test_a_menu_item_is_taken_once(world: World) -> None:
    await catalogue()
    order, item = await opened(world), menu_rows()[0]["id"]
    first = added(order, source="menu", source_id=item)
    await world.applied("sam", first)
    assert await world.refusal("mia", added(order, source="menu", source_id=item)) == "already_on_order"
    await world.applied("mia", removed(first), added(order, source="menu", source_id=item))


async def test_a_canned_service_may_be_taken_twice_but_only_here(world: World) -> None:
    await catalogue()
    order = await opened(world)
    here, there = canned_rows(known("eastgate"))[0]["id"], canned_rows(known("harborview"))[0]["id"]
    await world.applied("sam", added(order, source="canned", source_id=here))
    await world.applied("sam", added(order, source="canned", source_id=here))
    assert await world.refusal("sam", added(order, source="canned", source_id=there)) == "not_found"


@pytest.mark.parametrize(("vehicle", "is_open", "code"), [
    ("camry", True, None), ("camry", False, "not_found"), ("ram", True, "not_found"),
])  # fmt: skip
async def test_a_recall_is_of_this_vehicle_and_open(
    world: World, vehicle: str, is_open: bool, code: str | None
) -> None:
    id = await put(
        "recalls", vehicle=known(vehicle), source="oem", number="21V-1", description="Fuel pump", is_open=is_open
    )
    order = await opened(world)
    assert await world.refusal("sam", added(order, source="recall", source_id=id, billing_type="recall")) == code


async def test_what_a_plan_pays_for(world: World) -> None:
    id = await put("plans", vehicle=known("camry"), source="oem", number="P-1", name="Care")
    await world.applied("sam", added(await opened(world), source="plan", source_id=id, billing_type="warranty"))


async def test_taking_declined_work_leaves_it_on_the_list_until_it_is_agreed_to(world: World) -> None:
    order = await opened(world)
    open_still, taken = await declined(order, "FIL-C"), await declined(order)
    service = added(order, source="declined", source_id=taken, op_code="BRK-FL")
    await world.applied("sam", service)
    assert await listed(world) == {open_still, taken}
    assert await world.refusal("sam", added(order, source="declined", source_id=taken)) == "already_on_order"
    await settle(world, order)
    assert await listed(world) == {open_still}


async def test_what_was_taken_off_the_order_again_stays_declined(world: World) -> None:
    order = await opened(world)
    kept = await declined(order)
    service = added(order, source="declined", source_id=kept, op_code="BRK-FL")
    await world.applied("sam", service, removed(service))
    await settle(world, order)
    assert await listed(world) == {kept}


async def test_the_same_work_from_elsewhere_settles_it_too(world: World) -> None:
    order = await opened(world)
    await declined(order, "BRK-F")
    await world.applied("sam", added(order))
    await settle(world, order)
    assert await listed(world) == set()


async def test_another_vehicles_list_is_left_alone(world: World) -> None:
    order = await opened(world)
    ours, other = await declined(order), await declined(order, vehicle="cascadia")
    async with database.write():
        touched = await settle_same_work(await row(order, "repair_orders"), ["BRK-FL", ""], "2026-11-23T18:00:00.000Z")
    assert [touch.id for touch in touched] == [ours]
    assert (await row(other, "declined_services"))["settled_at"] is None


async def test_nothing_of_another_vehicle_is_taken(world: World, engine: AnyEngine) -> None:
    order = await opened(world)
    foreign = await declined(order, vehicle="ram", client="meridian")
    assert await world.refusal("sam", added(order, source="declined", source_id=foreign)) == "not_found"


async def listed(world: World) -> set[str]:
    rows = (await page(await world.actor("sam"), "", None, world.now)).rows.get("declined_service", [])
    return {row["id"] for row in rows}


async def settle(world: World, order: str) -> None:
    async with database.write():
        await settle_taken(await row(order, "repair_orders"), "2026-11-23T18:00:00.000Z")
