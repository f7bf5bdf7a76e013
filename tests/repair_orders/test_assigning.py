"""Assigning as Sam does it, and what a promise may not be."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.commands import AssignOrder, OpenRepairOrder
from lotwalk.web_status.commands import UpdateWebStatus
from tests.cast.world import World, known
from tests.write_up.story import HOURS, row_of, signing, written_up


@pytest.fixture
async def order(world: World) -> str:
    await database.execute("UPDATE locations SET opening_hours = ?", HOURS)
    await world.applied("mia", OpenRepairOrder(service_request=known("civic_visit")))
    return world.order("civic_visit")


def tomorrow(world: World) -> Any:
    return world.now + timedelta(days=1)


async def test_everything_at_once(world: World, order: str) -> None:
    given = {
        "advisor": known("sam"), "technician": known("tess"), "priority": 8, "transportation": "shuttle",
        "contact_wishes": "Not before ten",
    }  # fmt: skip
    await world.applied("sam", AssignOrder(repair_order=order, **given, due_out=tomorrow(world)))  # pyright: ignore
    row = await row_of(order)
    assert {name: row[name] for name in given} == given
    assert row["due_out"] == row["first_due_out"] == clock.text(tomorrow(world))
    assert (row["assigned_by"], row["assigned_at"]) == (known("sam"), clock.text(world.now))
    entry = await database.fetch_one("SELECT facts FROM journal WHERE kind = 'order_assigned'")
    assert entry and msgspec.json.decode(entry["facts"])["contact_wishes"] == "Not before ten"


async def test_only_what_is_given_changes(world: World, order: str) -> None:
    await world.applied(
        "sam", AssignOrder(repair_order=order, advisor=known("sam"), transportation="loaner"),
        AssignOrder(repair_order=order, priority=0), AssignOrder(repair_order=order, transportation=None),
    )  # fmt: skip
    row = await row_of(order)
    assert (row["advisor"], row["priority"], row["transportation"], row["due_out"]) == (known("sam"), 0, None, None)


@pytest.mark.parametrize(("field", "name", "code"), [
    ("advisor", "tess", "not_an_advisor_here"), ("advisor", "hal", "not_an_advisor_here"),
    ("advisor", "ines", "not_an_advisor_here"), ("technician", "sam", "not_a_technician_here"),
    ("technician", "hal", "not_a_technician_here"), ("technician", "stan", "not_a_technician_here"),
])  # fmt: skip
async def test_persons_hold_the_role_here(world: World, order: str, field: str, name: str, code: str) -> None:
    verdict = (await world.send("sam", AssignOrder(repair_order=order, **{field: known(name)})))[0]  # pyright: ignore
    assert (verdict.code, verdict.field) == (code, field)


async def test_who_has_left_is_assigned_nothing(world: World, order: str) -> None:
    await database.execute("UPDATE persons SET active = ? WHERE id = ?", False, known("tess"))
    assert await world.refusal("sam", AssignOrder(repair_order=order, technician=known("tess"))) is not None


async def test_a_promise_lies_ahead(world: World, order: str) -> None:
    past = AssignOrder(repair_order=order, due_out=world.now - timedelta(minutes=1), early=True)
    far = AssignOrder(repair_order=order, due_out=world.now + timedelta(days=5_000))
    assert await world.refusal("sam", past) == "due_out_past"
    assert await world.refusal("sam", far) == "due_out_too_far"


async def test_a_promise_leaves_time_for_the_work(world: World) -> None:
    """Noon; two and a half hours of work: half past two. A quarter is left for reading and tapping."""
    order = await written_up(world)
    soon = AssignOrder(repair_order=order, due_out=world.now + timedelta(hours=2))
    verdict = (await world.send("sam", soon))[0]
    assert verdict.code == "due_out_early" and "2026-11-23T19:30:00.000Z" in (verdict.detail or "")
    await world.applied("sam", AssignOrder(repair_order=order, due_out=world.now + timedelta(hours=2, minutes=15)))
    await world.applied("sam", msgspec.structs.replace(soon, early=True))
    row = await row_of(order)
    assert row["due_out"] == row["first_due_out"] == clock.text(world.now + timedelta(hours=2))


async def test_a_published_promise_moves_by_the_web_status(world: World, order: str) -> None:
    first = AssignOrder(repair_order=order, due_out=tomorrow(world))
    status = UpdateWebStatus(
        id=new_id(), repair_order=order, stage="arrived", job_status="on_schedule", due_out=tomorrow(world)
    )
    await world.applied("sam", first, status)
    later = AssignOrder(repair_order=order, due_out=tomorrow(world) + timedelta(hours=1))
    verdict = (await world.send("sam", later))[0]
    assert verdict.code == "due_out_promised" and "Web status" in (verdict.detail or "")
    await world.applied("sam", first, AssignOrder(repair_order=order, priority=9))


async def test_a_signed_promise_too(world: World) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    later = AssignOrder(repair_order=order, due_out=tomorrow(world) + timedelta(hours=1))
    assert await world.refusal("sam", later) == "due_out_promised"


async def test_a_first_promise_after_a_silent_publication(world: World, order: str) -> None:
    status = UpdateWebStatus(id=new_id(), repair_order=order, stage="arrived", job_status="on_schedule", due_out=None)
    await world.applied("sam", status, AssignOrder(repair_order=order, due_out=tomorrow(world)))
    assert (await row_of(order))["first_due_out"] == clock.text(tomorrow(world))


async def test_a_closed_order_is_assigned_to_nobody(world: World, order: str) -> None:
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    assert await world.refusal("sam", AssignOrder(repair_order=order, priority=1)) == "repair_order_closed"


async def test_what_the_visit_asked_for_is_taken_over(world: World) -> None:
    await database.execute(
        "UPDATE service_requests SET transportation = 'waits', advisor = ? WHERE id = ?",
        known("sam"), known("camry_visit"),
    )  # fmt: skip
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    row = await row_of(world.order("camry_visit"))
    assert (row["transportation"], row["advisor"], row["technician"]) == ("waits", known("sam"), known("tess"))
