"""The printed Maintenance Menu, opened and read back."""

import io

import pytest
from pypdf import PdfReader

from lotwalk.foundation import database
from lotwalk.foundation.ids import new_id
from tests.cast.world import CAST, World, known
from tests.conftest import Browse
from tests.repair_orders.story import catalogue, opened, put


async def menu(browse: Browse, order: str, name: str = "sam") -> str:
    answer = await (await browse(name)).get(f"/api/repair-orders/{order}/maintenance-menu.pdf")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf" and "no-store" in answer.headers["cache-control"]
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages).split())


@pytest.fixture
async def order(world: World) -> str:
    await catalogue()
    return await opened(world, "civic_visit")


async def done(code: str, odometer: int) -> None:
    """At an earlier visit of the Civic, in August."""
    past = await put(
        "repair_orders", location=known("eastgate"), client=known("cora"), vehicle=known("civic"), number="R-9000",
        status="closed", arrived_at="2026-08-03T14:00:00.000Z", opened_at="2026-08-03T14:00:00.000Z",
        closed_at="2026-08-03T20:00:00.000Z", odometer=odometer,
    )  # fmt: skip
    await put(
        "services", repair_order=past, location=known("eastgate"), client=known("cora"), description="Done",
        op_code=code, labour_tenths=5, labour_rate=1, labour=1, parts_total=0, tax=0, total=1,
    )  # fmt: skip


async def code_of(words: str) -> str:
    row = await database.fetch_one("SELECT op_code FROM menu_items WHERE LOWER(description_en) LIKE ?", f"%{words}%")
    assert row is not None
    return row["op_code"]


async def test_it_says_what_is_due_and_what_comes_later(world: World, browse: Browse, order: str) -> None:
    await done(await code_of("oil"), 47_000)
    said = await menu(browse, order)
    for words in ("Maintenance Menu", "2021 Make Civic", "VIN 19XFC2F59HE000201", "48,000 mi", "Cora", "PL CIVIC",
                  "November 23, 2026", "Due now", "Later", "August 3, 2026, 47,000 mi", "not recorded",
                  "All that is due", "Lotwalk Test"):  # fmt: skip
        assert words in said, words
    oil = await database.fetch("SELECT description_en AS name FROM menu_items WHERE op_code = ?", await code_of("oil"))
    assert oil[0]["name"] in said.partition("Later")[2], "done three months and a thousand miles ago"


async def test_the_odometer_of_this_visit_counts(world: World, browse: Browse, order: str) -> None:
    await done(await code_of("oil"), 47_000)
    await database.execute("UPDATE repair_orders SET odometer = 52500 WHERE id = ?", order)
    said = await menu(browse, order)
    assert "52,500 mi" in said
    name = await database.fetch("SELECT description_en AS name FROM menu_items WHERE op_code = ?", await code_of("oil"))
    assert name[0]["name"] in said.partition("Later")[0]


async def test_it_speaks_the_clients_language(world: World, browse: Browse, order: str) -> None:
    await database.execute("UPDATE clients SET language = 'es', name = 'Łódź 王' WHERE id = ?", known("cora"))
    said = await menu(browse, order)
    assert "Menú de mantenimiento" in said and "Toca ahora" in said and "738B" in said


@pytest.mark.parametrize("name", CAST)
async def test_it_is_for_those_who_see_the_order(browse: Browse, order: str, name: str) -> None:
    answer = await (await browse(name)).get(f"/api/repair-orders/{order}/maintenance-menu.pdf")
    assert answer.status_code == (200 if name in ("tess", "sam", "mia", "ada", "fay") else 404)


async def test_no_order_no_menu(browse: Browse, order: str) -> None:
    answer = await (await browse("sam")).get(f"/api/repair-orders/{new_id()}/maintenance-menu.pdf")
    assert answer.status_code == 404
