"""Concerns: in the customer's words."""

import pytest
from msgspec.structs import replace

from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.service_commands import ChangeConcern, RecordConcern, RemoveConcern
from lotwalk.sync.feed import page
from tests.cast.world import World
from tests.inspections.story import close_order
from tests.repair_orders.story import added, opened, row


def concern(order: str, text: str = "  Squeals in the morning ") -> RecordConcern:
    return RecordConcern(id=new_id(), repair_order=order, text=text)


async def test_it_is_kept_as_it_was_said(world: World) -> None:
    said = concern(await opened(world))
    await world.applied("sam", said)
    assert (await row(said.id, "concerns"))["text"] == "Squeals in the morning"
    await world.applied("mia", ChangeConcern(id=said.id, repair_order=said.repair_order, text="Grinds"))
    (seen,) = (await page(await world.actor("ines"), "", None, world.now)).rows["concern"]
    assert seen["text"] == "Grinds" and "recorded_by" not in seen


async def test_a_removed_one_lets_go_of_its_services(world: World) -> None:
    order = await opened(world)
    said = concern(order)
    service = added(order, concern=said.id)
    await world.applied("sam", said, service)
    cursor = (await page(await world.actor("tess"), "", None, world.now)).cursor
    await world.applied("sam", RemoveConcern(id=said.id, repair_order=order))
    changes = await page(await world.actor("tess"), cursor, None, world.now)
    assert changes.removed["concern"] == [said.id]
    assert [it["concern"] for it in changes.rows["service"]] == [None]
    assert await world.refusal("sam", ChangeConcern(id=said.id, repair_order=order, text="x")) == "not_found"


@pytest.mark.parametrize(("name", "code"), [
    ("sam", None), ("mia", None), ("ada", None), ("tess", "not_permitted"), ("ines", "not_permitted"),
    ("stan", "not_found"),
])  # fmt: skip
async def test_who_writes_it_down(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, concern(await opened(world))) == code


async def test_what_is_refused(world: World) -> None:
    order = await opened(world)
    said = concern(order)
    await world.applied("sam", said)
    assert await world.refusal("sam", concern(order, "  ")) == "concern_empty"
    assert await world.refusal("sam", replace(said, text="again")) == "id_taken"
    await close_order(world)
    for command in (
        concern(order),
        ChangeConcern(id=said.id, repair_order=order, text="late"),
        RemoveConcern(id=said.id, repair_order=order),
    ):
        assert await world.refusal("sam", command) == "repair_order_closed"
