"""Who signs the order has agreed to what stood on it as declined before; what doesn't stand on it stays declined."""

from tests.cast.world import World
from tests.inspections.story import row
from tests.repair_orders.story import added, declined, removed
from tests.write_up.story import signing, written_up


async def test_the_signature_settles_what_was_declined(world: World) -> None:
    order = await written_up(world)
    agreed = await declined(order, "BRK-FL", vehicle="civic", client="cora")
    given_up = await declined(order, "FIL-C", vehicle="civic", client="cora")
    taken_off = added(order, source="declined", source_id=given_up, op_code="FIL-C")
    await world.applied(
        "sam",
        added(order, source="declined", source_id=agreed, op_code="BRK-FL"),
        taken_off,
        removed(taken_off),
    )
    assert (await row("declined_services", agreed))["settled_at"] is None
    await world.applied("sam", await signing(order))
    assert (await row("declined_services", agreed))["settled_at"] is not None
    assert (await row("declined_services", given_up))["settled_at"] is None
