"""Limits that depend on the vehicle's body: a truck's tires are rated by their own, and that is what is frozen."""

import msgspec
import pytest

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.approvals.content import read
from lotwalk.foundation import database
from lotwalk.foundation.ids import derived_id, new_id
from lotwalk.inspections.commands import RecordAnswer, StartInspection
from lotwalk.inspections.records import answer_id
from lotwalk.inspections.renewing import renew_templates
from lotwalk.inspections.shipped import shipped, template_id
from lotwalk.inspections.template import Template, faults, read_on
from lotwalk.repair_orders.commands import OpenRepairOrder
from tests.cast.world import NOON, World, known
from tests.inspections.story import CONTENT, answer, photo, recommended, row

QUICK = next(row for row in shipped() if row["tier"] == "quick")


async def started(world: World, visit: str, by: str) -> str:
    await renew_templates(NOON)
    id, template = new_id(), template_id("quick", QUICK["version"])
    await world.applied(
        by,
        OpenRepairOrder(service_request=known(visit)),
        StartInspection(id=id, repair_order=world.order(visit), template=template),
    )
    return id


@pytest.mark.parametrize(
    ("visit", "by", "front", "rear"),
    [("cascadia_visit", "hal", "red", "yellow"), ("ram_visit", "hal", "yellow", "red")],
)
async def test_a_trucks_tires_have_limits_of_their_own(
    world: World, visit: str, by: str, front: str, rear: str
) -> None:
    """3.5 on a steer tire and 2.5 on a drive tire of a truck; the same on a pickup."""
    id = await started(world, visit, by)
    for item, tread in (("tire_left_front", 3.5), ("tire_left_rear", 2.5)):
        await world.applied(by, RecordAnswer(inspection=id, item=item, measurements={"middle": tread}))
    ratings = [(await row("answers", answer_id(id, item)))["rating"] for item in ("tire_left_front", "tire_left_rear")]
    assert ratings == [front, rear]


async def test_what_is_frozen_is_the_limit_that_applied(world: World) -> None:
    id = await started(world, "cascadia_visit", "hal")
    for item in read_on(QUICK["content"], "truck").items():
        await world.applied("hal", answer(id, item.key))
    await world.applied("hal", answer(id, "tire_left_front", "red", measurements={"middle": 3.5}))
    await photo(id, "tire_left_front")
    await world.applied("hal", recommended(id, item="tire_left_front"), SubmitInspection(inspection=id))
    kept = await database.fetch_one("SELECT content FROM approvals WHERE id = ?", derived_id("approval", id))
    finding = kept and read(kept["content"]).lines[0].finding
    assert finding and finding.readings[0].limit and finding.readings[0].limit.red.below == 4


def test_a_body_may_not_name_a_limit_that_isnt_there() -> None:
    content = msgspec.json.decode(msgspec.json.encode(CONTENT))
    content["sections"][0]["items"][0]["measurements"][0]["limit_for"] = {"truck": "none"}
    assert faults(msgspec.convert(content, Template)) == ["item front_pads names no limit: none"]
