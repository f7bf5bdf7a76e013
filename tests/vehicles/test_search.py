"""A vehicle is found by what stands on it, by those who may see it."""

import pytest

from lotwalk.foundation import database
from lotwalk.vehicles.search import found_sql
from tests.cast.world import World, known
from tests.conftest import Browse


@pytest.fixture
async def marked(world: World) -> World:
    sql = "UPDATE vehicles SET plate = '8KTN 294', unit_number = 'b-117' WHERE id = ?"
    await database.execute(sql, known("camry"))
    return world


@pytest.mark.parametrize("words", [
    "4T1G11AK5MU000117", "4t1g11ak5mu000117", "MU000117", "000117", "8ktn294", "8KTN", "8ktn-294", "B-117"[:1],
])  # fmt: skip
async def test_by_any_of_its_marks(marked: World, browse: Browse, words: str) -> None:
    rows = (await (await browse("sam")).get("/api/vehicles/", params={"q": words})).json()
    assert [(row["id"], row["client_name"]) for row in rows] == [(known("camry"), "Harbor Fleet")]


@pytest.mark.parametrize("words", ["", "  ", "T1G11AK5", "%", "KTN", "'; --", "\u0000"])
async def test_nothing_else_finds_it(marked: World, browse: Browse, words: str) -> None:
    answer = await (await browse("sam")).get("/api/vehicles/", params={"q": words})
    assert answer.status_code in (200, 422) and known("camry") not in answer.text


@pytest.mark.parametrize(("name", "finds"), [("hal", True), ("ines", True), ("stan", False)])
async def test_everybody_finds_their_own(marked: World, browse: Browse, name: str, finds: bool) -> None:
    rows = (await (await browse(name)).get("/api/vehicles/", params={"q": "8KTN 294"})).json()
    assert bool(rows) == finds


async def test_every_mark_is_answered_by_an_index(world: World) -> None:
    sql, *args = found_sql(await world.actor("sam"), "8KTN294")
    if database.engine().dialect == "sqlite":
        plan = "\n".join(row["detail"] for row in await database.fetch(f"EXPLAIN QUERY PLAN {sql}", *args))
        assert "SCAN" not in plan, plan
        assert all(f"vehicles_{name}" in plan for name in ("vin_end", "vin_last_six", "plate", "unit", "whole_vin"))


@pytest.mark.parametrize(("name", "count"), [("hal", 2), ("fay", 2), ("ines", 2), ("stan", 0)])
async def test_a_clients_vehicles_are_for_those_who_see_them(
    world: World, browse: Browse, name: str, count: int
) -> None:
    answer = await (await browse(name)).get(f"/api/vehicles/of-client/{known('harbor_fleet')}")
    assert len(answer.json()["vehicles"]) == count
