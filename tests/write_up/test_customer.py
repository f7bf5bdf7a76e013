"""Change of customer: the former client's people lose all of the order, the new one's gain it."""

from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.database import AnyEngine
from lotwalk.foundation.ids import new_id
from lotwalk.sync.feed import Page, page
from lotwalk.tracker.records import link_of_order
from lotwalk.web_status.commands import ShareTracker
from lotwalk.write_up.belongings import OF_VEHICLE, UNDER_ORDER
from lotwalk.write_up.commands import ChangeCustomer
from tests.approvals.story import decision, opened
from tests.cast.world import World, known
from tests.clients.story import row
from tests.foundation.test_schema import columns
from tests.people.story import canary_of, made, tell
from tests.sync.test_feed import all_of

FORMER, NEW = known("harbor_fleet"), known("meridian")
CANARY = canary_of("camry_visit")
# Seen by a client's people once told; the rest of what is under an order is the shop's.
SHOWN = {
    "repair_order", "service_request", "service", "walkaround", "damage", "inspection", "answer", "recommendation",
    "approval", "approval_line", "decision", "web_status", "declined_service",
}  # fmt: skip


@pytest.fixture
async def order(world: World) -> str:
    """Harbor Fleet's Camry with something of every kind under its order."""
    await tell(world, "camry_visit")
    return world.order("camry_visit")


async def changes(world: World, name: str, cursor: str) -> Page:
    return await page(await world.actor(name), cursor, None, world.now)


async def held_under(world: World, name: str, order: str) -> dict[str, set[str]]:
    held, _ = await all_of(world, name)
    found = {
        kind: {id for id, one in rows.items() if order in (id, one.get("repair_order"))} for kind, rows in held.items()
    }
    return {kind: ids for kind, ids in found.items() if ids}


@pytest.mark.parametrize("with_vehicle", [True, False])
async def test_ines_loses_all_of_it_and_stan_gains_it(world: World, order: str, with_vehicle: bool) -> None:
    _, ines = await all_of(world, "ines")
    _, stan = await all_of(world, "stan")
    before = await held_under(world, "ines", order)
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW, vehicle=with_vehicle))
    hers, his = await changes(world, "ines", ines), await changes(world, "stan", stan)
    gone = {kind: set(ids) for kind, ids in hers.removed.items()}
    assert {kind: ids - gone.get(kind, set()) for kind, ids in before.items()} == {kind: set() for kind in before}
    assert SHOWN <= gone.keys()
    assert CANARY not in str(hers.rows)
    assert {kind for kind in SHOWN if his.rows.get(kind)} == SHOWN
    assert ("vehicle" in hers.removed, "vehicle" in his.rows) == (with_vehicle, with_vehicle)


@pytest.mark.parametrize("with_vehicle", [True, False])
async def test_a_fresh_device_says_the_same(world: World, order: str, with_vehicle: bool) -> None:
    before = await held_under(world, "ines", order)
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW, vehicle=with_vehicle))
    assert await held_under(world, "ines", order) == {}
    after = await held_under(world, "stan", order)
    assert {kind: after[kind] for kind in before} == before
    vehicles = (await all_of(world, "ines"))[0]["vehicle"]
    assert (known("camry") in vehicles) is not with_vehicle


async def test_what_ines_asks_for_by_its_id_is_not_there_any_more(world: World, browse: Any) -> None:
    approval = await opened(world)
    ines, stan = await browse("ines"), await browse("stan")
    await world.applied("ines", decision(approval))
    decided = (await database.fetch("SELECT id FROM decisions"))[0]["id"]
    path = f"/api/approvals/{approval.id}/evidence.pdf"
    assert (await ines.get(path)).status_code == 200
    assert (await stan.get(path)).status_code == 404
    order = world.order("camry_visit")
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW))
    assert (await ines.get(path)).status_code == 404
    assert (await stan.get(path)).status_code == 200
    assert (await row("approvals", approval.id))["state"] == "decided"
    assert (await row("decisions", decided))["by_person"] == known("ines")


async def test_an_open_offer_can_be_approved_by_nobody_any_more(world: World) -> None:
    approval = await opened(world)
    await world.applied("sam", ChangeCustomer(repair_order=world.order("camry_visit"), client=NEW))
    assert (await row("approvals", approval.id))["state"] == "superseded"
    assert await world.refusal("ines", decision(approval)) == "not_found"
    assert await world.refusal("stan", decision(approval)) == "approval_superseded"


