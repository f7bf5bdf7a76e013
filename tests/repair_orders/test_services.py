"""Services on an order: added, changed, taken off, and what is refused about them."""

from typing import Any

import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.inspections.commands import RecommendService
from lotwalk.repair_orders.records import services_of
from lotwalk.repair_orders.totals import Part, order_totals
from lotwalk.sync.feed import page
from tests.cast.world import World, known
from tests.conftest import Browse
from tests.inspections.story import begun, close_order, recommended
from tests.repair_orders.story import PADS, account, added, changed, opened, put, removed, row


async def test_the_server_prices_it(world: World) -> None:
    service = added(await opened(world), fees=450, discount=2_000)
    await world.applied("sam", service)
    kept = await row(service.id)
    told = {name: kept[name] for name in ("labour", "parts_total", "fees", "discount", "tax", "total")}
    net = 18_000 + 8_900 + 450 - 2_000
    assert told == {
        "labour": 18_000, "parts_total": 8_900, "fees": 450, "discount": 2_000, "tax": 2_091, "total": net + 2_091
    }  # fmt: skip
    assert (kept["labour_rate"], kept["state"], kept["added_by"]) == (15_000, "queued", known("sam"))


async def test_a_change_prices_anew_and_keeps_the_rest(world: World) -> None:
    service = added(await opened(world), customer_comment="Ceramic")
    change = changed(service, discount=900, parts=[PADS, Part("Hardware kit", 10, 1_250)])
    await world.applied("sam", service, change)
    kept = await row(service.id)
    assert (kept["discount"], kept["parts_total"], kept["labour"]) == (900, 10_150, 18_000)
    assert kept["total"] == 27_250 + 2_248 and kept["customer_comment"] == "Ceramic"
    assert kept["revision"] == change.revision


async def test_a_removed_one_is_gone_from_price_and_tablet(world: World) -> None:
    order = await opened(world)
    service, other = added(order), added(order, description="Wash")
    await world.applied("sam", service, other)
    cursor = (await page(await world.actor("tess"), "", None, world.now)).cursor
    await world.applied("sam", removed(service))
    assert (await page(await world.actor("tess"), cursor, None, world.now)).removed["service"] == [service.id]
    assert [it["id"] for it in await services_of(order)] == [other.id]
    assert await world.refusal("sam", removed(service)) == "not_found"


async def test_a_client_sees_what_concerns_it_and_no_more(world: World) -> None:
    service = added(await opened(world), internal_comment="canary-of-the-shop", customer_comment="Ceramic")
    await world.applied("sam", service)
    (seen,) = (await page(await world.actor("ines"), "", None, world.now)).rows["service"]
    assert seen["customer_comment"] == "Ceramic" and "internal_comment" not in seen and "labour_rate" not in seen


@pytest.mark.parametrize(("name", "code"), [
    ("sam", None), ("mia", None), ("ada", None), ("tess", "not_permitted"), ("fay", "not_permitted"),
    ("ines", "not_permitted"), ("hal", "not_found"), ("stan", "not_found"),
])  # fmt: skip
async def test_the_desk_writes_and_the_lot_reads(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, added(await opened(world))) == code


@pytest.mark.parametrize(("changes", "code"), [
    ({"discount": 26_900}, None),
    ({"discount": 26_901}, "discount_too_large"),
    ({"discount": 27_350, "fees": 450}, None),
    ({"labour_tenths": 10_000, "labour_rate": 100_000_000, "parts": []}, None),
    ({"labour_tenths": 10_000, "labour_rate": 100_000_000, "fees": 1}, "amount_too_large"),
    ({"parts": [Part("Gold", 100_000, 100_000_000)]}, "amount_too_large"),
    ({"source": "canned"}, "source_missing"),
    ({"source": "menu", "source_id": new_id()}, "not_found"),
    ({"source": "recall", "source_id": new_id()}, "not_found"),
    ({"source": "plan", "source_id": new_id()}, "not_found"),
    ({"concern": new_id()}, "not_found"),
    ({"billing_account": new_id()}, "not_the_clients_account"),
])  # fmt: skip
async def test_what_is_refused(world: World, changes: dict[str, Any], code: str | None) -> None:
    assert await world.refusal("sam", added(await opened(world), **changes)) == code


async def test_bounds_hold_for_changes_too(world: World) -> None:
    service = added(await opened(world))
    await world.applied("sam", service)
    assert await world.refusal("sam", changed(service, discount=26_901)) == "discount_too_large"
    assert await world.refusal("sam", changed(service, fees=100_000_000, labour_tenths=10_000,
                                              labour_rate=100_000_000)) == "amount_too_large"  # fmt: skip
    assert (await row(service.id))["revision"] == ""


async def test_an_id_is_one_things_only(world: World) -> None:
    order = await opened(world)
    service = added(order)
    await world.applied("sam", service)
    assert await world.refusal("sam", added(order, id=service.id)) == "id_taken"


