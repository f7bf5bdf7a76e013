"""Updating the web status as Sam does it, and what others may not."""

from datetime import timedelta, timezone
from typing import Any

import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.web_status.commands import ShareTracker, UpdateWebStatus
from lotwalk.web_status.rules import is_green
from tests.cast.world import NOON, World, known


@pytest.fixture
async def order(world: World) -> str:
    await world.applied("tess", OpenRepairOrder(service_request=known("civic_visit")))
    return world.order("civic_visit")


def update(order: str, **given: Any) -> UpdateWebStatus:
    usual = {"stage": "inspection_estimate", "job_status": "on_schedule", "due_out": None}
    return UpdateWebStatus(id=given.pop("id", new_id()), repair_order=order, **usual | given)


def days(count: float) -> Any:
    return NOON + timedelta(days=count)


async def row(order: str) -> dict[str, Any]:
    found = await database.fetch_one("SELECT * FROM repair_orders WHERE id = ?", order)
    assert found is not None
    return found


async def test_an_update_is_history_and_published(world: World, order: str) -> None:
    await world.applied("sam", update(order, due_out=days(1), note="  Pads are here.  "))
    written = await database.fetch_one("SELECT * FROM web_statuses WHERE repair_order = ?", order)
    present = await row(order)
    assert written and (written["note"], written["by_name"], written["due_out_before"]) == (
        "Pads are here.",
        "Sam",
        None,
    )
    assert present["due_out"] == present["first_due_out"] == present["published_due_out"] == clock.text(days(1))
    assert is_green(present["published"], present["published_due_out"], present["due_out"])


async def test_a_moved_promise_keeps_the_first_one(world: World, order: str) -> None:
    first, second = new_id(), new_id()
    await world.applied("sam", update(order, id=first, due_out=days(1)))
    await world.applied("sam", update(order, id=second, due_out=days(2), reason="parts_back_ordered", based_on=first))
    written = await database.fetch_one("SELECT * FROM web_statuses WHERE id = ?", second)
    present = await row(order)
    assert written and written["due_out_before"] == present["first_due_out"] == clock.text(days(1))
    assert present["due_out"] == clock.text(days(2))


async def test_the_entry_carries_what_the_wording_needs(world: World, order: str) -> None:
    status = new_id()
    await world.applied("sam", update(order, id=status, due_out=days(1), note="Soon."))
    entry = await database.fetch_one("SELECT * FROM journal WHERE kind = 'web_status_updated'")
    touched = await database.fetch("SELECT kind, id FROM touches WHERE seq = ?", entry and entry["seq"])
    assert entry and status in entry["facts"] and "Soon." in entry["facts"]
    assert {(touch["kind"], touch["id"]) for touch in touched} == {("repair_order", order), ("web_status", status)}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"stage": "moon"}, "not_in_list"),
        ({"job_status": "moon"}, "not_in_list"),
        ({"due_out": days(1), "reason": "moon"}, "not_in_list"),
        ({"reason": "parts_back_ordered"}, "reason_without_change"),
        ({"due_out": days(-1)}, "due_out_past"),
        ({"due_out": clock.EPOCH.replace(year=1, tzinfo=timezone(timedelta(hours=14)))}, "due_out_past"),
        ({"note": "x" * 141}, "note_too_long"),
        ({"note": "two\nlines"}, "note_unreadable"),
        ({"based_on": new_id()}, "status_moved"),
    ],
)
async def test_what_is_refused_leaves_nothing(world: World, order: str, given: dict[str, Any], code: str) -> None:
    before = await row(order)
    assert await world.refusal("sam", update(order, **given)) == code
    assert await row(order) == before
    assert await database.fetch("SELECT id FROM web_statuses") == []


async def test_140_families_fit(world: World, order: str) -> None:
    await world.applied("sam", update(order, note="👨‍👩‍👧‍👦" * 140))


async def test_who_based_it_on_something_older_is_told_by_name(world: World, order: str) -> None:
    seen = new_id()
    await world.applied("sam", update(order, id=seen))
    await world.applied("mia", update(order, based_on=seen))
    verdict = (await world.send("sam", update(order, based_on=seen)))[0]
    assert verdict.code == "status_moved" and "Mia" in (verdict.detail or "")


async def test_two_own_updates_made_offline_are_both_applied(world: World, order: str) -> None:
    seen = new_id()
    await world.applied("mia", update(order, id=seen))
    await world.applied("sam", update(order, based_on=seen), update(order, based_on=seen, stage="ready"))
    assert (await row(order))["stage"] == "ready"


async def test_history_stands_in_the_order_of_arrival_whatever_clocks_say(world: World, order: str) -> None:
    first, second = new_id(), new_id()
    await world.applied("sam", update(order, id=first))
    early = update(order, id=second, based_on=first, at=NOON - timedelta(hours=3))
    await world.applied("mia", early)
    rows = await database.fetch("SELECT id FROM web_statuses ORDER BY at DESC, id DESC")
    assert [row["id"] for row in rows] == [second, first]


async def test_an_id_that_is_taken_is_refused(world: World, order: str) -> None:
    status = new_id()
    await world.applied("sam", update(order, id=status))
    assert await world.refusal("sam", update(order, id=status, based_on=status)) == "status_exists"


async def test_a_closed_order_refuses(world: World, order: str) -> None:
    await database.execute("UPDATE repair_orders SET status = 'closed' WHERE id = ?", order)
    assert await world.refusal("sam", update(order)) == "repair_order_closed"


@pytest.mark.parametrize(
    ("name", "code"), [("tess", "not_permitted"), ("fay", "not_permitted"), ("hal", "not_found"), ("stan", "not_found")]
)
async def test_who_may_not(world: World, order: str, name: str, code: str) -> None:
    assert await world.refusal(name, update(order)) == code
    assert await world.refusal(name, ShareTracker(id=new_id(), repair_order=order)) == code


async def test_an_order_has_one_open_link(world: World, order: str) -> None:
    await world.applied("sam", ShareTracker(id=new_id(), repair_order=order))
    await world.applied("mia", ShareTracker(id=new_id(), repair_order=order))
    assert len(await database.fetch("SELECT id FROM tracker_links")) == 1
    assert len(await database.fetch("SELECT seq FROM journal WHERE kind = 'tracker_shared'")) == 1
