"""Finalizing as Sam does it with Cora beside him, and everything that stands in the way."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from lotwalk.foundation import clock, database
from lotwalk.foundation.ids import new_id
from lotwalk.web_status.commands import ShareTracker
from lotwalk.write_up import content
from tests.cast.world import World, known
from tests.write_up.story import add_service, row_of, signing, thing, written_up


async def entry() -> dict[str, Any]:
    row = await database.fetch_one("SELECT * FROM journal WHERE kind = 'order_finalized'")
    assert row is not None
    return row | {"facts": msgspec.json.decode(row["facts"])}


async def test_it_is_open_signed_and_waits_for_the_dms(world: World) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    row = await row_of(order)
    assert (row["status"], row["finalized_at"], row["finalized_by"], row["export_state"]) == (
        "open", clock.text(world.now), known("sam"), "waiting",
    )  # fmt: skip
    signature = msgspec.json.decode(row["signature"])
    assert (signature["name"], signature["matches"], signature["at"]) == (
        "Cora Lindqvist", True, clock.text(world.now),
    )  # fmt: skip
    assert content.sha256_of(signature["shown"]) == signature["content"]


async def test_the_entry_says_what_readers_need(world: World) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    told = await entry()
    link = await database.fetch_one("SELECT id, client FROM tracker_links WHERE repair_order = ?", order)
    assert told["subject"] == order and link and link["client"] == known("cora")
    expected = {
        "tracker_link": link["id"], "channel": "email", "why": "", "signed_by": "Cora Lindqvist", "matches": True,
        "early": False, "total": 61_163, "number": "R-10480", "due_out": "2026-11-24T17:00:00.000Z",
        "earliest": "2026-11-23T19:30:00.000Z",
    }  # fmt: skip
    assert {name: told["facts"][name] for name in expected} == expected


async def test_a_link_that_is_there_is_handed_on(world: World) -> None:
    order, link = await written_up(world), new_id()
    await world.applied("sam", ShareTracker(id=link, repair_order=order), await signing(order))
    assert (await entry())["facts"]["tracker_link"] == link


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ("UPDATE clients SET preferences_reviewed_at = NULL", "customer (preferences)"),
        ("UPDATE clients SET email = '', phone = '1'", "customer (email, phone)"),
        ("UPDATE vehicles SET vin = 'S123'", "vehicle (vin)"),
        ("UPDATE repair_orders SET odometer = NULL", "vehicle (odometer)"),
        ("UPDATE walkarounds SET areas = '{}'", "walkaround (areas)"),
        ("UPDATE walkarounds SET no_signature_reason = NULL", "walkaround (signature)"),
        ("UPDATE services SET removed_at = '2026'", None),
        ("UPDATE repair_orders SET advisor = NULL, due_out = NULL", "assign (advisor, due out)"),
    ],
)
async def test_each_page_and_thing_is_named(world: World, change: str, missing: str | None) -> None:
    order = await written_up(world)
    await database.execute(change)
    verdict = (await world.send("sam", await signing(order)))[0]
    if missing is None:
        assert verdict.verdict == "applied", "a concern is enough"
        return
    assert verdict.code == "incomplete" and missing in (verdict.detail or "")
    row = await row_of(order)
    assert (row["status"], row["signature"], row["export_state"]) == ("writing_up", None, "none")
    assert await database.fetch("SELECT 1 AS one FROM tracker_links") == []


async def test_nothing_to_do_is_refused(world: World) -> None:
    order = await written_up(world)
    await database.execute("UPDATE services SET removed_at = '2026'")
    await database.execute("UPDATE concerns SET removed_at = '2026'")
    verdict = (await world.send("sam", await signing(order)))[0]
    assert verdict.code == "incomplete" and "build (services)" in (verdict.detail or "")


async def test_once_is_enough(world: World) -> None:
    order = await written_up(world)
    await world.applied("sam", await signing(order))
    assert await world.refusal("mia", await signing(order)) == "already_final"


async def test_a_closed_order_stays_as_it_is(world: World) -> None:
    order = await written_up(world)
    await database.execute("UPDATE repair_orders SET status = 'closed'")
    assert await world.refusal("sam", await signing(order)) == "repair_order_closed"


async def test_a_promise_that_is_over_must_be_made_anew(world: World) -> None:
    order = await written_up(world)
    world.later(days=1)
    assert await world.refusal("sam", await signing(order)) == "due_out_past"


async def test_what_was_signed_offline_counts_from_when_it_was_signed(world: World) -> None:
    order = await written_up(world)
    signed = msgspec.structs.replace(await signing(order), at=world.now + timedelta(hours=1))
    world.later(days=2)
    await world.applied("sam", signed)
    assert (await row_of(order))["finalized_at"] == "2026-11-23T18:00:00.000Z"


async def test_what_others_added_meanwhile_is_marked_not_refused(world: World) -> None:
    order = await written_up(world)
    signed = await signing(order)
    await add_service(order, "wipers", 300, 900)
    await world.applied("sam", signed)
    signature = msgspec.json.decode((await row_of(order))["signature"])
    facts = (await entry())["facts"]
    assert (signature["matches"], facts["matches"], facts["early"]) == (False, False, True)
    shown = content.read(signature["shown"])
    assert [service.id for service in shown.services] == [thing("brakes")]


@pytest.mark.parametrize("torn", [
    {"shown": "{}"}, {"content": "0" * 64}, {"name": "Somebody Else"}, {"shown": '{"repair_order":1}'},
])  # fmt: skip
async def test_a_signature_names_the_text_it_came_with(world: World, torn: dict[str, str]) -> None:
    order = await written_up(world)
    good = await signing(order)
    bad = msgspec.structs.replace(good, signature=msgspec.structs.replace(good.signature, **torn))
    assert await world.refusal("sam", bad) == "content_torn"


async def test_the_signature_of_another_order_is_none(world: World) -> None:
    order = await written_up(world)
    good = await signing(order)
    foreign = content.read(good.signature.shown)
    text = content.text_of(msgspec.structs.replace(foreign, repair_order=world.order("camry_visit")))
    signature = msgspec.structs.replace(good.signature, shown=text, content=content.sha256_of(text))
    assert await world.refusal("sam", msgspec.structs.replace(good, signature=signature)) == "content_torn"


@pytest.mark.parametrize("name", ["tess", "hal", "ines", "stan", "fay"])
async def test_who_may_not(world: World, name: str) -> None:
    order = await written_up(world)
    assert await world.refusal(name, await signing(order)) in ("not_permitted", "not_found")