async def test_money_names_what_it_was_made_on(world: World) -> None:
    """Sam and Mia both saw $291; the second to arrive is told, and one's own earlier change is no reason."""
    service = added(await opened(world))
    await world.applied("sam", service)
    first = changed(service, discount=900)
    await world.applied("sam", first, changed(service, first.revision, discount=1_000))
    assert await world.refusal("mia", changed(service, discount=500)) == "service_moved"
    assert await world.refusal("mia", changed(service, first.revision, billing_type="warranty")) == "service_moved"
    assert await world.refusal("mia", removed(service)) == "service_moved"
    assert (await row(service.id))["discount"] == 1_000


async def test_words_merge(world: World) -> None:
    service = added(await opened(world))
    await world.applied("sam", service, changed(service, discount=900))
    await world.applied("mia", changed(service, internal_comment="Rotors next time", description="Front pads"))
    kept = await row(service.id)
    assert (kept["internal_comment"], kept["description"], kept["discount"]) == ("Rotors next time", "Front pads", 900)


async def test_an_account_of_the_client_may_pay(world: World) -> None:
    order, theirs, foreign = await opened(world), await account(), await account("meridian", "Meridian Holdings")
    service = added(order, billing_account=theirs)
    await world.applied("sam", service, changed(service, billing_account=None))
    refused = changed(service, (await row(service.id))["revision"], billing_account=foreign)
    assert await world.refusal("sam", refused) == "not_the_clients_account"


async def test_what_was_approved_keeps_its_price(world: World) -> None:
    order = await opened(world)
    place = {"location": known("eastgate"), "client": known("harbor_fleet")}
    id = await put(
        "services", repair_order=order, **place, description="Pads", labour_tenths=12, labour_rate=9_900,
        labour=11_880, parts_total=0, tax=1, total=11_881, approval_line=new_id(),
    )  # fmt: skip
    approved = added(order, id=id)
    frozen: dict[str, Any] = {
        "discount": 1, "description": "Rotors", "labour_tenths": 12, "parts": [], "op_code": "X"
    }  # fmt: skip
    for change in ({name: value} for name, value in frozen.items()):
        assert await world.refusal("sam", changed(approved, **change)) == "service_approved", change
    assert await world.refusal("sam", removed(approved)) == "service_approved"
    await world.applied("sam", changed(approved, billing_type="fleet", billing_account=await account()))
    await world.applied("sam", changed(approved, customer_comment="As agreed"))
    kept = await row(id)
    assert (kept["labour_rate"], kept["tax"], kept["total"], kept["billing_type"]) == (9_900, 1, 11_881, "fleet")


async def test_a_closed_order_takes_nothing(world: World) -> None:
    service = added(await opened(world))
    await world.applied("sam", service)
    await close_order(world)
    for command in (added(service.repair_order), changed(service, internal_comment="late"), removed(service)):
        assert await world.refusal("sam", command) == "repair_order_closed"


async def test_the_entries_say_what_was_done(world: World) -> None:
    service = added(await opened(world))
    await world.applied("sam", service, changed(service, discount=900), changed(service, customer_comment="Hi"))
    entries = await database.fetch("SELECT kind FROM journal WHERE subject = ? ORDER BY seq", service.id)
    assert [entry["kind"] for entry in entries] == ["service_added", "service_changed", "service_changed"]


async def test_totals_by_payer(world: World, browse: Browse) -> None:
    order, leasing = await opened(world), await account()
    services = [added(order), added(order, billing_account=leasing, discount=1), added(order, billing_type="recall")]
    await world.applied("sam", *services)
    told = (await (await browse("tess")).get(f"/api/repair-orders/{order}/totals")).json()
    rows = await services_of(order)
    assert told["total"] == order_totals(rows).total == sum(it["total"] for it in rows)
    payers = [(it["billing_type"], it["billing_account"]) for it in told["shares"]]
    assert payers == [("customer", None), ("customer", leasing), ("recall", None)]
    assert (await (await browse("stan")).get(f"/api/repair-orders/{order}/totals")).status_code == 404


async def test_a_recommendation_is_taken_once_and_not_sent_for_a_decision_too(world: World) -> None:
    """What the customer agreed to at the counter isn't asked again by the approval."""
    inspection = await begun(world)
    order, worn = world.order("camry_visit"), recommended(inspection)
    await world.applied("tess", worn)
    taken = added(order, source="recommendation", source_id=worn.id)
    await world.applied("sam", taken)
    assert await world.refusal("sam", added(order, source="recommendation", source_id=worn.id)) == "already_on_order"
    await world.applied("sam", removed(taken), added(order, source="recommendation", source_id=worn.id))


async def test_a_withheld_or_submitted_recommendation_isnt_offered(world: World) -> None:
    inspection = await begun(world)
    order, kept = world.order("camry_visit"), recommended(inspection, withheld=True)
    shown: RecommendService = recommended(inspection)
    await world.applied("tess", kept, shown)
    assert await world.refusal("sam", added(order, source="recommendation", source_id=kept.id)) == "not_found"
    await database.execute("UPDATE inspections SET state = 'submitted' WHERE id = ?", inspection)
    refused = added(order, source="recommendation", source_id=shown.id)
    assert await world.refusal("sam", refused) == "recommendation_submitted"
