"""Whatever the DMS does to us: nothing is lost, and there is one repair order in it."""

import asyncio
import time

import pytest

from lotwalk.dms.connecting import connected
from lotwalk.foundation import clock, database
from lotwalk.interfaces import errands, states
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.settings import Settings
from tests.cast.sandbox import FAULTS
from tests.cast.world import known
from tests.dms.conftest import SECONDS, Shop

PROBLEM = {
    "hang": "hung", "reset": "unreachable", "500": "broken", "429": "busy", "answer_lost": "unreachable",
    "slow_answer": "hung", "not_json": "strange", "wrong_shape": "strange", "other_id": "strange",
}  # fmt: skip
ORDERS = "/dms/repair-orders"


async def exactly_one(shop: Shop) -> None:
    row, kept = await shop.row(), shop.sandbox.orders()
    assert [one["external_id"] for one in kept] == [shop.order]
    assert (row["export_state"], row["export_problem"], row["dms_id"]) == ("exported", "", kept[0]["id"])
    assert kept[0]["total"] == 61_163
    assert await shop.errands() == [("export", "done")] and await shop.told("order_exported") == 1


@pytest.mark.parametrize("idempotent", [True, False])
@pytest.mark.parametrize("fault", FAULTS)
async def test_finalize(shop: Shop, fault: str, idempotent: bool) -> None:
    shop.sandbox.offer(idempotent_creation=idempotent)
    shop.sandbox.break_next(fault, ORDERS, "POST")
    await shop.finalize()
    await shop.attempt()
    assert await shop.export() == ("waiting", PROBLEM[fault])
    await shop.retry()
    await exactly_one(shop)


@pytest.mark.parametrize("fault", FAULTS)
async def test_looking_whether_it_arrived(shop: Shop, fault: str) -> None:
    """The creation's answer is lost, and then looking for it fails as well."""
    shop.sandbox.offer(idempotent_creation=False)
    shop.sandbox.break_next("answer_lost", ORDERS, "POST")
    await shop.finalize()
    await shop.attempt()
    shop.sandbox.break_next(fault, ORDERS, "GET", times=2)
    await shop.retry(2)
    assert (await shop.export())[0] == "waiting" and len(shop.sandbox.heard("POST")) == 1
    await shop.retry()
    await exactly_one(shop)


@pytest.mark.parametrize("fault", FAULTS)
async def test_everything_fails_for_a_while(shop: Shop, fault: str) -> None:
    shop.sandbox.offer(idempotent_creation=False)
    shop.sandbox.break_next(fault, "/dms", times=None)
    await shop.finalize()
    for _ in range(8):
        shop.world.later(seconds=20)
        await shop.attempt()
    assert await shop.export() == ("waiting", PROBLEM[fault])
    shop.sandbox.mend()
    await shop.retry()
    await exactly_one(shop)


async def test_a_restored_backup_remembers_no_attempt(shop: Shop) -> None:
    shop.sandbox.offer(idempotent_creation=False)
    await shop.finalize()
    await shop.porter.read()
    errand = await database.fetch_one("SELECT * FROM errands")
    await shop.attempt()
    assert errand
    await database.execute(
        "UPDATE errands SET state = 'waiting', attempts = 0, sent = '', not_before = ?", errand["at"]
    )
    await database.execute("UPDATE repair_orders SET export_state = 'waiting', dms_id = NULL, dms_number = NULL")
    await database.execute("DELETE FROM idempotency")
    await shop.attempt()
    assert len(shop.sandbox.orders()) == 1 and await shop.export() == ("exported", "")


async def second_order(shop: Shop) -> str:
    """Another final order of the location, as far as the reader is concerned."""
    await shop.world.applied("sam", OpenRepairOrder(service_request=known("camry_visit")))
    order, now = shop.world.order("camry_visit"), clock.text(shop.world.now)
    await database.execute(
        "UPDATE repair_orders SET finalized_at = ?, export_state = 'waiting', status = 'open' WHERE id = ?", now, order
    )
    entry = {"seq": 1, "id": known("entry"), "recorded_at": now}
    await errands.want("dms", "export", order, known("eastgate"), entry, now)
    return order


async def exported(shop: Shop) -> int:
    rows = await database.fetch("SELECT id FROM repair_orders WHERE export_state = 'exported'")
    return len(rows)


async def test_an_order_that_hangs_holds_up_no_other(shop: Shop) -> None:
    await shop.finalize()
    await second_order(shop)
    shop.sandbox.break_next("hang", ORDERS, "POST")
    await shop.porter.read()
    await shop.porter.pump()
    started = time.monotonic()
    while not await exported(shop) and time.monotonic() - started < SECONDS:
        await asyncio.sleep(0.01)
    assert await exported(shop) == 1 and shop.porter.busy, "the other one still hangs"
    await shop.porter.idle()
    await shop.retry()
    assert await exported(shop) == 2 and len(shop.sandbox.orders()) == 2


async def test_nobody_is_asked_inside_a_transaction(shop: Shop, settings: Settings) -> None:
    async with connected(settings, shop.world.clock) as dms, database.write():
        with pytest.raises(RuntimeError, match="transaction"):
            await dms.find_order(shop.order)


async def test_no_send_before_retry_after(shop: Shop) -> None:
    shop.sandbox.break_next("429", ORDERS, "POST", retry_after=90)
    await shop.finalize()
    await shop.attempt()
    shop.world.later(seconds=85)
    await shop.attempt()
    assert len(shop.sandbox.heard("POST")) == 1
    shop.world.later(seconds=6)
    await shop.attempt()
    await exactly_one(shop)


async def test_a_dms_that_fails_is_left_alone_and_then_tried_once(shop: Shop) -> None:
    shop.sandbox.break_next("500", "/dms", times=None)
    await shop.finalize()
    for _ in range(60):
        shop.world.later(seconds=5)
        await shop.attempt()
    assert 5 <= len(shop.sandbox.heard()) <= 12, "five minutes at five seconds each would be sixty"


async def test_what_waited_for_the_dms_goes_as_soon_as_it_is_back(shop: Shop) -> None:
    await shop.finalize()
    shop.sandbox.break_next("500", "/dms", times=None)
    await shop.retry(7)
    shop.sandbox.mend()
    await database.execute("UPDATE errands SET not_before = '2027-01-01T00:00:00.000Z' WHERE kind = 'export'")
    await database.execute("UPDATE interface_states SET open_until = '2026-11-23T17:00:00.000Z' WHERE system = 'dms'")
    await states.succeeded("dms", shop.world.now)
    await shop.attempt()
    await exactly_one(shop)
