"""Shipped templates: there from the first start on, renewed by an update, and sent to whoever is in sync."""

from argparse import Namespace
from typing import Any

import httpx
import msgspec
import pytest

from lotwalk import upkeep
from lotwalk.app import create
from lotwalk.foundation import database
from lotwalk.inspections import renewing
from lotwalk.inspections.renewing import renew_templates
from lotwalk.inspections.shipped import shipped, template_id
from lotwalk.journal.verify import first_fault
from lotwalk.settings import Settings
from lotwalk.sync.feed import page
from tests.cast.world import NOON, PASSWORD, World

FOUNDING = Namespace(
    company="Ridge Auto", location="Ridge", time_zone="America/New_York", name="Rae Moss", email="rae@ridge.test"
)


async def test_a_new_company_has_them(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """As somebody does it: init, start, sign in."""
    monkeypatch.setenv("LOTWALK_PASSWORD", PASSWORD)
    await database.close_database()
    assert await upkeep.init(settings, FOUNDING) == 0
    app = create(settings, lambda: NOON, readers=False)
    browser = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://testserver.local")
    async with app.lifespan(), browser:
        await browser.post("/api/session", json={"email": FOUNDING.email, "password": PASSWORD})
        rows = (await browser.get("/api/feed")).json()["rows"]["inspection_template"]
    assert {row["tier"] for row in rows if row["active"]} == {"quick", "standard", "full"}


async def test_again_changes_nothing(world: World) -> None:
    await renew_templates(NOON)
    first = await _journal()
    await renew_templates(NOON)
    assert await _journal() == first and [entry["kind"] for entry in first] == ["templates_added"]
    assert await first_fault() is None


async def test_an_update_retires_and_tells(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is in sync gets the new one and sees the old one go out of use; inspections keep theirs."""
    await renew_templates(NOON)
    cursor = (await page(await world.actor("tess"), "", None, NOON)).cursor
    newer = next(_newer(row) for row in shipped() if row["tier"] == "quick")
    monkeypatch.setattr(renewing, "shipped", lambda: [newer])
    await renew_templates(NOON)
    told = await page(await world.actor("tess"), cursor, None, NOON)
    rows = {row["id"]: row["active"] for row in _read(told.rows)["inspection_template"]}
    assert rows == {newer["id"]: True, template_id("quick", newer["version"] - 1): False}


async def test_an_earlier_program_takes_nothing_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    now = shipped()
    await renew_templates(NOON)
    monkeypatch.setattr(renewing, "shipped", lambda: [_newer(row) for row in now])
    await renew_templates(NOON)
    monkeypatch.setattr(renewing, "shipped", lambda: now)
    await renew_templates(NOON)
    active = await database.fetch("SELECT id FROM inspection_templates WHERE active = ?", True)
    assert {row["id"] for row in active} == {template_id(row["tier"], row["version"] + 1) for row in now}


def _newer(row: dict[str, Any]) -> dict[str, Any]:
    version = row["version"] + 1
    return row | {"id": template_id(row["tier"], version), "version": version}


def _read(rows: Any) -> dict[str, list[dict[str, Any]]]:
    return msgspec.json.decode(msgspec.json.encode(rows))


async def _journal() -> list[dict[str, Any]]:
    return await database.fetch("SELECT seq, kind FROM journal ORDER BY seq")
