"""A final order goes into the DMS once, and what changes later follows it."""

from msgspec.structs import replace

from lotwalk.clients.searching import search
from lotwalk.dms import running
from lotwalk.dms.connecting import connected
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.batch import inside
from lotwalk.people.actors import reader
from lotwalk.repair_orders.commands import AssignTechnician
from lotwalk.repair_orders.export_commands import RecordExport
from lotwalk.settings import Settings
from lotwalk.write_up.commands import ChangeCustomer
from tests.cast.world import World, known
from tests.dms.conftest import Shop
from tests.write_up.story import add_service


async def test_a_final_order_is_in_the_dms_as_it_was_signed(shop: Shop) -> None:
    await shop.finalize()
    await shop.attempt()
    row, (kept,) = await shop.row(), shop.sandbox.orders()
    assert (row["export_state"], row["dms_id"], row["dms_number"]) == ("exported", kept["id"], kept["number"])
    assert (kept["external_id"], kept["external_number"], kept["status"]) == (shop.order, "R-10480", "open")
    assert (kept["total"], kept["currency"], kept["odometer"]) == (61_163, "USD", 48_310)
    (service,) = kept["services"]
    assert (service["description"], service["parts"][0]["quantity_tenths"], service["total"]) == ("Brakes", 10, 61_163)
    assert kept["concerns"] == ["Grinds — “very” loud\tat night"]
    assert (kept["customer"]["last_name"], kept["advisor"], kept["location"]) == ("Lindqvist", "Sam", "Eastgate")


async def test_the_client_learns_their_number_there(shop: Shop) -> None:
    await shop.finalize()
    await shop.attempt()
    client = await database.fetch_one("SELECT dms_number FROM clients WHERE id = ?", known("cora"))
    assert client and client["dms_number"] == shop.sandbox.orders()[0]["customer_number"]
    found = await search(await shop.world.actor("sam"), client["dms_number"])
    assert [one.id for one in found] == [known("cora")]


async def test_a_number_is_of_the_client_whom_the_order_was_sent_for(shop: Shop) -> None:
    await shop.finalize()
    await shop.world.applied("sam", ChangeCustomer(repair_order=shop.order, client=known("meridian")))
    late = RecordExport(
        repair_order=shop.order, dms_id="dms-1", dms_number="1", client=known("cora"), customer_number="C9",
        at=shop.world.now,
    )  # fmt: skip
    verdict = await inside(late, reader("dms"), new_id(), shop.world.now)
    assert verdict.verdict == "applied"
    numbers = {row["id"]: row["dms_number"] for row in await database.fetch("SELECT id, dms_number FROM clients")}
    assert (numbers[known("cora")], numbers[known("meridian")]) == ("C9", None)


async def test_nothing_goes_before_it_is_final(shop: Shop) -> None:
    await shop.world.applied("sam", AssignTechnician(repair_order=shop.order, technician=known("tess")))
    await shop.attempt()
    assert shop.sandbox.orders() == [] and await shop.errands() == []


async def test_what_changes_later_is_sent_on(shop: Shop) -> None:
    await shop.finalize()
    await shop.attempt()
    await add_service(shop.order, "wipers", 2, 4_673)
    await shop.world.applied("sam", AssignTechnician(repair_order=shop.order, technician=known("tess")))
    await shop.attempt()
    (kept,) = shop.sandbox.orders()
    assert (kept["technician"], kept["total"], len(kept["services"])) == ("Tess", 65_836, 2)
    assert await shop.told("order_exported") == 1, "one line in the history, not one for each update"


async def test_what_the_dms_has_already_is_not_sent_again(shop: Shop) -> None:
    await shop.finalize()
    await shop.attempt()
    for _ in range(2):
        await shop.world.applied("sam", AssignTechnician(repair_order=shop.order, technician=None))
        await shop.attempt()
    assert shop.sandbox.heard("PUT") == [] and await shop.errands() == [("export", "done")]


async def test_an_update_that_fails_is_told_and_catches_up(shop: Shop) -> None:
    await shop.finalize()
    await shop.attempt()
    shop.sandbox.break_next("500", "/dms/repair-orders", "PUT")
    await shop.world.applied("sam", AssignTechnician(repair_order=shop.order, technician=known("tess")))
    await shop.attempt()
    assert await shop.export() == ("exported", "broken")
    await shop.retry()
    assert await shop.export() == ("exported", "") and shop.sandbox.orders()[0]["technician"] == "Tess"


async def test_a_change_while_it_is_being_sent_goes_after_it(shop: Shop) -> None:
    await shop.finalize()
    await shop.porter.read()
    await shop.porter.pump()
    await shop.world.applied("sam", AssignTechnician(repair_order=shop.order, technician=known("tess")))
    await shop.porter.read()
    await shop.porter.idle()
    await shop.attempt()
    (kept,) = shop.sandbox.orders()
    assert kept["technician"] == "Tess" and await shop.errands() == [("export", "done")]


async def test_a_closed_order_takes_the_late_number(shop: Shop) -> None:
    await shop.finalize()
    await database.execute("UPDATE repair_orders SET status = 'closed' WHERE id = ?", shop.order)
    await shop.attempt()
    assert await shop.export() == ("exported", "") and shop.sandbox.orders()[0]["status"] == "closed"


async def test_what_the_dms_declines_is_said_in_its_words(shop: Shop) -> None:
    await database.execute("UPDATE locations SET currency = 'dollars'")
    await shop.finalize()
    await shop.attempt()
    assert await shop.export() == ("waiting", "declined")
    assert "currency" in (await shop.row())["export_problem"].lower()
    await database.execute("UPDATE locations SET currency = 'USD'")
    await shop.retry()
    assert await shop.export() == ("exported", "")


async def test_where_no_dms_is_connected_orders_wait_for_one(world: World, shop: Shop, settings: Settings) -> None:
    async with connected(replace(settings, dms_url=""), world.clock) as none:
        await shop.finalize()
        await Shop(world, running.porter(none, world.clock), shop.sandbox).attempt()
    assert await shop.export() == ("waiting", "not_connected") and shop.sandbox.heard() == []
    await shop.retry()
    assert await shop.export() == ("exported", "")


async def test_nobody_can_make_an_order_wait_for_days(shop: Shop) -> None:
    shop.sandbox.break_next("429", "/dms/repair-orders", retry_after=900_000)
    await shop.finalize()
    await shop.attempt()
    assert await shop.export() == ("waiting", "busy")
    shop.world.later(minutes=61)
    await shop.attempt()
    assert await shop.export() == ("exported", "")
