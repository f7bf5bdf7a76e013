"""What a location sees of its interfaces, who may say "try now", and what the shell says."""

from typing import Any

import pytest
from msgspec.structs import replace

from lotwalk.foundation import clock, database
from lotwalk.interfaces import errands, states
from lotwalk.interfaces.commands import RetryInterface
from lotwalk.interfaces.faults import Away
from lotwalk.interfaces.telling import retried, told
from lotwalk.settings import Settings
from tests.cast.world import CAST, World, known
from tests.conftest import Browse

STAFF_AT_EASTGATE = {"ada", "mia", "sam", "tess", "fay"}


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, dms_url="http://127.0.0.1:9/dms")


async def wanted(world: World, kind: str, subject: str, location: str = "eastgate") -> None:
    entry = {"seq": 1, "id": known(f"entry {subject}"), "recorded_at": clock.text(world.now)}
    await errands.want("dms", kind, known(subject), known(location), entry, clock.text(world.now))


async def fail(world: World, times: int) -> None:
    for _ in range(times):
        await states.failed("dms", Away("hung"), world.now)


async def seen(browse: Browse, name: str = "sam", location: str = "eastgate") -> dict[str, Any]:
    answer = await (await browse(name)).get("/api/interfaces", params={"location": known(location)})
    assert answer.status_code == 200, answer.text
    return {one["system"]: one for one in answer.json()["interfaces"]}


async def test_nobody_has_asked_yet(browse: Browse) -> None:
    found = await seen(browse)
    assert (found["dms"]["state"], found["oem"]["state"]) == ("unknown", "not_connected")


async def test_it_works(world: World, browse: Browse) -> None:
    await states.succeeded("dms", world.now)
    found = (await seen(browse))["dms"]
    assert (found["state"], found["succeeded_at"], found["problem"]) == ("working", clock.text(world.now), "")


async def test_it_is_away_and_orders_wait(world: World, browse: Browse) -> None:
    await wanted(world, "export", "one")
    await wanted(world, "lookup", "camry")
    await wanted(world, "export", "elsewhere", "harborview")
    await fail(world, 4)
    found = (await seen(browse))["dms"]
    assert (found["state"], found["problem"], found["waiting"], found["asking"]) == ("resting", "hung", 1, 1)
    assert found["next_try_at"] == clock.text(world.now.replace(second=15))


async def test_one_failure_is_trouble_and_an_answer_ends_it(world: World, browse: Browse) -> None:
    await fail(world, 1)
    assert (await seen(browse))["dms"]["state"] == "troubled"
    await states.succeeded("dms", world.now)
    assert (await seen(browse))["dms"]["state"] == "working"


@pytest.mark.parametrize("name", CAST)
async def test_it_is_for_the_staff_of_the_location(browse: Browse, name: str) -> None:
    answer = await (await browse(name)).get("/api/interfaces", params={"location": known("eastgate")})
    assert answer.status_code == (200 if name in STAFF_AT_EASTGATE else 404)


@pytest.mark.parametrize(("name", "code"), [
    ("mia", None), ("ada", None), ("sam", "not_permitted"), ("tess", "not_permitted"), ("hal", "not_permitted"),
    ("fay", "not_permitted"), ("stan", "not_permitted"), ("ines", "not_permitted"),
])  # fmt: skip
async def test_who_may_say_try_now(world: World, name: str, code: str | None) -> None:
    assert await world.refusal(name, RetryInterface(location=known("eastgate"), system="dms")) == code


async def test_try_now_makes_it_due_and_closes_the_breaker(world: World) -> None:
    await wanted(world, "export", "one")
    await wanted(world, "export", "elsewhere", "harborview")
    await database.execute("UPDATE errands SET not_before = '2027-01-01T00:00:00.000Z'")
    await fail(world, 9)
    await world.applied("mia", RetryInterface(location=known("eastgate"), system="dms"))
    (due,) = await errands.claim("dms", world.now, 9)
    assert due.subject == known("one")
    await states.admit("dms", world.now)


async def test_while_it_is_tried_once_nobody_else_gets_through(world: World) -> None:
    await fail(world, 4)
    with pytest.raises(Away, match="resting"):
        await states.admit("dms", world.now)
    world.later(seconds=16)
    await states.admit("dms", world.now)
    with pytest.raises(Away, match="resting"):
        await states.admit("dms", world.now)


async def test_a_lease_keeps_others_away_until_it_lapses(world: World) -> None:
    await wanted(world, "export", "one")
    (first,) = await errands.claim("dms", world.now, 9)
    assert await errands.claim("dms", world.now, 9) == []
    world.later(seconds=61)
    (second,) = await errands.claim("dms", world.now, 9)
    await errands.done(first, "hash of the one that was too late", world.now)
    (row,) = await database.fetch("SELECT state, sent FROM errands")
    assert (second.attempts, row["state"], row["sent"]) == (2, "waiting", "")


async def test_the_shell_says_the_same(world: World, settings: Settings) -> None:
    await wanted(world, "export", "one")
    await fail(world, 4)
    lines = await told(settings, world.now)
    assert lines[0].startswith("Eastgate    dms  resting, 1 to export, 0 to ask, problem: hung, next try 2026-11-23")
    assert await retried(settings, world.now) == ["dms: 0 tried again now", "oem: 0 tried again now"]
    assert (await states.row_of("dms"))["open_until"] is None
