"""What DMS and OEM say of a vehicle's owner."""

from typing import Any

import pytest

from lotwalk.clients.commands import ChangeClient, RecordOwner
from lotwalk.foundation import database
from lotwalk.people.permissions import WRITE
from lotwalk.sync.feed import page
from tests.cast.world import NOON, World, known
from tests.clients.story import cora, row, says
from tests.sync.test_feed import all_of

RESTRICTED = {"restrict_mail": True, "restrict_phone": False, "restrict_email": True}


async def layer(client: str) -> dict[str, Any]:
    found = await row("clients", client)
    return {name: bool(found[f"oem_{name}"]) for name in RESTRICTED}


async def records() -> dict[str, dict[str, Any]]:
    return {record["source"]: record for record in await database.fetch("SELECT * FROM owner_records")}


async def test_nobody_says_it_but_the_readers(world: World) -> None:
    assert WRITE["record_owner"] == {}
    command = RecordOwner(vehicle=known("civic"), source="dms", found=False, fetched_at=NOON)
    assert await world.refusal("ada", command) == "not_permitted"


async def test_the_latest_answer_of_each_is_kept_and_reaches_the_tablets(world: World) -> None:
    _, cursor = await all_of(world, "sam")
    for source, phone in (("dms", "1234567"), ("oem", "7654321"), ("dms", "1111111")):
        assert (await says(world, source, phone=phone)).verdict == "applied"
    assert {source: record["phone"] for source, record in (await records()).items()} == {
        "dms": "1111111", "oem": "7654321",
    }  # fmt: skip
    held = await page(await world.actor("sam"), cursor, None, world.now)
    assert {record["source"] for record in held.rows["owner_record"]} == {"dms", "oem"}
    assert "owner_record" not in (await all_of(world, "ines"))[0]


async def test_an_older_answer_changes_nothing(world: World) -> None:
    await says(world, "dms", phone="1234567")
    world.later(hours=-1)
    await says(world, "dms", phone="7654321")
    assert (await records())["dms"]["phone"] == "1234567"


async def test_that_nobody_is_known_is_an_answer_too(world: World) -> None:
    await says(world, "oem", found=False)
    assert not (await records())["oem"]["found"]


async def test_restrictions_of_the_oem_bind_as_soon_as_they_are_known(world: World) -> None:
    id = await cora(world)
    await says(world, "oem", phone="999 9999", **RESTRICTED)
    assert await layer(id) == RESTRICTED
    assert (await row("clients", id))["phone"] == "(614) 555-0142"
    await says(world, "oem")
    assert await layer(id) == dict.fromkeys(RESTRICTED, False)


@pytest.mark.parametrize(("source", "fields"), [
    ("dms", {}), ("oem", {"last_name": "Vance", "number": "other"}), ("oem", {"kind": "wholesale"}),
])  # fmt: skip
async def test_they_bind_nobody_else(world: World, source: str, fields: dict[str, Any]) -> None:
    id = await cora(world)
    await says(world, source, **RESTRICTED, **fields)
    assert await layer(id) == dict.fromkeys(RESTRICTED, False)


async def test_who_has_the_oems_number_is_meant_whatever_the_name(world: World) -> None:
    id = await cora(world)
    await database.execute("UPDATE clients SET oem_number = 'oem-77' WHERE id = ?", id)
    await world.applied("sam", ChangeClient(client=id, last_name="Vance"))
    await says(world, "oem", **RESTRICTED)
    assert await layer(id) == RESTRICTED
