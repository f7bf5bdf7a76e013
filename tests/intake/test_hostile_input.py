"""Input that no honest app sends, and cut emoji that one does: each is answered, and nothing behind it waits."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import msgspec
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.intake.batch import Sender, from_device
from lotwalk.web_status.commands import UpdateWebStatus
from tests.cast.world import World
from tests.conftest import Browse
from tests.people.story import tell


def fuel(n: int, order: str, **more: Any) -> dict[str, Any]:
    return {"n": n, "type": "record_fuel", "at": "2026-11-23T17:00:00Z", "repair_order": order, "eighths": 4} | more


async def posted(browser: httpx.AsyncClient, *commands: bytes) -> httpx.Response:
    device = new_id()
    key = (await browser.post("/api/devices", json={"id": device})).json()["key"]
    body = b'{"device": "%s", "commands": [%s]}' % (device.encode(), b", ".join(commands))
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    return await browser.post("/api/commands/", content=body, headers=headers)


@pytest.mark.parametrize("half", ['"\\ud83d"', '"cut \\ud83d!"', '"\\udc00 \\\\ud83d"', '"\\ud83d\\ud83d\\ude00"'])
async def test_half_an_emoji_holds_up_nothing(world: World, browse: Browse, half: str) -> None:
    """A field that is cut in the middle of a pair leaves a lone surrogate, and browsers do write those."""
    await tell(world, "camry_visit")
    order = world.order("camry_visit")
    cut = json.dumps(fuel(1, order, type="record_belongings")).replace('"eighths": 4', f'"text": {half}')
    answer = await posted(await browse("tess"), cut.encode(), json.dumps(fuel(2, order)).encode())
    assert answer.status_code == 200, answer.text
    assert [v["verdict"] for v in answer.json()["verdicts"]] == ["applied", "applied"]


@pytest.mark.parametrize("value", [b'"\xff"', b"1e999", b"9" * 40])
async def test_what_can_not_be_hashed_is_refused_alone(world: World, browse: Browse, value: bytes) -> None:
    await tell(world, "camry_visit")
    bad = json.dumps(fuel(1, world.order("camry_visit"))).encode().replace(b"4}", b'4, "x": ' + value + b"}")
    good = json.dumps(fuel(2, world.order("camry_visit"))).encode()
    answer = await posted(await browse("tess"), bad, good)
    assert answer.status_code == 200, answer.text
    assert [(v["n"], v.get("code")) for v in answer.json()["verdicts"]] == [(1, "invalid"), (2, None)]


async def test_json_of_endless_depth_is_bad_input_not_a_fault(browse: Browse) -> None:
    answer = await posted(await browse("tess"), b"[" * 100_000 + b"]" * 100_000)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


async def test_an_unreadable_command_that_comes_again_takes_no_second_number(world: World) -> None:
    await tell(world, "camry_visit")
    device, sender = new_id(), Sender(await world.actor("tess"))
    await register_for(world, device)
    order = world.order("camry_visit")
    batch = [msgspec.Raw(b'{"n": "one"}'), msgspec.Raw(json.dumps(fuel(2, order)).encode())]
    first = await from_device(device, batch, 0, sender, world.now)
    again = await from_device(device, batch, 0, sender, world.now)
    assert first == again
    after = await from_device(device, [msgspec.Raw(json.dumps(fuel(3, order)).encode())], 0, sender, world.now)
    assert after.processed == 3


async def register_for(world: World, device: str) -> None:
    from lotwalk.people.devices import register

    await register(await world.actor("tess"), device, "", world.now)


async def test_an_acknowledgement_of_what_never_was_forgets_no_receipt(world: World) -> None:
    await tell(world, "camry_visit")
    device, sender = new_id(), Sender(await world.actor("tess"))
    await register_for(world, device)
    command = [msgspec.Raw(json.dumps(fuel(1, world.order("camry_visit"))).encode())]
    first = await from_device(device, command, 999, sender, world.now)
    assert await from_device(device, command, 0, sender, world.now) == first


@pytest.mark.parametrize("acknowledged", [-1, 2**70])
async def test_an_impossible_acknowledgement_is_bad_input(world: World, browse: Browse, acknowledged: int) -> None:
    browser, device = await browse("tess"), new_id()
    key = (await browser.post("/api/devices", json={"id": device})).json()["key"]
    body = {"device": device, "commands": [], "acknowledged": acknowledged}
    answer = await browser.post("/api/commands/", json=body, headers={"authorization": f"Bearer {key}"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


FAR = (datetime(1, 1, 1, tzinfo=UTC), datetime(999, 6, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC))


@pytest.mark.parametrize("moment", FAR)
async def test_a_promise_beyond_all_reason_breaks_no_page(world: World, moment: datetime) -> None:
    """Text order is time order only while years have four digits, and no zone can say the first or last day."""
    await tell(world, "camry_visit")
    promise = UpdateWebStatus(
        id=new_id(), repair_order=world.order("camry_visit"), stage="arrived", job_status="on_schedule", due_out=moment,
        reason="parts_back_ordered", note="", based_on=await last_status(world),
    )  # fmt: skip
    assert await world.refusal("mia", promise) in ("due_out_past", "due_out_too_far", "time_out_of_range", "invalid")


async def last_status(world: World) -> str | None:
    rows = await database.fetch(
        "SELECT id FROM web_statuses WHERE repair_order = ? ORDER BY at DESC LIMIT 1", world.order("camry_visit")
    )
    return rows[0]["id"] if rows else None


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00Z", "0999-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
async def test_a_clock_that_is_centuries_off_writes_no_such_time(world: World, at: str) -> None:
    await tell(world, "camry_visit")
    device, sender = new_id(), Sender(await world.actor("tess"))
    await register_for(world, device)
    command = msgspec.Raw(json.dumps(fuel(1, world.order("camry_visit"), at=at)).encode())
    verdict = (await from_device(device, [command], 0, sender, world.now)).verdicts[0]
    assert verdict.code != "internal"
    rows = await database.fetch("SELECT at FROM journal")
    assert all(len(row["at"]) == 24 and row["at"] >= "1970" for row in rows)
