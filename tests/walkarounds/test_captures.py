"""What a technician captures is there as captured, field by field; what makes no sense is refused by name."""

import msgspec
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.repair_orders.commands import OpenRepairOrder
from lotwalk.walkarounds import commands as c
from lotwalk.walkarounds.rules import in_unit
from tests.cast.world import World, known


@pytest.fixture
async def order(world: World) -> str:
    await world.applied("tess", OpenRepairOrder(service_request=known("camry_visit")))
    return world.order("camry_visit")


async def walkaround(order: str) -> dict:
    row = await database.fetch_one("SELECT * FROM walkarounds WHERE id = ?", order)
    assert row is not None
    return row


async def test_two_tablets_that_open_one_visit_make_one_order(world: World, order: str) -> None:
    await world.applied("sam", OpenRepairOrder(service_request=known("camry_visit")))
    rows = await database.fetch("SELECT number, technician FROM repair_orders")
    assert [(row["number"], row["technician"]) for row in rows] == [("R-10480", known("tess"))]


async def test_areas_are_cleared_skipped_and_opened_again(world: World, order: str) -> None:
    await world.applied(
        "tess",
        c.ClearAreas(repair_order=order, areas=["hood", "roof"]),
        c.SkipAreas(repair_order=order, areas=["left_rocker"], reason="snow"),
        c.ReopenAreas(repair_order=order, areas=["roof"]),
    )
    areas = msgspec.json.decode((await walkaround(order))["areas"])
    assert areas == {"hood": {"state": "clean"}, "left_rocker": {"state": "skipped", "reason": "snow"}}


async def test_a_damage_makes_its_area_no_longer_clean(world: World, order: str) -> None:
    await world.applied("tess", c.ClearAreas(repair_order=order, areas=["hood"]))
    await world.applied("tess", c.RecordDamage(
        id=new_id(), repair_order=order, area="hood", view="top", x=0, y=1, kind="hail", severity="severe"
    ))  # fmt: skip
    assert (await walkaround(order))["areas"] == "{}"


async def test_two_people_at_one_damage_merge_field_by_field(world: World, order: str) -> None:
    id = new_id()
    await world.applied("tess", c.RecordDamage(
        id=id, repair_order=order, area="hood", view="top", x=0.5, y=0.5, kind="dent", severity="minor"
    ))  # fmt: skip
    await world.applied("sam", c.ChangeDamage(id=id, repair_order=order, note="seen at the lane"))
    await world.applied("tess", c.ChangeDamage(id=id, repair_order=order, severity="severe", size_mm=60))
    row = (await database.fetch("SELECT * FROM damages"))[0]
    assert (row["note"], row["severity"], row["size_mm"], row["kind"]) == ("seen at the lane", "severe", 60, "dent")


async def test_a_tire_is_kept_reading_by_reading(world: World, order: str) -> None:
    await world.applied(
        "tess",
        c.RecordTire(repair_order=order, position="left_front", inner=6.0, dot="2323"),
        c.RecordTire(repair_order=order, position="left_front", outer=5.5),
        c.RecordTire(repair_order=order, position="left_front", inner=None),
    )
    tires = msgspec.json.decode((await walkaround(order))["tires"])
    assert tires == {"left_front": {"inner": None, "dot": "2323", "outer": 5.5}}


@pytest.mark.parametrize(("command", "code", "field"), [
    (c.ClearAreas(repair_order="", areas=["wing"]), "unknown_area", "areas"),
    (c.RecordOdometer(repair_order="", value=47_999, unit="mi"), "odometer_went_back", "value"),
    (c.ChangeDamage(id=known("nothing"), repair_order="", note="x"), "not_found", "id"),
])  # fmt: skip
async def test_what_makes_no_sense_is_refused_by_name(
    world: World, order: str, command: object, code: str, field: str
) -> None:
    await database.execute(
        "INSERT INTO repair_orders (id, location, client, vehicle, number, status, arrived_at, opened_at, odometer)"
        " VALUES (?, ?, ?, ?, 'R-1', 'closed', '', '', 48000)",
        new_id(), known("eastgate"), known("harbor_fleet"), known("camry"),
    )  # fmt: skip
    verdict = (await world.send("tess", msgspec.structs.replace(command, repair_order=order)))[0]
    assert (verdict.code, verdict.field) == (code, field)


async def test_a_lower_odometer_needs_a_reason_and_keeps_it(world: World, order: str) -> None:
    await world.applied("tess", c.RecordOdometer(repair_order=order, value=60_000, unit="mi"))
    await world.applied("tess", c.RecordOdometer(repair_order=order, value=50_000, unit="mi", reason="misread"))
    row = await database.fetch_one("SELECT odometer FROM vehicles WHERE id = ?", known("camry"))
    assert row == {"odometer": 50_000}


async def test_a_closed_order_refuses_every_capture(world: World, order: str) -> None:
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    assert await world.refusal("tess", c.RecordFuel(repair_order=order, eighths=1)) == "repair_order_closed"
    assert await world.refusal("tess", c.ClearAreas(repair_order=order, areas=["hood"])) == "repair_order_closed"


def test_distances_in_the_other_unit() -> None:
    assert (in_unit(100, "km", "mi"), in_unit(62, "mi", "km"), in_unit(7, "mi", "mi")) == (62, 100, 7)
