"""What was agreed to at the counter isn't asked again, and a newer answer settles an older one."""

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id
from tests.approvals.story import decision, opened
from tests.cast.world import World
from tests.inspections.story import answered, begun, recommended, row
from tests.repair_orders.story import added, declined


async def test_what_stands_on_the_order_already_isnt_sent_for_a_decision(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    taken, asked = recommended(inspection), recommended(inspection, description="Replace battery")
    await world.applied("tess", taken, asked)
    order = world.order("camry_visit")
    await world.applied("sam", added(order, source="recommendation", source_id=taken.id))
    await world.applied("tess", SubmitInspection(inspection=inspection))
    lines = await database.fetch("SELECT recommendation FROM approval_lines")
    assert [line["recommendation"] for line in lines] == [asked.id]


async def test_where_all_of_it_was_taken_there_is_nothing_to_decide(world: World) -> None:
    inspection = await begun(world)
    await answered(world, inspection)
    taken = recommended(inspection)
    await world.applied("tess", taken)
    await world.applied("sam", added(world.order("camry_visit"), source="recommendation", source_id=taken.id))
    await world.applied("tess", SubmitInspection(inspection=inspection))
    assert await database.fetch_one("SELECT 1 AS found FROM approvals") is None


async def test_a_new_answer_to_the_same_work_settles_the_old_one(world: World) -> None:
    """Declined in March and asked again today: whatever is said now is what counts."""
    approval = await opened(world)
    order = approval.shown.repair_order
    old, other = await declined(order, "BRK-F"), await declined(order, "FIL-C")
    await world.applied("ines", decision(approval, {}, {"state": "declined", "reason": "later"}))
    assert (await row("declined_services", old))["settled_at"] is not None
    assert (await row("declined_services", other))["settled_at"] is None
    new = await row("declined_services", derived_id("declined_service", approval.shown.lines[1].id))
    assert (new["settled_at"], new["labour_tenths"]) == (None, 3)
