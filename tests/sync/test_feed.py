"""The feed: everything in scope first, then only what changed, and nothing of anybody else's."""

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.people.devices import DeviceTaken
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.sync.feed import page
from lotwalk.walkarounds.commands import RecordDamage, RemoveDamage, SignWalkaround
from tests.cast.world import World, known


async def all_of(world: World, name: str) -> tuple[dict[str, dict[str, dict]], str]:
    """What a fresh device of this person holds, and its cursor."""
    held: dict[str, dict[str, dict]] = {}
    cursor = ""
    while True:
        one = await page(await world.actor(name), cursor, None, world.now)
        for kind, rows in one.rows.items():
            held.setdefault(kind, {}).update({row["id"]: row for row in rows})
        cursor = one.cursor
        if not one.more:
            return held, cursor


async def test_a_technician_holds_the_location_and_no_other(world: World) -> None:
    held, _ = await all_of(world, "tess")
    assert set(held["service_request"]) == {known("camry_visit"), known("civic_visit")}
    assert set(held["vehicle"]) == {known("camry"), known("civic")}
    assert set(held["client"]) == {known("harbor_fleet"), known("cora")}


async def test_a_client_inspector_holds_her_own_client_only(world: World) -> None:
    held, _ = await all_of(world, "ines")
    assert set(held["vehicle"]) == {known("camry"), known("cascadia")}
    assert set(held["client"]) == {known("harbor_fleet")}
    assert "person" not in held


async def test_changes_follow_and_a_stranger_hears_nothing(world: World) -> None:
    _, tess = await all_of(world, "tess")
    _, stan = await all_of(world, "stan")
    await world.applied("sam", OpenRepairOrder(service_request=known("camry_visit")))
    hers = await page(await world.actor("tess"), tess, None, world.now)
    his = await page(await world.actor("stan"), stan, None, world.now)
    assert [row["number"] for row in hers.rows["repair_order"]] == ["R-10480"]
    assert (his.rows, his.removed) == ({}, {})


async def test_an_unsigned_walkaround_is_not_the_clients_to_see(world: World) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    order, damage = world.order("camry_visit"), new_id()
    _, cursor = await all_of(world, "ines")
    await world.applied("tess", RecordDamage(
        id=damage, repair_order=order, area="hood", view="unfolded", x=0.1, y=0.1, kind="dent", severity="minor"
    ))  # fmt: skip
    before = await page(await world.actor("ines"), cursor, None, world.now)
    assert (before.rows, before.removed) == ({}, {})
    await world.applied("tess", SignWalkaround(repair_order=order, name="Dana", strokes="M0 0", content="0" * 64))
    after = await page(await world.actor("ines"), before.cursor, None, world.now)
    assert [row["id"] for row in after.rows["damage"]] == [damage]
    await world.applied("tess", RemoveDamage(id=damage, repair_order=order))
    gone = await page(await world.actor("ines"), after.cursor, None, world.now)
    assert gone.removed == {"damage": [damage]}


async def test_a_closed_order_leaves_the_device(world: World) -> None:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    order = world.order("camry_visit")
    held, _ = await all_of(world, "tess")
    assert order in held["repair_order"]
    await database.execute("UPDATE repair_orders SET status = 'closed' WHERE id = ?", order)
    held, _ = await all_of(world, "tess")
    assert "repair_order" not in held


async def test_a_page_says_how_far_the_own_commands_are_processed(world: World) -> None:
    device = await world.device("tess")
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    assert (await page(await world.actor("tess"), "", device, world.now)).processed == 1
    with pytest.raises(DeviceTaken):
        await page(await world.actor("sam"), "", device, world.now)


async def test_other_rights_need_a_fresh_snapshot(world: World) -> None:
    _, cursor = await all_of(world, "tess")
    await database.execute("UPDATE persons SET scope_version = scope_version + 1 WHERE id = ?", known("tess"))
    assert (await page(await world.actor("tess"), cursor, None, world.now)).reset
