"""Recommended services are priced by the server and end with the draft."""

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from lotwalk.approvals.commands import SubmitInspection
from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.inspections.commands import Alternative, ChangeRecommendation, RemoveRecommendation
from lotwalk.repair_orders.totals import Part
from tests.cast.world import World, known
from tests.inspections.story import CHEAPER, answered, begun, recommended, row

PRICES = ("labour", "parts_total", "tax", "total")


async def test_the_locations_rate_and_tax_make_the_price(world: World) -> None:
    wish = recommended(await begun(world))
    await world.applied("tess", wish)
    kept = await row("recommendations", wish.id)
    assert [kept[name] for name in PRICES] == [18_000, 10_150, 2_322, 30_472]
    assert (kept["labour_rate"], kept["location"], bool(kept["withheld"])) == (15_000, known("eastgate"), False)


async def test_an_alternative_is_priced_alike_and_must_be_cheaper(world: World) -> None:
    id = await begun(world)
    wish = recommended(id, alternative=CHEAPER)
    await world.applied("tess", wish)
    alternative = msgspec.json.decode((await row("recommendations", wish.id))["alternative"])
    assert [alternative[name] for name in PRICES] == [18_000, 5_200, 1_914, 25_114]
    same = Alternative("The same", 12, [Part("Pads", 10, 10_150)])
    verdict = (await world.send("tess", recommended(id, alternative=same)))[0]
    assert (verdict.code, verdict.field) == ("alternative_not_cheaper", "alternative")


async def test_only_what_is_given_changes(world: World) -> None:
    id = await begun(world)
    wish = recommended(id, alternative=CHEAPER, labour_rate=20_000)
    await world.applied("tess", wish, ChangeRecommendation(id=wish.id, inspection=id, labour_tenths=10))
    kept = await row("recommendations", wish.id)
    assert (kept["labour"], kept["parts_total"], kept["description"]) == (20_000, 10_150, "Replace front pads")
    changed = ChangeRecommendation(id=wish.id, inspection=id, labour_rate=None, alternative=None, withheld=True)
    await world.applied("tess", changed)
    kept = await row("recommendations", wish.id)
    assert (kept["labour_rate"], kept["alternative"], bool(kept["withheld"])) == (15_000, None, True)


async def test_a_removed_one_can_be_removed_and_changed_no_more(world: World) -> None:
    id = await begun(world)
    wish = recommended(id)
    remove = RemoveRecommendation(id=wish.id, inspection=id)
    await world.applied("tess", wish, remove)
    assert await world.refusal("tess", remove) == "not_found"
    assert await world.refusal("tess", ChangeRecommendation(id=wish.id, inspection=id, op_code="X")) == "not_found"
    last = await database.fetch("SELECT * FROM touches WHERE kind = 'recommendation' ORDER BY seq DESC LIMIT 1")
    assert last[0]["location_after"] is None


async def test_another_inspections_recommendation_isnt_found(world: World) -> None:
    id, other = await begun(world), await begun(world, "civic_visit")
    wish = recommended(id)
    await world.applied("tess", wish)
    assert await world.refusal("tess", RemoveRecommendation(id=wish.id, inspection=other)) == "not_found"
    assert await world.refusal("hal", RemoveRecommendation(id=wish.id, inspection=id)) == "not_found"


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"item": "warp_drive"}, "unknown_item"),
    ({"labour_tenths": -1}, "invalid"),
    ({"labour_rate": -1}, "invalid"),
    ({"description": ""}, "invalid"),
    ({"priority": "someday"}, "invalid"),
    ({"parts": [Part("Pads", 0, 100)]}, "invalid"),
    ({"parts": [Part("Pads", 10, -100)]}, "invalid"),
]


@pytest.mark.parametrize(("changes", "code"), REFUSED)
async def test_what_makes_no_sense_is_refused(world: World, changes: dict[str, Any], code: str) -> None:
    assert await world.refusal("tess", recommended(await begun(world), **changes)) == code


async def test_an_id_is_taken_once_and_a_submitted_inspection_is_done(world: World) -> None:
    id = await begun(world)
    wish = recommended(id)
    await world.applied("tess", wish)
    assert await world.refusal("tess", replace(wish, description="Another")) == "id_taken"
    await answered(world, id)
    await world.applied("tess", SubmitInspection(inspection=id))
    late = (recommended(id), ChangeRecommendation(id=wish.id, inspection=id, op_code="X"),
            RemoveRecommendation(id=wish.id, inspection=id))  # fmt: skip
    codes = [await world.refusal("tess", command) for command in late]
    assert codes == ["inspection_submitted"] * 3


async def test_a_recommendation_needs_no_item(world: World) -> None:
    wish = recommended(await begun(world), item=None, id=new_id())
    await world.applied("sam", wish)
    assert (await row("recommendations", wish.id))["item"] is None
