"""A vehicle arrives, and the DMS is asked whose it is and what was done to it."""

from typing import Any

import msgspec
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.requests.commands import RecordWalkIn
from lotwalk.vehicles.commands import ChangeVehicle
from tests.cast.sandbox import FAULTS
from tests.cast.world import known
from tests.dms.conftest import Shop
from tests.dms.test_fault_matrix import PROBLEM

VIN = "1M8GDM9AXKP042788"
CORA = {"number": "C77", "name": "Cora Lindqvist", "first_name": "Cora", "last_name": "Lindqvist",
        "street": "12 Alder Street", "phone": "(614) 555-0142"}  # fmt: skip


async def arrive(shop: Shop) -> None:
    await shop.world.applied("sam", RecordWalkIn(id=new_id(), location=known("eastgate"), vehicle=known("civic")))


async def owner() -> dict[str, Any] | None:
    return await database.fetch_one("SELECT * FROM owner_records WHERE vehicle = ?", known("civic"))


def history(shop: Shop, external_id: str, **more: Any) -> None:
    order = {
        "external_id": external_id, "status": "closed", "customer": CORA, "vehicle": {"vin": VIN}, "total": 9_900,
        "odometer": 41_000, "opened_at": "2025-05-02T14:00:00.000Z",
        "services": [{"id": "1", "description": "Alignment", "total": 9_900}],
    } | more  # fmt: skip
    shop.sandbox.client.post("/dms/repair-orders", json=order).raise_for_status()


async def test_the_dms_names_the_owner(shop: Shop) -> None:
    shop.sandbox.know(VIN, dms=CORA)
    await arrive(shop)
    await shop.attempt()
    found = await owner()
    assert found and (found["source"], found["found"], found["number"]) == ("dms", True, "C77")
    assert (found["name"], found["street"]) == ("Cora Lindqvist", "12 Alder Street")


async def test_nobody_known_is_an_answer_too(shop: Shop) -> None:
    shop.sandbox.know(VIN)
    await arrive(shop)
    await shop.attempt()
    found = await owner()
    assert found and not found["found"] and await shop.errands() == [("lookup", "done")]


async def test_its_own_history_comes_without_what_it_has_from_us(shop: Shop) -> None:
    history(shop, "of another program")
    history(shop, shop.order, opened_at="2026-05-02T14:00:00.000Z")
    await arrive(shop)
    await shop.attempt()
    (visit,) = await database.fetch("SELECT * FROM outside_visits WHERE vehicle = ?", known("civic"))
    assert (visit["source"], visit["date"], visit["odometer"]) == ("dms", "2025-05-02", 41_000)
    assert msgspec.json.decode(visit["services"]) == [{"description": "Alignment", "amount": 9_900}]


async def test_distances_come_in_the_locations_unit(shop: Shop) -> None:
    await database.execute("UPDATE locations SET distance_unit = 'km'")
    history(shop, "theirs", odometer=10_000)
    await arrive(shop)
    await shop.attempt()
    (visit,) = await database.fetch("SELECT odometer FROM outside_visits WHERE vehicle = ?", known("civic"))
    assert visit["odometer"] == 16_093


async def test_a_vehicle_without_a_full_vin_is_not_asked_about(shop: Shop) -> None:
    await database.execute("UPDATE vehicles SET vin = 'SN-4711' WHERE id = ?", known("civic"))
    await arrive(shop)
    await shop.attempt()
    assert shop.sandbox.heard() == [] and await shop.errands() == []


async def test_another_vin_is_asked_about_anew(shop: Shop) -> None:
    await arrive(shop)
    await shop.attempt()
    await shop.world.applied("sam", ChangeVehicle(vehicle=known("civic"), vin="1HGBH41JXMN109186"))
    shop.sandbox.know("1HGBH41JXMN109186", dms=CORA)
    shop.world.later(seconds=5)
    await shop.attempt()
    found = await owner()
    assert found and found["number"] == "C77"


@pytest.mark.parametrize("at", ["/dms/customers", "/dms/repair-orders"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_no_fault_loses_a_look_up(shop: Shop, fault: str, at: str) -> None:
    shop.sandbox.know(VIN, dms=CORA)
    history(shop, "theirs")
    shop.sandbox.break_next(fault, at, "GET")
    await arrive(shop)
    await shop.attempt()
    (waiting,) = await database.fetch("SELECT state, problem FROM errands")
    assert (waiting["state"], waiting["problem"]) == ("waiting", PROBLEM[fault])
    await shop.retry()
    found = await owner()
    assert found and found["number"] == "C77" and await shop.errands() == [("lookup", "done")]
    assert len(await database.fetch("SELECT id FROM outside_visits")) == 1


async def test_a_look_up_that_nobody_waits_for_any_more_is_given_up(shop: Shop) -> None:
    shop.sandbox.break_next("500", "/dms", times=None)
    await arrive(shop)
    await shop.attempt()
    shop.world.later(days=3)
    await shop.attempt()
    assert await shop.errands() == [("lookup", "given_up")]


async def test_an_answer_that_trips_us_is_not_asked_for_ever(shop: Shop) -> None:
    history(shop, "theirs", opened_at="some day in spring")
    await arrive(shop)
    await shop.attempt()
    assert await shop.errands() == [("lookup", "waiting")]
    shop.world.later(days=3)
    await shop.attempt()
    assert await shop.errands() == [("lookup", "given_up")]