async def test_links_and_the_subscriptions_to_them_end(world: World, order: str) -> None:
    link, subscription = new_id(), new_id()
    await world.applied("sam", ShareTracker(id=link, repair_order=order))
    at = "2026-11-23T17:00:00.000Z"
    await database.execute(
        "INSERT INTO push_subscriptions (id, tracker_link, endpoint, p256dh, auth, vapid_key, created_at)"
        " VALUES (?, ?, 'https://push.example/1', 'p', 'a', 'v', ?)",
        subscription, link, at,
    )  # fmt: skip
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW))
    assert (await row("tracker_links", link))["revoked_at"] is not None
    assert (await row("push_subscriptions", subscription))["end_reason"] == "customer_changed"
    assert await link_of_order(order) is None
    await world.applied("sam", ShareTracker(id=new_id(), repair_order=order))
    assert await link_of_order(order) is not None


async def test_the_order_forgets_whom_the_former_client_named(world: World, order: str) -> None:
    await database.execute("UPDATE repair_orders SET contact = ? WHERE id = ?", known("ines_contact"), order)
    await database.execute(
        "INSERT INTO billing_accounts (id, client, name) VALUES (?, ?, 'Head office')", known("account"), FORMER
    )
    await database.execute("UPDATE services SET billing_account = ?", known("account"))
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW))
    assert (await row("repair_orders", order))["contact"] is None
    assert (await row("services", made("camry_visit", "service")))["billing_account"] is None


async def test_the_journal_says_from_whom_to_whom(world: World, order: str) -> None:
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW, vehicle=True))
    (entry,) = await database.fetch("SELECT * FROM journal WHERE kind = 'customer_changed'")
    assert (entry["client"], entry["by_person"]) == (NEW, known("sam"))
    assert FORMER in entry["facts"] and NEW in entry["facts"]


async def test_the_new_client_comes_onto_the_tablets_and_the_old_one_leaves_them(world: World, order: str) -> None:
    _, tess = await all_of(world, "tess")
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW, vehicle=True))
    after = await changes(world, "tess", tess)
    assert [client["id"] for client in after.rows["client"]] == [NEW]
    assert after.removed["client"] == [FORMER]
    assert after.removed["contact"] == [known("ines_contact")]
    assert {id for id, client in (await all_of(world, "tess"))[0]["client"].items()} == {NEW, known("cora")}


async def test_the_same_customer_is_no_change_and_nobody_is_none(world: World, order: str) -> None:
    await world.applied("sam", ChangeCustomer(repair_order=order, client=FORMER, vehicle=True))
    assert not await database.fetch("SELECT 1 FROM journal WHERE kind = 'customer_changed'")
    assert await world.refusal("sam", ChangeCustomer(repair_order=order, client=new_id())) == "not_found"


async def test_whatever_carries_an_orders_client_goes_with_it(engine: AnyEngine) -> None:
    """A new table that isn't listed would leave its rows with the former client."""
    listed = {table for _, table, _ in (*UNDER_ORDER, *OF_VEHICLE)} | {"service_requests", "tracker_links"}
    carrying = {table for table in await tables() if await columns(table) >= {"client", "repair_order"}}
    carrying |= {table for table in await tables() if await columns(table) >= {"client", "vehicle"}}
    assert carrying <= listed


async def tables() -> list[str]:
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if database.engine().dialect == "sqlite"
        else "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    return [found["name"] for found in await database.fetch(sql)]


@pytest.mark.parametrize("with_vehicle", [True, False])
async def test_the_visits_that_are_expected_go_with_the_vehicle(world: World, order: str, with_vehicle: bool) -> None:
    """Else its next order would be the former client's again, who could follow it until then."""
    visits = {state: await booked(state) for state in ("confirmed", "cancelled")}
    _, ines = await all_of(world, "ines")
    await world.applied("sam", ChangeCustomer(repair_order=order, client=NEW, vehicle=with_vehicle))
    assert (await row("service_requests", visits["confirmed"]))["client"] == (NEW if with_vehicle else FORMER)
    assert (await row("service_requests", visits["cancelled"]))["client"] == FORMER
    gone = (await changes(world, "ines", ines)).removed["service_request"]
    assert (visits["confirmed"] in gone) is with_vehicle


async def booked(state: str) -> str:
    id = new_id()
    await database.execute(
        "INSERT INTO service_requests (id, location, client, vehicle, state, source, scheduled_at, created_at)"
        " VALUES (?, ?, ?, ?, ?, 'shop', '2026-11-25T15:00:00.000Z', '2026-11-20T15:00:00.000Z')",
        id, known("harborview"), FORMER, known("camry"), state,
    )  # fmt: skip
    return id
