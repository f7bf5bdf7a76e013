"""The search for clients: by what anybody would type, of the whole company, by index."""

import re

import pytest

from lotwalk.clients.commands import ChangeClient
from lotwalk.clients.searching import MOST, search, search_sql
from lotwalk.clients.terms import asked, keep_missing_terms
from lotwalk.foundation import database
from tests.cast.world import World, known
from tests.clients.story import cora, newcomer
from tests.conftest import Browse


async def found(world: World, query: str, name: str = "sam") -> list[str]:
    return [client.name for client in await search(await world.actor(name), query)]


@pytest.mark.parametrize("query", [
    "Lindqvist", "lind", "cora lind", "LIND cora", "cora@example.test", "cora@ex", "6145550142", "(614) 555-0142",
    "555-0142", "0142", "PL CIVIC", "pl-civic", "plciv", "19XFC2F59HE000201", "he000201", "cóRA",
])  # fmt: skip
async def test_cora_is_found(world: World, query: str) -> None:
    await cora(world)
    assert await found(world, query) == ["Cora Lindqvist"]


@pytest.mark.parametrize("query", ["", " ", "c", "qvist", "cora vance", "5550199", "%", "cora' OR 1=1", "🙂"])
async def test_nobody_is_found_by_what_nobody_is_called(world: World, query: str) -> None:
    await cora(world)
    assert await found(world, query) == []


async def test_as_many_words_as_fit_the_field_are_asked(world: World) -> None:
    await cora(world)
    assert await found(world, " ".join(["co", "li"] * 16)) == ["Cora Lindqvist"]
    assert await found(world, " ".join(["co", "li"] * 15 + ["no"])) == []


async def test_a_changed_name_is_found_and_the_old_one_is_not(world: World) -> None:
    await world.applied("sam", ChangeClient(client=await cora(world), last_name="Vance-Okoro"))
    assert await found(world, "okoro") == await found(world, "vance-okoro") == ["Cora Vance-Okoro"]
    assert await found(world, "lindqvist") == []


async def test_clients_from_before_the_search_are_found_after_a_start(world: World) -> None:
    assert await found(world, "meridian") == []
    await keep_missing_terms()
    await keep_missing_terms()
    assert await found(world, "meridian") == ["Meridian"]


async def test_at_most_so_many_by_name(world: World) -> None:
    for number in range(MOST + 3):
        await newcomer(world, first_name=f"N{number:02}", last_name="Abbott")
    names = await found(world, "abbott")
    assert names == sorted(names) and len(names) == MOST


@pytest.mark.parametrize(("name", "status"), [
    ("tess", 200), ("sam", 200), ("hal", 200), ("ada", 200), ("fay", 200), ("ines", 403), ("otto", 403), ("stan", 403),
    (None, 401),
])  # fmt: skip
async def test_it_is_for_those_of_the_shop(world: World, browse: Browse, name: str | None, status: int) -> None:
    await cora(world)
    answer = await (await browse(name)).get("/api/clients/", params={"q": "lindqvist"})
    assert answer.status_code == status
    if status == 200:
        (client,) = answer.json()
        assert (client["id"], client["vehicles"]) == (known("cora"), ["2021 Make Civic · PL CIVIC"])
    else:
        assert "Cora" not in answer.text


async def test_it_goes_by_index(world: World) -> None:
    sql, args = search_sql(await world.actor("sam"), asked("cora lindqvist"), "CORALINDQVIST")
    if database.engine().dialect == "sqlite":
        rows = await database.fetch(f"EXPLAIN QUERY PLAN {sql}", *args)
        plan = "\n".join(row["detail"] for row in rows)
        scanned = re.findall(r"SCAN (?:client_terms|vehicles|c)\b.*", plan)
    else:
        plan = await postgres_plan(sql, args)
        scanned = re.findall(r"Seq Scan on \w+", plan)
    assert not scanned, plan
    for index in ("client_terms", "vehicles_plate", "vehicles_vin_end", "vehicles_vin"):
        assert index in plan


async def postgres_plan(sql: str, args: list[str]) -> str:
    """A table of three rows is always scanned; without scans it shows whether there is another way."""
    async with database.write():
        await database.execute("SET LOCAL enable_seqscan = off")
        return "\n".join(row["QUERY PLAN"] for row in await database.fetch(f"EXPLAIN {sql}", *args))
