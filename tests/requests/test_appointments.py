"""The days that a tablet doesn't hold, asked for online."""

import re

import httpx
import pytest

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from lotwalk.requests.calendar import APPOINTMENTS
from tests.cast.world import CAST, World, known
from tests.conftest import Browse

SEES = {"tess", "sam", "mia", "ada", "fay"}
DAYS = {"location": known("eastgate"), "from": "2026-12-07", "to": "2026-12-13"}


async def planned(scheduled_at: str | None, arrived_at: str | None = None) -> str:
    id = new_id()
    await database.execute(
        "INSERT INTO service_requests (id, location, client, vehicle, state, source, scheduled_at, arrived_at,"
        " created_at) VALUES (?, ?, ?, ?, 'confirmed', 'shop', ?, ?, '2026-11-23T17:00:00.000Z')",
        id, known("eastgate"), known("cora"), known("civic"), scheduled_at, arrived_at,
    )  # fmt: skip
    return id


async def asked(browse: Browse, name: str, **changes: str) -> httpx.Response:
    return await (await browse(name)).get("/api/appointments/", params=DAYS | changes)


async def test_days_are_those_of_the_locations_calendar(world: World, browse: Browse) -> None:
    first = await planned("2026-12-07T05:00:00.000Z")  # midnight in New York
    walked_in = await planned(None, "2026-12-08T15:00:00.000Z")
    last = await planned("2026-12-14T04:59:00.000Z")
    for outside in ("2026-12-07T04:59:00.000Z", "2026-12-14T05:00:00.000Z"):
        await planned(outside)
    rows = (await asked(browse, "sam")).json()["appointments"]
    assert [row["id"] for row in rows] == [first, walked_in, last]
    assert (rows[0]["client_name"], rows[0]["model"], rows[0]["plate"]) == ("Cora", "Civic", "PL CIVIC")


@pytest.mark.parametrize("name", CAST)
async def test_they_are_for_those_who_work_there(world: World, browse: Browse, name: str) -> None:
    await planned("2026-12-07T15:00:00.000Z")
    answer = await asked(browse, name)
    assert answer.status_code == (200 if name in SEES else 404)
    assert ("Cora" in answer.text) == (name in SEES)


@pytest.mark.parametrize("changes", [
    {"from": ""}, {"from": "2026-13-01"}, {"to": "2026-12-06"}, {"to": "2027-12-06"}, {"from": "0001-01-01"},
    {"to": "9999-12-31"}, {"from": "'; --"},
])  # fmt: skip
async def test_days_that_cannot_be_are_told(world: World, browse: Browse, changes: dict[str, str]) -> None:
    assert (await asked(browse, "sam", **changes)).status_code == 422


async def test_an_unknown_location_answers_like_anothers(world: World, browse: Browse) -> None:
    nowhere = await asked(browse, "hal", location=new_id())
    theirs = await asked(browse, "hal")
    assert (nowhere.status_code, nowhere.json()) == (theirs.status_code, theirs.json()) != (200, None)


async def test_it_goes_by_index(world: World) -> None:
    """PostgreSQL, of a table of five rows, takes whichever index it meets first; that there's one is what counts."""
    bounds = (known("eastgate"), "2026-12-07", "2026-12-14")
    if database.engine().dialect == "sqlite":
        rows = await database.fetch(f"EXPLAIN QUERY PLAN {APPOINTMENTS}", *bounds, *bounds)
        plan = "\n".join(row["detail"] for row in rows)
        assert not re.findall(r"SCAN (?:service_requests|r|v|c)\b", plan), plan
        assert "service_requests_scheduled" in plan and "service_requests_arrived" in plan, plan
        return
    async with database.write():
        await database.execute("SET LOCAL enable_seqscan = off")
        rows = await database.fetch(f"EXPLAIN {APPOINTMENTS}", *bounds, *bounds)
    plan = "\n".join(row["QUERY PLAN"] for row in rows)
    assert "Seq Scan" not in plan, plan
